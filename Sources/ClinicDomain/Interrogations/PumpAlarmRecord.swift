/// An alarm of a pump that was heard, or found when the pump was read.
///
/// Source: S11 (classes), S10, S8 (tones), PROP (what the clinic does).
public struct PumpAlarmRecord: Hashable, Sendable, Codable {
  /// Who noticed it.
  public enum HeardBy: String, CaseIterable, Hashable, Sendable, Codable {
    case patient
    case caregiver
    case staff
    case foundInLog

    /// The answer in words.
    public var title: String {
      switch self {
      case .patient: "the patient"
      case .caregiver: "a caregiver"
      case .staff: "staff"
      case .foundInLog: "nobody, found in the log"
      }
    }
  }

  /// What was heard.
  public enum Tone: String, CaseIterable, Hashable, Sendable, Codable {
    case single
    case double
    case other
    case none

    /// The tone in words.
    public var title: String {
      switch self {
      case .single: "single tone"
      case .double: "two tones"
      case .other: "other"
      case .none: "not heard"
      }
    }
  }

  /// The alarm's name, unique in the chart; recorded again under it, it is amended.
  public var id: String
  /// The kind, as the clinic takes it.
  public var kind: PumpAlarmKind.Name
  /// When it was heard or found.
  public var at: Moment
  /// Who noticed it.
  public var heardBy: HeardBy
  /// What was heard.
  public var tone: Tone
  /// How often it came, in words.
  public var cadence: String
  /// The code that the programmer showed; empty where the pump was not read.
  public var code: String
  /// What was done about it.
  public var action: String
  /// The day on which it was settled; nothing while it is open.
  public var resolvedOn: CivilDate?
  /// How it was settled.
  public var resolution: String

  /// Makes a record.
  public init(
    id: String,
    kind: PumpAlarmKind.Name,
    at: Moment,
    heardBy: HeardBy,
    tone: Tone,
    cadence: String = "",
    code: String = "",
    action: String,
    resolvedOn: CivilDate? = nil,
    resolution: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.at = at
    self.heardBy = heardBy
    self.tone = tone
    self.cadence = cadence
    self.code = code
    self.action = action
    self.resolvedOn = resolvedOn
    self.resolution = resolution
  }

  /// Whether the alarm is of the critical class.
  public var isCritical: Bool {
    PumpCatalogue.alarm(kind)?.alarmClass.value == .critical
  }

  /// The kind in words.
  public var title: String { PumpCatalogue.alarm(kind)?.label ?? kind.rawValue }
}

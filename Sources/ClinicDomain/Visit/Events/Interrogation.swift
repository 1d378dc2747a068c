/// What a programmer read out of a pump.
public struct Interrogation: Hashable, Sendable, Codable {
  /// Whether the pump was running.
  public var isRunning: Bool
  /// The volume that the pump believes to hold, where it was read.
  public var volume: Volume?
  /// The primary drug's daily dose, where it was read.
  public var dose: Dose?
  /// The boluses given since the fill, where the count was read.
  public var boluses: Int?
  /// The alarm date that the programmer shows, where it was read.
  public var alarmDate: CivilDate?
  /// Events and alarms, in words; empty where there were none.
  public var events: String
  /// Whether the indicator of elective replacement was set.
  public var replacementIndicated: Bool
  /// Whether the programmer showed the end of service; nothing where it did not.
  public var endOfService: Bool?

  /// Makes the record.
  public init(
    isRunning: Bool,
    volume: Volume? = nil,
    dose: Dose? = nil,
    boluses: Int? = nil,
    alarmDate: CivilDate? = nil,
    events: String = "",
    replacementIndicated: Bool = false,
    endOfService: Bool? = nil
  ) {
    self.isRunning = isRunning
    self.volume = volume
    self.dose = dose
    self.boluses = boluses
    self.alarmDate = alarmDate
    self.events = events
    self.replacementIndicated = replacementIndicated
    self.endOfService = endOfService
  }

  /// What a programmer shows of the end of a pump's life, elective replacement and end of service
  /// apart.
  ///
  /// Source: S11 (elective replacement is not critical, the end of service is).
  public enum Indicator: String, CaseIterable, Hashable, Sendable {
    case none
    case elective
    case endOfService

    /// The key that answers it; a yes is the elective replacement.
    public var key: String {
      switch self {
      case .none: "n"
      case .elective: "y"
      case .endOfService: "s"
      }
    }

    /// The answer in words.
    public var title: String {
      switch self {
      case .none: "not set"
      case .elective: "elective replacement"
      case .endOfService: "END OF SERVICE"
      }
    }
  }

  /// What was shown of the end of the pump's life; the graver one where both were.
  public var indicator: Indicator {
    endOfService == true ? .endOfService : replacementIndicated ? .elective : .none
  }
}

/// A kind of alarm of implanted pumps.
public struct PumpAlarmKind: Hashable, Sendable {
  /// The kinds.
  public enum Name: String, CaseIterable, Hashable, Sendable, Codable {
    case lowReservoir
    case replacementIndicator
    case nonCriticalMemoryError
    case emptyReservoir
    case endOfService
    case motorStall
    case stoppedTooLong
    case criticalMemoryError
    case deviceError
  }

  /// How grave an alarm is.
  public enum Class: String, CaseIterable, Sendable {
    case nonCritical
    case critical
  }

  /// The kind.
  public let name: Name
  /// The kind in words.
  public let label: String
  /// How grave it is.
  public let alarmClass: Figure<Class>
  /// What is heard.
  public let sound: [Statement]
  /// What the clinic does.
  public let reaction: Statement

  /// Makes an entry of the catalogue.
  public init(
    name: Name,
    label: String,
    alarmClass: Figure<Class>,
    sound: [Statement],
    reaction: Statement
  ) {
    self.name = name
    self.label = label
    self.alarmClass = alarmClass
    self.sound = sound
    self.reaction = reaction
  }
}

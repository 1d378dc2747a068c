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
  /// Whether the replacement indicator was set.
  public var replacementIndicated: Bool

  /// Makes the record.
  public init(
    isRunning: Bool,
    volume: Volume? = nil,
    dose: Dose? = nil,
    boluses: Int? = nil,
    alarmDate: CivilDate? = nil,
    events: String = "",
    replacementIndicated: Bool = false
  ) {
    self.isRunning = isRunning
    self.volume = volume
    self.dose = dose
    self.boluses = boluses
    self.alarmDate = alarmDate
    self.events = events
    self.replacementIndicated = replacementIndicated
  }
}

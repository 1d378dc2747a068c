/// A clinic's own limits and habits; where it has set none, the standard with its source holds.
public struct Policy: Hashable, Sendable {
  private var values: [PolicySetting: Int64] = [:]
  /// The clinic's own limits by drug, or by the drugs of a mixture.
  private var drugLimits: [String: [DrugLimit: DrugLimitValue]] = [:]

  /// The standards of every setting.
  public init() {}

  /// The number that holds.
  public subscript(setting: PolicySetting) -> Int64 {
    get { values[setting] ?? setting.standard }
    set { values[setting] = newValue }
  }

  /// Whether the clinic has set its own number.
  public func isOwn(_ setting: PolicySetting) -> Bool { values[setting] != nil }

  /// The clinic's own limit of a drug or a mixture; nothing where the data hold.
  public func own(_ limit: DrugLimit, of name: String) -> DrugLimitValue? {
    drugLimits[name]?[limit]
  }

  /// Gives a drug or a mixture the clinic's own limit, or with nothing lets the data hold again.
  public mutating func set(_ limit: DrugLimit, of name: String, to value: DrugLimitValue?) {
    drugLimits[name, default: [:]][limit] = value
    if drugLimits[name]?.isEmpty == true { drugLimits[name] = nil }
  }

  /// The volume of a setting that counts nanolitres.
  public func volume(_ setting: PolicySetting) -> Volume { Volume(nanolitres: self[setting]) }

  /// The ratio of a setting that counts tenths of a percent.
  public func ratio(_ setting: PolicySetting) -> Fraction {
    Fraction(Int128(self[setting]), over: 1000)
  }

  /// Days before the alarm date by which a pump with this fill is due.
  public func margin(isWithdrawalCritical: Bool) -> Int {
    Int(self[isWithdrawalCritical ? .criticalMarginDays : .marginDays])
  }

  /// Whether the clinic works on a day of the week.
  public func isWorkingDay(_ weekday: Weekday) -> Bool {
    guard let index = Weekday.allCases.firstIndex(of: weekday) else { return false }
    return self[.workingDays] >> Int64(index) & 1 == 1
  }
}

/// One limit of a drug was set by the clinic, or given back to the data.
public struct DrugLimitChange: Hashable, Sendable, Codable {
  /// The id of the drug, or of the drugs of a mixture in alphabetical order: `baclofen+morphine`.
  public var drug: String
  /// The name of the limit.
  public var limit: String
  /// What held before, in stored form; nothing where no figure was known.
  public var from: String?
  /// What holds from now on, in stored form; nothing where the data hold again.
  public var to: String?
  /// Why.
  public var reason: String

  /// Makes the record.
  public init(drug: String, limit: DrugLimit, from: String?, to: String?, reason: String) {
    self.drug = drug
    self.limit = limit.rawValue
    self.from = from
    self.to = to
    self.reason = reason
  }
}

/// One setting was given another number.
public struct PolicyChange: Hashable, Sendable, Codable {
  /// The setting's name.
  public var setting: String
  /// The number before.
  public var from: Int64
  /// The number from now on.
  public var to: Int64
  /// Why.
  public var reason: String

  /// Makes the record.
  public init(setting: PolicySetting, from: Int64, to: Int64, reason: String) {
    self.setting = setting.rawValue
    self.from = from
    self.to = to
    self.reason = reason
  }
}

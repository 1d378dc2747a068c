/// One limit or habit that a clinic may set for itself.
public enum PolicySetting: String, Hashable, Sendable, Codable, CaseIterable {
  case marginDays
  case criticalMarginDays
  case earliestShare
  case observationRoutineBaclofen
  case observationStandard
  case observationBaclofenStart
  case observationFirstOpioid
  case residualNote
  case residualReason
  case residualStop
  case residualErrorReason
  case residualErrorStop
  case residualLeastDelivered
  case noReturnBelow
  case programmedVolumeTolerance
  case bridgeTolerance
  case alarmDateNote
  case alarmDateStop
  case orderValidityDays
  case skinDrySeconds
  case idleLockMinutes
  case opensAt
  case closesAt
  case workingDays
  case chairs
  case refillMinutes
  case facilityType
  case observedRefillMinutes
  case otherVisitMinutes
  case middayFrom
  case middayUntil
  case pinDays
  case competenceStops
  case competenceNoticeDays
  case emergencyMinutes
  case deskSeesAmounts

  /// What a setting's number counts.
  public enum Kind: Hashable, Sendable {
    case days
    case minutes
    case seconds
    case count
    case tenthsOfPercent
    case nanolitres
    case minuteOfDay
    case weekdays
    case facility
  }

  /// The number that holds until the clinic sets another.
  public var standard: Int64 { fact.standard }
  /// What the number counts.
  public var kind: Kind { fact.kind }
  /// The smallest and largest number that is accepted.
  public var range: ClosedRange<Int64> { fact.range }
  /// What it decides, for the policy screen.
  public var title: String { fact.title }
  /// Where the standard comes from.
  public var source: String { fact.source }

  private struct Fact {
    let title: String
    let kind: Kind
    let standard: Int64
    let range: ClosedRange<Int64>
    let source: String
  }

  private var fact: Fact {
    switch self {
    case .marginDays:
      Fact(
        title: "Margin before the alarm date",
        kind: .days,
        standard: 7,
        range: 0...30,
        source: "POLICY; S12"
      )
    case .criticalMarginDays:
      Fact(
        title: "Margin where stopping is dangerous (baclofen, clonidine)",
        kind: .days,
        standard: 14,
        range: 0...45,
        source: "POLICY"
      )
    case .earliestShare:
      Fact(
        title: "Earliest visit, share of the interval",
        kind: .tenthsOfPercent,
        standard: 700,
        range: 0...1000,
        source: "POLICY"
      )
    case .observationRoutineBaclofen:
      Fact(
        title: "Observation, routine unchanged baclofen",
        kind: .minutes,
        standard: 0,
        range: 0...1440,
        source: "POLICY"
      )
    case .observationStandard:
      Fact(
        title: "Observation, opioid, clonidine, first fill here, any increase",
        kind: .minutes,
        standard: 30,
        range: 0...1440,
        source: "S34"
      )
    case .observationBaclofenStart:
      Fact(
        title: "Observation, intrathecal baclofen start",
        kind: .minutes,
        standard: 480,
        range: 30...2880,
        source: "S36"
      )
    case .observationFirstOpioid:
      Fact(
        title: "Observation, first intrathecal opioid",
        kind: .minutes,
        standard: 1440,
        range: 30...4320,
        source: "S38"
      )
    case .residualNote:
      Fact(
        title: "Residual: note above",
        kind: .nanolitres,
        standard: 1_000_000,
        range: 0...5_000_000,
        source: "PROP"
      )
    case .residualReason:
      Fact(
        title: "Residual: reason above",
        kind: .nanolitres,
        standard: 2_000_000,
        range: 0...10_000_000,
        source: "S5"
      )
    case .residualStop:
      Fact(
        title: "Residual: hard stop above",
        kind: .nanolitres,
        standard: 5_000_000,
        range: 0...20_000_000,
        source: "PROP"
      )
    case .residualErrorReason:
      Fact(
        title: "Delivery error: reason above",
        kind: .tenthsOfPercent,
        standard: 145,
        range: 10...500,
        source: "GK, S5"
      )
    case .residualErrorStop:
      Fact(
        title: "Delivery error: hard stop above",
        kind: .tenthsOfPercent,
        standard: 500,
        range: 100...1000,
        source: "PROP"
      )
    case .residualLeastDelivered:
      Fact(
        title: "Delivery error used from a delivered volume of",
        kind: .nanolitres,
        standard: 5_000_000,
        range: 0...20_000_000,
        source: "PROP"
      )
    case .noReturnBelow:
      Fact(
        title: "No fluid return below",
        kind: .nanolitres,
        standard: 500_000,
        range: 100_000...2_000_000,
        source: "S52"
      )
    case .programmedVolumeTolerance:
      Fact(
        title: "Programmed volume against injected + left",
        kind: .nanolitres,
        standard: 500_000,
        range: 0...1_000_000,
        source: "S33"
      )
    case .bridgeTolerance:
      Fact(
        title: "Bridge against the programmer",
        kind: .tenthsOfPercent,
        standard: 50,
        range: 0...200,
        source: "PROP"
      )
    case .alarmDateNote:
      Fact(
        title: "Alarm date against the programmer: reason above",
        kind: .days,
        standard: 2,
        range: 0...14,
        source: "S30"
      )
    case .alarmDateStop:
      Fact(
        title: "Alarm date against the programmer: hard stop above",
        kind: .days,
        standard: 7,
        range: 1...30,
        source: "S30"
      )
    case .orderValidityDays:
      Fact(
        title: "A refill order holds for",
        kind: .days,
        standard: 30,
        range: 1...180,
        source: "POLICY"
      )
    case .skinDrySeconds:
      Fact(
        title: "Skin preparation dries at least",
        kind: .seconds,
        standard: 30,
        range: 0...600,
        source: "S13"
      )
    case .idleLockMinutes:
      Fact(title: "Lock after idle", kind: .minutes, standard: 5, range: 1...60, source: "POLICY")
    case .opensAt:
      Fact(
        title: "Clinic opens at",
        kind: .minuteOfDay,
        standard: 480,
        range: 0...1439,
        source: "POLICY"
      )
    case .closesAt:
      Fact(
        title: "Clinic closes at",
        kind: .minuteOfDay,
        standard: 1020,
        range: 0...1439,
        source: "POLICY"
      )
    case .workingDays:
      Fact(
        title: "Working days",
        kind: .weekdays,
        standard: 0b0011111,
        range: 1...127,
        source: "POLICY"
      )
    case .chairs:
      Fact(title: "Chairs", kind: .count, standard: 3, range: 1...50, source: "POLICY")
    case .pinDays:
      Fact(
        title: "A PIN is changed after, 0 never",
        kind: .days,
        standard: 0,
        range: 0...730,
        source: "POLICY; 21 CFR 11.300"
      )
    case .competenceStops:
      Fact(
        title: "A competence that ended: 1 stops the one who refills, 0 only says so",
        kind: .count,
        standard: 1,
        range: 0...1,
        source: "POLICY; S45"
      )
    case .competenceNoticeDays:
      Fact(
        title: "Notice before a competence ends",
        kind: .days,
        standard: 30,
        range: 0...365,
        source: "POLICY"
      )
    case .deskSeesAmounts:
      Fact(
        title: "The front desk sees strengths, doses and volumes: 1 yes, 0 no",
        kind: .count,
        standard: 0,
        range: 0...1,
        source: "POLICY; 45 CFR 164.502(b)"
      )
    case .emergencyMinutes:
      Fact(
        title: "Emergency access lasts",
        kind: .minutes,
        standard: 60,
        range: 5...720,
        source: "POLICY; 45 CFR 164.312(a)(2)(ii)"
      )
    case .refillMinutes:
      Fact(
        title: "Chair time of a refill",
        kind: .minutes,
        standard: 60,
        range: 10...240,
        source: "PROP; S12, S34"
      )
    case .facilityType:
      Fact(
        title: "For reports the clinic is",
        kind: .facility,
        standard: 1,
        range: 1...3,
        source: "POLICY; CFR-803.30, USC-360i-DUF"
      )
    case .observedRefillMinutes:
      Fact(
        title: "Chair time of a refill with observation",
        kind: .minutes,
        standard: 75,
        range: 10...480,
        source: "PROP; S12, S34"
      )
    case .otherVisitMinutes:
      Fact(
        title: "Chair time of any other visit",
        kind: .minutes,
        standard: 30,
        range: 10...240,
        source: "POLICY"
      )
    case .middayFrom:
      Fact(
        title: "The morning ends at",
        kind: .minuteOfDay,
        standard: 720,
        range: 0...1439,
        source: "POLICY"
      )
    case .middayUntil:
      Fact(
        title: "The afternoon begins at",
        kind: .minuteOfDay,
        standard: 780,
        range: 0...1439,
        source: "POLICY"
      )
    }
  }

  /// A number of this setting as screens show it: `7 days`, `14.5 %`, `2 mL`, `08:00`.
  public func shown(_ value: Int64) -> String {
    switch kind {
    case .days: "\(value) days"
    case .minutes: "\(value) min"
    case .seconds: "\(value) s"
    case .count: "\(value)"
    case .tenthsOfPercent:
      "\(DecimalText.rounded(Fraction(Int128(value), over: 10), decimals: 1)) %"
    case .nanolitres: Volume(nanolitres: value).shown
    case .minuteOfDay: CivilTime(secondOfDay: Int32(clamping: value * 60)).description
    case .facility:
      FacilityType.allCases.indices.contains(Int(value) - 1)
        ? "\(value) \(FacilityType.allCases[Int(value) - 1].title)" : "\(value)"
    case .weekdays:
      Weekday.allCases.enumerated().filter { value >> Int64($0.offset) & 1 == 1 }
        .map(\.element.rawValue).joined(separator: " ")
    }
  }
}

/// A clinic's own limits and habits; where it has set none, the standard with its source holds.
public struct Policy: Hashable, Sendable {
  private var values: [PolicySetting: Int64] = [:]

  /// The standards of every setting.
  public init() {}

  /// The number that holds.
  public subscript(setting: PolicySetting) -> Int64 {
    get { values[setting] ?? setting.standard }
    set { values[setting] = newValue }
  }

  /// Whether the clinic has set its own number.
  public func isOwn(_ setting: PolicySetting) -> Bool { values[setting] != nil }

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

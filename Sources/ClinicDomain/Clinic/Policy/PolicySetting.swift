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

    init(
      _ title: String,
      _ kind: Kind,
      _ standard: Int64,
      _ range: ClosedRange<Int64>,
      _ source: String
    ) {
      self.title = title
      self.kind = kind
      self.standard = standard
      self.range = range
      self.source = source
    }
  }

  private var fact: Fact {
    switch self {
    case .marginDays:
      Fact("Margin before the alarm date", .days, 7, 0...30, "POLICY; S12")
    case .criticalMarginDays:
      Fact("Margin where stopping is dangerous (baclofen, clonidine)", .days, 14, 0...45, "POLICY")
    case .earliestShare:
      Fact("Earliest visit, share of the interval", .tenthsOfPercent, 700, 0...1000, "POLICY")
    case .observationRoutineBaclofen:
      Fact("Observation, routine unchanged baclofen", .minutes, 0, 0...1440, "POLICY")
    case .observationStandard:
      Fact(
        "Observation, opioid, clonidine, first fill here, any increase",
        .minutes,
        30,
        0...1440,
        "S34"
      )
    case .observationBaclofenStart:
      Fact("Observation, intrathecal baclofen start", .minutes, 480, 30...2880, "S36")
    case .observationFirstOpioid:
      Fact("Observation, first intrathecal opioid", .minutes, 1440, 30...4320, "S38")
    case .residualNote:
      Fact("Residual: note above", .nanolitres, 1_000_000, 0...5_000_000, "PROP")
    case .residualReason:
      Fact("Residual: reason above", .nanolitres, 2_000_000, 0...10_000_000, "S5")
    case .residualStop:
      Fact("Residual: hard stop above", .nanolitres, 5_000_000, 0...20_000_000, "PROP")
    case .residualErrorReason:
      Fact("Delivery error: reason above", .tenthsOfPercent, 145, 10...500, "GK, S5")
    case .residualErrorStop:
      Fact("Delivery error: hard stop above", .tenthsOfPercent, 500, 100...1000, "PROP")
    case .residualLeastDelivered:
      Fact(
        "Delivery error used from a delivered volume of",
        .nanolitres,
        5_000_000,
        0...20_000_000,
        "PROP"
      )
    case .noReturnBelow:
      Fact("No fluid return below", .nanolitres, 500_000, 100_000...2_000_000, "S52")
    case .programmedVolumeTolerance:
      Fact("Programmed volume against injected + left", .nanolitres, 500_000, 0...1_000_000, "S33")
    case .bridgeTolerance:
      Fact("Bridge against the programmer", .tenthsOfPercent, 50, 0...200, "PROP")
    case .alarmDateNote:
      Fact("Alarm date against the programmer: reason above", .days, 2, 0...14, "S30")
    case .alarmDateStop:
      Fact("Alarm date against the programmer: hard stop above", .days, 7, 1...30, "S30")
    case .orderValidityDays:
      Fact("A refill order holds for", .days, 30, 1...180, "POLICY")
    case .skinDrySeconds:
      Fact("Skin preparation dries at least", .seconds, 30, 0...600, "S13")
    case .idleLockMinutes:
      Fact("Lock after idle", .minutes, 5, 1...60, "POLICY")
    case .opensAt:
      Fact("Clinic opens at", .minuteOfDay, 480, 0...1439, "POLICY")
    case .closesAt:
      Fact("Clinic closes at", .minuteOfDay, 1020, 0...1439, "POLICY")
    case .workingDays:
      Fact("Working days", .weekdays, 0b0011111, 1...127, "POLICY")
    case .chairs:
      Fact("Chairs", .count, 3, 1...50, "POLICY")
    case .pinDays:
      Fact("A PIN is changed after, 0 never", .days, 0, 0...730, "POLICY; 21 CFR 11.300")
    case .competenceStops:
      Fact(
        "A competence that ended: 1 stops the one who refills, 0 only says so",
        .count,
        1,
        0...1,
        "POLICY; S45"
      )
    case .competenceNoticeDays:
      Fact("Notice before a competence ends", .days, 30, 0...365, "POLICY")
    case .deskSeesAmounts:
      Fact(
        "The front desk sees strengths, doses and volumes: 1 yes, 0 no",
        .count,
        0,
        0...1,
        "POLICY; 45 CFR 164.502(b)"
      )
    case .emergencyMinutes:
      Fact("Emergency access lasts", .minutes, 60, 5...720, "POLICY; 45 CFR 164.312(a)(2)(ii)")
    case .refillMinutes:
      Fact("Chair time of a refill", .minutes, 60, 10...240, "PROP; S12, S34")
    case .facilityType:
      Fact("For reports the clinic is", .facility, 1, 1...3, "POLICY; CFR-803.30, USC-360i-DUF")
    case .observedRefillMinutes:
      Fact("Chair time of a refill with observation", .minutes, 75, 10...480, "PROP; S12, S34")
    case .otherVisitMinutes:
      Fact("Chair time of any other visit", .minutes, 30, 10...240, "POLICY")
    case .middayFrom:
      Fact("The morning ends at", .minuteOfDay, 720, 0...1439, "POLICY")
    case .middayUntil:
      Fact("The afternoon begins at", .minuteOfDay, 780, 0...1439, "POLICY")
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

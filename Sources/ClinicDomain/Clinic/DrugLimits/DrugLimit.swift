/// One limit of a drug that a clinic may set for itself.
///
/// What a label says explicitly is no limit of the clinic: the ceiling of a label, its start and its
/// number of steps stay as they are printed.
public enum DrugLimit: String, Hashable, Sendable, Codable, CaseIterable {
  case reasonStrength
  case stopStrength
  case reasonDose
  case stopDose
  case pumpDays
  case rise
  case riseStop
  case fall
  case spinalFirstDays
  case cerebralFirstDays
  case spinalMaintenance
  case cerebralMaintenance
  case largestStep
  case approval

  /// What a limit is an amount of.
  public enum Kind: Hashable, Sendable {
    case strength
    case dose
    case days
    case percent
    case approval
  }

  /// What it is an amount of.
  public var kind: Kind {
    switch self {
    case .reasonStrength, .stopStrength: .strength
    case .reasonDose, .stopDose, .largestStep: .dose
    case .pumpDays: .days
    case .rise, .riseStop, .fall: .percent
    case .spinalFirstDays, .cerebralFirstDays, .spinalMaintenance, .cerebralMaintenance: .percent
    case .approval: .approval
    }
  }

  /// What it decides.
  public var title: String {
    switch self {
    case .reasonStrength: "reason above strength"
    case .stopStrength: "HARD STOP above strength"
    case .reasonDose: "reason above daily dose"
    case .stopDose: "HARD STOP above daily dose"
    case .pumpDays: "days in the pump"
    case .rise: "reason above a rise of"
    case .riseStop: "HARD STOP above a rise of"
    case .fall: "reason above a decrease of"
    case .spinalFirstDays: "rise in the first days, spinal"
    case .cerebralFirstDays: "rise in the first days, cerebral"
    case .spinalMaintenance: "rise in maintenance, spinal"
    case .cerebralMaintenance: "rise in maintenance, cerebral"
    case .largestStep: "reason above a step of"
    case .approval: "approved for pumps"
    }
  }

  /// Whether a check of the drug uses it.
  public func applies(to drug: Drug) -> Bool {
    guard !drug.isProhibited, drug.status != .diluent else { return false }
    return switch self {
    case .reasonStrength, .stopStrength, .reasonDose, .stopDose, .pumpDays, .approval: true
    case .rise, .riseStop: drug.id != "baclofen" && drug.id != "ziconotide"
    case .fall: drug.withdrawal.danger != .none
    case .spinalFirstDays, .cerebralFirstDays, .spinalMaintenance, .cerebralMaintenance:
      drug.id == "baclofen"
    case .largestStep: drug.id == "ziconotide"
    }
  }

  /// What the data give for a drug; nothing where no figure is known.
  public func data(of drug: Drug) -> Figure<DrugLimitValue>? {
    switch self {
    case .reasonStrength:
      measured(drug.limits.pacc2017.maxConcentration ?? drug.appLimits.concentration.reasonAbove)
    case .stopStrength: measured(drug.appLimits.concentration.hardStopAbove)
    case .reasonDose:
      measured(
        drug.limits.pacc2017.maxDailyDose ?? drug.limits.label.cautionAbove
          ?? drug.appLimits.dailyDose.reasonAbove
      )
    case .stopDose: measured(drug.appLimits.dailyDose.hardStopAbove)
    case .pumpDays: measured(drug.stability.labelPumpDays ?? drug.stability.appDefaultMaxDays)
    case .rise: measured(Formulary.rules.opioidVisitIncreaseReasonAbove)
    case .riseStop: measured(Formulary.rules.opioidVisitIncreaseHardStopAbove)
    case .fall: measured(Formulary.rules.anyDecreaseReasonAbove)
    case .spinalFirstDays: measured(drug.titrationLimits?.spinalInitialMaxPercentPer24h)
    case .cerebralFirstDays: measured(drug.titrationLimits?.cerebralInitialMaxPercentPer24h)
    case .spinalMaintenance: measured(drug.titrationLimits?.spinalMaintenanceMaxPercent)
    case .cerebralMaintenance: measured(drug.titrationLimits?.cerebralMaintenanceMaxPercent)
    case .largestStep: measured(drug.titrationLimits?.labelMaxStep)
    case .approval: drug.fdaApproved.intrathecalPumpInfusion.map { .approved($0) }
    }
  }

  private func measured(_ figure: Figure<Measure>?) -> Figure<DrugLimitValue>? {
    figure.map { $0.map { .measure($0) } }
  }
}

/// The amount of a drug's limit: a measure with its unit, or whether pumps may hold the drug by its
/// label.
public enum DrugLimitValue: Hashable, Sendable {
  case measure(Measure)
  case approved(Bool)

  /// The amount as it is stored: `15 mg/day`, `60 day`, `25 percent`, `approved`.
  public var stored: String {
    switch self {
    case .measure(let measure): measure.description
    case .approved(let isApproved): isApproved ? "approved" : "not approved"
    }
  }

  /// The amount as screens show it: `1,000 mcg/day`, `60 d`, `25 %`, `yes`.
  public var shown: String {
    switch self {
    case .measure(let measure): measure.shown
    case .approved(let isApproved): isApproved ? "yes" : "no"
    }
  }

  /// Reads what was stored.
  ///
  /// - Returns: nothing where it is no amount.
  public init?(stored text: String) {
    switch text {
    case "approved": self = .approved(true)
    case "not approved": self = .approved(false)
    default:
      guard let measure = Measure(stored: text) else { return nil }
      self = .measure(measure)
    }
  }

  /// The measure; nothing for an approval.
  public var measure: Measure? {
    if case .measure(let measure) = self { measure } else { nil }
  }
}

extension Measure {
  /// Reads a number and a unit as they are stored: `15 mg/day`.
  ///
  /// - Returns: nothing where it is not digits with at most one point, a blank and a unit.
  public init?(stored text: String) {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    let digits = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard digits.count <= 2, digits.allSatisfy({ !$0.isEmpty }),
      let number = Int64(digits.joined()),
      digits.joined().utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    let decimals = digits.count == 2 ? digits[1].utf8.count : 0
    self.init(ExactDecimal(number, decimals: decimals), String(parts[1]))
  }

  /// The measure as screens show it: grouped, with the field's units.
  public var shown: String {
    if let value = quantity(Concentration.self) { return value.shown }
    if let value = quantity(Dose.self) { return value.shown }
    if let value = quantity(Volume.self) { return value.shown }
    if let value = quantity(Mass.self) { return value.shown }
    return switch unit {
    case "percent": "\(number) %"
    case "day": "\(number) d"
    default: description
    }
  }
}

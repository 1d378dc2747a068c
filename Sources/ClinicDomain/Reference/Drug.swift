/// A drug of the formulary with every figure that is known of it.
///
/// A reference, because an entry is large, never changes and is named by its id alone.
public final class Drug: Sendable {
  /// The pharmacological classes.
  public enum Class: String, CaseIterable, Sendable {
    case opioid
    case localAnesthetic
    case alpha2Agonist
    case gabaBAgonist
    case calciumChannelBlocker
    case steroid
    case other
  }

  /// How usual the drug is in a pump.
  public enum Status: String, CaseIterable, Sendable {
    case routine
    case rare
    case experimental
    case prohibited
    case diluent
  }

  /// The schedules of the Controlled Substances Act.
  public enum Schedule: String, CaseIterable, Sendable {
    case two = "CII"
    case three = "CIII"
    case four = "CIV"
  }

  /// The drug's identity in files: `hydromorphone`.
  public let id: String
  /// The name with its salt.
  public let generic: String
  /// The name on screens and labels: `HYDROmorphone`.
  public let displayName: String
  /// The name with tall-man letters.
  public let tallMan: String
  /// The pharmacological class.
  public let drugClass: Class
  /// How usual it is in a pump.
  public let status: Status
  /// The code of the WHO's classification.
  public let atc: Figure<String>
  /// The ingredient id of RxNorm.
  public let rxcui: Figure<String>?
  /// The product ids of RxNorm.
  public let productRxcuis: Figure<[String]>?
  /// Names that it is mistaken for.
  public let lookAlike: [String]
  /// The schedule where the drug is controlled.
  public let deaSchedule: Figure<Schedule>?
  /// Marketed products.
  public let products: [DrugProduct]
  /// What it is approved for.
  public let fdaApproved: DrugApproval
  /// The unit family of its mass.
  public let doseUnit: MassUnit
  /// The unit of its daily dose.
  public let doseRateUnit: Dose.Unit
  /// The unit of its strength.
  public let concentrationUnit: Concentration.Unit
  /// Starting doses.
  public let start: DrugStart
  /// What documents give as limits.
  public let limits: DrugLimits
  /// A range that one practice reports.
  public let practiceRange: FigureRange?
  /// The thresholds of this program.
  public let appLimits: DrugThresholds
  /// How long it may stay in the pump.
  public let stability: DrugStability
  /// Whether small doses need care in writing.
  public let lowDose: LowDose
  /// What it must not meet.
  public let incompatible: [Statement]
  /// What happens when delivery stops.
  public let withdrawal: Withdrawal
  /// What happens when too much is delivered.
  public let overdose: Overdose
  /// What is watched.
  public let monitoring: [Statement]
  /// How the dose is changed.
  public let titration: [Statement]
  /// Figures for a change of dose.
  public let titrationLimits: TitrationLimits?
  /// Potency against morphine; never used to convert.
  public let relativePotency: RelativePotency?
  /// A strength that was seen in mixtures.
  public let mixStrengthSeen: Figure<Measure>?
  /// Doses of published studies.
  public let literatureDoses: [Figure<Measure>]

  /// Makes an entry of the formulary.
  public init(
    id: String,
    generic: String,
    displayName: String,
    tallMan: String,
    drugClass: Class,
    status: Status,
    atc: Figure<String>,
    rxcui: Figure<String>?,
    productRxcuis: Figure<[String]>?,
    lookAlike: [String],
    deaSchedule: Figure<Schedule>?,
    products: [DrugProduct],
    fdaApproved: DrugApproval,
    doseUnit: MassUnit,
    doseRateUnit: Dose.Unit,
    concentrationUnit: Concentration.Unit,
    start: DrugStart,
    limits: DrugLimits,
    practiceRange: FigureRange? = nil,
    appLimits: DrugThresholds,
    stability: DrugStability,
    lowDose: LowDose,
    incompatible: [Statement],
    withdrawal: Withdrawal,
    overdose: Overdose,
    monitoring: [Statement],
    titration: [Statement],
    titrationLimits: TitrationLimits? = nil,
    relativePotency: RelativePotency? = nil,
    mixStrengthSeen: Figure<Measure>? = nil,
    literatureDoses: [Figure<Measure>] = []
  ) {
    self.id = id
    self.generic = generic
    self.displayName = displayName
    self.tallMan = tallMan
    self.drugClass = drugClass
    self.status = status
    self.atc = atc
    self.rxcui = rxcui
    self.productRxcuis = productRxcuis
    self.lookAlike = lookAlike
    self.deaSchedule = deaSchedule
    self.products = products
    self.fdaApproved = fdaApproved
    self.doseUnit = doseUnit
    self.doseRateUnit = doseRateUnit
    self.concentrationUnit = concentrationUnit
    self.start = start
    self.limits = limits
    self.practiceRange = practiceRange
    self.appLimits = appLimits
    self.stability = stability
    self.lowDose = lowDose
    self.incompatible = incompatible
    self.withdrawal = withdrawal
    self.overdose = overdose
    self.monitoring = monitoring
    self.titration = titration
    self.titrationLimits = titrationLimits
    self.relativePotency = relativePotency
    self.mixStrengthSeen = mixStrengthSeen
    self.literatureDoses = literatureDoses
  }
}

extension Drug: Hashable, CustomStringConvertible {
  /// Whether both are the same entry.
  public static func == (left: Drug, right: Drug) -> Bool { left.id == right.id }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// The name with tall-man letters.
  public var description: String { tallMan }
}

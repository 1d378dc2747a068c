/// The controlled vocabulary of complications, with seriousness and the duties to report.
///
/// The entries are in `Generated`, made from the register that lies with the tests and compared
/// with it field by field.
public enum ComplicationRegister {
  private static let byID: [String: ComplicationKind] = {
    var table: [String: ComplicationKind] = [:]
    for kind in kinds { table[kind.id] = kind }
    return table
  }()

  /// The kind of an id, exactly as written.
  public static func kind(_ id: String) -> ComplicationKind? { byID[id] }

  /// The duty to report of a name.
  public static func rule(_ name: ReportingRule.Name) -> ReportingRule {
    switch name {
    case .deviceSerious: reportingRules.deviceSerious
    case .deviceMalfunction: reportingRules.deviceMalfunction
    case .drugSerious: reportingRules.drugSerious
    case .compounding: reportingRules.compounding
    case .medicationError: reportingRules.medicationError
    case .controlledSubstance: reportingRules.controlledSubstance
    case .localOnly: reportingRules.localOnly
    }
  }
}

/// A code of the ICD-10-CM.
public struct DiagnosisCode: Hashable, Sendable {
  /// The code.
  public let code: String
  /// What it is called there.
  public let label: String?
  /// The key of the source.
  public let source: String
  /// Whether a page that was read holds it.
  public let verified: Bool

  /// Makes the entry.
  public init(
    code: String,
    label: String? = nil,
    source: String,
    verified: Bool
  ) {
    self.code = code
    self.label = label
    self.source = source
    self.verified = verified
  }
}

/// A name of the vocabulary of adverse events; its codes need a licence.
public struct PreferredTerm: Hashable, Sendable {
  /// The name.
  public let term: String
  /// The key of the source.
  public let source: String
  /// Whether a page that was read holds it.
  public let verified: Bool

  /// Makes the entry.
  public init(
    term: String,
    source: String,
    verified: Bool
  ) {
    self.term = term
    self.source = source
    self.verified = verified
  }
}

/// How often a complication was seen in one population; never added up.
public struct ComplicationRate: Hashable, Sendable {
  /// The number.
  public let value: ExactDecimal
  /// What it counts.
  public let unit: String
  /// The key of the source.
  public let source: String
  /// Whether a page that was read holds it.
  public let verified: Bool
  /// In whom.
  public let population: String

  /// Makes the entry.
  public init(
    value: ExactDecimal,
    unit: String,
    source: String,
    verified: Bool,
    population: String
  ) {
    self.value = value
    self.unit = unit
    self.source = source
    self.verified = verified
    self.population = population
  }
}

/// The name of a category.
public struct ComplicationCategory: Hashable, Sendable {
  /// The category.
  public let id: ComplicationKind.Category
  /// The name in words.
  public let label: String

  /// Makes the entry.
  public init(
    id: ComplicationKind.Category,
    label: String
  ) {
    self.id = id
    self.label = label
  }
}

/// How bad a complication is, apart from whether it must be reported.
public struct SeverityScale: Hashable, Sendable {
  /// The scale.
  public let scale: String
  /// The key of the source.
  public let source: String
  /// The grades.
  public let grades: [SeverityGrade]
  /// How it is used.
  public let rule: String

  /// Makes the entry.
  public init(
    scale: String,
    source: String,
    grades: [SeverityGrade],
    rule: String
  ) {
    self.scale = scale
    self.source = source
    self.grades = grades
    self.rule = rule
  }
}

/// One grade of a scale.
public struct SeverityGrade: Hashable, Sendable {
  /// The grade.
  public let grade: Int
  /// What it means.
  public let text: String

  /// Makes the entry.
  public init(
    grade: Int,
    text: String
  ) {
    self.grade = grade
    self.text = text
  }
}

/// What makes an event serious in the eyes of regulators.
public struct Seriousness: Hashable, Sendable {
  /// The criteria.
  public let fields: [SeriousnessField]
  /// The keys of the sources.
  public let sources: [String]
  /// Which lists were read.
  public let verified: SeriousnessVerification

  /// Makes the entry.
  public init(
    fields: [SeriousnessField],
    sources: [String],
    verified: SeriousnessVerification
  ) {
    self.fields = fields
    self.sources = sources
    self.verified = verified
  }
}

/// One criterion of seriousness, and whose it is.
public struct SeriousnessField: Hashable, Sendable {
  /// The criteria.
  public enum Criterion: String, CaseIterable, Sendable {
    case death
    case lifeThreatening
    case hospitalisation
    case permanentImpairment
    case interventionToPreventPermanentHarm
    case congenital
    case otherImportant
  }

  /// The criterion.
  public let id: Criterion
  /// Of the form for medicines.
  public let medwatch: Bool
  /// Of the device rule of the United States.
  public let cfr803: Bool
  /// Of the device rule of the European Union.
  public let euMdr: Bool
  /// What must be known.
  public let note: String?

  /// Makes the entry.
  public init(
    id: Criterion,
    medwatch: Bool,
    cfr803: Bool,
    euMdr: Bool,
    note: String? = nil
  ) {
    self.id = id
    self.medwatch = medwatch
    self.cfr803 = cfr803
    self.euMdr = euMdr
    self.note = note
  }
}

/// Which lists of criteria were read.
public struct SeriousnessVerification: Hashable, Sendable {
  /// The device rule of the United States.
  public let cfr803: Bool
  /// The form for medicines.
  public let medwatch: Bool
  /// The device rule of the European Union.
  public let euMdr: Bool

  /// Makes the entry.
  public init(
    cfr803: Bool,
    medwatch: Bool,
    euMdr: Bool
  ) {
    self.cfr803 = cfr803
    self.medwatch = medwatch
    self.euMdr = euMdr
  }
}

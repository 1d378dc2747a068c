/// One kind of complication of the register.
///
/// A reference, because an entry is large, never changes and is named by its id alone.
public final class ComplicationKind: Sendable {
  /// Where a complication belongs.
  public enum Category: String, CaseIterable, Sendable {
    case implantSurgical
    case catheter
    case pumpDevice
    case refillProcedure
    case drugEffect
    case infection
    case withdrawalOverdose
    case therapyFailure
    case misuse
  }

  /// The grades that it usually has.
  public struct Grades: Hashable, Sendable {
    /// The mildest.
    public let min: Int
    /// The gravest.
    public let max: Int

    /// Makes a range of grades.
    public init(min: Int, max: Int) {
      self.min = min
      self.max = max
    }
  }

  /// The codes of other vocabularies.
  public struct Codes: Hashable, Sendable {
    /// Codes of the ICD-10-CM.
    public let icd10cm: [DiagnosisCode]
    /// The name of the adverse-event vocabulary.
    public let meddraPreferredTerm: PreferredTerm

    /// Makes the codes.
    public init(icd10cm: [DiagnosisCode], meddraPreferredTerm: PreferredTerm) {
      self.icd10cm = icd10cm
      self.meddraPreferredTerm = meddraPreferredTerm
    }
  }

  /// The kind's identity in files.
  public let id: String
  /// Where it belongs.
  public let category: Category
  /// The kind in words.
  public let kind: String
  /// When it usually begins.
  public let typicalOnset: String
  /// What is seen.
  public let signs: [String]
  /// What is done first.
  public let firstActions: [String]
  /// The grades that it usually has.
  public let usualCtcaeGrade: Grades
  /// Whether it counts as serious unless somebody decides otherwise.
  public let seriousByDefault: Bool
  /// The codes of other vocabularies.
  public let codes: Codes
  /// Which duties to report it may raise.
  public let reporting: [ReportingRule.Name]
  /// Whether a device is involved unless somebody decides otherwise.
  public let deviceInvolvedByDefault: Bool
  /// How often it was seen, each in another population.
  public let rates: [ComplicationRate]
  /// The words of the consent form that it comes under.
  public let consentTerms: [String]
  /// Other names.
  public let aliases: [String]
  /// Ids of the drugs that cause it; `any` for all.
  public let drugs: [String]

  /// Makes an entry of the register.
  public init(
    id: String,
    category: Category,
    kind: String,
    typicalOnset: String,
    signs: [String],
    firstActions: [String],
    usualCtcaeGrade: Grades,
    seriousByDefault: Bool,
    codes: Codes,
    reporting: [ReportingRule.Name],
    deviceInvolvedByDefault: Bool,
    rates: [ComplicationRate],
    consentTerms: [String] = [],
    aliases: [String] = [],
    drugs: [String] = []
  ) {
    self.id = id
    self.category = category
    self.kind = kind
    self.typicalOnset = typicalOnset
    self.signs = signs
    self.firstActions = firstActions
    self.usualCtcaeGrade = usualCtcaeGrade
    self.seriousByDefault = seriousByDefault
    self.codes = codes
    self.reporting = reporting
    self.deviceInvolvedByDefault = deviceInvolvedByDefault
    self.rates = rates
    self.consentTerms = consentTerms
    self.aliases = aliases
    self.drugs = drugs
  }
}

extension ComplicationKind: Hashable, CustomStringConvertible {
  /// Whether both are the same entry.
  public static func == (left: ComplicationKind, right: ComplicationKind) -> Bool {
    left.id == right.id
  }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// The kind in words.
  public var description: String { kind }
}

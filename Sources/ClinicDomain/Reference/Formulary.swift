/// The drugs of intrathecal pumps with their figures, checks and sources.
///
/// The entries are in `Generated`, made from the formulary that lies with the tests and compared
/// with it field by field.
public enum Formulary {
  private static let byName: [String: Drug] = {
    var table: [String: Drug] = [:]
    for drug in drugs {
      for name in [drug.id, drug.displayName, drug.tallMan] { table[name] = drug }
    }
    return table
  }()

  /// The drug of an id, a display name or a tall-man name, exactly as written; never a guess.
  public static func drug(_ name: String) -> Drug? { byName[name] }

  /// What the checks of the formulary say of a code.
  public static func check(_ code: FindingCode) -> OrderCheck? { checksByCode[code] }

  private static let checksByCode: [FindingCode: OrderCheck] = {
    var table: [FindingCode: OrderCheck] = [:]
    for check in orderChecks { table[check.code] = check }
    return table
  }()

  /// The studied mixtures of exactly these drugs, whatever their order.
  public static func mixtures(of drugs: [Drug]) -> [AdmixtureStability] {
    let ids = Set(drugs.map(\.id))
    return admixtureStability.filter { Set($0.components) == ids }
  }
}

/// What the formulary says of itself.
public struct ReferenceHeader: Hashable, Sendable {
  /// The version of the form.
  public let schemaVersion: String
  /// What it is.
  public let title: String
  /// The day of its state.
  public let asOf: String
  /// How it may be used.
  public let warning: String
  /// Figures that a page that was read holds.
  public let verifiedCount: Int
  /// Figures that need checking.
  public let unverifiedCount: Int

  /// Makes a header.
  public init(
    schemaVersion: String,
    title: String,
    asOf: String,
    warning: String,
    verifiedCount: Int,
    unverifiedCount: Int
  ) {
    self.schemaVersion = schemaVersion
    self.title = title
    self.asOf = asOf
    self.warning = warning
    self.verifiedCount = verifiedCount
    self.unverifiedCount = unverifiedCount
  }
}

/// What the formulary says of its jurisdiction and how its limits are meant.
public struct FormularyNotes: Hashable, Sendable {
  /// Whose law and labels.
  public let jurisdiction: String
  /// How the limits are meant.
  public let limitSemantics: String
  /// Why the consensus of 2024 has no figures.
  public let pacc2024Note: String

  /// Makes the notes.
  public init(jurisdiction: String, limitSemantics: String, pacc2024Note: String) {
    self.jurisdiction = jurisdiction
    self.limitSemantics = limitSemantics
    self.pacc2024Note = pacc2024Note
  }
}

/// How long a mixture lasted in one study.
public struct AdmixtureStability: Hashable, Sendable {
  /// The ids of the drugs.
  public let components: [String]
  /// How many days; nothing where the study gives no day count.
  public let days: Figure<Measure>?
  /// How much was left.
  public let remaining: Figure<Measure>?
  /// Under which conditions.
  public let condition: String
  /// The id of the drug that lost strength first.
  public let limitingDrug: String?
  /// What must be known.
  public let note: String?

  /// Makes the entry.
  public init(
    components: [String],
    days: Figure<Measure>?,
    remaining: Figure<Measure>?,
    condition: String,
    limitingDrug: String? = nil,
    note: String? = nil
  ) {
    self.components = components
    self.days = days
    self.remaining = remaining
    self.condition = condition
    self.limitingDrug = limitingDrug
    self.note = note
  }
}

/// One check of an order or a refill.
public struct OrderCheck: Hashable, Sendable {
  /// The code of its finding.
  public let code: FindingCode
  /// When it fires.
  public let when: String
  /// How grave it is.
  public let severity: Severity
  /// What makes it graver, or how it is handled.
  public let escalation: String?

  /// Makes the check.
  public init(code: FindingCode, when: String, severity: Severity, escalation: String?) {
    self.code = code
    self.when = when
    self.severity = severity
    self.escalation = escalation
  }
}

/// The lines of drug choice of a consensus; recorded with an order, never a block.
public struct PaccAlgorithm: Hashable, Sendable {
  /// For whom the lines are.
  public enum Track: String, CaseIterable, Sendable {
    case nonCancerLocalised
    case nonCancerDiffuse
    case cancerLocalised
    case cancerDiffuse
  }

  /// One line of choices.
  public struct Line: Hashable, Sendable {
    /// The line: `1A`, `2`.
    public let name: String
    /// The choices in words.
    public let choices: [String]

    /// Makes a line.
    public init(_ name: String, _ choices: [String]) {
      self.name = name
      self.choices = choices
    }
  }

  /// The edition.
  public let edition: String
  /// The key of the source.
  public let source: String
  /// Whether a page that was read holds it.
  public let verified: Bool
  /// Lines of pain that is not from cancer, in one place.
  public let nonCancerLocalised: [Line]
  /// Lines of pain that is not from cancer, spread.
  public let nonCancerDiffuse: [Line]
  /// Lines of cancer pain, in one place.
  public let cancerLocalised: [Line]
  /// Lines of cancer pain, spread.
  public let cancerDiffuse: [Line]

  /// Makes the algorithm.
  public init(
    edition: String,
    source: String,
    verified: Bool,
    nonCancerLocalised: [Line],
    nonCancerDiffuse: [Line],
    cancerLocalised: [Line],
    cancerDiffuse: [Line]
  ) {
    self.edition = edition
    self.source = source
    self.verified = verified
    self.nonCancerLocalised = nonCancerLocalised
    self.nonCancerDiffuse = nonCancerDiffuse
    self.cancerLocalised = cancerLocalised
    self.cancerDiffuse = cancerDiffuse
  }

  /// The lines of a track.
  public func lines(for track: Track) -> [Line] {
    switch track {
    case .nonCancerLocalised: nonCancerLocalised
    case .nonCancerDiffuse: nonCancerDiffuse
    case .cancerLocalised: cancerLocalised
    case .cancerDiffuse: cancerDiffuse
    }
  }
}

/// A marketed product of a drug.
public struct DrugProduct: Hashable, Sendable {
  /// The name on the box.
  public let brand: String
  /// The strength.
  public let concentration: Figure<Measure>
  /// The volume of one container.
  public let volume: Figure<Measure>?
  /// The kind of container.
  public let presentation: String
  /// Whether it holds no preservative; nothing where unknown.
  public let preservativeFree: Bool?
  /// The routes of its label.
  public let labelledRoute: String
  /// The National Drug Code.
  public let ndc: String?
  /// What must be known to use it.
  public let note: String?

  /// Makes the entry.
  public init(
    brand: String,
    concentration: Figure<Measure>,
    volume: Figure<Measure>?,
    presentation: String,
    preservativeFree: Bool?,
    labelledRoute: String,
    ndc: String? = nil,
    note: String? = nil
  ) {
    self.brand = brand
    self.concentration = concentration
    self.volume = volume
    self.presentation = presentation
    self.preservativeFree = preservativeFree
    self.labelledRoute = labelledRoute
    self.ndc = ndc
    self.note = note
  }
}

/// What the United States regulator approved a drug for.
public struct DrugApproval: Hashable, Sendable {
  /// Whether infusion by an implanted pump is approved.
  public let intrathecalPumpInfusion: Figure<Bool>
  /// Whether a single intrathecal dose is approved.
  public let intrathecalSingleDose: Figure<Bool>
  /// What limits the approval.
  public let notes: String

  /// Makes the entry.
  public init(
    intrathecalPumpInfusion: Figure<Bool>,
    intrathecalSingleDose: Figure<Bool>,
    notes: String
  ) {
    self.intrathecalPumpInfusion = intrathecalPumpInfusion
    self.intrathecalSingleDose = intrathecalSingleDose
    self.notes = notes
  }
}

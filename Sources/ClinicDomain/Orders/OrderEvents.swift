/// A pharmacist's answer to a signed order.
public struct OrderVerified: Hashable, Sendable, Codable {
  /// The order.
  public var order: OrderID
  /// Whether it may be made and given as written.
  public var isAccepted: Bool
  /// What the prescriber has to change, or what was noted.
  public var note: String

  /// Makes the answer.
  public init(order: OrderID, isAccepted: Bool, note: String = "") {
    self.order = order
    self.isAccepted = isAccepted
    self.note = note
  }
}

/// What the label of a product says when it arrives for an order.
public struct ProductLabel: Hashable, Sendable, Codable {
  /// The lot number.
  public var lot: String
  /// The drugs and strengths as printed.
  public var ingredients: [Ingredient]
  /// Whether the label says that it is preservative-free; the answer is never left out.
  public var isPreservativeFree: Bool
  /// The beyond-use time as printed; it is compared and never computed.
  public var beyondUse: CivilDateTime?
  /// The last day of a manufactured lot.
  public var expiresOn: CivilDate?
  /// The pH in hundredths, where it was given.
  public var pHHundredths: Int?
  /// The assayed strength against the label in tenths of a percent, where it was given.
  public var assayErrorTenths: Int64?

  /// Makes a label.
  public init(
    lot: String,
    ingredients: [Ingredient],
    isPreservativeFree: Bool,
    beyondUse: CivilDateTime? = nil,
    expiresOn: CivilDate? = nil,
    pHHundredths: Int? = nil,
    assayErrorTenths: Int64? = nil
  ) {
    self.lot = lot
    self.ingredients = ingredients
    self.isPreservativeFree = isPreservativeFree
    self.beyondUse = beyondUse
    self.expiresOn = expiresOn
    self.pHHundredths = pHHundredths
    self.assayErrorTenths = assayErrorTenths
  }
}

/// A label was held against its order at receipt.
public struct LabelChecked: Hashable, Sendable, Codable {
  /// The order.
  public var order: OrderID
  /// What the label says.
  public var label: ProductLabel
  /// Whether the product agrees with the order and may be used.
  public var isAccepted: Bool
  /// What did not agree, line by line; empty where it was accepted.
  public var differences: [String]

  /// Makes the record.
  public init(order: OrderID, label: ProductLabel, isAccepted: Bool, differences: [String] = []) {
    self.order = order
    self.label = label
    self.isAccepted = isAccepted
    self.differences = differences
  }
}

/// What is known of the product in a syringe, for its checks; what is not known is nothing.
public struct ProductFacts: Hashable, Sendable {
  /// The lot number.
  public var lot: String
  /// Whether the lot is marked preservative-free.
  public var isPreservativeFree: Bool?
  /// The beyond-use time as the pharmacy printed it.
  public var beyondUse: CivilDateTime?
  /// The day on which a manufactured lot expires; it may still be used on that day.
  public var expiresOn: CivilDate?
  /// Whether the lot is on the clinic's recall list.
  public var isRecalled: Bool?
  /// The pH, in hundredths.
  public var pHHundredths: Int?
  /// The assayed strength against the label.
  public var assayError: Percentage?

  /// Makes the facts.
  public init(
    lot: String,
    isPreservativeFree: Bool? = nil,
    beyondUse: CivilDateTime? = nil,
    expiresOn: CivilDate? = nil,
    isRecalled: Bool? = nil,
    pHHundredths: Int? = nil,
    assayError: Percentage? = nil
  ) {
    self.lot = lot
    self.isPreservativeFree = isPreservativeFree
    self.beyondUse = beyondUse
    self.expiresOn = expiresOn
    self.isRecalled = isRecalled
    self.pHHundredths = pHHundredths
    self.assayError = assayError
  }
}

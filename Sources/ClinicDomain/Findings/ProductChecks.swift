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

/// Checks of the product before it meets the needle.
public enum ProductChecks {
  /// Every finding on a product at a time on the clinic's clock; a check runs only where its facts
  /// are known.
  public static func findings(_ product: ProductFacts, at now: CivilDateTime) -> [Finding] {
    [
      preservative(product), beyondUse(product, now), expiry(product, now.date),
      recall(product), acidity(product), assay(product),
    ].compactMap(\.self)
  }

  /// Source: MDT-CANCER (the device contraindicates preserved drugs).
  private static func preservative(_ product: ProductFacts) -> Finding? {
    guard let isFree = product.isPreservativeFree, !isFree else { return nil }
    return finding(
      .preservedProduct,
      product,
      value: "preserved",
      "is not marked preservative-free",
      source: "MDT-CANCER"
    )
  }

  /// Source: WK-797-BUD (use must begin before it).
  private static func beyondUse(_ product: ProductFacts, _ now: CivilDateTime) -> Finding? {
    guard let end = product.beyondUse, now > end else { return nil }
    return finding(
      .budPassed,
      product,
      value: end.description,
      "is past its beyond-use time, \(end.shown)",
      source: "WK-797-BUD"
    )
  }

  private static func expiry(_ product: ProductFacts, _ today: CivilDate) -> Finding? {
    guard let last = product.expiresOn, today > last else { return nil }
    return finding(
      .lotExpired,
      product,
      value: last.description,
      "expired on \(last.shown)",
      source: "POLICY"
    )
  }

  private static func recall(_ product: ProductFacts) -> Finding? {
    guard product.isRecalled == true else { return nil }
    return finding(
      .lotRecalled,
      product,
      value: product.lot,
      "is on the clinic's recall list",
      source: "POLICY"
    )
  }

  /// Source: MDT-CANCER (a fluid of pH 3 or lower is contraindicated).
  private static func acidity(_ product: ProductFacts) -> Finding? {
    let limit = Formulary.rules.deviceMinPh
    guard let hundredths = product.pHHundredths,
      Fraction(Int128(hundredths), over: 100) <= limit.value.number.exact
    else { return nil }
    let value = DecimalText.rounded(Fraction(Int128(hundredths), over: 100), decimals: 2)
    return finding(
      .phTooLow,
      product,
      value: value,
      "has a pH of \(value); the pump needs more than \(limit.value.number)",
      source: limit.source
    )
  }

  /// Source: BOISDRON (mixtures off by more were made again).
  private static func assay(_ product: ProductFacts) -> Finding? {
    let limit = Formulary.rules.conversionReject
    guard let error = product.assayError,
      Fraction(Int128(error.tenths.magnitude)) > limit.value.number.exact * Fraction(10)
    else { return nil }
    return finding(
      .assayOutOfBand,
      product,
      value: error.shown,
      "assayed \(error.shown) off its label, more than \(limit.value.number) %",
      source: limit.source
    )
  }

  private static func finding(
    _ code: FindingCode,
    _ product: ProductFacts,
    value: String,
    _ message: String,
    source: String
  ) -> Finding {
    Finding(
      code,
      subject: product.lot,
      value: value,
      message: "lot \(product.lot) \(message)",
      source: source
    )
  }
}

/// How long the compounding rules allow a syringe at the most.
///
/// The printed beyond-use time rules; these figures only tell an unlikely one. Source: WK-797-CAT,
/// LIT-USP797.
public enum BeyondUse {
  /// Where a syringe is kept.
  public enum Storage: String, CaseIterable, Hashable, Sendable, Codable {
    case room
    case fridge
    case freezer
  }

  /// How it was made.
  public enum Category: String, CaseIterable, Hashable, Sendable, Codable {
    case categoryOne
    case categoryTwoSterile
    case categoryTwoNonsterile
    case categoryTwoTested
  }

  /// The most hours; nothing where the tables give none.
  public static func mostHours(_ category: Category, _ storage: Storage) -> Figure<Int>? {
    let rules = Formulary.rules
    let days: Figure<Measure>
    switch (category, storage) {
    case (.categoryOne, .room): return rules.budCategory1RoomHours.whole
    case (.categoryOne, .fridge): return rules.budCategory1FridgeHours.whole
    case (.categoryOne, .freezer): return nil
    case (.categoryTwoSterile, .room): days = rules.budCategory2AsepticSterileRoomDays
    case (.categoryTwoSterile, .fridge): days = rules.budCategory2AsepticSterileFridgeDays
    case (.categoryTwoSterile, .freezer): days = rules.budCategory2AsepticSterileFreezerDays
    case (.categoryTwoNonsterile, .room): days = rules.budCategory2AsepticNonsterileRoomDays
    case (.categoryTwoNonsterile, .fridge): days = rules.budCategory2AsepticNonsterileFridgeDays
    case (.categoryTwoNonsterile, .freezer):
      days = rules.budCategory2AsepticNonsterileFreezerDays
    case (.categoryTwoTested, .room): days = rules.budCategory2AsepticTestedRoomDays
    case (.categoryTwoTested, .fridge): days = rules.budCategory2AsepticTestedFridgeDays
    case (.categoryTwoTested, .freezer): days = rules.budCategory2AsepticTestedFreezerDays
    }
    return days.whole.map { figure in figure.map { $0 * 24 } }
  }

  /// The latest time that the tables allow for a syringe made at a time on the clinic's clock.
  public static func latest(
    compoundedAt: CivilDateTime,
    _ category: Category,
    _ storage: Storage
  ) -> CivilDateTime? {
    mostHours(category, storage).map {
      CivilDateTime(secondsSince1970: compoundedAt.secondsSince1970 + Int64($0.value) * 3600)
    }
  }

  /// A printed time that is later than the tables allow.
  public static func implausible(
    printed: CivilDateTime,
    compoundedAt: CivilDateTime,
    _ category: Category,
    _ storage: Storage
  ) -> [Finding] {
    guard let hours = mostHours(category, storage),
      let latest = latest(compoundedAt: compoundedAt, category, storage), printed > latest
    else { return [] }
    return [
      Finding(
        .budImplausible,
        value: printed.description,
        message: "the beyond-use time \(printed.shown) is later than the tables allow,"
          + " \(latest.shown)",
        source: hours.source,
        verified: hours.verified
      )
    ]
  }
}

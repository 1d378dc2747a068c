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

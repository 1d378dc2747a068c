/// The spread of figures that published ratios give for another route or another drug.
///
/// It is shown as a spread and never fills a field. Source: CONV-12, CONV-JP, CONV-SURVEY (by mouth
/// to intrathecal), AK-ABDO, LIT-REV (hydromorphone).
public struct ConversionSpread: Hashable, Sendable {
  /// What one published ratio gives.
  public struct Line: Hashable, Sendable {
    /// The ratio, to one.
    public let ratio: Int
    /// The dose that it gives.
    public let dose: Dose
  }

  /// The dose that is converted.
  public let from: Dose
  /// What each ratio gives.
  public let lines: [Line]
  private let source: String

  private init(_ from: Dose, ratios: [Int], source: String) {
    self.from = from
    self.source = source
    lines = ratios.map { ratio in
      Line(
        ratio: ratio,
        dose: Dose(rounding: from.exact / Fraction(Int128(ratio)), unit: from.unit)
      )
    }
  }

  /// Morphine by mouth as intrathecal morphine: 300, 100 and 12 to 1.
  public static func oralMorphine(_ oral: Dose) -> ConversionSpread {
    ConversionSpread(oral, ratios: [300, 100, 12], source: "CONV-SURVEY")
  }

  /// Intrathecal morphine as hydromorphone: 5 and 6 to 1.
  public static func hydromorphone(fromMorphine morphine: Dose) -> ConversionSpread {
    ConversionSpread(morphine, ratios: [5, 6], source: "AK-ABDO")
  }

  /// The same figures halved, for tolerance that does not carry over between drugs.
  public var halved: [Dose] {
    lines.map { Dose(rounding: $0.dose.exact / Fraction(2), unit: $0.dose.unit) }
  }

  /// How far the figures are apart: the greatest over the least.
  public var factor: Fraction {
    guard let most = lines.map(\.ratio).max(), let least = lines.map(\.ratio).min() else {
      return Fraction(1)
    }
    return Fraction(Int128(most), over: Int128(least))
  }

  /// The line that says that nothing was converted.
  public var finding: Finding {
    Finding(
      .conversionSpread,
      value: from.stored,
      message: "published ratios are a factor of \(DecimalText.rounded(factor, decimals: 1)) apart;"
        + " no figure is filled in",
      source: source
    )
  }
}

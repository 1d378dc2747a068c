/// How much less pain there is than before the therapy.
///
/// relief = (baseline - score) / baseline; below zero there is more pain. Source: S62.
public struct PainRelief: Hashable, Sendable {
  /// The pain before the therapy, 1 to 10.
  public let baseline: Int
  /// The pain that is looked at, 0 to 10.
  public let score: Int

  /// Compares two scores; nothing where there was no pain to relieve.
  public init?(baseline: Int, score: Int) {
    guard baseline > 0 else { return nil }
    self.baseline = baseline
    self.score = score
  }

  /// The relief, to 0.1 %.
  public var percentage: Percentage {
    Percentage(ratio: Fraction(Int128(baseline - score), over: Int128(baseline)))
  }

  /// The relief in words: `42.9 % less`, `20 % more`, `the same`.
  public var shown: String {
    if score == baseline { return "the same" }
    let size = Percentage(ratio: percentage.ratio.magnitude).unsigned
    return "\(size) \(score < baseline ? "less" : "more")"
  }

  /// How it was found.
  public var working: Working {
    Working(
      title: "Pain relief",
      formula: "relief = (baseline - score) / baseline",
      source: "S62",
      inputs: [Working.Line("baseline", "\(baseline)"), Working.Line("score", "\(score)")],
      steps: ["(\(baseline) - \(score)) / \(baseline) = \(percentage.unsigned)"],
      results: [Working.Line("relief", percentage.unsigned)]
    )
  }
}

/// How much stock and how much diluent make a volume of a strength.
///
/// Source: DER.
public struct DilutionCalculation: Hashable, Sendable {
  /// The strength to reach.
  public let target: Concentration
  /// The volume to make.
  public let total: Volume
  /// The strength of the stock.
  public let stock: Concentration

  /// Works a dilution out.
  ///
  /// - Throws: `Refusal` where the stock is weaker than the target.
  public init(target: Concentration, total: Volume, stock: Concentration) throws(Refusal) {
    let what = "the dilution cannot be worked out"
    try RateCalculation.require(stock, what)
    guard stock >= target else {
      throw Refusal(
        what: what,
        why: "the stock of \(stock.shown) is weaker than the target of \(target.shown)",
        remedy: "Use a stronger stock."
      )
    }
    self.target = target
    self.total = total
    self.stock = stock
  }

  private var exactDrug: Fraction { total.exact * target.exact / stock.exact }

  /// The volume of stock.
  public var drug: Volume { Volume(rounding: exactDrug) }

  /// The volume of diluent.
  public var diluent: Volume { Volume(rounding: total.exact - exactDrug) }

  /// How it was found.
  public var working: Working {
    Working(
      title: "Dilution",
      formula: "drug = target x total / stock; diluent = total - drug",
      source: "DER",
      inputs: [
        Working.Line("target", target.shown), Working.Line("total", total.shown),
        Working.Line("stock", stock.shown),
      ],
      steps: [
        "\(target.shown) x \(total.shown) / \(stock.shown) = \(drug.shown)",
        "\(total.shown) - \(drug.shown) = \(diluent.shown) preservative-free diluent",
      ],
      results: [Working.Line("drug", drug.shown), Working.Line("diluent", diluent.shown)]
    )
  }
}

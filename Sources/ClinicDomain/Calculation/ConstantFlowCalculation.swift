/// What fills a pump whose flow is fixed, so that the daily dose comes from the strength alone.
///
/// Source: S47 (Archimedes appendix B, with 3 mL extra to prime the refill set).
public struct ConstantFlowCalculation: Hashable, Sendable {
  /// The reservoir's size.
  public let capacity: Volume
  /// The fixed flow.
  public let flow: EnteredRate
  /// The daily dose.
  public let dose: Dose
  /// The strength of the stock.
  public let stock: Concentration
  /// What is made beyond the capacity, to prime the refill set.
  public let extra: Volume

  /// Works a fill out.
  ///
  /// - Throws: `Refusal` where nothing flows, or the stock is too weak.
  public init(
    capacity: Volume,
    flow: EnteredRate,
    dose: Dose,
    stock: Concentration,
    extra: Volume = .zero
  ) throws(Refusal) {
    let what = "the fill of the constant-flow pump cannot be worked out"
    try RateCalculation.require(stock, what)
    guard flow.amount > 0, capacity.amount > 0 else {
      throw Refusal(
        what: what,
        why: "the flow is \(flow.shown) and the capacity \(capacity.shown)",
        remedy: "Read both from the pump's implant card."
      )
    }
    guard FlowRate(dose, of: stock) <= flow.flow else {
      throw Refusal(
        what: what,
        why: "\(dose.shown) at \(flow.shown) needs more than the stock of \(stock.shown)",
        remedy: "Use a stronger stock or a lower dose."
      )
    }
    self.capacity = capacity
    self.flow = flow
    self.dose = dose
    self.stock = stock
    self.extra = extra
  }

  private var exactDays: Fraction { capacity.exact / flow.flow.nanolitresPerDay }
  private var share: Fraction { (capacity.exact + extra.exact) / capacity.exact }
  private var exactMass: Fraction { dose.exact * exactDays * share }
  private var exactDrug: Fraction { exactMass * Fraction(1_000_000) / stock.exact }

  /// The days that a full pump runs, rounded down.
  public var days: Int { Int(clamping: exactDays.roundedDown) }

  /// The drug in all that is made, the extra volume included.
  public var drugMass: Mass { Mass(rounding: exactMass, unit: dose.unit.mass) }

  /// The volume of stock.
  public var drug: Volume { Volume(rounding: exactDrug) }

  /// The volume of diluent.
  public var diluent: Volume { Volume(rounding: capacity.exact + extra.exact - exactDrug) }

  /// How it was found.
  public var working: Working {
    let total = capacity + extra
    return Working(
      title: "Fill of a constant-flow pump",
      formula: "days = capacity / flow; drug = daily dose x days x (capacity + extra) / capacity;"
        + " drug volume = drug / stock; diluent = capacity + extra - drug volume",
      source: "S47",
      inputs: [
        Working.Line("capacity", capacity.shown), Working.Line("flow", flow.shown),
        Working.Line("dose", dose.shown), Working.Line("stock", stock.shown),
        Working.Line("extra", extra.shown),
      ],
      steps: [
        "\(capacity.shown) / \(flow.shown) = \(days) days",
        "\(dose.shown) for \(total.shown) = \(drugMass.shown)",
        "\(drugMass.shown) / \(stock.shown) = \(drug.shown)",
        "\(total.shown) - \(drug.shown) = \(diluent.shown) preservative-free diluent",
      ],
      results: [
        Working.Line("days", "\(days)"), Working.Line("drug mass", drugMass.shown),
        Working.Line("drug", drug.shown), Working.Line("diluent", diluent.shown),
      ]
    )
  }

  /// The flow that a constant-flow pump really had: (filled - aspirated) / days.
  ///
  /// Nothing where no whole day passed. Source: S50.
  public static func measuredFlow(filled: Volume, aspirated: Volume, days: Int) -> FlowRate? {
    guard days > 0 else { return nil }
    return FlowRate(
      nanolitresPerDay: (filled.exact - aspirated.exact) / Fraction(Int128(days))
    )
  }
}

/// The dose that a pump of whole strokes can give.
///
/// Source: DER.
public struct AchievableDose: Hashable, Sendable {
  /// Whole strokes of each delivery.
  public let strokesPerDelivery: Int
  /// The dose that they make in a day.
  public let dose: Dose

  /// Snaps a dose to whole strokes in each of a number of deliveries a day; nothing where the
  /// stroke, the strength or the count is zero.
  public init?(
    _ ordered: Dose,
    concentration: Concentration,
    stroke: Volume,
    deliveriesPerDay: Int
  ) {
    guard concentration.amount > 0, stroke.amount > 0, deliveriesPerDay > 0 else { return nil }
    let flow = FlowRate(ordered, of: concentration).nanolitresPerDay
    let count = Fraction(Int128(deliveriesPerDay))
    let strokes = (flow / stroke.exact / count).rounded()
    strokesPerDelivery = Int(clamping: ordered.amount > 0 ? max(1, strokes) : 0)
    let volume = stroke.exact * count * Fraction(Int128(strokesPerDelivery))
    dose = Dose(
      rounding: FlowRate(nanolitresPerDay: volume).exactDose(of: concentration),
      unit: ordered.unit
    )
  }
}

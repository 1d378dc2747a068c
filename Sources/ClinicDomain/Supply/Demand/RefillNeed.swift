/// The drug that a patient's next refill needs.
public struct RefillNeed: Hashable, Sendable {
  /// The chart.
  public let chart: ChartID
  /// The name as lists show it.
  public let name: String
  /// What is to be filled: as ordered, else as it is in the pump.
  public let formulation: Formulation
  /// How much: as ordered, else as at the last fill.
  public let volume: Volume
  /// The day by which to refill.
  public let due: CivilDate
  /// The day of the booked refill, where one is booked.
  public let bookedOn: CivilDate?

  /// Makes a need.
  public init(
    chart: ChartID,
    name: String,
    formulation: Formulation,
    volume: Volume,
    due: CivilDate,
    bookedOn: CivilDate? = nil
  ) {
    self.chart = chart
    self.name = name
    self.formulation = formulation
    self.volume = volume
    self.due = due
    self.bookedOn = bookedOn
  }

  /// The need of a chart's next refill; nothing where no due date is known.
  public init?(_ summary: ChartSummary, policy: Policy, on day: CivilDate) {
    guard let due = RefillOutlook(summary, policy: policy)?.due?.date, let fill = summary.fill
    else {
      return nil
    }
    let booked = summary.appointments.first {
      $0.kind == .refill && $0.state == .booked && $0.at.date >= day
    }
    self.init(
      chart: summary.id,
      name: summary.patient?.shownName ?? "",
      formulation: summary.order?.formulation ?? fill.formulation,
      volume: summary.order?.volume ?? fill.volume,
      due: due,
      bookedOn: booked?.at.date
    )
  }

  /// The day on which the drug is to be here: the booked day, or the due date where that is earlier.
  public var neededOn: CivilDate { bookedOn.map { min($0, due) } ?? due }
}

import ClinicDomain
import Grid

/// The drug that booked and due refills need, by week and formulation, and the bars of each week.
struct DemandRows: Sendable {
  private let demand: Demand
  private let context: ScreenContext

  init(_ view: ClinicView, context: ScreenContext) {
    self.context = context
    let needs = ClinicNeeds(view, context: context, days: 7 * ClinicNeeds.weeks).needs
    demand = Demand(needs, from: context.today, weeks: ClinicNeeds.weeks)
  }

  func rows() -> DrugsRows {
    let today = context.today
    return DrugsRows(
      [
        .init("week", "Week of"), .init("formulation", "Drugs", wrapsAbove: 30),
        .init("refills", "Refills", .right), .init("booked", "Booked", .right),
        .init("volume", "mL", .decimal), .init("mass", "Mass", wrapsAbove: 26),
      ],
      demand.rows.map { row in
        let masses = row.masses.map { "\(DrugText.name($0.ingredient.drug)) \($0.mass.shown)" }
        return DrugsRows.Row(
          subject: .demand("\(row.week) \(row.label)"),
          cells: [
            .init(row.week, from: today),
            .init(DrugText.all(row.formulation), stored: row.label), .init(row.refills),
            .init(row.booked), .init(row.volume.digits, stored: row.volume.stored),
            .init(masses.joined(separator: " + "), stored: row.cells.last),
          ],
          detail: {
            [
              [Span(DrugText.all(row.formulation), .heading)],
              [Span("week of ", .label), Span(row.week.shown, .value)],
              [
                Span(
                  "\(row.refills) \(row.refills == 1 ? "refill" : "refills"), \(row.booked) booked, \(row.volume.shown)",
                  .value
                )
              ], [Span(masses.joined(separator: " + "), .value)],
            ]
          }
        )
      }
    )
  }

  /// One bar for each week: the volume of all its refills.
  var chart: BarChart {
    BarChart(
      bars: demand.bars.map { bar in
        BarChart.Bar(
          label: ShownDate.short(bar.week, from: context.today),
          count: Int(clamping: bar.volume.nanolitres / 1000),
          text: bar.volume.shown
        )
      }
    )
  }

  /// The bars for JSON.
  var weeks: DocumentValue {
    .list(
      demand.bars.map {
        .record([.init("week", $0.week.description), .init("volume", $0.volume.stored)])
      }
    )
  }
}

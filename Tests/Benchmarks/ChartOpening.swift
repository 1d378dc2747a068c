import ClinicDomain
import ClinicStore
import Grid
import Screens

/// How long a chart with ten years of refills takes to be read from the journal and drawn.
enum ChartOpening {
  static func measure(_ clinic: BenchClinic) throws -> Samples {
    let store = try Store.open(at: clinic.folder, holder: "refill-bench")
    defer { store.close() }
    let now = store.clinic.created
    let zone = ZoneRules(
      name: store.clinic.timeZone,
      fixedOffsetSeconds: Int32(now.offsetSeconds)
    )
    let view = store.journal.view
    guard let entry = view.entries.first else {
      throw BenchProblem(description: "the synthetic clinic has no patients")
    }
    return try Samples.times {
      let chart = try store.journal.chart(entry.chart)
      let screen = ChartScreen(chart)
      let context = ScreenContext(
        moment: now,
        zone: zone,
        settings: view.settings,
        size: Size(width: 80, height: 24)
      )
      guard screen.view(context).lines.contains(where: { $0.contains(entry.mrn) }) else {
        throw BenchProblem(description: "the chart was not drawn")
      }
    }
  }
}

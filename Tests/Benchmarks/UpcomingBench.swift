import ClinicDomain
import ClinicStore
import Grid
import Screens

/// How long the staff review takes to open on a large clinic, and until a kept booking is shown.
enum UpcomingBench {
  static func measure(_ clinic: BenchClinic) throws -> (open: Samples, kept: Samples) {
    let store = try Store.open(at: clinic.folder, holder: "refill-bench")
    defer { store.close() }
    try store.journal.openBooks()
    let now = store.clinic.created
    let zone = ZoneRules(
      name: store.clinic.timeZone,
      fixedOffsetSeconds: Int32(now.offsetSeconds)
    )
    func context(_ view: ClinicView) -> ScreenContext {
      ScreenContext(
        moment: now,
        zone: zone,
        settings: view.settings,
        size: Size(width: 80, height: 24)
      )
    }
    func draw(_ screen: UpcomingScreen, _ context: ScreenContext) throws {
      guard screen.view(context).lines.contains(where: { $0.contains("all upcoming") }) else {
        throw BenchProblem(description: "the review was not drawn")
      }
    }
    var view = store.journal.view
    var screen = UpcomingScreen(view, context: context(view))
    let open = try Samples.times {
      screen = UpcomingScreen(view, context: context(view))
      try draw(screen, context(view))
    }
    let charts = screen.shownCharts.prefix(RefillBench.runs + 1)
    var times: [Int] = []
    for (number, chart) in charts.enumerated() {
      let action = try booking(chart, number, in: view, at: now)
      _ = try store.journal.append([action])
      times.append(
        try Samples.nanoseconds {
          view = store.journal.view
          screen.refresh(view, context: context(view))
          try draw(screen, context(view))
        }
      )
    }
    return (open, Samples(Array(times.dropFirst()), .nanoseconds))
  }

  private static func booking(
    _ chart: ChartID,
    _ number: Int,
    in view: ClinicView,
    at now: Moment
  ) throws -> Action {
    guard let summary = view.summary(of: chart) else {
      throw BenchProblem(description: "the chart \(chart) cannot be read")
    }
    let at = CivilDateTime(
      date: now.local.date.advanced(byDays: 2 + number),
      time: CivilTime(secondOfDay: 36_000)
    )
    return Action(
      id: ActionID("bench-booking-\(number)"),
      by: .system,
      on: "refill-bench",
      at: now,
      chart: chart,
      expecting: summary.version,
      events: [
        .appointmentRecorded(
          Appointment(id: AppointmentID("bench-\(number)"), at: at, kind: .interrogation)
        )
      ]
    )
  }
}

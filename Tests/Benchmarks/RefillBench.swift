import Glibc
import VirtualTerminal

/// Prints what the program's speed is, next to a bare C program on the same screen library.
///
/// Every figure is the median of the runs; the limit beside it is the one that the program is held to. It
/// exits with 1 where a limit is missed.
@main
struct RefillBench {
  /// How often each thing is measured.
  static let runs = 15

  static func main() {
    do {
      let folder = try BenchFolder()
      defer { folder.remove() }
      let only = CommandLine.arguments.dropFirst().first
      let report = only == "upcoming" ? try upcoming(in: folder) : try measure(in: folder)
      print(report.text)
      if report.isMissed { exit(1) }
    } catch {
      var text = "\(error)\n"
      text.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
      exit(2)
    }
  }

  private static func measure(in folder: BenchFolder) throws -> BenchReport {
    var report = BenchReport()
    say("Writing three clinics …")
    let demo = try BenchClinic.demo(in: folder)
    let (decade, writing) = try BenchClinic.synthetic(patients: 500, years: 10, in: folder)
    let (crowd, _) = try BenchClinic.synthetic(patients: 20_000, years: 1, in: folder)
    report.add("500 patients x 10 years written", writing, limit: .milliseconds(60_000))

    say("Opening them …")
    let demoOpening = try Opening.measure(demo)
    let decadeOpening = try Opening.measure(decade)
    let crowdOpening = try Opening.measure(crowd)
    report.add("demo, 60 patients: first paint", demoOpening.firstPaint, limit: .milliseconds(50))
    report.add("demo: complete Today, sign-in taken in", demoOpening.complete)
    report.add(
      "500 x 10 years: complete Today",
      decadeOpening.complete,
      limit: .nanoseconds(demoOpening.complete.median * 3 / 2),
      because: "1.5 x the demo"
    )
    report.add(
      "20,000 x 1 year: complete Today",
      crowdOpening.complete,
      limit: .milliseconds(150)
    )
    let bare = try BareProgram.measure(rows: demoOpening.picture, in: folder)
    report.add("bare C ncurses, the same rows: first paint", bare.firstPaint)

    say("Planning …")
    let plan = try PlanBench.measure()
    report.add(
      "plan, \(PlanBench.patients) patients over \(PlanBench.weeks) weeks: \(plan.counts)",
      plan.time,
      limit: .milliseconds(1000)
    )

    try addUpcoming(crowd, to: &report)

    say("Moving through lists and charts …")
    report.add(
      "ten-year chart: read and drawn, in process",
      try ChartOpening.measure(decade),
      limit: .milliseconds(10)
    )
    for size in [(columns: 80, rows: 24), (columns: 200, rows: 60)] {
      let move = try CursorMove.measure(demo, columns: size.columns, rows: size.rows)
      let place = "cursor move at \(size.columns)x\(size.rows)"
      report.add("\(place): key to picture", move.time)
      // On a wide screen the panel beside the list shows the next patient whole.
      report.add("\(place): bytes", move.bytes, limit: size.columns == 80 ? .bytes(600) : nil)
    }
    report.add("bare C ncurses: cursor move, bytes", bare.moveBytes)
    say("Checking and changing …")
    let verify = try WholeCheck.verify(decade)
    let sums = try WholeCheck.sha256sum(decade)
    report.add("500 x 10 years: refill verify", verify)
    report.add("the same files: sha256sum", sums)
    let megabytes = try WholeCheck.bytes(decade) / 1_000_000
    say(
      "verify \(megabytes * 1_000_000_000 / verify.median) MB/s, sha256sum \(megabytes * 1_000_000_000 / sums.median) MB/s, over \(megabytes) MB"
    )
    report.add(
      "a change of another program: written to shown",
      try ChangeElsewhere.measure(demo),
      limit: .milliseconds(150)
    )
    report.add("writes a frame", try FrameWrites.measure(), limit: .writes(1))
    return report
  }

  /// The staff review of a large clinic alone.
  private static func upcoming(in folder: BenchFolder) throws -> BenchReport {
    var report = BenchReport()
    say("Writing a clinic …")
    let (crowd, _) = try BenchClinic.synthetic(patients: 20_000, years: 1, in: folder)
    try addUpcoming(crowd, to: &report)
    return report
  }

  private static func addUpcoming(_ crowd: BenchClinic, to report: inout BenchReport) throws {
    say("Opening the staff review …")
    let upcoming = try UpcomingBench.measure(crowd)
    report.add("20,000 x 1 year: Upcoming opened, books at hand", upcoming.open)
    report.add(
      "20,000 x 1 year: a kept booking shown in Upcoming",
      upcoming.kept,
      limit: .milliseconds(50)
    )
  }

  private static func say(_ text: String) {
    var line = "\(text)\n"
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

import ArgumentParser
import ClinicDomain
import ClinicStore
import ExactJSON
import Grid
import Screens

/// What is done with one chart as a whole; each leaves a trace in the journal.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Export a chart, merge it with its duplicate, split it again, or erase it.",
    discussion: "Each of them is written down in the journal, with who did it and why.",
    subcommands: [
      ExportChart.self, MergeCharts.self, SplitChart.self, EraseChart.self,
    ]
  )
}

/// What every command on one chart is told.
struct RecordOptions: ParsableArguments {
  @Argument(help: "The patient's record number; to merge, the duplicate's.")
  var mrn: String

  @Option(
    help: ArgumentHelp(
      "Why, as it is written down: for whom, how it was found out, which request. No name.",
      discussion:
        "An erasure names who asked, when, and under which law, without the patient's name."
    )
  )
  var reason: String

  @OptionGroup var storeOptions: StoreOptions

  func validate() throws {
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("--reason is empty; say why, it is written down")
    }
  }
}

/// Writes a chart out for whoever has a right to it.
struct ExportChart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a whole chart as JSON: as it stands, and every line of it in the journal."
  )

  @OptionGroup var options: RecordOptions

  func run() throws {
    let clinic = try options.storeOptions.open()
    defer { clinic.store.close() }
    let journal = clinic.store.journal
    let entry = try clinic.entry(mrn: options.mrn, doing: "the chart is not exported")
    let text: JSONValue
    do {
      let chart = try journal.chart(entry.chart)
      let head = journal.head
      let trace = RecordHandling(
        kind: .exported,
        chart: entry.chart,
        through: head.seq,
        head: head.hash,
        reason: options.reason
      )
      let settings = journal.view.settings
      let context = ScreenContext(
        moment: clinic.now,
        zone: clinic.zone,
        settings: settings,
        isProjection: false,
        counts: PriorityCounts([], on: clinic.now.local.date),
        size: Size(width: 80, height: 24),
        glyphs: TerminalText.glyphs
      )
      text = .object([
        .init("format", .string("refill-chart")), .init("version", .integer(1)),
        .init("clinic", .string(clinic.store.clinic.name)),
        .init("at", .string(clinic.now.description)), .init("line", .integer(head.seq)),
        .init("head", .string(head.hash)), .init("for", .string(options.reason)),
        .init("chart", JSONValue(ChartDocument(chart, context: context).value)),
        .init("lines", .array(try journal.lines(of: entry.chart))),
      ])
      _ = try journal.append([clinic.action([.recordHandled(trace)])])
    } catch {
      throw CommandError(error, at: options.storeOptions.folder)
    }
    StandardStreams.write(text)
  }
}

/// Merges a duplicate into the chart that goes on.
struct MergeCharts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge a duplicate into the chart that goes on; nothing of it is lost."
  )

  @Option(help: "The record number of the chart that goes on.")
  var into: String

  @OptionGroup var options: RecordOptions

  func run() throws {
    let clinic = try options.storeOptions.open()
    defer { clinic.store.close() }
    let doing = "the chart is not merged"
    let other = try clinic.entry(mrn: into, doing: doing)
    guard let summary = clinic.store.journal.view.summary(of: other.chart) else { return }
    try clinic.change(mrn: options.mrn, doing: doing, at: options.storeOptions.folder) { chart in
      try chart.merge(into: summary, reason: options.reason)
    }
    StandardStreams.write("MRN \(options.mrn) is merged into MRN \(into), and stands in no list.")
  }
}

/// Makes a merged chart stand by itself again.
struct SplitChart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Make a chart that was merged stand by itself again, as it was."
  )

  @OptionGroup var options: RecordOptions

  func run() throws {
    let clinic = try options.storeOptions.open()
    defer { clinic.store.close() }
    try clinic.change(
      mrn: options.mrn,
      doing: "the chart is not split",
      at: options.storeOptions.folder
    ) { chart in
      try chart.split(reason: options.reason)
    }
    StandardStreams.write("MRN \(options.mrn) stands by itself again.")
  }
}

/// Erases a chart on a lawful request.
struct EraseChart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase a chart for good, on a lawful request.",
    discussion:
      "Every line of the chart is emptied and the months that hold it are written anew; the journal says so, with the reason. Its drafts go, and so does everything in quarantine, which belongs to nobody in particular. Backups and seals from before keep what they have: they are yours to find."
  )

  @Flag(help: "Erase it; without, only what would be erased is said.")
  var yes = false

  @OptionGroup var options: RecordOptions

  func run() throws {
    let clinic = try options.storeOptions.open()
    let doing = "the chart is not erased"
    let entry = try clinic.entry(mrn: options.mrn, doing: doing)
    guard yes else {
      let chart: Chart
      do {
        chart = try clinic.store.journal.chart(entry.chart)
      } catch {
        throw CommandError(error, at: options.storeOptions.folder)
      }
      StandardStreams.write(
        "\(chart.eventCount) lines of MRN \(options.mrn) would be emptied for good. Nothing is erased yet: give --yes to do it."
      )
      return
    }
    let report: ErasureReport
    do {
      report = try clinic.store.erase(
        entry.chart,
        mrn: options.mrn,
        reason: options.reason,
        by: ThisMachine.actor,
        on: ThisMachine.workstation,
        at: clinic.now
      )
    } catch {
      throw CommandError(error)
    }
    StandardStreams.write(
      "\(report.lines) lines are emptied; written anew: \(report.months.joined(separator: ", "))."
    )
    if !report.leftLines.isEmpty {
      StandardStreams.write(
        "The record number still stands in \(report.leftLines.count) lines of no chart, the first: \(report.leftLines[0])."
      )
    }
    StandardStreams.write(
      "Backups from before hold the chart still. Seals from before fit no more; the new one:"
    )
    StandardStreams.writeVerbatim(report.seal.text)
  }
}

extension OpenClinic {
  /// The list entry of a record number, merged charts among them.
  func entry(mrn: String, doing what: String) throws -> ListEntry {
    let view = store.journal.view
    guard let entry = (view.entries + view.mergedEntries).first(where: { $0.mrn == mrn }) else {
      throw CommandError(
        what,
        at: "MRN \(mrn)",
        because: "no patient of \(view.settings.name) has this record number",
        remedy: "Look the number up with refill pumps"
      )
    }
    return entry
  }

  /// An action of whoever runs the command.
  func action(_ events: [ClinicEvent], on chart: Chart? = nil) -> Action {
    Action(
      id: ActionID(RandomName.make()),
      by: ThisMachine.actor,
      on: ThisMachine.workstation,
      at: now,
      chart: chart?.id,
      expecting: chart?.version,
      events: events
    )
  }

  /// Keeps what a command on a chart answers.
  func change(
    mrn: String,
    doing what: String,
    at place: String,
    _ command: (Chart) throws -> [ClinicEvent]
  ) throws {
    let entry = try entry(mrn: mrn, doing: what)
    do {
      let chart = try store.journal.chart(entry.chart)
      _ = try store.journal.append([action(try command(chart), on: chart)])
    } catch let refusal as Refusal {
      throw CommandError(refusal, at: "MRN \(mrn)")
    } catch let error as JournalError {
      throw CommandError(error, at: place)
    }
  }
}

import ArgumentParser
import ClinicDomain
import ClinicStore
import Grid
import Screens

/// What a twin works its document out from.
struct TwinSource {
  /// The clinic's journal.
  let journal: any Journal
  /// Where it lies, for messages.
  let place: String
  /// The clinic's clock.
  let now: Moment
  /// The moment looked at, and the clinic's own limits.
  let context: ScreenContext

  /// Looks at a clinic as the options say.
  ///
  /// - Throws: `CommandError` where `--at` names no moment.
  init(
    _ options: TwinOptions,
    journal: any Journal,
    place: String,
    zone: ZoneRules,
    now: Moment
  ) throws {
    let view = journal.view
    let moment = try options.moment(in: zone, now: now)
    self.journal = journal
    self.place = place
    self.now = now
    context = ScreenContext(
      moment: moment,
      zone: zone,
      settings: view.settings,
      isProjection: options.at != nil,
      counts: PriorityCounts(view.entries, on: moment.local.date),
      size: Size(width: 80, height: 24),
      glyphs: TerminalText.glyphs
    )
  }
}

/// The twin of a screen at the command line: the same document, in another form.
protocol TwinCommand: ParsableCommand {
  var options: TwinOptions { get }

  /// Works the document out.
  ///
  /// - Throws: `CommandError` where what is asked for is not there.
  func answer(_ source: TwinSource) throws -> TwinAnswer
}

extension TwinCommand {
  func run() throws {
    let clinic = try options.store.open()
    defer { clinic.store.close() }
    let source = try TwinSource(
      options,
      journal: clinic.store.journal,
      place: options.store.folder,
      zone: clinic.zone,
      now: clinic.now
    )
    let answer = try answer(source)
    if options.output.isJSON {
      StandardStreams.write(answer.json)
    } else if options.isCSV, let csv = answer.csv {
      StandardStreams.writeVerbatim(csv)
    } else {
      StandardStreams.write(pages: answer.texts)
    }
  }
}

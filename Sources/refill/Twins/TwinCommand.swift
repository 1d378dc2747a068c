import ArgumentParser
import ClinicDomain
import ClinicStore
import ExactJSON
import Grid
import Interchange
import Screens

/// Which moment a twin looks at, and in which form it answers.
struct TwinOptions: ParsableArguments {
  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  @Flag(name: .customLong("csv"), help: "Write comma-separated values.")
  var isCSV = false

  @Option(
    help: ArgumentHelp(
      "Look at the clinic at another time: 2026-11-24 or 2026-11-24T09:30:00-05:00.",
      valueName: "iso-date-or-instant"
    )
  )
  var at: String?

  func validate() throws {
    if output.isJSON, isCSV {
      throw ValidationError("--json and --csv are two forms of one answer. Give one of them")
    }
  }

  /// The moment that `--at` names: a bare date is that day's first instant in the clinic's zone.
  ///
  /// - Throws: `CommandError` where the text is neither a date nor an instant with its offset.
  func moment(in zone: ZoneRules, now: Moment) throws -> Moment {
    guard let at else { return now }
    do {
      if at.utf8.count == 10 { return zone.start(of: try CivilDate(at)) }
      return zone.moment(at: try Moment(at).instant)
    } catch {
      throw CommandError(
        "the time \"\(at)\" is not looked at",
        at: "--at",
        because: error.why,
        remedy: "Write 2026-11-24, or 2026-11-24T09:30:00-05:00, or 2026-11-24T14:30:00Z",
        code: .usage
      )
    }
  }
}

/// A screen's document in the three forms of the command line.
struct TwinAnswer {
  /// The document for programs.
  let value: DocumentValue
  /// The rows for a spreadsheet; nothing for a document that is no list.
  let table: DocumentTable?
  /// The lines for people.
  let sheet: [String]

  /// The document as JSON.
  var json: JSONValue { JSONValue(value) }

  /// The rows as comma-separated values.
  var csv: String? {
    table.map { table in
      var writer = CSVWriter()
      writer.put(table.columns)
      for row in table.rows { writer.put(row) }
      return writer.text
    }
  }

  /// The lines as one text.
  var text: String { sheet.joined(separator: "\n") }
}

extension JSONValue {
  /// A document's value as JSON.
  init(_ value: DocumentValue) {
    self =
      switch value {
      case .text(let text): .string(text)
      case .number(let number): .integer(Int64(number))
      case .flag(let flag): .bool(flag)
      case .none: .null
      case .list(let values): .array(values.map { JSONValue($0) })
      case .record(let fields): .object(fields.map { Member($0.name, JSONValue($0.value)) })
      }
  }
}

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
      StandardStreams.write(answer.text)
    }
  }
}

/// What the terminal's locale can show.
enum TerminalText {
  /// Drawn characters where the locale's characters are UTF-8, plain ones otherwise.
  static var glyphs: GlyphSet {
    let locale =
      environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG") ?? ""
    let upper = locale.uppercased()
    return upper.contains("UTF-8") || upper.contains("UTF8") ? .unicode : .ascii
  }
}

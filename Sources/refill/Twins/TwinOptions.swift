import ArgumentParser
import ClinicDomain

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

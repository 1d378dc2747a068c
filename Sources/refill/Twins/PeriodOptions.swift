import ArgumentParser
import ClinicDomain

/// The months that figures and rates count.
struct PeriodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Count from this month on; \"beginning\" counts all that was written down.",
      valueName: "yyyy-mm"
    )
  )
  var from: String?

  @Option(help: ArgumentHelp("Count through this month.", valueName: "yyyy-mm"))
  var to: String?

  /// The period that the options name; nothing where they name none.
  ///
  /// - Throws: `CommandError` where one of them is no month, or the first is the later one.
  var period: FiguresPeriod? {
    get throws {
      guard from != nil || to != nil else { return nil }
      do {
        return try FiguresPeriod(
          from: from.flatMap { $0 == "beginning" ? nil : $0 }.map { try CalendarMonth($0) },
          to: to.map { try CalendarMonth($0) }
        )
      } catch {
        throw CommandError(
          "the months are not counted",
          at: "--from \(from ?? "-") --to \(to ?? "-")",
          because: (error as? EntryError)?.why ?? "\(error)",
          remedy: "Write --from 2026-03 --to 2026-08, or --from beginning",
          code: .usage
        )
      }
    }
  }
}

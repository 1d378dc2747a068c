import ArgumentParser
import ClinicDomain
import Screens

/// `refill complications`: the register with its rates.
struct ComplicationsCommand: TwinCommand {
  static let configuration = CommandConfiguration(
    commandName: "complications",
    abstract: "The register of complications, and rates per 1,000 refills."
  )

  @OptionGroup var options: TwinOptions

  @Option(
    help: ArgumentHelp(
      "Narrow it as the screen does: open, review, serious, near, report, follow, refill, g3, 30d, 2026-09, words of patient or kind.",
      valueName: "words"
    )
  )
  var filter = ""

  @OptionGroup var period: PeriodOptions

  func answer(_ source: TwinSource) throws -> TwinAnswer {
    try source.journal.openBooks()
    let document = ComplicationsDocument(
      source.journal.view,
      context: source.context,
      filter: ComplicationFilter(filter),
      period: try period.period ?? .standard
    )
    return TwinAnswer(
      value: document.value,
      table: document.table,
      sheet: document.sheet(source.context)
    )
  }
}

/// `refill figures`: what the clinic did, month by month.
struct FiguresCommand: TwinCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "The clinic's figures by month: refills, late, discrepancies, stops, near misses."
  )

  @OptionGroup var options: TwinOptions

  @OptionGroup var period: PeriodOptions

  func answer(_ source: TwinSource) throws -> TwinAnswer {
    try source.journal.openBooks()
    let document = FiguresDocument(
      source.journal.view,
      context: source.context,
      period: try period.period
    )
    return TwinAnswer(
      value: document.value,
      table: document.table,
      sheet: document.sheet(source.context)
    )
  }
}

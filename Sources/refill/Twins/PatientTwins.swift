import ArgumentParser
import ClinicDomain
import Screens

/// `refill patients`: every patient with the state of the way.
struct PatientsCommand: TwinCommand {
  static let configuration = CommandConfiguration(
    commandName: "patients",
    abstract: "Every patient with the state of the life cycle, from referral to the end."
  )

  @OptionGroup var options: TwinOptions

  func answer(_ source: TwinSource) -> TwinAnswer {
    let document = PatientsDocument(
      source.journal.view,
      on: source.context.today,
      isEverybody: true
    )
    return TwinAnswer(
      value: document.value,
      table: document.table,
      sheet: document.sheet(source.context)
    )
  }
}

/// `refill handout MRN`: what a patient takes home.
struct HandoutCommand: TwinCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "What a patient takes home: dose, strength, alarm date, due date, numbers.",
    discussion: "That the chart was read is written down, as at a workstation."
  )

  @OptionGroup var options: TwinOptions

  @Argument(help: "The patient's record number.")
  var mrn: String

  func validate() throws {
    if options.isCSV {
      throw ValidationError("a sheet is no list; give --json, or leave --csv out")
    }
  }

  func answer(_ source: TwinSource) throws -> TwinAnswer {
    let chart = try ChartCommand.chart(mrn, source)
    if let into = ChartCommand.mergedInto(chart, source) {
      throw CommandError(
        "the sheet is not written",
        at: "MRN \(mrn)",
        because: "the chart was merged into MRN \(into.mrn), and what it says may be old",
        remedy: "Write the sheet of the chart that goes on: refill handout \(into.mrn)"
      )
    }
    let document = HandoutDocument(chart.summary, context: source.context)
    return TwinAnswer(value: document.value, table: nil, sheet: document.sheet())
  }
}

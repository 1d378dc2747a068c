import ArgumentParser
import ClinicDomain
import ClinicStore
import Screens

/// `refill chart MRN`: one chart.
struct ChartCommand: TwinCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "One chart: reservoir, refills, doses, order, visits, notes, and every working.",
    discussion:
      "That the chart was read is written down, as at a workstation. A chart that was merged says into which, and is shown as it was."
  )

  @OptionGroup var options: TwinOptions

  @Argument(help: "The patient's record number.")
  var mrn: String

  func validate() throws {
    if options.isCSV {
      throw ValidationError("a chart is no list; give --json, or leave --csv out")
    }
  }

  func answer(_ source: TwinSource) throws -> TwinAnswer {
    let chart = try Self.chart(mrn, source)
    let document = ChartDocument(
      chart,
      mergedInto: Self.mergedInto(chart, source),
      context: source.context
    )
    return TwinAnswer(
      value: document.value,
      table: nil,
      sheet: document.sheet(source.context)
    )
  }

  /// The patient of the chart that a chart was merged into; nothing where it stands by itself.
  static func mergedInto(_ chart: Chart, _ source: TwinSource) -> PatientLine? {
    chart.merge.flatMap { source.journal.view.summary(of: $0.value.into) }.map(PatientLine.init)
  }

  /// The chart of a record number; that it was read is written down.
  ///
  /// - Throws: `CommandError` where there is none or it cannot be read.
  static func chart(_ mrn: String, _ source: TwinSource) throws -> Chart {
    let view = source.journal.view
    guard let entry = (view.entries + view.mergedEntries).first(where: { $0.mrn == mrn }) else {
      throw CommandError(
        "the chart is not shown",
        at: "MRN \(mrn)",
        because: "no patient of \(source.context.settings.name) has this record number",
        remedy: "Look the number up with refill patients"
      )
    }
    do {
      let chart = try source.journal.chart(entry.chart)
      _ = try source.journal.append([reading(of: chart, at: source.now)])
      return chart
    } catch {
      throw CommandError(error, at: source.place)
    }
  }

  private static func reading(of chart: Chart, at now: Moment) -> Action {
    Action(
      id: ActionID(RandomName.make()),
      by: ThisMachine.actor,
      on: ThisMachine.workstation,
      at: now,
      events: [.chartRead(chart.id)]
    )
  }
}

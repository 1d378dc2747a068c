import ArgumentParser
import ClinicDomain
import Screens

/// `refill upcoming`: the staff review.
struct UpcomingCommand: TwinCommand {
  static let configuration = CommandConfiguration(
    commandName: "upcoming",
    abstract: "Whose refill is to come: due date, booking, slack, drug, needs, review.",
    discussion: """
      --list shows one of the saved lists: \(ReviewList.allCases.map(\.rawValue).joined(separator: ", ")).
      --plan proposes bookings for weeks ahead, --hand-over prints the hand-over note.
      """
  )

  @OptionGroup var options: TwinOptions

  @Option(help: ArgumentHelp("Show a saved list.", valueName: "name"))
  var list: String?

  @Option(help: ArgumentHelp("Propose bookings; nothing is booked.", valueName: "weeks"))
  var plan: Int?

  @Flag(help: "Print the hand-over note.")
  var handOver = false

  func validate() throws {
    if let list, ReviewList(rawValue: list) == nil {
      let names = ReviewList.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no list \"\(list)\". Give one of: \(names)")
    }
    if let plan, !(1...52).contains(plan) {
      throw ValidationError("a plan of \(plan) weeks is not made. Give 1 to 52")
    }
    if (plan != nil ? 1 : 0) + (handOver ? 1 : 0) + (list != nil ? 1 : 0) > 1 {
      throw ValidationError("--list, --plan and --hand-over are three answers. Give one of them")
    }
    if handOver, options.isCSV {
      throw ValidationError("the hand-over note is no list; give --json, or leave --csv out")
    }
  }

  func answer(_ source: TwinSource) throws -> TwinAnswer {
    do {
      try source.journal.openBooks()
    } catch {
      throw CommandError(error, at: source.place)
    }
    let view = source.journal.view
    if handOver {
      let document = HandOverDocument(view, context: source.context)
      return TwinAnswer(
        value: document.value,
        table: nil,
        sheet: document.sheet(source.context)
      )
    }
    if let plan {
      let document = PlanDocument(view, context: source.context, weeks: plan)
      return TwinAnswer(
        value: document.value,
        table: document.table,
        sheet: document.sheet(source.context)
      )
    }
    let document = UpcomingDocument(
      view,
      context: source.context,
      list: list.flatMap { ReviewList(rawValue: $0) } ?? .upcoming
    )
    return TwinAnswer(
      value: document.value,
      table: document.table,
      sheet: document.sheet(source.context)
    )
  }
}

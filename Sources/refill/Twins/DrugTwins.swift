import ArgumentParser
import ClinicDomain
import ClinicStore
import Screens

/// What the twins of the Drugs screen have in common: the books are opened before they answer.
protocol DrugTwin: TwinCommand {}

extension DrugTwin {
  /// A part of the clinic's drugs.
  func answer(_ part: DrugsPart, _ source: TwinSource) throws -> TwinAnswer {
    let document = DrugsDocument(part, try view(source), context: source.context)
    return TwinAnswer(
      value: document.value,
      table: document.table,
      sheet: document.sheet(source.context)
    )
  }

  func view(_ source: TwinSource) throws -> ClinicView {
    do {
      try source.journal.openBooks()
    } catch {
      throw CommandError(error, at: source.place)
    }
    return source.journal.view
  }
}

/// `refill drugs`: the formulary, or the stock.
struct DrugsCommand: DrugTwin {
  static let configuration = CommandConfiguration(
    commandName: "drugs",
    abstract: "The formulary with every limit and its source; or every lot with its ledger.",
    discussion: "? is not verified: no page that was read holds the figure. A limit is no advice."
  )

  @OptionGroup var options: TwinOptions

  @Flag(help: "List the lots: received = filled + wasted + returned + on hand.")
  var stock = false

  func answer(_ source: TwinSource) throws -> TwinAnswer {
    try answer(stock ? .stock : .formulary, source)
  }
}

/// `refill orders`: what to order by when, and where every order stands.
struct OrdersCommand: DrugTwin {
  static let configuration = CommandConfiguration(
    commandName: "orders",
    abstract: "What to order from which pharmacy by when, and where every order stands."
  )

  @OptionGroup var options: TwinOptions

  func answer(_ source: TwinSource) throws -> TwinAnswer { try answer(.orders, source) }
}

/// `refill demand`: what booked and due refills need, by week.
struct DemandCommand: DrugTwin {
  static let configuration = CommandConfiguration(
    commandName: "demand",
    abstract: "Volume and mass of each formulation for booked and due refills, by week."
  )

  @OptionGroup var options: TwinOptions

  func answer(_ source: TwinSource) throws -> TwinAnswer { try answer(.demand, source) }
}

/// `refill recall`: whom a recall concerns, or would concern.
struct RecallCommand: DrugTwin {
  static let configuration = CommandConfiguration(
    commandName: "recall",
    abstract: "Whom the recorded recalls concern; or who has a lot or a range of pumps.",
    discussion: "A serial number that cannot be ordered is looked at by hand, never left out."
  )

  @OptionGroup var options: TwinOptions

  @Option(help: "List who has this lot in the pump now, and who had it.")
  var lot: String?

  @Option(help: "List who has a pump of this model.")
  var model: String?

  @Option(help: ArgumentHelp("With --model: the first serial number.", valueName: "serial"))
  var first: String?

  @Option(help: ArgumentHelp("With --model: the last serial number.", valueName: "serial"))
  var last: String?

  func validate() throws {
    if lot != nil, model != nil {
      throw ValidationError("--lot and --model are two questions. Give one of them")
    }
    if model == nil, first != nil || last != nil {
      throw ValidationError("--first and --last are serial numbers of a --model. Give the model")
    }
  }

  func answer(_ source: TwinSource) throws -> TwinAnswer {
    guard let recall = try asked(source) else { return try answer(.recalls, source) }
    let document = DrugsDocument(
      asIfRecalled: recall,
      try view(source),
      context: source.context
    )
    return TwinAnswer(
      value: document.value,
      table: document.table,
      sheet: document.sheet(source.context)
    )
  }

  /// The recall that the options ask about; nothing where they ask for those that are recorded.
  private func asked(_ source: TwinSource) throws -> Recall? {
    let day = source.context.today
    if let lot {
      return Recall(
        id: RecallID("asked"),
        lot: lot,
        noticedOn: day,
        reason: "asked",
        notice: "asked"
      )
    }
    guard let model else { return nil }
    do {
      let range = PumpRange(
        model: try TypedEntry.pumpModel(model).name,
        firstSerial: first,
        lastSerial: last
      )
      return Recall(
        id: RecallID("asked"),
        pumps: range,
        noticedOn: day,
        reason: "asked",
        notice: "asked"
      )
    } catch {
      throw CommandError(
        "the pumps are not listed",
        at: "--model \(model)",
        because: error.why,
        remedy: "Write the model as refill pumps shows it",
        code: .usage
      )
    }
  }
}

import ArgumentParser
import ClinicDomain
import Screens

/// `refill today`: the day.
struct TodayCommand: TwinCommand {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "The day: who comes, who waits, which walks are open."
  )

  @OptionGroup var options: TwinOptions

  @Flag(
    name: .customLong("print"),
    help: "Write the day sheet for paper, page by page, for when the screens are down."
  )
  var isForPaper = false

  func validate() throws {
    if isForPaper, options.isCSV {
      throw ValidationError("the day sheet is no list; give --json, or leave --csv out")
    }
  }

  func answer(_ source: TwinSource) -> TwinAnswer {
    if isForPaper {
      let sheet = DaySheetDocument(source.journal.view, context: source.context)
      return TwinAnswer(value: sheet.value, table: nil, pages: sheet.pages(source.context))
    }
    let document = TodayDocument(source.journal.view, context: source.context)
    return TwinAnswer(
      value: document.value,
      table: document.table,
      sheet: document.sheet(source.context)
    )
  }
}

/// `refill pumps`: every pump.
struct PumpsCommand: TwinCommand {
  static let configuration = CommandConfiguration(
    commandName: "pumps",
    abstract: "Every pump: model, life, program, alarms."
  )

  @OptionGroup var options: TwinOptions

  func answer(_ source: TwinSource) -> TwinAnswer {
    let document = PumpsDocument(source.journal.view, context: source.context)
    return TwinAnswer(
      value: document.value,
      table: document.table,
      sheet: document.sheet(source.context)
    )
  }
}

/// `refill reservoirs`: every reservoir.
struct ReservoirsCommand: TwinCommand {
  static let configuration = CommandConfiguration(
    commandName: "reservoirs",
    abstract: "Every reservoir: level, rate, due date with its limit, alarm."
  )

  @OptionGroup var options: TwinOptions

  func answer(_ source: TwinSource) -> TwinAnswer {
    let document = ReservoirsDocument(source.journal.view, context: source.context)
    return TwinAnswer(
      value: document.value,
      table: document.table,
      sheet: document.sheet(source.context)
    )
  }
}

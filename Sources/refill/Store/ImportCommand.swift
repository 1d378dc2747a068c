import ArgumentParser
import ClinicDomain
import ClinicStore
import ExactJSON
import Interchange

/// Takes the files of other programs in.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take a clinic's log in.",
    subcommands: [ImportCSV.self]
  )
}

/// Takes a pump log of comma-separated values in.
struct ImportCSV: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv",
    abstract: "Take a pump log of comma-separated values in.",
    discussion: "Any refusal means that nothing is imported, unless --skip-refused is given."
  )

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The file.")
  var file: String

  @Flag(help: "Say what would be imported, and import nothing.")
  var dryRun = false

  @Flag(help: "Import the good rows and leave the refused ones out.")
  var skipRefused = false

  func run() throws {
    let clinic = try storeOptions.open()
    defer { clinic.store.close() }
    let log = try read(clinic)
    let isRefused = log.refusedRows > 0 && !skipRefused
    if !isRefused, !dryRun { try keep(log, in: clinic) }
    report(log, isRefused: isRefused)
    if isRefused {
      throw CommandError(
        "nothing is imported",
        at: file,
        because:
          "\(log.refusedRows) \(log.refusedRows == 1 ? "row is" : "rows are") refused, \(log.refusals.count) cells in all",
        remedy: "Correct them, or leave them out with --skip-refused"
      )
    }
  }

  private func read(_ clinic: OpenClinic) throws -> PumpLogImport {
    guard let bytes = PathFile.read(file) else {
      throw CommandError(
        "the log is not read",
        at: file,
        because: "there is no such file",
        remedy: "Check the name"
      )
    }
    let view = clinic.store.journal.view
    do {
      return try PumpLogImport(
        CSVReader.read(bytes),
        setting: PumpLogImport.Setting(
          zone: clinic.zone,
          now: clinic.now,
          by: ThisMachine.actor,
          on: ThisMachine.workstation,
          policy: view.settings.policy,
          register: ViewRegister(view),
          chart: { view.summary(of: $0) }
        )
      )
    } catch {
      throw CommandError(
        "the log is not read",
        at: "\(file), line \(error.line)",
        because: error.why,
        remedy: "Correct the file"
      )
    }
  }

  private func keep(_ log: PumpLogImport, in clinic: OpenClinic) throws {
    guard !log.actions.isEmpty else { return }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let note = Action(
      id: ActionID(RandomName.make()),
      by: ThisMachine.actor,
      on: ThisMachine.workstation,
      at: clinic.now,
      events: [
        .rowsImported(
          RowsImported(
            file: name,
            imported: log.actions.count,
            skipped: log.skippedLines.count,
            refused: log.refusedRows
          )
        )
      ]
    )
    do {
      _ = try clinic.store.journal.append(log.actions + [note])
    } catch {
      throw CommandError(error, at: storeOptions.folder)
    }
  }

  private func report(_ log: PumpLogImport, isRefused: Bool) {
    let imported = isRefused || dryRun ? 0 : log.actions.count
    if output.isJSON {
      StandardStreams.write(json(log, imported: imported))
      return
    }
    for refusal in log.refusals {
      StandardStreams.write(
        "line \(refusal.line), \(refusal.column) \"\(refusal.value)\": \(refusal.why). \(refusal.remedy)"
      )
    }
    let verb = dryRun ? "would be imported" : "imported"
    let count = dryRun && !isRefused ? log.actions.count : imported
    StandardStreams.write(
      "\(count) \(verb), \(log.skippedLines.count) here already, \(log.refusedRows) refused."
    )
  }

  private func json(_ log: PumpLogImport, imported: Int) -> JSONValue {
    .object([
      .init("imported", .integer(Int64(imported))),
      .init("accepted", .integer(Int64(log.actions.count))),
      .init("skipped", .array(log.skippedLines.map { .integer(Int64($0)) })),
      .init("refusedRows", .integer(Int64(log.refusedRows))),
      .init(
        "refused",
        .array(
          log.refusals.map { refusal in
            .object([
              .init("line", .integer(Int64(refusal.line))),
              .init("column", .string(refusal.column)),
              .init("value", .string(refusal.value)), .init("why", .string(refusal.why)),
              .init("do", .string(refusal.remedy)),
            ])
          }
        )
      ),
    ])
  }
}

import ArgumentParser
import ClinicDomain
import ClinicStore
import ExactJSON

/// Copies the clinic's folder while others work, and checks the copy.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the clinic to a new folder, whole and checked, while others work.",
    discussion:
      "The copy is a clinic's folder of its own: refill verify and every list work on it with --store. It holds patients' records: keep it encrypted, and elsewhere."
  )

  @Argument(help: "The folder to make; it has to be new or empty.")
  var target: String

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let folder = storeOptions.folder
    let report: CopyReport
    do {
      report = try Store.backUp(folder, to: target, at: storeOptions.moment())
    } catch let error as StoreError {
      throw CommandError(error)
    }
    let trace = storeOptions.leaveTrace(
      RecordHandling(
        kind: .backedUp,
        through: report.seal.head.seq,
        head: report.seal.head.hash,
        place: target
      )
    )
    CopyAnswer(report: report, place: target, done: "The backup is made and checked", trace: trace)
      .write(asJSON: output.isJSON)
  }
}

/// Puts a backup in an empty place.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup in an empty place, check it, and say what is in it."
  )

  @Argument(help: "The folder of the backup.")
  var backup: String

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let folder = storeOptions.folder
    let report: CopyReport
    do {
      report = try Store.restore(
        backup,
        to: folder,
        at: try StoreOptions.moment(in: backup)
      )
    } catch let error as StoreError {
      throw CommandError(error)
    }
    let trace = storeOptions.leaveTrace(
      RecordHandling(
        kind: .restored,
        through: report.seal.head.seq,
        head: report.seal.head.hash,
        place: backup
      )
    )
    CopyAnswer(
      report: report,
      place: folder,
      done: "The backup is restored and checked",
      trace: trace
    )
    .write(asJSON: output.isJSON)
  }
}

/// What is answered about a copy.
struct CopyAnswer {
  let report: CopyReport
  let place: String
  let done: String
  /// Why no trace was left in the journal; nothing where one was.
  let trace: String?

  func write(asJSON isJSON: Bool) {
    let check = report.verification
    if isJSON {
      StandardStreams.write(
        .object([
          .init("folder", .string(place)), .init("lines", .integer(check.lines)),
          .init("months", .integer(Int64(check.months))),
          .init("charts", .integer(Int64(check.charts))),
          .init("head", .string(report.seal.head.hash)),
          .init("seal", .string(report.seal.word)), .init("notWrittenDown", .text(trace)),
        ])
      )
      return
    }
    StandardStreams.write(
      "\(check.lines) lines in \(check.months) months, \(check.charts) charts, head \(report.seal.head.hash)"
    )
    StandardStreams.write("\(done): \(place)")
    if let trace { StandardStreams.write("It is not written down in the journal: \(trace)") }
  }
}

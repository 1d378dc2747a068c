import ArgumentParser
import ClinicStore
import ExactJSON

/// Checks the store from the first line to the last and repairs nothing.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that the store is as it was written."
  )

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let verification: Verification
    do {
      verification = try Store.verify(at: storeOptions.folder)
    } catch {
      throw CommandError(error)
    }
    if output.isJSON { StandardStreams.write(json(verification)) } else { tell(verification) }
    guard verification.isClean else {
      throw CommandError(
        "the store is not as it was written",
        at: storeOptions.folder,
        because: "\(verification.damages.count) damages, the first: \(verification.damages[0])",
        remedy: "Keep a copy of the folder as it is, and bring a backup back"
      )
    }
  }

  private func tell(_ verification: Verification) {
    for damage in verification.damages { StandardStreams.write("DAMAGED  \(damage)") }
    for note in verification.notes { StandardStreams.write("note     \(note)") }
    StandardStreams.write(
      "\(verification.lines) lines in \(verification.months) months, \(verification.charts) charts, head \(verification.head)"
    )
    if verification.isClean { StandardStreams.write("The store is as it was written.") }
  }

  private func json(_ verification: Verification) -> JSONValue {
    .object([
      .init("clean", .bool(verification.isClean)),
      .init("lines", .integer(verification.lines)),
      .init("months", .integer(Int64(verification.months))),
      .init("charts", .integer(Int64(verification.charts))),
      .init("head", .string(verification.head)),
      .init("damages", .array(verification.damages.map { .string($0.description) })),
      .init("notes", .array(verification.notes.map(JSONValue.string))),
    ])
  }
}

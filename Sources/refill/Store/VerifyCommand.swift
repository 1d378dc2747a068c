import ArgumentParser
import ClinicStore
import ExactJSON

/// Checks the store from the first line to the last and repairs nothing.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that the store is as it was written.",
    discussion:
      "Every hash from the first line on, every month's seal, the clinic's file, the index against the journal, every signature, and rights. Encrypted lines are opened where REFILL_KEY_FILE or REFILL_PASS_PHRASE_FILE names the key; without, their bytes are checked and not their signatures. Nothing is repaired. It ends with 1 where anything is wrong."
  )

  @Option(
    help: ArgumentHelp(
      "A seal that was taken before: the file that holds it, or its one word LINE:HASH.",
      valueName: "seal"
    )
  )
  var against: String?

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let verification: Verification
    do {
      verification = try Store.verify(
        at: storeOptions.folder,
        against: seal(),
        key: StoreKey.named(storeOptions.folder)
      )
    } catch let error as StoreError {
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

  private func seal() throws -> Seal? {
    guard let against else { return nil }
    if let seal = Seal(reading: against) { return seal }
    guard let bytes = PathFile.read(against) else {
      throw CommandError(
        "the seal is not read",
        at: against,
        because: "it is neither a file nor a line and its hash",
        remedy: "Name the file, or write LINE:HASH as it was printed"
      )
    }
    guard let seal = Seal(reading: String(decoding: bytes, as: UTF8.self)) else {
      throw CommandError(
        "the seal is not read",
        at: against,
        because: "it does not hold a line number and a head of 64 hexadecimal digits",
        remedy: "Copy it as refill seal printed it"
      )
    }
    return seal
  }

  private func tell(_ verification: Verification) {
    for damage in verification.damages { StandardStreams.write("DAMAGED  \(damage)") }
    for note in verification.notes { StandardStreams.write("note     \(note)") }
    StandardStreams.write(
      "\(verification.lines) lines in \(verification.months) months, \(verification.charts) charts, head \(verification.head)"
    )
    if verification.signatures > 0 {
      StandardStreams.write("\(verification.signatures) signatures fit what they were set under")
    }
    StandardStreams.write(verification.anchorText)
    if verification.isClean { StandardStreams.write("The store is as it was written.") }
  }

  private func json(_ verification: Verification) -> JSONValue {
    .object([
      .init("clean", .bool(verification.isClean)),
      .init("lines", .integer(verification.lines)),
      .init("months", .integer(Int64(verification.months))),
      .init("charts", .integer(Int64(verification.charts))),
      .init("signatures", .integer(verification.signatures)),
      .init("linesNotOpened", .integer(verification.linesNotOpened)),
      .init("head", .string(verification.head)),
      .init("anchoredThrough", .integer(verification.anchoredThrough)),
      .init("anchors", .array(verification.anchors.map(JSONValue.string))),
      .init("damages", .array(verification.damages.map { .string($0.description) })),
      .init("notes", .array(verification.notes.map(JSONValue.string))),
    ])
  }
}

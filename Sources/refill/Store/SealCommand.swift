import ArgumentParser
import ClinicDomain
import ClinicStore
import ExactJSON

/// Prints the end of the journal, to be kept outside of the machine.
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Print the end of the journal, to keep on paper or send away each day.",
    discussion:
      "A chain of hashes cannot show that its end was cut off; a seal can: refill verify --against SEAL."
  )

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let seal: Seal
    do {
      seal = try Store.seal(at: storeOptions.folder, at: storeOptions.moment())
    } catch let error as StoreError {
      throw CommandError(error)
    }
    if output.isJSON {
      StandardStreams.write(
        .object([
          .init("clinic", .string(seal.clinic)), .init("at", .text(seal.at?.description)),
          .init("line", .integer(seal.head.seq)), .init("head", .string(seal.head.hash)),
          .init("seal", .string(seal.word)),
        ])
      )
    } else {
      StandardStreams.writeVerbatim(seal.text)
    }
  }
}

import ArgumentParser
import ClinicDomain
import ClinicStore
import ExactJSON

/// Creates a clinic in an empty folder.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Create a clinic.",
    discussion: "The workstation then asks for the first administrator."
  )

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "The clinic's name.")
  var name: String

  @Option(help: "The clinic's time zone, such as America/Chicago.")
  var timeZone: String

  func validate() throws {
    guard !name.isEmpty else { throw ValidationError("--name is empty; write the clinic's name") }
  }

  func run() throws {
    let zone = try ZoneFile.rules(named: timeZone)
    let created = zone.moment(at: Instant(seconds: ClinicClock.machineSeconds))
    let folder = storeOptions.folder
    do {
      let store = try Store.create(
        at: folder,
        clinic: ClinicFile(name: name, timeZone: timeZone, created: created),
        by: ThisMachine.actor,
        holder: ThisMachine.holder
      )
      store.close()
    } catch {
      throw CommandError(error)
    }
    if output.isJSON {
      StandardStreams.write(
        .object([
          .init("store", .string(folder)), .init("name", .string(name)),
          .init("timeZone", .string(timeZone)),
        ])
      )
    } else {
      StandardStreams.write("The clinic \(name) is created in \(folder).")
    }
  }
}

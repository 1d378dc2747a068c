import ClinicDomain
import ClinicStore
import Glibc

/// What is offered where no clinic is: to create one or to open the demonstration; neither unasked.
enum FirstOpening {
  /// What a person chose.
  enum Choice {
    case created
    case demo
    case nothing
  }

  /// Asks on the terminal.
  ///
  /// - Throws: `CommandError` where there is no terminal to ask on, or the clinic cannot be created.
  static func ask(folder: String) throws -> Choice {
    guard isatty(STDIN_FILENO) != 0, isatty(STDOUT_FILENO) != 0 else {
      throw CommandError(
        "no clinic is opened",
        at: folder,
        because: "there is none",
        remedy: "Create one with refill init, or look at the demonstration with refill demo"
      )
    }
    StandardStreams.write(
      """
      There is no clinic in \(folder).
        1  create one there
        2  open the demonstration, which touches nothing
        q  leave
      """
    )
    switch line("Press 1, 2 or q, then Enter: ") {
    case "1":
      try create(folder)
      return .created
    case "2": return .demo
    default: return .nothing
    }
  }

  private static func create(_ folder: String) throws {
    let name = line("The clinic's name: ")
    let zoneName = line("Its time zone, such as America/Chicago: ")
    let zone = try ZoneFile.rules(named: zoneName)
    let created = zone.moment(at: Instant(seconds: ClinicClock.machineSeconds))
    do {
      let store = try Store.create(
        at: folder,
        clinic: ClinicFile(name: name, timeZone: zoneName, created: created),
        by: ThisMachine.actor,
        holder: ThisMachine.holder
      )
      store.close()
    } catch {
      throw CommandError(error)
    }
  }

  private static func line(_ prompt: String) -> String {
    StandardStreams.write(prompt)
    return readLine() ?? ""
  }
}

import ArgumentParser

/// The command: bare it opens the workstation, with a subcommand it answers and ends.
@main
struct Refill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refill",
    abstract: "The day of an intrathecal pump refill clinic.",
    discussion: "Not a medical device, not a programmer, not an alarm system.",
    subcommands: [
      TodayCommand.self, PumpsCommand.self, ReservoirsCommand.self, ChartCommand.self,
      InitCommand.self, ImportCommand.self, VerifyCommand.self, Calc.self,
    ]
  )

  static func main() {
    CommandRun(arguments: Array(CommandLine.arguments.dropFirst())).exit()
  }

  mutating func run() throws {
    throw CleanExit.helpRequest(self)
  }
}

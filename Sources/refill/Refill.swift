import ArgumentParser
import ClinicStore
import CursesTerminal
import Glibc

/// The command: bare it opens the workstation, with a subcommand it answers and ends.
@main
struct Refill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refill",
    abstract: "The day of an intrathecal pump refill clinic.",
    discussion: "Not a medical device, not a programmer, not an alarm system.",
    subcommands: [
      DemoCommand.self, TodayCommand.self, PumpsCommand.self, ReservoirsCommand.self,
      UpcomingCommand.self, ComplicationsCommand.self, FiguresCommand.self, ChartCommand.self,
      PatientsCommand.self, HandoutCommand.self, AuditCommand.self, InitCommand.self,
      ImportCommand.self, VerifyCommand.self, DrugsCommand.self, OrdersCommand.self,
      DemandCommand.self, RecallCommand.self, SynthCommand.self, ResetTerminal.self, Calc.self,
      SealCommand.self, BackupCommand.self, RestoreCommand.self, RecordCommand.self,
      EncryptCommand.self, MigrateCommand.self,
    ]
  )

  static func main() {
    CommandRun(arguments: Array(CommandLine.arguments.dropFirst())).exit()
  }

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var look: LookOptions

  mutating func run() throws {
    CrashReport.askNoQuestions()
    let folder = storeOptions.folder
    if !Store.exists(at: folder) {
      switch try FirstOpening.ask(folder: folder) {
      case .created: break
      case .demo: return try DemoCommand.parse([]).run()
      case .nothing: return
      }
    }
    var station = try Station(folder: folder, look: look)
    if let code = station.run() { Glibc.exit(code) }
  }
}

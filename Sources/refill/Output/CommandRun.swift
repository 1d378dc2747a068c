import ArgumentParser
import Glibc

/// One run of the command: reads the arguments, carries the command out, reports what went wrong.
struct CommandRun {
  private let arguments: [String]

  init(arguments: [String]) { self.arguments = arguments }

  /// Whether errors are reported as JSON objects.
  private var wantsJSON: Bool { arguments.contains("--json") }

  /// The subcommand as it was typed: `calc rate`.
  private var path: String {
    var names = ["refill"]
    var known = Refill.configuration.subcommands
    for argument in arguments {
      guard let next = known.first(where: { $0.configuration.commandName == argument }) else {
        break
      }
      names.append(argument)
      known = next.configuration.subcommands
    }
    return names.joined(separator: " ")
  }

  /// Runs and ends the process with the exit code.
  func exit() -> Never { Glibc.exit(perform().rawValue) }

  private func perform() -> CommandError.Code {
    do {
      var command = try Refill.parseAsRoot(arguments)
      try command.run()
      return .done
    } catch let error as CommandError {
      StandardStreams.write(error, asJSON: wantsJSON)
      return error.code
    } catch {
      return report(error)
    }
  }

  /// Help and version are answers; everything else that the parser throws is a usage error.
  private func report(_ error: any Error) -> CommandError.Code {
    guard Refill.exitCode(for: error) != .success else {
      StandardStreams.write(Refill.fullMessage(for: error))
      return .done
    }
    StandardStreams.write(usageError(error), asJSON: wantsJSON)
    return .usage
  }

  private func usageError(_ error: any Error) -> CommandError {
    CommandError(
      "the command line is not understood",
      at: path,
      because: Refill.message(for: error),
      remedy: "Run \"\(path) --help\" for the options",
      code: .usage
    )
  }
}

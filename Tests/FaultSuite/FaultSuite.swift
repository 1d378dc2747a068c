import Glibc

/// Runs the real programs against a disk that fails at every single operation, and looks afterwards
/// whether anything that was answered is lost.
///
/// `refill-faults` runs every injection; `--every N` runs each N-th; `--only WORKLOAD`
/// runs one workload; `--writers SECONDS` lets sixteen programs write at once while they are killed
/// at random.
@main
struct FaultSuite {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if arguments.first == "act" {
        arguments.removeFirst()
        return try Act.perform(arguments)
      }
      let workplace = try Workplace()
      defer { workplace.remove() }
      let isWhole: Bool
      if let seconds = value(of: "--writers", in: arguments) {
        isWhole = try Writers(in: workplace, limit: .seconds(seconds)).run()
      } else if let count = value(of: "--writes", in: arguments) {
        isWhole = try Writers(in: workplace, limit: .actions(count)).run()
      } else {
        isWhole = try Campaign(
          in: workplace,
          every: value(of: "--every", in: arguments) ?? 1,
          only: text(of: "--only", in: arguments)
        ).run()
      }
      exit(isWhole ? 0 : 1)
    } catch {
      say("\(error)")
      exit(2)
    }
  }

  private static func value(of option: String, in arguments: [String]) -> Int? {
    text(of: option, in: arguments).flatMap { Int($0) }
  }

  private static func text(of option: String, in arguments: [String]) -> String? {
    guard let index = arguments.firstIndex(of: option), index + 1 < arguments.count else {
      return nil
    }
    return arguments[index + 1]
  }

  /// Writes a line to the standard output at once.
  static func say(_ text: String) {
    var line = "\(text)\n"
    line.withUTF8 { _ = write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}

/// Why the suite cannot go on.
struct SuiteProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

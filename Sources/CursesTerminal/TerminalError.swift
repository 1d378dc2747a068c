/// Why the screen cannot be used.
package enum TerminalError: Error, Hashable, CustomStringConvertible {
  /// Input or output is no terminal.
  case notATerminal(stream: String)
  /// The terminal cannot place its cursor, by the type that is stated.
  case unsuitableType(String)
  /// The line refused a setting, with the system's error number.
  case lineRefused(number: Int32)
  /// This process has opened it before and not closed it.
  case alreadyOpen

  /// What went wrong.
  package var what: String { "the screen cannot be used" }

  /// Where.
  package var place: String {
    switch self {
    case .notATerminal(let stream): "standard \(stream)"
    case .unsuitableType: "environment variable TERM"
    case .lineRefused, .alreadyOpen: "terminal"
    }
  }

  /// Why.
  package var why: String {
    switch self {
    case .notATerminal: "it is not a terminal"
    case .unsuitableType(let type):
      "its value \"\(type)\" stands for a terminal that cannot place its cursor"
    case .lineRefused(let number): "the line refused its settings (system error \(number))"
    case .alreadyOpen: "this program uses it already"
    }
  }

  /// What to do.
  package var remedy: String {
    switch self {
    case .notATerminal: "run it in a terminal, or use a command such as `refill today`"
    case .unsuitableType: "set TERM to the terminal's type, for example xterm-256color"
    case .lineRefused: "open another terminal and try again"
    case .alreadyOpen: "close it first"
    }
  }

  /// All of it in one line.
  package var description: String { "\(what): \(place): \(why); \(remedy)" }
}

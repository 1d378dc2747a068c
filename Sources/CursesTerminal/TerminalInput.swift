package import Keys

/// Something that the terminal, the system or the clock brought.
package enum TerminalInput: Hashable, Sendable {
  /// A key, a paste, the mouse, the focus, another size.
  case event(Event)
  /// A descriptor that was watched has something to read, or has ended.
  case readable(Int32)
  /// The system wants something.
  case interruption(Interruption)
  /// The moment that was waited for has come.
  case deadline
  /// The terminal is gone; nothing will come from it or reach it any more.
  case closed
}

/// What the system wants.
package enum Interruption: Hashable, Sendable {
  /// SIGTERM: end in good order.
  case terminate
  /// SIGINT: end in good order.
  case interrupt
  /// SIGHUP: the line was hung up; end in good order without the terminal.
  case hangUp
  /// SIGCONT: the program was stopped and goes on; the screen was taken back already.
  case resumed

  /// The exit code of a program that ends for this; nothing where it goes on.
  package var exitCode: Int32? {
    switch self {
    case .hangUp: 128 + 1
    case .interrupt: 128 + 2
    case .terminate: 128 + 15
    case .resumed: nil
    }
  }
}

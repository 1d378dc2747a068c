internal import Glibc

/// What happens to Swift's own account of a crash.
package enum CrashReport {
  /// Starts the program over, once and as the same process, so that a crash is never followed by questions at
  /// the keyboard: by default Swift's crash reporter asks there and waits half a minute.
  ///
  /// The reporter reads its settings before the program's first line; hence the second start. It does nothing
  /// where the person has settings of their own, or where nobody sits at a terminal.
  package static func askNoQuestions() {
    let name = "SWIFT_BACKTRACE"
    guard getenv(name) == nil, isatty(STDIN_FILENO) != 0, isatty(STDOUT_FILENO) != 0 else { return }
    setenv(name, "interactive=no,color=no", 1)
    execv("/proc/self/exe", CommandLine.unsafeArgv)
    // Still here: the program goes on as it is, with the reporter's own ways.
    unsetenv(name)
  }
}

internal import Glibc

/// What happens to Swift's own account of a crash.
package enum CrashReport {
  /// What the reporter is told: ask nothing, show no memory.
  package static let settings = "interactive=no,color=no,registers=none"

  /// Starts the program over, once and as the same process, so that a crash is never followed by questions at
  /// the keyboard: by default Swift's crash reporter asks there and waits half a minute.
  ///
  /// A trace names places in the program and nothing of any patient: the memory behind the registers
  /// is left out, and no image of the memory is left on the disk.
  ///
  /// The reporter reads its settings before the program's first line; hence the second start, with the same
  /// arguments: nothing may have been done yet that would then be done twice. It does nothing
  /// where the person has settings of their own, or where nobody sits at a terminal.
  package static func askNoQuestions() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    let name = "SWIFT_BACKTRACE"
    guard getenv(name) == nil, isatty(STDIN_FILENO) != 0, isatty(STDOUT_FILENO) != 0 else { return }
    setenv(name, settings, 1)
    execv("/proc/self/exe", CommandLine.unsafeArgv)
    // Still here: the program goes on as it is, with the reporter's own ways.
    unsetenv(name)
  }
}

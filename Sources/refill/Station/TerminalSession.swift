import Glibc

/// One run of the program at a terminal, told apart from every other on the same machine.
///
/// Its name is the process number with the tick at which the process began: a number that is given out
/// again names another session.
enum TerminalSession {
  /// The name of this one; nothing where the system does not tell.
  static var own: String? { name(of: getpid()) }

  /// Whether the session of a name still lasts on this machine.
  static func isOpen(_ name: String) -> Bool {
    guard let process = pid_t(name.prefix { $0 != "-" }) else { return false }
    return self.name(of: process) == name
  }

  private static func name(of process: pid_t) -> String? {
    guard let file = fopen("/proc/\(process)/stat", "re") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = fread(&bytes, 1, bytes.count, file)
    // The program's own name stands in brackets and may hold anything; what follows is numbers.
    guard let bracket = bytes[..<count].lastIndex(of: UInt8(ascii: ")")) else { return nil }
    let fields = bytes[(bracket + 1)..<count].split(separator: UInt8(ascii: " "))
    // The 22nd field of all; the state behind the bracket is the third.
    guard fields.count > 19 else { return nil }
    return "\(process)-\(String(decoding: fields[19], as: UTF8.self))"
  }
}

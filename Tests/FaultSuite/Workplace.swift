import ClinicStore
import Glibc
import VirtualTerminal

/// A temporary folder with everything that the suite makes.
struct Workplace {
  let path: String

  init() throws {
    var pattern = Array("/tmp/refill-faults-XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil else {
      throw SuiteProblem("no temporary folder: errno \(errno)")
    }
    path = String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes it with all that is in it.
  func remove() { Self.remove(path) }

  /// Removes a folder with all that is in it.
  static func remove(_ folder: String) {
    guard let directory = opendir(folder) else {
      unlink(folder)
      return
    }
    for name in names(directory) {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR { remove(path) } else { unlink(path) }
    }
    closedir(directory)
    rmdir(folder)
  }

  private static func names(_ directory: OpaquePointer) -> [String] {
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Copies a folder with its rights.
  static func copy(_ folder: String, to other: String) throws {
    guard mkdir(other, 0o700) == 0, let directory = opendir(folder) else {
      throw SuiteProblem("\(folder) is not copied to \(other): errno \(errno)")
    }
    defer { closedir(directory) }
    for name in names(directory) {
      let (from, to) = ("\(folder)/\(name)", "\(other)/\(name)")
      var status = stat()
      guard lstat(from, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        try copy(from, to: to)
      } else {
        let bytes = try PosixFiles(folder: folder).readAll(name) ?? []
        let files = PosixFiles(folder: other)
        try files.create(name)
        try files.write(bytes, to: name, at: 0)
      }
    }
  }

  /// Every file and folder below a folder that others may get at.
  static func openToOthers(_ folder: String) -> [String] {
    var found: [String] = []
    var status = stat()
    guard lstat(folder, &status) == 0 else { return [] }
    if status.st_mode & 0o077 != 0, status.st_mode & S_IFMT != S_IFLNK { found.append(folder) }
    guard status.st_mode & S_IFMT == S_IFDIR, let directory = opendir(folder) else { return found }
    defer { closedir(directory) }
    for name in names(directory) { found += openToOthers("\(folder)/\(name)") }
    return found
  }
}

/// A program that was run to its end.
struct ProgramRun {
  /// The exit code; nothing where a signal ended it.
  let code: Int32?
  /// What it wrote.
  let output: String
  /// Whether it had to be ended because it went on for too long.
  let hung: Bool

  /// Longer than anything here takes, on a busy machine.
  private static let patience = 120_000

  /// Runs a program of this package.
  static func run(
    _ program: String,
    _ arguments: [String],
    environment: [String: String] = [:],
    output path: String
  ) throws -> ProgramRun {
    let child = try start(program, arguments, environment: environment, output: path)
    var waited = 0
    var status: Int32 = 0
    while waitpid(child, &status, WNOHANG) == 0 {
      usleep(waited < 100 ? 500 : 2000)
      waited += 1
      guard waited < patience / 2 else {
        kill(child, SIGKILL)
        waitpid(child, &status, 0)
        return ProgramRun(code: nil, output: text(path), hung: true)
      }
    }
    let hasExited = status & 0x7F == 0
    return ProgramRun(code: hasExited ? (status >> 8) & 0xFF : nil, output: text(path), hung: false)
  }

  /// Starts a program of this package; its number.
  static func start(
    _ program: String,
    _ arguments: [String],
    environment: [String: String],
    output path: String
  ) throws -> pid_t {
    var variables = ["HOME": "/nonexistent", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
    variables.merge(environment) { $1 }
    let full = program.hasPrefix("/") ? program : BuiltProgram.path(program)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var argv: [UnsafeMutablePointer<CChar>?] = ([full] + arguments).map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] =
      variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, full, &actions, nil, &argv, &envp)
    guard code == 0 else { throw SuiteProblem("\(program) does not start: errno \(code)") }
    return child
  }

  /// What a program has written to a file.
  static func text(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let bytes =
      (try? PosixFiles(folder: String(path.dropLast(name.count + 1))).readAll(name)) ?? nil
    return String(decoding: bytes ?? [], as: UTF8.self)
  }
}

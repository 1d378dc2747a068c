import Glibc
import VirtualTerminal

/// A bare C program on the same screen library, which paints given rows and moves a mark down them.
struct BareProgram {
  let firstPaint: Samples
  let moveBytes: Samples

  static func measure(rows: [String], in folder: BenchFolder) throws -> BareProgram {
    let path = "\(folder.path)/rows.txt"
    try write(rows.joined(separator: "\n"), to: path)
    // The last row that is not blank is painted last.
    let last = rows.last { $0.contains { $0 != " " } } ?? ""
    var (paints, bytes): ([Int], [Int]) = ([], [])
    for run in 0...RefillBench.runs {
      var session: PseudoTerminalSession?
      let paint = try Samples.nanoseconds {
        session = try PseudoTerminalSession(
          program: BuiltProgram.path("plain-curses"),
          arguments: [path],
          environment: BenchClinic.environment
        )
        try session?.wait(for: "all rows") { $0.rows.contains(last) }
      }
      guard let session, run > 0 else { continue }
      paints.append(paint)
      try session.forgetOutput()
      let marked = session.screen.description
      try session.press(.down)
      try session.wait(for: "the mark one row down") { $0.description != marked }
      bytes.append(session.output.count)
    }
    return BareProgram(
      firstPaint: Samples(paints, .nanoseconds),
      moveBytes: Samples(bytes, .bytes)
    )
  }

  private static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else {
      throw BenchProblem(description: "\(path): errno \(errno)")
    }
    let isWritten = fputs(text, file) >= 0
    guard fclose(file) == 0, isWritten else {
      throw BenchProblem(description: "\(path): errno \(errno)")
    }
  }
}

import VirtualTerminal

/// How long the program needs from its start to what a person waits for.
struct Opening {
  /// From the start of the process to the first picture, the sign-in.
  let firstPaint: Samples
  /// The same and, once the PIN is entered, to the complete Today screen, the check of the PIN included.
  let complete: Samples
  /// The rows of Today.
  let picture: [String]

  static func measure(_ clinic: BenchClinic) throws -> Opening {
    var (first, complete, picture): ([Int], [Int], [String]) = ([], [], [])
    for run in 0...RefillBench.runs {
      var session: PseudoTerminalSession?
      let paint = try Samples.nanoseconds {
        session = try clinic.open()
        try session?.wait(forText: "Sign in")
      }
      guard let session else { continue }
      try BenchClinic.typeNameAndPIN(session)
      let today = try Samples.nanoseconds {
        try session.press(.enter)
        try session.wait(forText: BenchClinic.today)
      }
      picture = session.screen.rows
      // The first run only warms the caches.
      guard run > 0 else { continue }
      first.append(paint)
      complete.append(paint + today)
    }
    return Opening(
      firstPaint: Samples(first, .nanoseconds),
      complete: Samples(complete, .nanoseconds),
      picture: picture
    )
  }
}

/// What it costs to go one row down in a list.
struct CursorMove {
  let time: Samples
  let bytes: Samples

  static func measure(_ clinic: BenchClinic, columns: Int, rows: Int) throws -> CursorMove {
    let session = try clinic.open(columns: columns, rows: rows)
    try BenchClinic.signIn(session)
    var (times, bytes): ([Int], [Int]) = ([], [])
    for run in 0...RefillBench.runs {
      try session.forgetOutput()
      let before = session.screen.rows
      let key: TypedKey = run.isMultiple(of: 2) ? .down : .up
      let time = try Samples.nanoseconds {
        try session.press(key)
        try session.wait(for: "the selection one row on") { $0.rows != before }
      }
      guard run > 0 else { continue }
      times.append(time)
      bytes.append(session.output.count)
    }
    return CursorMove(time: Samples(times, .nanoseconds), bytes: Samples(bytes, .bytes))
  }
}

/// How many calls of `write(2)` a frame takes, as the driver itself counts them.
enum FrameWrites {
  static func measure() throws -> Samples {
    let session = try PseudoTerminalSession(
      program: BuiltProgram.path("terminal-probe"),
      environment: BenchClinic.environment
    )
    var counts: [Int] = []
    for _ in 0..<RefillBench.runs {
      try session.press(.down)
      try session.type("c")
      try session.wait(forText: "writes ")
      counts.append(try number(after: "writes ", in: session.screen))
    }
    return Samples(counts, .writes)
  }

  private static func number(after mark: String, in screen: VirtualScreen) throws -> Int {
    for row in screen.rows {
      guard let found = row.firstRange(of: mark) else { continue }
      if let number = Int(row[found.upperBound...].prefix { $0.isNumber }) { return number }
    }
    throw BenchProblem(description: "no count of writes\n\(screen)")
  }
}

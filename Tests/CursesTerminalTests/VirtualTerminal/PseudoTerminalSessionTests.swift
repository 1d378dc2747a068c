import Testing
import VirtualTerminal

@Suite("A session runs a program in a pseudo-terminal of its own")
struct PseudoTerminalSessionTests {
  private func shell(
    _ script: String,
    columns: Int = 40,
    rows: Int = 5
  ) throws -> PseudoTerminalSession {
    try PseudoTerminalSession(
      program: "/bin/sh",
      arguments: ["-c", script],
      environment: ["PATH": "/usr/bin:/bin", "TERM": "xterm"],
      columns: columns,
      rows: rows
    )
  }

  @Test("The program sees its terminal, its size and what is typed; the screen sees what it writes")
  func talksBothWays() throws {
    let session = try shell("stty size; read word; echo got $word; tty >/dev/null && exit 7")
    try session.wait(forText: "5 40")
    try session.type("needle\n")
    try session.wait(forText: "got needle")
    #expect(try session.waitForEnd() == .exited(7))
  }

  @Test("A new size reaches the program")
  func resizes() throws {
    let session = try shell(
      "trap 'stty size; exit 0' WINCH; echo ready; while :; do read line; done"
    )
    try session.wait(forText: "ready")
    try session.resize(columns: 30, rows: 4)
    try session.wait(forText: "4 30")
    #expect(try session.waitForEnd() == .exited(0))
  }

  @Test("A signal, a hang-up and a missing program show as what they are")
  func ends() throws {
    let killed = try shell("echo ready; read line")
    try killed.wait(forText: "ready")
    killed.signal(9)
    #expect(try killed.waitForEnd() == .killed(signal: 9))

    let cut = try shell("echo ready; read line")
    try cut.wait(forText: "ready")
    cut.hangUp()
    #expect(try cut.waitForEnd() == .killed(signal: 1))

    let missing = try PseudoTerminalSession(program: "/nowhere", environment: [:])
    #expect(try missing.waitForEnd() == .exited(127))
  }

  @Test("The line settings are read while the program runs and after it")
  func readsSettings() throws {
    let session = try shell("stty raw -echo; echo ready; read line; stty sane; echo done")
    try session.wait(forText: "ready")
    #expect(!session.settings.isCooked)
    try session.type("\n")
    #expect(try session.waitForEnd() == .exited(0))
    #expect(session.settings.isCooked)
  }

  @Test(
    "Waiting for what never comes ends when the program ends, and says what stood on the screen"
  )
  func saysWhatItSaw() throws {
    let session = try shell("echo only this")
    let problem = #expect(throws: SessionProblem.self) {
      try session.wait(forText: "something else")
    }
    #expect(problem?.description.contains("|only this") == true)
  }
}

import Testing

@testable import Keys

@Suite("A scanner's letters are no commands")
struct ScanGuardTests {
  /// What passes when characters come some milliseconds apart, and when nothing follows.
  private func outputs(_ text: String, gap: Int64, end: [Event] = []) -> [ScanGuard.Output] {
    var scanGuard = ScanGuard()
    var outputs: [ScanGuard.Output] = []
    var time: Int64 = 0
    for character in text {
      outputs += scanGuard.take(.key(.character(character)), at: time)
      time += gap
    }
    for event in end { outputs += scanGuard.take(event, at: time) }
    return outputs + scanGuard.expire(at: time + 1_000)
  }

  @Test(
    "Characters faster than fingers are one scanned code",
    arguments: [0, 1, 10, 25] as [Int64]
  )
  func scan(gap: Int64) {
    #expect(outputs("qL3182407751", gap: gap) == [.scan("qL3182407751")])
  }

  @Test("Characters at the speed of fingers pass as keys", arguments: [26, 33, 80, 400] as [Int64])
  func typing(gap: Int64) {
    let keys = "query".map { ScanGuard.Output.event(.key(.character($0))) }
    #expect(outputs("query", gap: gap) == keys)
  }

  @Test("Two or three keys rolled together still pass, in their order")
  func rolledKeys() {
    #expect(outputs("jk", gap: 5) == "jk".map { .event(.key(.character($0))) })
    #expect(outputs("jkl", gap: 5) == "jkl".map { .event(.key(.character($0))) })
    #expect(outputs("jklr", gap: 5) == [.scan("jklr")])
  }

  @Test("The Enter or Tab behind a code belongs to the scanner; another one passes")
  func terminators() {
    #expect(outputs("318240", gap: 5, end: [.key(.enter)]) == [.scan("318240")])
    #expect(outputs("318240", gap: 5, end: [.key(.tab)]) == [.scan("318240")])
    #expect(
      outputs("318240", gap: 5, end: [.key(.enter), .key(.enter)])
        == [.scan("318240"), .event(.key(.enter))]
    )
    #expect(outputs("", gap: 5, end: [.key(.enter)]) == [.event(.key(.enter))])
  }

  @Test("A letter waits no longer than a scanner's gap, other keys not at all")
  func waiting() {
    var scanGuard = ScanGuard()
    #expect(scanGuard.take(.key(.down), at: 0) == [.event(.key(.down))])
    #expect(scanGuard.deadline == nil)
    #expect(scanGuard.take(.key(.character("r")), at: 100) == [])
    #expect(scanGuard.deadline == 126)
    #expect(scanGuard.expire(at: 125) == [])
    #expect(scanGuard.expire(at: 126) == [.event(.key(.character("r")))])
    #expect(scanGuard.deadline == nil)
  }

  @Test(
    "Everything but characters passes at once and unchanged",
    arguments: [
      Event.key(.escape), .key(.enter), .key(.control("n")), .key(.character("x"), .alt),
      .paste("12345678"), .mouse(.press, column: 1, row: 2), .resize(width: 80, height: 24),
      .focus(true), .focus(false), .modeReport(mode: 2026, isKnown: true),
    ]
  )
  func passing(event: Event) {
    var scanGuard = ScanGuard()
    #expect(scanGuard.take(event, at: 0) == [.event(event)])
    #expect(scanGuard.deadline == nil)
  }

  @Test("Another key lets go first what was held back")
  func order() {
    var scanGuard = ScanGuard()
    _ = scanGuard.take(.key(.character("s")), at: 0)
    #expect(
      scanGuard.take(.key(.down), at: 3) == [.event(.key(.character("s"))), .event(.key(.down))]
    )
  }

  @Test("A code without end is kept only up to a limit and runs no command")
  func endless() {
    let code = String(repeating: "q", count: 5_000)
    #expect(outputs(code, gap: 1) == [.scan(String(repeating: "q", count: ScanGuard.longestScan))])
  }
}

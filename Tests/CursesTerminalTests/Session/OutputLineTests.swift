import Glibc
import Testing

@testable import CursesTerminal

@Suite("A line is written to without waiting, and loses nothing")
struct OutputLineTests {
  private func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    try #require(Glibc.pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    return (ends[0], ends[1])
  }

  private func drain(_ end: Int32) -> [UInt8] {
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(end, &bytes, bytes.count)
      guard count > 0 else { return all }
      all += bytes[..<count]
    }
  }

  @Test("What there is room for goes out in one write")
  func oneWrite() throws {
    let ends = try pipe()
    defer { close(ends.read) }
    var line = OutputLine(descriptor: ends.write, closesDescriptor: true)
    line.send(Array("a whole frame".utf8))
    #expect(line.writes == 1)
    #expect(line.isBehind == false)
    #expect(drain(ends.read) == Array("a whole frame".utf8))
    line.send([])
    #expect(line.writes == 1)
  }

  @Test("What there is no room for waits and goes out in order")
  func waits() throws {
    let ends = try pipe()
    defer { close(ends.read) }
    var line = OutputLine(descriptor: ends.write, closesDescriptor: true)
    let long = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    line.send(long)
    #expect(line.isBehind == true)
    line.send(Array("behind it".utf8))
    var all: [UInt8] = []
    for _ in 1...100 where line.isBehind {
      all += drain(ends.read)
      line.flush()
    }
    all += drain(ends.read)
    #expect(all == long + Array("behind it".utf8))
    #expect(line.bytes == all.count)
    #expect(line.isBroken == false)
  }

  @Test("A line that is gone is noticed, and nothing more is written to it")
  func broken() throws {
    // The descriptor is one that was never open.
    var line = OutputLine(descriptor: 1_000_000, closesDescriptor: false)
    line.send([1])
    #expect(line.isBroken == true)
    let writes = line.writes
    line.send([2])
    #expect(line.writes == writes)
  }

  @Test(
    "Text becomes base64 with its end filled up",
    arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("MRN é", "TVJOIMOp")]
  )
  func base64(text: String, code: String) {
    #expect(Base64.encode(Array(text.utf8)) == Array(code.utf8))
  }

  @Test("A title holds no control characters")
  func title() {
    let bytes = ControlStrings.title("re\u{1B}]0;fill\u{07}\u{9C} é")
    #expect(bytes == Array("\u{1B}]2;re]0;fill é\u{07}".utf8))
  }
}

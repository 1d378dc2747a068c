import Testing

@testable import Keys

@Suite("Whatever the bytes are and however they come")
struct DecoderPropertyTests {
  /// Sequences, characters and rubbish, as a terminal in trouble could send them.
  private static let pieces: [[UInt8]] =
    [
      "\u{1B}[A", "\u{1B}OP", "\u{1B}[1;5C", "\u{1B}[3~", "\u{1B}[200~pa\u{1B}[31mste\r\u{1B}[201~",
      "\u{1B}[<0;10;20M", "\u{1B}[M !!", "\u{1B}[I", "é", "日本", "😀", "abc", "\r", "\t",
      "\u{1B}]0;title\u{7}", "\u{1B}P1$r\u{1B}\\", "\u{1B}[99;99z", "\u{1B}[[A", "\u{1B}x",
      "\u{1B}[?2026;1$y", "\u{1B}[97;65;3u", "\u{1B}\u{1B}[B", "\u{1B}O1;2R",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x9B], [0xE6, 0x97], [0x00], [0x18]]

  private static func bytes(seed: UInt64, from numbers: inout SeededNumbers) -> [UInt8] {
    (0..<20).flatMap { _ -> [UInt8] in
      if seed.isMultiple(of: 3) {
        return (0..<8).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      }
      return pieces.randomElement(using: &numbers) ?? []
    }
  }

  @Test("Any split of the bytes gives the same events", arguments: 0..<300 as Range<UInt64>)
  func anySplit(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let bytes = Self.bytes(seed: seed, from: &numbers)
    var whole = Decoder()
    let expected = whole.feed(bytes, at: 0) + whole.expire(at: 100_000)
    var split = Decoder()
    var events: [Event] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...min(5, rest.count), using: &numbers)
      events += split.feed(rest.prefix(count), at: 0)
      rest = rest.dropFirst(count)
    }
    events += split.expire(at: 100_000)
    #expect(events == expected, "\(bytes)")
  }

  @Test("Random bytes at random times do no harm", arguments: 0..<200 as Range<UInt64>)
  func randomBytes(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed &+ 10_000)
    var decoder = Decoder()
    var time: Int64 = 0
    for _ in 0..<200 {
      time += Int64.random(in: 0...80, using: &numbers)
      let bytes = (0..<Int.random(in: 0...6, using: &numbers)).map { _ in
        UInt8.random(in: 0...255, using: &numbers)
      }
      for event in decoder.feed(bytes, at: time) {
        guard case .key(.character(let character), _) = event else { continue }
        #expect(character.unicodeScalars.allSatisfy(Decoder.isTyped))
      }
      if let deadline = decoder.deadline { #expect(deadline > time) }
    }
    // Silence, and Escape for an unfinished paste, bring the keyboard back whatever came before.
    _ = decoder.expire(at: time + 1_000)
    _ = decoder.feed([0x1B], at: time + 2_000)
    _ = decoder.expire(at: time + 3_000)
    #expect(decoder.feed("r".utf8, at: time + 4_000) == [.key(.character("r"))])
  }

  @Test(
    "No letter of a well-formed sequence that nobody knows becomes a key",
    arguments: 0..<300 as Range<UInt64>
  )
  func noLeak(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed &+ 20_000)
    func some(_ range: ClosedRange<UInt8>, _ most: Int) -> [UInt8] {
      (0..<Int.random(in: 0...most, using: &numbers)).map { _ in
        UInt8.random(in: range, using: &numbers)
      }
    }
    let final = UInt8.random(in: 0x40...0x7E, using: &numbers)
    let control: [UInt8] =
      [0x1B, 0x5B, 0x3E] + some(0x30...0x3F, 90) + some(0x20...0x2F, 3) + [final]
    let string: [UInt8] = [0x1B, 0x5D] + some(0x20...0x7E, 90) + [0x07]
    var decoder = Decoder()
    #expect(decoder.feed(control + string, at: 0) == [], "\(control)")
    #expect(decoder.feed("r".utf8, at: 0) == [.key(.character("r"))])
  }
}

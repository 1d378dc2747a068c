/// Turns the bytes of a terminal into events.
///
/// It knows nothing of clocks: every call says what time it is, in milliseconds. A sequence that it
/// does not know gives no event and never leaves a letter behind.
package struct Decoder: Sendable {
  private enum State: Hashable, Sendable {
    case ground
    case escape
    case control([UInt8])
    case single
    case string
    case stringEscape
    case paste([UInt8])
    case x10Mouse([UInt8])
    case utf8([UInt8], wanted: Int)
  }

  /// Milliseconds after which a lone escape byte is the Escape key.
  package var escapeMilliseconds: Int64
  /// Milliseconds after an Escape key within which the rest of a late sequence is swallowed.
  package static let lateSequenceMilliseconds: Int64 = 500
  /// The most bytes of a paste that are kept.
  package static let longestPaste = 65_536

  private let sequences: [[UInt8]: Key]
  private var state: State = .ground
  private var since: Int64 = 0
  private var lastLoneEscape: Int64?

  /// Makes a decoder that also knows a terminal's own sequences.
  package init(sequences: [[UInt8]: Key] = [:], escapeMilliseconds: Int64 = 50) {
    self.sequences = sequences
    self.escapeMilliseconds = escapeMilliseconds
  }

  /// When `expire` has to be called if no byte comes before; nothing where nothing is pending.
  package var deadline: Int64? {
    switch state {
    case .escape: since + escapeMilliseconds
    case .control, .single, .x10Mouse: since + Self.lateSequenceMilliseconds
    default: nil
    }
  }

  /// Takes bytes in.
  package mutating func feed(_ bytes: some Sequence<UInt8>, at time: Int64) -> [Event] {
    var events = expire(at: time)
    for byte in bytes { take(byte, at: time, &events) }
    return events
  }

  /// Gives up waiting for bytes that did not come in time.
  package mutating func expire(at time: Int64) -> [Event] {
    guard let deadline, time >= deadline else { return [] }
    defer { state = .ground }
    guard case .escape = state else { return [] }
    lastLoneEscape = time
    return [.key(.escape)]
  }

  private mutating func take(_ byte: UInt8, at time: Int64, _ events: inout [Event]) {
    switch state {
    case .ground: takeGround(byte, at: time, &events)
    case .escape: takeEscape(byte, at: time, &events)
    case .control(let parameters): takeControl(byte, parameters, &events)
    case .single:
      state = .ground
      if byte >= 0x20 { emit(Self.single[byte], own: [0x1B, 0x4F, byte], &events) }
    case .string:
      if byte == 0x07 || byte == 0x9C {
        state = .ground
      } else if byte == 0x1B {
        state = .stringEscape
      }
    case .stringEscape: state = byte == 0x5C ? .ground : .string
    case .paste(let kept): takePaste(byte, kept, &events)
    case .x10Mouse(let kept): takeX10(byte, kept, &events)
    case .utf8(let kept, let wanted): takeUTF8(byte, kept, wanted: wanted, at: time, &events)
    }
  }

  private mutating func takeGround(_ byte: UInt8, at time: Int64, _ events: inout [Event]) {
    switch byte {
    case 0x1B:
      state = .escape
      since = time
    case 0x0D, 0x0A: events.append(.key(.enter))
    case 0x09: events.append(.key(.tab))
    case 0x08, 0x7F: events.append(.key(.backspace))
    case 0x00: events.append(.key(.control(" ")))
    case 0x01...0x1A: events.append(.key(.control(Character(Unicode.Scalar(byte + 0x60)))))
    case 0x1C...0x1F: break
    case 0x20..<0x7F:
      if byte == 0x5B || byte == 0x4F, isLate(at: time) {
        // The rest of a sequence whose escape byte came too early to belong to it.
        state = byte == 0x5B ? .control([]) : .single
        since = time
        lastLoneEscape = nil
        return
      }
      events.append(.key(.character(Character(Unicode.Scalar(byte)))))
    case 0xC2...0xDF: state = .utf8([byte], wanted: 2)
    case 0xE0...0xEF: state = .utf8([byte], wanted: 3)
    case 0xF0...0xF4: state = .utf8([byte], wanted: 4)
    default: break
    }
  }

  private func isLate(at time: Int64) -> Bool {
    lastLoneEscape.map { time - $0 < Self.lateSequenceMilliseconds } ?? false
  }

  private mutating func takeEscape(_ byte: UInt8, at time: Int64, _ events: inout [Event]) {
    since = time
    switch byte {
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "O"): state = .single
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .string
    case 0x1B: events.append(.key(.escape))
    default:
      // Alt with a key: no binding uses it, so it is one event less, not a letter out of place.
      state = .ground
    }
  }

  private mutating func takeControl(
    _ byte: UInt8,
    _ parameters: [UInt8],
    _ events: inout [Event]
  ) {
    switch byte {
    case 0x20...0x3F:
      state = parameters.count < 64 ? .control(parameters + [byte]) : .control(parameters)
    case UInt8(ascii: "[") where parameters.isEmpty:
      // The Linux console sends F1 to F5 with two brackets.
      state = .control([byte])
    case 0x40...0x7E:
      state = .ground
      finish(parameters, final: byte, &events)
    case 0x1B: state = .escape
    default: state = .ground
    }
  }

  private mutating func finish(_ parameters: [UInt8], final: UInt8, _ events: inout [Event]) {
    let bytes = [0x1B, 0x5B] + parameters + [final]
    if let key = sequences[bytes] { return events.append(.key(key)) }
    if parameters.first == UInt8(ascii: "[") {
      if (0x41...0x45).contains(final) { events.append(.key(.function(Int(final) - 0x40))) }
      return
    }
    if parameters.first == UInt8(ascii: "<") {
      return finishMouse(Self.numbers(parameters.dropFirst()), final: final, &events)
    }
    if parameters.first == UInt8(ascii: "?") {
      let numbers = Self.numbers(parameters.dropFirst().filter { $0 != UInt8(ascii: "$") })
      if final == UInt8(ascii: "y"), numbers.count == 2 {
        events.append(.modeReport(mode: numbers[0], isKnown: numbers[1] == 1 || numbers[1] == 2))
      }
      return
    }
    let numbers = Self.numbers(parameters[...])
    switch final {
    case UInt8(ascii: "M") where parameters.isEmpty: state = .x10Mouse([])
    case UInt8(ascii: "~"):
      if numbers.first == 200 {
        state = .paste([])
      } else if let key = numbers.first.flatMap({ Self.numbered[$0] }) {
        events.append(.key(key))
      }
    case UInt8(ascii: "u"): finishUnicode(numbers, &events)
    case UInt8(ascii: "I"): events.append(.focus(true))
    case UInt8(ascii: "O"): events.append(.focus(false))
    case UInt8(ascii: "Z"): events.append(.key(.backTab))
    default:
      if let key = Self.single[final], numbers.count <= 2 { events.append(.key(key)) }
    }
  }

  private mutating func emit(_ key: Key?, own bytes: [UInt8], _ events: inout [Event]) {
    if let key = sequences[bytes] ?? key { events.append(.key(key)) }
  }

  private func finishUnicode(_ numbers: [Int], _ events: inout [Event]) {
    guard let code = numbers.first, let scalar = Unicode.Scalar(UInt32(clamping: code)) else {
      return
    }
    let modifiers = (numbers.count > 1 ? numbers[1] : 1) - 1
    switch code {
    case 13: events.append(.key(.enter))
    case 27: events.append(.key(.escape))
    case 9: events.append(.key(modifiers & 1 == 1 ? .backTab : .tab))
    case 127: events.append(.key(.backspace))
    case 32...:
      if modifiers & 4 != 0 {
        events.append(.key(.control(Character(scalar))))
      } else if modifiers & ~1 == 0 {
        events.append(.key(.character(Character(scalar))))
      }
    default: break
    }
  }

  private func finishMouse(_ numbers: [Int], final: UInt8, _ events: inout [Event]) {
    guard numbers.count == 3, final == UInt8(ascii: "M") else { return }
    mouse(button: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1, &events)
  }

  private mutating func takeX10(_ byte: UInt8, _ kept: [UInt8], _ events: inout [Event]) {
    let bytes = kept + [byte]
    guard bytes.count == 3 else { return state = .x10Mouse(bytes) }
    state = .ground
    guard bytes.allSatisfy({ $0 >= 32 }) else { return }
    mouse(
      button: Int(bytes[0]) - 32,
      column: Int(bytes[1]) - 33,
      row: Int(bytes[2]) - 33,
      &events
    )
  }

  private func mouse(button: Int, column: Int, row: Int, _ events: inout [Event]) {
    guard column >= 0, row >= 0 else { return }
    switch button & ~0b11100 {
    case 0: events.append(.mouse(.press, column: column, row: row))
    case 64: events.append(.mouse(.wheelUp, column: column, row: row))
    case 65: events.append(.mouse(.wheelDown, column: column, row: row))
    default: break
    }
  }

  private mutating func takePaste(_ byte: UInt8, _ kept: [UInt8], _ events: inout [Event]) {
    var bytes = kept
    bytes.append(byte)
    let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    if bytes.count >= end.count, bytes.suffix(end.count).elementsEqual(end) {
      state = .ground
      let text = bytes.dropLast(end.count)
      return events.append(.paste(Self.clean(text.prefix(Self.longestPaste))))
    }
    // Only the tail is still needed once the limit is reached, to find the end.
    if bytes.count > Self.longestPaste + end.count { bytes.remove(at: Self.longestPaste) }
    state = .paste(bytes)
  }

  /// The text of a paste without control characters; line ends become blanks.
  private static func clean(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: text.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0xFFFD: continue
      default: text.unicodeScalars.append(scalar)
      }
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  private mutating func takeUTF8(
    _ byte: UInt8,
    _ kept: [UInt8],
    wanted: Int,
    at time: Int64,
    _ events: inout [Event]
  ) {
    guard byte & 0xC0 == 0x80 else {
      state = .ground
      return takeGround(byte, at: time, &events)
    }
    let bytes = kept + [byte]
    guard bytes.count == wanted else { return state = .utf8(bytes, wanted: wanted) }
    state = .ground
    guard let text = String(validating: bytes, as: UTF8.self), let character = text.first else {
      return
    }
    guard let scalar = text.unicodeScalars.first, scalar.value >= 0xA0 else { return }
    events.append(.key(.character(character)))
  }

  private static func numbers(_ bytes: some Sequence<UInt8>) -> [Int] {
    var numbers: [Int] = []
    var current = 0
    var any = false
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        current = min(1_000_000, current * 10 + Int(byte - 0x30))
        any = true
      case 0x3B:
        numbers.append(current)
        current = 0
        any = true
      default: break
      }
    }
    if any { numbers.append(current) }
    return numbers
  }

  private static let single: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
    UInt8(ascii: "M"): .enter,
  ]

  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}

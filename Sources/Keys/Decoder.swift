/// Turns the bytes of a terminal into events.
///
/// It knows nothing of clocks: every call says what time it is, in milliseconds. A sequence that it
/// does not know gives no event and never leaves a letter behind.
package struct Decoder: Sendable {
  enum State: Hashable, Sendable {
    case ground
    /// Behind an escape byte.
    case escape
    /// Behind two escape bytes that came together.
    case twoEscapes
    /// In a sequence that only this terminal has.
    case own
    /// In `ESC` with an intermediate byte, such as `ESC (`.
    case intermediate
    /// In `ESC [`.
    case control
    /// In `ESC O`.
    case single
    /// In `ESC ]` and its like.
    case string
    case stringEscape
    case paste
    case x10Mouse
    case character(wanted: Int)
  }

  /// Milliseconds after which a lone escape byte is the Escape key.
  package var escapeMilliseconds: Int64
  /// Milliseconds after an Escape key within which the rest of a late sequence is swallowed, and
  /// after which a sequence that does not end is given up.
  package static let lateSequenceMilliseconds: Int64 = 500
  /// Milliseconds within which two escape bytes belong together: nobody presses a key that fast.
  package static let togetherMilliseconds: Int64 = 5
  /// The most bytes of a paste that are kept.
  package static let longestPaste = 65_536
  /// The most bytes of a sequence that are looked at.
  static let longestSequence = 64

  /// Sequences of this terminal beside those that are common to all.
  let sequences: [[UInt8]: Key]
  private let prefixes: Set<[UInt8]>
  var state: State = .ground
  /// The bytes of what is being read, without its introducer.
  var bytes: [UInt8] = []
  /// Whether what is being read came too late, or with Alt, and gives no key.
  var isSilent = false
  /// Whether what is being read is longer than anything known.
  private var isTooLong = false
  /// When the last byte of what is being read came.
  private var since: Int64 = 0
  private var lastLoneEscape: Int64?
  var pasted: [UInt8] = []

  /// Makes a decoder that also knows a terminal's own sequences.
  package init(sequences: [[UInt8]: Key] = [:], escapeMilliseconds: Int64 = 50) {
    self.sequences = sequences
    self.escapeMilliseconds = escapeMilliseconds
    prefixes = Set(
      sequences.keys.filter { $0.first == 0x1B && $0.count > 1 }.flatMap { sequence in
        (2...sequence.count).map { Array(sequence.prefix($0)) }
      }
    )
  }

  /// When `expire` has to be called if no byte comes before; nothing where nothing is pending.
  package var deadline: Int64? {
    switch state {
    case .escape, .twoEscapes, .own, .intermediate: since + escapeMilliseconds
    case .control, .single, .x10Mouse, .string, .stringEscape:
      since + Self.lateSequenceMilliseconds
    case .paste: bytes.count == 1 ? since + escapeMilliseconds : nil
    case .ground, .character: nil
    }
  }

  /// Takes bytes in.
  package mutating func feed(_ bytes: some Sequence<UInt8>, at time: Int64) -> [Event] {
    var events = expire(at: time)
    for byte in bytes {
      take(byte, at: time, &events)
      since = time
    }
    return events
  }

  /// Gives up waiting for bytes that did not come in time.
  package mutating func expire(at time: Int64) -> [Event] {
    guard let deadline, time >= deadline else { return [] }
    let expired = state
    state = .ground
    switch expired {
    case .escape: lastLoneEscape = deadline
    case .twoEscapes:
      lastLoneEscape = deadline
      return [.key(.escape), .key(.escape)]
    case .paste:
      // Escape ends a paste whose end never came. What came of it is no whole, so it is dropped.
      pasted = []
      lastLoneEscape = deadline
    default: return []
    }
    return [.key(.escape)]
  }

  private mutating func take(_ byte: UInt8, at time: Int64, _ events: inout [Event]) {
    switch state {
    case .ground: takeGround(byte, at: time, &events)
    case .escape: takeEscape(byte, at: time, &events)
    case .twoEscapes: takeTwoEscapes(byte, at: time, &events)
    case .own: takeOwn(byte, &events)
    case .intermediate: if !(0x20..<0x30).contains(byte) { leave(byte, at: time) }
    case .control: takeControl(byte, at: time, &events)
    case .single: takeSingle(byte, at: time, &events)
    case .string: takeString(byte)
    case .stringEscape:
      state = .escape
      if byte == UInt8(ascii: "\\") { state = .ground } else { takeEscape(byte, at: time, &events) }
    case .paste: takePaste(byte, &events)
    case .x10Mouse: takeX10(byte, &events)
    case .character(let wanted): takeCharacter(byte, wanted: wanted, at: time, &events)
    }
  }

  private mutating func takeGround(_ byte: UInt8, at time: Int64, _ events: inout [Event]) {
    isSilent = false
    if byte < 0x20 || byte == 0x7F, byte != 0x1B, let key = sequences[[byte]] {
      return events.append(.key(key))
    }
    switch byte {
    case 0x1B: state = .escape
    case 0x0D, 0x0A: events.append(.key(.enter))
    case 0x09: events.append(.key(.tab))
    case 0x08, 0x7F: events.append(.key(.backspace))
    case 0x00: events.append(.key(.control(" ")))
    case 0x01...0x1A: events.append(.key(.control(Character(Unicode.Scalar(byte + 0x60)))))
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      // The rest of a sequence whose escape byte came too early to belong to it?
      guard let last = lastLoneEscape, time - last < Self.lateSequenceMilliseconds else {
        fallthrough
      }
      lastLoneEscape = nil
      begin(byte == UInt8(ascii: "[") ? .control : .single, silently: true)
    case 0x20..<0x7F: events.append(.key(.character(Character(Unicode.Scalar(byte)))))
    // The introducers in one byte; in UTF-8 they never stand alone.
    case 0x9B: begin(.control)
    case 0x8F: begin(.single)
    case 0x90, 0x98, 0x9D...0x9F:
      begin(.string)
      bytes = [byte]
    case 0xC2...0xF4: begin(character: byte)
    default: break
    }
  }

  /// Starts to read something behind its introducer.
  private mutating func begin(_ next: State, silently: Bool = false) {
    state = next
    bytes = []
    isSilent = silently
    isTooLong = false
  }

  private mutating func begin(character byte: UInt8, silently: Bool = false) {
    begin(.character(wanted: byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4), silently: silently)
    bytes = [byte]
  }

  private mutating func takeEscape(_ byte: UInt8, at time: Int64, _ events: inout [Event]) {
    switch byte {
    case UInt8(ascii: "["): begin(.control, silently: isSilent)
    case UInt8(ascii: "O"): begin(.single, silently: isSilent)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      begin(.string)
    case 0x1B:
      if time - since < Self.togetherMilliseconds {
        state = .twoEscapes
      } else {
        events.append(.key(.escape))
      }
    case _ where prefixes.contains([0x1B, byte]):
      begin(.own)
      takeOwn(byte, &events)
    case 0x20..<0x30: begin(.intermediate)
    default:
      // Alt with a key: no binding uses it, so it is one event less, not a letter out of place.
      leave(byte, at: time)
    }
  }

  private mutating func takeTwoEscapes(_ byte: UInt8, at time: Int64, _ events: inout [Event]) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      // Alt with a key that has a sequence of its own.
      isSilent = true
      takeEscape(byte, at: time, &events)
    case 0x1B: events.append(.key(.escape))
    default:
      events.append(.key(.escape))
      state = .escape
      takeEscape(byte, at: time, &events)
    }
  }

  /// Goes back to the ground without an event; the rest of a character of several bytes goes too.
  private mutating func leave(_ byte: UInt8, at time: Int64) {
    state = byte == 0x1B ? .escape : .ground
    isSilent = false
    if (0xC2...0xF4).contains(byte) { begin(character: byte, silently: true) }
  }

  private mutating func takeOwn(_ byte: UInt8, _ events: inout [Event]) {
    bytes.append(byte)
    let whole = [0x1B] + bytes
    if let key = sequences[whole] {
      state = .ground
      events.append(.key(key))
    } else if !prefixes.contains(whole) {
      state = .ground
    }
  }

  private mutating func takeControl(_ byte: UInt8, at time: Int64, _ events: inout [Event]) {
    switch byte {
    case UInt8(ascii: "$") where bytes.first.map { $0 < 0x3A } ?? false:
      // Shift with a key that rxvt numbers.
      finish(byte, &events)
    case UInt8(ascii: "[") where bytes.isEmpty: keep(byte)
    case 0x20..<0x40: keep(byte)
    case 0x40..<0x7F: finish(byte, &events)
    case 0x1B: (state, isSilent) = (.escape, false)
    case 0x18, 0x1A: state = .ground
    default: break
    }
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < Self.longestSequence { bytes.append(byte) } else { isTooLong = true }
  }

  private mutating func finish(_ final: UInt8, _ events: inout [Event]) {
    state = .ground
    if !isTooLong { finishControl(final, &events) }
  }

  private mutating func takeSingle(_ byte: UInt8, at time: Int64, _ events: inout [Event]) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"): keep(byte)
    case 0x20..<0x7F:
      state = .ground
      if !isTooLong, !isSilent { finishSingle(byte, &events) }
    default: leave(byte, at: time)
    }
  }

  private mutating func takeString(_ byte: UInt8) {
    switch byte {
    case 0x07, 0x18, 0x1A: state = .ground
    // Only a string that began with one byte ends with one; else it is part of a character.
    case 0x9C where !bytes.isEmpty: state = .ground
    case 0x1B: state = .stringEscape
    default: break
    }
  }

  private mutating func takeCharacter(
    _ byte: UInt8,
    wanted: Int,
    at time: Int64,
    _ events: inout [Event]
  ) {
    guard byte & 0xC0 == 0x80 else {
      state = .ground
      return takeGround(byte, at: time, &events)
    }
    bytes.append(byte)
    guard bytes.count == wanted else { return }
    state = .ground
    guard !isSilent, let text = String(validating: bytes, as: UTF8.self),
      let scalar = text.unicodeScalars.first, Self.isTyped(scalar)
    else { return }
    events.append(.key(.character(Character(scalar))))
  }

  /// Whether a scalar can come from a key: control characters and private ones cannot.
  static func isTyped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xE000...0xF8FF, 0xF0000...: false
    default: true
    }
  }
}

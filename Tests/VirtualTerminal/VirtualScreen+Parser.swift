enum ParserState: Hashable, Sendable {
  case ground
  case character([UInt8], wanted: Int)
  case escape
  case designation(Int)
  case control([UInt8])
  /// An operating system command or a device control string: its first byte and what came since.
  case string(UInt8, [UInt8])
}

extension VirtualScreen {
  /// Takes in what a program wrote.
  ///
  /// - Throws: `VirtualScreenProblem` at the first sequence that it does not know.
  package mutating func feed(_ bytes: some Sequence<UInt8>) throws(VirtualScreenProblem) {
    for byte in bytes { try take(byte) }
  }

  private mutating func take(_ byte: UInt8) throws(VirtualScreenProblem) {
    switch state {
    case .ground: try takeGround(byte)
    case .character(let begun, let wanted): try takeCharacter(begun + [byte], wanted: wanted)
    case .escape: try takeEscape(byte)
    case .designation(let set):
      guard byte == UInt8(ascii: "0") || byte == UInt8(ascii: "B") else {
        throw VirtualScreenProblem([0x1B, set == 0 ? 0x28 : 0x29, byte])
      }
      usesGraphics[set] = byte == UInt8(ascii: "0")
      state = .ground
    case .control(let begun): try takeControl(begun, byte)
    case .string(let kind, let begun): try takeString(kind, begun, byte)
    }
  }

  private mutating func takeGround(_ byte: UInt8) throws(VirtualScreenProblem) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: moveTo(column: cursorColumn - 1, row: cursorRow)
    case 0x09: moveTo(column: (cursorColumn / 8 + 1) * 8, row: cursorRow)
    case 0x0A: index()
    case 0x0D: moveTo(column: 0, row: cursorRow)
    case 0x0E: shiftedSet = 1
    case 0x0F: shiftedSet = 0
    case 0x1B: state = .escape
    case 0x20..<0x7F: print(Unicode.Scalar(byte))
    case 0xC2...0xDF: state = .character([byte], wanted: 2)
    case 0xE0...0xEF: state = .character([byte], wanted: 3)
    case 0xF0...0xF4: state = .character([byte], wanted: 4)
    default: throw VirtualScreenProblem([byte])
    }
  }

  private mutating func takeCharacter(
    _ bytes: [UInt8],
    wanted: Int
  ) throws(VirtualScreenProblem) {
    guard bytes.count == wanted else { return state = .character(bytes, wanted: wanted) }
    guard let text = String(validating: bytes, as: UTF8.self),
      let scalar = text.unicodeScalars.first
    else { throw VirtualScreenProblem(bytes) }
    state = .ground
    print(scalar)
  }

  private mutating func takeEscape(_ byte: UInt8) throws(VirtualScreenProblem) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "]"), UInt8(ascii: "P"): state = .string(byte, [])
    case UInt8(ascii: "("): state = .designation(0)
    case UInt8(ascii: ")"): state = .designation(1)
    case UInt8(ascii: "\\"): break
    case UInt8(ascii: "7"):
      saved = SavedCursor(column: cursorColumn, row: cursorRow, rendition: rendition)
    case UInt8(ascii: "8"):
      moveTo(column: saved.column, row: saved.row)
      rendition = saved.rendition
    case UInt8(ascii: "D"): index()
    case UInt8(ascii: "E"):
      index()
      moveTo(column: 0, row: cursorRow)
    case UInt8(ascii: "M"): reverseIndex()
    case UInt8(ascii: "="): isKeypadApplication = true
    case UInt8(ascii: ">"): isKeypadApplication = false
    default: throw VirtualScreenProblem([0x1B, byte])
    }
  }

  private mutating func takeControl(
    _ begun: [UInt8],
    _ byte: UInt8
  ) throws(VirtualScreenProblem) {
    switch byte {
    case 0x20...0x3F where begun.count < 32: state = .control(begun + [byte])
    case 0x40...0x7E:
      state = .ground
      try perform(ControlSequence(begun, final: byte))
    default: throw VirtualScreenProblem([0x1B, 0x5B] + begun + [byte])
    }
  }

  private mutating func takeString(
    _ kind: UInt8,
    _ begun: [UInt8],
    _ byte: UInt8
  ) throws(VirtualScreenProblem) {
    let isCommand = kind == UInt8(ascii: "]")
    // The Linux console resets its palette by a command of one letter without an end.
    if isCommand, begun.isEmpty, byte == UInt8(ascii: "R") { return state = .ground }
    let all = begun + [byte]
    if isCommand, byte == 0x07 {
      state = .ground
      return try perform(command: begun)
    }
    if byte == 0x5C, begun.last == 0x1B, isCommand || !isInsideDoubledEscape(begun) {
      state = .ground
      let content = Array(begun.dropLast())
      return isCommand ? try perform(command: content) : try perform(deviceString: content)
    }
    guard all.count < 200_000 else { throw VirtualScreenProblem(all.prefix(40)) }
    state = .string(kind, all)
  }

  /// Inside a string for tmux every escape is doubled; a single one ends it.
  private func isInsideDoubledEscape(_ bytes: [UInt8]) -> Bool {
    var escapes = 0
    for byte in bytes.reversed() {
      guard byte == 0x1B else { break }
      escapes += 1
    }
    return escapes % 2 == 0
  }
}

/// A control sequence taken apart.
struct ControlSequence {
  let bytes: [UInt8]
  let final: UInt8
  let isPrivate: Bool
  let intermediate: UInt8?
  let numbers: [Int]

  init(_ parameters: [UInt8], final: UInt8) {
    bytes = [0x1B, 0x5B] + parameters + [final]
    self.final = final
    isPrivate = parameters.first == UInt8(ascii: "?")
    intermediate = parameters.last.flatMap { (0x20...0x2F).contains($0) ? $0 : nil }
    let digits = parameters.filter { (0x30...0x3B).contains($0) }
    numbers =
      digits.isEmpty
      ? []
      : digits.split(separator: 0x3B, omittingEmptySubsequences: false)
        .map { $0.reduce(0) { min(100_000, $0 * 10 + Int($1 - 0x30)) } }
  }

  /// A count or a place: 1 where it was left out or is 0.
  func count(_ index: Int = 0) -> Int { index < numbers.count ? max(1, numbers[index]) : 1 }

  /// A selector: 0 where it was left out.
  var selector: Int { numbers.first ?? 0 }
}

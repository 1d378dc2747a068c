extension Decoder {
  /// Takes a whole `ESC [` sequence.
  mutating func finishControl(_ final: UInt8, _ events: inout [Event]) {
    if final == UInt8(ascii: "M"), bytes.isEmpty { return state = .x10Mouse }
    if final == UInt8(ascii: "~"), bytes.elementsEqual("200".utf8) {
      pasted = []
      bytes = []
      return state = .paste
    }
    guard !isSilent else { return }
    if let key = sequences[[0x1B, 0x5B] + bytes + [final]] { return events.append(.key(key)) }
    switch bytes.first {
    case UInt8(ascii: "["):
      // The Linux console sends F1 to F5 with two brackets.
      if bytes.count == 1, (0x41...0x45).contains(final) {
        events.append(.key(.function(Int(final) - 0x40)))
      }
    case UInt8(ascii: "<"): finishMouse(Parameters(bytes.dropFirst()), final: final, &events)
    case UInt8(ascii: "?"): finishReport(final, &events)
    default:
      guard let parameters = Parameters(bytes[...]) else { return }
      finishKey(parameters, final: final, &events)
    }
  }

  private func finishReport(_ final: UInt8, _ events: inout [Event]) {
    guard final == UInt8(ascii: "y"), bytes.last == UInt8(ascii: "$"),
      let parameters = Parameters(bytes.dropFirst().dropLast()), parameters.count == 2
    else { return }
    let isKnown = parameters[1] == 1 || parameters[1] == 2
    events.append(.modeReport(mode: parameters[0], isKnown: isKnown))
  }

  private func finishKey(_ parameters: Parameters, final: UInt8, _ events: inout [Event]) {
    switch final {
    case UInt8(ascii: "~") where parameters.count == 3 && parameters[0] == 27:
      finishUnicode(parameters[2], other: nil, parameters.modifiers, &events)
    case UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "@"):
      guard let key = Self.numbered[parameters[0]], parameters.count <= 2,
        var modifiers = parameters.modifiers
      else { return }
      if final == UInt8(ascii: "$") || final == UInt8(ascii: "@") { modifiers.insert(.shift) }
      if final == UInt8(ascii: "^") || final == UInt8(ascii: "@") { modifiers.insert(.control) }
      events.append(.key(key, modifiers))
    case UInt8(ascii: "u"):
      guard parameters.count <= 3 else { return }
      finishUnicode(parameters[0], other: parameters.shifted, parameters.modifiers, &events)
    case UInt8(ascii: "I") where parameters.isEmpty: events.append(.focus(true))
    case UInt8(ascii: "O") where parameters.isEmpty: events.append(.focus(false))
    case UInt8(ascii: "Z") where parameters.count <= 2: events.append(.key(.backTab))
    case UInt8(ascii: "a")...UInt8(ascii: "d") where parameters.isEmpty:
      // Shift with an arrow in rxvt.
      if let key = Self.lettered[final - 0x20] { events.append(.key(key, .shift)) }
    case UInt8(ascii: "P"), UInt8(ascii: "Q"), UInt8(ascii: "S"):
      // Without modifiers this is the Linux console's Pause key; with them it is F1, F2 or F4.
      guard parameters.count == 2, parameters[0] == 1, let modifiers = parameters.modifiers,
        let key = Self.lettered[final]
      else { return }
      events.append(.key(key, modifiers))
    case UInt8(ascii: "A")...UInt8(ascii: "H"):
      guard parameters.isEmpty || parameters.count == 2 && parameters[0] <= 1,
        let modifiers = parameters.modifiers, let key = Self.lettered[final]
      else { return }
      events.append(.key(key, modifiers))
    default: break
    }
  }

  /// Takes a whole `ESC O` sequence.
  func finishSingle(_ final: UInt8, _ events: inout [Event]) {
    if let key = sequences[[0x1B, 0x4F] + bytes + [final]] { return events.append(.key(key)) }
    guard let parameters = Parameters(bytes[...]),
      let modifiers = parameters.count == 1
        ? Parameters.modifiers(parameters[0]) : parameters.modifiers
    else { return }
    if let key = Self.lettered[final] ?? Self.keypad[final] {
      events.append(.key(key, modifiers))
    } else if (UInt8(ascii: "a")...UInt8(ascii: "d")).contains(final), parameters.isEmpty,
      let key = Self.lettered[final - 0x20]
    {
      // Ctrl with an arrow in rxvt.
      events.append(.key(key, .control))
    }
  }

  /// A key that is given by its character, with its shifted character where that is known.
  private func finishUnicode(
    _ code: Int,
    other: Int?,
    _ modifiers: Modifiers?,
    _ events: inout [Event]
  ) {
    guard let modifiers else { return }
    switch code {
    case 13: events.append(.key(.enter, modifiers))
    case 27: events.append(.key(.escape, modifiers))
    case 9:
      let rest = modifiers.subtracting(.shift)
      events.append(modifiers.contains(.shift) ? .key(.backTab, rest) : .key(.tab, rest))
    case 8, 127: events.append(.key(.backspace, modifiers))
    default:
      guard let scalar = Unicode.Scalar(UInt32(clamping: code)), Self.isTyped(scalar),
        let key = Self.typed(scalar, shifted: other, modifiers)
      else { return }
      events.append(.key(key))
    }
  }

  private static func typed(
    _ scalar: Unicode.Scalar,
    shifted: Int?,
    _ modifiers: Modifiers
  ) -> Key? {
    let character = Character(scalar)
    switch modifiers {
    case []: return .character(character)
    case .control:
      guard scalar == " " || scalar.isASCII && character.isLetter else { return nil }
      return .control(Character(character.lowercased()))
    case .shift:
      if let shifted = shifted.flatMap({ Unicode.Scalar(UInt32(clamping: $0)) }), isTyped(shifted) {
        return .character(Character(shifted))
      }
      // What Shift makes of a digit or a sign hangs on the keyboard: better no key than a wrong one.
      let upper = character.uppercased()
      guard character.isLetter, upper.count == 1 else { return nil }
      return .character(Character(upper))
    default: return nil
    }
  }

  /// Keys by the last letter of their sequence.
  private static let lettered: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  /// Keys of the number pad in its application mode.
  private static let keypad: [UInt8: Key] = [
    UInt8(ascii: "M"): .enter, UInt8(ascii: "I"): .tab, UInt8(ascii: " "): .character(" "),
    UInt8(ascii: "X"): .character("="), UInt8(ascii: "j"): .character("*"),
    UInt8(ascii: "k"): .character("+"), UInt8(ascii: "l"): .character(","),
    UInt8(ascii: "m"): .character("-"), UInt8(ascii: "n"): .character("."),
    UInt8(ascii: "o"): .character("/"), UInt8(ascii: "p"): .character("0"),
    UInt8(ascii: "q"): .character("1"), UInt8(ascii: "r"): .character("2"),
    UInt8(ascii: "s"): .character("3"), UInt8(ascii: "t"): .character("4"),
    UInt8(ascii: "u"): .character("5"), UInt8(ascii: "v"): .character("6"),
    UInt8(ascii: "w"): .character("7"), UInt8(ascii: "x"): .character("8"),
    UInt8(ascii: "y"): .character("9"),
  ]

  /// Keys by the number of their sequence.
  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}

extension Decoder {
  /// Takes a report of the form `ESC [ < button ; column ; row M`.
  func finishMouse(_ parameters: Parameters?, final: UInt8, _ events: inout [Event]) {
    guard let parameters, parameters.count == 3, final == UInt8(ascii: "M") else { return }
    mouse(
      button: parameters[0],
      column: parameters[1] - 1,
      row: parameters[2] - 1,
      &events
    )
  }

  /// Takes a byte of the three behind `ESC [ M`: button, column and row.
  mutating func takeX10(_ byte: UInt8, _ events: inout [Event]) {
    bytes.append(byte)
    guard bytes.count == 3 else { return }
    state = .ground
    guard !isSilent, bytes.allSatisfy({ $0 >= 0x20 }) else { return }
    mouse(
      button: Int(bytes[0]) - 0x20,
      column: Int(bytes[1]) - 0x21,
      row: Int(bytes[2]) - 0x21,
      &events
    )
  }

  private func mouse(button: Int, column: Int, row: Int, _ events: inout [Event]) {
    guard column >= 0, row >= 0 else { return }
    // Shift, Alt and Ctrl make no difference; movement and other buttons are nothing.
    switch button & ~0b11100 {
    case 0: events.append(.mouse(.press, column: column, row: row))
    case 64: events.append(.mouse(.wheelUp, column: column, row: row))
    case 65: events.append(.mouse(.wheelDown, column: column, row: row))
    default: break
    }
  }
}

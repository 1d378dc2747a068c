internal import CPosix
package import Grid

extension Terminal {
  /// The longest text that is handed to a clipboard: terminals drop what is longer.
  package static let longestCopy = 50_000

  /// Shows a frame in one write; does nothing where it is shown already.
  ///
  /// Where the line has not yet taken the frame before, the newest one is shown as soon as it has, and those
  /// between are left out.
  package mutating func draw(_ frame: Frame) {
    guard !isClosed else { return }
    guard !line.isBehind else { return waiting = frame }
    let changes = encoder.encode(frame)
    var behind: [UInt8] = []
    if speaksLikeXterm, frame.title != title {
      title = frame.title
      behind = ControlStrings.title(title)
    }
    guard !(changes.isEmpty && ahead.isEmpty && behind.isEmpty) else { return }
    let marks = marksFrames && !changes.isEmpty
    let begin = marks ? ControlStrings.frameBegin : []
    let end = marks ? ControlStrings.frameEnd : []
    let (writes, bytes) = (line.writes, ahead.count + begin.count + changes.count + end.count)
    line.send(ahead + begin + changes + end + behind)
    ahead = []
    costs.frames += 1
    costs.lastFrameBytes = bytes + behind.count
    costs.lastFrameWrites = line.writes - writes
    settle()
  }

  /// Has the next frame drawn whole, as after someone else has written to the terminal.
  package mutating func redraw() { encoder.redraw() }

  /// Turns mouse reports on or off.
  ///
  /// While they are on, a person selects text with Shift.
  package mutating func captureMouse(_ isOn: Bool) {
    guard isOn != capturesMouse else { return }
    capturesMouse = isOn
    send(isOn ? ControlStrings.mouseOn : ControlStrings.mouseOff)
  }

  /// Hands text to the terminal's clipboard; false where it cannot be handed over.
  ///
  /// Whether the terminal took it is not known: say "sent to the terminal", never "copied".
  package mutating func copy(_ text: String) -> Bool {
    guard speaksLikeXterm, !isClosed, text.utf8.count <= Self.longestCopy else { return false }
    send(ControlStrings.clipboard(text, insideTmux: options.isInsideTmux))
    return true
  }

  /// Rings the bell once.
  package mutating func ring() { send(ControlStrings.bell) }

  /// Sends bytes outside any frame; before the first frame they go out with it.
  private mutating func send(_ bytes: [UInt8]) {
    guard !isClosed else { return }
    if costs.frames == 0 {
      ahead += bytes
    } else {
      line.send(bytes)
      settle()
    }
  }

  /// Writes what the line left, then the newest frame.
  mutating func catchUp() {
    let writes = line.writes
    line.flush()
    costs.lastFrameWrites += line.writes - writes
    settle()
    guard !line.isBehind, let newest = waiting else { return }
    waiting = nil
    draw(newest)
  }

  private mutating func settle() {
    costs.writes = line.writes
    costs.bytes = line.bytes
    if line.isBroken { isClosed = true }
  }

  /// Takes the screen back after someone else has had it.
  mutating func takeBack() {
    var raw = original
    terminal_make_raw(&raw)
    terminal_set_settings(input, &raw)
    encoder.redraw()
    ahead += ControlStrings.modesOn + (capturesMouse ? ControlStrings.mouseOn : [])
  }
}

/// What undoes everything that was done to the terminal.
enum RestoreSequence {
  /// Modes off, plain letters, whole scroll region, visible cursor, and the screen from before.
  ///
  /// It is safe at any moment and any number of times. Where the terminal keeps none, the screen is cleared: no patient's
  /// data stays on the glass.
  static func bytes(_ encoder: borrowing FrameEncoder, setsTitle: Bool) -> [UInt8] {
    func own(_ name: String) -> [UInt8] { encoder.capability(name) ?? [] }
    var bytes = ControlStrings.modesOff
    if setsTitle { bytes += ControlStrings.frameEnd }
    bytes += own("sgr0") + own("op") + ControlStrings.wrapOn + own("rmir")
    bytes += own("csr").isEmpty ? [] : ControlStrings.fullScrollRegion
    bytes += own("rmkx") + own("cnorm")
    if let leave = encoder.capability("rmcup") {
      bytes += leave
    } else {
      bytes += own("clear") + own("E3")
    }
    // Where entering keeps the title on a stack, leaving has taken it from there already.
    let keepsTitle = String(decoding: own("smcup"), as: UTF8.self).hasSuffix("\u{1B}[22;0;0t")
    if setsTitle, !keepsTitle { bytes += ControlStrings.title("") }
    return bytes
  }
}

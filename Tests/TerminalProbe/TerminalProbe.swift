internal import CursesTerminal
internal import Glibc
internal import Grid
internal import Keys

/// A program on the driver, for tests to sit at: it shows what comes in and does by letter what may go wrong.
@main
struct TerminalProbe {
  private var selected = 0
  private var last = "nothing"
  private var keys = 0
  private var turns = 0
  private var pattern = 0
  private var deadline: Int64?
  private var watched: [Int32] = []
  private var cost = ""
  private var draws = 0

  static func main() {
    CrashReport.askNoQuestions()
    do throws(TerminalError) {
      if CommandLine.arguments.dropFirst().first == "reset" { return try TerminalReset.run() }
      var terminal = try Terminal()
      terminal.setCrashNotice("The draft is kept.")
      var probe = TerminalProbe()
      let code = probe.run(&terminal)
      terminal.close()
      exit(code)
    } catch {
      var text = "\(error)\n"
      text.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
      exit(1)
    }
  }

  private mutating func run(_ terminal: inout Terminal) -> Int32 {
    while true {
      terminal.draw(frame(terminal))
      draws += 1
      for input in terminal.wait(until: deadline, alsoWatching: watched) {
        turns += 1
        switch input {
        case .event(.key(.character("e"), _)): turns -= 1
        case .event(.key(let key, _)):
          keys += 1
          last = "key \(key.name)"
          if key == .character("q") { return 0 }
          press(key, &terminal)
        case .event(let event): last = "event \(event)"
        case .readable: readWatched()
        case .interruption(.resumed): last = "resumed"
        case .interruption(let interruption): return interruption.exitCode ?? 0
        case .deadline:
          deadline = nil
          last = "deadline"
        case .closed: return 9
        }
      }
    }
  }

  private mutating func press(_ key: Key, _ terminal: inout Terminal) {
    switch key {
    case .down: selected += 1
    case .up: selected -= 1
    case .character("m"): terminal.captureMouse(!terminal.capturesMouse)
    case .character("y"): last = terminal.copy("MRN 318 240 7751") ? "sent" : "not sent"
    case .character("b"): terminal.ring()
    case .character("p"): pattern += 1
    case .character("t"): deadline = Terminal.now + 20
    case .character("r"): terminal.redraw()
    case .character("B"): burst(&terminal)
    case .character("u"): pipeToSelf()
    case .character("c"):
      cost =
        "draws \(draws) frames \(terminal.costs.frames) writes \(terminal.costs.lastFrameWrites)"
        + " bytes \(terminal.costs.lastFrameBytes)"
    case .character("w"): "stray message\n".withCString { _ = write(STDERR_FILENO, $0, strlen($0)) }
    case .character("F"): fail()
    case .character("O"): last = "\([1, 2, 3][selected + 3])"
    case .character("A"): abort()
    case .character("S"): kill(getpid(), SIGSEGV)
    case .character("D"): last = "\(recurse(1))"
    case .character("X"): exit(3)
    default: break
    }
  }

  /// Many whole pictures in one turn, faster than any line takes them.
  private mutating func burst(_ terminal: inout Terminal) {
    for _ in 1...60 {
      pattern += 1
      terminal.draw(frame(terminal))
      draws += 1
    }
  }

  private func fail() { preconditionFailure("a rule was broken") }

  private func recurse(_ depth: Int) -> Int {
    depth == 0 ? 0 : recurse(depth + 1) &+ depth
  }

  private mutating func pipeToSelf() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return }
    watched = [ends[0]]
    _ = write(ends[1], "x", 1)
    close(ends[1])
  }

  private mutating func readWatched() {
    var byte: UInt8 = 0
    for descriptor in watched where read(descriptor, &byte, 1) == 1 { last = "watched" }
    watched.forEach { _ = close($0) }
    watched = []
  }

  private func frame(_ terminal: borrowing Terminal) -> Frame {
    let size = terminal.size
    var canvas = Canvas(size: size, glyphs: terminal.glyphs)
    canvas.rule(Rect(x: 0, y: size.height - 1, width: size.width, height: 1))
    for row in 1..<max(1, size.height - 1) {
      let isSelected = row - 1 == selected
      if pattern > 0 {
        let letter = Character(Unicode.Scalar(UInt8(97 + (pattern + row) % 26)))
        canvas.put(String(repeating: letter, count: size.width), x: 0, y: row)
      } else {
        canvas.put("\(isSelected ? ">" : " ") row \(row) Åkerblom, 山田", x: 0, y: row)
        canvas.put("1.3 \(gauge(canvas.glyphs)) 20-Sep WAIT", endingAt: size.width, y: row)
      }
      if isSelected {
        canvas.mark(Rect(x: 0, y: row, width: size.width, height: 1), role: .selected)
      }
    }
    let state =
      "\(last) | keys \(keys) turns \(turns) | \(size.width)x\(size.height)"
      + " \(terminal.glyphs) \(terminal.depth) \(terminal.terminalType) | pattern \(pattern)"
    canvas.put(state, x: 0, y: 0, role: .heading)
    canvas.put(cost, endingAt: size.width, y: size.height - 1, role: .value)
    return canvas.frame
  }

  private func gauge(_ glyphs: GlyphSet) -> String {
    let track = String(repeating: glyphs.track, count: 10)
    return glyphs.gaugeEnds.0 + glyphs.full + track + glyphs.gaugeEnds.1
  }
}

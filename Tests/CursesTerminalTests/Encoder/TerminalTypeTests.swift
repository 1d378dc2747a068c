import CNcurses
import Foundation
import Grid
import Testing

@testable import CursesTerminal

extension OneAtATime {
  @Suite("A terminal type that is not known gives way to one that fits")
  struct TerminalTypeTests {
    @Test(
      "The ladder goes from the stated type over its relatives to the most common ones",
      arguments: [
        ("xterm-kitty", ["xterm-kitty", "xterm-256color", "vt100"]),
        ("tmux-direct", ["tmux-direct", "screen-256color", "xterm-256color", "vt100"]),
        ("linux-new", ["linux-new", "linux", "xterm-256color", "vt100"]),
        ("vt340", ["vt340", "vt100", "xterm-256color"]),
        ("ghost", ["ghost", "xterm-256color", "vt100"]),
        ("", ["xterm-256color", "vt100"]),
        ("dumb", []),
        ("unknown", []),
      ]
    )
    func ladder(stated: String, names: [String]) {
      #expect(TerminalType.ladder(for: stated) == names)
    }

    @Test(
      "What is opened is the first of the ladder that this machine knows",
      arguments: [
        ("xterm-no-such-terminal", "xterm-256color"), ("no-such-terminal", "xterm-256color"),
        ("screen-no-such", "screen-256color"), ("linux", "linux"),
      ]
    )
    func opens(stated: String, taken: String) throws {
      let encoder = try OneAtATime.encoder(stated, Size(width: 80, height: 24))
      #expect(encoder.terminalType == taken)
    }

    @Test(
      "A terminal that cannot place its cursor is refused with what to do",
      arguments: ["dumb", "unknown"]
    )
    func refuses(stated: String) {
      let error = #expect(throws: TerminalError.self) {
        _ = try OneAtATime.encoder(stated, Size(width: 80, height: 24))
      }
      #expect(error == .unsuitableType(stated))
      #expect(error?.description.contains("set TERM") == true)
    }

    /// The entry under a name that no machine has, so that it can come from nowhere else.
    private func renamedEntry(_ name: String) throws -> String {
      let prefix = "b64:"
      let code = EmbeddedTerminalType.entry.dropFirst(prefix.count)
        .replacing("-", with: "+").replacing("_", with: "/")
      let padded = code + String(repeating: "=", count: (4 - code.count % 4) % 4)
      var data = try #require(Data(base64Encoded: String(padded)))
      let place = try #require(data.range(of: Data(EmbeddedTerminalType.name.utf8)))
      data.replaceSubrange(place, with: Data(name.utf8))
      return prefix + data.base64EncodedString()
    }

    @Test("A machine without any database of terminals uses the entry in the program")
    func embeddedEntry() throws {
      // Of the same length as the true name.
      let name = "nowhere-256col"
      #expect(name.count == EmbeddedTerminalType.name.count)
      #expect(screen_encoder_open(name, nil, 80, 24) == nil)
      let encoder = try #require(screen_encoder_open(name, renamedEntry(name), 80, 24))
      defer { screen_encoder_close(encoder) }
      #expect(screen_encoder_colors(encoder) == 256)
      #expect(screen_encoder_capability(encoder, "cup") != nil)
      #expect(screen_encoder_capability(encoder, "rmcup") != nil)
      #expect(getenv("TERMINFO") == nil)
    }

    @Test(
      "The keys' own sequences are those of the type",
      arguments: ["xterm-256color", "linux", "vt100", "screen"]
    )
    func keys(type: String) throws {
      let encoder = try OneAtATime.encoder(type, Size(width: 80, height: 24))
      let sequences = encoder.keySequences()
      #expect(sequences[Array("\u{1B}OA".utf8)] == .up || sequences[Array("\u{1B}[A".utf8)] == .up)
      #expect(sequences.keys.allSatisfy { $0.count > 2 })
    }

    @Test("Pauses for slow terminals are left out of what is sent")
    func pauses() {
      let text = Array("\u{1B}[H\u{1B}[J$<50>x$<2*/>".utf8)
      #expect(Capability.withoutPauses(text) == Array("\u{1B}[H\u{1B}[Jx".utf8))
      #expect(Capability.withoutPauses(Array("a$b$<c".utf8)) == Array("a$b$<c".utf8))
    }

    @Test(
      "Colours follow what the terminal has and what the person wants",
      arguments: [
        ("xterm-256color", ColorChoice.automatic, ColorDepth.many), ("linux", .automatic, .eight),
        ("vt100", .automatic, .mono), ("xterm-256color", .never, .mono), ("linux", .never, .mono),
      ]
    )
    func colors(type: String, choice: ColorChoice, depth: ColorDepth) throws {
      let encoder = try OneAtATime.encoder(type, Size(width: 80, height: 24), color: choice)
      #expect(encoder.theme.depth == depth)
    }

    @Test("Without colours not one colour is sent, and a chip still stands out")
    func noColors() throws {
      let size = Size(width: 40, height: 4)
      var encoder = try OneAtATime.encoder("xterm-256color", size, color: .never)
      var canvas = Canvas(size: size, glyphs: .unicode)
      for (row, role) in [Role.chipHigh, .chipMedium, .chipLow, .chipDone].enumerated() {
        canvas.put("*** below limit", x: 0, y: row, role: role)
      }
      let text = String(decoding: encoder.encode(canvas.frame), as: UTF8.self)
      #expect(!text.contains("38;5") && !text.contains("48;5"))
      #expect(text.contains("7m"))
    }
  }
}

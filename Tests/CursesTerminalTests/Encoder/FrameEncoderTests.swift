import CursesTerminal
import Grid
import Testing
import VirtualTerminal

extension OneAtATime {
  @Suite("What is sent brings a terminal from any frame to any other")
  struct FrameEncoderTests {
    static let types = [
      "xterm-256color", "xterm", "linux", "vt100", "screen", "screen-256color", "tmux-256color",
    ]

    private func screen(_ type: String, _ size: Size) -> VirtualScreen {
      let keepsBackground = type.hasPrefix("xterm") || type == "linux"
      return VirtualScreen(
        columns: size.width,
        rows: size.height,
        erasesWithBackground: keepsBackground
      )
    }

    @Test(
      "Each of many frames, one after the other, is what the terminal shows",
      arguments: types,
      [UInt64(1), 2, 3, 4, 5, 6]
    )
    func framesArrive(type: String, seed: UInt64) throws {
      let size = [Size(width: 33, height: 9), Size(width: 80, height: 24)][Int(seed % 2)]
      var encoder = try OneAtATime.encoder(type, size)
      var frames = RandomFrames(seed: seed, size: size)
      var screen = screen(type, size)
      for step in 1...40 {
        let frame = frames.next()
        try screen.feed(encoder.encode(frame))
        let wrong = difference(
          screen,
          frame,
          theme: encoder.theme,
          hasDim: encoder.capability("dim") != nil,
          hasDelicateCorner: encoder.capability("rmam") == nil
        )
        try #require(wrong == nil, "seed \(seed), step \(step)")
      }
    }

    @Test("A frame arrives at the smallest sizes", arguments: [(1, 1), (2, 1), (1, 2), (3, 3)])
    func smallestSizes(width: Int, height: Int) throws {
      let size = Size(width: width, height: height)
      var encoder = try OneAtATime.encoder("xterm-256color", size)
      var frames = RandomFrames(seed: 11, size: size)
      var screen = screen("xterm-256color", size)
      for _ in 1...20 {
        let frame = frames.next()
        try screen.feed(encoder.encode(frame))
        let wrong = difference(screen, frame, theme: encoder.theme)
        try #require(wrong == nil)
      }
    }

    @Test("After another size everything is drawn anew; a frame of the old size is cut or filled")
    func resizes() throws {
      let (small, large) = (Size(width: 20, height: 5), Size(width: 31, height: 8))
      var encoder = try OneAtATime.encoder("xterm-256color", small)
      var screen = screen("xterm-256color", small)
      var canvas = Canvas(size: small, glyphs: .unicode)
      for row in 0..<5 { canvas.put("row \(row) 山田山田山田山", x: 0, y: row) }
      try screen.feed(encoder.encode(canvas.frame))

      screen.resize(columns: 31, rows: 8)
      try screen.feed(Array("noise of the terminal's own".utf8))
      encoder.resize(to: large)
      try screen.feed(encoder.encode(canvas.frame))
      #expect(screen.rows == canvas.frame.lines + ["", "", ""])

      screen.resize(columns: 11, rows: 2)
      encoder.resize(to: Size(width: 11, height: 2))
      try screen.feed(encoder.encode(canvas.frame))
      // The wide character that would be cut in half is left out.
      #expect(screen.rows == ["row 0 山田", "row 1 山田"])

      encoder.resize(to: small)
      screen.resize(columns: 20, rows: 5)
      var frames = RandomFrames(seed: 5, size: small)
      let frame = frames.next()
      try screen.feed(encoder.encode(frame))
      #expect(difference(screen, frame, theme: encoder.theme) == nil)
    }

    @Test("After a redraw nothing is left of what another program wrote")
    func redraws() throws {
      let size = Size(width: 30, height: 6)
      var encoder = try OneAtATime.encoder("xterm-256color", size)
      var screen = screen("xterm-256color", size)
      var frames = RandomFrames(seed: 7, size: size)
      let frame = frames.next()
      try screen.feed(encoder.encode(frame))
      try screen.feed(Array("\u{1B}[3;3Hwall: the system goes down".utf8))
      encoder.redraw()
      try screen.feed(encoder.encode(frame))
      #expect(difference(screen, frame, theme: encoder.theme) == nil)
    }

    @Test("A frame that is shown already costs no byte", arguments: types)
    func equalFrame(type: String) throws {
      let size = Size(width: 80, height: 24)
      var encoder = try OneAtATime.encoder(type, size)
      var frames = RandomFrames(seed: 3, size: size)
      let frame = frames.next()
      #expect(!encoder.encode(frame).isEmpty)
      #expect(encoder.encode(frame).isEmpty)
      var reworded = frame
      reworded.reading = ["other words for the same picture"]
      #expect(encoder.encode(reworded).isEmpty)
    }

    @Test(
      "Moving the selection by a row costs at most 350 bytes at 80x24 and 600 at 200x60",
      arguments: [(80, 24, 350), (120, 40, 600), (200, 60, 600)]
    )
    func selectionMove(width: Int, height: Int, limit: Int) throws {
      let size = Size(width: width, height: height)
      func frame(selected: Int) -> Frame {
        var canvas = Canvas(size: size, glyphs: .unicode)
        for row in 0..<height {
          canvas.put(
            "\(row == selected ? ">" : " ")*** 09:20 ELLISON, Mary  morphine PF 25 mg/mL",
            x: 0,
            y: row
          )
          canvas.put("1.3 ▕██▉·········▏ 20-Sep WAIT", endingAt: width, y: row)
          if row == selected {
            canvas.mark(Rect(x: 0, y: row, width: width, height: 1), role: .selected)
          }
        }
        canvas.setCursor(x: 0, y: selected)
        return canvas.frame
      }
      var encoder = try OneAtATime.encoder("xterm-256color", size)
      _ = encoder.encode(frame(selected: 4))
      let bytes = encoder.encode(frame(selected: 5))
      #expect(bytes.count > 0 && bytes.count <= limit)
    }

    @Test(
      "A full screen costs at most 6 KB at 80x24 and 16 KB at 200x60",
      arguments: [(80, 24, 6144), (200, 60, 16384)]
    )
    func fullPaint(width: Int, height: Int, limit: Int) throws {
      let size = Size(width: width, height: height)
      var canvas = Canvas(size: size, glyphs: .unicode)
      for row in 0..<height {
        canvas.put(
          String(repeating: "abcdefgh ", count: width / 9),
          x: 0,
          y: row,
          role: row == 3 ? .selected : .text
        )
      }
      canvas.rule(Rect(x: 0, y: 2, width: width, height: 1))
      var encoder = try OneAtATime.encoder("xterm-256color", size)
      #expect(encoder.encode(canvas.frame).count <= limit)
    }

    @Test("A list that scrolls by a row is moved by the terminal, not sent again")
    func scrolls() throws {
      let size = Size(width: 120, height: 40)
      func frame(first: Int) -> Frame {
        var canvas = Canvas(size: size, glyphs: .unicode)
        for row in 0..<40 {
          canvas.put(
            "\(first + row) " + String(repeating: "\((first + row) % 7)x", count: 50),
            x: 0,
            y: row
          )
        }
        return canvas.frame
      }
      var encoder = try OneAtATime.encoder("xterm-256color", size)
      _ = encoder.encode(frame(first: 100))
      #expect(encoder.encode(frame(first: 101)).count < 300)
    }

    @Test(
      "Where the locale holds no more than ASCII, letters lose their accents, and a question mark stands for each column of the rest"
    )
    func asciiOnly() throws {
      let size = Size(width: 20, height: 2)
      var encoder = try OneAtATime.encoder("xterm-256color", size, sendsUnicode: false)
      var canvas = Canvas(size: size, glyphs: .ascii)
      canvas.put("Åsa 山田 e\u{301}x", x: 0, y: 0)
      var screen = screen("xterm-256color", size)
      let bytes = encoder.encode(canvas.frame)
      #expect(bytes.allSatisfy { $0 < 0x80 })
      try screen.feed(bytes)
      #expect(screen.rows[0] == "Asa ???? ex")
    }

    @Test("Blanks between words of one style switch nothing off and on; long gaps and grounds stay")
    func blanksBetweenWords() throws {
      let size = Size(width: 60, height: 2)
      func frame(_ words: String, _ role: Role) -> Frame {
        var canvas = Canvas(size: size, glyphs: .unicode)
        var column = 0
        for word in words.split(separator: "/") {
          column = canvas.put(String(word), x: column, y: 0, role: role) + 2
        }
        return canvas.frame
      }
      var encoder = try OneAtATime.encoder("xterm-256color", size)
      var screen = screen("xterm-256color", size)
      try screen.feed(encoder.encode(frame("a", .text)))
      let words = frame("KELLER, Dina/baclofen/2,000 mcg/mL", .value)
      let bytes = encoder.encode(words)
      try screen.feed(bytes)
      #expect(difference(screen, words, theme: encoder.theme) == nil)
      #expect(bytes.count { $0 == 0x1B } == 4, "to the row, bold on, bold off, back")
      let chips = frame("**/**", .chipMedium)
      try screen.feed(encoder.encode(chips))
      #expect(difference(screen, chips, theme: encoder.theme) == nil)
      #expect(screen[column: 2, row: 0].rendition.background == .standard)
    }

    @Test("A change never chooses the letters anew, the first picture does")
    func letterSets() throws {
      let size = Size(width: 20, height: 2)
      func frame(_ role: Role) -> Frame {
        var canvas = Canvas(size: size, glyphs: .unicode)
        canvas.put("(B and value", x: 0, y: 0, role: role)
        return canvas.frame
      }
      var encoder = try OneAtATime.encoder("xterm-256color", size)
      let choice = "\u{1B}(B"
      #expect(String(decoding: encoder.encode(frame(.value)), as: UTF8.self).contains(choice))
      let change = String(decoding: encoder.encode(frame(.selected)), as: UTF8.self)
      #expect(!change.contains(choice))
      #expect(change.contains("(B and value"))
    }
  }
}

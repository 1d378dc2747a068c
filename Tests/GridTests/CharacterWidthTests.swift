import Glibc
import Testing

@testable import Grid

@Suite("How wide characters are, and which are shown")
struct CharacterWidthTests {
  /// The scripts that names of people are written in, and what the screens are drawn with.
  private static let scripts: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0xA0...0x2AF, 0x300...0x36F, 0x370...0x52F, 0x531...0x5F4, 0x600...0x6FF,
    0x750...0x77F, 0x900...0xDF4, 0xE01...0xE5B, 0xE81...0xEDF, 0xF00...0xFDA, 0x1000...0x109F,
    0x10A0...0x10FF, 0x1100...0x11FF, 0x1200...0x139F, 0x1780...0x17F9, 0x1E00...0x1FFE,
    0x2010...0x2027, 0x2030...0x205E, 0x2070...0x20BF, 0x2500...0x259F, 0x2800...0x28FF,
    0x2C60...0x2C7F, 0x2E80...0x4DBF, 0x4E00...0x9FFF, 0xA720...0xA7FF, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFF01...0xFFEE, 0x20000...0x2A6DF, 0x2F800...0x2FA1D,
  ]

  @Test("Our widths are those of the C library, which places the cells on a terminal")
  func sameAsTheCLibrary() throws {
    let library = try #require(dlopen(nil, RTLD_NOW))
    let symbol = try #require(dlsym(library, "wcwidth"))
    let columns = unsafeBitCast(symbol, to: (@convention(c) (UInt32) -> Int32).self)
    let utf8 = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let before = uselocale(utf8)
    defer {
      uselocale(before)
      freelocale(utf8)
    }
    var compared = 0
    for scalar in Self.scripts.joined().compactMap(Unicode.Scalar.init) {
      let expected = columns(scalar.value)
      // What the C library does not know yet it does not place either.
      guard expected >= 0,
        CharacterWidth.showable("a\(scalar)") != CharacterWidth.showable("a"),
        !scalar.properties.isWhitespace
      else { continue }
      compared += 1
      if CharacterWidth.columns(of: scalar) != Int(expected) {
        Issue.record("U+\(String(scalar.value, radix: 16)) takes \(expected)")
      }
    }
    #expect(compared > 85_000)
  }

  @Test(
    "What must not reach a terminal is left out",
    arguments: [
      "\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{200E}",
      "\u{202E}", "\u{2066}", "\u{FE0F}", "\u{FEFF}", "\u{E0041}", "\u{61C}", "\u{2060}",
      "\u{3164}",
    ]
  )
  func hidden(character: String) {
    #expect(CharacterWidth.showable("a\(character)b").map(\.text) == ["a", "b"])
    #expect(CharacterWidth.columns(of: "a\(character)b") == 2)
  }

  @Test(
    "White space of any kind keeps words apart",
    arguments: ["\t", "\n", "\r", "\u{85}", "\u{A0}", "\u{2009}", "\u{2028}", "\u{202F}"]
  )
  func whiteSpace(character: String) {
    #expect(CharacterWidth.showable("a\(character)b").map(\.text) == ["a", " ", "b"])
  }

  @Test("A character that no font can hold is a question mark")
  func unknown() {
    #expect(CharacterWidth.showable("\u{E000}\u{378}\u{10FFFF}").map(\.text) == ["?", "?", "?"])
  }

  @Test(
    "A letter keeps its marks, in two scalars at most",
    arguments: [
      ("e\u{301}", 1), ("Nguye\u{302}\u{303}n", 6), ("\u{1EC7}", 1), ("e\u{323}\u{302}", 1),
      ("e\u{302}\u{323}", 1), ("e\u{336}\u{301}", 1), ("ō\u{301}\u{323}", 1),
      ("ᾳ\u{314}\u{301}", 1), ("и\u{306}", 1),
      ("한", 2), ("ᄒ\u{1161}\u{11AB}", 2), ("ᄀ\u{1161}", 2), ("\u{301}a", 2),
    ] as [(String, Int)]
  )
  func marks(text: String, columns: Int) {
    let cells = CharacterWidth.showable(text)
    let shown = cells.map(\.text).joined()
    #expect(shown.drop { $0 == " " || $0 == " \u{301}" } == text.drop { $0 == "\u{301}" })
    #expect(cells.allSatisfy { $0.text.unicodeScalars.count <= 2 })
    #expect(CharacterWidth.columns(of: text) == columns)
  }

  @Test("Marks without end change neither the place nor the size of a cell")
  func floodOfMarks() {
    let cells = CharacterWidth.showable("a" + String(repeating: "\u{335}", count: 1_000) + "b")
    #expect(cells.count == 2)
    #expect(cells[0].text.unicodeScalars.count == 2)
  }

  @Test("Our own glyphs take one column each, in both sets", arguments: GlyphSet.allCases)
  func glyphs(glyphs: GlyphSet) {
    let (a, b, c, d) = glyphs.corners
    let all =
      [
        glyphs.horizontal, glyphs.vertical, a, b, c, d, glyphs.tees.0, glyphs.tees.1,
        glyphs.gaugeEnds.0, glyphs.gaugeEnds.1, glyphs.track, glyphs.limit, glyphs.limitLine,
        glyphs.full,
      ] + glyphs.leftEighths + glyphs.lowerEighths
    for glyph in all {
      #expect(glyph.unicodeScalars.count == 1)
      #expect(CharacterWidth.columns(of: glyph) == 1)
      if glyphs == .ascii { #expect(glyph.utf8.allSatisfy { (0x21..<0x7F).contains($0) }) }
    }
  }
}

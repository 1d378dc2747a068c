import Testing

@testable import Grid

@Suite("The sawtooth of a reservoir")
struct LevelGraphTests {
  /// Two fills of 20 mL, each used up over ten columns to 2 mL.
  private let sawtooth: [Int64?] =
    (0..<20).map { Int64(20_000 - $0 % 10 * 2_000) }

  @Test("Blocks rise by eighths from below")
  func blocks() {
    #expect(
      LevelGraph(levels: sawtooth, top: 20_000).rows(5, glyphs: .unicode) == [
        "█▄        █▄        ",
        "███▄      ███▄      ",
        "█████▄    █████▄    ",
        "███████▄  ███████▄  ",
        "█████████▄█████████▄",
      ]
    )
  }

  @Test("Plain characters draw the same as a falling line with `|` where it was filled")
  func plain() {
    #expect(
      LevelGraph(levels: sawtooth, top: 20_000).rows(5, glyphs: .ascii) == [
        "__\\       |_\\       ",
        "   _\\     |  _\\     ",
        "     _\\   |    _\\   ",
        "       _\\ |      _\\ ",
        "         _|        _",
      ]
    )
  }

  @Test("Braille has four steps in a row and two levels in a column")
  func braille() {
    let levels: [Int64?] = [8, 7, 6, 5, 4, 3, 2, 1]
    let rows = LevelGraph(levels: levels, top: 8, style: .braille).rows(2, glyphs: .unicode)
    #expect(rows == ["⠉⠳⣄ ", "  ⠈⠳"])
    #expect(rows.allSatisfy { CharacterWidth.columns(of: $0) == 4 })
    #expect(LevelGraph.levelCount(columns: 4, glyphs: .unicode, style: .braille) == 8)
    #expect(LevelGraph.levelCount(columns: 4, glyphs: .ascii, style: .braille) == 4)
  }

  @Test("What is left never looks like nothing, and what is not known is blank")
  func edges() {
    let graph = LevelGraph(levels: [nil, 0, 1, 99, -4], top: 1_000)
    #expect(graph.rows(2, glyphs: .unicode) == ["     ", "  ▁▁ "])
    #expect(LevelGraph(levels: [nil, 5_000], top: 1_000).rows(1, glyphs: .unicode) == [" █"])
    #expect(graph.rows(0, glyphs: .unicode) == [])
    #expect(LevelGraph(levels: [], top: 0).rows(2, glyphs: .ascii) == ["", ""])
  }

  @Test("The limit is marked where nothing is drawn", arguments: GlyphSet.allCases)
  func limit(glyphs: GlyphSet) {
    let graph = LevelGraph(levels: [100, nil, nil], top: 100, limit: 20)
    let rows = graph.rows(5, glyphs: glyphs)
    switch glyphs {
    case .unicode: #expect(rows == ["█  ", "█  ", "█  ", "█··", "█  "])
    case .ascii: #expect(rows == ["_  ", "   ", "   ", "...", "   "])
    }
  }

  @Test("Figures stand on the left, months below, and none runs into another")
  func axes() {
    let lines = drawn(width: 16, height: 4) { canvas, bounds in
      let graph = LevelGraph(levels: [20, 15, 10, 5, 20, 15, 10, 5, 20, 15, 10, 5], top: 20)
      let next = graph.draw(
        in: &canvas,
        area: bounds,
        figures: ["20", "0"],
        ticks: [
          .init(level: 0, text: "Sep"), .init(level: 2, text: "Oct"), .init(level: 4, text: "Nov"),
          .init(level: 11, text: "Jan"),
        ]
      )
      #expect(next == 4)
    }
    #expect(lines == ["20 █▂  █▂  █▂", "   ██▄ ██▄ ██▄", " 0 ███▆███▆███▆", "   Sep Nov"])
  }

  @Test("Any levels at any size give rows of one character for each column")
  func anySize() {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<300 {
      let count = Int.random(in: 0...40, using: &numbers)
      let levels = (0..<count).map { _ in
        Bool.random(using: &numbers) ? nil : Int64.random(in: -5...50, using: &numbers)
      }
      let rows = Int.random(in: 0...8, using: &numbers)
      for style in [LevelGraph.Style.blocks, .braille] {
        for glyphs in GlyphSet.allCases {
          let graph = LevelGraph(levels: levels, top: 40, limit: 2, style: style)
          let perColumn = LevelGraph.levelCount(columns: 1, glyphs: glyphs, style: style)
          let drawn = graph.rows(rows, glyphs: glyphs)
          #expect(drawn.count == rows)
          #expect(drawn.allSatisfy { $0.count == (count + perColumn - 1) / perColumn })
        }
      }
    }
  }
}

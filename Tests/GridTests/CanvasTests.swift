import Testing

@testable import Grid

@Suite("Drawing on the grid")
struct CanvasTests {
  private func canvas(_ width: Int, _ height: Int = 1) -> Canvas {
    Canvas(size: Size(width: width, height: height), glyphs: .unicode)
  }

  @Test("Text answers the column behind it, also where it reaches out")
  func columnBehind() {
    var canvas = canvas(4)
    #expect(canvas.put("日本", x: 1, y: 0) == 5)
    #expect(canvas.put("abcdef", x: 2, y: 0) == 8)
    #expect(canvas.put("abc", x: 0, y: 9) == 3)
    #expect(canvas.frame.lines == [" abab".prefix(0) + "  ab"])
  }

  @Test("A wide character never starts in the last column")
  func lastColumn() {
    var canvas = canvas(3)
    canvas.put("a日本", x: 0, y: 0)
    #expect(canvas.frame.lines == ["a日"])
    canvas.put("日", x: 2, y: 0, role: .value)
    #expect(canvas.frame[2, 0] == Cell(text: " ", role: .value, width: 1))
    #expect(canvas.frame.brokenCells == [])
  }

  @Test("Writing over half of a wide character blanks its other half", arguments: [0, 1, 2, 3])
  func halves(x: Int) {
    var canvas = canvas(4)
    canvas.put("日本", x: 0, y: 0)
    canvas.put("x", x: x, y: 0)
    #expect(canvas.frame.lines == [["x 本", " x本", "日x", "日 x"][x]])
    #expect(canvas.frame.brokenCells == [])
    var wide = self.canvas(5)
    wide.put("日本", x: 0, y: 0)
    wide.put("語", x: x, y: 0)
    #expect(wide.frame.lines == [["語本", " 語", "日語", "日 語"][x]])
    #expect(wide.frame.brokenCells == [])
  }

  @Test("Text is cut off at the clip, and half of a wide character at its edge is a blank")
  func clipped() {
    var canvas = canvas(8)
    canvas.put("........", x: 0, y: 0)
    let clip = Rect(x: 2, y: 0, width: 4, height: 1)
    canvas.put("日本語", x: 1, y: 0, clip: clip)
    #expect(canvas.frame.lines == [".. 本 .."])
    canvas.put("abc", x: 5, y: 0, clip: clip)
    #expect(canvas.frame.lines == [".. 本a.."])
    canvas.put("z", x: 3, y: 1, clip: clip)
    #expect(canvas.frame.brokenCells == [])
  }

  @Test("What draws inside a part cannot reach out of it, nor out of the part around it")
  func parts() {
    var canvas = canvas(6, 3)
    canvas.inside(Rect(x: 1, y: 1, width: 4, height: 9)) { canvas in
      canvas.inside(Rect(x: 0, y: 0, width: 4, height: 2)) { canvas in
        canvas.fill(canvas.bounds, with: "x")
        canvas.mark(canvas.bounds, role: .value)
        canvas.put("yyyyyyyy", x: -1, y: 1, role: .label)
      }
    }
    #expect(canvas.frame.lines == ["", " yyy", ""])
    #expect(canvas.area == canvas.bounds)
  }

  @Test("A box has its title in its border and clears its inside", arguments: GlyphSet.allCases)
  func box(glyphs: GlyphSet) {
    let lines = drawn(width: 12, height: 4, glyphs: glyphs) { canvas, bounds in
      canvas.fill(bounds, with: "x")
      canvas.box(bounds, title: "Lock")
    }
    switch glyphs {
    case .unicode:
      #expect(lines == ["┌─ Lock ───┐", "│          │", "│          │", "└──────────┘"])
    case .ascii:
      #expect(lines == ["+- Lock ---+", "|          |", "|          |", "+----------+"])
    }
  }

  @Test("A meaning is given to both halves of a wide character")
  func marked() {
    var canvas = canvas(4)
    canvas.put("日本", x: 0, y: 0)
    canvas.mark(Rect(x: 1, y: 0, width: 2, height: 1), role: .selected)
    #expect((0..<4).map { canvas.frame[$0, 0].role } == Array(repeating: .selected, count: 4))
  }

  @Test("The cursor is always on the frame, and on an empty one there is none")
  func cursor() {
    var canvas = canvas(5, 2)
    canvas.setCursor(x: 9, y: -1, isVisible: true)
    #expect(canvas.frame.cursor == Point(x: 4, y: 0))
    var empty = self.canvas(0, 0)
    empty.setCursor(x: 0, y: 0)
    #expect(empty.frame.cursor == nil)
  }

  @Test("A part is divided by a line with a blank behind it")
  func divided() {
    let lines = drawn(width: 9, height: 2) { canvas, bounds in
      let (left, right) = canvas.divide(bounds, right: 3)
      canvas.fill(left, with: "l")
      canvas.fill(right, with: "r")
    }
    #expect(lines == ["llll│ rrr", "llll│ rrr"])
  }

  @Test("Random drawing keeps every cell whole and inside", arguments: 0..<200 as Range<UInt64>)
  func randomDrawing(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let size = Size(
      width: Int.random(in: 0...12, using: &numbers),
      height: Int.random(in: 0...4, using: &numbers)
    )
    var canvas = Canvas(size: size, glyphs: .unicode)
    let texts = ["日本語", "abc", "e\u{323}\u{302}x", "한국", "\u{301}", "a日b本c", "😀😀", ""]
    for _ in 0..<40 {
      let x = Int.random(in: -4...14, using: &numbers)
      let y = Int.random(in: -2...6, using: &numbers)
      let area = Rect(
        x: Int.random(in: -3...12, using: &numbers),
        y: Int.random(in: -2...4, using: &numbers),
        width: Int.random(in: -2...14, using: &numbers),
        height: Int.random(in: -2...6, using: &numbers)
      )
      let before = canvas.frame
      switch Int.random(in: 0...4, using: &numbers) {
      case 0:
        canvas.put(texts.randomElement(using: &numbers) ?? "", x: x, y: y, role: .value, clip: area)
      case 1: canvas.put(texts.randomElement(using: &numbers) ?? "", x: x, y: y)
      case 2: canvas.box(area, title: "日本")
      case 3: canvas.fill(area, with: "x")
      default: canvas.inside(area) { $0.put("本日本日本日", x: x, y: y) }
      }
      #expect(canvas.frame.brokenCells == [])
      #expect(before.size == canvas.frame.size)
    }
  }
}

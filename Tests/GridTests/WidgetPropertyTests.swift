import Testing

@testable import Grid

@Suite("Every widget at every size")
struct WidgetPropertyTests {
  /// Each widget, drawn in an area with texts that are hard to place.
  private static let widgets: [(name: String, draw: @Sendable (inout Canvas, Rect) -> Void)] = [
    (
      "table",
      { canvas, area in
        Table(
          columns: [
            TableColumn(""), TableColumn("Name", wrapsAbove: 12),
            TableColumn("mL", .decimal, dropRank: 1),
            TableColumn("Note", .right),
          ],
          rows: (0..<30).map { row in
            [
              TableCell("**", .chipMedium), TableCell("日本 太郎-\(row)"), TableCell("\(row).5"),
              TableCell("x"),
            ]
          }
        ).draw(in: &canvas, area: area, selected: 17, first: 4)
      }
    ),
    ("tabs", { TabRow(titles: ["1 Today", "2 日本"], selected: 1).draw(in: &$0, area: $1) }),
    (
      "footer",
      { canvas, area in
        Footer(items: [.init(key: "Enter", word: "open")], always: [.init(key: "L", word: "lock")])
          .draw(in: &canvas, area: area)
      }
    ),
    (
      "dialog",
      { canvas, area in
        Dialog(
          title: "Reschedule 日本 太郎",
          lines: (0..<9).map { .init("A line of 日本 text, number \($0)") },
          keys: [.init(key: "F10", word: "ok"), .init(key: "Esc", word: "cancel")]
        ).draw(in: &canvas, over: area, width: 40, focus: 6)
      }
    ),
    (
      "field",
      { canvas, area in
        _ = FormField(
          label: "Name, 日本",
          text: "ELLISON-WATERS, 日本 太郎",
          isFocused: true,
          error: "no such name",
          note: "as on the wristband",
          cursor: 9
        ).draw(in: &canvas, area: area, y: area.minY, labelColumns: 14)
      }
    ),
    (
      "choice",
      { canvas, area in
        _ = ChoiceRow(
          label: "Skin 日本 and pregnancy",
          choices: [.init(key: "y", word: "yes"), .init(key: "n", word: "no")],
          chosen: 0,
          isFocused: true,
          note: "a note",
          error: "an error"
        ).draw(in: &canvas, area: area, y: area.minY, labelColumns: 14)
      }
    ),
    (
      "details",
      { canvas, area in
        _ = Details([.init("Drug", "HYDROmorphone 10 mg/mL"), .init("日本", "太郎")])
          .draw(in: &canvas, area: area, y: area.minY)
      }
    ),
    (
      "paragraph",
      { canvas, area in
        _ = Paragraph("日本 a residual far from the estimate can mean a fault")
          .draw(in: &canvas, area: area, y: area.minY)
      }
    ),
    (
      "graph",
      { canvas, area in
        LevelGraph(levels: (0..<40).map { Int64(40 - $0 % 13) }, top: 40, limit: 2)
          .draw(
            in: &canvas,
            area: area,
            figures: ["40", "20", "0"],
            ticks: [.init(level: 9, text: "Nov")]
          )
      }
    ),
    (
      "divide",
      { canvas, area in
        let (left, right) = canvas.divide(area, right: 20)
        canvas.fill(left, with: "l")
        canvas.fill(right, with: "r")
        canvas.rule(left)
        canvas.verticalRule(right)
        canvas.box(left, title: "日本")
      }
    ),
  ]

  @Test(
    "Nothing outside its area, every cell whole, the same again",
    arguments: 0..<10,
    GlyphSet.allCases
  )
  func inside(index: Int, glyphs: GlyphSet) {
    let (name, draw) = Self.widgets[index]
    let sizes =
      (0...24).flatMap { width in (0...12).map { Size(width: width, height: $0) } }
      + [(60, 16), (80, 24), (109, 1), (120, 40), (300, 3)].map { Size(width: $0.0, height: $0.1) }
    for size in sizes {
      let area = Rect(x: 2, y: 1, width: size.width, height: size.height)
      let before = Self.background(".", around: size, glyphs: glyphs)
      var canvas = before
      draw(&canvas, area)
      let changed = canvas.frame.changes(from: before.frame, outside: area)
      #expect(changed == [], "\(name) at \(size.width)x\(size.height)")
      #expect(canvas.frame.brokenCells == [], "\(name) at \(size.width)x\(size.height)")
      var again = before
      draw(&again, area)
      #expect(again.frame == canvas.frame)
      var overWide = Self.background("本", around: size, glyphs: glyphs)
      draw(&overWide, area)
      #expect(overWide.frame.brokenCells == [], "\(name) at \(size.width)x\(size.height)")
    }
  }

  /// A canvas that is larger than a size on all sides, filled with a character.
  private static func background(_ text: String, around size: Size, glyphs: GlyphSet) -> Canvas {
    var canvas = Canvas(
      size: Size(width: size.width + 5, height: size.height + 3),
      glyphs: glyphs
    )
    let line = String(repeating: text, count: canvas.bounds.width)
    for y in 0..<canvas.bounds.height { canvas.put(line, x: 0, y: y) }
    return canvas
  }

  @Test("Plain glyphs leave nothing on the screen but plain characters", arguments: 0..<10)
  func plainGlyphs(index: Int) {
    var canvas = Canvas(size: Size(width: 90, height: 20), glyphs: .ascii)
    Self.widgets[index].draw(&canvas, canvas.bounds)
    let own = canvas.frame.lines.joined().filter { !"日本太郎".contains($0) }
    #expect(own.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(own)")
  }
}

import Testing

@testable import Grid

@Suite("Tables cut nothing")
struct TableTests {
  private let columns = [
    TableColumn("Time"), TableColumn("Patient", wrapsAbove: 16), TableColumn("Room", dropRank: 2),
    TableColumn("Est mL", .decimal), TableColumn("Low on", dropRank: 1), TableColumn("State"),
  ]
  private let rows = [
    ["08:00", "ADEYEMI, Grace", "-", "39.2", "24-Dec", "done"],
    ["09:20", "ELLISON-WATERS, Mary Anne", "W", "1.25", "20-Sep", "WAIT"],
    ["10:40", "IVERSEN, Karl", "2", "7", "12-Oct", "due"],
  ]

  private func table(_ rows: [[String]]? = nil) -> Table {
    Table(columns: columns, rows: (rows ?? self.rows).map { $0.map { TableCell($0) } })
  }

  @Test("Texts stand left, numbers right with their points under each other, the selection marked")
  func wide() {
    let lines = drawn(width: 70, height: 5) { canvas, area in
      let drawn = table().draw(in: &canvas, area: area, selected: 1)
      #expect(drawn.columns == columns.map(\.title))
      #expect(drawn.rows == 0..<3)
      #expect(drawn.selectedLine == 2)
      #expect(drawn.endLine == 4)
      #expect(canvas.frame[69, 2].role == .selected)
      #expect(canvas.frame[69, 1].role == .text)
      #expect(canvas.frame.cursor == Point(x: 0, y: 2))
    }
    #expect(
      lines == [
        " Time  Patient                   Room Est mL Low on State",
        " 08:00 ADEYEMI, Grace            -     39.2  24-Dec done",
        ">09:20 ELLISON-WATERS, Mary Anne W      1.25 20-Sep WAIT",
        " 10:40 IVERSEN, Karl             2      7    12-Oct due",
        "",
      ]
    )
  }

  @Test("A long name goes on in the next line before a column is left out")
  func wraps() {
    let lines = drawn(width: 50, height: 6) { canvas, area in
      let drawn = table().draw(in: &canvas, area: area, selected: 1)
      #expect(drawn.columns.count == 6)
      #expect(drawn.endLine == 5)
      #expect(canvas.frame[3, 3].role == .selected)
    }
    #expect(lines[2] == ">09:20 ELLISON-WATERS,    W      1.25 20-Sep WAIT")
    #expect(lines[3] == "       Mary Anne")
  }

  @Test("Then columns go, those of the highest rank first")
  func drops() {
    _ = drawn(width: 44, height: 6) { canvas, area in
      let drawn = table().draw(in: &canvas, area: area, selected: nil)
      #expect(drawn.columns == ["Time", "Patient", "Est mL", "Low on", "State"])
    }
    _ = drawn(width: 36, height: 6) { canvas, area in
      let drawn = table().draw(in: &canvas, area: area, selected: nil)
      #expect(drawn.columns == ["Time", "Patient", "Est mL", "State"])
    }
  }

  @Test("At last a row goes on in the next line, and still nothing is cut")
  func stacks() {
    let lines = drawn(width: 22, height: 12) { canvas, area in
      let drawn = table().draw(in: &canvas, area: area, selected: 0)
      #expect(drawn.columns == ["Time", "Patient", "Est mL", "State"])
    }
    #expect(
      lines == [
        " Time  Patient", "   Est mL State", ">08:00 ADEYEMI, Grace", "    39.2  done",
        " 09:20 ELLISON-WATERS,", "       Mary Anne", "     1.25 WAIT",
        " 10:40 IVERSEN, Karl", "     7    due", "", "", "",
      ]
    )
  }

  @Test("Points stand under each other, signs before them; words are no numbers")
  func decimals() {
    let texts = ["+0.3", "-12", "1,250.25", "none", "7"]
    let table = Table(columns: [TableColumn("", .decimal)], rows: texts.map { [TableCell($0)] })
    let lines = drawn(width: 12, height: 6) { table.draw(in: &$0, area: $1, selected: nil) }
    #expect(
      lines.dropFirst() == ["    +0.3", "   -12", " 1,250.25", "     none", "     7"]
    )
  }

  @Test("A chip keeps its meaning in the selected row")
  func chips() {
    let table = Table(
      columns: [TableColumn(""), TableColumn("Name")],
      rows: [[TableCell("***", .chipHigh), TableCell("ELLISON")]]
    )
    _ = drawn(width: 20, height: 2) { canvas, area in
      table.draw(in: &canvas, area: area, selected: 0)
      #expect(canvas.frame[1, 1].role == .chipHigh)
      #expect(canvas.frame[5, 1].role == .selected)
    }
  }

  @Test("A column keeps its least width whatever stands in view")
  func leastColumns() {
    let table = Table(
      columns: [TableColumn("Name", leastColumns: 12), TableColumn("State")],
      rows: [[TableCell("A"), TableCell("done")]]
    )
    let lines = drawn(width: 30, height: 2) {
      $0.frame = $0.frame; table.draw(in: &$0, area: $1, selected: nil)
    }
    #expect(lines == [" Name         State", " A            done"])
  }

  @Test(
    "The window moves no more than it must",
    arguments: [
      (0, 100, 10, 0, 0..<10), (9, 100, 10, 0, 0..<10), (10, 100, 10, 0, 1..<11),
      (50, 100, 10, 45, 45..<55), (44, 100, 10, 45, 44..<54), (99, 100, 10, 0, 90..<100),
      (3, 5, 10, 7, 0..<5), (95, 100, 10, 90, 90..<100), (0, 0, 10, 0, 0..<0), (5, 9, 0, 0, 0..<0),
    ] as [(Int, Int, Int, Int, Range<Int>)]
  )
  func window(selected: Int, count: Int, height: Int, first: Int, rows: Range<Int>) {
    #expect(Table.window(selected: selected, count: count, height: height, first: first) == rows)
  }

  @Test("Scrolling by a table's own account keeps the rows in their place")
  func scrolling() {
    let many = table((0..<100).map { ["\($0)", "N", "-", "1", "x", "due"] })
    var first = 0
    var starts: [Int] = []
    for selected in Array(0..<100) + Array((50..<100).reversed()) {
      _ = drawn(width: 60, height: 11) { canvas, area in
        let drawn = many.draw(in: &canvas, area: area, selected: selected, first: first)
        #expect(drawn.rows.contains(selected))
        #expect(drawn.rows.count == 10)
        #expect(abs(drawn.rows.lowerBound - first) <= 1)
        first = drawn.rows.lowerBound
      }
      starts.append(first)
    }
    #expect(starts.max() == 90)
    #expect(starts.last == 50)
  }

  @Test("Only rows in view are asked for")
  func lazyRows() {
    let table = Table(columns: columns, rowCount: 1_000_000) { index in
      if index < 499_980 || index > 500_020 { Issue.record("row \(index) was asked for") }
      return [TableCell("\(index)")]
    }
    _ = drawn(width: 60, height: 11) { canvas, area in
      table.draw(in: &canvas, area: area, selected: 500_000, first: 499_995)
    }
  }

  @Test("Whatever the texts and the width, all of every kept column is seen", arguments: 0..<150)
  func nothingCut(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let words = ["SMITH-JONES,", "日本太郎", "1,234.5 mcg/mL", "a", "Zoë", "", "***", "26-May-1947"]
    let columns = (0..<Int.random(in: 1...6, using: &numbers)).map { index in
      TableColumn(
        "C\(index)",
        [.left, .right, .decimal].randomElement(using: &numbers) ?? .left,
        dropRank: Int.random(in: 0...2, using: &numbers),
        wrapsAbove: Bool.random(using: &numbers) ? 8 : nil
      )
    }
    let rows = (0..<3).map { _ in
      columns.map { _ in
        (0..<Int.random(in: 0...3, using: &numbers))
          .map { _ in words.randomElement(using: &numbers) ?? "" }
          .joined(separator: " ")
      }
    }
    let width = Int.random(in: 4...60, using: &numbers)
    let table = Table(columns: columns, rows: rows.map { $0.map { TableCell($0) } })
    var canvas = Canvas(size: Size(width: width, height: 200), glyphs: .unicode)
    let drawn = table.draw(in: &canvas, area: canvas.bounds, selected: 1)
    #expect(drawn.rows == 0..<3)
    #expect(canvas.frame.brokenCells == [])
    let shown = letters(canvas.frame.lines.joined())
    let kept = columns.indices.filter { drawn.columns.contains(columns[$0].title) }
    let wanted = letters(
      (rows + [columns.map(\.title)]).flatMap { row in kept.map { row[$0] } }.joined()
    )
    #expect(shown == wanted.merging([">": 1], uniquingKeysWith: +))
  }

  /// How often each character that is no blank stands in a text.
  private func letters(_ text: String) -> [Character: Int] {
    text.reduce(into: [:]) { if $1 != " " { $0[$1, default: 0] += 1 } }
  }
}

import Testing

@testable import Grid

@Suite("Fields and questions")
struct FormTests {
  @Test("A field shows label, value, what the value means, and the cursor where it is typed")
  func field() {
    let field = FormField(
      label: "Actual aspirated, mL",
      text: "6.2",
      isFocused: true,
      note: "+2.8 mL",
      columns: 6,
      cursor: 1
    )
    let lines = drawn(width: 50, height: 2) { canvas, area in
      #expect(field.draw(in: &canvas, area: area, y: 0, labelColumns: 22) == 1)
      #expect(canvas.frame.cursor == Point(x: 24, y: 0))
      #expect(canvas.frame.isCursorVisible)
      #expect(canvas.frame[23, 0].role == .fieldFocused)
    }
    #expect(lines == ["Actual aspirated, mL  [6.2   ] +2.8 mL", ""])
  }

  @Test("An error stands below its field, whole")
  func fieldError() {
    let field = FormField(
      label: "Volume, mL",
      text: "9,5",
      error: "a comma is no decimal point: write 9.5",
      columns: 6
    )
    let lines = drawn(width: 30, height: 4) { canvas, area in
      #expect(field.draw(in: &canvas, area: area, y: 0, labelColumns: 12) == 3)
      #expect(canvas.frame[13, 0].role == .fieldError)
    }
    #expect(
      lines == ["Volume, mL  [9,5   ]", "  ! a comma is no decimal", "  point: write 9.5", ""]
    )
  }

  @Test("What was typed is never cut: it goes on in the next line, and the cursor with it")
  func longField() {
    let field = FormField(label: "Note", text: "abcdefghijklmnop", isFocused: true, columns: 4)
    let lines = drawn(width: 16, height: 3) { canvas, area in
      #expect(field.draw(in: &canvas, area: area, y: 0, labelColumns: 6) == 2)
      #expect(canvas.frame.cursor == Point(x: 15, y: 1))
    }
    #expect(lines == ["Note  [abcdefgh]", "      [ijklmnop]", ""])
  }

  @Test("A secret is shown as stars, one for each character, with the cursor behind them")
  func secret() {
    let field = FormField(label: "PIN", text: "日本1", isFocused: true, columns: 6, isSecret: true)
    let lines = drawn(width: 20, height: 1) { canvas, area in
      _ = field.draw(in: &canvas, area: area, y: 0, labelColumns: 5)
      #expect(canvas.frame.cursor == Point(x: 9, y: 0))
    }
    #expect(lines == ["PIN  [***   ]"])
  }

  @Test("In a narrow window the place stands below its label")
  func narrowField() {
    let field = FormField(label: "Injected volume, mL", text: "20", columns: 10)
    let lines = drawn(width: 24, height: 3) { canvas, area in
      #expect(field.draw(in: &canvas, area: area, y: 0, labelColumns: 22) == 2)
    }
    #expect(lines == ["Injected volume, mL", "  [20        ]", ""])
  }

  private let question = ChoiceRow(
    label: "Anticoagulant",
    choices: [.init(key: "y", word: "yes"), .init(key: "n", word: "no")]
  )

  @Test("A question shows every answer and none as given before it is")
  func unanswered() {
    let lines = drawn(width: 50, height: 1) { canvas, area in
      #expect(question.draw(in: &canvas, area: area, y: 0, labelColumns: 20) == 1)
      #expect(canvas.frame[24, 0].role == .key)
    }
    #expect(lines == ["  Anticoagulant     ( ) y yes  ( ) n no"])
  }

  @Test("The answer is marked by a sign and not by colour, the focus too")
  func answered() {
    var answered = question
    answered.chosen = 1
    answered.isFocused = true
    answered.note = "ask for the last dose"
    answered.error = "needs a reason"
    let lines = drawn(width: 50, height: 3) { canvas, area in
      #expect(answered.draw(in: &canvas, area: area, y: 0, labelColumns: 20) == 3)
      #expect(canvas.frame.cursor == Point(x: 0, y: 0))
    }
    #expect(
      lines == [
        "> Anticoagulant     ( ) y yes  (*) n no", "                    ask for the last dose",
        "                    ! needs a reason",
      ]
    )
  }

  @Test("In a narrow window the answers stand below the question, in as many lines as it takes")
  func narrowQuestion() {
    let lines = drawn(width: 16, height: 4) { canvas, area in
      #expect(question.draw(in: &canvas, area: area, y: 0, labelColumns: 18) == 3)
    }
    #expect(lines == ["  Anticoagulant", "    ( ) y yes", "    ( ) n no", ""])
  }

  @Test("Values stand behind their labels, under each other")
  func details() {
    let details = Details([
      .init("Expected", "3.4 mL"), .init("Why", "a residual far from the estimate"),
      .init("Rate", [Span("0.23", .value), Span(" mL/day", .label)]),
    ])
    let lines = drawn(width: 30, height: 5) { canvas, area in
      #expect(details.draw(in: &canvas, area: area, y: 0) == 4)
      #expect(canvas.frame[10, 3].role == .value)
      #expect(canvas.frame[15, 3].role == .label)
    }
    #expect(
      lines == [
        "Expected  3.4 mL", "Why       a residual far from", "          the estimate",
        "Rate      0.23 mL/day", "",
      ]
    )
    let narrow = drawn(width: 12, height: 9) { canvas, area in
      #expect(details.draw(in: &canvas, area: area, y: 0) == 10)
    }
    #expect(narrow.prefix(3) == ["Expected", "  3.4 mL", "Why"])
  }

  @Test("A text that is too long for its area says how much is left out")
  func paragraph() {
    let paragraph = Paragraph("one two three four five six")
    let lines = drawn(width: 12, height: 2) { canvas, area in
      #expect(paragraph.draw(in: &canvas, area: area, y: 0) == 2)
    }
    #expect(lines == ["one two", "(2 more lines)".prefix(12).description])
    let whole = drawn(width: 12, height: 4) { canvas, area in
      #expect(paragraph.draw(in: &canvas, area: area, y: 0) == 3)
    }
    #expect(whole == ["one two", "three four", "five six", ""])
  }

  @Test("A month begins on its day of the week and marks chosen, full and closed days")
  func month() {
    let month = MonthGrid(
      title: "October 2026",
      firstColumn: 3,
      dayCount: 31,
      chosen: 9,
      marks: [13: "x", 3: "-"]
    )
    let lines = drawn(width: 30, height: 8) { canvas, _ in
      #expect(month.draw(in: &canvas, x: 0, y: 0) == 7)
      #expect(canvas.frame.cursor == Point(x: 17, y: 3))
      #expect(canvas.frame[17, 3].role == .selected)
    }
    #expect(
      lines == [
        "October 2026", " Mo  Tu  We  Th  Fr  Sa  Su", "              1   2   3-  4",
        "  5   6   7   8 [ 9] 10  11", " 12  13x 14  15  16  17  18", " 19  20  21  22  23  24  25",
        " 26  27  28  29  30  31", "",
      ]
    )
    let line = month.lines.map { $0.count }.max() ?? 0
    #expect(line <= MonthGrid.columns)
  }

  @Test("Any month fits its grid", arguments: -1...8, 28...32)
  func anyMonth(firstColumn: Int, dayCount: Int) {
    let month = MonthGrid(title: "M", firstColumn: firstColumn, dayCount: dayCount, chosen: nil)
    #expect(month.lines.dropFirst(2).allSatisfy { $0.count <= MonthGrid.columns })
    let days = month.lines.dropFirst(2).joined(separator: " ").split(separator: " ").compactMap {
      Int($0)
    }
    #expect(days == Array(1...min(31, dayCount)))
  }
}

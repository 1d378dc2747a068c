import Testing

@testable import Grid

@Suite("Tabs and keys")
struct HeadAndFootTests {
  private let tabs = TabRow(titles: ["1 Today", "2 Pumps", "3 Reservoirs"], selected: 1)

  @Test(
    "The shown screen is in brackets; where room is short the others are their keys",
    arguments: [
      (40, " 1 Today  [2 Pumps]  3 Reservoirs"), (32, " 1 Today [2 Pumps] 3 Reservoirs"),
      (20, " 1  [2 Pumps]  3"), (10, " 1[2 Pumps"),
    ]
  )
  func tabRow(width: Int, line: String) {
    let lines = drawn(width: width, height: 1) { tabs.draw(in: &$0, area: $1) }
    #expect(lines == [line])
  }

  private let footer = Footer(
    items: [
      .init(key: "Enter", word: "open"), .init(key: "r", word: "refill"),
      .init(key: "s", word: "sort"),
    ],
    always: [.init(key: "?", word: "help"), .init(key: "L", word: "lock")]
  )

  @Test(
    "Keys stand whole or not at all, the lasting ones last and always",
    arguments: [
      (50, "Enter open  r refill  s sort  ? help  L lock"),
      (40, "Enter open  r refill  ? help  L lock"),
      (27, "Enter open  ? help  L lock"), (16, "? help  L lock"), (6, "L lock"),
    ]
  )
  func keyLine(width: Int, line: String) {
    let lines = drawn(width: width, height: 1) { canvas, area in
      footer.draw(in: &canvas, area: area)
    }
    #expect(lines == [line])
    #expect(footer.fitting(width).map(\.text).joined(separator: "  ") == line)
  }

  @Test("Keys and words have meanings of their own")
  func roles() {
    _ = drawn(width: 50, height: 1) { canvas, area in
      footer.draw(in: &canvas, area: area)
      #expect(canvas.frame[4, 0].role == .key)
      #expect(canvas.frame[6, 0].role == .label)
    }
  }

  @Test("A chip is drawn with its words, and answers the column behind them")
  func chip() {
    let lines = drawn(width: 10, height: 1) { canvas, _ in
      let end = Chip("*** high", .chipHigh).draw(in: &canvas, x: 1, y: 0)
      #expect(end == 9)
      #expect(canvas.frame[8, 0].role == .chipHigh)
    }
    #expect(lines == [" *** high"])
  }
}

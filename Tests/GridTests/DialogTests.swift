import Testing

@testable import Grid

@Suite("Dialogs")
struct DialogTests {
  private let dialog = Dialog(
    title: "Hard stop",
    lines: [.init("Residual outside range", .heading), .init(""), .init("Expected 3.4 mL")],
    keys: [.init(key: "1", word: "re-aspirate"), .init(key: "Esc", word: "back")]
  )

  @Test("A dialog stands in the middle, with its keys below its text")
  func middle() {
    let lines = drawn(width: 40, height: 10) { canvas, area in
      let inside = dialog.draw(in: &canvas, over: area, width: 32)
      #expect(inside == Rect(x: 6, y: 2, width: 28, height: 3))
    }
    #expect(
      lines == [
        "", "    ┌─ Hard stop ──────────────────┐", "    │ Residual outside range       │",
        "    │                              │", "    │ Expected 3.4 mL              │",
        "    │                              │", "    │ 1 re-aspirate  Esc back      │",
        "    └──────────────────────────────┘", "", "",
      ]
    )
  }

  @Test("Where the lines do not fit, those at the focus are shown and the others are announced")
  func scrolled() {
    var long = dialog
    long.lines = (0..<30).map { .init("line \($0)") }
    for focus in [0, 15, 29] {
      let lines = drawn(width: 40, height: 12) { canvas, area in
        long.draw(in: &canvas, over: area, width: 32, focus: focus)
      }
      #expect(lines.contains { $0.contains("line \(focus) ") })
      #expect(lines.contains { $0.contains("more above") } == (focus > 0))
      #expect(lines.contains { $0.contains("more below") } == (focus < 29))
      #expect(lines.contains { $0.contains("1 re-aspirate  Esc back") })
    }
  }

  @Test("A long name in the title wraps and is not cut")
  func longTitle() {
    var named = dialog
    named.title = "Reschedule VAN DER BERG-OYELARAN, Wilhelmina Josephine"
    let lines = drawn(width: 34, height: 14) { canvas, area in
      named.draw(in: &canvas, over: area)
    }
    let text = lines.joined().filter { !"│┌┐└┘─ ".contains($0) }
    #expect(text.hasPrefix("RescheduleVANDERBERG-OYELARAN,WilhelminaJosephineResidual"))
  }

  @Test("The keys are in view however small the window is", arguments: 3...12, [18, 30, 66])
  func keysInView(height: Int, width: Int) {
    let lines = drawn(width: width, height: height) { canvas, area in
      dialog.draw(in: &canvas, over: area)
    }
    let text = lines.joined(separator: " ")
    #expect(text.contains("1 re-aspirate"))
    #expect(height < 4 && width < 30 || text.contains("Esc back"))
  }
}

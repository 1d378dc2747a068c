import Testing

@testable import Grid

@Suite("Gauges and graphs")
struct GaugeTests {
  @Test(
    "A bar shows how full a reservoir is, and `!` where it is under its limit",
    arguments: [
      (39_200, "▕███████████████████████▌▏", "[#######################-]"),
      (12_400, "▕███████▍················▏", "[#######-----------------]"),
      (5_900, "▕███▌····················▏", "[###---------------------]"),
      (2_000, "▕█▏······················▏", "[#-----------------------]"),
      (1_300, "▕!│······················▏", "[!|----------------------]"),
      (0, "▕!│······················▏", "[!|----------------------]"),
      (40_000, "▕████████████████████████▏", "[########################]"),
    ] as [(Int64, String, String)]
  )
  func bars(amount: Int64, unicode: String, ascii: String) {
    let gauge = Gauge(amount: amount, whole: 40_000, limit: 2_000)
    #expect(gauge.text(columns: 26, glyphs: .unicode) == unicode)
    #expect(gauge.text(columns: 26, glyphs: .ascii) == ascii)
  }

  @Test("Full only at the whole, empty only at nothing, in both sets", arguments: GlyphSet.allCases)
  func roundedDown(glyphs: GlyphSet) {
    let whole: Int64 = 40_000_000_000
    let full = Gauge(amount: whole, whole: whole).text(columns: 10, glyphs: glyphs)
    let empty = Gauge(amount: 0, whole: whole).text(columns: 10, glyphs: glyphs)
    #expect(Gauge(amount: whole - 1, whole: whole).text(columns: 10, glyphs: glyphs) != full)
    #expect(Gauge(amount: 1, whole: whole).text(columns: 10, glyphs: glyphs) != empty)
    #expect(Gauge(amount: whole + 5, whole: whole).text(columns: 10, glyphs: glyphs) == full)
    #expect(Gauge(amount: -5, whole: whole).text(columns: 10, glyphs: glyphs) == empty)
  }

  @Test("One nanolitre decides whether the limit is met")
  func exactLimit() {
    let limit: Int64 = 2_000_000
    #expect(!Gauge(amount: limit, whole: 40_000_000, limit: limit).isUnderLimit)
    let under = Gauge(amount: limit - 1, whole: 40_000_000, limit: limit)
    #expect(under.isUnderLimit)
    #expect(under.text(columns: 9, glyphs: .unicode).hasPrefix("▕!"))
    #expect(!Gauge(amount: 0, whole: 40_000_000).isUnderLimit)
  }

  @Test("Every amount gives a bar of the asked width", arguments: GlyphSet.allCases)
  func everyAmount(glyphs: GlyphSet) {
    for columns in 0...30 {
      for amount in stride(from: Int64(-1), through: 41, by: 1) {
        for limit in [nil, 0, 2, 40, 99] as [Int64?] {
          let bar = Gauge(amount: amount, whole: 40, limit: limit)
            .text(columns: columns, glyphs: glyphs)
          #expect(CharacterWidth.columns(of: bar) == (columns > 2 ? columns : 0))
        }
      }
    }
    #expect(Gauge(amount: 5, whole: 0).text(columns: 5, glyphs: .ascii) == "[#--]")
  }

  @Test("The value stands first, its end in a column of its own")
  func valueFirst() {
    let lines = drawn(width: 20, height: 1) { canvas, _ in
      let end = Gauge(amount: 20, whole: 40)
        .draw(in: &canvas, x: 0, y: 0, value: "20", valueColumns: 5, columns: 8)
      #expect(end == 14)
    }
    #expect(lines == ["   20 ▕███···▏"])
  }

  @Test("Figures stand over their place on the bar, and none runs into another")
  func scale() {
    let marks: [(amount: Int64, text: String)] = [(0, "0"), (10, "10"), (20, "20"), (40, "40 mL")]
    #expect(Gauge.scale(marks, whole: 40, columns: 22) == " 0    10   20        40 mL")
    #expect(Gauge.scale(marks, whole: 40, columns: 8) == " 0  20 40 mL")
  }

  @Test("Bars have lengths by their counts, and a count of one is seen")
  func barChart() {
    let chart = BarChart(bars: [
      .init(label: "now", count: 1), .init(label: "39", count: 40), .init(label: "40", count: 0),
    ])
    #expect(
      chart.lines(width: 16, glyphs: .ascii)
        == ["now # 1", "39  ######### 40", "40  0"]
    )
    #expect(chart.lines(width: 4, glyphs: .ascii) == ["now", "1", "39", "40", "40 0"])
  }
}

import Interchange
import Testing

@Suite("Comma-separated values")
struct CSVTests {
  /// Numbers by a fixed rule, so that a failure comes back.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 31)
    }
  }

  @Test("whatever stands in a cell is read back as it was written, but for what disarms a formula")
  func roundTrip() throws {
    var numbers = Numbers(state: 7)
    let letters = Array("ab,\"\n\r =+-@é山'\t0.5")
    for _ in 0..<2000 {
      let rows = (0..<3).map { _ in
        (0..<3).map { _ in
          String(
            (0..<Int.random(in: 0...6, using: &numbers)).map { _ in
              letters[Int.random(in: 0..<letters.count, using: &numbers)]
            }
          )
        }
      }
      var writer = CSVWriter()
      writer.put(["a", "b", "c"])
      for row in rows { writer.put(row) }
      let table = try CSVReader.read(Array(writer.text.utf8))
      #expect(table.rows.count == rows.count)
      for (read, row) in zip(table.rows, rows) {
        for (cell, text) in zip(read.cells, row) {
          #expect(cell == text || cell == "'\(text)", "\(text.debugDescription)")
        }
      }
    }
  }

  @Test(
    "no cell runs in a spreadsheet",
    arguments: [
      ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
      ("-2+3", "'-2+3"), ("\tx", "'\tx"), ("-0.3 mL", "-0.3 mL"), ("+12.5 %", "+12.5 %"),
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
    ]
  )
  func formulas(_ text: String, _ cell: String) {
    #expect(CSVWriter.cell(text) == cell)
  }

  @Test("a byte-order mark and either kind of line end are taken, bytes that are no UTF-8 are not")
  func bytes() throws {
    let table = try CSVReader.read([0xEF, 0xBB, 0xBF] + Array("a,b\r\n1,2\n\n3,4".utf8))
    #expect(table.header == ["a", "b"])
    #expect(table.rows.map(\.cells) == [["1", "2"], ["3", "4"]])
    #expect(table.rows.map(\.line) == [2, 4])
    let error = #expect(throws: CSVError.self) {
      try CSVReader.read(Array("a\n".utf8) + [0xFF, 0x0A])
    }
    #expect(error?.line == 2)
  }
}

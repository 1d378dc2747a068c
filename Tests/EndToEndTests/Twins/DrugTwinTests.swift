import ExactJSON
import Testing

@testable import refill

/// The twins of the Drugs screen answer the columns of the screen in every form.
@Suite("refill drugs, orders, demand and recall")
struct DrugTwinTests {
  static let twins = [
    ["drugs"], ["drugs", "--stock"], ["orders"], ["demand"], ["recall"],
    ["recall", "--model", "SynchroMed II 8637-20"],
  ]

  @Test("JSON and the spreadsheet hold the same rows", arguments: twins)
  func sameRows(_ arguments: [String]) throws {
    let log = try SharedLog()
    let answer = try log.answer(arguments)
    let table = try #require(answer.table)
    let rows = answer.json["rows"]?.elements ?? answer.json.elements ?? []
    #expect(rows.count == table.rows.count)
    for (row, cells) in zip(rows, table.rows) {
      #expect(cells.count == table.columns.count)
      for (name, cell) in zip(table.columns, cells) {
        guard let value = row[name] else {
          Issue.record("\(name) is missing in JSON")
          continue
        }
        if let text = value.text { #expect(text == cell) }
      }
    }
    #expect(
      try #require(answer.csv).split(separator: "\n").first?.contains(table.columns[0]) == true
    )
    #expect(!answer.text.isEmpty)
  }

  @Test("Everybody of the log stands in the order list, and the demand adds up to them")
  func needs() throws {
    let log = try SharedLog()
    let orders = try log.answer(["orders"])
    #expect(try #require(orders.table).rows.count > 0)
    let demand = try log.answer(["demand"])
    let refills = (demand.json["rows"]?.elements ?? []).compactMap { row -> Int? in
      if case .integer(let count)? = row["refills"] { Int(count) } else { nil }
    }
    #expect(refills.reduce(0, +) <= (orders.table?.rows.count ?? 0))
    #expect(refills.reduce(0, +) > 0)
  }

  @Test("Two questions at once, or serials without a model, are refused with what to do")
  func refused() throws {
    for arguments in [["recall", "--lot", "A", "--model", "B"], ["recall", "--first", "A1"]] {
      #expect(throws: (any Error).self) { try Refill.parseAsRoot(arguments) }
    }
    let log = try SharedLog()
    #expect(throws: CommandError.self) { try log.answer(["recall", "--model", "Nothing Like It"]) }
  }
}

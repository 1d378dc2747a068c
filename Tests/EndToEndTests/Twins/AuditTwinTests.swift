import ExactJSON
import Foundation
import Interchange
import Testing

@testable import refill

@Suite("The audit at the command line")
struct AuditTwinTests {
  @Test("A chart that is read at the command line stands in the audit, with login and machine")
  func chartReading() throws {
    let store = try JourneyStore.demo()
    let list = try JSONValue(
      Array(JourneyStore.run(["pumps", "--json", "--store", store.folder]).output)
    )
    let mrn = try #require(list.elements?.first?["mrn"]?.text)
    #expect(try JourneyStore.run(["chart", mrn, "--store", store.folder]).code == 0)
    let answer = try JourneyStore.run([
      "audit", "kind:chart.read", "record:\(mrn)", "--json", "--store", store.folder,
    ])
    let rows = try #require(try JSONValue(Array(answer.output)).elements)
    #expect(rows.count == 1)
    #expect(rows[0]["by"]?.text == "os:\(ThisMachine.login)")
    #expect(rows[0]["result"]?.text == "shown")
    #expect(rows[0]["intact"] == .bool(true))
  }

  @Test("Table and JSON have the same entries, newest first; a page goes on where the last ended")
  func forms() throws {
    let store = try JourneyStore.demo()
    func json(_ arguments: [String]) throws -> [JSONValue] {
      let answer = try JourneyStore.run(["audit", "--json", "--store", store.folder] + arguments)
      return try #require(try JSONValue(Array(answer.output)).elements)
    }
    let newest = try json(["--count", "20"])
    let seqs = newest.compactMap { $0["seq"]?.integer }
    #expect(seqs.count == 20 && seqs == seqs.sorted(by: >))
    let last = try #require(seqs.last)
    let older = try json(["--count", "5", "--before", "\(last)"])
    #expect(older.first?["seq"]?.integer == last - 1)
    let csv = try JourneyStore.run([
      "audit", "--csv", "--count", "5", "--before", "\(last)", "--store", store.folder,
    ])
    let table = try CSVReader.read(Array(csv.output))
    #expect(table.rows.count == 5)
    for (row, entry) in zip(table.rows, older) {
      #expect(row.cells[0] == entry["seq"]?.integer.map(String.init))
      #expect(row.cells.last == entry["hash"]?.text)
    }
  }

  @Test("That the audit was read is written down, with what was looked for")
  func reading() throws {
    let store = try JourneyStore.demo()
    _ = try JourneyStore.run(["audit", "refused", "--store", store.folder])
    let answer = try JourneyStore.run(["audit", "kind:audit", "--json", "--store", store.folder])
    let rows = try #require(try JSONValue(Array(answer.output)).elements)
    #expect(rows.first?["data"]?["filter"]?.text == "refused")
  }

  @Test("A count that is none is refused as usage")
  func usage() throws {
    #expect(try JourneyStore.run(["audit", "--count", "0"]).code == 64)
  }
}

import ExactJSON
import Interchange
import Screens

/// A screen's document in the three forms of the command line.
struct TwinAnswer {
  /// The document for programs.
  let value: DocumentValue
  /// The rows for a spreadsheet; nothing for a document that is no list.
  let table: DocumentTable?
  /// The lines for people, page by page where they are for paper.
  let pages: [[String]]

  /// An answer in one piece.
  init(value: DocumentValue, table: DocumentTable?, sheet: [String]) {
    self.init(value: value, table: table, pages: [sheet])
  }

  /// An answer of several pages.
  init(value: DocumentValue, table: DocumentTable?, pages: [[String]]) {
    self.value = value
    self.table = table
    self.pages = pages
  }

  /// The document as JSON.
  var json: JSONValue { JSONValue(value) }

  /// The rows as comma-separated values.
  var csv: String? {
    table.map { table in
      var writer = CSVWriter()
      writer.put(table.columns)
      for row in table.rows { writer.put(row) }
      return writer.text
    }
  }

  /// The lines of all pages.
  var sheet: [String] { pages.flatMap(\.self) }
  /// The lines as one text.
  var text: String { sheet.joined(separator: "\n") }
  /// The lines of each page as one text.
  var texts: [String] { pages.map { $0.joined(separator: "\n") } }
}

extension JSONValue {
  /// A document's value as JSON.
  init(_ value: DocumentValue) {
    self =
      switch value {
      case .text(let text): .string(text)
      case .number(let number): .integer(Int64(number))
      case .flag(let flag): .bool(flag)
      case .none: .null
      case .list(let values): .array(values.map { JSONValue($0) })
      case .record(let fields): .object(fields.map { Member($0.name, JSONValue($0.value)) })
      }
  }
}

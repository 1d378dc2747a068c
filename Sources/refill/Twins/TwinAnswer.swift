import ExactJSON
import Interchange
import Screens

/// A screen's document in the three forms of the command line.
struct TwinAnswer {
  /// The document for programs.
  let value: DocumentValue
  /// The rows for a spreadsheet; nothing for a document that is no list.
  let table: DocumentTable?
  /// The lines for people.
  let sheet: [String]

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

  /// The lines as one text.
  var text: String { sheet.joined(separator: "\n") }
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

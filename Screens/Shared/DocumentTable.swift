/// A table of text for a spreadsheet.
package struct DocumentTable: Hashable, Sendable {
  /// The names of the columns.
  package let columns: [String]
  /// The rows; every row has a cell for each column.
  package let rows: [[String]]

  /// Makes the table of records: the fields of the first name the columns, and a list becomes one
  /// cell with its parts parted by `; `.
  package init(columns: [String], records: [DocumentValue]) {
    self.columns = columns
    rows = records.map { record in
      columns.map { name in
        switch record[name] {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .flag(let flag): "\(flag)"
        case .list(let values): values.flatMap(\.leaves).joined(separator: "; ")
        case .record(let fields): fields.flatMap(\.value.leaves).joined(separator: "; ")
        case .some(.none), nil: ""
        }
      }
    }
  }
}

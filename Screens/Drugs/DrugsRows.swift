import ClinicDomain
import Grid

/// The rows of one part of the Drugs screen: the same columns on the screen, in JSON and in a file.
package struct DrugsRows: Sendable {
  /// A column with its name in files and its heading on screens.
  struct Column: Sendable {
    let field: String
    let table: TableColumn

    init(
      _ field: String,
      _ title: String,
      _ alignment: TableColumn.Alignment = .left,
      dropRank: Int = 0,
      wrapsAbove: Int? = nil
    ) {
      self.field = field
      table = TableColumn(title, alignment, dropRank: dropRank, wrapsAbove: wrapsAbove)
    }
  }

  /// One cell: as it is shown and as files hold it.
  struct Cell: Sendable {
    let shown: TableCell
    let value: DocumentValue

    /// A cell that is shown as it is stored.
    init(_ text: String, _ role: CellRole = .value) {
      shown = TableCell(text.isEmpty ? "-" : text, role)
      value = text.isEmpty ? .none : .text(text)
    }

    /// A cell that is shown in another way than it is stored.
    init(_ shown: String, stored: String?, _ role: CellRole = .value) {
      self.shown = TableCell(shown, role)
      value = stored.map(DocumentValue.text) ?? .none
    }

    /// A list, shown in one text.
    init(_ shown: String, list: [String], _ role: CellRole = .value) {
      self.shown = TableCell(shown, role)
      value = .list(list.map(DocumentValue.text))
    }

    /// A count.
    init(_ number: Int) {
      shown = TableCell("\(number)")
      value = .number(number)
    }

    /// A date.
    init(_ date: CivilDate?, from today: CivilDate) {
      shown = TableCell(ShownDate.short(date, from: today))
      value = date.map { .text($0.description) } ?? .none
    }
  }

  /// What a row is about.
  enum Subject: Hashable, Sendable {
    case drug(String)
    case mixture(String)
    case need(ChartID, DrugOrderID?, OrderID?)
    case lot(String)
    case recall(RecallID, ChartID?)
    case demand(String)
  }

  /// One row.
  struct Row: Sendable {
    let subject: Subject
    /// The mark of what presses: `***`, `**`, `*` or none.
    var mark = ""
    let cells: [Cell]
    /// Fields that only JSON holds.
    var more: [DocumentValue.Field] = []
    /// What is known of it, in groups; the first ones are the most important.
    var detail: @Sendable () -> [[Span]] = { [] }
  }

  let columns: [Column]
  let count: Int
  private let make: @Sendable (Int) -> Row
  private let name: @Sendable (Int) -> Subject

  /// Rows that are worked out when they are asked for.
  init(
    _ columns: [Column],
    count: Int,
    subject name: @escaping @Sendable (Int) -> Subject,
    _ make: @escaping @Sendable (Int) -> Row
  ) {
    self.columns = columns
    self.count = count
    self.name = name
    self.make = make
  }

  /// Rows that are at hand.
  init(_ columns: [Column], _ rows: [Row]) {
    self.init(columns, count: rows.count, subject: { rows[$0].subject }) { rows[$0] }
  }

  /// One row.
  subscript(index: Int) -> Row { make(index) }

  /// Every row in order.
  var all: some Sequence<Row> { (0..<count).lazy.map { make($0) } }

  /// What each row is about, for a cursor that follows it.
  var subjects: some RandomAccessCollection<Subject> { (0..<count).lazy.map { name($0) } }

  /// The rows whose texts hold every word.
  func narrowed(by text: String) -> DrugsRows {
    let words = text.split(separator: " ").map { LatinFold.fold(String($0)) }
    guard !words.isEmpty else { return self }
    let kept = all.filter { row in
      let leaves = row.cells.flatMap { $0.value.leaves + [$0.shown.text] }
      let text = LatinFold.fold(leaves.joined(separator: " "))
      return words.allSatisfy { text.contains($0) }
    }
    return DrugsRows(columns, Array(kept))
  }

  /// The rows as a table of the screen.
  var table: Table {
    Table(columns: [MarkCell.column] + columns.map(\.table), rowCount: count) { index in
      let row = make(index)
      return [MarkCell.cell(mark: row.mark)] + row.cells.map(\.shown)
    }
  }

  /// One record for each row, for JSON.
  var value: DocumentValue {
    .list(
      all.map { row in
        .record(
          zip(columns, row.cells).map { DocumentValue.Field($0.field, $1.value) } + row.more
        )
      }
    )
  }

  /// The rows for a spreadsheet: the columns of the screen.
  var file: DocumentTable {
    DocumentTable(
      columns: columns.map(\.field),
      records: all.map { row in
        .record(zip(columns, row.cells).map { DocumentValue.Field($0.field, $1.value) })
      }
    )
  }
}

/// One text in a table.
package struct TableCell: Hashable, Sendable {
  /// The text; never cut, and it goes on in the next line behind a line break.
  package var text: String
  /// What it means.
  package var role: Role

  /// Makes a cell.
  package init(_ text: String, _ role: Role = .value) {
    self.text = text
    self.role = role
  }
}

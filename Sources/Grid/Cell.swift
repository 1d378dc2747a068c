/// One cell of the grid.
package struct Cell: Hashable, Sendable {
  /// What is drawn: at most two scalars; empty where a wide character of the cell before reaches in.
  package var text: String
  /// What it means.
  package var role: Role
  /// Columns that it takes: 1, 2, or 0 for the right half of a wide character.
  package var width: UInt8

  /// Makes a cell.
  package init(text: String, role: Role, width: UInt8) {
    self.text = text
    self.role = role
    self.width = width
  }

  /// A blank.
  package static let blank = Cell(text: " ", role: .text, width: 1)
}

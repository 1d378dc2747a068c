/// A column of a table.
package struct TableColumn: Hashable, Sendable {
  /// How its texts stand.
  package enum Alignment: Hashable, Sendable {
    case left
    case right
    /// Decimal points under each other, by blanks and never by zeros.
    case decimal
  }

  /// The heading.
  package var title: String
  /// How its texts stand.
  package var alignment: Alignment
  /// The rank at which it is dropped where the width does not do: the highest goes first, 0 never.
  package var dropRank: Int
  /// The columns above which a text goes on in a second line where room is short; nothing for
  /// texts that must stand in one line.
  package var wrapsAbove: Int?
  /// The columns that it takes even where the rows in view need less, so that a list does not move
  /// sideways while it scrolls.
  package var leastColumns: Int

  /// Makes a column.
  package init(
    _ title: String,
    _ alignment: Alignment = .left,
    dropRank: Int = 0,
    wrapsAbove: Int? = nil,
    leastColumns: Int = 0
  ) {
    self.title = title
    self.alignment = alignment
    self.dropRank = dropRank
    self.wrapsAbove = wrapsAbove
    self.leastColumns = leastColumns
  }
}

/// A text on a ground of its own, with its word: the one place where colour carries meaning.
package struct Chip: Hashable, Sendable {
  /// The words.
  package var text: String
  /// What it means.
  package var role: Role

  /// Makes a chip.
  package init(_ text: String, _ role: Role) {
    self.text = text
    self.role = role
  }

  /// Draws it and answers the column behind.
  @discardableResult
  package func draw(in canvas: inout Canvas, x: Int, y: Int, clip: Rect? = nil) -> Int {
    canvas.put(text, x: x, y: y, role: role, clip: clip)
  }
}

/// A labelled place for one value.
package struct FormField: Hashable, Sendable {
  /// What is asked, with the unit in it.
  package var label: String
  /// What was typed so far.
  package var text: String
  /// Whether it has the focus.
  package var isFocused: Bool
  /// Why the text is not accepted, where it is not.
  package var error: String?
  /// What the text means, where that is worth saying.
  package var note: String?
  /// Columns of the place to type in.
  package var columns: Int
  /// Whether the text is hidden, as a PIN is.
  package var isSecret: Bool
  /// The cursor's place in the text, in characters.
  package var cursor: Int?

  /// Makes a field.
  package init(
    label: String,
    text: String,
    isFocused: Bool = false,
    error: String? = nil,
    note: String? = nil,
    columns: Int = 16,
    isSecret: Bool = false,
    cursor: Int? = nil
  ) {
    self.label = label
    self.text = text
    self.isFocused = isFocused
    self.error = error
    self.note = note
    self.columns = columns
    self.isSecret = isSecret
    self.cursor = cursor
  }

  /// Draws label, place and note in a line, an error in the lines below; answers the next row.
  package func draw(in canvas: inout Canvas, area: Rect, y: Int, labelColumns: Int) -> Int {
    canvas.put(label, x: area.minX, y: y, role: .label, clip: area)
    let shown = isSecret ? String(repeating: "*", count: text.count) : text
    let start = area.minX + labelColumns
    let length = max(columns, CharacterWidth.columns(of: shown))
    let role: Role = error != nil ? .fieldError : isFocused ? .fieldFocused : .field
    canvas.put("[", x: start, y: y, role: .label, clip: area)
    canvas.put(Wrap.padded(shown, to: length), x: start + 1, y: y, role: role, clip: area)
    let behind = canvas.put("]", x: start + 1 + length, y: y, role: .label, clip: area)
    if let note { canvas.put(note, x: behind + 1, y: y, role: .text, clip: area) }
    if isFocused {
      let typed = isSecret ? shown : String(shown.prefix(cursor ?? shown.count))
      canvas.setCursor(
        x: start + 1 + CharacterWidth.columns(of: typed),
        y: y,
        isVisible: true
      )
    }
    var next = y + 1
    guard let error else { return next }
    for line in Wrap.lines("! \(error)", width: max(1, area.width - 2)) {
      canvas.put(line, x: area.minX + 2, y: next, role: .value, clip: area)
      next += 1
    }
    return next
  }
}

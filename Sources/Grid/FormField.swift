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

  /// Draws label, place, note and error, and answers the next free row.
  ///
  /// What was typed is never cut: where it is longer than the line, it goes on in the next one. A
  /// note that does not fit behind the place stands below it, as the error does.
  package func draw(in canvas: inout Canvas, area: Rect, y: Int, labelColumns: Int) -> Int {
    let labels = Wrap.lines(label, width: max(1, min(labelColumns, area.width) - 1))
    for (offset, line) in labels.enumerated() {
      canvas.put(line, x: area.minX, y: y + offset, role: .label, clip: area)
    }
    let isBeside = labelColumns + columns + 2 <= area.width
    let start = area.minX + (isBeside ? labelColumns : min(2, max(0, area.width - 3)))
    let top = isBeside ? y : y + labels.count
    let room = max(1, area.maxX - start - 2)
    let lines = placeLines(room)
    let length = min(room, max(columns, lines.map { CharacterWidth.columns(of: $0) }.max() ?? 0))
    let role: Role = error != nil ? .fieldError : isFocused ? .fieldFocused : .field
    for (offset, line) in lines.enumerated() {
      canvas.put("[", x: start, y: top + offset, role: .label, clip: area)
      let text = Wrap.padded(line, to: length)
      canvas.put(text, x: start + 1, y: top + offset, role: role, clip: area)
      canvas.put("]", x: start + 1 + length, y: top + offset, role: .label, clip: area)
    }
    if isFocused { putCursor(in: &canvas, x: start + 1, y: top, room: room) }
    var next = top + lines.count
    if let note {
      let x = start + length + 3
      if lines.count == 1, x + CharacterWidth.columns(of: note) <= area.maxX {
        canvas.put(note, x: x, y: top, role: .text, clip: area)
      } else {
        next = put(note, role: .text, in: &canvas, area: area, x: start + 1, y: next)
      }
    }
    if let error {
      // The label may be longer than the place; the error stands below both.
      next = max(next, y + labels.count)
      next = put("! \(error)", role: .value, in: &canvas, area: area, x: area.minX + 2, y: next)
    }
    return max(next, y + labels.count)
  }

  /// The text in lines of a number of columns, at least one.
  private func placeLines(_ room: Int) -> [String] {
    let shown = isSecret ? String(repeating: "*", count: text.count) : text
    let lines = Wrap.filled(shown, width: room)
    return lines.isEmpty ? [""] : lines
  }

  /// Puts the cursor in front of the character that it stands at.
  private func putCursor(in canvas: inout Canvas, x: Int, y: Int, room: Int) {
    let place = min(text.count, max(0, cursor ?? text.count))
    let before = isSecret ? String(repeating: "*", count: place) : String(text.prefix(place))
    let lines = Wrap.filled(before, width: room)
    let column = CharacterWidth.columns(of: lines.last ?? "")
    canvas.setCursor(x: x + min(column, room), y: y + max(0, lines.count - 1), isVisible: true)
  }

  private func put(
    _ text: String,
    role: Role,
    in canvas: inout Canvas,
    area: Rect,
    x: Int,
    y: Int
  ) -> Int {
    let lines = Wrap.lines(text, width: max(1, area.maxX - x))
    for (offset, line) in lines.enumerated() {
      canvas.put(line, x: x, y: y + offset, role: role, clip: area)
    }
    return y + lines.count
  }
}

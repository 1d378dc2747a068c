/// A question that one key answers: every answer is in view, and none is taken unasked.
package struct ChoiceRow: Hashable, Sendable {
  /// One answer.
  package struct Choice: Hashable, Sendable {
    /// The key's name.
    package var key: String
    /// The answer in a word or two; empty where the key is the answer.
    package var word: String

    /// Makes an answer.
    package init(key: String, word: String) {
      self.key = key
      self.word = word
    }
  }

  /// What is asked.
  package var label: String
  /// The answers.
  package var choices: [Choice]
  /// The one that was given, as a place among the answers; nothing before.
  package var chosen: Int?
  /// Whether it has the focus.
  package var isFocused: Bool
  /// What follows from the answer, where that is worth saying.
  package var note: String?
  /// Why the answer is not enough, where it is not.
  package var error: String?

  /// Makes a question.
  package init(
    label: String,
    choices: [Choice],
    chosen: Int? = nil,
    isFocused: Bool = false,
    note: String? = nil,
    error: String? = nil
  ) {
    self.label = label
    self.choices = choices
    self.chosen = chosen
    self.isFocused = isFocused
    self.note = note
    self.error = error
  }

  /// Draws the question, its answers behind it or below it, note and error; answers the next row.
  ///
  /// The answer that was given is marked by `(*)`; the row that has the focus begins with `>`.
  package func draw(in canvas: inout Canvas, area: Rect, y: Int, labelColumns: Int) -> Int {
    let asked = Wrap.lines(label, width: max(1, min(labelColumns, area.width) - 3))
    for (offset, line) in asked.enumerated() {
      let role: Role = isFocused ? .heading : .label
      canvas.put(line, x: area.minX + 2, y: y + offset, role: role, clip: area)
    }
    if isFocused {
      canvas.put(">", x: area.minX, y: y, role: .heading, clip: area)
      canvas.setCursor(x: area.minX, y: y)
    }
    let columns = choices.reduce(-2) { $0 + CharacterWidth.columns(of: text($1)) + 2 }
    let isBeside = labelColumns + columns <= area.width
    let start = area.minX + (isBeside ? labelColumns : min(4, max(0, area.width - 1)))
    var row = isBeside ? y : y + asked.count
    var x = start
    for (index, choice) in choices.enumerated() {
      let text = text(choice)
      if x > start, x + CharacterWidth.columns(of: text) > area.maxX { (x, row) = (start, row + 1) }
      x = draw(choice, isChosen: index == chosen, in: &canvas, area: area, x: x, y: row) + 2
    }
    var next = max(row + 1, y + asked.count)
    for (text, role) in [(note, Role.text), (error.map { "! \($0)" }, .value)] {
      for line in Wrap.lines(text ?? "", width: max(1, area.maxX - start)) where text != nil {
        canvas.put(line, x: start, y: next, role: role, clip: area)
        next += 1
      }
    }
    return next
  }

  private func text(_ choice: Choice) -> String {
    choice.word.isEmpty ? "(*) \(choice.key)" : "(*) \(choice.key) \(choice.word)"
  }

  private func draw(
    _ choice: Choice,
    isChosen: Bool,
    in canvas: inout Canvas,
    area: Rect,
    x: Int,
    y: Int
  ) -> Int {
    let mark = canvas.put(isChosen ? "(*) " : "( ) ", x: x, y: y, role: .value, clip: area)
    let key = canvas.put(choice.key, x: mark, y: y, role: .key, clip: area)
    guard !choice.word.isEmpty else { return key }
    let role: Role = isChosen ? .value : .text
    return canvas.put(" \(choice.word)", x: key, y: y, role: role, clip: area)
  }
}

package import ClinicDomain
package import Grid
package import Keys

/// Lines to be answered, one with the focus: by one key where that is enough, else typed.
///
/// The cursor moves on by itself after a one-key answer; Enter on the last line hands all of it in.
package struct FieldEntry: Hashable, Sendable {
  /// What an event did.
  package enum Outcome: Hashable, Sendable {
    case unhandled
    case changed
    /// The focus left a line: what was typed is worth keeping now.
    case moved
    /// Enter was pressed behind the last line.
    case submitted
  }

  /// The lines.
  package private(set) var fields: [ChecklistField]
  /// What was typed, by name of the line.
  package private(set) var typed: KeyedText
  /// The line with the focus.
  package private(set) var focus: Int
  /// Why a line is not taken, by its name.
  package private(set) var errors: [String: String] = [:]
  private var editor: LineEditor
  private let today: CivilDate
  private let secrets: Set<String>

  /// Starts with lines, what was typed before, and the focus on a line.
  package init(
    _ fields: [ChecklistField],
    typed: KeyedText = KeyedText(),
    focus: Int = 0,
    today: CivilDate,
    secrets: Set<String> = []
  ) {
    self.fields = fields
    self.typed = typed
    self.today = today
    self.secrets = secrets
    self.focus = min(max(0, focus), max(0, fields.count - 1))
    editor = LineEditor()
    loadEditor()
  }

  /// Takes other lines, and keeps what was typed and the line with the focus where it is still there.
  package mutating func replaceFields(_ new: [ChecklistField]) {
    let name = focusedField?.name
    fields = new
    focus = new.firstIndex { $0.name == name } ?? min(focus, max(0, new.count - 1))
    loadEditor()
  }

  /// The line with the focus.
  package var focusedField: ChecklistField? { fields.indices.contains(focus) ? fields[focus] : nil }

  /// Everything that was typed, in stored form, where all of it can be read.
  package var answers: KeyedText {
    KeyedText(
      fields.compactMap { field in
        guard let text = typed[field.name], !text.isEmpty,
          let stored = try? field.stored(text, today: today)
        else { return nil }
        return KeyedText.Entry(key: field.name, text: stored)
      }
    )
  }

  /// Whether every line that must be answered has an answer that can be read.
  package var isComplete: Bool {
    let answers = answers
    return fields.allSatisfy { $0.isOptional || answers[$0.name] != nil } && errors.isEmpty
  }

  /// Says why a line is not taken, and goes there.
  package mutating func refuse(_ name: String, _ why: String) {
    errors[name] = why
    if let index = fields.firstIndex(where: { $0.name == name }) { move(to: index) }
  }

  /// Forgets what a line holds, as a PIN after it was wrong.
  package mutating func clear(_ name: String) {
    typed[name] = nil
    loadEditor()
  }

  /// Takes an event in.
  package mutating func handle(_ event: Event) -> Outcome {
    guard let field = focusedField else { return .unhandled }
    switch event {
    case .key(.tab, _), .key(.down, _): return step(1)
    case .key(.backTab, _), .key(.up, _): return step(-1)
    case .key(.enter, _): return enter(field)
    default: break
    }
    if field.isOneKey { return answer(field, event) }
    guard editor.handle(event) else { return .unhandled }
    typed[field.name] = editor.text.isEmpty ? nil : editor.text
    errors[field.name] = nil
    return .changed
  }

  private mutating func answer(_ field: ChecklistField, _ event: Event) -> Outcome {
    switch event {
    case .key(.character(let character), _):
      let latin = LatinLayout.letter(for: character) ?? character
      guard let choice = field.choices.first(where: { $0.key == String(latin).lowercased() }) else {
        errors[field.name] =
          "press \(field.choices.map { "\($0.key) for \($0.title)" }.joined(separator: ", "))"
        return .changed
      }
      typed[field.name] = choice.key
      errors[field.name] = nil
      // The focus goes on by itself, but never past the end: Enter is pressed once a screen.
      if focus + 1 < fields.count { move(to: focus + 1) }
      return .moved
    case .key(.backspace, _), .key(.delete, _):
      typed[field.name] = nil
      return .changed
    default: return .unhandled
    }
  }

  private mutating func enter(_ field: ChecklistField) -> Outcome {
    check(field)
    if focus + 1 < fields.count, !isComplete {
      let next = fields.indices.dropFirst(focus + 1).first { typed[fields[$0].name] == nil }
      move(to: next ?? focus + 1)
      return .moved
    }
    for field in fields { check(field) }
    if let wrong = fields.firstIndex(where: { errors[$0.name] != nil }) {
      move(to: wrong)
      return .moved
    }
    return .submitted
  }

  /// Checks every line and answers whether all can be taken; goes to the first that cannot.
  package mutating func checkAll() -> Bool {
    for field in fields {
      check(field)
      if typed[field.name] == nil, !field.isOptional {
        errors[field.name] = "this is to be answered"
      }
    }
    guard let wrong = fields.firstIndex(where: { errors[$0.name] != nil }) else { return true }
    move(to: wrong)
    return false
  }

  private mutating func check(_ field: ChecklistField) {
    guard let text = typed[field.name] else { return }
    do {
      _ = try field.stored(text, today: today)
      errors[field.name] = nil
    } catch {
      errors[field.name] = error.why
    }
  }

  private mutating func step(_ by: Int) -> Outcome {
    guard let field = focusedField else { return .unhandled }
    check(field)
    let next = focus + by
    guard fields.indices.contains(next) else { return .changed }
    move(to: next)
    return .moved
  }

  private mutating func move(to index: Int) {
    focus = index
    loadEditor()
  }

  private mutating func loadEditor() {
    editor = LineEditor(focusedField.flatMap { typed[$0.name] } ?? "")
  }

  /// Draws the lines that fit around the one with the focus, and answers the row behind the last.
  @discardableResult
  package func draw(in canvas: inout Canvas, area: Rect, labelColumns: Int) -> Int {
    guard area.height > 0 else { return area.minY }
    // Lines before the focus are left out from the top until the focus fits.
    for first in fields.indices {
      var trial = Canvas(size: canvas.frame.size, glyphs: canvas.glyphs)
      var y = area.minY
      for index in first...max(first, focus) {
        y = drawField(index, in: &trial, area: area, y: y, labelColumns: labelColumns)
      }
      if y <= area.maxY || first >= focus {
        return drawAll(from: first, in: &canvas, area: area, labelColumns: labelColumns)
      }
    }
    return area.minY
  }

  private func drawAll(
    from first: Int,
    in canvas: inout Canvas,
    area: Rect,
    labelColumns: Int
  ) -> Int {
    var y = area.minY
    for index in first..<max(first, fields.count) {
      var trial = Canvas(size: canvas.frame.size, glyphs: canvas.glyphs)
      let end = drawField(index, in: &trial, area: area, y: y, labelColumns: labelColumns)
      if end > area.maxY {
        if y < area.maxY {
          canvas.put("more below", endingAt: area.maxX, y: area.maxY - 1, role: .label, clip: area)
        }
        return y
      }
      y = drawField(index, in: &canvas, area: area, y: y, labelColumns: labelColumns)
    }
    return y
  }

  private func drawField(
    _ index: Int,
    in canvas: inout Canvas,
    area: Rect,
    y: Int,
    labelColumns: Int
  ) -> Int {
    let field = fields[index]
    let text = typed[field.name] ?? ""
    if field.isOneKey {
      let choices = field.choices
      let chosen = choices.firstIndex { $0.key == text }
      let isUnusual = chosen != nil && field.normal != nil && text != field.normal
      return ChoiceRow(
        label: field.label,
        choices: choices.map { .init(key: $0.key, word: $0.title) },
        chosen: chosen,
        isFocused: index == focus,
        note: isUnusual ? "!" : nil,
        error: errors[field.name]
      ).draw(in: &canvas, area: area, y: y, labelColumns: labelColumns)
    }
    return FormField(
      label: field.label,
      text: text,
      isFocused: index == focus,
      error: errors[field.name],
      note: note(field, text),
      columns: columns(field),
      isSecret: secrets.contains(field.name),
      cursor: index == focus ? editor.cursor : nil
    ).draw(in: &canvas, area: area, y: y, labelColumns: labelColumns)
  }

  private func columns(_ field: ChecklistField) -> Int {
    switch field.kind {
    case .volume, .concentration, .dose, .mass, .count, .tenths: 8
    case .date: 12
    case .dateTime: 17
    default: 18
    }
  }

  /// What a typed text means, where its form was corrected or it was relative.
  private func note(_ field: ChecklistField, _ text: String) -> String? {
    guard !text.isEmpty, let stored = try? field.stored(text, today: today) else { return nil }
    switch field.kind {
    case .date:
      return (try? CivilDate(stored)).map { "= \($0.weekday.rawValue) \($0.shown)" }
    case .dateTime:
      return (try? CivilDateTime(stored)).map { "= \($0.date.weekday.rawValue) \($0.shown)" }
    case .volume, .concentration, .dose, .mass:
      return field.typed(stored) == text ? nil : "= \(stored)"
    default: return nil
    }
  }

  /// The lines in words.
  package var reading: [String] {
    fields.enumerated().map { index, field in
      let text = typed[field.name] ?? ""
      let shown =
        secrets.contains(field.name)
        ? (text.isEmpty ? "empty" : "typed")
        : field.choices.first { $0.key == text }?.title ?? (text.isEmpty ? "not answered" : text)
      let mark = index == focus ? "Focus: " : ""
      let error = errors[field.name].map { ". Not taken: \($0)" } ?? ""
      return "\(mark)\(field.label): \(shown)\(error)."
    }
  }
}

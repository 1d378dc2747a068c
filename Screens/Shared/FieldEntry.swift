package import ClinicDomain
package import Keys

/// Lines to be answered, one with the focus: by one key where that is enough, else typed.
///
/// The focus goes on by itself after a one-key answer. A line that must be answered is never passed
/// by Enter, so that a key pressed twice does not skip a question.
package struct FieldEntry: Hashable, Sendable {
  /// What an event did.
  package enum Outcome: Hashable, Sendable {
    case unhandled
    case changed
    /// The focus left a line: what was typed is worth keeping now.
    case moved
    /// Enter was pressed with every line answered.
    case submitted
  }

  /// The lines.
  package private(set) var fields: [ChecklistField]
  /// What was typed, by name of the line; also of lines that are not shown now.
  package private(set) var typed: KeyedText
  /// The line with the focus.
  package private(set) var focus: Int
  /// Why a line is not taken, by its name.
  package private(set) var errors: [String: String] = [:]
  private(set) var editor = LineEditor()
  let today: CivilDate
  let secrets: Set<String>
  private let submitsOnEnter: Bool

  /// Starts with lines, what was typed before, and the focus on a line.
  ///
  /// - Parameters:
  ///   - fields: the lines.
  ///   - typed: what was typed before, by name of the line.
  ///   - focus: the line with the focus.
  ///   - today: the day that relative dates are counted from.
  ///   - secrets: the lines whose text is not shown.
  ///   - submitsOnEnter: whether Enter hands everything in once all is answered.
  package init(
    _ fields: [ChecklistField],
    typed: KeyedText = KeyedText(),
    focus: Int = 0,
    today: CivilDate,
    secrets: Set<String> = [],
    submitsOnEnter: Bool = true
  ) {
    self.fields = fields
    self.typed = typed
    self.today = today
    self.secrets = secrets
    self.submitsOnEnter = submitsOnEnter
    self.focus = min(max(0, focus), max(0, fields.count - 1))
    loadEditor()
  }

  /// The line with the focus.
  package var focusedField: ChecklistField? { fields.indices.contains(focus) ? fields[focus] : nil }

  /// What was typed into the line with the focus.
  package var focusedText: String? { focusedField.flatMap { typed[$0.name] } }

  /// Whether letters are text where the focus is.
  package var takesText: Bool { focusedField.map { !$0.isOneKey } ?? false }

  /// Everything that was typed into the lines, in stored form, where it can be read.
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
    return fields.allSatisfy { field in
      errors[field.name] == nil
        && (answers[field.name] != nil || (field.isOptional && typed[field.name] == nil))
    }
  }

  // MARK: Changes from outside

  /// Takes other lines, and keeps what was typed and the line with the focus where it is still there.
  package mutating func replaceFields(_ new: [ChecklistField]) {
    guard new != fields else { return }
    let name = focusedField?.name
    fields = new
    if let place = new.firstIndex(where: { $0.name == name }) {
      focus = place
    } else {
      focus = min(focus, max(0, new.count - 1))
      loadEditor()
    }
  }

  /// Goes to the line behind another one, where it is new and open.
  package mutating func go(behind name: String, ifNotIn known: Set<String>) {
    guard let place = fields.firstIndex(where: { $0.name == name }), place + 1 < fields.count,
      !known.contains(fields[place + 1].name), typed[fields[place + 1].name] == nil
    else { return }
    move(to: place + 1)
  }

  /// Puts a text into a line as if it had been typed.
  package mutating func put(_ text: String?, into name: String) {
    typed[name] = text
    errors[name] = nil
    if focusedField?.name == name { loadEditor() }
  }

  /// Says why a line is not taken, and goes there.
  package mutating func refuse(_ name: String, _ why: String) {
    errors[name] = why
    if let index = fields.firstIndex(where: { $0.name == name }) { move(to: index) }
  }

  /// Forgets what the lines of some names hold.
  package mutating func forget(_ names: some Sequence<String>) {
    for name in names {
      typed[name] = nil
      errors[name] = nil
    }
    loadEditor()
  }

  // MARK: Keys

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
      errors[field.name] = nil
      return .changed
    default: return .unhandled
    }
  }

  private mutating func enter(_ field: ChecklistField) -> Outcome {
    check(field)
    guard errors[field.name] == nil else { return .changed }
    if typed[field.name] == nil, !field.isOptional {
      errors[field.name] = Self.missing
      return .changed
    }
    guard submitsOnEnter else {
      guard focus + 1 < fields.count else { return .changed }
      move(to: focus + 1)
      return .moved
    }
    for field in fields { check(field) }
    // On to the next open line, one that may stay empty too; then round the end to what must be answered.
    let behind = fields.indices.dropFirst(focus + 1).first { isOpen(fields[$0], optional: true) }
    let before = fields.indices.prefix(focus).first { isOpen(fields[$0], optional: false) }
    if let open = behind ?? before {
      move(to: open)
      return .moved
    }
    guard isComplete else { return .changed }
    return .submitted
  }

  /// Whether a line is wrong or still without an answer.
  private func isOpen(_ field: ChecklistField, optional: Bool) -> Bool {
    errors[field.name] != nil || (typed[field.name] == nil && (optional || !field.isOptional))
  }

  private static let missing = "this is to be answered"

  /// Checks every line and answers whether all can be taken; goes to the first that cannot.
  package mutating func checkAll() -> Bool {
    for field in fields {
      check(field)
      if typed[field.name] == nil, !field.isOptional { errors[field.name] = Self.missing }
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
}

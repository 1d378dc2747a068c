import ClinicDomain
import Grid
import Keys

/// The list of what a line takes; typing narrows it, Enter takes the selected one.
struct FieldPicker: Hashable, Sendable {
  /// What an event did.
  enum Outcome: Hashable, Sendable {
    case open
    case taken(String)
    case closed
  }

  /// The line that it is for.
  let field: String
  private let options: [String]
  /// Whether words are looked for as the register of complications finds them.
  private let findsComplications: Bool
  private var editor = LineEditor("", limit: 40)
  private var selected = 0

  /// Lists what a line takes; nothing where it takes free text.
  init?(_ field: ChecklistField, typed: String? = nil) {
    switch field.kind {
    case .complicationKind:
      options = ComplicationRegister.kinds.map(\.kind)
      // What was typed already narrows the list, unless it is a whole name.
      if let typed, !options.contains(typed) { editor = LineEditor(typed, limit: 40) }
    case .drug: options = Formulary.drugs.map(\.tallMan)
    case .pumpModel: options = PumpCatalogue.models.map(\.name)
    default: return nil
    }
    self.field = field.name
    findsComplications = field.kind == .complicationKind
  }

  /// The options that are left.
  var left: [String] {
    if findsComplications { return ComplicationSearch.kinds(editor.text).map(\.kind) }
    let words = editor.text.split(separator: " ").map { LatinFold.fold(String($0)) }
    return options.filter { option in
      let folded = LatinFold.fold(option)
      return words.allSatisfy { folded.contains($0) }
    }
  }

  mutating func handle(_ event: Event) -> Outcome {
    switch event {
    case .key(.escape, _), .key(.function(2), _): return .closed
    case .key(.down, _): selected = min(max(0, left.count - 1), selected + 1)
    case .key(.up, _): selected = max(0, selected - 1)
    case .key(.enter, _):
      return left.indices.contains(selected) ? .taken(left[selected]) : .open
    default:
      if editor.handle(event) { selected = 0 }
    }
    return .open
  }

  /// Draws the list and answers it in words.
  func draw(in canvas: inout Canvas, area: Rect) -> [String] {
    let left = left
    let head = "find: [\(Wrap.padded(editor.text, to: 20))]  \(left.count) of \(options.count)"
    canvas.put(head, x: area.minX, y: area.minY, role: .label, clip: area)
    let list = Rect(
      x: area.minX,
      y: area.minY + 1,
      width: area.width,
      height: max(0, area.height - 1)
    )
    let rows = Table.window(selected: selected, count: left.count, height: list.height, first: 0)
    for (offset, index) in rows.enumerated() {
      canvas.put(
        "\(index == selected ? ">" : " ") \(left[index])",
        x: list.minX,
        y: list.minY + offset,
        role: index == selected ? .selected : .value,
        clip: list
      )
    }
    canvas.setCursor(
      x: area.minX + 7 + CharacterWidth.columns(of: editor.text),
      y: area.minY,
      isVisible: true
    )
    return [head]
      + left.enumerated().map { ($0.offset == selected ? "Selected: " : "") + $0.element }
  }
}

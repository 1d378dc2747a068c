import ClinicDomain
package import Grid
import Keys

extension FieldEntry {
  /// Draws the lines that fit around the one with the focus, and answers the row behind the last.
  @discardableResult
  package func draw(in canvas: inout Canvas, area: Rect, labelColumns: Int) -> Int {
    guard area.height > 0, area.width > 0, !fields.isEmpty else { return area.minY }
    let heights = fields.indices.map {
      height(of: $0, width: area.width, labelColumns: labelColumns, glyphs: canvas.glyphs)
    }
    let rows = window(heights, height: area.height)
    var y = area.minY
    canvas.inside(area) { canvas in
      for index in rows {
        y = drawField(index, in: &canvas, area: area, y: y, labelColumns: labelColumns)
      }
    }
    if rows.lowerBound > 0 { note("more above", in: &canvas, area: area, y: area.minY) }
    if rows.upperBound < fields.count {
      note("more below", in: &canvas, area: area, y: area.maxY - 1)
    }
    return min(y, area.maxY)
  }

  /// The lines in view: those behind the focus, and as many before it as fit.
  private func window(_ heights: [Int], height: Int) -> Range<Int> {
    var first = focus
    var last = focus + 1
    var used = heights[focus]
    // One more line behind the focus, so that it is seen what comes.
    if last < heights.count, used + heights[last] <= height {
      used += heights[last]
      last += 1
    }
    while first > 0, used + heights[first - 1] <= height {
      first -= 1
      used += heights[first]
    }
    while last < heights.count, used + heights[last] <= height {
      used += heights[last]
      last += 1
    }
    return first..<last
  }

  private func note(_ text: String, in canvas: inout Canvas, area: Rect, y: Int) {
    let columns = CharacterWidth.columns(of: text)
    let isFree = (area.maxX - columns - 1..<area.maxX).allSatisfy {
      $0 < area.minX || canvas.frame[$0, y].text == " "
    }
    if isFree { canvas.put(text, endingAt: area.maxX, y: y, role: .label, clip: area) }
  }

  /// The rows that all lines take, errors and notes with them.
  package func height(width: Int, labelColumns: Int, glyphs: GlyphSet) -> Int {
    fields.indices.reduce(0) {
      $0 + height(of: $1, width: width, labelColumns: labelColumns, glyphs: glyphs)
    }
  }

  private func height(of index: Int, width: Int, labelColumns: Int, glyphs: GlyphSet) -> Int {
    var trial = Canvas(size: Size(width: width, height: Self.tallest), glyphs: glyphs)
    let bounds = trial.bounds
    return drawField(index, in: &trial, area: bounds, y: 0, labelColumns: labelColumns)
  }

  /// Rows beyond which nothing of a line is measured.
  private static let tallest = 24

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
      // Only a yes or no is right or wrong by itself; of other choices more than one may be right.
      let isUnusual =
        field.normal != nil && ["y", "n"].contains(text) && text != field.normal
        && choices.contains { $0.key == "y" }
      return ChoiceRow(
        label: field.label,
        choices: choices.map { .init(key: $0.key, word: $0.key == $0.title ? "" : $0.title) },
        chosen: chosen,
        isFocused: index == focus,
        note: isUnusual ? "! unusual" : nil,
        error: errors[field.name]
      ).draw(in: &canvas, area: area, y: y, labelColumns: labelColumns)
    }
    // The mark of the focus has its column here too, so that labels stand under each other.
    if index == focus { canvas.put(">", x: area.minX, y: y, role: .heading, clip: area) }
    let inset = Rect(
      x: area.minX + 2,
      y: area.minY,
      width: area.width - 2,
      height: area.height
    )
    return FormField(
      label: field.label,
      text: text,
      isFocused: index == focus,
      error: errors[field.name],
      note: secrets.contains(field.name) ? nil : echo(field, text),
      columns: columns(field),
      isSecret: secrets.contains(field.name),
      cursor: index == focus ? editor.cursor : nil
    ).draw(in: &canvas, area: inset, y: y, labelColumns: max(1, labelColumns - 2))
  }

  private func columns(_ field: ChecklistField) -> Int {
    switch field.kind {
    case .volume, .concentration, .dose, .mass, .rate, .count, .tenths, .time: 8
    case .date, .pastDate: 12
    case .dateTime, .amount: 17
    default: 18
    }
  }

  /// What a typed text was understood as, where it is worth saying.
  private func echo(_ field: ChecklistField, _ text: String) -> String? {
    guard !text.isEmpty, let stored = try? field.stored(text, today: today) else { return nil }
    switch field.kind {
    case .date, .pastDate:
      return (try? CivilDate(stored)).map { "= \($0.weekday.rawValue) \($0.shown)" }
    case .dateTime:
      return (try? CivilDateTime(stored)).map { "= \($0.date.weekday.rawValue) \($0.shown)" }
    case .volume, .concentration, .dose, .mass, .rate:
      return field.typed(stored) == text ? nil : "= \(stored)"
    case .amount: return stored == text ? nil : "= \(stored)"
    case .drug: return Formulary.drug(stored).map { "= \($0.tallMan)" }
    case .pumpModel: return stored == text ? nil : "= \(stored)"
    case .complicationKind:
      let kind = ComplicationRegister.kind(stored)?.kind
      return kind.flatMap { $0 == text ? nil : "= \($0)" }
    case .flexTable: return flexEcho(stored)
    case .policy(let setting): return Int64(stored).map { "= \(setting.shown($0))" }
    case .muscleScores: return stored == text ? nil : "= \(stored)"
    case .yesNo, .choice, .count, .tenths, .identifier, .text, .time: return nil
    }
  }

  private func flexEcho(_ stored: String) -> String? {
    guard let steps = try? TypedEntry.flexTable(stored) else { return nil }
    let dose = InfusionProgram(mode: .flex(steps)).dailyDose
    let lengths = steps.map { "\($0.start) \($0.minutes / 60) h \($0.minutes % 60) min" }
    return "= \(dose?.shown ?? "-"); \(lengths.joined(separator: ", "))"
  }

  /// The lines in words.
  package var reading: [String] {
    fields.enumerated().map { index, field in
      let text = typed[field.name] ?? ""
      let isSecret = secrets.contains(field.name)
      let shown =
        isSecret
        ? (text.isEmpty ? "empty" : "typed")
        : field.choices.first { $0.key == text }?.title ?? (text.isEmpty ? "not answered" : text)
      let mark = index == focus ? "Focus: " : ""
      let choices = field.choices.map { $0.key == $0.title ? $0.key : "\($0.key) \($0.title)" }
        .joined(separator: ", ")
      let open = text.isEmpty && !choices.isEmpty ? " (\(choices))" : ""
      let echo = isSecret ? "" : (echo(field, text).map { " \($0)" } ?? "")
      let error = errors[field.name].map { ". Not taken: \($0)" } ?? ""
      return "\(mark)\(field.label): \(shown)\(open)\(echo)\(error)."
    }
  }
}

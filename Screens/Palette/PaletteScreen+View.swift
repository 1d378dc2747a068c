import ClinicDomain
package import Grid
import Keys

extension PaletteScreen {
  /// The keys of the palette.
  package static let keys: [Footer.Item] = [
    .init(key: "Enter", word: "run"), .init(key: "Up/Dn", word: "choose"),
    .init(key: "Tab", word: "complete"), .init(key: "Esc", word: "close"),
  ]

  /// Draws it over a frame.
  package func view(over frame: Frame, _ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: frame.size, glyphs: context.glyphs)
    canvas.frame = frame
    let width = min(100, max(56, frame.size.width - 8))
    let height = frame.size.height - (frame.size.height > 30 ? 8 : 2)
    let area = Rect(
      x: 0,
      y: (frame.size.height - height) / 2,
      width: frame.size.width,
      height: height
    )
    let inside = Dialog(title: "Command", lines: [], keys: Self.keys)
      .open(in: &canvas, over: area, width: width, lineCount: height)
    let said = draw(in: &canvas, area: inside, context: context)
    canvas.frame.reading = reading(said, context)
    canvas.frame.title = "refill Command"
    return canvas.frame
  }

  private static let lead = "> "

  /// Draws line, list and what is said of it, and answers what is said.
  private func draw(
    in canvas: inout Canvas,
    area: Rect,
    context: ScreenContext
  ) -> [String] {
    let text = Wrap.padded(editor.text, to: min(40, area.width - Self.lead.count))
    canvas.put(Self.lead, x: area.minX, y: area.minY, role: .heading, clip: area)
    canvas.put(
      text,
      x: area.minX + Self.lead.count,
      y: area.minY,
      role: .fieldFocused,
      clip: area
    )
    var said = messages(context, width: area.width)
    let list = Rect(
      x: area.minX,
      y: area.minY + 1,
      width: area.width,
      height: max(0, area.height - 1 - said.count)
    )
    if !document.items.isEmpty {
      let drawn = table(context).draw(in: &canvas, area: list, selected: selected).rows
      if drawn.count < document.items.count {
        said[said.count - 1] +=
          "; \(drawn.lowerBound + 1) to \(drawn.upperBound) of \(document.items.count) in view"
      }
    }
    for (offset, line) in said.enumerated() {
      canvas.put(line, x: area.minX, y: list.maxY + offset, role: .label, clip: area)
    }
    let typed = CharacterWidth.columns(of: String(editor.text.prefix(editor.cursor)))
    canvas.setCursor(
      x: area.minX + Self.lead.count + typed,
      y: area.minY,
      isVisible: true
    )
    return said
  }

  /// Why nothing was done, where something was tried, then how much there is.
  private func messages(_ context: ScreenContext, width: Int) -> [String] {
    [context.message?.text, document.tally].compactMap(\.self).flatMap {
      Wrap.lines($0, width: width)
    }
  }

  private func table(_ context: ScreenContext) -> Table {
    let items = document.items
    let hasKeys = items.contains { !$0.key.isEmpty }
    return Table(
      columns: [
        TableColumn("Name", wrapsAbove: 26, leastColumns: 14),
        TableColumn(hasKeys ? "Key" : "", leastColumns: 4),
        TableColumn("", wrapsAbove: 24),
      ],
      rowCount: items.count
    ) { index in
      let item = items[index]
      let isOff = item.disabledBecause != nil
      return [
        TableCell(item.title, isOff ? .disabled : .value),
        TableCell(item.key, isOff ? .disabled : .key),
        TableCell(
          item.disabledBecause.map { "(not now) \($0)" } ?? item.detail,
          isOff ? .disabled : .text
        ),
      ]
    }
  }

  private func reading(_ said: [String], _ context: ScreenContext) -> [String] {
    let rows = document.items.enumerated().map { index, item in
      let mark = index == selected ? "Selected: " : ""
      let key = item.key.isEmpty ? "" : ", key \(item.key)"
      let what = item.disabledBecause.map { "not now: \($0)" } ?? item.detail
      return "\(mark)\(item.title)\(key): \(what)"
    }
    let keys = Self.keys.map { "\($0.key) \($0.word)" }.joined(separator: ", ")
    return (context.isDemo ? ["Demonstration clinic."] : [])
      + ["Command: \(editor.text.isEmpty ? "type a name" : editor.text)."]
      + [said.joined(separator: " ")]
      + ["\(document.items.count) in all, \(selected + 1) is selected."] + rows + ["Keys: \(keys)."]
  }
}

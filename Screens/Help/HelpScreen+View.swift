package import Grid
import Keys

extension HelpScreen {
  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let skeleton = Skeleton(
      tab: tab,
      message: ScreenMessage("Type to narrow; letters are text here. Esc clears, then goes back."),
      keys: keys(context)
    )
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let lines = lines(width: area.width)
    let start = min(first, max(0, lines.count - 1))
    TextBlock.draw(
      [head, SpanLine("")] + lines.dropFirst(start),
      in: &canvas,
      area: area,
      more: "more: Down"
    )
    let typed = CharacterWidth.columns(of: String(editor.text.prefix(editor.cursor)))
    canvas.setCursor(
      x: area.minX + CharacterWidth.columns(of: label) + typed,
      y: area.minY,
      isVisible: true
    )
    canvas.frame.reading =
      skeleton.readingHead(context) + [ReadingText.line(head.text)]
      + rows.map { row in
        let why = row.disabledBecause.map { " Not now: \($0)." } ?? ""
        return "\(row.keys), \(row.word): \(row.sentence)\(why)"
      } + skeleton.readingFoot(context)
    canvas.frame.title = "refill Help"
    return canvas.frame
  }

  private var label: String { "Keys of \(document.title)   find: [" }

  private var head: SpanLine {
    SpanLine([
      Span(label, .label),
      Span(Wrap.padded(editor.text, to: 20), .fieldFocused),
      Span("]  \(rows.count) of \(document.rows.count)", .label),
    ])
  }

  private func lines(width: Int) -> [SpanLine] {
    let table = Table(
      columns: [
        TableColumn("Key"), TableColumn("Word", dropRank: 1),
        TableColumn("What it does", wrapsAbove: 30),
      ],
      rows: rows.map { row in
        let why = row.disabledBecause.map { "\nnot now: \($0)" } ?? ""
        let isEnabled = row.disabledBecause == nil
        return [
          TableCell(row.keys, isEnabled ? .key : .disabled), TableCell(row.word, .label),
          TableCell(row.sentence + why, isEnabled ? .text : .disabled),
        ]
      }
    )
    return table.lines(width: width)
  }
}

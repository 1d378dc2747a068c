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
      + rows.enumerated().map { index, row in
        let isFirst = index == 0 || rows[index - 1].group != row.group
        let why = row.disabledBecause.map { " Not now: \($0)." } ?? ""
        let group = isFirst ? "\(row.group.title). " : ""
        return "\(group)\(row.keys), \(row.word): \(row.sentence)\(why)"
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

  /// The keys under the headings of their groups, all of them in the same columns.
  private func lines(width: Int) -> [SpanLine] {
    let keyColumns = columns(rows.map(\.keys))
    let wordColumns = columns(rows.map(\.word))
    var lines: [SpanLine] = []
    var group: KeyGroup?
    for row in rows {
      if row.group != group {
        if group != nil { lines.append(SpanLine("")) }
        lines.append(SpanLine(row.group.title, .heading))
        group = row.group
      }
      lines += self.lines(of: row, keyColumns, wordColumns, width: width)
    }
    return lines
  }

  private func columns(_ texts: [String]) -> Int {
    texts.map { CharacterWidth.columns(of: $0) }.max() ?? 0
  }

  /// A key, its word where there is room for it, and its sentence, which wraps in its own column.
  private func lines(
    of row: HelpDocument.Row,
    _ keyColumns: Int,
    _ wordColumns: Int,
    width: Int
  ) -> [SpanLine] {
    let isEnabled = row.disabledBecause == nil
    let hasWord = width >= keyColumns + wordColumns + Self.leastSentence
    let lead = 2 + keyColumns + (hasWord ? wordColumns + 1 : 0)
    let role: CellRole = isEnabled ? .text : .disabled
    let why = row.disabledBecause.map { ["not now: \($0)"] } ?? []
    let texts = ([row.sentence] + why).flatMap { Wrap.lines($0, width: max(1, width - lead)) }
    return texts.enumerated().map { index, text in
      guard index == 0 else {
        return SpanLine([Span(String(repeating: " ", count: lead)), Span(text, role)])
      }
      let word = hasWord ? [Span(Wrap.padded(row.word, to: wordColumns + 1), .label)] : []
      let key = Wrap.padded(row.keys, to: keyColumns + 1)
      return SpanLine(
        [Span(" "), Span(key, isEnabled ? .key : .disabled)] + word + [Span(text, role)]
      )
    }
  }

  /// Columns that a sentence has at least; below that the word gives way.
  private static let leastSentence = 34
}

import ClinicDomain
package import Grid

extension DrugsScreen {
  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let skeleton = Skeleton(tab: tab, message: ScreenMessage(message), keys: keys(context))
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let head = partLines(width: area.width)
    TextBlock.draw(head, in: &canvas, area: area)
    let rest = Rect(
      x: area.minX,
      y: area.minY + head.count,
      width: area.width,
      height: max(0, area.height - head.count)
    )
    let words =
      sheetFrom == nil
      ? drawList(in: &canvas, rest, context) : drawSheet(in: &canvas, rest, context)
    canvas.frame.reading =
      skeleton.readingHead(context) + head.map { "\(ReadingText.line($0.text))." } + words
      + skeleton.readingFoot(context)
    canvas.frame.title = "refill Drugs"
    return canvas.frame
  }

  /// The names of the parts, the shown one in brackets, then how many rows there are.
  private func partLines(width: Int) -> [SpanLine] {
    let parts = DrugsPart.allCases.map { part in
      part == self.part ? [Span("[\(part.title)]", .heading)] : [Span(" \(part.title) ", .label)]
    }
    let count: [Span] =
      filter.isTyping || !filter.text.isEmpty
      ? [
        Span(
          " find: \(filter.text)\(filter.isTyping ? "_" : "")  \(document.rows.count) of \(total) ",
          .chipLow
        )
      ] : [Span("\(total) \(total == 1 ? "row" : "rows")", .label)]
    return SpanLine.flow(parts + [count], width: width)
  }

  // MARK: List

  private func drawList(in canvas: inout Canvas, _ area: Rect, _ context: ScreenContext) -> [String]
  {
    guard document.rows.count > 0 else {
      let text = total > 0 ? "Nothing of \(total) fits. Esc clears the filter." : document.emptyText
      TextBlock.draw(
        SpanLine.wrap([Span(text)], width: area.width - 2),
        in: &canvas,
        area: area.inset(horizontally: 1, vertically: 1)
      )
      canvas.setCursor(x: area.minX, y: area.minY + 1)
      return [text]
    }
    return context.layout == .small
      ? drawStacked(in: &canvas, area, context) : drawBeside(in: &canvas, area, context)
  }

  private func drawStacked(
    in canvas: inout Canvas,
    _ area: Rect,
    _ context: ScreenContext
  ) -> [String] {
    if showsBars, let chart = document.chart {
      let lines = chart.lines(width: area.width, glyphs: context.glyphs).map { SpanLine($0) }
      TextBlock.draw(lines, in: &canvas, area: area, more: "more: the table has every week")
      canvas.setCursor(x: area.minX, y: area.minY)
      return barWords
    }
    let groups = selected?.detail() ?? []
    let most = max(0, min(area.height / 3, area.height - 8))
    let below = TextBlock.flow(
      essential: Array(groups.prefix(1)),
      others: Array(groups.dropFirst()),
      width: area.width,
      lines: most
    ).prefix(most)
    let parts = area.rows([.fill, .fixed(below.isEmpty ? 0 : 1), .fixed(below.count)])
    let words = drawTable(in: &canvas, parts[0])
    if !below.isEmpty { canvas.rule(parts[1]) }
    TextBlock.draw(Array(below), in: &canvas, area: parts[2])
    return words + groups.map { "\(ReadingText.line(SpanLine($0).text))." }
  }

  private func drawBeside(
    in canvas: inout Canvas,
    _ area: Rect,
    _ context: ScreenContext
  ) -> [String] {
    let width = context.layout == .large ? 60 : ListLayout.mediumInspector
    let columns = area.columns([.fill, .fixed(1), .fixed(width)])
    let words = drawTable(in: &canvas, columns[0])
    canvas.verticalRule(columns[1])
    let inside = columns[2].inset(horizontally: 1, vertically: 0)
    let groups = selected?.detail() ?? []
    var lines = groups.flatMap { SpanLine.wrap($0, width: inside.width) }
    var said = groups.map { "\(ReadingText.line(SpanLine($0).text))." }
    if let chart = document.chart {
      lines += [SpanLine(""), SpanLine("Volume by week", .heading)]
      lines += chart.lines(width: inside.width, glyphs: context.glyphs).map { SpanLine($0) }
      said += barWords
    }
    TextBlock.draw(lines, in: &canvas, area: inside, more: "more: = shows all of it")
    return words + said
  }

  private var barWords: [String] {
    (document.chart?.bars ?? []).map { "Week of \($0.label): \($0.text)." }
  }

  private func drawTable(in canvas: inout Canvas, _ area: Rect) -> [String] {
    let rows = document.rows
    let drawn = rows.table.draw(
      in: &canvas,
      area: area,
      selected: cursor.index,
      first: cursor.first
    )
    let place = "Rows \(drawn.rows.lowerBound + 1) to \(drawn.rows.upperBound) of \(rows.count)."
    return [place]
      + drawn.rows.map { index in
        let row = rows[index]
        let cells = zip(rows.columns, row.cells).filter { $1.shown.text != "-" }.map {
          "\($0.table.title) \($1.shown.text)"
        }
        let priority = row.mark.isEmpty ? "" : "\(row.mark) "
        let mark = index == cursor.index ? "Selected: " : ""
        return "\(mark)\(index + 1). \(priority)\(cells.joined(separator: ", "))."
      }
  }

  // MARK: All of one row

  private func drawSheet(
    in canvas: inout Canvas,
    _ area: Rect,
    _ context: ScreenContext
  ) -> [String] {
    let inside = area.inset(horizontally: 1, vertically: 0)
    let settings = context.settings
    var lines =
      subject.map { FormularySheet.lines($0, width: inside.width, settings: settings) } ?? []
    if lines.isEmpty, let row = selected {
      lines = row.detail().flatMap { SpanLine.wrap($0, width: inside.width) } + [SpanLine("")]
      lines += zip(document.rows.columns, row.cells).flatMap { column, cell in
        SpanLine.wrap(
          [Span("\(column.table.title) ", .label), Span(cell.shown.text, .value)],
          width: inside.width
        )
      }
    }
    let first = LineScroll.clamped(sheetFrom ?? 0, count: lines.count, height: inside.height)
    TextBlock.draw(lines, in: &canvas, area: inside, first: first)
    canvas.setCursor(x: inside.minX, y: inside.minY)
    return lines.map { ReadingText.line($0.text) }.filter { !$0.isEmpty }
  }
}

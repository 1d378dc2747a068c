import ClinicDomain
package import Grid

extension AuditScreen {
  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let skeleton = Skeleton(tab: tab, message: message(context), keys: keys(context))
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let words: [String]
    if let denial = Self.denial(context) {
      words = drawText(denial, in: &canvas, area: area)
    } else if let opened {
      words = drawDetail(opened.detail, first: opened.first, in: &canvas, area: area, context)
    } else {
      words = drawList(in: &canvas, area: area, context)
    }
    canvas.frame.reading = skeleton.readingHead(context) + words + skeleton.readingFoot(context)
    canvas.frame.title = "refill Audit"
    return canvas.frame
  }

  private func message(_ context: ScreenContext) -> ScreenMessage {
    if isAnnounced {
      return ScreenMessage("Recomputing every hash from the first line on; this may take a while.")
    }
    if let failure { return ScreenMessage(failure, .chipHigh) }
    if let check { return ScreenMessage(check.text, check.isClean ? .text : .chipHigh) }
    let open = context.settings.unreviewedEmergencies.count
    if open > 0, Self.denial(context) == nil {
      let what = open == 1 ? "1 emergency access waits" : "\(open) emergency accesses wait"
      return ScreenMessage("** \(what) for review: E lists them, Enter twice reviews one.")
    }
    return ScreenMessage("Read only. K recomputes every hash from the first line on.")
  }

  private func drawText(_ text: String, in canvas: inout Canvas, area: Rect) -> [String] {
    TextBlock.draw(
      SpanLine.wrap([Span(text)], width: area.width - 2),
      in: &canvas,
      area: area.inset(horizontally: 1, vertically: 1)
    )
    canvas.setCursor(x: area.minX, y: area.minY + 1)
    return [text]
  }

  private func drawDetail(
    _ detail: AuditDetail,
    first: Int,
    in canvas: inout Canvas,
    area: Rect,
    _ context: ScreenContext
  ) -> [String] {
    let lines = detailLines(detail, context)
    let inner = area.inset(horizontally: 1, vertically: 0)
    TextBlock.draw(
      lines,
      in: &canvas,
      area: inner,
      first: LineScroll.clamped(first, count: lines.count, height: area.height),
      more: "more: Down"
    )
    canvas.setCursor(x: inner.minX, y: inner.minY)
    return lines.map(\.text).filter { !$0.isEmpty }.map { "\($0)." }
  }

  private func drawList(
    in canvas: inout Canvas,
    area: Rect,
    _ context: ScreenContext
  ) -> [String] {
    let document = document(context)
    let text = summaryText(context)
    let isSmall = context.layout == .small
    let chip = filterChip
    let under = SpanLine.flow(
      (chip.isEmpty ? [] : [chip]) + [[Span(place, .label)]],
      width: ListLayout.listWidth(area, layout: context.layout)
    )
    let below =
      isSmall
      ? text.map {
        TextBlock.flow(
          essential: $0.essential,
          others: $0.others,
          width: area.width,
          lines: 5 + max(0, context.size.height - 24) / 4
        )
      } ?? [] : []
    let layout = ListLayout(
      area,
      layout: context.layout,
      underLines: under.count,
      detailLines: below.count
    )
    layout.drawRules(in: &canvas, area: area, layout: context.layout)
    var words = drawRows(document, in: &canvas, area: layout.list)
    TextBlock.draw(under, in: &canvas, area: layout.under)
    words += under.map(\.text)
    if isSmall {
      TextBlock.draw(below, in: &canvas, area: layout.detail, more: "more: Enter")
    } else if let text {
      let column = layout.detail.inset(horizontally: 1, vertically: 0)
      TextBlock.draw(
        text.column(width: column.width, height: column.height),
        in: &canvas,
        area: column
      )
    }
    if let now = layout.now {
      drawLegend(in: &canvas, area: now)
      words += Self.legend
    }
    if let text { words.append(text.reading) }
    return words
  }

  private func drawRows(
    _ document: AuditDocument,
    in canvas: inout Canvas,
    area: Rect
  ) -> [String] {
    guard !document.rows.isEmpty else { return drawText(place, in: &canvas, area: area) }
    let drawn = Self.table(document).draw(
      in: &canvas,
      area: area,
      selected: cursor.index,
      first: cursor.first
    )
    return drawn.rows.map { index in
      let row = document.rows[index]
      return
        "\(index == cursor.index ? "Selected: " : "")\(index + 1). \(row.time), \(row.user) at "
        + "\(row.station), \(row.action), \(row.record), \(row.resultWord)."
    }
  }

  /// What can be looked for, in the column of large screens.
  private func drawLegend(in canvas: inout Canvas, area: Rect) {
    TextBlock.draw(
      [SpanLine("Look for (/)", .heading)] + Self.legend.map { SpanLine($0, .label) },
      in: &canvas,
      area: area.inset(horizontally: 1, vertically: 0)
    )
  }

  private static let legend = [
    "user:okafor  who did it", "record:dubois  name, MRN or lot", "kind:order  kind of entry",
    "on:bay-2  workstation", "refused  what was refused",
  ]

  private var filterChip: [Span] {
    if filter.isTyping { return [Span("/\(filter.text)_", .fieldFocused)] }
    return filter.text.isEmpty ? [] : [Span("filter: \(filter.text)", .chipLow)]
  }
}

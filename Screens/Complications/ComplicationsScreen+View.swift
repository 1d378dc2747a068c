import ClinicDomain
package import Grid

extension ComplicationsScreen {
  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let skeleton = skeleton(context)
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let words: [String]
    switch panel {
    case .detail(let first):
      words = drawText(detailLines(area.width, context), from: first, in: &canvas, area: area)
    case .rates(let first):
      words = drawText(
        ComplicationRateLines.lines(document, width: area.width),
        from: first,
        in: &canvas,
        area: area
      )
    case nil: words = drawList(in: &canvas, area: area, context: context)
    }
    canvas.frame.reading = skeleton.readingHead(context) + words + skeleton.readingFoot(context)
    canvas.frame.title = "refill Complications"
    return canvas.frame
  }

  private func skeleton(_ context: ScreenContext) -> Skeleton {
    let isDetail = if case .detail = panel { true } else { false }
    return Skeleton(
      tab: tab,
      banner: isDetail
        ? selected.flatMap { view.summary(of: $0.record.chart) }.map { PatientBanner($0) } : nil,
      message: ScreenMessage(message),
      keys: keys(context)
    )
  }

  private var message: String {
    switch panel {
    case .detail: "Entries are never deleted: an amendment is signed, and the first text stays."
    case .rates:
      months.message
        ?? "Other populations: published figures are shown, never compared or added up."
    case nil:
      filter.isTyping
        ? "Patient, kind, open, serious, near, report, follow, refill, g3, 30d, 2026-09"
        : "By \(sort.title). Entries are never deleted."
    }
  }

  private func detailLines(_ width: Int, _ context: ScreenContext) -> [SpanLine] {
    selected.map { ComplicationLines($0, context: context, width: width - 2).all } ?? []
  }

  /// The first line that can be in view of a panel.
  func clamped(_ first: Int, of panel: Panel, _ context: ScreenContext) -> Int {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    guard let area = skeleton(context).draw(in: &canvas, context: context) else { return 0 }
    let count =
      switch panel {
      case .detail: detailLines(area.width, context).count
      case .rates: ComplicationRateLines.lines(document, width: area.width).count
      }
    return LineScroll.clamped(first, count: count, height: area.height)
  }

  private func drawText(
    _ lines: [SpanLine],
    from first: Int,
    in canvas: inout Canvas,
    area: Rect
  ) -> [String] {
    TextBlock.draw(
      lines,
      in: &canvas,
      area: area.inset(horizontally: 1, vertically: 0),
      first: LineScroll.clamped(first, count: lines.count, height: area.height),
      more: "more: Down"
    )
    canvas.setCursor(x: area.minX, y: area.minY)
    return lines.map { ReadingText.line($0.text) }.filter { !$0.isEmpty }
  }

  // MARK: The register

  private func drawList(
    in canvas: inout Canvas,
    area: Rect,
    context: ScreenContext
  ) -> [String] {
    let isSmall = context.layout == .small
    let width = ListLayout.listWidth(area, layout: context.layout)
    let groups =
      (filterChip.isEmpty ? [] : [filterChip]) + document.tally.map { [Span($0, .label)] }
    let under = Array(
      SpanLine.flow(groups, width: width).prefix(ListLayout.mostUnder(area))
    )
    let below = isSmall ? shortDetail(context, width: area.width) : []
    let layout = ListLayout(
      area,
      layout: context.layout,
      underLines: under.count,
      detailLines: below.count
    )
    layout.drawRules(in: &canvas, area: area, layout: context.layout)
    var words = drawRows(in: &canvas, area: layout.list, context: context)
    TextBlock.draw(under, in: &canvas, area: layout.under)
    words += under.map { "\(ReadingText.line($0.text))." }
    if isSmall {
      TextBlock.draw(below, in: &canvas, area: layout.detail, more: "more: Enter shows all of it")
    } else if let selected {
      let column = layout.detail.inset(horizontally: 1, vertically: 0)
      let parts = ComplicationLines(selected, context: context, width: column.width).essentials
      TextBlock.draw(
        Array(parts.joined(separator: [SpanLine("")])),
        in: &canvas,
        area: column,
        more: "more: Enter shows all of it"
      )
    }
    if let selected {
      words += ComplicationLines(selected, context: context, width: 500).essentials.joined()
        .map { ReadingText.line($0.text) }
    }
    if let now = layout.now {
      let column = now.inset(horizontally: 1, vertically: 0)
      let parts = NowColumn.parts(
        DaySchedule(view, context: context),
        context: context,
        width: column.width
      )
      TextBlock.draw(TextBlock.fitting(parts, height: column.height), in: &canvas, area: column)
      words += parts.joined().map(\.text)
    }
    return words
  }

  /// The selected one below a small list: who, what happened, what was done, what is next.
  private func shortDetail(_ context: ScreenContext, width: Int) -> [SpanLine] {
    guard let selected else { return [] }
    let lines = ComplicationLines(selected, context: context, width: width)
    let now = selected.record.now
    let last =
      selected.record.closed.map { "Outcome: \($0.value.outcome.title), \($0.value.summary)" }
      ?? selected.record.followUps.last.map { "Found \($0.value.on.shown): \($0.value.result)" }
      ?? selected.record.amendments.last.map { "Amended: \($0.value.reason)" }
    let texts = [now.account, now.firstDone.isEmpty ? "" : "Done first: \(now.firstDone)", last]
    return lines.identity
      + texts.compactMap(\.self).filter { !$0.isEmpty }.flatMap {
        SpanLine.wrap([Span(context.seen($0))], width: width)
      }
  }

  private func drawRows(
    in canvas: inout Canvas,
    area: Rect,
    context: ScreenContext
  ) -> [String] {
    guard !document.rows.isEmpty else {
      let text =
        document.total > 0
        ? "None of \(document.total) fits. Tab goes on to the next part, Esc clears the filter."
        : "No complication is recorded. n logs one; in a chart n logs it for that patient."
      TextBlock.draw(
        SpanLine.wrap([Span(text)], width: area.width - 2),
        in: &canvas,
        area: area.inset(horizontally: 1, vertically: 1)
      )
      canvas.setCursor(x: area.minX, y: area.minY + 1)
      return [text]
    }
    let table = Self.table(document, context: context)
    let drawn = table.draw(in: &canvas, area: area, selected: cursor.index, first: cursor.first)
    let place =
      "Rows \(drawn.rows.lowerBound + 1) to \(drawn.rows.upperBound) of \(table.rowCount)."
    return [place]
      + drawn.rows.map { index in
        "\(index == cursor.index ? "Selected: " : "")\(index + 1). "
          + Self.reading(document.rows[index], context: context)
      }
  }

  /// The columns of the register.
  static func table(_ document: ComplicationsDocument, context: ScreenContext) -> Table {
    Table(
      columns: [
        MarkCell.column,
        TableColumn("Began"),
        TableColumn("Patient", wrapsAbove: 20),
        TableColumn("Born", dropRank: 5),
        TableColumn("Kind", wrapsAbove: 22),
        TableColumn("Phase", dropRank: 4),
        TableColumn("Gr", .right),
        TableColumn("Serious", dropRank: 3, wrapsAbove: 20),
        TableColumn("State"),
        TableColumn("Next", wrapsAbove: 14),
        TableColumn("By", dropRank: 2),
      ],
      rows: document.rows.map { row in
        let now = row.record.now
        return [
          TableCell(row.urgency.mark, MarkCell.role(row.urgency.mark)),
          TableCell(ShownDate.short(now.onsetOn, from: context.today)),
          TableCell(row.patient.name),
          TableCell(row.patient.birthDate?.shown ?? "not known"),
          TableCell(now.kindTitle),
          TableCell(now.phase.rawValue),
          TableCell(row.shownGrade),
          TableCell(now.isSerious ? now.seriousness.map(\.title).joined(separator: "; ") : "-"),
          TableCell(row.record.status.rawValue),
          TableCell(row.urgency.next.isEmpty ? "-" : row.urgency.next),
          TableCell(context.name(of: row.record.first.by)),
        ]
      }
    )
  }

  /// One row in words: every value that the row shows.
  private static func reading(
    _ row: ComplicationsDocument.Row,
    context: ScreenContext
  ) -> String {
    let now = row.record.now
    let priority = row.urgency.priority.isEmpty ? "" : "\(row.urgency.priority). "
    let grade =
      now.isNearMiss ? "near miss" : now.grade.map { "grade \($0)" } ?? "not graded yet"
    let serious =
      now.isSerious ? ", serious: \(now.seriousness.map(\.title).joined(separator: ", "))" : ""
    let next = row.urgency.next.isEmpty ? "" : ", next \(row.urgency.next)"
    return
      "\(priority)\(row.patient.name), \(row.patient.born(on: context.today)). \(now.kindTitle), \(now.phase.rawValue), began \(now.onsetOn.shown), \(grade)\(serious), \(row.record.status.rawValue)\(next), logged by \(context.name(of: row.record.first.by))."
  }
}

/// The rates of the register beside what was published, as lines.
enum ComplicationRateLines {
  static func lines(_ document: ComplicationsDocument, width: Int) -> [SpanLine] {
    let days = "\(document.rateDays.lowerBound.shown) to \(document.rateDays.upperBound.shown)"
    var lines = [
      SpanLine([Span("Complications per 1,000 refills", .heading), Span("  \(days)", .label)])
    ]
    guard !document.rates.isEmpty else {
      return lines + [SpanLine("No complication began in this time.")]
    }
    for rate in document.rates {
      lines.append(SpanLine(""))
      lines += SpanLine.wrap(
        [
          Span(rate.kind.kind, .heading),
          Span("  \(rate.perThousand.map { "\($0) per 1,000" } ?? "no rate")", .value),
        ],
        width: width
      )
      lines += SpanLine.wrap([Span("here: \(rate.working)")], width: max(1, width - 2)).map {
        SpanLine([Span("  ")] + $0.spans)
      }
      let published =
        rate.kind.rates.isEmpty
        ? ["published: nothing is held"]
        : rate.kind.rates.map { "published: \(PublishedRate.text($0))" }
      lines += published.flatMap { text in
        SpanLine.wrap([Span(text, .label)], width: max(1, width - 2)).map {
          SpanLine([Span("  ")] + $0.spans)
        }
      }
    }
    return lines
  }
}

extension ComplicationsDocument {
  /// The register as lines of text, with the rates below it.
  package func sheet(_ context: ScreenContext) -> [String] {
    let head = Sheet.head("Complications", context)
    guard total > 0 else { return head + ["No complication is recorded."] }
    return head + Sheet.table(ComplicationsScreen.table(self, context: context), context)
      + [""] + Sheet.flow(tally, context) + [""]
      + Sheet.text(ComplicationRateLines.lines(self, width: context.size.width))
  }
}

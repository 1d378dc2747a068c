import ClinicDomain
package import Grid

extension UpcomingScreen {
  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let skeleton = Skeleton(tab: tab, message: message, keys: keys(context))
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let words: [String]
    if let first = workingFrom {
      words = drawLists(in: &canvas, area: area, first: first, context: context)
    } else {
      words = drawAll(in: &canvas, area: area, skeleton: skeleton, context: context)
    }
    canvas.frame.reading = skeleton.readingHead(context) + words + skeleton.readingFoot(context)
    canvas.frame.title = "refill Upcoming"
    return canvas.frame
  }

  private var message: ScreenMessage {
    if let notice { return ScreenMessage(notice) }
    if !marked.isEmpty {
      return ScreenMessage("\(marked.count) marked: A reviews, R proposes places; Esc unmarks.")
    }
    if let row = selectedRow, let escalation = row.escalation, !escalation.isAnswered {
      let mark = escalation.step >= .sameDay ? "***" : "**"
      return ScreenMessage("\(mark) \(row.facts.entry.name): \(escalation.shown)")
    }
    return ScreenMessage("Tab next list, = all lists with their rules, Left and Right the week.")
  }

  private func drawAll(
    in canvas: inout Canvas,
    area: Rect,
    skeleton: Skeleton,
    context: ScreenContext
  ) -> [String] {
    let grid = WeekGrid(document, week: week(context))
    let isLow = context.size.height < 20
    let width = ListLayout.listWidth(area, layout: context.layout)
    let gridHeight = isLow ? 0 : 3 + (grid.closures.isEmpty ? 0 : 1)
    var top = area.minY
    var words: [String] = []
    if gridHeight > 0 {
      let part = Rect(x: area.minX, y: top, width: width, height: 3)
      grid.table.draw(in: &canvas, area: part, selected: nil)
      words += grid.reading
      if !grid.closures.isEmpty {
        let line = SpanLine(grid.closures.joined(separator: "; "), .label)
        if line.columns <= width {
          line.draw(in: &canvas, x: area.minX + 1, y: top + 3, width: width - 1)
        }
      }
      top += gridHeight
      canvas.rule(Rect(x: area.minX, y: top, width: width, height: 1))
      top += 1
    }
    let head = SpanLine.flow(
      [
        [Span("\(list.title) ", .heading), Span("\(document.count)", .value)],
        [Span(list.rule, .label)],
      ] + filterChip,
      width: width - 1
    )
    TextBlock.draw(
      head,
      in: &canvas,
      area: Rect(x: area.minX + 1, y: top, width: width - 1, height: head.count)
    )
    words += head.map { "\(ReadingText.line($0.text))." }
    top += head.count
    let rest = Rect(x: area.minX, y: top, width: area.width, height: area.maxY - top)
    return words
      + drawList(in: &canvas, area: rest, whole: area, width: width, context: context)
  }

  private var filterChip: [[Span]] {
    guard filter.isTyping || !filter.text.isEmpty else { return [] }
    let cursor = filter.isTyping ? "_" : ""
    return [[Span(" filter: \(filter.text)\(cursor) ", .chipLow)]]
  }

  /// The week that is shown: of the day looked at, and as many weeks ahead as was asked for.
  private func week(_ context: ScreenContext) -> [CivilDate] {
    document.week(of: context.today.advanced(byDays: 7 * weeksAhead))
  }

  private func drawList(
    in canvas: inout Canvas,
    area: Rect,
    whole: Rect,
    width: Int,
    context: ScreenContext
  ) -> [String] {
    let row = selectedRow
    let detail = row.map { Self.detail($0, document: document, context: context) } ?? []
    let isSmall = context.layout == .small
    let below =
      isSmall ? TextBlock.flow(essential: [], others: detail, width: area.width, lines: 3) : []
    let belowHeight = isSmall ? max(3, below.count) + 1 : 0
    let listArea = Rect(
      x: area.minX,
      y: area.minY,
      width: width,
      height: max(2, area.height - belowHeight)
    )
    var words = drawRows(in: &canvas, area: listArea, context: context)
    if isSmall {
      canvas.rule(Rect(x: area.minX, y: listArea.maxY, width: area.width, height: 1))
      TextBlock.draw(
        below,
        in: &canvas,
        area: Rect(
          x: area.minX,
          y: listArea.maxY + 1,
          width: area.width,
          height: area.maxY - listArea.maxY - 1
        ),
        more: "more: Enter opens the chart"
      )
    } else {
      words += drawColumns(in: &canvas, whole: whole, row: row, detail: detail, context: context)
    }
    words += detail.map { "\(ReadingText.line(SpanLine($0).text))." }
    return words
  }

  private func drawRows(in canvas: inout Canvas, area: Rect, context: ScreenContext) -> [String] {
    guard document.count > 0 else {
      let text =
        worklist(isEmpty: document)
        ? "No pump is recorded yet. n registers a patient on Today."
        : "Nobody is on this list. Tab shows the next one."
      TextBlock.draw(
        SpanLine.wrap([Span(text)], width: area.width - 2),
        in: &canvas,
        area: area.inset(horizontally: 1, vertically: 1)
      )
      canvas.setCursor(x: area.minX, y: area.minY + 1)
      return [text]
    }
    let table = Self.table(document, marked: marked, context: context)
    let drawn = table.draw(
      in: &canvas,
      area: area,
      selected: cursor.index,
      first: cursor.first
    )
    return ["Rows \(drawn.rows.lowerBound + 1) to \(drawn.rows.upperBound) of \(document.count)."]
      + drawn.rows.map { index in
        "\(index == cursor.index ? "Selected: " : "")\(index + 1). \(reading(index, context))"
      }
  }

  private func worklist(isEmpty document: UpcomingDocument) -> Bool {
    document.worklist.entries.isEmpty
  }

  private func reading(_ index: Int, _ context: ScreenContext) -> String {
    let row = document.row(index)
    let entry = row.facts.entry
    let urgency = Urgency(entry, on: context.today)
    let priority = urgency.priority.isEmpty ? "" : "\(urgency.priority). "
    let mark = marked.contains(entry.chart) ? "Marked. " : ""
    let cells = Self.cells(row, document: document, context: context)
    let due = entry.due.map { "due \(Self.due(entry, context)) \($0.shown)" } ?? "no due date"
    return
      "\(priority)\(mark)\(entry.name), \(PatientLine(entry).born(on: context.today)). \(due), "
      + "\(cells.booked), slack \(cells.slack), drug \(cells.drug), \(cells.needs), \(cells.review)."
  }

  // MARK: The table

  struct Cells {
    let booked: String
    let slack: String
    let drug: String
    let needs: String
    let review: String
  }

  static func cells(
    _ row: WorklistRow,
    document: UpcomingDocument,
    context: ScreenContext
  ) -> Cells {
    let day = document.worklist.day
    let booked = row.facts.booked.map {
      "\(ShownDate.short($0.at.date, from: day)) \($0.at.time)"
    }
    return Cells(
      booked: booked ?? (row.facts.isHere ? "here now" : "not booked"),
      slack: row.slackDays.map { "\($0 > 0 ? "+" : "")\($0) d" } ?? "-",
      drug: drug(row, on: day),
      needs: row.needs.isEmpty ? "-" : row.needs.map(\.title).joined(separator: ", "),
      review: review(row, context)
    )
  }

  private static func drug(_ row: WorklistRow, on day: CivilDate) -> String {
    guard let drug = row.drug else { return "-" }
    if drug.isRecalled { return "recalled" }
    return drug.isOrderLate(on: day) ? "\(drug.state.title) late" : drug.state.title
  }

  private static func review(_ row: WorklistRow, _ context: ScreenContext) -> String {
    if let slack = row.slackDays, slack < 0 { return "late" }
    if let escalation = row.escalation, !escalation.isAnswered { return escalation.step.short }
    switch row.review {
    case .notReviewed: return "-"
    case .reviewed(let record):
      return record.review.note.isEmpty ? "ok \(context.name(of: record.by))" : "note"
    case .changedSince: return "changed"
    }
  }

  static func due(_ entry: ListEntry, _ context: ScreenContext) -> String {
    guard let due = entry.due else { return "-" }
    let limit =
      context.layout == .large ? entry.limit?.title ?? "" : entry.limit?.shortTitle ?? ""
    return "\(ShownDate.short(due, from: context.today)) \(limit)"
  }

  /// The name; with the birth date where another of the list bears the same one.
  private static func name(_ entry: ListEntry, _ document: UpcomingDocument) -> String {
    guard document.repeatedNames.holds(entry.name) else { return entry.name }
    return "\(entry.name)\nBorn \(entry.birthDate?.shown ?? "not known")"
  }

  static func table(
    _ document: UpcomingDocument,
    marked: Set<ChartID>,
    context: ScreenContext
  ) -> Table {
    let hasMarks = !marked.isEmpty
    return Table(
      columns: (hasMarks ? [TableColumn("")] : []) + [
        MarkCell.column,
        TableColumn("Due, limit"),
        TableColumn("Booked", wrapsAbove: 12),
        TableColumn("Patient", wrapsAbove: 20),
        TableColumn("Slack", .right),
        TableColumn("Drug", wrapsAbove: 9),
        TableColumn("Needs", dropRank: 1, wrapsAbove: 12),
        TableColumn("Review", wrapsAbove: 8),
      ],
      rowCount: document.count
    ) { index in
      let row = document.row(index)
      let entry = row.facts.entry
      let cells = cells(row, document: document, context: context)
      let box = hasMarks ? [TableCell(marked.contains(entry.chart) ? "[x]" : "[ ]")] : []
      return box + [
        MarkCell.cell(Urgency(entry, on: document.worklist.day)),
        TableCell(due(entry, context)),
        TableCell(cells.booked),
        TableCell(name(entry, document)),
        TableCell(cells.slack),
        TableCell(cells.drug),
        TableCell(cells.needs),
        TableCell(cells.review),
      ]
    }
  }
}

extension Escalation.Step {
  /// The step in a word or two, for narrow lists.
  var short: String {
    switch self {
    case .phone: "call"
    case .letter: "call, letter"
    case .sameDay: "reach today"
    case .emergency: "to ED"
    }
  }
}

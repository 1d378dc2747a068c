import ClinicDomain
package import Grid
package import Keys

/// A proposal that is looked at before it is kept: each effect in a line, every one may be left out.
package struct PlanScreen: Screen {
  /// The proposal.
  package let document: PlanDocument
  /// The name under which it is kept.
  package let action: String
  private(set) var cursor = ListCursor<ChartID>()
  /// Who is left out.
  private(set) var left: Set<ChartID> = []

  /// Shows a proposal.
  package init(_ document: PlanDocument, action: String) {
    self.document = document
    self.action = action
    cursor.follow(ids)
  }

  private var ids: [ChartID] { document.plan.placements.map(\.candidate.chart) }

  /// The tab that it stands under.
  package var tab: ScreenID? { nil }

  /// What keys do now.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    let nothing = document.plan.placements.count == left.count ? "nothing would change" : nil
    let projection =
      context.isProjection ? "another moment is looked at; nothing can be written" : nil
    let none = document.plan.placements.isEmpty ? "nothing is proposed" : nil
    return [
      ScreenKey(.save, disabledBecause: projection ?? nothing, word: "book all of it"),
      ScreenKey(.mark, disabledBecause: none, word: "leave out, take in"),
      ScreenKey(.open, disabledBecause: none, word: "chart"), ScreenKey(.back),
    ] + ScreenKeys.moving + [ScreenKey(.redraw), ScreenKey(.help), ScreenKey(.lock)]
  }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    switch action(of: event, context: context) {
    case .outcome(let outcome): return outcome
    case .action(let action):
      let page = max(1, context.size.height - 12)
      if cursor.move(action, in: ids, page: page) { return .handled }
      switch action {
      case .mark:
        if let chart = cursor.selected, left.remove(chart) == nil { left.insert(chart) }
        _ = cursor.move(.moveDown, in: ids, page: page)
        return .handled
      case .save: return .schedule(.keep(document.bookings(except: left, name: self.action)))
      case .open: return cursor.selected.map { .open($0) } ?? .handled
      default: return .perform(action, nil)
      }
    }
  }

  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let taken = document.plan.placements.count - left.count
    let skeleton = Skeleton(
      tab: nil,
      message: ScreenMessage("F10 keeps \(taken) bookings together; u takes them back together."),
      keys: keys(context)
    )
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let inside = area.inset(horizontally: 1, vertically: 0)
    canvas.put(
      document.purpose.title,
      x: inside.minX,
      y: inside.minY,
      role: .heading,
      clip: inside
    )
    let tally = SpanLine.flow(document.tally.map { [Span($0, .value)] }, width: inside.width)
    let missing = document.plan.notPlaced.flatMap {
      SpanLine.wrap(
        [
          Span("*** \($0.candidate.name), due \($0.candidate.due.shown): ", .value),
          Span("\($0.obstacle.shown)\(Self.kept($0.candidate))"),
        ],
        width: inside.width
      )
    }
    TextBlock.draw(
      tally,
      in: &canvas,
      area: Rect(
        x: inside.minX,
        y: inside.minY + 1,
        width: inside.width,
        height: tally.count
      )
    )
    let top = inside.minY + 1 + tally.count
    let height = min(missing.count, max(0, (inside.maxY - top) / 2))
    let list = Rect(x: area.minX, y: top, width: area.width, height: inside.maxY - top - height)
    var words = ["\(document.purpose.title)."] + tally.map { "\(ReadingText.line($0.text))." }
    if document.plan.placements.isEmpty {
      let text = "Nothing has to be booked or moved."
      canvas.put(text, x: inside.minX, y: top + 1, clip: list)
      canvas.setCursor(x: inside.minX, y: top + 1)
      words.append(text)
    } else {
      let table = Self.table(document, left: left, context: context)
      let drawn = table.draw(
        in: &canvas,
        area: list,
        selected: cursor.index,
        first: cursor.first
      )
      words += drawn.rows.map { index in
        let cells = table.row(index).map(\.text).filter { !$0.isEmpty }.joined(separator: ", ")
        return "\(index == cursor.index ? "Selected: " : "")\(index + 1). \(cells)."
      }
    }
    TextBlock.draw(
      missing,
      in: &canvas,
      area: Rect(x: inside.minX, y: list.maxY, width: inside.width, height: height),
      more: "more: refill upcoming --plan lists all of them"
    )
    words += missing.map(\.text)
    canvas.frame.reading = skeleton.readingHead(context) + words + skeleton.readingFoot(context)
    canvas.frame.title = "refill"
    return canvas.frame
  }

  private static func kept(_ candidate: RefillPlan.Candidate) -> String {
    candidate.booked.map { "; stays booked \($0.at.shown)" } ?? ""
  }

  /// Each effect in a line: who, by when, from where to where.
  static func table(
    _ document: PlanDocument,
    left: Set<ChartID>,
    context: ScreenContext
  ) -> Table {
    let placements = document.plan.placements
    return Table(
      columns: [
        TableColumn(""), TableColumn("Due"), TableColumn("Patient", wrapsAbove: 22),
        TableColumn("From", wrapsAbove: 12), TableColumn("To"), TableColumn("Slack", .right),
      ],
      rowCount: placements.count
    ) { index in
      let placement = placements[index]
      let candidate = placement.candidate
      let start = placement.place.start
      return [
        TableCell(left.contains(candidate.chart) ? "[ ]" : "[x]"),
        TableCell(candidate.due.shown),
        TableCell(candidate.name),
        TableCell(
          candidate.booked.map { "\($0.at.date.shownShort) \($0.at.time)" } ?? "not booked"
        ),
        TableCell("\(start.date.weekday.rawValue) \(start.date.shownShort) \(start.time)", .value),
        TableCell(placement.isLate ? "*** late" : "\(placement.slackDays) d"),
      ]
    }
  }
}

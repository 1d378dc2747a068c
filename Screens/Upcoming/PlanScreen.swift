package import ClinicDomain
package import Grid
package import Keys

/// A proposal that is looked at before it is kept: each effect in a line, every one may be left out.
package struct PlanScreen: Screen {
  /// The proposal.
  package let document: PlanDocument
  /// The name under which it is kept.
  package let action: String
  /// The lines as they were changed.
  private(set) var review: PlanReview
  /// The reasons given for lines that were put elsewhere.
  private var reasons: [ChartID: String] = [:]
  private(set) var cursor = ListCursor<ChartID>()
  /// What spoke against it when it was handed in the last time.
  private var acknowledged: [ChartID: [BookingConflict]]?

  /// Shows a proposal.
  package init(_ document: PlanDocument, action: String) {
    self.document = document
    self.action = action
    review = document.review
    cursor.follow(ids)
  }

  private var ids: [ChartID] { review.lines.map(\.chart) }

  /// What another place for a line is found and held against.
  package func surroundings(of chart: ChartID) -> (line: PlanReview.Line, timetable: Timetable)? {
    review.line(of: chart).map { ($0, review.timetable(without: chart)) }
  }

  /// Puts a line where a person wants it.
  package mutating func place(_ booking: ProposedBooking) {
    review.place(booking.appointment, for: booking.chart)
    reasons[booking.chart] = booking.reason
    acknowledged = nil
  }

  /// The tab that it stands under.
  package var tab: ScreenID? { nil }

  /// What keys do now.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    let nothing = review.taken.isEmpty ? "nothing would change" : nil
    let projection =
      context.isProjection ? "another moment is looked at; nothing can be written" : nil
    let none = review.lines.isEmpty ? "nothing is proposed" : nil
    return [
      ScreenKey(.save, disabledBecause: projection ?? nothing, word: "book all of it"),
      ScreenKey(.mark, disabledBecause: none, word: "leave out, take in"),
      ScreenKey(.move, disabledBecause: projection ?? none, word: "another place"),
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
        if let chart = cursor.selected { review.leaveOrTake(chart) }
        acknowledged = nil
        _ = cursor.move(.moveDown, in: ids, page: page)
        return .handled
      case .save: return handIn()
      case .move: return cursor.selected.map { .schedule(.showPlace($0)) } ?? .handled
      case .open: return cursor.selected.map { .open($0) } ?? .handled
      default: return .perform(action, nil)
      }
    }
  }

  /// What a change brought about is read first; the same key again is the person's decision.
  private mutating func handIn() -> ScreenOutcome {
    guard review.conflicts.isEmpty || acknowledged == review.conflicts else {
      acknowledged = review.conflicts
      return .refused(
        "Something speaks against it, see below. F10 once more keeps it all the same."
      )
    }
    return .schedule(.keep(document.bookings(review, reasons: reasons)))
  }

  /// What speaks against lines since they were changed, the grave first.
  private func spoken(_ context: ScreenContext) -> [Span] {
    review.lines.flatMap { line in
      (review.conflicts[line.chart] ?? []).map { conflict in
        Span(
          "\(conflict.isGrave ? "***" : "!") \(line.row.facts.entry.name): "
            + conflict.shown { context.name(of: $0) },
          .value
        )
      }
    }
  }

  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let taken = review.taken.count
    let skeleton = Skeleton(
      tab: nil,
      message: ScreenMessage(
        taken == 1
          ? "F10 keeps 1 booking; u takes it back."
          : "F10 keeps \(taken) bookings together; u takes them back together."
      ),
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
    let byHand = review.lines.count(where: \.isPlacedByHand)
    let changed = byHand == 0 ? [] : ["\(byHand) put elsewhere by hand (*)"]
    let tally = SpanLine.flow(
      (document.tally + changed).map { [Span($0, .value)] },
      width: inside.width
    )
    let spoken = spoken(context).flatMap { SpanLine.wrap([$0], width: inside.width) }
    let missing =
      spoken
      + document.plan.notPlaced.flatMap {
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
    if review.lines.isEmpty {
      let text = "Nothing has to be booked or moved."
      canvas.put(text, x: inside.minX, y: top + 1, clip: list)
      canvas.setCursor(x: inside.minX, y: top + 1)
      words.append(text)
    } else {
      let table = Self.table(review)
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
  static func table(_ review: PlanReview) -> Table {
    let lines = review.lines
    return Table(
      columns: [
        TableColumn(""), TableColumn("Due"), TableColumn("Patient", wrapsAbove: 22),
        TableColumn("From", wrapsAbove: 12), TableColumn("To"), TableColumn("Slack", .right),
      ],
      rowCount: lines.count
    ) { index in
      let line = lines[index]
      let (entry, start) = (line.row.facts.entry, line.appointment.at)
      let mark = review.conflicts[line.chart] == nil ? "[x]" : "[!]"
      return [
        TableCell(review.left.contains(line.chart) ? "[ ]" : mark),
        TableCell(entry.due?.shown ?? "-"),
        TableCell(entry.name),
        TableCell(
          line.row.facts.booked.map { "\($0.at.date.shownShort) \($0.at.time)" } ?? "not booked"
        ),
        TableCell(
          "\(start.date.weekday.rawValue) \(start.date.shownShort) \(start.time)"
            + (line.isPlacedByHand ? "*" : ""),
          .value
        ),
        TableCell(line.slackDays.map { $0 < 0 ? "*** late" : "\($0) d" } ?? "-"),
      ]
    }
  }
}

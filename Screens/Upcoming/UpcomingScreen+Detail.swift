import ClinicDomain
import Grid

/// What stands about the selected patient, and the panel of all lists.
extension UpcomingScreen {
  /// What governs, what is free, who was called: groups in the order of their weight.
  static func detail(
    _ row: WorklistRow,
    document: UpcomingDocument,
    context: ScreenContext
  ) -> [[Span]] {
    let entry = row.facts.entry
    var groups: [[Span]] = [
      [Span(entry.name, .heading)],
      [Span(PatientLine(entry).born(on: context.today), .value)],
    ]
    if let due = entry.due {
      groups.append([
        Span("due ", .label), Span("\(due.shown) (\(entry.limit?.title ?? "no limit"))", .value),
      ])
    }
    if let booked = row.facts.booked {
      groups.append([Span("booked ", .label), Span(visit(booked, context), .value)])
      if let slack = row.slackDays, slack < 0 {
        groups.append([Span("*** \(-slack) days late", .heading)])
      }
    }
    groups += offers(row, document: document, context: context)
    if let drug = row.drug { groups += drugGroups(drug, on: context.today) }
    if !row.needs.isEmpty {
      let needs = row.needs.map(\.title).joined(separator: ", ")
      groups.append([Span("needs ", .label), Span(needs, .value)])
    }
    groups += contactGroups(row, context)
    if let record = row.review.record {
      let state =
        row.review.name == "changedSince" ? "changed since the review of " : "reviewed by "
      let note = record.review.note.isEmpty ? "" : ": \(record.review.note)"
      groups.append([
        Span(state, .label),
        Span("\(context.name(of: record.by)) \(record.at.local.shown)\(note)", .value),
      ])
    }
    let lists = ReviewList.thirteen.filter { row.facts.isOn($0, on: document.worklist.day) }
    if !lists.isEmpty {
      groups.append([
        Span("on ", .label), Span(lists.map(\.title).joined(separator: "; "), .value),
      ])
    }
    return groups
  }

  private static func visit(_ visit: Appointment, _ context: ScreenContext) -> String {
    var text = "\(visit.at.shown) \(visit.minutesOfDay(context.policy).count) min"
    if let chair = visit.chair { text += " chair \(chair)" }
    if let nurse = visit.nurse { text += " \(context.name(of: nurse))" }
    if let place = visit.place, place != .clinic { text += " \(place.title)" }
    return text
  }

  private static func offers(
    _ row: WorklistRow,
    document: UpcomingDocument,
    context: ScreenContext
  ) -> [[Span]] {
    guard let window = row.window, row.summary != nil else { return [] }
    let places = row.check(document.timetable).offers(
      minutes: context.policy.length(of: .refill, with: row.fluid),
      changing: row.facts.booked?.id,
      now: context.moment.local
    )
    let label = window.isPast ? "Free next: " : "Free before \(window.due.shownShort): "
    guard !places.isEmpty else { return [[Span(label, .label), Span("nothing", .heading)]] }
    var byDay: [(CivilDate, [String])] = []
    for place in places {
      if byDay.last?.0 == place.half.date {
        byDay[byDay.count - 1].1.append(place.start.time.description)
      } else {
        byDay.append((place.half.date, [place.start.time.description]))
      }
    }
    return byDay.enumerated().map { index, day in
      let text =
        "\(day.0.weekday.rawValue) \(day.0.shownShort) \(day.1.joined(separator: " "))"
      return [Span(index == 0 ? label : "", .label), Span(text, .value)]
    }
  }

  private static func drugGroups(_ drug: DrugStanding, on day: CivilDate) -> [[Span]] {
    var groups: [[Span]] = [[Span("drug ", .label), Span(drug.state.title, .value)]]
    if let from = drug.hereFrom {
      groups.append([Span("here from ", .label), Span(from.shown, .value)])
    }
    if let by = drug.orderBy {
      let late = drug.isOrderLate(on: day) ? " ** past" : ""
      groups.append([Span("order by ", .label), Span("\(by.shown)\(late)", .value)])
    }
    if let until = drug.usableUntil {
      groups.append([Span("usable until ", .label), Span(until.shown, .value)])
    }
    return groups
  }

  private static func contactGroups(_ row: WorklistRow, _ context: ScreenContext) -> [[Span]] {
    var groups: [[Span]] = []
    if let escalation = row.escalation {
      let mark = escalation.step >= .sameDay ? "*** " : "** "
      groups.append([
        Span("to do ", .label),
        Span("\(escalation.isAnswered ? "" : mark)\(escalation.shown)", .value),
      ])
    }
    let phone = row.summary?.patient?.phone ?? ""
    groups.append([Span("phone ", .label), Span(phone.isEmpty ? "not known" : phone, .value)])
    if let caregiver = row.summary?.patient?.caregiver, !caregiver.isEmpty {
      groups.append([Span("caregiver ", .label), Span(caregiver, .value)])
    }
    if let last = row.contacts.last {
      let text = last.attempt.text.isEmpty ? "" : ": \(last.attempt.text)"
      groups.append([
        Span("last contact ", .label),
        Span(
          "\(last.at.local.shown) \(last.attempt.shown)\(text) (\(context.name(of: last.by)))",
          .value
        ),
      ])
    }
    return groups
  }

  /// The columns beside the list on larger screens: the patient, and on the largest all lists.
  func drawColumns(
    in canvas: inout Canvas,
    whole: Rect,
    row: WorklistRow?,
    detail: [[Span]],
    context: ScreenContext
  ) -> [String] {
    let layout = ListLayout(whole, layout: context.layout, underLines: 0, detailLines: 0)
    layout.drawRules(in: &canvas, area: whole, layout: context.layout)
    let column = layout.detail.inset(horizontally: 1, vertically: 0)
    var parts = [detail.flatMap { SpanLine.wrap($0, width: column.width) }]
    if let row, let summary = row.summary {
      let figures = ReservoirFigures(summary, at: context.moment, policy: context.policy)
      let inspector = Inspector(summary, figures: figures, context: context)
      let more = inspector.device + inspector.drugs + inspector.estimate
      parts.append(more.flatMap { SpanLine.wrap($0, width: column.width) })
    }
    let lists = listLines(width: (layout.now ?? column).width - 2)
    if layout.now == nil { parts.append(lists) }
    let shown = TextBlock.fitting(parts, height: column.height)
    TextBlock.draw(shown, in: &canvas, area: column)
    var words = shown.map(\.text).filter { !$0.isEmpty }
    if let now = layout.now {
      let area = now.inset(horizontally: 1, vertically: 0)
      TextBlock.draw(lists, in: &canvas, area: area)
      words += lists.map(\.text)
    }
    return words
  }

  /// Every list with its count, the one that is shown marked.
  private func listLines(width: Int) -> [SpanLine] {
    [SpanLine("Lists", .heading)]
      + ReviewList.allCases.map { own in
        let count = document.worklist.count(own)
        let text =
          "\(own == list ? ">" : " ")\(own.number < 10 ? " " : "")\(own.number) \(own.title)"
        return SpanLine([
          Span(Wrap.padded(text, to: max(0, width - 5)), own == list ? .heading : .label),
          Span(" \(count)", count > 0 ? .value : .label),
        ])
      }
  }

  /// The lists with their rules, and how the selected patient's dates and window come about.
  func drawLists(
    in canvas: inout Canvas,
    area: Rect,
    first: Int,
    context: ScreenContext
  ) -> [String] {
    let width = area.width - 2
    var lines = ReviewList.allCases.flatMap { own -> [SpanLine] in
      SpanLine.wrap(
        [
          Span("\(own.number) \(own.title) ", own == list ? .heading : .label),
          Span("\(document.worklist.count(own))", .value), Span("  \(own.rule)"),
        ],
        width: width
      )
    }
    if let row = selectedRow {
      lines.append(SpanLine(""))
      lines += detailWords(row, context).flatMap { SpanLine.wrap([Span($0)], width: width) }
    }
    let start = LineScroll.clamped(first, count: lines.count, height: area.height)
    TextBlock.draw(
      lines,
      in: &canvas,
      area: Rect(x: area.minX + 1, y: area.minY, width: width, height: area.height),
      first: start
    )
    canvas.setCursor(x: area.minX, y: area.minY)
    return lines.map(\.text).filter { !$0.isEmpty }
  }

  private func detailWords(_ row: WorklistRow, _ context: ScreenContext) -> [String] {
    let entry = row.facts.entry
    var words = ["\(entry.name): how the window comes about"]
    if let window = row.window {
      let share = PolicySetting.earliestShare.shown(context.policy[.earliestShare])
      words.append(
        "not before \(window.earliest.shown): \(window.earliestBecause.title); the latest of today, "
          + "\(share) of the interval from fill to due date, and the day on which the drug can be here"
      )
      words.append("not after \(window.due.shown): \(entry.limit?.title ?? "no limit")")
      if window.isDrugLate {
        words.append("the drug cannot be here by the due date: hurry it, the window does not wait")
      }
    } else {
      words.append("no due date is known")
    }
    if let escalation = row.escalation {
      words.append("\(escalation.step.title), since \(escalation.since.shown): \(escalation.shown)")
    }
    words += row.contacts.map {
      "\($0.at.local.shown) \($0.attempt.shown) \($0.attempt.text) (\(context.name(of: $0.by)))"
    }
    return words
  }
}

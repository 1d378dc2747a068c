package import ClinicDomain
package import Grid

/// Everything that was written about one complication, part by part, as lines of a screen.
package struct ComplicationLines: Sendable {
  private let row: ComplicationsDocument.Row
  private let context: ScreenContext
  private let width: Int

  /// Takes a complication and the width that its lines have.
  package init(_ row: ComplicationsDocument.Row, context: ScreenContext, width: Int) {
    self.row = row
    self.context = context
    self.width = max(1, width)
  }

  private var record: ComplicationRecord { row.record }
  private var now: Complication { row.record.now }

  /// Every part in the order in which it is read.
  package var parts: [[SpanLine]] {
    [
      head, firstActions, reporting, followUps, closing, amendments, links, kindFacts,
    ].filter { !$0.isEmpty }
  }

  /// The most important parts of it, for a column beside the register.
  package var essentials: [[SpanLine]] {
    [identity, head, reporting, followUps, closing, amendments, firstActions].filter { !$0.isEmpty }
  }

  /// Every line, with an empty one between parts.
  package var all: [SpanLine] { Array(parts.joined(separator: [SpanLine("")])) }

  /// Who it happened to.
  package var identity: [SpanLine] {
    SpanLine.flow(
      [
        [Span(row.patient.name, .heading)], [Span(row.patient.born(on: context.today), .value)],
        [Span("MRN ", .label), Span(row.patient.mrn, .value)],
      ],
      width: width
    )
  }

  /// What happened, how bad it is, where it stands.
  package var head: [SpanLine] {
    var lines = wrap([Span(now.kindTitle, .heading), Span("  \(now.kindID)", .label)])
    lines += pair("Began", "\(now.shownOnset), known \(now.awareOn.shown), \(now.phase.title)")
    lines += pair("Grade", gradeText)
    lines += pair("Serious", seriousText)
    lines += pair("State", stateText)
    lines += pair("What", now.account)
    if !now.firstDone.isEmpty { lines += pair("Done first", now.firstDone) }
    lines += pair("Logged", entryText(record.first.at, context.name(of: record.first.by)))
    return lines
  }

  private var gradeText: String {
    if now.isNearMiss { return "none: a near miss, it never reached the patient" }
    guard let grade = now.grade else { return "open: a clinician grades it with e" }
    let text = ComplicationRegister.severityScale.grades.first { $0.grade == grade }?.text ?? ""
    return "\(grade) of 5: \(text) (\(ComplicationRegister.severityScale.scale))"
  }

  private var seriousText: String {
    now.isSerious ? now.seriousness.map(\.title).joined(separator: "; ") : "no box ticked"
  }

  private var stateText: String {
    let word =
      switch record.status {
      case .review: "to be graded"
      case .open: "open"
      case .closed: "closed"
      }
    let mark = row.urgency.mark.isEmpty ? "" : "\(row.urgency.mark) "
    return row.urgency.next.isEmpty ? "\(mark)\(word)" : "\(mark)\(word), next: \(row.urgency.next)"
  }

  /// What the register says to do first; overdose and withdrawal have a card of their own.
  package var firstActions: [SpanLine] {
    guard let kind = now.kind, record.closed == nil else { return [] }
    let card =
      kind.category == .withdrawalOverdose
      ? wrap([Span("F3 shows the card of this patient's own drugs.", .heading)]) : []
    return [SpanLine("First actions of the register", .heading)]
      + kind.firstActions.flatMap { indented("- \($0)", isOfRegister: true) } + card
  }

  /// What has to be or may be reported, to whom and until when, with how that was found.
  package var reporting: [SpanLine] {
    var lines: [SpanLine] = []
    for duty in row.clock.duties {
      let due = duty.dueOn.map { ", by \($0.shown)" } ?? ""
      let form = duty.form.map { ", form \($0)" } ?? ""
      let done = duty.isDone ? "done: " : ""
      lines += indented(
        "\(done)\(duty.obligation.title) to \(duty.to.joined(separator: ", "))\(due)\(form)"
      )
      if let working = duty.working {
        lines += indented("  \(working); holidays are not left out: early is safe")
      }
      if let source = duty.source {
        lines += indented("  source \(source)\(duty.isVerified ? "" : ", unverified")", .label)
      }
    }
    for report in record.reports {
      lines += indented(
        "reported \(report.value.on.shown) to \(report.value.to.title): \(report.value.reference), \(context.name(of: report.by))"
      )
    }
    guard !lines.isEmpty else { return [] }
    return [
      SpanLine([
        Span("Reports", .heading), Span("  \(context.policy.facilityType.title)", .label),
      ])
    ] + lines
  }

  /// What was found later.
  package var followUps: [SpanLine] {
    let next = record.closed == nil ? record.followUpOn : nil
    guard !record.followUps.isEmpty || next != nil else { return [] }
    let found = record.followUps.reversed().flatMap { entry -> [SpanLine] in
      let after = entry.value.nextOn.map { ", next \($0.shown)" } ?? ""
      return indented(
        "\(entry.value.on.shown) \(context.name(of: entry.by)): \(entry.value.result)\(after)"
      )
    }
    let due = next.map {
      indented("look again \($0.shown), \(ShownDate.distance($0, from: context.today))")
    }
    return [SpanLine("Follow-up", .heading)] + (due ?? []) + found
  }

  /// How it was closed, and opened again.
  package var closing: [SpanLine] {
    let closed = record.closings.reversed().flatMap { entry -> [SpanLine] in
      let value = entry.value
      let why = value.unreportedBecause.map { "; not reported: \($0)" } ?? ""
      return indented(
        "\(value.on.shown) \(value.outcome.title): \(value.summary)\(why), signed \(context.name(of: value.signature.by))"
      )
    }
    let again = record.reopenings.reversed().flatMap { entry in
      indented(
        "opened again \(entry.at.local.shown) \(context.name(of: entry.value.signature.by)): \(entry.value.reason)"
      )
    }
    return closed.isEmpty ? [] : [SpanLine("Outcome", .heading)] + again + closed
  }

  /// What clinicians corrected, newest first, and the first text as it was.
  package var amendments: [SpanLine] {
    guard !record.amendments.isEmpty else { return [] }
    var lines = [SpanLine("Amendments, signed; the text before stays", .heading)]
    for (index, entry) in record.amendments.enumerated().reversed() {
      let before =
        index > 0 ? record.amendments[index - 1].value.complication : record.first.value
      lines += indented(
        "\(entry.at.local.shown) \(context.name(of: entry.value.signature.by)): \(entry.value.reason)"
      )
      lines += ComplicationDifference.lines(before, entry.value.complication).flatMap {
        indented("  \($0)")
      }
    }
    lines += indented("first text \(record.first.at.local.shown): \(record.first.value.account)")
    return lines
  }

  /// What it is linked to, and what may have caused it.
  package var links: [SpanLine] {
    var lines: [SpanLine] = []
    if let visit = now.visit { lines += pair("Visit", "\(visit.on.shown) \(visit.kind.title)") }
    if let device = now.device { lines += pair("Pump", "\(device.model) \(device.serial)") }
    if let catheter = now.catheter { lines += pair("Catheter", catheter) }
    if let lot = now.lot { lines += pair("Lot", lot) }
    let causes = [
      ("device", now.causality.device), ("drug", now.causality.drug),
      ("procedure", now.causality.procedure), ("disease", now.causality.disease),
    ].compactMap { name, likelihood in likelihood.map { "\(name) \($0.rawValue)" } }
    if !causes.isEmpty { lines += pair("Cause", causes.joined(separator: ", ")) }
    return lines.isEmpty ? [] : [SpanLine("Linked", .heading)] + lines
  }

  /// What the register knows of the kind.
  package var kindFacts: [SpanLine] {
    guard let kind = now.kind else { return [] }
    let grades = kind.usualCtcaeGrade
    var lines = [SpanLine("The kind", .heading)]
    lines += pair("Signs", kind.signs.joined(separator: "; "))
    lines += pair("Onset", kind.typicalOnset)
    lines += pair("Usually", "grade \(grades.min) to \(grades.max)")
    for rate in kind.rates { lines += pair("Published", PublishedRate.text(rate)) }
    return lines
  }

  // MARK: Lines

  private func entryText(_ at: Moment, _ by: String) -> String { "\(at.local.shown) \(by)" }

  private func wrap(_ spans: [Span]) -> [SpanLine] {
    SpanLine.wrap(spans.map { Span(context.seen($0.text), $0.role) }, width: width)
  }

  /// A line below a heading.
  ///
  /// What a register says for everybody is shown as it is.
  private func indented(
    _ text: String,
    _ role: CellRole = .text,
    isOfRegister: Bool = false
  ) -> [SpanLine] {
    let text = isOfRegister ? text : context.seen(text)
    let blanks = String(text.prefix { $0 == " " })
    let hang = "  \(blanks)"
    return SpanLine.wrap(
      [Span(String(text.dropFirst(blanks.count)), role)],
      width: max(1, width - hang.count)
    )
    .map { SpanLine([Span(hang)] + $0.spans) }
  }

  private func pair(_ label: String, _ value: String) -> [SpanLine] {
    let columns = 11
    let lines = SpanLine.wrap(
      [Span(context.seen(value), .value)],
      width: max(1, width - columns)
    )
    return lines.enumerated().map { index, line in
      let text = index == 0 ? label : ""
      return SpanLine([Span(Wrap.padded(text, to: columns), .label)] + line.spans)
    }
  }
}

/// What an amendment changed, line by line: `grade - > 3`.
package enum ComplicationDifference {
  /// The lines that differ, old and new.
  package static func lines(_ old: Complication, _ new: Complication) -> [String] {
    zip(facts(old), facts(new)).compactMap { before, after in
      before.text == after.text ? nil : "\(before.name): \(before.text) -> \(after.text)"
    }
  }

  private static func facts(_ one: Complication) -> [(name: String, text: String)] {
    func shown(_ text: String?) -> String { text.map { $0.isEmpty ? "none" : $0 } ?? "none" }
    let cause = one.causality
    return [
      ("kind", one.kindTitle), ("phase", one.phase.title), ("began", one.shownOnset),
      ("known", one.awareOn.shown), ("what", one.account), ("done first", shown(one.firstDone)),
      ("grade", shown(one.grade.map { "\($0)" })),
      ("serious", shown(one.seriousness.map(\.title).joined(separator: "; "))),
      ("near miss", one.isNearMiss ? "yes" : "no"),
      ("device involved", one.isDeviceInvolved ? "yes" : "no"),
      ("caused by device", shown(cause.device?.rawValue)),
      ("caused by drug", shown(cause.drug?.rawValue)),
      ("caused by procedure", shown(cause.procedure?.rawValue)),
      ("caused by disease", shown(cause.disease?.rawValue)),
      ("visit", shown(one.visit.map { "\($0.on.shown) \($0.kind.title)" })),
      ("pump", shown(one.device.map { "\($0.model) \($0.serial)" })),
      ("catheter", shown(one.catheter)), ("lot", shown(one.lot)),
      ("look again", shown(one.followUpOn?.shown)),
    ]
  }
}

import ClinicDomain

/// What the forms of complications show beside their lines: the kinds that fit while the kind is
/// typed, then what the register says of the kind, and what will have to be reported.
enum ComplicationPreview {
  static func lines(
    _ kind: FormKind,
    chart: Chart,
    typed: KeyedText,
    answers: KeyedText,
    context: ScreenContext
  ) -> [String] {
    switch kind {
    case .complication: told(nil, chart, typed, answers, context)
    case .complicationAmendment(let id, _):
      told(chart.complications.record(id), chart, typed, answers, context)
    case .complicationFollowUp(let id, _), .complicationOutcome(let id, _):
      chart.complications.record(id).map { standing($0, context) } ?? []
    default: []
    }
  }

  private static func told(
    _ record: ComplicationRecord?,
    _ chart: Chart,
    _ typed: KeyedText,
    _ answers: KeyedText,
    _ context: ScreenContext
  ) -> [String] {
    guard let kind = answers["kind"].flatMap(ComplicationRegister.kind) else {
      let found = ComplicationSearch.kinds(typed["kind"] ?? "")
      if typed["kind"] == nil {
        return [
          "Type any word of it: \(ComplicationSearch.consentTerms.joined(separator: ", ")). F2 lists all \(found.count) kinds."
        ]
      }
      guard !found.isEmpty else { return ["No kind has all of these words; F2 lists them."] }
      return ["\(found.count) fit: " + found.map(\.kind).joined(separator: "; ")]
    }
    var lines: [String] = []
    let complication = try? ComplicationAnswers(answers, chart: chart)
      .complication(amending: record?.now)
    if let complication {
      let clock = ReportingClock(
        complication,
        isGraded: complication.grade != nil,
        reports: record?.reports.map(\.value) ?? [],
        facility: context.policy.facilityType
      )
      if let duty = clock.next, let due = duty.dueOn {
        lines.append(
          "! \(duty.obligation.title) to \(duty.to.joined(separator: ", ")) by \(due.shown): \(duty.working ?? "")"
        )
      }
      if let record {
        let changes = ComplicationDifference.lines(record.now, complication)
        lines.append(
          changes.isEmpty
            ? "Nothing is changed yet." : "Changes: " + changes.joined(separator: "; ")
        )
      }
    }
    lines.append("First actions: \(kind.firstActions.joined(separator: "; "))")
    if kind.category == .withdrawalOverdose {
      lines.append("F3 shows the card of this patient's own drugs.")
    }
    lines.append("Signs: \(kind.signs.joined(separator: "; ")). Onset: \(kind.typicalOnset).")
    let grades = kind.usualCtcaeGrade
    lines.append(
      "Usually grade \(grades.min) to \(grades.max)\(kind.seriousByDefault ? ", serious" : "")."
    )
    if let lots = chart.summary.fill?.lots, !lots.isEmpty {
      lines.append("Lots of the last fill: \(lots.joined(separator: ", "))")
    }
    return lines
  }

  /// What stands there of a complication that is followed up or closed.
  private static func standing(_ record: ComplicationRecord, _ context: ScreenContext) -> [String] {
    let now = record.now
    let clock = ReportingClock(record, facility: context.policy.facilityType)
    let grade = now.isNearMiss ? "near miss" : now.grade.map { "grade \($0)" } ?? "not graded"
    var lines = ["\(now.kindTitle), began \(now.shownOnset), \(grade): \(now.account)"]
    if let found = record.followUps.last {
      lines.append("Found \(found.value.on.shown): \(found.value.result)")
    }
    lines += clock.duties.filter { $0.dueOn != nil && !$0.isDone }.map { duty in
      "! \(duty.obligation.title) to \(duty.to.joined(separator: ", ")) by \(duty.dueOn?.shown ?? "")"
    }
    if let closed = record.closed {
      lines.append("Closed \(closed.value.on.shown): \(closed.value.summary)")
    }
    return lines
  }
}

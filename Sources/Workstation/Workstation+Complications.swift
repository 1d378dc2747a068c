import ClinicDomain
import Grid
import Screens

/// Complications: for whom one is logged, and what their forms become.
extension Workstation {
  /// Asks whether a complication is graded and amended, or closed.
  mutating func askChange(of id: ComplicationID, in chart: ChartID) {
    guard let record = view.books.complications.record(id) else { return }
    let name = view.summary(of: chart)?.patient?.shownName ?? "not registered"
    let isClosed = record.closed != nil
    overlays.append(
      .choice(
        Choice(
          title: "Change what?",
          lines: ["\(name): \(record.now.kindTitle), began \(record.now.onsetOn.shown)."],
          answers: [
            .init(
              key: "1",
              title: record.now.grade == nil && !record.now.isNearMiss
                ? "grade or amend it" : "amend it",
              outcome: .form(.complicationAmendment(id, chart))
            ),
            .init(
              key: "2",
              title: isClosed ? "open it again" : "close it with its outcome",
              outcome: .form(.complicationOutcome(id, chart))
            ),
          ]
        )
      )
    )
  }

  mutating func handInComplication(
    _ answers: KeyedText,
    _ form: OpenForm,
    _ surroundings: Surroundings
  ) -> [Effect] {
    let kind = form.screen.kind
    if case .complicationPatient = kind {
      return findPatient(answers["patient"] ?? "", surroundings)
    }
    guard let chart = form.screen.chart, let staff else { return [] }
    switch kind {
    case .complicationAmendment, .complicationOutcome:
      do {
        let meaning = try meaning(of: answers, kind, chart)
        openSigning(
          signer: staff.may(.closeComplication) ? staff.id : nil,
          meaning: meaning,
          for: .complication(answers),
          action: form.action
        )
      } catch {
        refuseForm(error.field, error.why)
      }
      return []
    default: return keepComplication(answers, by: staff, action: form.action, surroundings)
    }
  }

  /// What a clinician's name will stand for.
  private func meaning(
    of answers: KeyedText,
    _ kind: FormKind,
    _ chart: Chart
  ) throws(AnswerError) -> String {
    let builder = ComplicationAnswers(answers, chart: chart)
    switch kind {
    case .complicationAmendment(let id, _):
      let old = chart.complications.record(id)?.now
      let new = try builder.complication(amending: old)
      let changes = old.map { ComplicationDifference.lines($0, new) } ?? []
      return
        "I amend this complication: \(changes.isEmpty ? "nothing is changed" : changes.joined(separator: "; "))"
    case .complicationOutcome(let id, _):
      if chart.complications.record(id)?.closed != nil {
        return "I open this complication again: \(answers["reason"] ?? "")"
      }
      let (outcome, day) = try builder.outcome()
      return
        "I close this complication: \(outcome.title), \(day.shown), \(answers["summary"] ?? "")"
    default: return ""
    }
  }

  /// Carries out what a form of a complication asks for.
  mutating func keepComplication(
    _ answers: KeyedText,
    by member: StaffMember,
    action name: String,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let (form, chart) = openForm(named: name) else { return [] }
    return keepForm(
      form,
      chart: chart,
      surroundings,
      Result { try command(answers, form.screen.kind, chart, by: member, name: name) }
    )
  }

  /// What a form asks of the chart, and what is said of it.
  ///
  /// - Throws: `AnswerError` where a line cannot be taken, `Refusal` where the command is refused.
  private func command(
    _ answers: KeyedText,
    _ kind: FormKind,
    _ chart: Chart,
    by member: StaffMember,
    name: String
  ) throws -> HandedIn {
    let builder = ComplicationAnswers(answers, chart: chart)
    let today = now.local.date
    switch kind {
    case .complication:
      let events = try chart.logComplication(
        builder.complication(),
        id: ComplicationID(name),
        by: member,
        now: now
      )
      return HandedIn(events: events, said: "The complication is logged; 6 lists it.")
    case .complicationFollowUp(let id, _):
      if let followed = try builder.followUp(of: id) {
        let events = try chart.followUpComplication(followed, by: member, today: today)
        return HandedIn(events: events, said: "The follow-up is kept.")
      }
      let events = try chart.reportComplication(builder.report(of: id), by: member, today: today)
      return HandedIn(events: events, said: "The report is written down.")
    case .complicationAmendment(let id, _):
      let old = chart.complications.record(id)?.now
      let events = try chart.amendComplication(
        id,
        to: builder.complication(amending: old),
        reason: answers["reason"] ?? "",
        by: member,
        now: now
      )
      return HandedIn(events: events, said: "The amendment is signed; the first text stays.")
    case .complicationOutcome(let id, _):
      if chart.complications.record(id)?.closed != nil {
        let events = try chart.reopenComplication(
          id,
          reason: answers["reason"] ?? "",
          by: member,
          now: now
        )
        return HandedIn(events: events, said: "It is open again.")
      }
      let (outcome, day) = try builder.outcome()
      let events = try chart.closeComplication(
        id,
        outcome: outcome,
        on: day,
        summary: answers["summary"] ?? "",
        unreportedBecause: answers["unreported"],
        facility: view.settings.policy.facilityType,
        by: member,
        now: now
      )
      return HandedIn(events: events, said: "The complication is closed.")
    default: return HandedIn(events: [], said: "")
    }
  }

  // MARK: For whom

  /// Opens the form of the one patient that a number or a name means; never of one of several.
  private mutating func findPatient(_ typed: String, _ surroundings: Surroundings) -> [Effect] {
    let register = ViewRegister(view)
    let number = typed.filter { $0 != " " }
    let found: [ChartID]
    if let chart = register.chart(withMRN: number) ?? register.chart(withSerial: number) {
      found = [chart]
    } else {
      let filter = PatientFilter(typed)
      found =
        filter.isEmpty
        ? [] : view.entries.filter { filter.keeps($0, on: now.local.date) }.map(\.chart)
    }
    guard let chart = found.first else {
      refuseForm("patient", "nobody here has this number or name")
      return []
    }
    guard found.count == 1 else {
      refuseForm("patient", "\(found.count) people fit; enter the MRN or the pump's serial")
      return []
    }
    overlays.removeLast()
    return openFormLoading(.complication(chart), surroundings)
  }
}

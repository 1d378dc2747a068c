import ClinicDomain
import Grid
import Screens

/// The patient's way: which step is next, and readings and alarms of the pump.
extension Workstation {
  /// Asks which step is recorded; only those that may follow are offered.
  mutating func openLifeCycle(_ id: ChartID) {
    guard let summary = view.summary(of: id) else { return }
    let day = now.local.date
    let forms = LifeCycleForm.next(summary, on: day)
    overlays.append(
      .choice(
        Choice(
          title: "Next step",
          lines: [
            summary.patient?.bannerName(on: day) ?? "Not registered yet",
            LifeCycleForm.standing(summary, on: day),
          ],
          answers: zip(Self.answerKeys, forms).map { key, form in
            .init(key: key, title: form.title, outcome: .form(.lifeCycle(form, id)))
          }
        )
      )
    )
  }

  /// Asks what of the pump is recorded: a reading, an alarm, one that is settled, an investigation.
  mutating func openInterrogation(_ id: ChartID) {
    guard let summary = view.summary(of: id) else { return }
    guard summary.pump != nil else {
      message = ScreenMessage("No pump is recorded; l records the implant, e a pump that is there.")
      return
    }
    var offered: [(title: String, form: FormKind)] = [
      ("a reading of the pump", .interrogation(id)),
      ("an alarm that was heard", .pumpAlarm(nil, id)),
    ]
    offered += summary.course.openAlarms.map {
      ("settle: \($0.title), \($0.at.local.shown)", .pumpAlarm($0.id, id))
    }
    var lines = [summary.patient?.bannerName(on: now.local.date) ?? "Not registered yet"]
    if let open = summary.course.residuals.investigation(under: view.settings.policy) {
      lines.append("Discrepancy under investigation since \(open.since.shown).")
      offered.append(("close the investigation", .discrepancy(id)))
    }
    overlays.append(
      .choice(
        Choice(
          title: "Record what of the pump?",
          lines: lines,
          answers: zip(Self.answerKeys, offered).map { key, answer in
            .init(key: key, title: answer.title, outcome: .form(answer.form))
          }
        )
      )
    )
  }

  /// The keys of a long list of answers.
  private static let answerKeys = Array("123456789abcdefgh")

  /// What a form of the patient's way, of scores, readings or alarms asks of the chart.
  ///
  /// - Throws: `AnswerError` where a line cannot be taken, `Refusal` where the command is refused.
  func lifeCycleCommand(
    _ kind: FormKind,
    _ answers: KeyedText,
    _ chart: Chart,
    _ name: String,
    witness: Signature? = nil
  ) throws -> [ClinicEvent] {
    guard let staff else { return [] }
    let builder = FormBuilder(answers: answers, zone: zone, now: now)
    switch kind {
    case .lifeCycle(let form, _):
      return try step(form, builder, chart, staff, answers, witness: witness)
    case .outcome: return try chart.recordOutcome(builder.outcome(), by: staff, now: now)
    case .interrogation:
      return try chart.recordInterrogation(
        builder.interrogation(),
        serial: answers["serial"] ?? "",
        by: staff
      )
    case .pumpAlarm(let id, _):
      return try chart.recordAlarm(builder.alarm(id: id ?? name), by: staff, now: now)
    case .discrepancy:
      return try chart.closeDiscrepancy(
        builder.discrepancyClosed(),
        by: staff,
        policy: view.settings.policy
      )
    default: return []
    }
  }

  private func step(
    _ form: LifeCycleForm,
    _ builder: FormBuilder,
    _ chart: Chart,
    _ staff: StaffMember,
    _ answers: KeyedText,
    witness: Signature?
  ) throws -> [ClinicEvent] {
    let today = now.local.date
    switch form {
    case .step(let state): return try chart.takeStep(builder.step(state), by: staff, today: today)
    case .evaluation:
      return try chart.recordEvaluation(builder.evaluation(), by: staff, today: today)
    case .consent: return try chart.consent(builder.consent(), by: staff, today: today)
    case .trial: return try chart.recordTrial(builder.trial(), by: staff, now: now.local)
    case .implant:
      let (pump, record) = try builder.implant()
      return try chart.implant(
        pump,
        record: record,
        by: staff,
        today: today,
        register: ViewRegister(view)
      )
    case .replacement:
      let (pump, record) = try builder.replacement(chart)
      return try chart.replacePump(
        pump,
        record: record,
        waste: builder.waste(chart, by: staff.id, witness: witness),
        by: staff,
        today: today,
        register: ViewRegister(view)
      )
    case .explant:
      return try chart.explantPump(
        builder.explant(chart),
        waste: builder.waste(chart, by: staff.id, witness: witness),
        by: staff,
        today: today
      )
    case .withdraw: return try chart.withdrawStep(reason: answers["reason"] ?? "", by: staff)
    }
  }

  /// What is said once a step is kept, with what comes next.
  static func said(_ form: LifeCycleForm) -> String {
    switch form {
    case .implant, .replacement:
      "Recorded. Next: e, then 3, records what is in the new pump."
    case .explant: "The explant is recorded; booked visits are cancelled."
    case .step(let state) where state.hasLeft:
      "\(form.title) is recorded; booked visits are cancelled. The chart is found by search."
    case .withdraw: "The step is taken back; both stay in the record."
    default: "\(form.title) is recorded."
    }
  }

  // MARK: A witness

  /// Whether a controlled drug of the old pump was thrown away here, so that a second person signs.
  func needsWitness(_ answers: KeyedText, _ form: LifeCycleForm, _ open: OpenForm) -> Bool {
    guard form == .explant || form == .replacement, answers["wasted"] == "h",
      let formulation = open.screen.chart?.summary.fill?.formulation
    else { return false }
    return formulation.isControlled
  }

  /// Asks the witness for the PIN, after everything else was looked at.
  mutating func askWitness(
    _ answers: KeyedText,
    _ form: OpenForm,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let chart = form.screen.chart, let staff else { return [] }
    do {
      let stand = Signature(by: StaffID(""), at: now, meaning: Self.witnessMeaning)
      _ = try lifeCycleCommand(form.screen.kind, answers, chart, form.action, witness: stand)
      let volume = answers["removed"] ?? ""
      let drugs = chart.summary.fill.map { DrugText.all($0.formulation) } ?? ""
      openSigning(
        signer: nil,
        meaning: "I watched \(volume) of \(drugs) being thrown away by \(staff.shownName)",
        for: .witness(answers),
        action: form.action
      )
    } catch {
      return notTaken(error, chart: chart.id, surroundings)
    }
    return []
  }

  private static let witnessMeaning = "watched the drug of the old pump being thrown away"

  /// Keeps a step whose waste a second person watched.
  mutating func keepWitnessed(
    _ answers: KeyedText,
    by member: StaffMember,
    action name: String,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let (form, chart) = openForm(named: name) else { return [] }
    let said =
      if case .lifeCycle(let step, _) = form.screen.kind { Self.said(step) } else { "Kept." }
    return keepForm(
      form,
      chart: chart,
      surroundings,
      Result {
        let kind = form.screen.kind
        let signature = try WasteRecorded.witnessed(
          by: member,
          at: now,
          meaning: Self.witnessMeaning
        )
        let events = try lifeCycleCommand(kind, answers, chart, name, witness: signature)
        return HandedIn(events: events, said: said)
      }
    )
  }
}

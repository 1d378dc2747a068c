import ClinicDomain
import Grid
import Screens

/// What forms about a chart become: commands of the domain, which answer events or say why not.
extension Workstation {
  mutating func handInChart(
    _ answers: KeyedText,
    _ form: OpenForm,
    _ surroundings: Surroundings
  ) -> [Effect] {
    let kind = form.screen.kind
    let chart = form.screen.chart ?? Chart(id: ChartID(form.action))
    return keepForm(
      form,
      chart: chart,
      surroundings,
      Result {
        HandedIn(
          events: try command(kind, answers, chart, form.action),
          said: said(kind, answers)
        )
      }
    )
  }

  /// What a form asks of the chart.
  ///
  /// - Throws: `AnswerError` where a line cannot be taken, `Refusal` where the command is refused.
  private func command(
    _ kind: FormKind,
    _ answers: KeyedText,
    _ chart: Chart,
    _ name: String
  ) throws -> [ClinicEvent] {
    let builder = FormBuilder(answers: answers, zone: zone, now: now)
    let today = now.local.date
    switch kind {
    case .patient:
      return try chart.recordPatient(builder.patient(), today: today, register: ViewRegister(view))
    case .pump:
      let pump = try builder.pump(chart.summary.pump)
      return try chart.recordPump(pump, today: today, register: ViewRegister(view))
    case .currentFill:
      let (fill, program) = try builder.currentFill()
      return try chart.recordFill(fill, program: program, now: now)
    case .program:
      let program = try builder.program(chart.summary.fill?.formulation)
      return try chart.changeProgram(to: program, at: builder.moment("at"), now: now)
    case .prescriberDate:
      guard let staff else { return [] }
      return try chart.setPrescriberDate(
        answers["date"].flatMap { try? CivilDate($0) },
        reason: answers["reason"] ?? "",
        by: staff,
        today: today
      )
    case .contact: return try chart.summary.recordContact(builder.contact(id: ContactID(name)))
    case .review:
      return try chart.summary.review(
        note: answers["note"] ?? "",
        policy: view.settings.policy,
        today: today
      )
    case .scan:
      let scan = ScanPlanned(
        on: answers["on"].flatMap { try? CivilDate($0) },
        text: answers["text"] ?? ""
      )
      return try chart.summary.planScan(scan, today: today)
    case .note: return [.noteAdded(ChartNote(text: answers["text"] ?? ""))]
    case .lifeCycle, .outcome, .interrogation, .pumpAlarm, .discrepancy:
      return try lifeCycleCommand(kind, answers, chart, name)
    default: return []
    }
  }

  private func said(_ kind: FormKind, _ answers: KeyedText) -> String {
    switch kind {
    case .patient(nil): "The patient is registered. Next: e, then 2, records the pump."
    case .patient: "The registration is changed."
    case .pump: "The pump is recorded."
    case .currentFill: "The fill is recorded; every date follows from it."
    case .program: "The program is recorded; every date moved with it."
    case .prescriberDate: "The date is recorded."
    case .contact: "The attempt is recorded. u takes it back."
    case .review: "Reviewed. u takes it back."
    case .scan: "The scan is recorded."
    case .note: "The note is kept."
    case .lifeCycle(let form, _): Self.said(form)
    case .outcome: "The scores are kept; the chart shows them over time."
    case .interrogation: "The reading is kept; the chart holds it against the record."
    case .pumpAlarm: "The alarm is kept."
    case .discrepancy: "The investigation is closed."
    default: "Kept."
    }
  }

  // MARK: Orders

  /// Checks an order, then asks for the prescriber's PIN; whoever is no prescriber may keep it as a
  /// draft instead.
  mutating func handInOrder(
    _ answers: KeyedText,
    _ form: OpenForm,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let order = readOrder(answers, form) else { return [] }
    guard staff?.may(.signOrder) != true else { return askOrderSignature(answers) }
    overlays.append(
      .choice(
        Choice(
          title: "The order is not signed yet",
          lines: [Self.meaning(of: order)],
          answers: [
            .init(key: "d", title: "keep it as a draft for the prescriber", outcome: .keepDraft),
            .init(
              key: "s",
              title: "a prescriber is here and signs now",
              outcome: .signOrder(answers)
            ),
          ]
        )
      )
    )
    return []
  }

  /// Reads an order and says what bars it at once; nothing where it cannot be read.
  private mutating func readOrder(_ answers: KeyedText, _ form: OpenForm) -> RefillOrder? {
    guard let chart = form.screen.chart else { return nil }
    do {
      return try FormBuilder(answers: answers, zone: zone, now: now)
        .order(id: orderID(chart, form.action), by: staff?.id ?? StaffID(""))
    } catch {
      refuseForm(error.field, error.why)
      return nil
    }
  }

  /// A draft keeps its name when it is changed or signed.
  private func orderID(_ chart: Chart, _ action: String) -> OrderID {
    chart.openDraft(on: now.local.date)?.id ?? OrderID(action)
  }

  /// Asks for the prescriber's PIN, unless the order meets what cannot be overridden.
  mutating func askOrderSignature(_ answers: KeyedText) -> [Effect] {
    guard case .form(let form)? = overlays.last, let chart = form.screen.chart,
      let order = readOrder(answers, form)
    else { return [] }
    let findings = chart.review(order, policy: view.settings.policy, now: now)
    if let hard = findings.first(where: { $0.severity == .hardStop && !$0.isOverridable }) {
      message = ScreenMessage("HARD STOP \(hard.code.rawValue): \(hard.message)", .chipHigh)
      return [.bell]
    }
    let isClinician = staff?.may(.signOrder) == true
    openSigning(
      signer: isClinician ? staff?.id : nil,
      meaning: Self.meaning(of: order),
      for: .order(answers),
      action: form.action
    )
    return []
  }

  /// Keeps what was typed of an order for the prescriber to finish.
  mutating func keepDraft(_ surroundings: Surroundings) -> [Effect] {
    guard case .form(let form)? = overlays.last, let chart = form.screen.chart, let staff,
      let order = readOrder(form.screen.entry.answers, form)
    else { return [] }
    return keepForm(
      form,
      chart: chart,
      surroundings,
      Result {
        HandedIn(
          events: try chart.draftOrder(order, by: staff),
          said: "The draft is kept; nothing is ordered before a prescriber signs it."
        )
      }
    )
  }

  private static func meaning(of order: RefillOrder) -> String {
    let drugs = DrugText.all(order.formulation)
    return
      "I order \(drugs), \(order.volume.shown), \(OrderLines.text(of: order.program)); bridge \(OrderLines.bridge(order.bridge)); valid until \(order.validUntil.shown)"
  }

  mutating func keepOrder(
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
      Result {
        let order = try FormBuilder(answers: answers, zone: zone, now: now)
          .order(id: orderID(chart, name), by: member.id)
        let policy = view.settings.policy
        return HandedIn(
          events: try chart.signOrder(order, by: member, policy: policy, now: now),
          said: "The order is signed."
        )
      }
    )
  }
}

import ClinicDomain
import Grid
import Screens

/// Forms: opened with what is known, handed in as commands on charts and the clinic.
extension Workstation {
  /// Opens a form that needs the chart first.
  mutating func openFormLoading(_ kind: FormKind) -> [Effect] {
    guard let id = kind.chart else {
      openForm(kind, chart: nil)
      return []
    }
    return [.loadChart(id, token(.form(kind)))]
  }

  mutating func openForm(_ kind: FormKind, chart: Chart?) {
    formChart = chart
    let today = now.local.date
    // Who takes a walk up again gives what the banner would show.
    let isResume = if case .resume = kind { true } else { false }
    let summary = isResume ? nil : chart?.summary
    func put(
      _ title: String,
      _ fields: [ChecklistField],
      facts: [String] = [],
      typed: KeyedText = KeyedText(),
      secrets: Set<String> = []
    ) {
      overlays.append(
        .form(
          FormScreen(
            kind,
            title: title,
            facts: facts,
            summary: summary,
            fields: fields,
            typed: typed,
            today: today,
            secrets: secrets
          )
        )
      )
    }
    switch kind {
    case .staff(let id):
      let member = id.flatMap { view.settings.staff[$0] }
      put(
        member.map { "Change \($0.shownName)" } ?? "Add a member of staff",
        FormFields.staff,
        typed: member.map(FormValues.staff) ?? KeyedText(),
        secrets: ["pin"]
      )
    case .patient:
      put(
        summary == nil ? "Register a patient" : "Change the patient",
        FormFields.patient,
        typed: summary?.patient.map(FormValues.patient) ?? KeyedText()
      )
    case .pump:
      put(
        "The pump",
        FormFields.pump,
        facts: ["Models: \(PumpCatalogue.models.map(\.name).joined(separator: ", "))"],
        typed: summary?.pump.map(FormValues.pump) ?? KeyedText()
      )
    case .currentFill:
      put(
        "What is in the pump",
        FormFields.currentFill,
        facts: ["For a patient who comes with a filled pump. A refill is recorded by its walk."]
      )
    case .order:
      guard let chart else { return }
      put(
        "A refill order",
        FormFields.order,
        facts: FormValues.orderFacts(chart),
        typed: FormValues.order(chart, policy: view.settings.policy, today: today)
      )
    case .program:
      put(
        "A program set between refills",
        FormFields.programChange,
        facts: chart.map { FormValues.programFacts($0) } ?? [],
        typed: chart.map { FormValues.program($0) } ?? KeyedText()
      )
    case .prescriberDate: put("The prescriber's own date", FormFields.prescriberDate)
    case .policy(let setting):
      put(
        setting.title,
        FormFields.policy,
        facts: [
          "Holds: \(setting.shown(view.settings.policy[setting])); standard \(setting.shown(setting.standard)) (\(setting.source))",
          "From \(setting.shown(setting.range.lowerBound)) to \(setting.shown(setting.range.upperBound))",
        ]
      )
    case .booking:
      put(
        "Book a visit",
        FormFields.booking,
        facts: chart.map { FormValues.dueFacts($0, view.settings.policy) } ?? [],
        typed: ["kind": "1"]
      )
    case .missed: put("The patient has not come", FormFields.reason)
    case .note: put("A note in the chart", FormFields.note)
    case .resume:
      put(
        "Take the walk up again",
        FormFields.resume,
        facts: ["Ask the patient; the chart is not opened before."]
      )
    case .firstAdministrator, .signIn, .pin: break
    }
  }

  mutating func performForm(
    _ outcome: ScreenOutcome,
    _ form: FormScreen,
    _ surroundings: Surroundings
  ) -> [Effect] {
    switch outcome {
    case .perform(.back, _):
      if form.isGate {
        if isLocked { return [] }
        return [.quit]
      }
      overlays.removeLast()
      if case .pin = form.kind { signing = nil }
      return []
    case .perform(.redraw, _): return [.redraw]
    case .handIn(let answers): return handIn(answers, form, surroundings)
    default: return []
    }
  }

  private mutating func handIn(
    _ answers: KeyedText,
    _ form: FormScreen,
    _ surroundings: Surroundings
  ) -> [Effect] {
    switch form.kind {
    case .signIn: return handInSignIn(answers)
    case .firstAdministrator: return handInFirstAdministrator(answers)
    case .pin: return handInPIN(answers)
    case .staff(let id): return handInStaff(answers, id, surroundings)
    case .policy(let setting): return handInPolicy(answers, setting, surroundings)
    case .resume(let visit, let id): return handInResume(answers, visit, id, surroundings)
    case .missed(let appointment, let id):
      overlays.removeLast()
      return [
        .loadChart(
          id,
          token(.changeAppointment(appointment, .notAttended, reason: answers["reason"]))
        )
      ]
    case .patient, .pump, .currentFill, .order, .program, .prescriberDate, .booking, .note:
      return handInChart(answers, form.kind, surroundings)
    }
  }

  private mutating func handInStaff(
    _ answers: KeyedText,
    _ id: StaffID?,
    _ surroundings: Surroundings
  ) -> [Effect] {
    if let pin = answers["pin"] {
      guard ClinicSettings.isAcceptablePIN(pin) else {
        refuseForm("pin", "4 to 12 digits, not all the same")
        return []
      }
      return [.hashPIN(pin, token(.staff(answers, id)))]
    }
    guard let member = staffMember(answers, id: id, pinHash: nil) else { return [] }
    return keepStaff(
      member,
      after: .say("\(member.shownName) is recorded."),
      by: nil,
      surroundings
    )
  }

  private mutating func handInPolicy(
    _ answers: KeyedText,
    _ setting: PolicySetting,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let staff else { return [] }
    guard let value = PolicyValue.read(answers["value"] ?? "", setting) else {
      refuseForm("value", "write it as \(setting.shown(setting.standard))")
      return []
    }
    do {
      let events = try view.settings.changePolicy(
        setting,
        to: value,
        reason: answers["reason"] ?? "",
        by: staff
      )
      guard !events.isEmpty else {
        overlays.removeLast()
        return []
      }
      return [
        .append(
          action(events, id: surroundings.name),
          token(.kept(.say("\(setting.title): \(setting.shown(value)) from now on.")))
        )
      ]
    } catch {
      refuseForm("value", "\(error.why). \(error.remedy)")
      return []
    }
  }

  private mutating func handInResume(
    _ answers: KeyedText,
    _ visit: VisitID,
    _ id: ChartID,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let chart = formChart,
      let walk = Walk(chart: chart, visit: visit, policy: view.settings.policy, now: now)
    else { return [] }
    guard walk.isKnown(by: answers["known"] ?? "") else {
      refuseForm("known", "it is neither the birth date nor the serial of this chart")
      return []
    }
    overlays.removeLast()
    return [
      .append(
        action([.visitResumed(visit)], chart: chart, visit: visit, id: surroundings.name),
        token(.kept(.nothing))
      ),
      .loadChart(id, token(.resume(id, visit))),
    ]
  }

  private mutating func handInChart(
    _ answers: KeyedText,
    _ kind: FormKind,
    _ surroundings: Surroundings
  ) -> [Effect] {
    let register = ViewRegister(view)
    let chart = formChart ?? Chart(id: ChartID(surroundings.name))
    let today = now.local.date
    let builder = FormBuilder(answers: answers, zone: zone, now: now)
    do {
      switch kind {
      case .patient:
        let patient = try builder.patient()
        return append(
          chart,
          after: .chartChanged(chart.id, "\(patient.shownName) is recorded."),
          surroundings
        ) {
          () throws(Refusal) in try chart.recordPatient(patient, today: today, register: register)
        }
      case .pump:
        let pump = try builder.pump(chart.summary.pump)
        return append(chart, after: .chartChanged(chart.id, "The pump is recorded."), surroundings)
        {
          () throws(Refusal) in try chart.recordPump(pump, today: today, register: register)
        }
      case .currentFill:
        let (fill, program) = try builder.currentFill()
        let moment = now
        return append(chart, after: .chartChanged(chart.id, "The fill is recorded."), surroundings)
        {
          () throws(Refusal) in try chart.recordFill(fill, program: program, now: moment)
        }
      case .program:
        let program = try builder.program(chart.summary.fill?.formulation)
        let at = try builder.moment("at")
        let moment = now
        return append(
          chart,
          after: .chartChanged(chart.id, "The program is recorded; every date moved with it."),
          surroundings
        ) {
          () throws(Refusal) in try chart.changeProgram(to: program, at: at, now: moment)
        }
      case .prescriberDate:
        guard let staff else { return [] }
        let date = answers["date"].flatMap { try? CivilDate($0) }
        return append(chart, after: .chartChanged(chart.id, "The date is recorded."), surroundings)
        {
          () throws(Refusal) in
          try chart.setPrescriberDate(
            date,
            reason: answers["reason"] ?? "",
            by: staff,
            today: today
          )
        }
      case .booking: return book(answers, chart, surroundings)
      case .note:
        let text = answers["text"] ?? ""
        return append(chart, after: .chartChanged(chart.id, "The note is kept."), surroundings) {
          () throws(Refusal) in [.noteAdded(ChartNote(text: text))]
        }
      case .order: return try handInOrder(answers, chart, builder)
      default: return []
      }
    } catch {
      refuseForm(error.field, error.why)
      return []
    }
  }

  private mutating func book(
    _ answers: KeyedText,
    _ chart: Chart,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let text = answers["at"], let time = try? CivilDateTime(text),
      let number = answers["kind"].flatMap({ Int($0) }),
      VisitKind.allCases.indices.contains(number - 1)
    else { return [] }
    let moment = now
    return append(chart, after: .chartChanged(chart.id, "Booked \(time.shown)."), surroundings) {
      () throws(Refusal) in
      try chart.book(
        VisitKind.allCases[number - 1],
        at: time,
        id: AppointmentID(surroundings.name),
        now: moment
      )
    }
  }

  /// Checks an order, asks for the reasons that it needs, then for the prescriber's PIN.
  private mutating func handInOrder(
    _ answers: KeyedText,
    _ chart: Chart,
    _ builder: FormBuilder
  ) throws(AnswerError) -> [Effect] {
    let order = try builder.order(id: OrderID("draft"), by: staff?.id ?? StaffID(""))
    let findings = chart.review(order, now: now).filter { $0.severity >= .reason }
    let needed = findings.filter { order.reasons[KeptReason(for: $0).key] == nil }
    if let hard = findings.first(where: { $0.severity == .hardStop && !$0.isOverridable }) {
      message = ScreenMessage("HARD STOP \(hard.code.rawValue): \(hard.message)", .chipHigh)
      return [.bell]
    }
    guard needed.isEmpty else {
      if case .form(var form)? = overlays.last {
        form.ask(
          needed.map { finding in
            ChecklistField(
              "reason.\(KeptReason(for: finding).key)",
              "Reason for \(finding.code.rawValue): \(finding.message)",
              step: 0,
              .text
            )
          }
        )
        overlays[overlays.count - 1] = .form(form)
      }
      return []
    }
    openPIN(
      signer: nil,
      meaning:
        "I order \(DrugText.all(order.formulation)), \(order.volume.shown), \(order.program.modeTitle) \(order.program.dailyDose?.shown ?? ""), and I take responsibility for it",
      for: .order(chart.id, answers)
    )
    return []
  }

  mutating func keepOrder(
    _ answers: KeyedText,
    of id: ChartID,
    by member: StaffMember,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let chart = formChart, chart.id == id else { return [] }
    let builder = FormBuilder(answers: answers, zone: zone, now: now)
    do {
      let order = try builder.order(id: OrderID(surroundings.name), by: member.id)
      let moment = now
      return append(chart, after: .chartChanged(id, "The order is signed."), surroundings) {
        () throws(Refusal) in try chart.signOrder(order, by: member, now: moment)
      }
    } catch {
      refuseForm(error.field, error.why)
      return []
    }
  }
}

extension FormKind {
  /// The chart that it is about.
  var chart: ChartID? {
    switch self {
    case .patient(let id): id
    case .pump(let id), .currentFill(let id), .order(let id), .program(let id),
      .prescriberDate(let id), .booking(let id), .note(let id):
      id
    case .missed(_, let id), .resume(_, let id): id
    case .firstAdministrator, .signIn, .staff, .policy, .pin: nil
    }
  }
}

import ClinicDomain
import Grid
import Screens

/// Walks: begun, answered, signed, left and taken up again.
extension Workstation {
  /// Records the answers of a screen, after a PIN where the screen asks for one.
  mutating func keepOrSign(_ record: ScreenRecord, _ surroundings: Surroundings) -> [Effect] {
    guard let walk = walk?.walk(context), let screen = walk.template.screen(record.screen),
      let staff
    else { return [] }
    let willStop = !walk.evaluate(screen, record.answers).stops.isEmpty
    guard let moment = screen.signature, !willStop else {
      let performer = record.performer.flatMap { view.settings.staff[$0] } ?? staff
      return keep(record, walk, screen, by: performer, isSigned: false, surroundings)
    }
    let signer: StaffID? = screen.isSecondPerson ? nil : staff.id
    openPIN(signer: signer, meaning: moment.meaning, for: .screen(record))
    return []
  }

  private mutating func keep(
    _ record: ScreenRecord,
    _ walk: Walk,
    _ screen: ChecklistScreen,
    by performer: StaffMember,
    isSigned: Bool,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let staff else { return [] }
    do {
      let events = try walk.record(
        screen,
        answers: record.answers,
        performedBy: performer,
        recordedBy: staff,
        performedAt: now,
        isSigned: isSigned
      )
      let closes = events.contains {
        if case .visitSigned = $0 { true } else { false }
      }
      draftDueAt = nil
      return [
        .append(
          action(events, chart: walk.chart, visit: walk.visit.id, id: surroundings.name),
          token(.kept(.walkGoesOn(closed: closes)))
        ),
        .removeDraft(walk.visit.id),
      ]
    } catch {
      return refuse(error, surroundings)
    }
  }

  /// Says why, and writes down that it was tried.
  mutating func refuse(_ refusal: Refusal, _ surroundings: Surroundings) -> [Effect] {
    message = ScreenMessage("\(refusal.why). \(refusal.remedy)")
    return [
      .append(
        action(
          [.actionRefused(ActionRefused(what: refusal.what, why: refusal.why))],
          id: surroundings.name
        ),
        token(.kept(.nothing))
      )
    ]
  }

  mutating func leaveStop(_ leaving: StopLeaving) -> [Effect] {
    let meaning = "\(leaving.exit?.title ?? "The prescriber decides to go on"): \(leaving.reason)"
    let needsClinician = leaving.stop != nil && leaving.exit?.needsClinician ?? true
    openPIN(signer: needsClinician ? nil : staff?.id, meaning: meaning, for: .stop(leaving))
    return []
  }

  /// Asks who signs and the PIN, with the meaning in sight.
  mutating func openPIN(signer: StaffID?, meaning: String, for what: Signed) {
    signing = what
    overlays.append(
      .form(
        FormScreen(
          .pin(signer, meaning: meaning),
          title: "Sign",
          facts: [meaning, "\(now.local.shown)"],
          fields: FormFields.signIn,
          typed: signer.map { ["name": $0.text] } ?? KeyedText(),
          today: now.local.date,
          secrets: ["pin"]
        )
      )
    )
  }

  mutating func handInPIN(_ answers: KeyedText) -> [Effect] {
    guard let what = signing else { return [] }
    let name = StaffID((answers["name"] ?? "").lowercased())
    guard let member = view.settings.staff[name], member.isActive, let pin = answers["pin"] else {
      refuseForm("name", "nobody of this name works here")
      return []
    }
    return [.checkPIN(hash: member.pinHash, pin: pin, token(.sign(what, member.id)))]
  }

  mutating func signed(
    _ what: Signed,
    by id: StaffID,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let member = view.settings.staff[id] else { return [] }
    overlays.removeLast()
    signing = nil
    switch what {
    case .screen(let record):
      guard let walk = walk?.walk(context), let screen = walk.template.screen(record.screen) else {
        return []
      }
      return keep(record, walk, screen, by: member, isSigned: true, surroundings)
    case .stop(let leaving): return keepLeaving(leaving, by: member, surroundings)
    case .order(let chart, let answers):
      return keepOrder(answers, of: chart, by: member, surroundings)
    }
  }

  private mutating func keepLeaving(
    _ leaving: StopLeaving,
    by member: StaffMember,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let walk = walk?.walk(context) else { return [] }
    do {
      let events: [ClinicEvent]
      if let stop = leaving.stop {
        events = try walk.leave(stop, by: leaving.exit, reason: leaving.reason, signedBy: member)
      } else {
        events = try walk.putOff(plan: leaving.reason, by: member)
      }
      let closes = events.contains {
        if case .visitExited = $0 { true } else { false }
      }
      return [
        .append(
          action(events, chart: walk.chart, visit: walk.visit.id, id: surroundings.name),
          token(.kept(.walkGoesOn(closed: closes)))
        )
      ]
    } catch {
      return refuse(error, surroundings)
    }
  }

  mutating func kept(_ what: Pending, _ surroundings: Surroundings) -> [Effect] {
    guard case .kept(let after) = what else { return [] }
    switch after {
    case .nothing: return []
    case .say(let text):
      if case .form? = overlays.last { overlays.removeLast() }
      message = ScreenMessage(text)
      return []
    case .signInFirst(let id):
      overlays = []
      staff = view.settings.staff[id]
      message = ScreenMessage("S shows the staff: add the nurses and clinicians.")
      return []
    case .walkBegun(let chart, let visit):
      return [.loadChart(chart, token(.openWalk(chart, visit, nil)))]
    case .walkGoesOn(let isClosed):
      guard let walk else { return [] }
      guard !isClosed else {
        let name = walk.chart.summary.patient?.shownName ?? ""
        let chart = walk.chart.id
        self.walk = nil
        tab = .chart
        message = ScreenMessage("The visit of \(name) is closed and signed.")
        return [.loadChart(chart, token(.show(chart)))]
      }
      return [.loadChart(walk.chart.id, token(.refreshWalk(goesOn: true)))]
    case .chartChanged(let id, let text):
      if case .form? = overlays.last { overlays.removeLast() }
      message = ScreenMessage(text)
      guard openChart?.id == id else { return [] }
      return [.loadChart(id, token(.refreshChart))]
    }
  }

  mutating func notKept(_ token: Token, _ error: JournalError) -> [Effect] {
    let what = pending.removeValue(forKey: token)
    message = ScreenMessage("\(error)", .chipHigh)
    if case .conflict(let chart, _, _) = error, case .kept(.walkGoesOn)? = what {
      message = ScreenMessage(
        "NOT SAVED: another station changed this chart. It was read again; look, then press Enter again.",
        .chipHigh
      )
      return [.bell, .loadChart(chart, self.token(.refreshWalk(goesOn: false)))]
    }
    return [.bell]
  }

  mutating func loaded(
    _ chart: Chart,
    _ what: Pending,
    _ surroundings: Surroundings
  ) -> [Effect] {
    switch what {
    case .show(let id): return showChart(chart, id, surroundings)
    case .startVisit(_, let kind): return begin(kind ?? .refill, chart, surroundings)
    case .askResume(let id, let visit):
      openForm(.resume(visit, id), chart: chart)
      return []
    case .resume(let id, let visit): return [.loadDraft(visit, token(.draft(id, visit)))]
    case .openWalk(_, let visit, let draft):
      walk = WalkScreen(chart: chart, visit: visit, draft: draft, context: context)
      tab = .refill
      if walk == nil {
        message = ScreenMessage(
          "This walk follows a checklist that this version does not know.",
          .chipHigh
        )
      }
      return []
    case .refreshWalk(let goesOn):
      let context = context
      walk?.refresh(chart, goesOn: goesOn, context: context)
      return []
    case .refreshChart:
      openChart = chart
      self.chart.show(chart)
      return []
    case .form(let kind):
      openForm(kind, chart: chart)
      return []
    case .changeAppointment(let id, let state, let reason):
      return append(chart, after: .chartChanged(chart.id, "Kept."), surroundings) {
        () throws(Refusal) in try chart.changeAppointment(id, to: state, reason: reason)
      }
    default: return []
    }
  }

  private mutating func showChart(
    _ chart: Chart,
    _ id: ChartID,
    _ surroundings: Surroundings
  ) -> [Effect] {
    let isNew = openChart?.id != id
    openChart = chart
    self.chart.show(chart)
    tab = .chart
    guard isNew else { return [] }
    return [
      .append(action([.chartRead(id)], id: surroundings.name), token(.kept(.nothing)))
    ]
  }

  private mutating func begin(
    _ kind: VisitKind,
    _ chart: Chart,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let staff, staff.roles.contains(.nurse) || staff.roles.contains(.clinician) else {
      message = ScreenMessage("A walk is begun by a nurse or a clinician; sign in as one.")
      return []
    }
    let visit = VisitID(surroundings.name)
    let appointment = chart.appointments.first {
      $0.at.date == now.local.date && ($0.state == .booked || $0.state == .arrived)
    }
    do {
      let events = try chart.beginVisit(kind, id: visit, appointment: appointment?.id)
      return [
        .append(
          action(events, chart: chart, visit: visit, id: "begin-\(surroundings.name)"),
          token(.kept(.walkBegun(chart.id, visit)))
        )
      ]
    } catch {
      return refuse(error, surroundings)
    }
  }

  mutating func loaded(_ draft: WalkDraft?, _ what: Pending) -> [Effect] {
    guard case .draft(let id, let visit) = what else { return [] }
    return [.loadChart(id, token(.openWalk(id, visit, draft)))]
  }

  /// Appends what a command on a chart answered, or says why not.
  mutating func append(
    _ chart: Chart,
    after: After,
    _ surroundings: Surroundings,
    _ command: () throws(Refusal) -> [ClinicEvent]
  ) -> [Effect] {
    do {
      let events = try command()
      guard !events.isEmpty else {
        if case .form? = overlays.last { overlays.removeLast() }
        message = ScreenMessage("Nothing is changed.")
        return []
      }
      return [.append(action(events, chart: chart, id: surroundings.name), token(.kept(after)))]
    } catch {
      message = ScreenMessage("\(error.why). \(error.remedy)")
      return []
    }
  }
}

import ClinicDomain
import Grid
import Screens

/// What the world answers: an action was kept or not, a chart or a draft was read.
extension Workstation {
  mutating func kept(_ what: Pending, _ surroundings: Surroundings) -> [Effect] {
    guard case .kept(let after, let chart) = what else { return [] }
    switch after {
    case .nothing: return chart.map { refreshed($0) } ?? []
    case .quit: return [.quit]
    case .signedInFirst(let id):
      staff = view.settings.staff[id]
      gate = nil
      refreshLists()
      overlays = [.staff(StaffScreen())]
      message = ScreenMessage("n adds the nurses and clinicians. You stay signed in.")
      return []
    case .pinRenewed(let id): return signedIn(id, surroundings)
    case .walkBegun(let chart, let visit):
      return [.loadChart(chart, token(.openWalk(visit, nil)))]
    case .walkGoesOn(let isClosed, let said): return walkGoesOn(isClosed, said)
    case .formDone(let action, let kind, let said):
      overlays.removeAll {
        if case .form(let form) = $0 { form.action == action } else { false }
      }
      message = ScreenMessage(said)
      refreshPanels()
      guard let chart else { return [] }
      if kind == .patient(nil) { return [.loadChart(chart, token(.show(chart)))] }
      return refreshed(chart)
    case .said(let text, let chart):
      message = ScreenMessage(text)
      return refreshed(chart)
    case .panelDone(let action, let said):
      panelDone(action, said)
      return chart.map { refreshed($0) } ?? []
    }
  }

  /// Reads a chart again wherever this station shows it.
  private mutating func refreshed(_ id: ChartID) -> [Effect] {
    var effects: [Effect] = []
    if chart.chart?.id == id { effects.append(.loadChart(id, token(.refreshChart))) }
    if walk?.chart.id == id { effects.append(.loadChart(id, token(.refreshWalk(isKept: false)))) }
    return effects
  }

  private mutating func walkGoesOn(_ isClosed: Bool, _ said: String?) -> [Effect] {
    walkAction = ""
    if let said { message = ScreenMessage(said) }
    guard let walk else { return [] }
    let id = walk.chart.id
    guard isClosed else { return [.loadChart(id, token(.refreshWalk(isKept: true)))] }
    self.walk = nil
    needleElsewhere = nil
    return [.removeDraft(walk.visit), .loadChart(id, token(.show(id)))]
  }

  mutating func notKept(
    _ token: Token,
    _ error: JournalError,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let what = pending.removeValue(forKey: token), case .kept(let after, _) = what else {
      return []
    }
    let text = "\(error)"
    let isSaid = text.hasPrefix("NOT SAVED")
    message = ScreenMessage(isSaid ? text : "NOT SAVED: \(text)", .chipHigh)
    if case .quit = after { return [.bell, .quit] }
    guard case .conflict(let chart, _, _) = error else { return [.bell] }
    switch after {
    case .walkGoesOn: return [.bell, .loadChart(chart, self.token(.compareWalk))]
    case .formDone(let action, _, _):
      return [.bell, .loadChart(chart, self.token(.compareForm(action: action)))]
    default: return [.bell] + refreshed(chart)
    }
  }

  mutating func loaded(
    _ chart: Chart,
    _ what: Pending,
    _ surroundings: Surroundings
  ) -> [Effect] {
    switch what {
    case .show(let id): return showChart(chart, id, surroundings)
    case .startVisit(let kind): return begin(kind, chart, surroundings)
    case .askResume(let visit):
      return askResume(visit, chart, surroundings)
    case .showHolder(let visit):
      if let holder = chart.visit(visit)?.holder {
        overlays.append(.choice(holderChoice(chart, visit, holder)))
      }
      return []
    case .follow(let visit): return follow(chart, visit, surroundings)
    case .takeOver(let visit):
      return openForm(.resume(visit, chart.id), chart: chart, surroundings)
    case .openWalk(let visit, let draft):
      openWalk(chart, visit, draft)
      return []
    case .refreshWalk(let isKept): return refreshWalk(chart, isKept: isKept)
    case .refreshChart:
      self.chart.show(chart, in: view)
      return []
    case .form(let kind): return openForm(kind, chart: chart, surroundings)
    case .chooseAddendum: return chooseAddendum(chart, surroundings)
    case .changeAppointment(let id, let state, let reason):
      return changeAppointment(chart, id, state, reason, surroundings)
    case .showBooking(let changing):
      guard view.openBooks != nil else { return [] }
      return showBooking(chart.id, changing: changing, surroundings)
    case .compareForm(let action):
      compareForm(chart, action: action)
      return []
    case .compareWalk:
      compareWalk(chart)
      return []
    default: return []
    }
  }

  mutating func loaded(_ draft: WalkDraft?, _ what: Pending) -> [Effect] {
    guard case .draft(let id, let visit) = what else { return [] }
    return [.loadChart(id, token(.openWalk(visit, draft)))]
  }

  private mutating func openWalk(_ chart: Chart, _ visit: VisitID, _ draft: WalkDraft?) {
    let draft = completed(draft, of: visit)
    walk = WalkScreen(chart: chart, visit: visit, draft: draft, context: context)
    walkAction = ""
    needleElsewhere = nil
    tab = .refill
    refreshLists()
    if walk == nil {
      message = ScreenMessage(
        "This walk follows a checklist that this version does not know. Open it where it was begun.",
        .chipHigh
      )
    }
  }

  private mutating func refreshWalk(_ chart: Chart, isKept: Bool) -> [Effect] {
    guard let walk, walk.chart.id == chart.id else { return [] }
    if let effects = refreshFollowing(chart, walk) { return effects }
    if !isKept, chart.version != walk.chart.version, isAnsweredElsewhere(chart, walk) {
      compareWalk(chart)
      return []
    }
    let context = context
    self.walk?.refresh(chart, isKept: isKept, context: context)
    guard isKept, let draft = self.walk?.draft else { return [] }
    return [.saveDraft(draft)]
  }

  private mutating func showChart(
    _ chart: Chart,
    _ id: ChartID,
    _ surroundings: Surroundings
  ) -> [Effect] {
    if let denial = refusal(of: .seeChart, "The chart is not opened") {
      return refuse(denial, chart: id, surroundings)
    }
    let isNew = self.chart.chart?.id != id
    recentCharts = [id] + recentCharts.filter { $0 != id }.prefix(Self.mostRecent - 1)
    self.chart.show(chart, in: view)
    tab = .chart
    guard isNew else { return [] }
    return [
      .append(
        action([.chartRead(id)], id: "read-\(surroundings.name)"),
        token(.kept(.nothing, chart: nil))
      )
    ]
  }

  private mutating func changeAppointment(
    _ chart: Chart,
    _ id: AppointmentID,
    _ state: Appointment.State,
    _ reason: String?,
    _ surroundings: Surroundings
  ) -> [Effect] {
    let name = chart.summary.patient?.shownName ?? "The patient"
    let recorded = "\(name): \(state.title)."
    let said = state == .arrived ? "\(name) has arrived." : recorded
    do {
      let events = try chart.changeAppointment(id, to: state, reason: reason)
      guard !events.isEmpty else { return [] }
      var after = After.said(said, chart.id)
      var action = surroundings.name
      if case .form(let form)? = overlays.last, form.screen.kind.changesAppointment {
        after = .formDone(action: form.action, form.screen.kind, said: said)
        action = form.action
      }
      return [
        .append(
          self.action(events, chart: chart, id: action),
          token(.kept(after, chart: chart.id))
        )
      ]
    } catch {
      return refuse(error, surroundings)
    }
  }
}

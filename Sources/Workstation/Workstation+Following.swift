import ClinicDomain
import Grid
import Keys
import Screens

/// Two people in one checklist: the second sees who is in it, and follows or takes over.
extension Workstation {
  /// Whether somebody else, or another station, is in a walk that is shown here.
  func isFollowing(_ walk: WalkScreen) -> Bool {
    guard let visit = walk.chart.visit(walk.visit), visit.state == .open else { return false }
    return !visit.holder.isHere(staff?.id, on: station, in: session)
  }

  /// Who is in the walk that is followed here; nothing where it is this person's own.
  var followedHolder: VisitHolder? {
    guard let walk, isFollowing(walk) else { return nil }
    return walk.chart.visit(walk.visit)?.holder
  }

  /// What stands above the keys while a walk is followed.
  var followingMessage: ScreenMessage? {
    guard tab == .refill, overlays.isEmpty, let holder = followedHolder else { return nil }
    let who = view.settings.staff[holder.by.staff ?? StaffID("")]?.familyName.uppercased()
    return ScreenMessage(
      "Read only: \(place(of: holder, who)) is in this walk. T takes over, Esc leaves.",
      .chipMedium
    )
  }

  /// What a key does while a walk is followed; nothing where none is, or the key only looks.
  func followed(_ event: Event) -> ScreenOutcome? {
    guard let walk, isFollowing(walk), case .key(let key, _) = event else { return nil }
    switch key {
    case .character("T"): return .takeOver(walk.visit, of: walk.chart.id)
    case .character("L"): return .perform(.lock, nil)
    case .character("?"), .function(1): return .perform(.help, nil)
    case .escape: return .perform(.back, nil)
    case .up, .down, .pageUp, .pageDown, .home, .end, .tab, .backTab: return nil
    default: return .refused(followingMessage?.text ?? "This walk is followed, read only.")
    }
  }

  /// Takes a walk up, or says who is in it.
  ///
  /// A walk of one's own in another session at this workstation is somebody else's as long as that
  /// session lasts.
  mutating func askResume(
    _ visit: VisitID,
    _ chart: Chart,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let holder = chart.visit(visit)?.holder,
      !holder.isHere(staff?.id, on: station, in: session)
    else { return openForm(.resume(visit, chart.id), chart: chart, surroundings) }
    if holder.isNear(staff?.id, on: station), let other = holder.session {
      return [.findSession(other, token(.session(chart.id, visit)))]
    }
    overlays.append(.choice(holderChoice(chart, visit, holder)))
    return []
  }

  /// Goes on where it was looked whether the session that holds a walk still lasts.
  mutating func found(_ what: Pending, isOpen: Bool) -> [Effect] {
    guard case .session(let chart, let visit) = what else { return [] }
    return [.loadChart(chart, token(isOpen ? .showHolder(visit) : .takeOver(visit)))]
  }

  /// Who holds a walk, and where, in words.
  private func place(of holder: VisitHolder, _ who: String?) -> String {
    let isOwn = holder.isNear(staff?.id, on: station)
    return "\(who ?? holder.by.description) at \(holder.on)\(isOwn ? ", in another terminal" : "")"
  }

  /// Says who is in a walk, and asks whether to follow or to take over.
  func holderChoice(_ chart: Chart, _ visit: VisitID, _ holder: VisitHolder) -> Choice {
    let kept = chart.visit(visit)?.lastKeptAt.local
    let who = view.settings.staff[holder.by.staff ?? StaffID("")]?.shownName
    return Choice(
      title: "Somebody is in this walk",
      lines: [
        chart.summary.patient?.bannerName(on: now.local.date) ?? "",
        "\(place(of: holder, who)), since \(holder.at.local.shown).",
        "Last kept: \(kept.map(\.shown) ?? "nothing yet").",
      ],
      answers: [
        .init(key: "f", title: "follow, read only", outcome: .follow(visit, chart.id)),
        .init(
          key: "T",
          title: "take over; what was typed there comes along",
          outcome: .takeOver(visit, chart.id)
        ),
      ]
    )
  }

  /// Shows a walk that somebody else is in; that the chart was read is written down.
  mutating func follow(
    _ chart: Chart,
    _ visit: VisitID,
    _ surroundings: Surroundings
  ) -> [Effect] {
    if let denial = refusal(of: .seeChart, "The walk is not shown") {
      return refuse(denial, chart: chart.id, surroundings)
    }
    let effects = putWalkDown()
    walk = WalkScreen(chart: chart, visit: visit, draft: nil, context: context)
    walkAction = ""
    tab = .refill
    refreshLists()
    return effects + [
      .append(
        action([.chartRead(chart.id)], id: "read-\(surroundings.name)"),
        token(.kept(.nothing, chart: nil))
      )
    ]
  }

  /// Takes a chart that changed into a walk that is followed, or that somebody has just taken over;
  /// nothing where the walk is this person's own.
  mutating func refreshFollowing(_ chart: Chart, _ old: WalkScreen) -> [Effect]? {
    guard let visit = chart.visit(old.visit), visit.state == .open else { return nil }
    let holder = visit.holder
    guard !holder.isHere(staff?.id, on: station, in: session) || isFollowing(old) else {
      return nil
    }
    let wasOwn = !isFollowing(old)
    let context = context
    walk?.refresh(chart, isKept: false, context: context)
    guard wasOwn else { return [] }
    // The draft is the other one's now; what was typed here stays in its lines.
    draftDueAt = nil
    overlays.removeAll { overlay in
      if case .signing = overlay { true } else { false }
    }
    let who = view.settings.staff[holder.by.staff ?? StaffID("")]?.shownName
    message = ScreenMessage(
      "\(place(of: holder, who)) took this walk over. What you typed is kept; T takes it back.",
      .chipMedium
    )
    return []
  }

  /// A draft with what was typed at this station and is not in it: somebody takes a walk back.
  func completed(_ draft: WalkDraft?, of visit: VisitID) -> WalkDraft? {
    guard let walk, walk.visit == visit, isFollowing(walk) else { return draft }
    guard var draft else { return walk.draft }
    guard draft.screen == walk.number else { return draft }
    for entry in walk.entry.typed.entries where draft.typed[entry.key] == nil {
      draft.typed[entry.key] = entry.text
    }
    return draft
  }
}

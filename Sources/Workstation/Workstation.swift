package import ClinicDomain
package import Grid
import Keys
package import Screens

/// The whole state of a workstation, and what events make of it; pure.
///
/// Nothing here reads a clock, a file or a terminal: effects ask for it, events answer.
package struct Workstation: Sendable {
  /// The clinic as lists show it.
  package internal(set) var view: ClinicView
  /// Who is signed in.
  package internal(set) var staff: StaffMember?
  /// Whether the station is locked; what was typed is kept.
  package internal(set) var isLocked = false
  /// The tab that is shown.
  package internal(set) var tab: ScreenID = .today
  /// The walk that is open at this station.
  package internal(set) var walk: WalkScreen?
  /// What lies over the screens.
  package internal(set) var overlays: [Overlay] = []
  /// The form that stands before everything else; nothing once somebody is signed in.
  package internal(set) var gate: OpenForm?

  /// When the last entry of the journal was written, as far as this station knows.
  var lastWritten: Moment?
  /// Forms that were open when somebody else took the station; they come back with their owner.
  var parked: [StaffID: [Overlay]] = [:]
  /// Who is asked for a new PIN before anything else.
  var expiring: StaffID?

  let zone: ZoneRules
  var now: Moment
  var size: Size
  let glyphs: GlyphSet
  let station: String
  /// The session at the station, so that two of one person are told apart; nothing where none is known.
  let session: String?
  /// Roles and PINs that the first screen of a demonstration names.
  let demoLines: [String]
  /// How far a long journal is read.
  var reading: String?

  var today: TodayScreen
  /// The other tabs, made when they are first shown: a large clinic's lists are not sorted for
  /// nothing.
  var lists: [ScreenID: any TabScreen] = [:]
  var openWalks: OpenWalksScreen?
  var chart = ChartScreen()

  /// The charts that were open here lately, the last one first.
  var recentCharts: [ChartID] = []
  static let mostRecent = 5
  var message: ScreenMessage?
  var counts: PriorityCounts
  var lastInput: Moment
  var lastTick: Moment
  /// When what is typed in the walk is to be kept.
  var draftDueAt: Instant?
  /// How many days from today the day lies that is looked at.
  var lookedDays = 0
  /// The name under which the answers of the walk's screen are kept: pressed twice, kept once.
  var walkAction = ""
  /// The walk that was put down while a needle was in.
  var needleElsewhere: (chart: ChartID, visit: VisitID)?
  var pending: [Token: Pending] = [:]
  private var nextToken = 1
  /// Whether the mouse is the program's.
  var isMouseOn = false

  /// Starts with a clinic that was opened.
  ///
  /// `reading` says how far its journal is read where that still goes on; `demoLines` names the roles
  /// and PINs of a demonstration.
  package init(
    view: ClinicView,
    zone: ZoneRules,
    now: Moment,
    size: Size,
    glyphs: GlyphSet,
    station: String,
    session: String? = nil,
    reading: String? = nil,
    demoLines: [String] = []
  ) {
    self.view = view
    self.zone = zone
    self.now = now
    self.size = size
    self.glyphs = glyphs
    self.station = station
    self.session = session
    self.reading = reading
    self.demoLines = demoLines
    lastInput = now
    lastTick = now
    counts = PriorityCounts(view.entries, on: now.local.date)
    let context = ScreenContext(moment: now, zone: zone, settings: view.settings, size: size)
    today = TodayScreen(view, context: context)
    openGate()
  }

  /// The surroundings of every screen.
  var context: ScreenContext {
    let isElsewhere = lookedDays != 0 && tab.looksAhead
    var context = ScreenContext(
      moment: isElsewhere ? lookedMoment : now,
      zone: zone,
      settings: view.settings,
      staff: staff,
      isProjection: isElsewhere,
      counts: counts,
      size: size,
      glyphs: glyphs,
      message: message ?? followingMessage
    )
    context.clockIsBehind = clockIsBehind
    return context
  }

  /// The journal's last entry, where the clock shows a time more than a minute before it.
  private var clockIsBehind: Moment? {
    guard let lastWritten, now.instant.seconds(since: lastWritten.instant) < -60 else { return nil }
    return lastWritten
  }

  /// The first moment of the day that is looked at.
  private var lookedMoment: Moment {
    zone.start(of: now.local.date.advanced(byDays: lookedDays))
  }

  mutating func token(_ what: Pending) -> Token {
    let token = Token(number: nextToken)
    nextToken += 1
    pending[token] = what
    return token
  }

  // MARK: Events

  /// Takes an event in and answers what the world is asked to do.
  package mutating func update(
    _ event: WorkstationEvent,
    _ surroundings: Surroundings
  ) -> [Effect] {
    let shown = tab
    let effects = answer(event, surroundings)
    return permitted(effects + auditEffects(from: shown, surroundings), surroundings)
  }

  private mutating func answer(
    _ event: WorkstationEvent,
    _ surroundings: Surroundings
  ) -> [Effect] {
    let day = now.local.date
    now = surroundings.now
    if day != now.local.date { refreshLists() }
    switch event {
    case .terminal(let input): return take(input, surroundings)
    case .scan(let code): return takeScan(code, surroundings)
    case .tick: return tick()
    case .clinic(let view): return takeClinic(view)
    case .reading(let text):
      reading = text
      if staff == nil, gate == nil { openGate() }
      return []
    case .notice(let text, let isGrave):
      message = ScreenMessage(text, isGrave ? .chipHigh : .text)
      return isGrave ? [.bell] : []
    case .kept(let token): return answer(token) { $0.kept($1, surroundings) }
    case .notKept(let token, let error): return notKept(token, error, surroundings)
    case .chart(let token, let chart): return answer(token) { $0.loaded(chart, $1, surroundings) }
    case .written(let moment):
      lastWritten = moment
      return []
    case .audit(let audit):
      takeAudit(audit)
      return []
    case .draft(let token, let draft): return answer(token) { $0.loaded(draft, $1) }
    case .pin(let token, let isRight):
      return answer(token) { $0.checked($1, isRight: isRight, surroundings) }
    case .pinHash(let token, let hash): return answer(token) { $0.hashed($1, hash, surroundings) }
    case .session(let token, let isOpen):
      return answer(token) { $0.found($1, isOpen: isOpen) }
    }
  }

  private mutating func answer(
    _ token: Token,
    _ body: (inout Workstation, Pending) -> [Effect]
  ) -> [Effect] {
    guard let what = pending.removeValue(forKey: token) else { return [] }
    return body(&self, what)
  }

  // MARK: Time

  /// The moment at which a tick is wanted: a draft to be kept, the next minute, the lock.
  package var wakesAt: Instant {
    if isAuditWaiting { return now.instant }
    let minute = Instant(seconds: (now.instant.seconds / 60 + 1) * 60)
    return [minute, draftDueAt, locksAt].compactMap(\.self).min() ?? minute
  }

  /// When the station locks if nobody touches it; nothing while it may not.
  private var locksAt: Instant? {
    guard staff != nil, !isLocked, !isNeedleIn else { return nil }
    return lastInput.instant.advanced(bySeconds: view.settings.policy[.idleLockMinutes] * 60)
  }

  /// Whether somebody at this station has a needle in a patient.
  var isNeedleIn: Bool {
    if walk?.walk(context)?.isNeedleIn == true { return true }
    guard let needleElsewhere else { return false }
    let open = view.summary(of: needleElsewhere.chart)?.openVisits.first {
      $0.id == needleElsewhere.visit
    }
    return open.map { (8..<14).contains($0.lastScreen) } ?? false
  }

  private mutating func tick() -> [Effect] {
    var effects = draftEffects(force: false)
    if let locksAt, now.instant >= locksAt {
      effects += draftEffects(force: true)
      lock()
    }
    effects += announceObservations()
    lastTick = now
    refreshLists()
    return effects
  }

  /// Says when the observation of a patient is over.
  private mutating func announceObservations() -> [Effect] {
    // A clock that went back has no time between; nothing is announced twice.
    guard lastTick.instant < now.instant, staff != nil else { return [] }
    let window = lastTick.instant..<now.instant
    let over = view.entries.filter(\.hasOpenVisit).filter { entry in
      view.summary(of: entry.chart)?.openVisits.contains { walk in
        walk.observeUntil.map { $0.instant > window.lowerBound && $0.instant <= window.upperBound }
          ?? false
      } ?? false
    }
    guard !over.isEmpty else { return [] }
    // Nobody is named where the station is locked, but somebody waits all the same.
    message = ScreenMessage(
      isLocked
        ? "An observation is over. Sign in to see whose."
        : "Observation is over: \(over.map(\.name).joined(separator: "; "))"
    )
    return [.bell]
  }

  /// What is typed in the walk, to be kept now or when its second is over.
  mutating func draftEffects(force: Bool) -> [Effect] {
    guard let draftDueAt, let walk, !isFollowing(walk), force || now.instant >= draftDueAt else {
      return []
    }
    self.draftDueAt = nil
    return [.saveDraft(walk.draft)]
  }

  // MARK: The clinic

  mutating func refreshLists() {
    counts = PriorityCounts(view.entries, on: context.today)
    let context = context
    switch tab {
    case .today: today.refresh(view, context: context)
    case .refill: openWalks = openWalks?.refreshed(view) ?? OpenWalksScreen(view)
    case .chart: chart.refresh(view, context: context)
    default:
      if lists[tab] == nil { lists[tab] = tab.make(view, context: context) }
      lists[tab]?.refresh(view, context: context)
    }
  }

  /// Takes the clinic as it is now; charts that are open here and changed elsewhere are read again.
  private mutating func takeClinic(_ new: ClinicView) -> [Effect] {
    view = new
    if let id = staff?.id { staff = view.settings.staff[id] }
    refreshLists()
    if staff == nil { refreshGate() }
    var effects: [Effect] = []
    if let walk, isChangedElsewhere(walk.chart) {
      effects.append(.loadChart(walk.chart.id, token(.refreshWalk(isKept: false))))
    }
    if let open = chart.chart, isChangedElsewhere(open) {
      effects.append(.loadChart(open.id, token(.refreshChart)))
    }
    return effects
  }

  /// Whether a chart is not as it was read, and not because of what this station is just keeping.
  private func isChangedElsewhere(_ chart: Chart) -> Bool {
    guard let version = view.summary(of: chart.id)?.version, version != chart.version else {
      return false
    }
    return !pending.values.contains { pending in
      if case .kept(_, chart.id) = pending { true } else { false }
    }
  }

  /// Makes an action of this station.
  func action(
    _ events: [ClinicEvent],
    chart: Chart? = nil,
    visit: VisitID? = nil,
    id: String,
    by actor: Actor? = nil
  ) -> Action {
    Action(
      id: ActionID(id),
      by: actor ?? staff.map { .staff($0.id) } ?? .system,
      on: station,
      at: now,
      chart: chart?.id,
      visit: visit,
      expecting: chart?.version,
      events: events
    )
  }
}

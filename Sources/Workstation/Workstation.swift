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

  var zone: ZoneRules
  var now: Moment
  var size: Size
  var glyphs: GlyphSet
  let station: String
  /// Roles and PINs that the first screen of a demonstration names.
  let demoLines: [String]
  var today: TodayScreen
  // Made when they are first shown: a large clinic's lists are not sorted for nothing.
  var pumps: PumpsScreen?
  var reservoirs: ReservoirsScreen?
  var chart = ChartScreen()
  var openChart: Chart?
  var message: ScreenMessage?
  var counts: PriorityCounts
  var lastInput: Moment
  var draftDueAt: Instant?
  var pending: [Token: Pending] = [:]
  private var nextToken = 1
  /// Whether the mouse is the program's.
  var isMouseOn = false
  /// What the PIN that is being asked for signs.
  var signing: Signed?
  /// The chart that the form on top is about.
  var formChart: Chart?

  /// Starts with a clinic that was opened.
  package init(
    view: ClinicView,
    zone: ZoneRules,
    now: Moment,
    size: Size,
    glyphs: GlyphSet,
    station: String,
    demoLines: [String] = []
  ) {
    self.view = view
    self.zone = zone
    self.now = now
    self.size = size
    self.glyphs = glyphs
    self.station = station
    self.demoLines = demoLines
    lastInput = now
    counts = PriorityCounts(view.entries, on: now.local.date)
    let context = ScreenContext(moment: now, zone: zone, settings: view.settings, size: size)
    today = TodayScreen(view, context: context)
    openGate()
  }

  /// The surroundings of every screen.
  var context: ScreenContext {
    ScreenContext(
      moment: now,
      zone: zone,
      settings: view.settings,
      staff: staff,
      counts: counts,
      size: size,
      glyphs: glyphs,
      message: message
    )
  }

  mutating func token(_ what: Pending) -> Token {
    let token = Token(number: nextToken)
    nextToken += 1
    pending[token] = what
    return token
  }

  /// The moment at which a tick is wanted: a draft to be saved, the next minute, the lock.
  package var wakesAt: Instant {
    let minute = Instant(seconds: (now.instant.seconds / 60 + 1) * 60)
    return draftDueAt.map { min($0, minute) } ?? minute
  }

  /// Takes an event in and answers what the world is asked to do.
  package mutating func update(
    _ event: WorkstationEvent,
    _ surroundings: Surroundings
  ) -> [Effect] {
    let day = now.local.date
    now = surroundings.now
    if day != now.local.date { refreshLists() }
    switch event {
    case .terminal(let input): return take(input, surroundings)
    case .tick: return tick()
    case .clinic(let view, let changed): return takeClinic(view, changed: changed)
    case .notice(let text, let isGrave):
      message = ScreenMessage(text, isGrave ? .chipHigh : .text)
      return isGrave ? [.bell] : []
    case .kept(let token): return answer(token) { $0.kept($1, surroundings) }
    case .notKept(let token, let error): return notKept(token, error)
    case .chart(let token, let chart): return answer(token) { $0.loaded(chart, $1, surroundings) }
    case .draft(let token, let draft): return answer(token) { $0.loaded(draft, $1) }
    case .pin(let token, let isRight):
      return answer(token) { $0.checked($1, isRight: isRight, surroundings) }
    case .pinHash(let token, let hash): return answer(token) { $0.hashed($1, hash, surroundings) }
    }
  }

  private mutating func answer(
    _ token: Token,
    _ body: (inout Workstation, Pending) -> [Effect]
  ) -> [Effect] {
    guard let what = pending.removeValue(forKey: token) else { return [] }
    return body(&self, what)
  }

  private mutating func tick() -> [Effect] {
    if let staff, !isLocked, walk?.walk(context)?.isNeedleIn != true {
      let idle = now.instant.seconds(since: lastInput.instant)
      if idle >= view.settings.policy[.idleLockMinutes] * 60 { lock(staff) }
    }
    refreshLists()
    return draftEffects(force: false)
  }

  mutating func refreshLists() {
    counts = PriorityCounts(view.entries, on: now.local.date)
    let context = context
    switch tab {
    case .today: today.refresh(view, context: context)
    case .pumps:
      if pumps == nil { pumps = PumpsScreen(view, context: context) }
      pumps?.refresh(view, context: context)
    case .reservoirs:
      if reservoirs == nil { reservoirs = ReservoirsScreen(view, context: context) }
      reservoirs?.refresh(view, context: context)
    case .refill, .chart: break
    }
  }

  private mutating func takeClinic(_ new: ClinicView, changed: Set<ChartID>) -> [Effect] {
    view = new
    if let id = staff?.id { staff = view.settings.staff[id] }
    refreshLists()
    var effects: [Effect] = []
    if let walk, changed.contains(walk.chart.id) {
      effects.append(.loadChart(walk.chart.id, token(.refreshWalk(goesOn: false))))
    }
    if let openChart, changed.contains(openChart.id) {
      effects.append(.loadChart(openChart.id, token(.refreshChart)))
    }
    return effects
  }

  /// What is typed in the walk, to be kept now or when its second is over.
  mutating func draftEffects(force: Bool) -> [Effect] {
    guard let draftDueAt, let walk, force || now.instant >= draftDueAt else { return [] }
    self.draftDueAt = nil
    return [.saveDraft(walk.draft)]
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

  /// The picture of the moment.
  package func frame() -> Frame {
    let context = context
    var base: Frame
    switch tab {
    case .today: base = today.view(context)
    case .pumps: base = pumps?.view(context) ?? Frame(size: size)
    case .reservoirs: base = reservoirs?.view(context) ?? Frame(size: size)
    case .refill: base = walk?.view(context) ?? noWalk(context)
    case .chart: base = chart.view(context)
    }
    for overlay in overlays {
      switch overlay {
      case .form(let form): base = form.view(context)
      case .help(let help): base = help.view(context)
      case .policy(let policy): base = policy.view(context)
      case .staff(let staff): base = staff.view(context)
      case .choice(let choice): base = choice.draw(over: base, glyphs: glyphs)
      }
    }
    return base
  }

  private func noWalk(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let keys = [ScreenKey(.back), ScreenKey(.help), ScreenKey(.lock)]
    let skeleton = Skeleton(tab: .refill, keys: keys)
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let text = "No walk is open at this station. On Today choose the patient and press r."
    canvas.put(text, x: area.minX + 1, y: area.minY + 1)
    canvas.frame.reading = skeleton.readingHead(context) + [text] + skeleton.readingFoot(context)
    return canvas.frame
  }
}

package import ClinicDomain
import Grid

/// A visit being walked: the screens on the left, the questions of the moment on the right.
///
/// It only shows what the walk of the domain allows; nothing is decided here.
package struct WalkScreen: Screen {
  /// What the right side shows.
  package enum Panel: Hashable, Sendable {
    case questions
    case stop(first: Int)
    case exits(first: Int)
    case reason(StopWay)
    case act
    case order(first: Int)
    case working(first: Int)
    case firstActions(first: Int)
  }

  /// The chart as it was last read.
  package private(set) var chart: Chart
  /// The visit.
  package let visit: VisitID
  /// The screen that is shown.
  package private(set) var number: Int
  /// The lines, and what was typed on any screen and not kept yet.
  package internal(set) var entry: FieldEntry
  /// What the right side shows.
  package internal(set) var panel: Panel = .questions
  /// Who does it, where that is another than who enters it.
  package internal(set) var performer: StaffID?
  /// When it was done, where that is another time than that of the entry.
  package internal(set) var performedAt: CivilTime?
  /// The lines of a panel that asks something of its own.
  var panelEntry: FieldEntry

  /// Shows a visit at its next screen, or at the one of a draft with what was typed.
  package init?(chart: Chart, visit: VisitID, draft: WalkDraft? = nil, context: ScreenContext) {
    guard
      let walk = Walk(
        chart: chart,
        visit: visit,
        policy: context.policy,
        recalledLots: context.settings.recalledLots,
        now: context.moment
      )
    else { return nil }
    self.chart = chart
    self.visit = visit
    let next = walk.nextScreen?.number ?? walk.screens.last?.number ?? 1
    let drafted = draft.flatMap { walk.template.screen($0.screen) }
    let isUsable = drafted.map { Self.isLeftOpen($0, draft, walk) } ?? false
    number = isUsable ? drafted?.number ?? next : next
    performer = draft?.performer
    performedAt = isUsable ? draft?.performedAt : nil
    entry = FieldEntry([], typed: draft?.typed ?? KeyedText(), today: context.today)
    panelEntry = FieldEntry([], today: context.today)
    openScreen(walk, context, focus: isUsable ? draft?.focus : nil)
    if isUsable { panel = .questions }
  }

  /// Whether a draft stands on a screen that is still to be answered.
  ///
  /// A stopped screen is only where something was typed on it since; an answer that was kept in the
  /// moment in which the station was lost is not asked again.
  private static func isLeftOpen(
    _ screen: ChecklistScreen,
    _ draft: WalkDraft?,
    _ walk: Walk
  ) -> Bool {
    guard walk.refusal(of: screen) == nil else { return false }
    let fields = walk.fields(on: screen)
    let typed = fields.filter { draft?.typed[$0.name] != nil }
    switch walk.state(of: screen) {
    case .open: return walk.visit.openStops.isEmpty || !typed.isEmpty
    case .stopped: return !typed.isEmpty
    case .done:
      let kept = walk.visit.entry(screen: screen.number)?.answers
      return typed.contains { kept?[$0.name].map($0.typed) != draft?.typed[$0.name] }
    case .waiting: return false
    }
  }

  /// The tab that it stands under.
  package var tab: ScreenID? { .refill }

  /// The walk at a moment.
  package func walk(_ context: ScreenContext) -> Walk? {
    Walk(
      chart: chart,
      visit: visit,
      policy: context.policy,
      recalledLots: context.settings.recalledLots,
      now: context.moment
    )
  }

  /// What is typed and not kept yet.
  package var draft: WalkDraft {
    WalkDraft(
      visit: visit,
      screen: number,
      focus: entry.focus,
      typed: entry.typed,
      performer: performer,
      performedAt: performedAt
    )
  }

  /// Whether letters are text where the focus is.
  package var takesText: Bool {
    switch panel {
    case .questions: entry.takesText
    case .reason, .act: panelEntry.takesText
    case .stop, .exits, .order, .working, .firstActions: false
    }
  }

  /// Takes the chart as it is after something was kept or changed elsewhere.
  ///
  /// - Parameters:
  ///   - chart: the chart as it was read again.
  ///   - isKept: whether the answers of this screen were kept; then it goes on to the next one.
  ///   - context: the surroundings.
  package mutating func refresh(_ chart: Chart, isKept: Bool, context: ScreenContext) {
    self.chart = chart
    guard let walk = walk(context) else { return }
    if isKept {
      entry.forget(entry.fields.map(\.name) + [Self.reasonField])
      performedAt = nil
    }
    let isStopped = !walk.visit.openStops.isEmpty
    let isOpen = walk.template.screen(number).map { walk.state(of: $0) == .open } ?? false
    if isKept || isStopped || !isOpen {
      number = walk.nextScreen?.number ?? number
      if walk.template.screen(number)?.allowsRecorder != true { performer = nil }
      openScreen(walk, context)
    } else if let screen = walk.template.screen(number) {
      entry.replaceFields(lines(of: screen, walk))
    }
  }

  /// Takes the chart that another station changed, and texts that were chosen between both.
  package mutating func take(_ chart: Chart, chosen: KeyedText, context: ScreenContext) {
    self.chart = chart
    for choice in chosen.entries {
      entry.put(choice.text.isEmpty ? nil : choice.text, into: choice.key)
    }
    guard let walk = walk(context), let screen = walk.template.screen(number) else { return }
    if walk.refusal(of: screen) == nil {
      entry.replaceFields(lines(of: screen, walk))
    } else {
      refresh(chart, isKept: false, context: context)
    }
  }

  /// Shows a screen of the walk, what was typed on it before in its lines.
  mutating func show(_ number: Int, _ walk: Walk, _ context: ScreenContext) {
    self.number = number
    openScreen(walk, context)
  }

  private mutating func openScreen(_ walk: Walk, _ context: ScreenContext, focus: Int? = nil) {
    guard let screen = walk.template.screen(number) else { return }
    let typed = entry.typed
    entry = FieldEntry(walk.fields(on: screen), typed: typed, today: context.today)
    let lines = lines(of: screen, walk)
    let open =
      lines.firstIndex { typed[$0.name] == nil && !$0.isOptional }
      ?? lines.firstIndex { typed[$0.name] == nil } ?? 0
    entry = FieldEntry(lines, typed: typed, focus: focus ?? open, today: context.today)
    panel = walk.visit.openStops.isEmpty ? .questions : .stop(first: 0)
  }

  /// The questions of a screen, and the reasons that the answers so far ask for.
  func lines(of screen: ChecklistScreen, _ walk: Walk) -> [ChecklistField] {
    let asked = walk.evaluate(screen, entry.answers).reasons
    return walk.fields(on: screen)
      + asked.map { ChecklistField($0.field, "Reason: \($0.what)", step: 0, .text) }
  }

  /// What the answers so far lead to.
  package func evaluation(_ context: ScreenContext) -> ScreenEvaluation? {
    guard let walk = walk(context), let screen = walk.template.screen(number) else { return nil }
    return walk.evaluate(screen, entry.answers)
  }

  /// The name under which the words beside an exit are typed.
  static let reasonField = "exit.reason"

  // MARK: Keys

  /// What keys do now, most likely first.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    guard let walk = walk(context) else { return [ScreenKey(.back)] }
    let screen = walk.template.screen(number)
    var keys: [ScreenKey] = []
    switch panel {
    case .questions: keys = [ScreenKey(.open, word: "keep & next")]
    case .reason: keys = [ScreenKey(.open, word: "go on to sign")]
    case .act: keys = [ScreenKey(.open, word: "take")]
    case .stop, .order, .working, .firstActions: keys = []
    case .exits: keys = []
    }
    let isAsking = panel == .questions
    if isAsking, screen?.allowsRecorder == true { keys.append(ScreenKey(.performer)) }
    let leaves = isLeaving && (!isAsking || walk.visit.openStops.isEmpty)
    keys += [
      ScreenKey(.back, word: leaves ? "leave, kept" : "back"), ScreenKey(.firstActions),
      ScreenKey(.working, disabledBecause: context.amountsHidden), ScreenKey(.order),
      ScreenKey(
        .exits,
        disabledBecause: walk.visit.openStops.isEmpty ? nil : "the stop has its own exits"
      ),
    ]
    if !isAsking || screen?.allowsRecorder != true {
      let why =
        isAsking ? "this screen is entered by the one who does it" : "nothing is entered here"
      keys.append(ScreenKey(.performer, disabledBecause: why))
    }
    let needle =
      walk.isNeedleIn ? "the needle is in; the station does not lock until it is out" : nil
    return keys + [
      ScreenKey(.pageDown, word: "next screen"), ScreenKey(.pageUp, word: "screen before"),
      ScreenKey(.nextScreen), ScreenKey(.previousScreen), ScreenKey(.redraw),
      ScreenKey(.palette), ScreenKey(.help), ScreenKey(.lock, disabledBecause: needle),
    ]
  }

  /// Whether Esc leaves the walk.
  var isLeaving: Bool {
    switch panel {
    case .questions, .stop: true
    case .exits, .reason, .act, .order, .working, .firstActions: false
    }
  }
}

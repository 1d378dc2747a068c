package import ClinicDomain
import Grid
package import Keys

/// A visit being walked: the screens on the left, the questions of the moment on the right.
///
/// It only shows what the walk of the domain allows; nothing is decided here.
package struct WalkScreen: Screen {
  /// What the right side shows.
  package enum Panel: Hashable, Sendable {
    case questions
    case stop
    case stopReason(SafeExit?)
    case exits
    case working(first: Int)
    case firstActions(first: Int)
  }

  /// The chart as it was last read.
  package private(set) var chart: Chart
  /// The visit.
  package let visit: VisitID
  /// The screen that is shown.
  package private(set) var number: Int
  /// The lines and what was typed.
  package private(set) var entry: FieldEntry
  /// What the right side shows.
  package private(set) var panel: Panel = .questions
  /// Who does it, where that is another than who enters it.
  package private(set) var performer: StaffID?
  private var reasonEntry: FieldEntry

  /// Shows a visit at its next screen, or at the one of a draft with what was typed.
  package init?(chart: Chart, visit: VisitID, draft: WalkDraft? = nil, context: ScreenContext) {
    guard
      let walk = Walk(
        chart: chart,
        visit: visit,
        policy: context.settings.policy,
        now: context.moment
      )
    else { return nil }
    self.chart = chart
    self.visit = visit
    let next = walk.nextScreen?.number ?? walk.screens.last?.number ?? 1
    let known = draft.flatMap { walk.template.screen($0.screen) }
    let useDraft = known.map { walk.state(of: $0) == .open } ?? false
    number = useDraft ? draft?.screen ?? next : next
    performer = useDraft ? draft?.performer : nil
    entry = FieldEntry([], today: context.today)
    reasonEntry = FieldEntry([], today: context.today)
    openScreen(
      walk,
      context: context,
      typed: useDraft ? draft?.typed : nil,
      focus: useDraft ? draft?.focus ?? 0 : 0
    )
  }

  /// The tab that it stands under.
  package var tab: ScreenID? { .refill }

  /// The walk at a moment.
  package func walk(_ context: ScreenContext) -> Walk? {
    Walk(chart: chart, visit: visit, policy: context.settings.policy, now: context.moment)
  }

  /// What is typed and not kept yet.
  package var draft: WalkDraft {
    WalkDraft(
      visit: visit,
      screen: number,
      focus: entry.focus,
      typed: entry.typed,
      performer: performer
    )
  }

  /// Takes the chart as it is after something was kept, and goes on to the next screen.
  package mutating func refresh(_ chart: Chart, goesOn: Bool, context: ScreenContext) {
    self.chart = chart
    guard let walk = walk(context) else { return }
    if goesOn || walk.template.screen(number).map({ walk.state(of: $0) == .stopped }) == true {
      number = walk.nextScreen?.number ?? number
      openScreen(walk, context: context)
    } else if let screen = walk.template.screen(number) {
      entry.replaceFields(lines(of: screen, walk, context))
    }
  }

  private mutating func openScreen(
    _ walk: Walk,
    context: ScreenContext,
    typed: KeyedText? = nil,
    focus: Int = 0
  ) {
    guard let screen = walk.template.screen(number) else { return }
    entry = FieldEntry(
      walk.fields(on: screen),
      typed: typed ?? KeyedText(),
      focus: focus,
      today: context.today
    )
    entry.replaceFields(lines(of: screen, walk, context))
    if let typed {
      entry = FieldEntry(entry.fields, typed: typed, focus: focus, today: context.today)
    }
    panel = walk.visit.openStops.isEmpty ? .questions : .stop
  }

  /// The questions of a screen, and the reasons that the answers so far ask for.
  private func lines(
    of screen: ChecklistScreen,
    _ walk: Walk,
    _ context: ScreenContext
  ) -> [ChecklistField] {
    let fields = walk.fields(on: screen)
    let asked = walk.evaluate(screen, entry.answers).reasons
    return fields
      + asked.map { ChecklistField($0.field, "Reason: \($0.what)", step: 0, .text) }
  }

  /// What the answers so far lead to.
  package func evaluation(_ context: ScreenContext) -> ScreenEvaluation? {
    guard let walk = walk(context), let screen = walk.template.screen(number) else { return nil }
    return walk.evaluate(screen, entry.answers)
  }

  /// What keys do now.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    let screen = walk(context)?.template.screen(number)
    let canRecordForOther = screen?.allowsRecorder == true
    var keys: [ScreenKey] = []
    switch panel {
    case .questions: keys.append(ScreenKey(.open, word: "keep & next"))
    case .stop, .exits: break
    case .stopReason: keys.append(ScreenKey(.open, word: "go on to sign"))
    case .working, .firstActions: break
    }
    keys += [
      ScreenKey(
        .performer,
        disabledBecause: canRecordForOther ? nil : "this screen is entered by the one who does it"
      ),
      ScreenKey(.working, avoidsLetters: true),
      ScreenKey(.firstActions),
      ScreenKey(
        .exits,
        disabledBecause: walk(context)?.visit.openStops.isEmpty == true
          ? nil : "the stop has its own exits"
      ),
      ScreenKey(.pageDown, word: "next screen"), ScreenKey(.pageUp),
      ScreenKey(.back, word: panel == .questions ? "leave, kept" : "back", avoidsLetters: true),
    ]
    return keys + [ScreenKey(.help, avoidsLetters: true), ScreenKey(.lock, avoidsLetters: true)]
  }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    guard let walk = walk(context) else { return .unhandled }
    if case .key(let key, _) = event, let outcome = command(key, walk, context) { return outcome }
    switch panel {
    case .questions: return answer(event, walk, context)
    case .stop: return choose(event, walk.visit.openStops.first, context)
    case .exits: return choose(event, nil, context)
    case .stopReason(let exit): return write(event, exit, walk)
    case .working(let first): return scroll(event, first) { .working(first: $0) }
    case .firstActions(let first): return scroll(event, first) { .firstActions(first: $0) }
    }
  }

  /// Keys that are commands whatever line has the focus; letters are answers here.
  private mutating func command(
    _ key: Key,
    _ walk: Walk,
    _ context: ScreenContext
  ) -> ScreenOutcome? {
    switch key {
    case .escape:
      switch panel {
      case .questions, .stop: return .perform(.back, chart.id)
      case .stopReason: panel = walk.visit.openStops.isEmpty ? .exits : .stop
      case .exits, .working, .firstActions:
        panel = walk.visit.openStops.isEmpty ? .questions : .stop
      }
      return .handled
    case .function(1): return .perform(.help, nil)
    case .function(8): return .perform(.lock, nil)
    case .function(2): return request(.performer, context)
    case .function(3):
      panel = .firstActions(first: 0)
      return .handled
    case .function(4):
      panel = .working(first: 0)
      return .handled
    case .function(6):
      guard walk.visit.openStops.isEmpty else { return .refused("the stop has its own exits") }
      panel = .exits
      return .handled
    case .pageDown, .pageUp:
      guard panel == .questions || panel == .stop else { return nil }
      return turn(key == .pageDown ? 1 : -1, walk, context)
    case .control("n"): return .perform(.nextScreen, nil)
    case .control("p"): return .perform(.previousScreen, nil)
    case .control("l"): return .perform(.redraw, nil)
    default: return nil
    }
  }

  private func request(_ action: ScreenAction, _ context: ScreenContext) -> ScreenOutcome {
    if let why = keys(context).first(where: { $0.action == action })?.disabledBecause {
      return .refused(why)
    }
    return .perform(action, chart.id)
  }

  /// Another screen that can be answered now.
  private mutating func turn(_ by: Int, _ walk: Walk, _ context: ScreenContext) -> ScreenOutcome {
    let open = walk.screens.filter { walk.state(of: $0) == .open || $0.number == number }
    guard open.count > 1, let here = open.firstIndex(where: { $0.number == number }) else {
      return .refused("no other screen can be answered now")
    }
    number = open[(here + by + open.count) % open.count].number
    openScreen(walk, context: context)
    return .typed(isWorthKeeping: true)
  }

  private mutating func answer(
    _ event: Event,
    _ walk: Walk,
    _ context: ScreenContext
  ) -> ScreenOutcome {
    guard let screen = walk.template.screen(number) else { return .unhandled }
    switch entry.handle(event) {
    case .unhandled: return .unhandled
    case .changed, .moved:
      let before = entry.focus
      entry.replaceFields(lines(of: screen, walk, context))
      return .typed(isWorthKeeping: before != entry.focus || entry.focusedField?.isOneKey == true)
    case .submitted:
      let evaluation = walk.evaluate(screen, entry.answers)
      if evaluation.stops.isEmpty, let missing = evaluation.missing.first {
        entry.refuse(missing, "this is to be answered")
        return .handled
      }
      return .record(ScreenRecord(screen: number, answers: entry.answers, performer: performer))
    }
  }

  /// The ways out that a stop, or the visit without one, has.
  package func ways(of stop: StopRecord?) -> [(
    key: String, title: String, exit: SafeExit?, isAgain: Bool
  )] {
    guard let stop, let code = StopCode(rawValue: stop.code) else {
      return [("1", SafeExit.deferred.title, .deferred, false)]
    }
    var ways: [(String, String, SafeExit?, Bool)] = [("1", "Enter it again", nil, true)]
    for exit in code.exits {
      let who = exit.needsClinician ? " (clinician signs)" : ""
      ways.append(("\(ways.count + 1)", exit.title + who, exit, false))
    }
    if code.isOverridable {
      ways.append(
        ("\(ways.count + 1)", "The prescriber decides to go on (clinician signs)", nil, false)
      )
    }
    return ways
  }

  private mutating func choose(
    _ event: Event,
    _ stop: StopRecord?,
    _ context: ScreenContext
  ) -> ScreenOutcome {
    guard case .key(.character(let character), _) = event else { return .unhandled }
    guard let way = ways(of: stop).first(where: { $0.key == String(character) }) else {
      return .unhandled
    }
    if way.isAgain {
      if let stop, let walk = walk(context) {
        number = stop.screen
        openScreen(walk, context: context, typed: again(stop, walk))
      }
      panel = .questions
      return .handled
    }
    let asked = way.exit?.asks ?? "why the walk goes on, and what was ordered"
    let field =
      way.exit == .noNextVisit
      ? ChecklistField("reason", "Reason", step: 0, .choice(Self.closedReasons))
      : ChecklistField("reason", "Write \(asked)", step: 0, .text)
    reasonEntry = FieldEntry([field], today: context.today)
    panel = .stopReason(way.exit)
    return .handled
  }

  private static let closedReasons = SafeExit.closedReasons.map {
    ChecklistChoice(
      String($0.prefix(1)) == "t" && $0 != "transferred" ? "o" : String($0.prefix(1)),
      $0
    )
  }

  /// The answers of a stopped screen that need not be given again; no figure is filled in.
  private func again(_ stop: StopRecord, _ walk: Walk) -> KeyedText {
    guard let screen = walk.template.screen(stop.screen),
      let old = walk.visit.entry(screen: stop.screen)?.answers
    else { return KeyedText() }
    return KeyedText(
      walk.fields(on: screen).compactMap { field in
        guard field.isOneKey, let text = old[field.name],
          field.normal == nil || text == field.normal
        else { return nil }
        return KeyedText.Entry(key: field.name, text: text)
      }
    )
  }

  private mutating func write(_ event: Event, _ exit: SafeExit?, _ walk: Walk) -> ScreenOutcome {
    switch reasonEntry.handle(event) {
    case .unhandled: return .unhandled
    case .changed, .moved: return .handled
    case .submitted:
      guard let typed = reasonEntry.typed["reason"] else { return .handled }
      let reason =
        exit == .noNextVisit
        ? Self.closedReasons.first { $0.key == typed }?.title ?? typed : typed
      return .leaveStop(
        StopLeaving(stop: walk.visit.openStops.first, exit: exit, reason: reason)
      )
    }
  }

  private mutating func scroll(
    _ event: Event,
    _ first: Int,
    _ panel: (Int) -> Panel
  ) -> ScreenOutcome {
    switch event {
    case .key(.down, _): self.panel = panel(first + 1)
    case .key(.up, _): self.panel = panel(max(0, first - 1))
    default: return .unhandled
    }
    return .handled
  }

  /// Says who does it from now on.
  package mutating func setPerformer(_ id: StaffID?) { performer = id }

  /// The line that a reason is typed in.
  var reasonLines: FieldEntry { reasonEntry }
}

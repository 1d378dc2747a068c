import ClinicDomain
package import Keys

extension WalkScreen {
  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    guard let walk = walk(context) else {
      return event == .key(.escape) ? .perform(.back, chart.id) : .unhandled
    }
    if case .key(let key, []) = event, let outcome = command(key, walk, context) { return outcome }
    switch panel {
    case .questions: return answer(event, walk, context)
    case .stop(let first):
      if let moved = scroll(event, first) {
        panel = .stop(first: moved)
        return .handled
      }
      return choose(event, walk.visit.openStops.first, walk, context)
    case .exits(let first):
      if let moved = scroll(event, first) {
        panel = .exits(first: moved)
        return .handled
      }
      return choose(event, nil, walk, context)
    case .reason(let way): return write(event, way, walk)
    case .act: return sayWho(event, context)
    case .order(let first): return look(event, first) { .order(first: $0) }
    case .working(let first): return look(event, first) { .working(first: $0) }
    case .firstActions(let first): return look(event, first) { .firstActions(first: $0) }
    }
  }

  /// Keys that are commands whatever line has the focus; letters are answers here.
  private mutating func command(
    _ key: Key,
    _ walk: Walk,
    _ context: ScreenContext
  ) -> ScreenOutcome? {
    if key == .character(":"), !takesText { return .perform(.palette, chart.id) }
    switch key {
    case .escape:
      // From a stopped screen, or the one that an exit asks for, back to the ways out.
      if panel == .questions, let stop = walk.visit.openStops.first {
        show(stop.screen, walk, context)
        return .typed(isWorthKeeping: true)
      }
      if isLeaving { return .perform(.back, chart.id) }
      if case .reason = panel {
        panel = walk.visit.openStops.isEmpty ? .exits(first: 0) : .stop(first: 0)
      } else {
        showMainPanel(walk)
      }
      return .handled
    case .pageDown, .pageUp:
      guard isLeaving else { return nil }
      return turn(key == .pageDown ? 1 : -1, walk, context)
    case .character, .enter, .tab, .backTab, .up, .down, .home, .end: return nil
    default: break
    }
    guard let action = ScreenKeymap.table.action(for: key),
      let own = keys(context).first(where: { $0.action == action })
    else { return nil }
    if let why = own.disabledBecause { return .refused(why) }
    switch action {
    case .firstActions: panel = .firstActions(first: 0)
    case .working: panel = .working(first: 0)
    case .order:
      guard case .order = panel else {
        panel = .order(first: 0)
        return .handled
      }
      return .perform(.order, chart.id)
    case .exits: panel = .exits(first: 0)
    case .performer: openAct(context)
    default: return .perform(action, chart.id)
    }
    return .handled
  }

  private mutating func showMainPanel(_ walk: Walk) {
    panel = walk.visit.openStops.isEmpty ? .questions : .stop(first: 0)
  }

  /// Another screen that can be answered now, or answered again.
  private mutating func turn(_ by: Int, _ walk: Walk, _ context: ScreenContext) -> ScreenOutcome {
    let open = walk.screens.filter { $0.number == number || walk.refusal(of: $0) == nil }
    guard walk.visit.openStops.isEmpty, open.count > 1,
      let here = open.firstIndex(where: { $0.number == number })
    else { return .refused("no other screen can be answered now") }
    show(open[(here + by + open.count) % open.count].number, walk, context)
    return .typed(isWorthKeeping: true)
  }

  // MARK: Answers

  private mutating func answer(
    _ event: Event,
    _ walk: Walk,
    _ context: ScreenContext
  ) -> ScreenOutcome {
    guard let screen = walk.template.screen(number) else { return .unhandled }
    if event == .key(.enter), entry.takesText == false || entry.focusedText != nil,
      stopsAtOnce(screen, walk)
    {
      return .record(record(screen))
    }
    let before = entry.focus
    switch entry.handle(event) {
    case .unhandled: return .unhandled
    case .changed, .moved:
      entry.replaceFields(lines(of: screen, walk))
      return .typed(isWorthKeeping: before != entry.focus || !entry.takesText)
    case .submitted:
      let evaluation = walk.evaluate(screen, entry.answers)
      if evaluation.stops.isEmpty, let missing = evaluation.missing.first {
        entry.refuse(missing, "this is to be answered")
        return .handled
      }
      return .record(record(screen))
    }
  }

  private func record(_ screen: ChecklistScreen) -> ScreenRecord {
    ScreenRecord(
      screen: screen.number,
      answers: entry.answers,
      performer: screen.allowsRecorder ? performer : nil,
      performedAt: screen.allowsRecorder ? performedAt : nil
    )
  }

  /// Whether an abnormal answer of one key already meets a stop.
  ///
  /// Then nothing more has to be answered first; what is only missing so far stops nothing.
  func stopsAtOnce(_ screen: ChecklistScreen, _ walk: Walk) -> Bool {
    guard !Self.comparesAfterwards.contains(screen.number) else { return false }
    let oneKey = entry.fields.filter(\.isOneKey)
    let answers = entry.answers
    func texts(_ isMeant: (ChecklistField) -> Bool) -> KeyedText {
      let names = Set(oneKey.filter(isMeant).map(\.name))
      return KeyedText(answers.entries.filter { names.contains($0.key) })
    }
    let abnormal = texts { $0.normal != nil && answers[$0.name] != $0.normal }
    guard !abnormal.isEmpty else { return false }
    let usual = walk.evaluate(screen, texts { abnormal[$0.name] == nil }).stops
    return walk.evaluate(screen, texts { _ in true }).stops.contains { !usual.contains($0) }
  }

  /// Screens whose figures are held against the expected ones only when they are kept: what was read
  /// stands before anybody sees what should have been read.
  static let comparesAfterwards: Set<Int> = [7, 10]

  // MARK: Stops and exits

  private mutating func choose(
    _ event: Event,
    _ stop: StopRecord?,
    _ walk: Walk,
    _ context: ScreenContext
  ) -> ScreenOutcome {
    let ways = StopWay.ways(of: stop, in: walk)
    guard case .key(.character(let character), []) = event,
      let number = character.wholeNumberValue, ways.indices.contains(number - 1)
    else { return .unhandled }
    let way = ways[number - 1]
    switch way {
    case .again:
      if let stop { answerAgain(stop, walk, context) }
      return .typed(isWorthKeeping: true)
    case .branch(let number): return answerFirst(number, walk, context)
    case .exit(let exit):
      if let before = walk.screenBefore(exit, of: stop) {
        return answerFirst(before.number, walk, context)
      }
    case .override:
      if let before = walk.screenBefore(nil, of: stop) {
        return answerFirst(before.number, walk, context)
      }
    }
    let field = way.field(Self.reasonField)
    let typed = field.isOneKey ? KeyedText() : entry.typed
    panelEntry = FieldEntry([field], typed: typed, today: context.today)
    panel = .reason(way)
    return .handled
  }

  /// Opens the screen that an exit asks for before it is taken.
  private mutating func answerFirst(
    _ number: Int,
    _ walk: Walk,
    _ context: ScreenContext
  ) -> ScreenOutcome {
    show(number, walk, context)
    panel = .questions
    return .typed(isWorthKeeping: true)
  }

  /// Opens a stopped screen again: answers that were as they should be stand; figures, and what is
  /// read from pump or programmer, are read afresh.
  private mutating func answerAgain(_ stop: StopRecord, _ walk: Walk, _ context: ScreenContext) {
    guard let screen = walk.template.screen(stop.screen) else { return }
    let fields = walk.fields(on: screen)
    entry.forget(fields.map(\.name))
    let old = walk.visit.entry(screen: stop.screen)?.answers
    for field in fields where !field.isNeverPrefilled && field.normal != nil {
      if old?[field.name] == field.normal { entry.put(field.normal, into: field.name) }
    }
    show(stop.screen, walk, context)
    panel = .questions
  }

  private mutating func write(_ event: Event, _ way: StopWay, _ walk: Walk) -> ScreenOutcome {
    switch panelEntry.handle(event) {
    case .unhandled: return .unhandled
    case .changed, .moved:
      let field = way.field(Self.reasonField)
      if !field.isOneKey { entry.put(panelEntry.typed[field.name], into: field.name) }
      return .typed(isWorthKeeping: false)
    case .submitted:
      guard let answer = panelEntry.answers[Self.reasonField] else { return .handled }
      let exit: SafeExit? = if case .exit(let exit) = way { exit } else { nil }
      return .leaveStop(
        StopLeaving(stop: walk.visit.openStops.first, exit: exit, reason: way.words(answer))
      )
    }
  }

  // MARK: Who does it, and when

  /// Who may do what another enters.
  static func performers(_ context: ScreenContext) -> [StaffMember] {
    context.settings.activeStaff.filter { $0.may(.performSteps) }
  }

  private mutating func openAct(_ context: ScreenContext) {
    let people = Self.performers(context).prefix(9)
    let choices = people.enumerated().map { index, member in
      ChecklistChoice("\(index + 1)", member.shownName)
    }
    panelEntry = FieldEntry(
      [
        ChecklistField("who", "Done by", step: 0, .choice(choices)),
        ChecklistField("when", "At, HH:MM, empty for now", step: 0, .time, isOptional: true),
      ],
      today: context.today
    )
    panel = .act
  }

  private mutating func sayWho(_ event: Event, _ context: ScreenContext) -> ScreenOutcome {
    switch panelEntry.handle(event) {
    case .unhandled: return .unhandled
    case .changed, .moved: return .handled
    case .submitted: break
    }
    if let time = panelEntry.answers["when"].flatMap({ try? CivilTime($0) }),
      time > context.moment.local.time
    {
      panelEntry.refuse("when", "this time lies ahead")
      return .handled
    }
    let people = Self.performers(context)
    if let index = panelEntry.answers["who"].flatMap({ Int($0) }),
      people.indices.contains(index - 1)
    {
      performer = people[index - 1].id == context.staff?.id ? nil : people[index - 1].id
    }
    performedAt = panelEntry.answers["when"].flatMap { try? CivilTime($0) }
    if let walk = walk(context) { showMainPanel(walk) }
    return .typed(isWorthKeeping: true)
  }

  // MARK: Looking

  private mutating func look(
    _ event: Event,
    _ first: Int,
    _ panel: (Int) -> Panel
  ) -> ScreenOutcome {
    guard let moved = scroll(event, first) else { return .unhandled }
    self.panel = panel(moved)
    return .handled
  }

  private func scroll(_ event: Event, _ first: Int) -> Int? {
    guard let action = ScreenKeymap.table.action(for: event) else { return nil }
    return LineScroll.moved(first, by: action, page: 10)
  }
}

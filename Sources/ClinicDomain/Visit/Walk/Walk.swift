/// A visit being walked: the checklist, the chart, and the rules that hold at this moment.
///
/// It only reads. What a person enters goes through its commands, which answer events or say why not.
public struct Walk: Sendable {
  /// The checklist.
  public let template: ChecklistTemplate
  /// The chart.
  public let chart: Chart
  /// The visit so far.
  public let visit: Visit
  /// The clinic's limits.
  public let policy: Policy
  /// The moment at which it is looked at.
  public let now: Moment

  /// Looks at a visit of a chart; nothing where the chart has no such visit or its checklist is not
  /// known here.
  public init?(chart: Chart, visit id: VisitID, policy: Policy, now: Moment) {
    guard let visit = chart.visit(id), let template = ChecklistTemplate.named(visit.template) else {
      return nil
    }
    self.template = template
    self.chart = chart
    self.visit = visit
    self.policy = policy
    self.now = now
  }

  /// The civil date on the clinic's clock.
  public var today: CivilDate { now.local.date }

  /// The patient's pump.
  public var pump: Pump? { chart.summary.pump }

  /// The fill that was in the pump when the visit began.
  public var priorFill: Fill? { chart.fills.last { $0.visit != visit.id }?.value }

  /// The fill that this visit has put in.
  public var ownFill: Fill? { chart.fills.last { $0.visit == visit.id }?.value }

  /// The program that ran when the visit began.
  public var priorProgram: ProgramChange? { chart.programs.last { $0.visit != visit.id }?.value }

  /// The reservoir as it was before this visit changed anything.
  public var priorReservoir: Reservoir? {
    guard let pump, let priorFill else { return nil }
    return Reservoir(
      fill: priorFill,
      pump: pump,
      programs: chart.programs.filter { $0.visit != visit.id }.map(\.value)
    )
  }

  /// The order of this visit: the one that is signed, or the one that its fill was made under.
  public var order: RefillOrder? {
    if ownFill == nil, let order = chart.summary.order { return order }
    guard let id = visit.answer("order.id") else { return nil }
    return chart.orders.last { $0.value.id.text == id }?.value
  }

  /// Whether drug or strength of the order differ from what is in the pump.
  public var isFormulationChanged: Bool {
    guard let order, let priorFill else { return false }
    return !order.formulation.hasSameDrugsAndStrengths(as: priorFill.formulation)
  }

  /// Whether ziconotide comes into a pump that never held it.
  private var isFirstZiconotide: Bool {
    guard let order else { return false }
    return order.formulation.ingredients.contains { $0.drug == "ziconotide" }
      && !chart.hasHeld(drug: "ziconotide")
  }

  /// The screens that belong to this walk, in order.
  public var screens: [ChecklistScreen] {
    template.screens.filter { screen in
      switch screen.condition {
      case .always: true
      case .rinse: isFormulationChanged || isFirstZiconotide
      }
    }
  }

  /// Where a screen stands.
  public enum ScreenState: Hashable, Sendable {
    case open
    case done
    case stopped
    case waiting(for: String)
  }

  /// Where a screen stands now.
  public func state(of screen: ChecklistScreen) -> ScreenState {
    if visit.openStops.contains(where: { $0.screen == screen.number }) { return .stopped }
    if isDone(screen) { return .done }
    if let stop = visit.openStops.first {
      return .waiting(for: "\(stopTitle(stop)) on screen \(stop.screen)")
    }
    if let missing = screens.first(where: { $0.number != screen.number && blocks($0, screen) }) {
      return .waiting(for: "screen \(missing.number), \(missing.title)")
    }
    return .open
  }

  private func stopTitle(_ stop: StopRecord) -> String {
    StopCode(rawValue: stop.code)?.title ?? stop.code
  }

  /// Whether an earlier screen that is not done keeps a later one closed.
  private func blocks(_ earlier: ChecklistScreen, _ later: ChecklistScreen) -> Bool {
    guard let first = screens.firstIndex(of: earlier), let second = screens.firstIndex(of: later),
      first < second, !isDone(earlier)
    else { return false }
    // Screens of one run may be done in any order among themselves.
    let between = screens[first...second]
    return !between.allSatisfy(\.isAnyOrder)
  }

  /// Whether a screen is recorded in full, under the order that holds.
  public func isDone(_ screen: ChecklistScreen) -> Bool {
    guard let entry = visit.entry(screen: screen.number) else { return false }
    if visit.openStops.contains(where: { $0.screen == screen.number }) { return false }
    if let id = entry.answers["order.id"], id != order?.id.text { return false }
    return fields(on: screen).allSatisfy { $0.isOptional || entry.answers[$0.name] != nil }
  }

  /// The screen that comes next; nothing where all are done.
  public var nextScreen: ChecklistScreen? {
    if let stop = visit.openStops.first { return template.screen(stop.screen) }
    return screens.first { !isDone($0) }
  }

  /// Whether fluid was drawn out of the pump: from then on nobody goes home with an empty pump.
  public var isFluidDrawn: Bool { visit.entry(screen: 10) != nil && template.kind == .refill }

  /// Whether the needle is in, so that the station must not lock.
  ///
  /// An order that a prescriber signs meanwhile opens earlier screens again; the needle stays in.
  public var isNeedleIn: Bool {
    guard template.kind == .refill, visit.state == .open,
      visit.entries.contains(where: { $0.screen == 8 }),
      !visit.openStops.contains(where: { $0.screen <= 8 })
    else { return false }
    return !visit.entries.contains { $0.screen == 14 }
  }

  /// The first nurse: who performed the first label check, or else who began.
  public var firstNurse: StaffID? {
    visit.entry(screen: 6)?.performedBy ?? visit.startedBy.staff
  }
}

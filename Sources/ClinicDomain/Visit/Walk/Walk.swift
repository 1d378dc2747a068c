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
  /// The keys of the lots that the clinic's recalls name.
  public let recalledLots: Set<String>

  /// Looks at a visit of a chart; nothing where the chart has no such visit or its checklist is not
  /// known here.
  public init?(
    chart: Chart,
    visit id: VisitID,
    policy: Policy,
    recalledLots: Set<String> = [],
    now: Moment
  ) {
    guard let visit = chart.visit(id), let template = ChecklistTemplate.named(visit.template) else {
      return nil
    }
    self.init(
      template: template,
      chart: chart,
      visit: visit,
      policy: policy,
      recalledLots: recalledLots,
      now: now
    )
  }

  private init(
    template: ChecklistTemplate,
    chart: Chart,
    visit: Visit,
    policy: Policy,
    recalledLots: Set<String>,
    now: Moment
  ) {
    self.template = template
    self.chart = chart
    self.visit = visit
    self.policy = policy
    self.recalledLots = recalledLots
    self.now = now
  }

  /// The same walk at the moment at which something was done.
  func at(_ moment: Moment) -> Walk {
    Walk(
      template: template,
      chart: chart,
      visit: visit,
      policy: policy,
      recalledLots: recalledLots,
      now: moment
    )
  }

  /// The civil date on the clinic's clock.
  public var today: CivilDate { now.local.date }

  /// The patient's pump.
  public var pump: Pump? { chart.summary.pump }

  /// The fill that was in the pump when the visit began.
  public var priorFill: Fill? { chart.presentFills.last { $0.visit != visit.id }?.value }

  /// The fill that this visit has put in.
  public var ownFill: Fill? { chart.fills.last { $0.visit == visit.id }?.value }

  /// The program that ran when the visit began.
  public var priorProgram: ProgramChange? {
    chart.presentPrograms.last { $0.visit != visit.id }?.value
  }

  /// Whether this visit has set the pump's program.
  public var hasProgrammed: Bool { chart.programs.contains { $0.visit == visit.id } }

  /// The order of this visit: the one that is signed, or once it was carried out the one that fill
  /// or program were made under.
  public var order: RefillOrder? {
    guard ownFill != nil || (template.kind == .doseChange && hasProgrammed) else {
      return chart.summary.order
    }
    guard let id = visit.answer("order.id") else { return nil }
    return chart.orders.last { $0.value.id.text == id }?.value
  }

  /// Whether drug or strength of the order differ from what is in the pump.
  public var isFormulationChanged: Bool {
    guard let order, let priorFill else { return false }
    return !order.formulation.hasSameDrugsAndStrengths(as: priorFill.formulation)
  }

  /// Whether ziconotide comes into a pump that never held it.
  var isFirstZiconotide: Bool {
    guard let order else { return false }
    return order.formulation.ingredients.contains { $0.drug == "ziconotide" }
      && !pumpHadHeld { $0.id == "ziconotide" }
  }

  /// Whether the pump that is in place held such a drug before this visit.
  func pumpHadHeld(_ isMeant: (Drug) -> Bool) -> Bool { hadHeld(chart.presentFills, isMeant) }

  /// Whether the patient had such a drug by any pump before this visit.
  func hadHeld(_ isMeant: (Drug) -> Bool) -> Bool { hadHeld(chart.fills, isMeant) }

  private func hadHeld(_ fills: [Chart.Recorded<Fill>], _ isMeant: (Drug) -> Bool) -> Bool {
    fills.contains { fill in
      fill.visit != visit.id
        && fill.value.formulation.ingredients.contains {
          Formulary.drug($0.drug).map(isMeant) ?? false
        }
    }
  }

  /// The first nurse: who filled, or else programmed, checked the label or began.
  public var firstNurse: StaffID? { performer(ofAny: [14, 15, 6]) ?? visit.startedBy.staff }

  /// Who signs at the end; nothing where any nurse or clinician may.
  public var closingNurse: StaffID? { performer(ofAny: [14, 15, 6]) }

  private func performer(ofAny screens: [Int]) -> StaffID? {
    screens.lazy.compactMap { visit.entry(screen: $0)?.performedBy }.first
  }

  /// Everybody who has filled or programmed in this visit; none of them is its second person.
  var refillers: Set<StaffID> {
    let own = visit.entries.filter { $0.screen == 6 || (8...15).contains($0.screen) }
    return Set(own.map(\.performedBy))
  }

  /// A volume that was answered on any screen of this visit.
  func recordedVolume(_ field: String) -> Volume? {
    visit.answer(field).flatMap { try? Volume(stored: $0) }
  }
}

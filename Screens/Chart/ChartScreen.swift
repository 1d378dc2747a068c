package import ClinicDomain
package import Grid
package import Keys

/// One chart: the reservoir over a year, refills, doses, order, visits, readings, notes.
package struct ChartScreen: Screen {
  /// The chart that is open; nothing where none is.
  package private(set) var chart: Chart?
  /// The first line in view.
  package private(set) var first = 0
  /// What the graph is drawn with.
  package private(set) var style = LevelGraph.Style.blocks
  /// How many months the graph ends before now.
  package private(set) var monthsBack = 0
  /// Whether the panel that shows how the figures were worked out is open.
  package private(set) var showsWorking = false
  /// Whether every row of refills, visits and readings is listed, or the newest of each.
  package private(set) var showsWholeHistory = false

  /// The list of patients, where a clinic was given; it is shown while no chart is open or one is
  /// looked for.
  private var search: PatientSearch?
  private var isSearching = false

  /// Who the chart was merged into, where it was and the clinic is known.
  private var mergedInto: PatientLine?
  private var clinic: ClinicView?

  /// A screen without a chart, or with one.
  package init(_ chart: Chart? = nil) { self.chart = chart }

  /// The tab that it stands under.
  package var tab: ScreenID? { .chart }

  /// Takes another chart, or the same one after it changed; the place in it stays.
  ///
  /// A clinic that is given tells into which chart it was merged.
  package mutating func show(_ chart: Chart?, in clinic: ClinicView? = nil) {
    isSearching = false
    if let clinic { self.clinic = clinic }
    defer { findMerged() }
    guard chart?.id != self.chart?.id else { return self.chart = chart }
    let (search, known) = (search, self.clinic)
    self = ChartScreen(chart)
    (self.search, self.clinic) = (search, known)
  }

  private mutating func findMerged() {
    mergedInto = chart?.merge.flatMap { clinic?.summary(of: $0.value.into) }.map(PatientLine.init)
  }

  /// Takes a clinic that changed, or another day.
  package mutating func refresh(_ view: ClinicView, context: ScreenContext) {
    clinic = view
    findMerged()
    if search == nil { search = PatientSearch(view, context: context) }
    search?.refresh(view, context: context)
  }

  /// The list of patients, where it is what is shown.
  var shownSearch: PatientSearch? { chart == nil || isSearching ? search : nil }

  /// Whether letters are text now.
  package var takesText: Bool { shownSearch?.filter.isTyping ?? false }

  /// The chart that is read here; nothing while the list of patients shows.
  package var shownChart: Chart? { shownSearch == nil ? chart : nil }

  /// The patient that a key would be for: the chart's, or the one with the cursor in the list.
  private var patient: ChartID? { shownSearch.map(\.selected) ?? chart?.id }

  /// The rows and figures; nothing where no chart is open.
  package func document(_ context: ScreenContext) -> ChartDocument? {
    chart.map { ChartDocument($0, mergedInto: mergedInto, context: context) }
  }

  /// What keys do now, most likely first.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    if let list = shownSearch { return keys(list, context) }
    guard let chart else { return [ScreenKey(.new)] + ScreenKeys.everywhere }
    let frozen =
      context.isProjection
      ? "another moment is looked at; nothing can be written"
      : (chart.summary.readOnlyBecause ?? chart.merge.map { _ in "it was merged into another" })
        .map { "this chart can only be read: \($0)" }
    let isOpen = !chart.summary.openVisits.isEmpty
    let left =
      chart.summary.hasLeft ? "the patient is \(chart.summary.lifeCycleState.title)" : nil
    let noPump = left ?? (chart.summary.pump == nil ? "no pump is recorded" : nil)
    return [
      ScreenKey(.nextPart),
      ScreenKey(.refill, disabledBecause: frozen ?? noPump, word: isOpen ? "resume" : "refill"),
      ScreenKey(
        .working,
        disabledBecause: context.amountsHidden,
        word: showsWorking ? "chart" : "working"
      ),
      ScreenKey(.order, disabledBecause: frozen ?? noPump),
      ScreenKey(.verify, disabledBecause: frozen ?? verifyFault(context)),
      ScreenKey(.program, disabledBecause: frozen ?? noPump),
      ScreenKey(.book, disabledBecause: frozen ?? left),
      ScreenKey(.edit, disabledBecause: frozen),
      ScreenKey(.note, disabledBecause: frozen),
      ScreenKey(.new, disabledBecause: frozen, word: "complication"),
      ScreenKey(.lifeCycle, disabledBecause: frozen),
      ScreenKey(.outcome, disabledBecause: frozen),
      ScreenKey(.interrogation, disabledBecause: frozen ?? noPump),
      ScreenKey(.filter, disabledBecause: search == nil ? "no list is at hand" : nil, word: "find"),
      ScreenKey(.wholeHistory, word: showsWholeHistory ? "newest" : "all"),
      ScreenKey(.graph), ScreenKey(.firstActions),
      ScreenKey(.paper, disabledBecause: context.amountsHidden, word: "hand-out"),
      ScreenKey(
        .addendum,
        disabledBecause: frozen ?? (chart.amendableVisits.isEmpty ? "no visit is signed" : nil)
      ),
      ScreenKey(.older),
      ScreenKey(.newer, disabledBecause: monthsBack == 0 ? "the graph ends now" : nil),
      ScreenKey(.previousPart),
    ] + ScreenKeys.moving + ScreenKeys.everywhere
  }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    if shownSearch != nil, search?.filter(event, context: context) == true { return .handled }
    if takesText {
      guard let move = ScreenKeymap.table.action(for: event) else { return .unhandled }
      return search?.move(move, context: context) == true ? .handled : .unhandled
    }
    switch action(of: event, context: context) {
    case .outcome(let outcome): return outcome
    case .action(let action):
      return shownSearch == nil
        ? perform(action, context: context) : choose(action, context: context)
    }
  }

  private func keys(_ list: PatientSearch, _ context: ScreenContext) -> [ScreenKey] {
    if list.filter.isTyping { return ScreenKeys.typing }
    let none = list.selected == nil ? "no patient is selected" : nil
    let frozen =
      context.isProjection ? "another moment is looked at; nothing can be written" : none
    return [
      ScreenKey(.open, disabledBecause: none, word: "chart"), ScreenKey(.filter, word: "find"),
      ScreenKey(.lifeCycle, disabledBecause: frozen),
      ScreenKey(.outcome, disabledBecause: frozen), ScreenKey(.book, disabledBecause: frozen),
      ScreenKey(.new, disabledBecause: context.isProjection ? frozen : nil),
    ] + ScreenKeys.moving + ScreenKeys.everywhere
  }

  private mutating func choose(_ action: ScreenAction, context: ScreenContext) -> ScreenOutcome {
    if search?.move(action, context: context) == true { return .handled }
    switch action {
    case .filter: search?.find()
    case .open: return patient.map { .open($0) } ?? .unhandled
    case .back where chart != nil: isSearching = false
    default: return .perform(action, patient)
    }
    return .handled
  }

  private mutating func perform(_ action: ScreenAction, context: ScreenContext) -> ScreenOutcome {
    let page = max(1, bodyHeight(context) - 1)
    if let moved = LineScroll.moved(first, by: action, page: page) {
      first = clamped(moved, context)
      return .handled
    }
    switch action {
    case .nextPart: first = clamped(starts(context).first { $0 > first } ?? first, context)
    case .previousPart: first = starts(context).last { $0 < first } ?? 0
    case .filter:
      isSearching = true
      search?.find()
    case .wholeHistory:
      showsWholeHistory.toggle()
      first = clamped(first, context)
    case .graph: style = style == .blocks ? .braille : .blocks
    case .older: monthsBack += Self.graphStep
    case .newer: monthsBack = max(0, monthsBack - Self.graphStep)
    case .working:
      showsWorking.toggle()
      first = 0
    case .back where showsWorking:
      showsWorking = false
      first = 0
    case .refill: return chart.map { .startRefill($0.id) } ?? .unhandled
    case .verify: return verifying(context).map { .form($0) } ?? .unhandled
    default: return .perform(action, chart?.id)
    }
    return .handled
  }

  /// What the pharmacist answers next: the signed order, or the label of the verified one.
  private func verifying(_ context: ScreenContext) -> FormKind? {
    guard let chart, let record = chart.orderBook.records.last else { return nil }
    switch record.state(on: context.today) {
    case .signed: return .supply(.verification(record.order.id, chart.id))
    case .verified: return .supply(.label(record.order.id, chart.id))
    case .drafted, .supplied, .used, .withdrawn, .expired: return nil
    }
  }

  private func verifyFault(_ context: ScreenContext) -> String? {
    verifying(context) == nil ? "no signed order waits for the pharmacist" : nil
  }

  /// Rows of a history that are listed at first: about a year of monthly refills.
  static let newestRows = 12
  /// Months by which the graph moves.
  private static let graphStep = 3
}

package import ClinicDomain
package import Grid
package import Keys

/// What the lists of pumps and of reservoirs have in common: order, filter, choice, working.
package struct PumpList: Sendable {
  /// The clinic that is listed.
  package private(set) var view: ClinicView
  /// The patients in their order.
  package private(set) var list: ChartList
  /// The selected patient.
  package private(set) var cursor = ListCursor<ChartID>()
  /// The filter line.
  package private(set) var filter = ListFilter()
  /// The panel that shows how the figures were worked out, with its first line in view.
  package private(set) var workingFrom: Int?
  /// What happened to the selected patient, where the list changed under it.
  package private(set) var notice: String?

  private var sort = ListSort.state
  private var day: CivilDate

  /// Lists the pumps of a clinic.
  package init(_ view: ClinicView, context: ScreenContext) {
    self.view = view
    day = context.today
    list = ChartList(pumpsOf: view, on: context.today)
    cursor.follow(ids)
  }

  private var ids: some RandomAccessCollection<ChartID> { list.entries.lazy.map(\.chart) }

  /// The selected patient's entry.
  package var selected: ListEntry? {
    list.entries.indices.contains(cursor.index) ? list.entries[cursor.index] : nil
  }

  /// Takes a clinic that changed, or another day; the same patient stays selected.
  package mutating func refresh(_ view: ClinicView, context: ScreenContext) {
    let name = selected?.name
    let isSame = view.head == self.view.head && context.today == day
    self.view = view
    day = context.today
    if !isSame { arrange(departed: name) }
  }

  private mutating func arrange(departed name: String? = nil) {
    list = ChartList(pumpsOf: view, on: day, sort: sort, filter: PatientFilter(filter.text))
    if cursor.follow(ids), let name { notice = "\(name) is no longer in this list" }
  }

  /// Selects a patient, where the list holds it.
  package mutating func select(_ chart: ChartID) { cursor.select(chart, in: ids) }

  /// What keys do now, most likely first.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    if filter.isTyping { return ScreenKeys.typing }
    let none = selected == nil ? "no patient is selected" : nil
    let frozen =
      context.isProjection ? "another moment is looked at; nothing can be written" : none
    let isWorking = workingFrom != nil
    var keys = [
      ScreenKey(.open, disabledBecause: none, word: "chart"),
      ScreenKey(.refill, disabledBecause: frozen),
      ScreenKey(.book, disabledBecause: frozen),
    ]
    if !isWorking { keys += [ScreenKey(.filter), ScreenKey(.sort)] }
    keys += [
      ScreenKey(.working, disabledBecause: none, word: isWorking ? "list" : "working"),
      ScreenKey(.new, disabledBecause: context.isProjection ? frozen : nil),
      ScreenKey(.firstActions, disabledBecause: none),
      ScreenKey(.lifeCycle, disabledBecause: frozen),
      ScreenKey(.outcome, disabledBecause: frozen),
      ScreenKey(.interrogation, disabledBecause: frozen),
      ScreenKey(.lookBack), ScreenKey(.lookAhead),
    ]
    keys += ScreenKeys.moving + ScreenKeys.everywhere
    return keys
  }

  /// Takes an event in.
  package mutating func update(
    _ event: Event,
    action: ScreenOutcomeOrAction,
    context: ScreenContext
  ) -> ScreenOutcome {
    notice = nil
    let page = ListLayout.page(context)
    switch filter.handle(event) {
    case .changed:
      arrange()
      cursor.keepInView(page: page, count: list.entries.count)
      return .handled
    case .unchanged: return .handled
    case .none: break
    }
    if filter.isTyping {
      guard let move = ScreenKeymap.table.action(for: event),
        cursor.move(move, in: ids, page: page)
      else { return .unhandled }
      return .handled
    }
    switch action {
    case .outcome(let outcome): return outcome
    case .action(let action): return perform(action, page: page)
    }
  }

  private mutating func perform(_ action: ScreenAction, page: Int) -> ScreenOutcome {
    if workingFrom != nil {
      if let moved = LineScroll.moved(workingFrom ?? 0, by: action, page: page) {
        workingFrom = moved
        return .handled
      }
      if action == .back || action == .working {
        workingFrom = nil
        return .handled
      }
    }
    if cursor.move(action, in: ids, page: page) { return .handled }
    switch action {
    case .filter: filter.begin()
    case .sort:
      sort = sort.next
      arrange()
      cursor.keepInView(page: page, count: list.entries.count)
    case .working: workingFrom = 0
    case .open: return selected.map { .open($0.chart) } ?? .unhandled
    case .refill: return selected.map { .startRefill($0.chart) } ?? .unhandled
    default: return .perform(action, selected?.chart)
    }
    return .handled
  }

  /// The heading of the filter while it is typed or holds, as a chip; nothing without a filter.
  package var filterChip: [Span] {
    guard filter.isTyping || !filter.text.isEmpty else { return [] }
    let count = "\(list.entries.count) of \(list.total)"
    let cursor = filter.isTyping ? "_" : ""
    return [Span(" filter: \(filter.text)\(cursor)  \(count) ", .chipLow)]
  }
}

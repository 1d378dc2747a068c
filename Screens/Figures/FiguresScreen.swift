package import ClinicDomain
import Grid
package import Keys

/// The clinic's own figures by month: a table, and a chart of one of them.
package struct FiguresScreen: TabScreen {
  private var view: ClinicView
  /// The rows and figures.
  package private(set) var document: FiguresDocument
  /// The selected month.
  package private(set) var cursor = ListCursor<CalendarMonth>()
  /// What the chart shows.
  package private(set) var measure = ClinicMeasure.refills
  /// Whether the chart stands in place of the table, on small screens.
  package private(set) var showsChart = false

  /// The line in which the period is typed.
  private(set) var months = MonthsLine()

  /// Counts what a clinic did.
  package init(_ view: ClinicView, context: ScreenContext) {
    self.view = view
    document = FiguresDocument(view, context: context)
    cursor.follow(listed)
  }

  private var listed: some RandomAccessCollection<CalendarMonth> {
    document.rows.lazy.map(\.month)
  }

  /// The selected month.
  package var selected: FiguresDocument.Row? {
    document.rows.indices.contains(cursor.index) ? document.rows[cursor.index] : nil
  }

  /// The tab that it stands under.
  package var tab: ScreenID? { .figures }

  /// Whether letters are text now.
  package var takesText: Bool { months.isTyping }

  /// Takes a clinic that changed, or another moment.
  package mutating func refresh(_ view: ClinicView, context: ScreenContext) {
    self.view = view
    count(context)
  }

  private mutating func count(_ context: ScreenContext) {
    document = FiguresDocument(view, context: context, period: months.period)
    cursor.follow(listed)
  }

  /// Whether table and chart stand side by side.
  static func showsBoth(_ context: ScreenContext) -> Bool {
    context.layout != .small && context.size.height >= 34
  }

  /// What keys do now, most likely first.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    if months.isTyping { return ScreenKeys.typing }
    let none = document.rows.isEmpty ? "nothing was counted yet" : nil
    let isBoth = Self.showsBoth(context)
    return [
      ScreenKey(.nextPart, disabledBecause: none, word: measure.next.title.lowercased()),
      ScreenKey(
        .graph,
        disabledBecause: none ?? (isBoth ? "table and chart stand side by side" : nil),
        word: showsChart ? "table" : "chart"
      ),
      ScreenKey(.months),
      ScreenKey(.previousPart, disabledBecause: none),
    ] + ScreenKeys.moving + ScreenKeys.everywhere
  }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    switch months.handle(event) {
    case .changed:
      count(context)
      return .handled
    case .unchanged: return .handled
    case .none: break
    }
    if months.isTyping { return .unhandled }
    switch action(of: event, context: context) {
    case .outcome(let outcome): return outcome
    case .action(let action): return perform(action, context)
    }
  }

  private mutating func perform(_ action: ScreenAction, _ context: ScreenContext) -> ScreenOutcome {
    if cursor.move(action, in: listed, page: ListLayout.page(context)) { return .handled }
    switch action {
    case .nextPart: measure = measure.next
    case .previousPart: measure = measure.previous
    case .months: months.begin()
    case .graph: showsChart.toggle()
    case .back where showsChart && !Self.showsBoth(context): showsChart = false
    default: return .perform(action, nil)
    }
    return .handled
  }
}

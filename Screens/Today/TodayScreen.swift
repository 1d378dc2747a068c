package import ClinicDomain
import Grid
package import Keys

/// The day: who comes, who waits, which walks are open.
package struct TodayScreen: Screen {
  /// The orders that the day can have.
  package enum Sort: String, Hashable, Sendable, CaseIterable {
    case time
    case state
    case name

    /// What the day is sorted by, in words.
    package var title: String {
      switch self {
      case .time: "time"
      case .state: "state, gravest first"
      case .name: "name"
      }
    }
  }

  /// A row of the day, whatever becomes of its patient's other visits.
  package struct RowID: Hashable, Sendable {
    let chart: ChartID
    let appointment: AppointmentID?
    let walk: VisitID?

    init(_ row: DaySchedule.Row) {
      chart = row.patient.chart
      appointment = row.appointment?.id
      walk = row.appointment == nil ? row.walk?.id : nil
    }
  }

  private var view: ClinicView
  /// The day.
  package private(set) var schedule: DaySchedule
  /// The rows that the filter kept, in order.
  package private(set) var rows: [DaySchedule.Row] = []
  /// The selected row.
  package private(set) var cursor = ListCursor<RowID>()
  /// The filter line.
  package private(set) var filter = ListFilter()
  /// The order.
  package private(set) var sort = Sort.time
  /// The panel that shows how the figures were worked out, with its first line in view.
  package private(set) var workingFrom: Int?
  /// What happened to the selected row, where the list changed under it.
  package private(set) var notice: String?

  /// Shows the day of a clinic.
  package init(_ view: ClinicView, context: ScreenContext) {
    self.view = view
    schedule = DaySchedule(view, context: context)
    arrange()
    if let next = rows.firstIndex(where: { $0.stage == .waiting })
      ?? rows.firstIndex(where: { $0.stage == .booked })
    {
      cursor.select(RowID(rows[next]), in: rows.map(RowID.init))
      cursor.keepInView(page: ListLayout.page(context), count: rows.count)
    }
  }

  /// The tab that it stands under.
  package var tab: ScreenID? { .today }

  /// Takes a clinic that changed, or another moment; the same visit stays selected.
  package mutating func refresh(_ view: ClinicView, context: ScreenContext) {
    let name = selected?.patient.name
    self.view = view
    schedule = DaySchedule(view, context: context)
    arrange(departed: name)
  }

  private mutating func arrange(departed name: String? = nil) {
    let narrowing = PatientFilter(filter.text)
    let kept = schedule.rows.filter { narrowing.keeps($0.patient, mark: $0.urgency.mark) }
    rows = Self.sorted(kept, by: sort)
    if cursor.follow(rows.map(RowID.init)), let name {
      notice = "\(name) is no longer on the list of the day"
    }
  }

  private static func sorted(_ rows: [DaySchedule.Row], by sort: Sort) -> [DaySchedule.Row] {
    switch sort {
    case .time: rows
    case .state:
      rows.enumerated().sorted { left, right in
        (left.element.urgency.rank, left.offset) < (right.element.urgency.rank, right.offset)
      }
      .map(\.element)
    case .name:
      rows.enumerated().sorted { left, right in
        (LatinFold.fold(left.element.patient.name), left.offset)
          < (LatinFold.fold(right.element.patient.name), right.offset)
      }
      .map(\.element)
    }
  }

  /// The selected row.
  package var selected: DaySchedule.Row? {
    rows.indices.contains(cursor.index) ? rows[cursor.index] : nil
  }

  /// The full row of the selected patient's chart.
  var selectedSummary: ChartSummary? { selected.flatMap { view.summary(of: $0.patient.chart) } }

  /// The rows and figures.
  package func document(_ context: ScreenContext) -> TodayDocument {
    TodayDocument(schedule, context: context)
  }

  /// What keys do now, most likely first; what cannot be done now says why.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    if filter.isTyping { return ScreenKeys.typing }
    let none = selected == nil ? "no visit is selected" : nil
    let frozen =
      context.isProjection ? "another moment is looked at; nothing can be written" : none
    let isWorking = workingFrom != nil
    let narrowing = isWorking ? [] : [ScreenKey(.filter), ScreenKey(.sort)]
    return [
      ScreenKey(.open, disabledBecause: none, word: "chart"),
      ScreenKey(
        .refill,
        disabledBecause: frozen,
        word: selected?.walk == nil ? "refill" : "resume"
      ),
      ScreenKey(.arrive, disabledBecause: frozen ?? cannotArrive),
      ScreenKey(.didNotAttend, disabledBecause: frozen ?? cannotBeMissed),
      ScreenKey(.book, disabledBecause: frozen),
    ] + narrowing + [
      ScreenKey(
        .working,
        disabledBecause: none ?? context.amountsHidden,
        word: isWorking ? "list" : "working"
      ),
      ScreenKey(.new, disabledBecause: context.isProjection ? frozen : nil),
      ScreenKey(.firstActions, disabledBecause: none),
      ScreenKey(.lifeCycle, disabledBecause: frozen),
      ScreenKey(.outcome, disabledBecause: frozen),
      ScreenKey(.interrogation, disabledBecause: frozen),
      ScreenKey(.paper, word: "day sheet"),
      ScreenKey(.lookBack), ScreenKey(.lookAhead),
    ] + ScreenKeys.moving + ScreenKeys.everywhere
  }

  private var cannotArrive: String? {
    guard let row = selected else { return nil }
    if row.appointment == nil { return "this walk has no appointment today" }
    return row.stage == .booked || row.stage == .missed ? nil : "the patient is \(row.stage.spoken)"
  }

  private var cannotBeMissed: String? {
    guard let row = selected else { return nil }
    if row.appointment == nil { return "this walk has no appointment today" }
    return row.stage == .booked ? nil : "the patient is \(row.stage.spoken)"
  }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    notice = nil
    let page = ListLayout.page(context)
    switch filter.handle(event) {
    case .changed:
      arrange()
      notice = nil
      cursor.keepInView(page: page, count: rows.count)
      return .handled
    case .unchanged: return .handled
    case .none: break
    }
    if filter.isTyping {
      guard let move = ScreenKeymap.table.action(for: event),
        cursor.move(move, in: rows.map(RowID.init), page: page)
      else { return .unhandled }
      return .handled
    }
    switch action(of: event, context: context) {
    case .outcome(let outcome): return outcome
    case .action(let action): return perform(action, page: page)
    }
  }

  private mutating func perform(_ action: ScreenAction, page: Int) -> ScreenOutcome {
    if let first = workingFrom {
      if let moved = LineScroll.moved(first, by: action, page: page) {
        workingFrom = moved
        return .handled
      }
      if action == .back || action == .working {
        workingFrom = nil
        return .handled
      }
    }
    if cursor.move(action, in: rows.map(RowID.init), page: page) { return .handled }
    switch action {
    case .filter: filter.begin()
    case .sort:
      let all = Sort.allCases
      sort = all[((all.firstIndex(of: sort) ?? 0) + 1) % all.count]
      arrange()
      cursor.keepInView(page: page, count: rows.count)
    case .working: workingFrom = 0
    default: return request(action)
    }
    return .handled
  }

  private func request(_ action: ScreenAction) -> ScreenOutcome {
    guard action != .paper, let row = selected else { return .perform(action, nil) }
    let chart = row.patient.chart
    switch action {
    case .open: return .open(chart)
    case .refill: return .startRefill(chart)
    case .arrive:
      return row.appointment.map { .change($0.id, of: chart, to: .arrived) } ?? .unhandled
    case .didNotAttend:
      return row.appointment.map { .change($0.id, of: chart, to: .notAttended) } ?? .unhandled
    default: return .perform(action, chart)
    }
  }
}

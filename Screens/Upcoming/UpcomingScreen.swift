package import ClinicDomain
import Grid
package import Keys

/// The staff review: whose refill is to come, what is missing, and the week with its room.
package struct UpcomingScreen: TabScreen {
  private var view: ClinicView
  private var worklist: Worklist
  private var timetable: Timetable
  /// The rows that are shown.
  private(set) var document: UpcomingDocument
  /// The saved list that is shown.
  package private(set) var list = ReviewList.upcoming
  /// The selected patient.
  private(set) var cursor = ListCursor<ChartID>()
  /// The patients that are marked.
  package private(set) var marked: Set<ChartID> = []
  private(set) var filter = ListFilter()
  /// Weeks from the one of the day looked at.
  private(set) var weeksAhead = 0
  /// The panel of lists and workings, with its first line in view.
  private(set) var workingFrom: Int?
  private(set) var notice: String?

  /// Lists what a clinic holds.
  package init(_ view: ClinicView, context: ScreenContext) {
    self.view = view
    let document = UpcomingDocument(view, context: context)
    self.document = document
    worklist = document.worklist
    timetable = document.timetable
    cursor.follow(ids)
  }

  /// The patients on the list that is shown, in its order.
  package var shownCharts: [ChartID] { ids }

  private var ids: [ChartID] { document.places.map { worklist.entries[$0].chart } }

  /// The tab that it stands under.
  package var tab: ScreenID? { .upcoming }

  /// Whether letters are text now.
  package var takesText: Bool { filter.isTyping }

  /// The selected patient's entry.
  package var selected: ListEntry? {
    document.places.indices.contains(cursor.index) ? document.entry(cursor.index) : nil
  }

  /// The selected patient with everything that the review shows; the chart's full row is read.
  package var selectedRow: WorklistRow? {
    selected.map { worklist.row(of: $0, view: view) }
  }

  /// The clinic's time, for forms that are opened from here.
  package var time: Timetable { timetable }

  /// Takes a clinic that changed, or another moment; what was selected stays selected.
  package mutating func refresh(_ view: ClinicView, context: ScreenContext) {
    let isSame =
      view.head == self.view.head && context.today == worklist.day
      && view.books.seq == self.view.books.seq
    let changed = Self.changed(from: self.view, to: view)
    self.view = view
    guard !isSame else { return }
    let name = selected?.name
    if context.today == worklist.day, let changed {
      worklist.update(changed, in: view, now: context.moment)
      for chart in changed {
        let visits = (view.books.schedule.appointments[chart] ?? []).map {
          Timetable.Visit(chart: chart, name: view.name(of: chart), appointment: $0)
        }
        timetable.put(visits, of: chart)
      }
    } else {
      let fresh = UpcomingDocument(view, context: context)
      worklist = fresh.worklist
      timetable = fresh.timetable
    }
    marked.formIntersection(worklist.entries.map(\.chart))
    arrange(context, departed: name)
  }

  /// The charts in which something was written between two states of the clinic, where nothing else
  /// was; nothing where everybody has to be looked at again.
  private static func changed(from old: ClinicView, to new: ClinicView) -> Set<ChartID>? {
    guard old.openBooks != nil, new.openBooks != nil, old.settings == new.settings else {
      return nil
    }
    return new.books.chartsChanged(since: old.books.seq)
  }

  private mutating func arrange(_ context: ScreenContext, departed name: String? = nil) {
    document = UpcomingDocument(
      worklist,
      timetable: timetable,
      view: view,
      context: context,
      list: list,
      filter: PatientFilter(filter.text)
    )
    if cursor.follow(ids), let name { notice = "\(name) is no longer on this list" }
  }

  // MARK: Keys

  /// What keys do now.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    if filter.isTyping { return ScreenKeys.typing }
    let projection =
      context.isProjection ? "another moment is looked at; nothing can be written" : nil
    let none = projection ?? (selected == nil ? "no patient is selected" : nil)
    let isWorking = workingFrom != nil
    let booked = nextVisit
    let notBooked = none ?? (booked == nil ? "no visit is booked" : nil)
    let many = marked.count > 1 ? "\(marked.count) are marked; R proposes places for all" : nil
    var keys = [
      ScreenKey(.mark, disabledBecause: none, word: "mark"),
      ScreenKey(
        .move,
        disabledBecause: marked.count > 1 ? projection : notBooked,
        word: marked.count > 1 ? "place \(marked.count)" : "move"
      ),
      ScreenKey(.book, disabledBecause: none ?? many),
      ScreenKey(.contact, disabledBecause: none),
      ScreenKey(.reviewed, disabledBecause: marked.isEmpty ? none : projection),
      ScreenKey(.undo, disabledBecause: projection),
      ScreenKey(.cancelVisit, disabledBecause: notBooked),
      ScreenKey(.closures), ScreenKey(.plan), ScreenKey(.handOver),
    ]
    if !isWorking {
      keys += [
        ScreenKey(.nextPart, word: "next list"), ScreenKey(.previousPart), ScreenKey(.filter),
        ScreenKey(.older, word: "week before"), ScreenKey(.newer, word: "next week"),
      ]
    }
    let nobody = selected == nil ? "no patient is selected" : nil
    keys += [
      ScreenKey(.open, disabledBecause: nobody, word: "chart"),
      ScreenKey(.working, word: isWorking ? "list" : "lists"),
      ScreenKey(.refill, disabledBecause: none),
      ScreenKey(.arrive, disabledBecause: none ?? notToday),
      ScreenKey(.didNotAttend, disabledBecause: none ?? notToday),
      ScreenKey(.edit, disabledBecause: none), ScreenKey(.firstActions, disabledBecause: nobody),
      ScreenKey(.lookBack), ScreenKey(.lookAhead),
    ]
    return keys + ScreenKeys.moving + ScreenKeys.everywhere
  }

  /// The next visit of the selected patient that is booked.
  private var nextVisit: Appointment? {
    selected.flatMap { worklist.facts(of: $0).nextVisit }
  }

  private var notToday: String? {
    guard let visit = nextVisit else { return "no visit is booked" }
    return visit.at.date == worklist.day ? nil : "the visit is on \(visit.at.date.shown)"
  }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    notice = nil
    let page = Self.page(context)
    switch filter.handle(event) {
    case .changed:
      arrange(context)
      notice = nil
      cursor.keepInView(page: page, count: document.count)
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
    switch action(of: event, context: context) {
    case .outcome(let outcome): return outcome
    case .action(let action): return perform(action, page: page, context: context)
    }
  }

  /// The rows of the list that surely are in view, for paging.
  private static func page(_ context: ScreenContext) -> Int {
    max(1, ListLayout.page(context) - (context.layout == .small ? 4 : 5))
  }

  private mutating func perform(
    _ action: ScreenAction,
    page: Int,
    context: ScreenContext
  ) -> ScreenOutcome {
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
    if cursor.move(action, in: ids, page: page) { return .handled }
    switch action {
    case .filter: filter.begin()
    case .working: workingFrom = 0
    case .nextPart, .previousPart:
      let all = ReviewList.allCases
      let step = action == .nextPart ? 1 : all.count - 1
      list = all[(list.number + step) % all.count]
      arrange(context)
      notice = nil
      cursor.keepInView(page: page, count: document.count)
    case .older: weeksAhead -= 1
    case .newer: weeksAhead += 1
    case .mark: toggleMark(page)
    case .back where !marked.isEmpty: marked = []
    default: return request(action)
    }
    return .handled
  }

  private mutating func toggleMark(_ page: Int) {
    guard let chart = selected?.chart else { return }
    if marked.remove(chart) == nil { marked.insert(chart) }
    _ = cursor.move(.moveDown, in: ids, page: page)
  }

  private func request(_ action: ScreenAction) -> ScreenOutcome {
    let chart = selected?.chart
    switch action {
    case .undo: return .schedule(.undo)
    case .closures: return .schedule(.showClosures)
    case .handOver: return .schedule(.showHandOver)
    case .plan: return .schedule(.showPlan(nil))
    case .move where marked.count > 1: return .schedule(.showPlan(marked))
    case .reviewed:
      let charts = marked.isEmpty ? [chart].compactMap(\.self) : marked.sorted()
      return .schedule(.review(charts))
    default: break
    }
    guard let chart else { return .perform(action, nil) }
    switch action {
    case .open: return .open(chart)
    case .refill: return .startRefill(chart)
    case .move: return nextVisit.map { .schedule(.showBooking(chart, changing: $0.id)) } ?? .handled
    case .book: return .schedule(.showBooking(chart, changing: nil))
    case .contact: return .form(.contact(chart))
    case .cancelVisit:
      return nextVisit.map { .form(.cancelVisit($0.id, chart)) } ?? .handled
    case .arrive: return nextVisit.map { .change($0.id, of: chart, to: .arrived) } ?? .handled
    case .didNotAttend:
      return nextVisit.map { .change($0.id, of: chart, to: .notAttended) } ?? .handled
    default: return .perform(action, chart)
    }
  }

  /// Forgets the marks, after what they were made for was done.
  package mutating func forgetMarks() { marked = [] }
}

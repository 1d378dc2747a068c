package import ClinicDomain
import Grid
package import Keys

/// What was written down, by whom, newest first; a page at a time, read only.
package struct AuditScreen: TabScreen {
  /// What is wanted of the journal and not asked for yet.
  package private(set) var wanted: AuditRequest?
  /// What narrows the list.
  private(set) var filter = ListFilter()
  private(set) var cursor = ListCursor<Int64>()
  /// The page that is shown.
  private(set) var page: AuditPage?
  /// The entry that is looked at alone, with the first line in view.
  private(set) var opened: (detail: AuditDetail, first: Int)?
  /// What the last check of the chain said.
  private(set) var check: (text: String, isClean: Bool)?
  private(set) var failure: String?
  /// Whether it is said that the chain is being checked.
  private(set) var isAnnounced = false
  private var view: ClinicView
  private var query = AuditQuery.everything
  /// The places at which the pages before this one begin, the newest page first.
  private var newer: [Int64?] = []
  private var before: Int64?
  private var selectsLast = false

  /// Asks for the newest page.
  package init(_ view: ClinicView, context: ScreenContext) {
    self.view = view
    if Self.denial(context) == nil { wanted = .page(.everything, before: nil) }
  }

  /// Why the one who is signed in sees nothing here; nothing where the rights allow it.
  static func denial(_ context: ScreenContext) -> String? {
    guard let staff = context.staff, !staff.may(.readAudit) else { return nil }
    return "\(staff.shownName) may not \(Right.readAudit.title). "
      + "Ask \(Right.readAudit.holders) to sign in."
  }

  /// The tab that it stands under.
  package var tab: ScreenID? { .audit }

  /// Whether letters are text now.
  package var takesText: Bool { filter.isTyping }

  /// Takes a clinic that changed: the newest page is read again, what was selected stays selected.
  package mutating func refresh(_ view: ClinicView, context: ScreenContext) {
    let isNew = view.head.seq != self.view.head.seq
    self.view = view
    if isNew, before == nil, wanted == nil, Self.denial(context) == nil {
      wanted = .page(query, before: nil)
    }
  }

  /// Says that what was wanted is asked for.
  package mutating func asked() {
    wanted = nil
    isAnnounced = false
  }

  /// Whether what is wanted takes so long that it is said before it is asked for.
  package var isToBeAnnounced: Bool { wanted == .check && !isAnnounced }

  /// Says what is about to be done.
  package mutating func announce() { isAnnounced = true }

  /// Takes what the journal answered.
  package mutating func take(_ answer: AuditAnswer, context: ScreenContext) {
    failure = nil
    switch answer {
    case .page(let page):
      self.page = page
      let ids = page.entries.map(\.seq)
      if selectsLast, let last = ids.last { cursor.select(last, in: ids) }
      selectsLast = false
      cursor.follow(ids)
      cursor.keepInView(page: ListLayout.page(context), count: ids.count)
    case .detail(let detail): opened = detail.map { ($0, 0) }
    case .check(let check):
      self.check = (check.sentence(at: context.moment.local.time), check.damages.isEmpty)
    case .failed(let why): failure = why
    }
  }

  /// The entry with the cursor.
  var selected: AuditEntry? {
    guard let page, page.entries.indices.contains(cursor.index) else { return nil }
    return page.entries[cursor.index]
  }

  /// The rows and figures.
  package func document(_ context: ScreenContext) -> AuditDocument {
    AuditDocument(page?.entries ?? [], view: view, context: context)
  }

  /// What keys do now.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    if filter.isTyping { return ScreenKeys.typing }
    if let opened {
      return reviewKey(opened.detail, context) + ScreenKeys.moving + [
        ScreenKey(.back), ScreenKey(.help), ScreenKey(.lock),
      ]
    }
    let denied = Self.denial(context)
    let none = denied ?? (selected == nil ? "no entry is selected" : nil)
    return [
      ScreenKey(.open, disabledBecause: none, word: "detail"),
      ScreenKey(.filter, disabledBecause: denied),
      ScreenKey(.checkChain, disabledBecause: denied),
    ] + ScreenKeys.moving + ScreenKeys.everywhere
  }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    switch filter.handle(event) {
    case .none: break
    case .unchanged: return .handled
    case .changed:
      narrow(context)
      return .handled
    }
    switch action(of: event, context: context) {
    case .outcome(let outcome): return outcome
    case .action(let action): return perform(action, context)
    }
  }

  private mutating func perform(
    _ action: ScreenAction,
    _ context: ScreenContext
  ) -> ScreenOutcome {
    if let (detail, first) = opened {
      if action == .open {
        opened = nil
        return .form(.emergencyReview(detail.entry.seq))
      }
      if action == .back {
        opened = nil
        return .handled
      }
      let page = ListLayout.page(context)
      guard let next = LineScroll.moved(first, by: action, page: page) else {
        return .perform(action, nil)
      }
      let count = detailLines(detail, context).count
      opened = (detail, LineScroll.clamped(next, count: count, height: page))
      return .handled
    }
    switch action {
    case .filter: filter.begin()
    case .checkChain: wanted = .check
    case .emergency where Self.denial(context) == nil:
      filter.set(filter.text == Self.emergencies ? "" : Self.emergencies)
      narrow(context)
    case .open: if let selected { wanted = .detail(selected.seq) }
    case .moveDown, .pageDown, .moveToEnd:
      if isAtEnd, turnOlder() { return .handled }
      move(action, context)
    case .moveUp, .pageUp:
      if cursor.index == 0, turnNewer() { return .handled }
      move(action, context)
    case .moveToStart:
      if !newer.isEmpty {
        newer = []
        before = nil
        wanted = .page(query, before: nil)
      }
      move(action, context)
    default: return .perform(action, nil)
    }
    return .handled
  }

  /// What is looked for to see the emergency accesses.
  static let emergencies = "kind:emergency"

  /// The key that opens the review of an emergency access that is still to come.
  private func reviewKey(_ detail: AuditDetail, _ context: ScreenContext) -> [ScreenKey] {
    guard view.settings.unreviewedEmergencies.contains(where: { $0.seq == detail.entry.seq }),
      context.may(.reviewEmergency)
    else { return [] }
    return [ScreenKey(.open, word: "review")]
  }

  private var isAtEnd: Bool { cursor.index >= (page?.entries.count ?? 0) - 1 }

  private mutating func move(_ action: ScreenAction, _ context: ScreenContext) {
    let ids = page?.entries.map(\.seq) ?? []
    _ = cursor.move(action, in: ids, page: ListLayout.page(context))
  }

  /// Turns to the page with older entries, where there is one.
  private mutating func turnOlder() -> Bool {
    guard let next = page?.next, wanted == nil else { return false }
    newer.append(before)
    before = next
    cursor = ListCursor()
    wanted = .page(query, before: next)
    return true
  }

  private mutating func turnNewer() -> Bool {
    guard let last = newer.popLast() else { return false }
    before = last
    cursor = ListCursor()
    selectsLast = true
    wanted = .page(query, before: last)
    return true
  }

  private mutating func narrow(_ context: ScreenContext) {
    query = AuditQuery(filter.text, view: context.may(.seeChart) ? view : nil)
    newer = []
    before = nil
    cursor = ListCursor()
    wanted = .page(query, before: nil)
  }

  /// How the page stands among all of them, for the line under the list.
  var place: String {
    guard let page else { return "Reading the journal." }
    guard let first = page.entries.first, let last = page.entries.last else {
      return page.next == nil
        ? "No entry fits." : "No entry fits among the last \(page.looked); Down looks further back."
    }
    let older = page.next == nil ? "the journal begins here" : "Down at the end shows older ones"
    return
      "\(page.entries.count) entries, \(first.seq) to \(last.seq) of \(view.head.seq); \(older)"
  }

  /// One entry alone, over the whole width.
  func detailLines(_ detail: AuditDetail, _ context: ScreenContext) -> [SpanLine] {
    AuditDetailText(detail.entry, changes: detail.changes, view: view, context: context)
      .lines(width: context.size.width - 2)
  }

  /// What is said of the selected entry below or beside the list.
  func summaryText(_ context: ScreenContext) -> AuditDetailText? {
    selected.map { AuditDetailText($0, changes: nil, view: view, context: context) }
  }

  /// The columns of the list.
  static func table(_ document: AuditDocument) -> Table {
    Table(
      columns: [
        TableColumn("Time"), TableColumn("User", wrapsAbove: 14),
        TableColumn("Where", dropRank: 1, wrapsAbove: 12), TableColumn("Action", wrapsAbove: 24),
        TableColumn("Record", wrapsAbove: 22), TableColumn("Result"),
      ],
      rowCount: document.rows.count
    ) { index in
      let row = document.rows[index]
      return [
        TableCell(row.time), TableCell(row.user), TableCell(row.station), TableCell(row.action),
        TableCell(row.record),
        TableCell(row.resultWord, row.result == .damaged ? .chipHigh : .value),
      ]
    }
  }
}

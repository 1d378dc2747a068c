package import ClinicDomain
import Grid
package import Keys

/// The register of complications: what went wrong, how bad it was, what became of it.
package struct ComplicationsScreen: TabScreen {
  /// What the screen shows in place of the list.
  package enum Panel: Hashable, Sendable {
    /// Everything about the selected one, from a line on.
    case detail(Int)
    /// The rates, from a line on.
    case rates(Int)
  }

  /// The clinic that is listed.
  package private(set) var view: ClinicView
  /// The rows and figures.
  package private(set) var document: ComplicationsDocument
  /// The selected complication.
  package private(set) var cursor = ListCursor<ComplicationID>()
  /// The filter line.
  package private(set) var filter = ListFilter()
  /// The line in which the months of the rates are typed.
  package private(set) var months = MonthsLine()
  /// The part of the register that is listed.
  package private(set) var part = ComplicationPart.all
  /// The order.
  package private(set) var sort = ComplicationSort.date
  /// What is shown in place of the list; nothing while the list is.
  package private(set) var panel: Panel?

  /// Lists the register of a clinic.
  package init(_ view: ClinicView, context: ScreenContext) {
    self.view = view
    document = ComplicationsDocument(view, context: context)
    cursor.follow(ids)
  }

  private var ids: some RandomAccessCollection<ComplicationID> {
    document.rows.lazy.map(\.record.id)
  }

  /// The selected row.
  package var selected: ComplicationsDocument.Row? {
    document.rows.indices.contains(cursor.index) ? document.rows[cursor.index] : nil
  }

  /// The tab that it stands under.
  package var tab: ScreenID? { .complications }

  /// Whether letters are text now.
  package var takesText: Bool { filter.isTyping || months.isTyping }

  /// Takes a clinic that changed, or another moment; the same complication stays selected.
  package mutating func refresh(_ view: ClinicView, context: ScreenContext) {
    self.view = view
    arrange(context)
  }

  private mutating func arrange(_ context: ScreenContext) {
    document = ComplicationsDocument(
      view,
      context: context,
      part: part,
      sort: sort,
      filter: ComplicationFilter(filter.text),
      period: months.period ?? .standard
    )
    // What is looked at closely and left the list is not exchanged for another under the eyes.
    if cursor.follow(ids), case .detail = panel { panel = nil }
    cursor.keepInView(page: ListLayout.page(context), count: document.rows.count)
  }

  // MARK: Keys

  /// What keys do now, most likely first.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    if filter.isTyping || months.isTyping { return ScreenKeys.typing }
    let none = selected == nil ? "no complication is selected" : nil
    let frozen =
      context.isProjection ? "another moment is looked at; nothing can be written" : nil
    let mayNot =
      context.staff?.may(.logComplication) == true
      ? nil : "only \(Right.logComplication.holders) does it"
    let isClosed = selected?.record.closed != nil ? "it is closed; e opens it again" : nil
    let isDetail = if case .detail = panel { true } else { false }
    let isRates = if case .rates = panel { true } else { false }
    var keys = [
      ScreenKey(.open, disabledBecause: none, word: isDetail ? "chart" : "details"),
      ScreenKey(.new, disabledBecause: frozen ?? mayNot),
      ScreenKey(.followUp, disabledBecause: frozen ?? mayNot ?? none ?? isClosed),
      ScreenKey(.edit, disabledBecause: frozen ?? mayNot ?? none, word: "amend, close"),
    ]
    if panel == nil {
      keys += [
        ScreenKey(.nextPart, word: part.next.title), ScreenKey(.filter), ScreenKey(.sort),
      ]
    }
    if isRates { keys.append(ScreenKey(.months)) }
    keys += [
      ScreenKey(.working, word: isRates ? "list" : "rates"),
      ScreenKey(.firstActions, disabledBecause: none),
      ScreenKey(.previousPart, disabledBecause: panel == nil ? nil : "the list is not shown"),
    ]
    return keys + ScreenKeys.moving + ScreenKeys.everywhere
  }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    if case .rates = panel {
      switch months.handle(event) {
      case .changed:
        arrange(context)
        return .handled
      case .unchanged: return .handled
      case .none: break
      }
      if months.isTyping { return .unhandled }
    }
    if panel == nil || filter.isTyping {
      switch filter.handle(event) {
      case .changed:
        arrange(context)
        return .handled
      case .unchanged: return .handled
      case .none: break
      }
    }
    let page = ListLayout.page(context)
    if filter.isTyping {
      guard let move = ScreenKeymap.table.action(for: event),
        cursor.move(move, in: ids, page: page)
      else { return .unhandled }
      return .handled
    }
    switch action(of: event, context: context) {
    case .outcome(let outcome): return outcome
    case .action(let action):
      if let outcome = performInPanel(action, context) { return outcome }
      return perform(action, page: page, context)
    }
  }

  private mutating func performInPanel(
    _ action: ScreenAction,
    _ context: ScreenContext
  ) -> ScreenOutcome? {
    guard let panel else { return nil }
    let first =
      switch panel {
      case .detail(let first), .rates(let first): first
      }
    if let moved = LineScroll.moved(first, by: action, page: ListLayout.page(context)) {
      let clamped = clamped(moved, of: panel, context)
      self.panel = if case .detail = panel { .detail(clamped) } else { .rates(clamped) }
      return .handled
    }
    switch (panel, action) {
    case (.rates, .months): months.begin()
    case (_, .back), (.rates, .working): self.panel = nil
    case (.detail, .working): self.panel = .rates(0)
    case (.detail, .open): return selected.map { .open($0.record.chart) } ?? .unhandled
    default: return nil
    }
    return .handled
  }

  private mutating func perform(
    _ action: ScreenAction,
    page: Int,
    _ context: ScreenContext
  ) -> ScreenOutcome {
    if cursor.move(action, in: ids, page: page) { return .handled }
    switch action {
    case .filter: filter.begin()
    case .sort:
      sort = sort.next
      arrange(context)
    case .nextPart:
      part = part.next
      arrange(context)
    case .previousPart:
      part = part.previous
      arrange(context)
    case .working: panel = .rates(0)
    case .open: panel = .detail(0)
    case .new: return .form(.complicationPatient)
    case .followUp:
      return selected.map { .form(.complicationFollowUp($0.record.id, $0.record.chart)) }
        ?? .unhandled
    case .edit:
      return selected.map { .changeComplication($0.record.id, of: $0.record.chart) } ?? .unhandled
    default: return .perform(action, selected?.record.chart)
    }
    return .handled
  }

  /// The heading of part and filter, as a chip, with how many are left; nothing without either.
  var filterChip: [Span] {
    guard part != .all || filter.isTyping || !filter.text.isEmpty else { return [] }
    let words = [
      part == .all ? "" : part.title, filter.text + (filter.isTyping ? "_" : ""),
    ].filter { !$0.isEmpty }
    let count = "\(document.rows.count) of \(document.total)"
    return [Span(" filter: \(words.joined(separator: ", "))  \(count) ", .chipLow)]
  }
}

extension ComplicationPart {
  /// The part after this one, around the end.
  var next: ComplicationPart { advanced(by: 1) }
  /// The part before this one, around the end.
  var previous: ComplicationPart { advanced(by: -1) }

  private func advanced(by steps: Int) -> ComplicationPart {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + steps + all.count) % all.count]
  }
}

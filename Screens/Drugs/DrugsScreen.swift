package import ClinicDomain
import Grid
package import Keys

/// The clinic's drugs in five parts: formulary, orders, stock, recalls, demand.
package struct DrugsScreen: TabScreen {
  /// The part that is shown.
  package private(set) var part = DrugsPart.formulary
  /// The filter line.
  package private(set) var filter = ListFilter()
  /// The first line in view of all that is known of the selected row; nothing while the list shows.
  package private(set) var sheetFrom: Int?
  /// Whether the bars stand in place of the table, on small screens.
  package private(set) var showsBars = false
  private var view: ClinicView
  private var whole: DrugsDocument
  private var shown: DrugsDocument
  private(set) var cursor = ListCursor<DrugsRows.Subject>()
  private var notice: String?
  private var day: CivilDate

  /// Lists what a clinic holds.
  package init(_ view: ClinicView, context: ScreenContext) {
    self.init(view, context: context, part: .formulary)
  }

  /// Lists one part.
  package init(_ view: ClinicView, context: ScreenContext, part: DrugsPart) {
    self.view = view
    self.part = part
    day = context.today
    whole = DrugsDocument(part, view, context: context)
    shown = whole
    cursor.follow(shown.rows.subjects)
  }

  /// Shows a drug: its row of the formulary, or what a part lists of it.
  package mutating func show(drug id: String, in part: DrugsPart, context: ScreenContext) {
    show(part, context: context)
    if part == .formulary {
      cursor.select(.drug(id), in: shown.rows.subjects)
      cursor.keepInView(page: ListLayout.page(context), count: shown.rows.count)
    } else {
      filter.set(id)
      arrange()
      notice = nil
    }
  }

  /// The tab that it stands under.
  package var tab: ScreenID? { .drugs }

  /// Whether letters are text now.
  package var takesText: Bool { filter.isTyping }

  /// The rows in view order, narrowed.
  package var document: DrugsDocument { shown }

  /// How many rows there are without the filter.
  var total: Int { whole.rows.count }

  /// The row with the cursor.
  var selected: DrugsRows.Row? {
    shown.rows.count > cursor.index ? shown.rows[cursor.index] : nil
  }

  /// What the row with the cursor is about.
  var subject: DrugsRows.Subject? { selected?.subject }

  /// What happened under the cursor.
  var message: String { notice ?? shown.legend }

  /// Takes a clinic that changed, or another moment; what was selected stays selected.
  package mutating func refresh(_ view: ClinicView, context: ScreenContext) {
    let isSame =
      view.head == self.view.head && context.today == day
      && (view.openBooks != nil) == (self.view.openBooks != nil)
    self.view = view
    day = context.today
    guard !isSame else { return }
    whole = DrugsDocument(part, view, context: context)
    arrange()
  }

  private mutating func arrange() {
    shown = whole.narrowed(by: filter.text)
    if cursor.follow(shown.rows.subjects), shown.rows.count > 0 {
      notice = "what was selected is no longer in this list"
    }
  }

  private mutating func show(_ part: DrugsPart, context: ScreenContext) {
    self = DrugsScreen(view, context: context, part: part)
  }

  // MARK: Keys

  /// What keys do now, most likely first.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    if filter.isTyping { return ScreenKeys.typing }
    let frozen = context.isProjection ? "another moment is looked at; nothing can be written" : nil
    let none = selected == nil ? "nothing is selected" : nil
    var keys: [ScreenKey] = [ScreenKey(.nextPart)]
    if sheetFrom != nil {
      keys += [ScreenKey(.working, word: "list"), ScreenKey(.previousPart)]
      return keys + ScreenKeys.moving + ScreenKeys.everywhere
    }
    let isPatient = selectedChart != nil
    switch part {
    case .formulary:
      keys += [
        ScreenKey(.open, disabledBecause: none, word: "sheet"),
        ScreenKey(.edit, disabledBecause: frozen ?? none ?? limitFault, word: "limit"),
      ]
    case .orders:
      keys += [
        ScreenKey(.order, disabledBecause: frozen ?? none),
        ScreenKey(.drugOrder, disabledBecause: frozen ?? none),
        ScreenKey(.receive, disabledBecause: frozen ?? none ?? receiveFault),
        ScreenKey(.verify, disabledBecause: frozen ?? none ?? verifyFault),
        ScreenKey(.open, disabledBecause: none, word: "chart"),
        ScreenKey(.new, disabledBecause: frozen, word: "pharmacy"),
      ]
    case .stock:
      keys += [
        ScreenKey(.receive, disabledBecause: frozen),
        ScreenKey(.waste, disabledBecause: frozen ?? none),
        ScreenKey(.open, disabledBecause: none, word: "all of it"),
      ]
    case .recalls:
      keys += [
        ScreenKey(.new, disabledBecause: frozen, word: "recall"),
        ScreenKey(.edit, disabledBecause: frozen ?? none, word: "end recall"),
        ScreenKey(
          .open,
          disabledBecause: isPatient ? nil : "nobody is concerned",
          word: "chart"
        ),
      ]
    case .demand:
      if context.layout == .small {
        keys.append(ScreenKey(.graph, word: showsBars ? "table" : "bars"))
      }
    }
    keys.append(ScreenKey(.filter, word: "find"))
    if part != .formulary, part != .stock {
      keys.append(ScreenKey(.working, disabledBecause: none, word: "all of it"))
    }
    return keys + [ScreenKey(.previousPart)] + ScreenKeys.moving + ScreenKeys.everywhere
  }

  /// The patient of the row with the cursor, where it is about one.
  private var selectedChart: ChartID? {
    switch subject {
    case .need(let chart, _, _): chart
    case .recall(_, let chart): chart
    default: nil
    }
  }

  /// The name under which the policy keeps the limits of the row with the cursor.
  private var limitName: String? {
    switch subject {
    case .drug(let id): id
    case .mixture(let number):
      Int(number).map { Policy.name(of: Formulary.admixtureStability[$0].drugs) }
    default: nil
    }
  }

  private var limitFault: String? {
    guard case .drug(let id)? = subject, let drug = Formulary.drug(id) else { return nil }
    return DrugLimitFields.choices(drug.id).isEmpty ? "it is never a drug of a pump" : nil
  }

  private var selectedOrder: DrugOrder? {
    guard case .need(_, let id?, _)? = subject else { return nil }
    return view.books.supply.orders[id].flatMap { $0.isUsed ? nil : $0.order }
  }

  private var standing: RefillOrderStanding? {
    guard case .need(let chart, _, let id?)? = subject else { return nil }
    return view.books.supply.refillOrders[chart]?.last { $0.order.id == id }
  }

  private var receiveFault: String? {
    switch selectedOrder?.state {
    case .ordered, .received: nil
    case nil: "no drug order is open; D writes one"
    default: "it is not ordered yet; D sends the order"
    }
  }

  private var verifyFault: String? {
    guard let standing else { return "no refill order is written; o writes one" }
    switch standing.state(on: day) {
    case .signed, .verified: return nil
    case .drafted: return "the prescriber signs the draft first: o"
    case .supplied: return "its label was held against the order already"
    case .used: return "the order was carried out"
    case .withdrawn: return "the order was withdrawn"
    case .expired: return "the order is out of date"
    }
  }

  // MARK: Events

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    notice = nil
    let page = ListLayout.page(context)
    switch filter.handle(event) {
    case .changed:
      arrange()
      notice = nil
      cursor.keepInView(page: page, count: shown.rows.count)
      return .handled
    case .unchanged: return .handled
    case .none: break
    }
    if filter.isTyping {
      guard let move = ScreenKeymap.table.action(for: event),
        cursor.move(move, in: shown.rows.subjects, page: page)
      else { return .unhandled }
      return .handled
    }
    switch action(of: event, context: context) {
    case .outcome(let outcome): return outcome
    case .action(let action): return perform(action, page: page, context: context)
    }
  }

  private mutating func perform(
    _ action: ScreenAction,
    page: Int,
    context: ScreenContext
  ) -> ScreenOutcome {
    if let first = sheetFrom {
      if let moved = LineScroll.moved(first, by: action, page: page) {
        sheetFrom = moved
        return .handled
      }
      if action == .back || action == .working {
        sheetFrom = nil
        return .handled
      }
    }
    if cursor.move(action, in: shown.rows.subjects, page: page) { return .handled }
    switch action {
    case .nextPart: show(part.advanced(by: 1), context: context)
    case .previousPart: show(part.advanced(by: -1), context: context)
    case .filter: filter.begin()
    case .graph: showsBars.toggle()
    case .working: sheetFrom = 0
    case .open:
      if let chart = selectedChart { return .open(chart) }
      sheetFrom = 0
    default: return asked(action)
    }
    return .handled
  }

  /// What a key that writes asks for.
  private func asked(_ action: ScreenAction) -> ScreenOutcome {
    let pharmacies = view.books.supply.pharmacies.values.sorted { $0.id < $1.id }
    switch (action, subject) {
    case (.new, _) where part == .orders: return .form(.supply(.pharmacy))
    case (.new, _) where part == .recalls: return .form(.supply(.recall))
    case (.edit, .drug), (.edit, .mixture):
      return limitName.map { .form(.drugLimit($0)) } ?? .handled
    case (.edit, .recall(let id, _)): return .form(.supply(.endRecall(id)))
    case (.order, .need(let chart, _, _)): return .form(.order(chart))
    case (.drugOrder, .need(let chart, _, _)):
      if let order = selectedOrder { return .form(.supply(.drugOrderStep(order, chart))) }
      guard !pharmacies.isEmpty else {
        return .refused("no pharmacy is recorded yet; n records one")
      }
      return .form(.supply(.drugOrder(chart, pharmacies: pharmacies)))
    case (.receive, .need(let chart, _, _)):
      return .form(.supply(.receipt(selectedOrder, chart, pharmacies: pharmacies)))
    case (.receive, _):
      guard !pharmacies.isEmpty else {
        return .refused("no pharmacy is recorded yet; n on Orders records one")
      }
      return .form(.supply(.receipt(nil, nil, pharmacies: pharmacies)))
    case (.waste, .lot(let key)):
      guard let ledger = view.books.supply.ledgers[key], ledger.onHand > .zero else {
        return .refused("nothing of this lot is on hand")
      }
      return .form(.supply(.movement(ledger)))
    case (.verify, .need(let chart, _, let id?)):
      return standing?.state(on: day) == .verified
        ? .form(.supply(.label(id, chart))) : .form(.supply(.verification(id, chart)))
    default: return .perform(action, selectedChart)
    }
  }
}

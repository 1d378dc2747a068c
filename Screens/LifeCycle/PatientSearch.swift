import ClinicDomain
import Grid
import Keys

/// The list under the tab of charts while none is open: patients without a running pump, and whoever
/// the filter finds.
struct PatientSearch: Sendable {
  private var view: ClinicView
  private var day: CivilDate
  private(set) var filter = ListFilter()
  private(set) var cursor = ListCursor<ChartID>()
  private(set) var document: PatientsDocument

  init(_ view: ClinicView, context: ScreenContext) {
    self.view = view
    day = context.today
    document = PatientsDocument(view, on: context.today)
    cursor.follow(ids)
  }

  private var ids: [ChartID] { document.entries.map(\.chart) }

  /// The patient with the cursor.
  var selected: ChartID? {
    document.entries.indices.contains(cursor.index) ? document.entries[cursor.index].chart : nil
  }

  /// Takes a clinic that changed, or another day; the same patient stays selected.
  mutating func refresh(_ view: ClinicView, context: ScreenContext) {
    let isSame = view.head == self.view.head && context.today == day
    self.view = view
    day = context.today
    if !isSame { arrange() }
  }

  private mutating func arrange() {
    document = PatientsDocument(view, on: day, filter: PatientFilter(filter.text))
    cursor.follow(ids)
  }

  /// Lets the filter take the keys.
  mutating func find() { filter.begin() }

  /// Takes an event of the filter in; whether it was one.
  mutating func filter(_ event: Event, context: ScreenContext) -> Bool {
    let change = filter.handle(event)
    if change == .changed {
      arrange()
      cursor.keepInView(page: ListLayout.page(context), count: ids.count)
    }
    return change != .none
  }

  /// Moves the cursor; whether the action is one that moves.
  mutating func move(_ action: ScreenAction, context: ScreenContext) -> Bool {
    cursor.move(action, in: ids, page: ListLayout.page(context))
  }

  static let columns = [
    TableColumn("Patient", wrapsAbove: 22), TableColumn("Born", dropRank: 2),
    TableColumn("MRN"), TableColumn("State", wrapsAbove: 18), TableColumn("Since", dropRank: 3),
    TableColumn("Planned and open", dropRank: 1, wrapsAbove: 24),
  ]

  static func cells(_ row: PatientsDocument.Row) -> [TableCell] {
    [
      TableCell(row.patient.name), TableCell(row.patient.birthDate?.shown ?? "not known"),
      TableCell(row.patient.mrn), TableCell(row.state.title),
      TableCell(row.since?.shown ?? "-"), TableCell(row.text.isEmpty ? "-" : row.text),
    ]
  }

  private func cells(_ index: Int) -> [TableCell] {
    document.row(index).map(Self.cells)
      ?? [TableCell(document.entries[index].name), TableCell("cannot be read")]
  }

  /// Draws the list and answers it in words.
  func draw(in canvas: inout Canvas, area: Rect) -> [String] {
    let narrowing = PatientFilter(filter.text)
    let caption = document.caption(narrowing)
    let mark = filter.isTyping ? " find: \(filter.text)_ " : ""
    canvas.put(
      "\(mark)\(mark.isEmpty ? " " : "")\(caption)",
      x: area.minX,
      y: area.minY,
      role: .label,
      clip: area
    )
    let list = Rect(
      x: area.minX,
      y: area.minY + 1,
      width: area.width,
      height: max(0, area.height - 1)
    )
    guard !document.entries.isEmpty else {
      let hint =
        narrowing.isEmpty
        ? "Everybody has a running pump. / finds any patient; n registers one."
        : "Nobody fits. Esc clears it."
      canvas.put(hint, x: list.minX + 1, y: list.minY, clip: list)
      canvas.setCursor(x: list.minX, y: list.minY)
      return ["\(mark)\(caption).", hint]
    }
    let drawn = Table(
      columns: Self.columns,
      rowCount: document.entries.count
    ) { [self] in cells($0) }.draw(
      in: &canvas,
      area: list,
      selected: cursor.index,
      first: cursor.first
    )
    return [
      "\(mark)\(caption).",
      "Rows \(drawn.rows.lowerBound + 1) to \(drawn.rows.upperBound) of \(document.entries.count).",
    ]
      + drawn.rows.map { index in
        "\(index == cursor.index ? "Selected: " : "")\(index + 1). "
          + cells(index).map(\.text).joined(separator: ", ") + "."
      }
  }
}

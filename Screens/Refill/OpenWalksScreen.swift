package import ClinicDomain
package import Grid
package import Keys

/// The walks that are open in the clinic, for when none is open at this station.
package struct OpenWalksScreen: Screen {
  /// One open walk.
  struct Row: Sendable {
    let patient: PatientLine
    let walk: ChartSummary.OpenVisit
  }

  private let rows: [Row]
  private var cursor = ListCursor<VisitID>()

  /// Lists the open walks of a clinic, those that were begun first at the top.
  package init(_ view: ClinicView) {
    rows = view.entries.filter(\.hasOpenVisit).compactMap { view.summary(of: $0.chart) }
      .flatMap { summary in
        summary.openVisits.map { Row(patient: PatientLine(summary), walk: $0) }
      }
      .sorted {
        ($0.walk.startedAt.instant, $0.walk.id) < ($1.walk.startedAt.instant, $1.walk.id)
      }
    cursor.follow(rows.map(\.walk.id))
  }

  /// The same walk stays selected in a clinic that changed.
  package func refreshed(_ view: ClinicView) -> OpenWalksScreen {
    var next = OpenWalksScreen(view)
    if let selected = cursor.selected { next.cursor.select(selected, in: next.rows.map(\.walk.id)) }
    return next
  }

  /// What somebody who signs in is told of walks that they left open; nothing where there are none.
  package func notice(of actor: Actor) -> String? {
    let own = rows.filter { ($0.walk.takenUpBy ?? $0.walk.startedBy) == actor }
    guard let last = own.last else { return nil }
    let more = own.count > 1 ? ", and \(own.count - 1) more" : ""
    return "\(last.patient.name): your \(last.walk.kind.title) walk is open\(more). 4 takes it up."
  }

  /// The tab that it stands under.
  package var tab: ScreenID? { .refill }

  private var selected: Row? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

  /// What keys do now.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    let none = rows.isEmpty ? "no walk is open" : nil
    return [
      ScreenKey(.open, disabledBecause: none, word: "take up"),
      ScreenKey(.takeOver, disabledBecause: none),
    ] + ScreenKeys.moving
      + ScreenKeys.everywhere
  }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    switch action(of: event, context: context) {
    case .outcome(let outcome): return outcome
    case .action(let action):
      if cursor.move(action, in: rows.map(\.walk.id), page: ListLayout.page(context)) {
        return .handled
      }
      if action == .takeOver, let selected {
        return .takeOver(selected.walk.id, of: selected.patient.chart)
      }
      guard action == .open, let selected else { return .perform(action, selected?.patient.chart) }
      return .resume(selected.walk.id, of: selected.patient.chart)
    }
  }

  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let skeleton = Skeleton(
      tab: .refill,
      message: ScreenMessage(
        rows.isEmpty
          ? "r on a patient begins a walk."
          : "Enter takes a walk up again; birth date or pump serial are asked first."
      ),
      keys: keys(context)
    )
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let words: [String]
    if rows.isEmpty {
      words = ["No walk is open. On 1 Today choose the patient and press r."]
      canvas.put(words[0], x: area.minX + 1, y: area.minY + 1, clip: area)
      canvas.setCursor(x: area.minX, y: area.minY + 1)
    } else {
      let drawn = table(context).draw(
        in: &canvas,
        area: area,
        selected: cursor.index,
        first: cursor.first
      )
      words = drawn.rows.map { index in
        "\(index == cursor.index ? "Selected: " : "")\(index + 1). "
          + cells(rows[index], context).map(\.text).joined(separator: ", ") + "."
      }
    }
    canvas.frame.reading = skeleton.readingHead(context) + words + skeleton.readingFoot(context)
    canvas.frame.title = "refill Walks"
    return canvas.frame
  }

  private func table(_ context: ScreenContext) -> Table {
    Table(
      columns: [
        TableColumn("Patient", wrapsAbove: 22), TableColumn("MRN", dropRank: 1),
        TableColumn("Walk"), TableColumn("Stands at"), TableColumn("Begun"), TableColumn("By"),
      ],
      rows: rows.map { cells($0, context) }
    )
  }

  private func cells(_ row: Row, _ context: ScreenContext) -> [TableCell] {
    let walk = row.walk
    let begun = walk.startedAt.local
    let place =
      walk.observeUntil.map { until in
        until.instant > context.moment.instant
          ? "observed until \(until.local.time)" : "observation over"
      } ?? (walk.lastScreen == 0 ? "begun" : "screen \(walk.lastScreen) kept")
    return [
      TableCell(row.patient.name), TableCell(row.patient.mrn), TableCell(walk.kind.title),
      TableCell(place),
      TableCell(begun.date == context.today ? "\(begun.time)" : begun.shown),
      TableCell(context.name(of: walk.takenUpBy ?? walk.startedBy)),
    ]
  }
}

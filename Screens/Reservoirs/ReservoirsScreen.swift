package import ClinicDomain
import Grid
package import Keys

/// Every reservoir of the clinic: how full, until when, and what governs the date.
package struct ReservoirsScreen: TabScreen {
  /// Order, filter and choice.
  package private(set) var state: PumpList

  /// Lists the reservoirs of a clinic.
  package init(_ view: ClinicView, context: ScreenContext) {
    state = PumpList(view, context: context)
  }

  /// The tab that it stands under.
  package var tab: ScreenID? { .reservoirs }

  /// Whether letters are text now.
  package var takesText: Bool { state.filter.isTyping }

  /// Takes a clinic that changed, or another day.
  package mutating func refresh(_ view: ClinicView, context: ScreenContext) {
    state.refresh(view, context: context)
  }

  /// Selects a patient, where the list holds it.
  package mutating func select(_ chart: ChartID) { state.select(chart) }

  /// What keys do now.
  package func keys(_ context: ScreenContext) -> [ScreenKey] { state.keys(context) }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    state.update(event, action: action(of: event, context: context), context: context)
  }

  /// The rows and figures.
  package func document(_ context: ScreenContext) -> ReservoirsDocument {
    ReservoirsDocument(state.list, view: state.view, context: context)
  }

  /// The columns of the list; the bar is as wide as the screen has room for.
  static func table(
    _ document: ReservoirsDocument,
    context: ScreenContext,
    gaugeColumns: Int
  ) -> Table {
    Table(
      columns: [
        MarkCell.column,
        TableColumn("Patient", wrapsAbove: 24),
        TableColumn("Born", dropRank: 5),
        TableColumn("Level", dropRank: 4),
        TableColumn("Est mL", .decimal),
        TableColumn("of mL", .right, dropRank: 6),
        TableColumn("mL/day", .decimal, dropRank: 7),
        TableColumn("Due, limit", wrapsAbove: 22),
        TableColumn("Alarm", dropRank: 1),
        TableColumn("Days", .right),
        TableColumn("State", wrapsAbove: 16),
        TableColumn("Booked", dropRank: 8),
        TableColumn("Trend", dropRank: 9),
      ],
      rowCount: document.count
    ) { index in
      guard let row = document.row(index) else { return unreadable(document.list.entries[index]) }
      let figures = row.figures
      let isShared = document.list.repeatedNames.holds(row.patient.name)
      return [
        MarkCell.cell(row.urgency),
        TableCell(isShared ? "\(row.patient.name)\nBorn \(born(row))" : row.patient.name),
        TableCell(born(row)),
        MarkCell.gauge(figures, columns: gaugeColumns, glyphs: context.glyphs),
        MarkCell.estimate(figures),
        TableCell(row.pump.reservoir.digits),
        TableCell(figures.map { Self.perDay($0.planningRate) } ?? "-"),
        MarkCell.due(figures, layout: context.layout),
        TableCell(ShownDate.short(figures?.outlook.alarmDate, from: context.today)),
        TableCell(figures?.daysToAlarm.map { "\($0)" } ?? "-"),
        TableCell(context.layout == .large ? row.urgency.word : row.urgency.shortWord),
        booked(row, context: context),
        trend(figures, glyphs: context.glyphs),
      ]
    }
  }

  private static func born(_ row: ReservoirsDocument.Row) -> String {
    row.patient.birthDate?.shown ?? "not known"
  }

  private static func unreadable(_ entry: ListEntry) -> [TableCell] {
    [TableCell(""), TableCell(entry.name), TableCell("cannot be read")]
  }

  private static func booked(_ row: ReservoirsDocument.Row, context: ScreenContext) -> TableCell {
    guard let booked = row.booked else {
      return TableCell(row.urgency.mark.isEmpty ? "-" : "none !")
    }
    let date = ShownDate.short(booked.at.date, from: context.today)
    return TableCell(row.isBookedTooLate ? "\(date) late !" : date)
  }

  /// The level since the fill over the last 90 days as one line of blocks, or of signs that grow
  /// heavier with the level where there are no blocks.
  private static func trend(_ figures: ReservoirFigures?, glyphs: GlyphSet) -> TableCell {
    guard let figures, figures.isLevelTrusted else { return TableCell("") }
    let levels = LevelTrend(figures, days: 90).levels(15)
    let size = max(1, figures.pump.reservoir.nanolitres)
    if glyphs == .unicode {
      return TableCell(LevelGraph(levels: levels, top: size).rows(1, glyphs: glyphs).first ?? "")
    }
    let signs = Array("_.-=+#")
    let steps = Int64(signs.count)
    return TableCell(
      String(levels.map { $0.map { signs[Int(min(steps - 1, $0 * steps / size))] } ?? " " })
    )
  }

  /// A flow as a number of millilitres a day.
  static func perDay(_ flow: FlowRate) -> String {
    DecimalText.rounded(flow.nanolitresPerDay / Fraction(1_000_000), decimals: 4)
  }
}

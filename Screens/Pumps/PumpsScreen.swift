package import ClinicDomain
import Grid
package import Keys

/// Every pump of the clinic: the device, its life, its program and its alarms.
package struct PumpsScreen: TabScreen {
  /// Order, filter and choice.
  package private(set) var state: PumpList

  /// Lists the pumps of a clinic.
  package init(_ view: ClinicView, context: ScreenContext) {
    state = PumpList(view, context: context)
  }

  /// The tab that it stands under.
  package var tab: ScreenID? { .pumps }

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
  package func document(_ context: ScreenContext) -> PumpsDocument {
    PumpsDocument(state.list, view: state.view, context: context)
  }

  /// The columns of the list.
  static func table(_ document: PumpsDocument, context: ScreenContext) -> Table {
    Table(
      columns: [
        MarkCell.column,
        TableColumn("Patient", wrapsAbove: 22),
        TableColumn("Born", dropRank: 8),
        TableColumn("Pump model", dropRank: 1, wrapsAbove: 21),
        TableColumn("mL", .right, dropRank: 5),
        TableColumn("Serial", dropRank: 6),
        TableColumn("Implanted", dropRank: 4),
        TableColumn("Life ends", wrapsAbove: 15),
        TableColumn("mL/day", .decimal),
        TableColumn("Mode", dropRank: 7),
        TableColumn("Due, limit", wrapsAbove: 22),
        TableColumn("State", dropRank: 3, wrapsAbove: 16),
      ],
      rowCount: document.count
    ) { index in
      guard let row = document.row(index) else {
        return [
          TableCell(""), TableCell(document.list.entries[index].name), TableCell("cannot be read"),
        ]
      }
      let born = row.patient.birthDate?.shown ?? "not known"
      let isShared = document.list.repeatedNames.holds(row.patient.name)
      return [
        MarkCell.cell(row.urgency),
        TableCell(isShared ? "\(row.patient.name)\nBorn \(born)" : row.patient.name),
        TableCell(born),
        TableCell(row.pump.model),
        TableCell(row.pump.reservoir.digits),
        TableCell(row.pump.serial),
        TableCell(row.pump.implantedOn.shown),
        life(row),
        TableCell(row.figures.map { ReservoirsScreen.perDay($0.rate) } ?? "-"),
        TableCell(row.program?.program.modeTitle ?? "-"),
        MarkCell.due(row.figures, layout: context.layout),
        TableCell(context.layout == .large ? row.urgency.word : row.urgency.shortWord),
      ]
    }
  }

  private static func life(_ row: PumpsDocument.Row) -> TableCell {
    guard let end = row.lifeEndsOn else { return TableCell("not known") }
    if row.pump.endOfServiceOn == end { return TableCell("\(end.shown) EOS") }
    let isIndicated = row.pump.replacementIndicatedOn != nil
    return TableCell(isIndicated ? "\(end.shown) ERI" : end.shown)
  }
}

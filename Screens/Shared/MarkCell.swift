import ClinicDomain
package import Grid

/// How marks and estimates stand in a row.
package enum MarkCell {
  /// The column of marks; its blank heading keeps it three wide.
  package static let column = TableColumn("   ")

  /// The mark of a row, on the ground of its priority.
  package static func cell(_ urgency: Urgency) -> TableCell {
    TableCell(urgency.mark, role(urgency.mark))
  }

  /// What a mark means.
  package static func role(_ mark: String) -> CellRole {
    switch mark {
    case "***": .chipHigh
    case "**": .chipMedium
    case "*": .chipLow
    default: .text
    }
  }

  /// The estimate in a row, in millilitres: with a question mark where it is not trusted.
  package static func estimate(_ figures: ReservoirFigures?) -> TableCell {
    guard let figures else { return TableCell("-") }
    return TableCell(figures.isLevelTrusted ? figures.level.digits : "\(figures.level.digits)?")
  }

  /// The due date in a row, with the limit that governs it; on small screens in a short word.
  package static func due(_ figures: ReservoirFigures?, layout: LayoutClass) -> TableCell {
    guard let figures, let due = figures.outlook.due else { return TableCell("-") }
    let limit = layout == .large ? due.limit.title : due.limit.shortTitle
    return TableCell("\(ShownDate.short(due.date, from: figures.day)) \(limit)")
  }

  /// The bar of a reservoir; blank where the level is not trusted.
  package static func gauge(
    _ figures: ReservoirFigures?,
    columns: Int,
    glyphs: GlyphSet
  ) -> TableCell {
    guard let figures, figures.isLevelTrusted else { return TableCell("") }
    let gauge = Gauge(
      amount: figures.level.nanolitres,
      whole: figures.pump.reservoir.nanolitres,
      limit: figures.pump.alarmVolume.nanolitres
    )
    return TableCell(gauge.text(columns: columns, glyphs: glyphs))
  }
}

extension MarkCell {
  /// A mark by itself, on the ground of its priority.
  static func cell(mark: String) -> TableCell { TableCell(mark, role(mark)) }
}

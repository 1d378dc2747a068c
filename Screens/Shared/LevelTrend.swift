import ClinicDomain

/// The estimated level of one reservoir over the last days, as far back as its fill.
package struct LevelTrend: Sendable {
  private let figures: ReservoirFigures
  private let days: Int

  /// Takes the reservoir and how many days to look back.
  package init(_ figures: ReservoirFigures, days: Int) {
    self.figures = figures
    self.days = days
  }

  /// One estimate for each column, the last one now; nothing before the fill.
  package func levels(_ columns: Int) -> [Int64?] {
    let span = Int64(days) * 86400
    let filled = figures.fill.at.instant
    return (1...max(1, columns)).map { column in
      let back = span - span * Int64(column) / Int64(max(1, columns))
      let at = figures.moment.instant.advanced(bySeconds: -back)
      guard at >= filled else { return nil }
      return figures.outlook.reservoir.level(at: at).nanolitres
    }
  }

  /// The trend in words.
  package var sentence: String {
    "From \(figures.fill.volume.shown) on \(figures.fill.at.local.date.shown) to est. "
      + "\(figures.level.shown) now."
  }
}

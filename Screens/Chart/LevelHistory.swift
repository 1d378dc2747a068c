package import ClinicDomain

/// The estimated level of a chart's pump over the fills that are recorded.
package struct LevelHistory: Sendable {
  /// The time from one fill to the next.
  package struct Stretch: Sendable {
    /// The reservoir from its fill on.
    package let reservoir: Reservoir
    /// When the next fill came; nothing for the last.
    package let end: Instant?
  }

  /// A level at a point in time.
  package struct Point: Hashable, Sendable {
    /// When.
    package let at: Instant
    /// The estimate.
    package let level: Volume
  }

  /// The stretches, oldest first.
  package let stretches: [Stretch]
  /// The first point in time that is looked at.
  package let from: Instant
  /// The last point in time that is looked at.
  package let to: Instant
  /// Why the level ends before that, in words.
  private let ending: String
  /// How many months are looked at.
  package let months: Int
  /// Whether they end now.
  package let isUpToNow: Bool

  /// Puts the fills of a chart together, seen over some months up to a moment, or up to some months
  /// before it.
  package init(_ chart: Chart, upTo moment: Moment, months: Int = 12, monthsBack: Int = 0) {
    let last = moment.local.date.advanced(byMonths: -monthsBack)
    let daysBack = moment.local.date.days(since: last)
    to = moment.instant.advanced(bySeconds: -Int64(daysBack) * 86400)
    let days = last.days(since: last.advanced(byMonths: -months))
    from = to.advanced(bySeconds: -Int64(days) * 86400)
    isUpToNow = monthsBack == 0
    self.months = months
    let fills = chart.fills.map(\.value).sorted { $0.at.instant < $1.at.instant }
    let programs = chart.programs.map(\.value).sorted { $0.at.instant < $1.at.instant }
    let left = chart.leftAt?.instant
    let removals = (chart.pumpRemovals.map(\.instant) + [left].compactMap(\.self)).sorted()
    ending = left == nil ? "no pump is filled" : "no longer followed here"
    stretches = fills.indices.compactMap { index in
      let fill = fills[index]
      guard let pump = Self.pump(of: chart, at: fill.at.local.date) else { return nil }
      let next = index + 1 < fills.count ? fills[index + 1].at.instant : nil
      let out = removals.first { $0 >= fill.at.instant }
      let end = [next, out].compactMap(\.self).min()
      return Stretch(
        reservoir: Reservoir(
          fill: fill,
          pump: pump,
          programs: programs.filter { program in end.map { program.at.instant < $0 } ?? true }
        ),
        end: end
      )
    }
  }

  /// The pump that was in place on a day: the last recorded one that was implanted by then.
  private static func pump(of chart: Chart, at day: CivilDate) -> Pump? {
    let pumps = chart.pumps.map(\.value)
    return pumps.last { $0.implantedOn <= day } ?? pumps.first
  }

  /// The estimated level at a point in time; nothing before the first fill, and from the day on which
  /// a pump came out until the next fill.
  package func level(at instant: Instant) -> Volume? {
    guard let stretch = stretches.last(where: { $0.reservoir.fill.at.instant <= instant }),
      stretch.end.map({ instant <= $0 }) ?? true
    else { return nil }
    return stretch.reservoir.level(at: instant)
  }

  /// The fills within the time looked at, oldest first.
  package var fills: [Fill] {
    stretches.map(\.reservoir.fill).filter { $0.at.instant >= from && $0.at.instant <= to }
  }

  /// The lowest estimate within the time looked at: a level only falls between fills, so it lies
  /// right before one, or now.
  package var lowest: Point? {
    stretches.compactMap { stretch -> Point? in
      let end = min(stretch.end ?? to, to)
      guard end >= from, stretch.reservoir.fill.at.instant <= to else { return nil }
      return Point(at: end, level: stretch.reservoir.level(at: end))
    }
    .min { $0.level < $1.level }
  }

  /// The largest volume that the graph has to hold.
  package var capacity: Volume {
    stretches.map { max($0.reservoir.pump.reservoir, $0.reservoir.fill.volume) }.max() ?? .zero
  }

  /// One estimate for each of a number of equal spans of the time looked at, taken at the end of
  /// the span; nothing before the first fill.
  package func samples(_ count: Int) -> [Volume?] {
    let span = to.seconds(since: from)
    return (1...max(1, count)).map { index in
      level(at: from.advanced(bySeconds: span * Int64(index) / Int64(max(1, count))))
    }
  }

  /// The graph in words.
  package func sentence(zone: ZoneRules) -> String {
    guard !stretches.isEmpty, stretches[0].reservoir.fill.at.instant <= to else {
      return "No fill is recorded in these months."
    }
    let now = level(at: to).map { "est. \($0.shown)" } ?? ending
    let volumes = Set(fills.map(\.volume)).sorted()
    let count = fills.count == 1 ? "1 refill" : "\(fills.count) refills"
    let size: String =
      switch volumes.count {
      case 0: ""
      case 1: " to \(volumes[0].shown)"
      default: " to between \(volumes[0].shown) and \(volumes[volumes.count - 1].shown)"
      }
    let low =
      lowest.map { "; lowest est. \($0.level.shown) on \(zone.date(at: $0.at).shown)" } ?? ""
    return "\(count)\(size) in \(months) months\(low); \(isUpToNow ? "now" : "at the end") \(now)"
  }
}

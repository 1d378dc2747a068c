/// A proposal as a person changes it before it is kept: lines that are left out, lines that are put
/// elsewhere, and what speaks against them then.
///
/// What spoke against a line when it was proposed stands in the line and is not asked again; what a
/// change brings about is, in whatever line it shows.
public struct PlanReview: Sendable {
  /// One line of the proposal.
  public struct Line: Sendable {
    /// Who.
    public let row: WorklistRow
    /// The booking as it is to be kept.
    public internal(set) var appointment: Appointment
    /// Whether a booking is changed by it.
    public let isChange: Bool
    /// Whether a person put it where it is.
    public internal(set) var isPlacedByHand = false

    /// The chart.
    public var chart: ChartID { row.facts.entry.chart }
    /// Days from the place to the due date, negative after it; nothing where no due date is known.
    public var slackDays: Int? {
      row.facts.entry.due.map { $0.days(since: appointment.at.date) }
    }

    /// Makes a line as it is proposed.
    public init(row: WorklistRow, appointment: Appointment, isChange: Bool) {
      self.row = row
      self.appointment = appointment
      self.isChange = isChange
    }
  }

  /// The lines, in the order of the proposal.
  public private(set) var lines: [Line]
  /// Who is left out.
  public private(set) var left: Set<ChartID> = []
  /// What speaks against lines that are taken, since something was changed.
  public private(set) var conflicts: [ChartID: [BookingConflict]] = [:]
  private let timetable: Timetable
  private let proposed: [ChartID: Set<BookingConflict>]

  /// Begins with a proposal as it was worked out.
  public init(_ lines: [Line], timetable: Timetable) {
    self.lines = lines
    self.timetable = timetable
    let planned = Self.placing(lines, in: timetable)
    proposed = Dictionary(
      lines.map { ($0.chart, Set($0.row.check(planned).conflicts(of: $0.appointment))) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The lines that are taken.
  public var taken: [Line] { lines.filter { !left.contains($0.chart) } }

  /// The line of a chart.
  public func line(of chart: ChartID) -> Line? { lines.first { $0.chart == chart } }

  /// Leaves a line out, or takes it in again.
  public mutating func leaveOrTake(_ chart: ChartID) {
    if left.remove(chart) == nil { left.insert(chart) }
    ask()
  }

  /// Puts a line elsewhere; it is taken then.
  public mutating func place(_ appointment: Appointment, for chart: ChartID) {
    guard let index = lines.firstIndex(where: { $0.chart == chart }) else { return }
    lines[index].appointment = appointment
    lines[index].isPlacedByHand = true
    left.remove(chart)
    ask()
  }

  /// The clinic's time as it would be without the line of a chart: what another place for it is held
  /// against.
  public func timetable(without chart: ChartID) -> Timetable {
    var planned = Self.placing(taken.filter { $0.chart != chart }, in: timetable)
    if let line = line(of: chart) { planned.remove(line.appointment.id) }
    return planned
  }

  /// Asks the rules again for every line that is taken, in the time that all of them lead to.
  private mutating func ask() {
    let taken = taken
    let planned = Self.placing(taken, in: timetable)
    conflicts = [:]
    for line in taken {
      let found = line.row.check(planned).conflicts(of: line.appointment)
      let known = line.isPlacedByHand ? [] : proposed[line.chart] ?? []
      let new = found.filter { !known.contains($0) }
      if !new.isEmpty { conflicts[line.chart] = new }
    }
  }

  private static func placing(_ lines: [Line], in timetable: Timetable) -> Timetable {
    timetable.placing(
      lines.map {
        Timetable.Visit(
          chart: $0.chart,
          name: $0.row.facts.entry.name,
          appointment: $0.appointment
        )
      }
    )
  }
}

/// What is asked of the whole clinic at once and stands in no list: folds of the whole journal.
///
/// They are made when a screen first asks for them, never at the start, and follow the journal from
/// then on.
public struct ClinicBooks: Hashable, Sendable, Codable {
  /// The place in the clinic's order up to which the books were kept.
  public private(set) var seq: Int64 = 0
  /// Drug orders, lots with their ledgers, recalls.
  public private(set) var supply = SupplyBook()
  /// Complications with what was written about them.
  public private(set) var complications = ComplicationBook()
  /// What the clinic did, by month.
  public private(set) var figures = FiguresBook()
  /// Appointments, closures, contacts, reviews, and what can be undone.
  public private(set) var schedule = ScheduleBook()

  /// The last events with the chart of each, oldest first; what is no chart's concerns everybody.
  private var last: [Change] = []

  /// One event of the last ones.
  private struct Change: Hashable, Codable {
    let seq: Int64
    let chart: ChartID?
  }

  /// How many of the last events are known by their charts.
  private static let changesKept = 64

  /// Nothing written down yet.
  public init() {}

  /// The charts that something was written in since a place in the clinic's order; nothing where that
  /// is not known any more, or something else than charts changed.
  public func chartsChanged(since seq: Int64) -> Set<ChartID>? {
    guard seq <= self.seq else { return nil }
    let changes = last.filter { $0.seq > seq }
    // Every event since then has to be among the last ones.
    guard Int64(changes.count) == self.seq - seq else { return nil }
    var charts: Set<ChartID> = []
    for change in changes {
      guard let chart = change.chart else { return nil }
      charts.insert(chart)
    }
    return charts
  }

  /// Takes in one event of the clinic's journal.
  public mutating func apply(_ recorded: RecordedEvent) {
    seq = recorded.seq
    last.append(Change(seq: recorded.seq, chart: Self.concerned(by: recorded)))
    if last.count > Self.changesKept { last.removeFirst() }
    supply.apply(recorded)
    complications.apply(recorded)
    figures.apply(recorded)
    schedule.apply(recorded)
  }

  /// The chart whose rows an event may change; nothing where it may change those of others.
  private static func concerned(by recorded: RecordedEvent) -> ChartID? {
    switch recorded.event {
    // Who reads, signs in or is refused changes no row; they are counted under no chart of a list.
    case .chartRead, .auditRead, .signedIn, .signedOut, .signInRefused, .actionRefused:
      recorded.chart ?? ChartID("")
    case .lotReceived, .lotMoved, .recallRecorded, .pharmacyRecorded, .chartMerged, .chartSplit,
      .lineErased, .lineDamaged:
      nil
    default: recorded.chart
    }
  }
}

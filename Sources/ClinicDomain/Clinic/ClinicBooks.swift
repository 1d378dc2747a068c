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

  /// Nothing written down yet.
  public init() {}

  /// Takes in one event of the clinic's journal.
  public mutating func apply(_ recorded: RecordedEvent) {
    seq = recorded.seq
    supply.apply(recorded)
    complications.apply(recorded)
    figures.apply(recorded)
    schedule.apply(recorded)
  }
}

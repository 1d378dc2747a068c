/// Something that one person did: events that are kept together or not at all.
public struct Action: Hashable, Sendable {
  /// The action's name; the same action given twice is kept once.
  public var id: ActionID
  /// Who did it.
  public var by: Actor
  /// At which workstation.
  public var on: String
  /// When.
  public var at: Moment
  /// The chart that it changes, where it changes one.
  public var chart: ChartID?
  /// The visit that it belongs to, where it belongs to one.
  public var visit: VisitID?
  /// The chart's version that it was decided on; 0 for a chart that is not there yet.
  public var expecting: Int64?
  /// What happened, in order; never empty.
  public var events: [ClinicEvent]

  /// Makes an action.
  public init(
    id: ActionID,
    by: Actor,
    on: String,
    at: Moment,
    chart: ChartID? = nil,
    visit: VisitID? = nil,
    expecting: Int64? = nil,
    events: [ClinicEvent]
  ) {
    self.id = id
    self.by = by
    self.on = on
    self.at = at
    self.chart = chart
    self.visit = visit
    self.expecting = expecting
    self.events = events
  }
}

/// The answer to an action that is safely kept.
public struct Receipt: Hashable, Sendable {
  /// The action.
  public let action: ActionID
  /// The seq of its last event: the chart's new version.
  public let version: Int64

  /// Makes a receipt.
  public init(action: ActionID, version: Int64) {
    self.action = action
    self.version = version
  }
}

/// The end of the journal.
public struct JournalHead: Hashable, Sendable {
  /// The seq of the last event; 0 where there is none.
  public let seq: Int64
  /// The hash of the last line, lowercase hex; 64 zeros where there is none.
  public let hash: String

  /// Makes a head.
  public init(seq: Int64, hash: String) {
    self.seq = seq
    self.hash = hash
  }
}

/// Why the journal did not keep or could not give something.
public enum JournalError: Error, Hashable, Sendable {
  /// Somebody else changed the chart since the action was decided on.
  case conflict(chart: ChartID, expected: Int64, actual: Int64)
  /// There is no such chart.
  case noSuchChart(ChartID)
  /// The chart holds something that is not understood here, so it can only be read.
  case readOnlyChart(ChartID, reason: String)
  /// Another program holds the lock.
  case busy(holder: String)
  /// The disk did not take it; nothing was kept.
  case notSaved(reason: String)
  /// Nothing is written until the store is opened again, because an earlier write failed.
  case closedAfterFailure(reason: String)
  /// The store may only be read.
  case readOnly(reason: String)
  /// A line or file is damaged.
  case damaged(file: String, line: Int, reason: String)
}

extension JournalError: CustomStringConvertible {
  /// What happened, why, and what to do.
  public var description: String {
    switch self {
    case .conflict(let chart, let expected, let actual):
      "chart \(chart) was changed on another workstation (version \(actual), decided on \(expected)); look at the change and try again"
    case .noSuchChart(let chart): "there is no chart \(chart)"
    case .readOnlyChart(let chart, let reason): "chart \(chart) can only be read: \(reason)"
    case .busy(let holder): "the store is being written by \(holder); try again"
    case .notSaved(let reason): "NOT SAVED: \(reason)"
    case .closedAfterFailure(let reason):
      "NOT SAVED: an earlier write failed (\(reason)); start the program again and run refill verify"
    case .readOnly(let reason): "NOT SAVED: the store can only be read: \(reason)"
    case .damaged(let file, let line, let reason):
      "\(file)\(line > 0 ? ", line \(line)" : "") is damaged: \(reason); keep a copy of the store and run refill verify"
    }
  }
}

/// The clinic's one journal: what was written down, in order.
///
/// Everything else is derived from it. An action is answered only after it is safely kept.
public protocol Journal: AnyObject {
  /// The end of the journal as this program has seen it.
  var head: JournalHead { get }

  /// Keeps actions, in order, those of one month in one write.
  ///
  /// - Returns: one receipt for each action; a repeated action gives the receipt of the first.
  /// - Throws: `JournalError`; then nothing of the actions was kept, but for those of months before
  ///   the one that failed. Giving the same actions again keeps the rest.
  func append(_ actions: [Action]) throws(JournalError) -> [Receipt]

  /// Reads one chart; a line of it that is damaged makes it read-only.
  ///
  /// - Throws: `JournalError` where there is no such chart or the journal cannot be read.
  func chart(_ id: ChartID) throws(JournalError) -> Chart

  /// The events behind a seq up to the head, in order.
  ///
  /// - Throws: `JournalError` where the journal cannot be read.
  func events(since seq: Int64) throws(JournalError) -> [RecordedEvent]

  /// Takes in what other programs have written, and answers the charts that changed.
  ///
  /// - Throws: `JournalError` where the journal cannot be read.
  func refresh() throws(JournalError) -> Set<ChartID>

  /// The clinic as lists show it.
  var view: ClinicView { get }

  /// Makes the clinic's books a part of every view from now on.
  ///
  /// - Throws: `JournalError` where the journal cannot be read.
  func openBooks() throws(JournalError)
}

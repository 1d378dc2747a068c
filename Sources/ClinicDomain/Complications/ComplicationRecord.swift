/// One complication with everything that was written about it: the fold of its events.
public struct ComplicationRecord: Hashable, Sendable, Codable {
  /// Something that was written with when and by whom.
  public struct Entry<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    /// When it was written.
    public let at: Moment
    /// Who wrote it.
    public let by: Actor
    /// What was written.
    public let value: Value
  }

  /// Where a complication stands.
  public enum Status: String, CaseIterable, Hashable, Sendable, Codable {
    /// No clinician has graded it yet.
    case review
    case open
    case closed
  }

  /// Its name.
  public let id: ComplicationID
  /// The chart that it belongs to.
  public let chart: ChartID
  /// The place of its first line in the clinic's order.
  public let seq: Int64
  /// As it was first told; it stays whatever is amended.
  public let first: Entry<Complication>
  /// What clinicians corrected, oldest first.
  public private(set) var amendments: [Entry<ComplicationAmended>] = []
  /// What was found later, oldest first.
  public private(set) var followUps: [Entry<ComplicationFollowedUp>] = []
  /// What was reported outside the clinic, oldest first.
  public private(set) var reports: [Entry<ComplicationReported>] = []
  /// Every closing, oldest first.
  public private(set) var closings: [Entry<ComplicationClosed>] = []
  /// Every reopening, oldest first.
  public private(set) var reopenings: [Entry<ComplicationReopened>] = []
  /// When somebody has to look at it again; nothing where nobody has to.
  public private(set) var followUpOn: CivilDate?
  /// The closing that holds; nothing while it is open.
  public private(set) var closed: Entry<ComplicationClosed>?

  init(_ logged: ComplicationLogged, chart: ChartID, _ recorded: RecordedEvent) {
    id = logged.id
    self.chart = chart
    seq = recorded.seq
    first = Entry(at: recorded.at, by: recorded.by, value: logged.complication)
    followUpOn = logged.complication.followUpOn
  }

  /// The complication as it holds now.
  public var now: Complication { amendments.last?.value.complication ?? first.value }

  /// Where it stands; a near miss needs no grade.
  public var status: Status {
    if closed != nil { return .closed }
    return now.grade == nil && !now.isNearMiss ? .review : .open
  }

  /// Whether somebody has to look at it again on or before a day.
  public func isFollowUpDue(on day: CivilDate) -> Bool {
    closed == nil && (followUpOn.map { $0 <= day } ?? false)
  }

  mutating func take(_ event: ClinicEvent, at: Moment, by: Actor) {
    switch event {
    case .complicationAmended(let amended):
      // Only an amendment that moves the day of the follow-up decides it anew.
      if amended.complication.followUpOn != now.followUpOn {
        followUpOn = amended.complication.followUpOn
      }
      amendments.append(Entry(at: at, by: by, value: amended))
    case .complicationFollowedUp(let followed):
      followUps.append(Entry(at: at, by: by, value: followed))
      followUpOn = followed.nextOn
    case .complicationReported(let report):
      reports.append(Entry(at: at, by: by, value: report))
    case .complicationClosed(let closing):
      let entry = Entry(at: at, by: by, value: closing)
      closings.append(entry)
      closed = entry
    case .complicationReopened(let reopened):
      reopenings.append(Entry(at: at, by: by, value: reopened))
      closed = nil
    default: break
    }
  }
}

extension ClinicEvent {
  /// The complication that an event is about, where it is about one.
  var complication: ComplicationID? {
    switch self {
    case .complicationLogged(let value): value.id
    case .complicationFollowedUp(let value): value.id
    case .complicationAmended(let value): value.id
    case .complicationReported(let value): value.id
    case .complicationClosed(let value): value.id
    case .complicationReopened(let value): value.id
    default: nil
    }
  }
}

/// Complications in the order in which they were written down: of one chart, or of the clinic.
public struct ComplicationBook: Hashable, Sendable, Codable {
  /// Every complication, oldest first.
  public private(set) var records: [ComplicationRecord] = []
  private var places: [ComplicationID: Int] = [:]

  /// Nothing written down yet.
  public init() {}

  /// A complication by its name.
  public func record(_ id: ComplicationID) -> ComplicationRecord? {
    places[id].map { records[$0] }
  }

  /// Takes in one event; what is about no complication changes nothing.
  public mutating func apply(_ recorded: RecordedEvent) {
    guard let id = recorded.event.complication, let chart = recorded.chart else { return }
    if case .complicationLogged(let logged) = recorded.event {
      guard places[id] == nil else { return }
      places[id] = records.count
      records.append(ComplicationRecord(logged, chart: chart, recorded))
    } else if let place = places[id] {
      records[place].take(recorded.event, at: recorded.at, by: recorded.by)
    }
  }

  /// Decodes the records.
  ///
  /// - Throws: what the decoder throws.
  public init(from decoder: any Decoder) throws {
    records = try decoder.singleValueContainer().decode([ComplicationRecord].self)
    for (place, record) in records.enumerated() { places[record.id] = place }
  }

  /// Encodes the records.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(records)
  }
}

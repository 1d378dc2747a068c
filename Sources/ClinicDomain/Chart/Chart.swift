/// Everything recorded of one patient: the fold of the events that name the chart.
public struct Chart: Sendable {
  /// What lists show of it.
  public private(set) var summary: ChartSummary
  /// Every fill with when and by whom it was written, oldest first.
  public private(set) var fills: [Recorded<Fill>] = []
  /// Every program change, oldest first.
  public private(set) var programs: [Recorded<ProgramChange>] = []
  /// Every residual that was held against the expected one.
  public private(set) var residuals: [Recorded<ResidualAssessed>] = []
  /// Every waste.
  public private(set) var wastes: [Recorded<WasteRecorded>] = []
  /// Every reading of the pump.
  public private(set) var interrogations: [Recorded<Interrogation>] = []
  /// Every order that was signed.
  public private(set) var orders: [Recorded<RefillOrder>] = []
  /// Every order with its state.
  public private(set) var orderBook = OrderBook()
  /// What was put on the lists; an entry written anew takes the place of the one before.
  public private(set) var listEntries: [Recorded<ChartListEntry>] = []
  /// What was taken off the lists.
  public private(set) var listStops: [Recorded<ChartListEntryStopped>] = []
  /// Signed reviews of risk and benefit, oldest first.
  public private(set) var therapyReviews: [Recorded<TherapyReview>] = []
  /// Every complication with what was written about it.
  public private(set) var complications = ComplicationBook()
  /// Every pump that was implanted or whose constants were changed.
  public private(set) var pumps: [Recorded<Pump>] = []
  /// What ties names to what they were set under, oldest first.
  public private(set) var signatures: [Recorded<SignatureSeal>] = []
  /// Consents and kept reasons.
  public private(set) var consents: [Recorded<ConsentRecorded>] = []
  /// Notes.
  public private(set) var notes: [Recorded<ChartNote>] = []
  /// Every appointment as it stands now.
  public private(set) var appointments: [Appointment] = []
  /// Every visit, oldest first.
  public private(set) var visits: [Visit] = []
  /// The way from referral to the end of the therapy.
  public private(set) var lifeCycle = LifeCycle()
  /// What was added to visits after they were signed, oldest first.
  public private(set) var addenda: [Recorded<VisitAddendum>] = []
  /// What the therapy did for the patient.
  public private(set) var outcomes = OutcomeHistory()
  /// That it was merged into another chart; nothing while it stands by itself.
  public private(set) var merge: Recorded<ChartMerge>?
  /// How many events were folded.
  public private(set) var eventCount = 0

  /// A value with when it was written, by whom, and in which visit.
  public struct Recorded<Value: Sendable>: Sendable {
    /// The place in the clinic's order.
    public let seq: Int64
    /// When it was written.
    public let at: Moment
    /// Who wrote it.
    public let by: Actor
    /// The visit, where it belongs to one.
    public let visit: VisitID?
    /// What was written.
    public let value: Value

    init(_ recorded: RecordedEvent, _ value: Value) {
      seq = recorded.seq
      at = recorded.at
      by = recorded.by
      visit = recorded.visit
      self.value = value
    }

    init(_ recorded: Recorded<some Sendable>, _ value: Value) {
      seq = recorded.seq
      at = recorded.at
      by = recorded.by
      visit = recorded.visit
      self.value = value
    }
  }

  /// An empty chart.
  public init(id: ChartID) { summary = ChartSummary(id: id) }

  /// The chart's name.
  public var id: ChartID { summary.id }
  /// The seq of the chart's last event: what a command is decided on.
  public var version: Int64 { summary.version }

  /// Takes in one event of the chart.
  public mutating func apply(_ recorded: RecordedEvent) {
    eventCount += 1
    let waiting = summary.order?.id
    summary.apply(recorded)
    complications.apply(recorded)
    lifeCycle.apply(recorded)
    outcomes.apply(recorded)
    orderBook.apply(recorded, waiting: waiting, isStillWaiting: summary.order?.id == waiting)
    switch recorded.event {
    case .fillRecorded(let fill): fills.keep(Recorded(recorded, fill))
    case .programChanged(let change): programs.append(Recorded(recorded, change))
    case .residualAssessed(let residual): residuals.keep(Recorded(recorded, residual))
    case .wasteRecorded(let waste): wastes.keep(Recorded(recorded, waste))
    case .interrogated(let reading): interrogations.append(Recorded(recorded, reading))
    case .orderSigned(let order): orders.append(Recorded(recorded, order))
    case .pumpRecorded(let pump): pumps.append(Recorded(recorded, pump))
    case .consentRecorded(let consent): consents.append(Recorded(recorded, consent))
    case .listEntryRecorded(let entry):
      listEntries.removeAll { $0.value.id == entry.id }
      listStops.removeAll { $0.value.entry == entry.id }
      listEntries.append(Recorded(recorded, entry))
    case .listEntryStopped(let stop): listStops.append(Recorded(recorded, stop))
    case .therapyReviewed(let review): therapyReviews.append(Recorded(recorded, review))
    case .signatureSealed(let seal): signatures.append(Recorded(recorded, seal))
    case .noteAdded(let note): notes.append(Recorded(recorded, note))
    case .visitAmended(let addendum): addenda.append(Recorded(recorded, addendum))
    case .chartMerged(let merge): self.merge = Recorded(recorded, merge)
    case .chartSplit: merge = nil
    case .appointmentRecorded(let appointment):
      appointments.removeAll { $0.id == appointment.id }
      appointments.append(appointment)
    case .visitStarted(let started):
      visits.append(Visit(started, at: recorded.at, by: recorded.by, on: recorded.on))
    default: break
    }
    if let visit = recorded.visit, let index = visits.lastIndex(where: { $0.id == visit }) {
      visits[index].apply(recorded)
    }
  }

  /// A visit by its name.
  public func visit(_ id: VisitID) -> Visit? { visits.last { $0.id == id } }

  /// Whether this primary or any ingredient has ever been in the present pump before.
  public func hasHeld(drug: String) -> Bool {
    presentFills.contains { $0.value.formulation.ingredients.contains { $0.drug == drug } }
  }
}

extension Array {
  /// Appends what was written; entered anew in the same visit it takes the place of the one before.
  mutating func keep<Value>(_ recorded: Chart.Recorded<Value>)
  where Element == Chart.Recorded<Value> {
    if let visit = recorded.visit, last?.visit == visit { removeLast() }
    append(recorded)
  }
}

/// Why a command on a chart was not carried out.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried.
  public let what: String
  /// Why it is not allowed.
  public let why: String
  /// What to do instead.
  public let remedy: String
  /// The right that the person lacks, where that is why.
  public let denied: Right?

  /// Makes a refusal.
  public init(what: String, why: String, remedy: String, denied: Right? = nil) {
    self.what = what
    self.why = why
    self.remedy = remedy
    self.denied = denied
  }

  /// The whole sentence.
  public var description: String { "\(what): \(why). \(remedy)" }
}

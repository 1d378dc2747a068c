/// The part of a chart that lists show: who, which pump, what is in it, what is booked and open.
///
/// It is the fold of the chart's events, so a list and a chart can never disagree.
public struct ChartSummary: Hashable, Sendable, Codable {
  /// A walk that was begun and not closed.
  public struct OpenVisit: Hashable, Sendable, Codable {
    /// The visit.
    public var id: VisitID
    /// What the patient came for.
    public var kind: VisitKind
    /// When it was begun.
    public var startedAt: Moment
    /// Who began it.
    public var startedBy: Actor
    /// The last screen that was recorded; 0 before the first.
    public var lastScreen: Int
    /// When observation ends, where it runs.
    public var observeUntil: Moment?
    /// Who took it up last, where that was another than the one who began it.
    public var takenUpBy: Actor?
  }

  /// The chart's name.
  public let id: ChartID
  /// The seq of the chart's last event.
  public private(set) var version: Int64 = 0
  /// The patient; nothing before registration.
  public private(set) var patient: Patient?
  /// The pump, where one is implanted.
  public private(set) var pump: Pump?
  /// The last fill.
  public private(set) var fill: Fill?
  /// The program that ran at the last fill and every change since.
  public private(set) var programs: [ProgramChange] = []
  /// The order that is signed and not used yet.
  public private(set) var order: RefillOrder?
  /// Drug orders that were not put into the pump yet.
  public private(set) var drugOrders: [DrugOrder] = []
  /// The prescriber's own date, where one holds.
  public private(set) var prescriberDate: CivilDate?
  /// Appointments that are still to come, and those of the last days.
  public private(set) var appointments: [Appointment] = []
  /// Walks that were begun and not closed.
  public private(set) var openVisits: [OpenVisit] = []
  /// The last visit that was closed, and when.
  public private(set) var lastSignedAt: Moment?
  /// The chart that this one was merged into; then it can only be read, and stands in no list.
  public private(set) var mergedInto: ChartID?
  /// The patient's way, and what is open of alarms and discrepancies.
  public private(set) var course = TherapyCourse()
  /// The pump that was last taken out with what was in it, so that an error can be taken back.
  private var removed: RemovedPump?
  /// Why the chart can only be read here: something in it is not understood, or is damaged.
  public private(set) var readOnlyBecause: String?

  /// An empty chart.
  public init(id: ChartID) { self.id = id }

  /// Takes in one event of the chart.
  public mutating func apply(_ recorded: RecordedEvent) {
    version = recorded.seq
    let isTakenBack = course.state == .explanted
    course.apply(recorded, fill: fill)
    switch recorded.event {
    case .pumpReplaced: endDevice()
    case .pumpExplanted:
      removed = RemovedPump(pump: pump, fill: fill, programs: programs)
      endDevice()
      pump = nil
    case .lifeCycleStepTaken(let step): if step.state.hasLeft { order = nil }
    case .lifeCycleStepWithdrawn(let step):
      if isTakenBack, step.state == .explanted { putBack() }
    case .pumpAlarmRecorded(let alarm):
      if alarm.kind == .replacementIndicator { indicateReplacement(on: alarm.at.local.date) }
      if alarm.kind == .endOfService { endService(on: alarm.at.local.date) }
    case .patientRecorded(let patient): self.patient = patient
    case .pumpRecorded(let pump): self.pump = pump
    case .fillRecorded(let fill): take(fill)
    case .programChanged(let change):
      programs.append(change)
      useUpOrder(in: recorded.visit)
    case .orderSigned(let order): self.order = order
    case .orderWithdrawn(let id): if order?.id == id { order = nil }
    case .appointmentRecorded(let appointment): take(appointment, on: recorded.at.local.date)
    case .chartMerged(let merge): mergedInto = merge.into
    case .chartSplit: mergedInto = nil
    case .drugOrderRecorded(let order):
      drugOrders.removeAll { $0.id == order.id }
      drugOrders.append(order)
    case .prescriberDateSet(let date): prescriberDate = date.date
    case .unrecognised(let kind, let isCritical):
      if isCritical {
        readOnlyBecause = "\"\(kind)\" was written by a newer program; change this chart there"
      }
    case .lineDamaged(let place):
      readOnlyBecause =
        "\(place) is damaged, and what it said is not known; keep a copy of the store and run refill verify"
    default: takeVisit(recorded)
    }
  }

  /// A pump that was taken out.
  private struct RemovedPump: Hashable, Sendable, Codable {
    var pump: Pump?
    var fill: Fill?
    var programs: [ProgramChange]
  }

  /// What was in a pump that is no longer there says nothing of the next one.
  private mutating func endDevice() {
    fill = nil
    programs = []
    prescriberDate = nil
    order = nil
  }

  private mutating func putBack() {
    guard let removed else { return }
    (pump, fill, programs) = (removed.pump, removed.fill, removed.programs)
    self.removed = nil
  }

  private mutating func indicateReplacement(on day: CivilDate) {
    if pump?.replacementIndicatedOn == nil { pump?.replacementIndicatedOn = day }
  }

  private mutating func endService(on day: CivilDate) {
    if pump?.endOfServiceOn == nil { pump?.endOfServiceOn = day }
  }

  private mutating func takeVisit(_ recorded: RecordedEvent) {
    if case .interrogated(let reading) = recorded.event, reading.replacementIndicated {
      indicateReplacement(on: recorded.at.local.date)
    }
    if case .interrogated(let reading) = recorded.event, reading.endOfService == true {
      endService(on: recorded.at.local.date)
    }
    if case .visitStarted(let started) = recorded.event {
      openVisits.append(
        OpenVisit(
          id: started.visit,
          kind: started.kind,
          startedAt: recorded.at,
          startedBy: recorded.by,
          lastScreen: 0
        )
      )
      return
    }
    guard let index = openVisits.firstIndex(where: { $0.id == recorded.visit }) else { return }
    switch recorded.event {
    case .screenRecorded(let entry):
      // Screens of branches stand behind those of every walk and are no progress.
      if entry.screen < 30 {
        openVisits[index].lastScreen = max(openVisits[index].lastScreen, entry.screen)
      }
      if let until = entry.answers["observation.until"] {
        openVisits[index].observeUntil = try? Moment(until)
      }
    case .visitResumed: openVisits[index].takenUpBy = recorded.by
    case .visitExited: openVisits.remove(at: index)
    case .visitSigned:
      openVisits.remove(at: index)
      lastSignedAt = recorded.at
    default: break
    }
  }

  private mutating func take(_ fill: Fill) {
    self.fill = fill
    // Only the program that still ran at the fill matters for the level from here on.
    if let running = programs.lastIndex(where: { $0.at.instant <= fill.at.instant }) {
      programs.removeFirst(running)
    }
    // Drug that was only left or put back was not put in by the order.
    guard fill.injected > .zero else { return }
    drugOrders.removeAll { $0.state == .received }
    prescriberDate = order?.refillBy
    order = nil
  }

  /// A change of dose without a refill carries its order out.
  private mutating func useUpOrder(in visit: VisitID?) {
    guard let visit, openVisits.contains(where: { $0.id == visit && $0.kind == .doseChange }) else {
      return
    }
    order = nil
  }

  private mutating func take(_ appointment: Appointment, on day: CivilDate) {
    appointments.removeAll {
      $0.id == appointment.id || $0.at.date < day.advanced(byDays: -Self.daysKept)
    }
    appointments.append(appointment)
    appointments.sort { ($0.at, $0.id) < ($1.at, $1.id) }
  }

  /// Days for which past appointments stay in the lists.
  public static let daysKept = 7

  /// The reservoir since the last fill; nothing before the first fill, without a pump, or of a
  /// patient who is no longer this clinic's.
  public var reservoir: Reservoir? {
    guard let pump, let fill, !hasLeft else { return nil }
    return Reservoir(fill: fill, pump: pump, programs: programs)
  }

  /// The last day to order the drug for the next refill; nothing where no order is kept, or one is
  /// sent or here.
  public var drugOrderBy: CivilDate? {
    guard drugOrders.allSatisfy(\.state.isToBeOrdered) else { return nil }
    return drugOrders.map(\.orderBy).min()
  }

  /// The program that runs now.
  public var program: ProgramChange? { programs.last }

  /// The next appointment that is still to be kept, from a day on.
  public func nextAppointment(from day: CivilDate) -> Appointment? {
    appointments.first { $0.at.date >= day && $0.state == .booked }
  }
}

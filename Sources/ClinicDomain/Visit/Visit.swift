/// Who is in a walk, and at which workstation.
public struct VisitHolder: Hashable, Sendable {
  /// Who.
  public let by: Actor
  /// Where.
  public let on: String
  /// Since when.
  public let at: Moment
  /// In which session at the workstation; nothing where none is known.
  public let session: String?

  /// Makes the holder.
  public init(by: Actor, on: String, at: Moment, session: String? = nil) {
    self.by = by
    self.on = on
    self.at = at
    self.session = session
  }

  /// Whether it is this person at this workstation, in this session or in one that is not known.
  public func isHere(_ person: StaffID?, on station: String, in session: String?) -> Bool {
    isNear(person, on: station) && (self.session == nil || self.session == session)
  }

  /// Whether it is this person at this workstation, whatever the session.
  public func isNear(_ person: StaffID?, on station: String) -> Bool {
    by.staff == person && on == station
  }
}

/// One visit of a patient, as its walk has recorded it so far.
public struct Visit: Hashable, Sendable {
  /// Where a visit stands.
  public enum State: Hashable, Sendable {
    case open
    case exited(VisitExit)
    case signed
  }

  /// The visit's name.
  public let id: VisitID
  /// What the patient came for.
  public let kind: VisitKind
  /// The checklist that is walked, with its version: `refill-1`.
  public let template: String
  /// When the walk was begun.
  public let startedAt: Moment
  /// Who began it.
  public let startedBy: Actor
  /// The appointment that it belongs to, where there was one.
  public let appointment: AppointmentID?
  /// Every screen as it was recorded, in order; a later one of the same screen supersedes.
  public private(set) var entries: [ScreenEntry] = []
  /// The stops that were met, with how each was left.
  public private(set) var stops: [StopRecord] = []
  /// The branches that were opened.
  public private(set) var branches: [String] = []
  /// Everything that was signed, in order.
  public private(set) var signatures: [Signature] = []
  /// Where the visit stands.
  public private(set) var state: State = .open
  /// Who is in it: the one who began it or took it up last.
  public private(set) var holder: VisitHolder
  /// When something was last kept in it.
  public private(set) var lastKeptAt: Moment
  /// How many entries stood when each stop was met, so that proof can be told from before it.
  private var entriesAtStop: [Int] = []

  /// Begins a visit.
  public init(_ started: VisitStarted, at: Moment, by: Actor, on: String = "") {
    holder = VisitHolder(by: by, on: on, at: at, session: started.session)
    lastKeptAt = at
    id = started.visit
    kind = started.kind
    template = started.template
    startedAt = at
    startedBy = by
    appointment = started.appointment
  }

  /// The entry of a screen that counts: the last one.
  public func entry(screen: Int) -> ScreenEntry? { entries.last { $0.screen == screen } }

  /// The place of that entry among all; nothing where the screen was never recorded.
  public func place(ofScreen screen: Int) -> Int? { entries.lastIndex { $0.screen == screen } }

  /// The answer to a field, from the entries that count; what was taken back is gone.
  public func answer(_ field: String) -> String? {
    for (place, entry) in entries.enumerated().reversed() {
      guard let answer = entry.answers[field] else { continue }
      if self.place(ofScreen: entry.screen) == place { return answer }
    }
    return nil
  }

  /// The stops that still hold the walk.
  public var openStops: [StopRecord] { stops.filter { $0.left == nil } }

  /// Whether a screen was recorded after a stop was met the last time.
  public func hasRecorded(screen: Int, since stop: StopRecord) -> Bool {
    guard let index = stops.lastIndex(of: stop), let place = place(ofScreen: screen) else {
      return false
    }
    return place >= entriesAtStop[index]
  }

  /// Takes in one event of this visit with everything that was written beside it.
  public mutating func apply(_ recorded: RecordedEvent) {
    lastKeptAt = recorded.at
    if case .visitResumed(let resumed) = recorded.event {
      holder = VisitHolder(
        by: recorded.by,
        on: recorded.on,
        at: recorded.at,
        session: resumed.session
      )
    }
    apply(recorded.event)
  }

  /// Takes in one recorded event of this visit.
  public mutating func apply(_ event: ClinicEvent) {
    switch event {
    case .screenRecorded(let entry):
      entries.append(entry)
      if let signature = entry.signature { signatures.append(signature) }
    case .stopMet(let stop):
      stops.append(stop)
      entriesAtStop.append(entries.count)
    case .stopLeft(let leaving):
      for index in stops.indices where stops[index].left == nil && leaving.leaves(stops[index]) {
        stops[index].left = leaving
      }
    case .branchOpened(let branch):
      if !branches.contains(branch.branch) { branches.append(branch.branch) }
    case .visitExited(let exit):
      state = .exited(exit)
      signatures.append(exit.signature)
    case .visitSigned(let signed):
      // The last signature came with its screen; it is not counted twice.
      signatures += signed.signatures.filter { !signatures.contains($0) }
      state = .signed
    default: break
    }
  }
}

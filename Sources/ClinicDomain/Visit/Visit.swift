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

  /// Begins a visit.
  public init(_ started: VisitStarted, at: Moment, by: Actor) {
    id = started.visit
    kind = started.kind
    template = started.template
    startedAt = at
    startedBy = by
    appointment = started.appointment
  }

  /// The entry of a screen that counts: the last one.
  public func entry(screen: Int) -> ScreenEntry? { entries.last { $0.screen == screen } }

  /// The answer to a field, from the last entry of any screen that holds it.
  public func answer(_ field: String) -> String? {
    entries.last { $0.answers[field] != nil }?.answers[field]
  }

  /// The stops that still hold the walk.
  public var openStops: [StopRecord] { stops.filter { $0.left == nil } }

  /// Takes in one recorded event of this visit.
  public mutating func apply(_ event: ClinicEvent) {
    switch event {
    case .screenRecorded(let entry):
      entries.append(entry)
      if let signature = entry.signature { signatures.append(signature) }
    case .stopMet(let stop): stops.append(stop)
    case .stopLeft(let leaving):
      for index in stops.indices where stops[index].code == leaving.code && stops[index].left == nil
      {
        stops[index].left = leaving
      }
    case .branchOpened(let branch): branches.append(branch.branch)
    case .visitExited(let exit): state = .exited(exit)
    case .visitSigned(let signed):
      signatures += signed.signatures
      state = .signed
    default: break
    }
  }
}

/// A walk was begun.
public struct VisitStarted: Hashable, Sendable, Codable {
  /// The visit's name.
  public var visit: VisitID
  /// What the patient came for.
  public var kind: VisitKind
  /// The checklist with its version.
  public var template: String
  /// The appointment, where there was one.
  public var appointment: AppointmentID?

  /// Makes the record.
  public init(
    visit: VisitID,
    kind: VisitKind,
    template: String,
    appointment: AppointmentID? = nil
  ) {
    self.visit = visit
    self.kind = kind
    self.template = template
    self.appointment = appointment
  }
}

/// The answers of one screen, with who did what it asks and who entered it.
public struct ScreenEntry: Hashable, Sendable, Codable {
  /// The screen's number in the checklist.
  public var screen: Int
  /// The answers in stored form, by name of the field.
  public var answers: KeyedText
  /// Who did it: the one with sterile hands.
  public var performedBy: StaffID
  /// Who entered it.
  public var recordedBy: StaffID
  /// When it was done; the event's own time is when it was entered.
  public var performedAt: Moment
  /// The signature that this screen asks for, where it asks for one.
  public var signature: Signature?

  /// Makes an entry.
  public init(
    screen: Int,
    answers: KeyedText,
    performedBy: StaffID,
    recordedBy: StaffID,
    performedAt: Moment,
    signature: Signature? = nil
  ) {
    self.screen = screen
    self.answers = answers
    self.performedBy = performedBy
    self.recordedBy = recordedBy
    self.performedAt = performedAt
    self.signature = signature
  }
}

/// A name set under something, after the PIN was given afresh.
public struct Signature: Hashable, Sendable, Codable {
  /// Who signed.
  public var by: StaffID
  /// When.
  public var at: Moment
  /// What the name stands for, as it was shown: "label read blind by the second person".
  public var meaning: String

  /// Makes a signature.
  public init(by: StaffID, at: Moment, meaning: String) {
    self.by = by
    self.at = at
    self.meaning = meaning
  }
}

/// A stop that a walk has met.
public struct StopRecord: Hashable, Sendable, Codable {
  /// The stop's code in the checklist.
  public var code: String
  /// The screen on which it was met.
  public var screen: Int
  /// The values that met it, in words.
  public var because: String
  /// How it was left; nothing while it holds the walk.
  public var left: StopLeft?

  /// Makes the record.
  public init(code: String, screen: Int, because: String, left: StopLeft? = nil) {
    self.code = code
    self.screen = screen
    self.because = because
    self.left = left
  }
}

/// How a stop was left: satisfied by new values, by a safe exit, or by a clinician's override.
public struct StopLeft: Hashable, Sendable, Codable {
  /// The ways out of a stop.
  public enum Way: String, Hashable, Sendable, Codable, CaseIterable {
    case satisfied
    case safeExit
    case overridden
  }

  /// The stop's code.
  public var code: String
  /// The way out.
  public var way: Way
  /// The exit that was taken, where it was one.
  public var exit: String?
  /// The reason, where one was asked for.
  public var reason: String?
  /// The clinician's signature, where one was asked for.
  public var signature: Signature?

  /// Makes the record.
  public init(
    code: String,
    way: Way,
    exit: String? = nil,
    reason: String? = nil,
    signature: Signature? = nil
  ) {
    self.code = code
    self.way = way
    self.exit = exit
    self.reason = reason
    self.signature = signature
  }
}

/// A branch of the checklist was opened.
public struct BranchOpened: Hashable, Sendable, Codable {
  /// The branch's name in the checklist.
  public var branch: String
  /// The screen from which it was opened.
  public var screen: Int

  /// Makes the record.
  public init(branch: String, screen: Int) {
    self.branch = branch
    self.screen = screen
  }
}

/// A walk was ended before its last signature, by an exit of the closed list.
public struct VisitExit: Hashable, Sendable, Codable {
  /// The exit's name in the checklist.
  public var exit: String
  /// The screen from which it was taken.
  public var screen: Int
  /// What happens next, in words.
  public var plan: String
  /// Who signed it.
  public var signature: Signature

  /// Makes the record.
  public init(exit: String, screen: Int, plan: String, signature: Signature) {
    self.exit = exit
    self.screen = screen
    self.plan = plan
    self.signature = signature
  }
}

/// A visit was closed by its last signature.
public struct VisitSigned: Hashable, Sendable, Codable {
  /// The last signatures, with their meanings.
  public var signatures: [Signature]

  /// Makes the record.
  public init(signatures: [Signature]) { self.signatures = signatures }
}

/// The drug aspirated at a refill, held against what was expected.
public struct ResidualAssessed: Hashable, Sendable, Codable {
  /// The level that the record gave, at its least where the bolus count is not known.
  public var expected: Volume
  /// The level at its most, where the bolus count is not known.
  public var expectedAtMost: Volume?
  /// What was aspirated.
  public var aspirated: Volume
  /// The grade: `ok`, `note`, `reason`, `hardStop`.
  public var grade: String

  /// Makes the record.
  public init(
    expected: Volume,
    expectedAtMost: Volume? = nil,
    aspirated: Volume,
    grade: String
  ) {
    self.expected = expected
    self.expectedAtMost = expectedAtMost
    self.aspirated = aspirated
    self.grade = grade
  }
}

/// Drug thrown away before a witness.
public struct WasteRecorded: Hashable, Sendable, Codable {
  /// One fluid that was thrown away.
  public struct Line: Hashable, Sendable, Codable {
    /// The volume.
    public var volume: Volume
    /// What it held.
    public var formulation: Formulation
    /// Where it came from: the pump or the syringe.
    public var origin: String

    /// Makes a line.
    public init(volume: Volume, formulation: Formulation, origin: String) {
      self.volume = volume
      self.formulation = formulation
      self.origin = origin
    }
  }

  /// What was thrown away.
  public var lines: [Line]
  /// How.
  public var method: String
  /// Who threw it away.
  public var by: StaffID
  /// Who watched, where a drug of it is controlled.
  public var witness: Signature?

  /// Makes the record.
  public init(lines: [Line], method: String, by: StaffID, witness: Signature?) {
    self.lines = lines
    self.method = method
    self.by = by
    self.witness = witness
  }
}

/// What a programmer read out of a pump.
public struct Interrogation: Hashable, Sendable, Codable {
  /// Whether the pump was running.
  public var isRunning: Bool
  /// The volume that the pump believes to hold, where it was read.
  public var volume: Volume?
  /// The primary drug's daily dose, where it was read.
  public var dose: Dose?
  /// The boluses given since the fill, where the count was read.
  public var boluses: Int?
  /// The alarm date that the programmer shows, where it was read.
  public var alarmDate: CivilDate?
  /// Events and alarms, in words; empty where there were none.
  public var events: String
  /// Whether the replacement indicator was set.
  public var replacementIndicated: Bool

  /// Makes the record.
  public init(
    isRunning: Bool,
    volume: Volume? = nil,
    dose: Dose? = nil,
    boluses: Int? = nil,
    alarmDate: CivilDate? = nil,
    events: String = "",
    replacementIndicated: Bool = false
  ) {
    self.isRunning = isRunning
    self.volume = volume
    self.dose = dose
    self.boluses = boluses
    self.alarmDate = alarmDate
    self.events = events
    self.replacementIndicated = replacementIndicated
  }
}

/// Names a complication of the register.
public typealias ComplicationID = Identifier<Complication>

/// Something that went wrong with a patient's therapy, as it is told.
///
/// How bad it is and whether it must be reported are two things: `grade` and `seriousness` are
/// never derived from each other. Source: CTCAE, CFR-803.3-SI.
public struct Complication: Hashable, Sendable, Codable {
  /// When in the therapy it arose.
  public enum Phase: String, CaseIterable, Hashable, Sendable, Codable {
    case implant
    case refill
    case therapy

    /// The phase in words.
    public var title: String {
      switch self {
      case .implant: "implant or surgery"
      case .refill: "refill"
      case .therapy: "therapy, pump in place"
      }
    }
  }

  /// How sure it is that something caused it.
  public enum Likelihood: String, CaseIterable, Hashable, Sendable, Codable {
    case unrelated
    case possible
    case probable
  }

  /// What may have caused it, each judged by itself; nothing where nobody has judged it.
  public struct Causality: Hashable, Sendable, Codable {
    /// The pump or the catheter.
    public var device: Likelihood?
    /// A drug of the fill.
    public var drug: Likelihood?
    /// The implant or the refill.
    public var procedure: Likelihood?
    /// The disease itself.
    public var disease: Likelihood?

    /// Nothing judged yet, or what was.
    public init(
      device: Likelihood? = nil,
      drug: Likelihood? = nil,
      procedure: Likelihood? = nil,
      disease: Likelihood? = nil
    ) {
      self.device = device
      self.drug = drug
      self.procedure = procedure
      self.disease = disease
    }
  }

  /// The pump that it happened with.
  public struct Device: Hashable, Sendable, Codable {
    /// The model.
    public var model: String
    /// The serial number.
    public var serial: String

    /// Makes the link.
    public init(model: String, serial: String) {
      self.model = model
      self.serial = serial
    }
  }

  /// The visit that it belongs to, with its day and kind, so that it is named without its chart.
  public struct VisitLink: Hashable, Sendable, Codable {
    /// The visit.
    public var id: VisitID
    /// The day on which it was begun.
    public var on: CivilDate
    /// What the patient came for.
    public var kind: VisitKind

    /// Makes the link.
    public init(id: VisitID, on: CivilDate, kind: VisitKind) {
      self.id = id
      self.on = on
      self.kind = kind
    }
  }

  /// The id of its kind in the register of kinds: `refill.pocket-fill`.
  public var kindID: String
  /// When in the therapy it arose.
  public var phase: Phase
  /// The day on which it began.
  public var onsetOn: CivilDate
  /// The time of that day, where it is known.
  public var onsetAt: CivilTime?
  /// The day on which anybody of the medical staff first knew of it; the clock of reports starts
  /// here.
  public var awareOn: CivilDate
  /// What happened, in words.
  public var account: String
  /// What was done first, in words; empty where nothing was.
  public var firstDone: String
  /// How bad it is, 1 to 5; nothing while no clinician has graded it.
  public var grade: Int?
  /// What makes it serious in the eyes of regulators.
  public var seriousness: [SeriousnessField.Criterion]
  /// What may have caused it.
  public var causality: Causality
  /// Whether it never reached the patient.
  public var isNearMiss: Bool
  /// Whether a pump or catheter may have caused it or had a part in it.
  public var isDeviceInvolved: Bool
  /// The visit that it belongs to, where there is one.
  public var visit: VisitLink?
  /// The pump, where it had a part in it.
  public var device: Device?
  /// The catheter in words, where it had a part in it.
  public var catheter: String?
  /// The lot of the drug, where it had a part in it.
  public var lot: String?
  /// When somebody has to look at it again.
  public var followUpOn: CivilDate?

  /// Makes a complication.
  public init(
    kindID: String,
    phase: Phase,
    onsetOn: CivilDate,
    onsetAt: CivilTime? = nil,
    awareOn: CivilDate,
    account: String,
    firstDone: String = "",
    grade: Int? = nil,
    seriousness: [SeriousnessField.Criterion] = [],
    causality: Causality = Causality(),
    isNearMiss: Bool = false,
    isDeviceInvolved: Bool = false,
    visit: VisitLink? = nil,
    device: Device? = nil,
    catheter: String? = nil,
    lot: String? = nil,
    followUpOn: CivilDate? = nil
  ) {
    self.kindID = kindID
    self.phase = phase
    self.onsetOn = onsetOn
    self.onsetAt = onsetAt
    self.awareOn = awareOn
    self.account = account
    self.firstDone = firstDone
    self.grade = grade
    self.seriousness = seriousness
    self.causality = causality
    self.isNearMiss = isNearMiss
    self.isDeviceInvolved = isDeviceInvolved
    self.visit = visit
    self.device = device
    self.catheter = catheter
    self.lot = lot
    self.followUpOn = followUpOn
  }

  /// The kind; nothing where this version does not know it.
  public var kind: ComplicationKind? { ComplicationRegister.kind(kindID) }

  /// The kind in words, or its id where this version does not know it.
  public var kindTitle: String { kind?.kind ?? kindID }

  /// Whether anything makes it serious in the eyes of any regulator.
  public var isSerious: Bool { !seriousness.isEmpty }

  /// The day and, where it is known, the time at which it began.
  public var shownOnset: String {
    onsetAt.map { "\(onsetOn.shown) \($0)" } ?? onsetOn.shown
  }
}

extension SeriousnessField.Criterion: Codable {
  /// The criterion in words.
  public var title: String {
    switch self {
    case .death: "death"
    case .lifeThreatening: "life-threatening"
    case .hospitalisation: "hospital, new or longer"
    case .permanentImpairment: "permanent impairment"
    case .interventionToPreventPermanentHarm: "intervention to prevent permanent harm"
    case .congenital: "congenital"
    case .otherImportant: "other important event"
    }
  }
}

extension ComplicationKind {
  /// The phase in which a kind of this category usually arises.
  public var usualPhase: Complication.Phase {
    switch category {
    case .implantSurgical: .implant
    case .refillProcedure: .refill
    case .catheter, .pumpDevice, .drugEffect, .infection, .withdrawalOverdose, .therapyFailure,
      .misuse:
      .therapy
    }
  }
}

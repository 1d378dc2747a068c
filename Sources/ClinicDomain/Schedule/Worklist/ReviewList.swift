/// The saved lists of the front desk's weekly review; each is a rule on a patient's next refill.
///
/// Source: PROP, procedure section 4 (weekly review list).
public enum ReviewList: String, Hashable, Sendable, Codable, CaseIterable {
  case upcoming
  case notBooked
  case bookedLate
  case drugMissing
  case authorisationEnds
  case beyondUse
  case overdue
  case missed
  case pumpLife
  case recalled
  case investigation
  case unsigned
  case scan
  case unreachable

  /// The thirteen lists of the review, in their order; `upcoming` is everybody.
  public static let thirteen = Array(allCases.dropFirst())

  /// The number of the list in the review; 0 for everybody.
  public var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The list's name on screens.
  public var title: String {
    switch self {
    case .upcoming: "all upcoming"
    case .notBooked: "not booked"
    case .bookedLate: "booked late"
    case .drugMissing: "drug not here"
    case .authorisationEnds: "authorisation ends"
    case .beyondUse: "drug ends before visit"
    case .overdue: "overdue, alarm, empty"
    case .missed: "missed, not re-dated"
    case .pumpLife: "pump life, 6 months"
    case .recalled: "recalled"
    case .investigation: "discrepancy open"
    case .unsigned: "unsigned visits"
    case .scan: "MRI planned"
    case .unreachable: "phone, caregiver"
    }
  }

  /// What puts a patient on the list.
  public var rule: String {
    switch self {
    case .upcoming: "due or booked within \(Self.horizonDays) days, or due before"
    case .notBooked: "due within \(Self.dueDays) days and no refill is booked"
    case .bookedLate: "the booked refill is after the due date"
    case .drugMissing:
      "the refill is within \(Self.dueDays) days and its drug is not received"
    case .authorisationEnds:
      "the payer's agreement ends before the refill or within \(Self.dueDays) days"
    case .beyondUse: "what is here for the refill may not be used any more on its day"
    case .overdue: "the due date is past"
    case .missed: "a visit was missed and no other is booked"
    case .pumpLife:
      "the pump's life ends within \(ReplacementClock.monthsOfPlanning) months or has ended"
    case .recalled: "the pump, what is in it, or what is here for it is under a recall"
    case .investigation:
      "a residual was not as expected, alone or refill after refill, and its cause is not recorded"
    case .unsigned: "a walk of an earlier day is open, or its observation is over"
    case .scan: "an MRI scan is planned, or a visit before or after one is booked"
    case .unreachable: "no telephone number or no caregiver is recorded"
    }
  }

  /// Days ahead that the worklist looks.
  public static let horizonDays = 42
  /// Days ahead within which a refill has to be booked and its drug here.
  public static let dueDays = 21
}

/// What the lists look at: one patient's next refill.
public struct ReviewFacts: Sendable {
  /// Who, with the dates of the pump.
  public var entry: ListEntry
  /// The refill that is booked and still to come.
  public var booked: Appointment?
  /// The next visit of any kind that is booked.
  public var nextVisit: Appointment?
  /// Whether the patient is in the clinic for a visit now.
  public var isHere: Bool
  /// Where the drug stands; nothing where no refill is due within the horizon of the lists.
  public var drug: DrugStanding?
  /// The day of a visit that was missed and not booked anew.
  public var missedOn: CivilDate?
  /// Whether a walk of an earlier day is open, or one whose observation is over.
  public var isUnsigned: Bool
  /// The planned day of a scan.
  public var scanOn: CivilDate?
  /// What is not known of how to reach the patient.
  public var reach: ScheduleBook.Reach?
  /// Whether pump, fluid or drug is under a recall.
  public var isRecalled: Bool

  /// Makes the facts; what is left out is nothing.
  public init(
    entry: ListEntry,
    booked: Appointment? = nil,
    nextVisit: Appointment? = nil,
    isHere: Bool = false,
    drug: DrugStanding? = nil,
    missedOn: CivilDate? = nil,
    isUnsigned: Bool = false,
    scanOn: CivilDate? = nil,
    reach: ScheduleBook.Reach? = nil,
    isRecalled: Bool = false
  ) {
    self.entry = entry
    self.booked = booked
    self.nextVisit = nextVisit
    self.isHere = isHere
    self.drug = drug
    self.missedOn = missedOn
    self.isUnsigned = isUnsigned
    self.scanOn = scanOn
    self.reach = reach
    self.isRecalled = isRecalled
  }

  /// The day of the refill: the booked one, else the due date.
  public var refillOn: CivilDate? { booked?.at.date ?? entry.due }

  /// Whether the patient is on a list on a day.
  public func isOn(_ list: ReviewList, on day: CivilDate) -> Bool {
    let soon = day.advanced(byDays: ReviewList.dueDays)
    switch list {
    case .upcoming:
      let last = day.advanced(byDays: ReviewList.horizonDays)
      return entry.due.map { $0 <= last } ?? false || nextVisit.map { $0.at.date <= last } ?? false
    case .notBooked:
      return entry.due.map { $0 <= soon } ?? false && booked == nil && !isHere
    case .bookedLate:
      guard let booked, let due = entry.due else { return false }
      return booked.at.date > due
    case .drugMissing:
      return refillOn.map { $0 <= soon } ?? false && drug.map { $0.state != .received } ?? false
    case .authorisationEnds:
      guard let drug, drug.state != .received, let until = drug.order?.authorisedUntil else {
        return false
      }
      return until <= soon || refillOn.map { until < $0 } ?? false
    case .beyondUse:
      guard let until = drug?.usableUntil, let refillOn else { return false }
      return until < max(refillOn, day)
    case .overdue: return entry.state(on: day).map { $0 >= .overdue } ?? false
    case .missed: return missedOn != nil && nextVisit == nil
    case .pumpLife:
      return entry.lifeEndsOn.map {
        $0 <= day.advanced(byMonths: ReplacementClock.monthsOfPlanning)
      } ?? false
    case .recalled: return isRecalled
    case .investigation: return entry.investigationSince != nil
    case .unsigned: return isUnsigned
    case .scan:
      let isVisit = nextVisit.map { $0.kind == .beforeMRI || $0.kind == .afterMRI } ?? false
      return isVisit || scanOn.map { $0 >= day } ?? false
    case .unreachable: return reach != nil
    }
  }
}

/// One patient of the staff review: what governs the due date, what is booked, what is missing.
public struct WorklistRow: Sendable {
  /// How far staff have looked at the next refill.
  public enum Review: Hashable, Sendable {
    case notReviewed
    case reviewed(ScheduleBook.Reviewed)
    /// The due date or the booking is not as it was when somebody looked.
    case changedSince(ScheduleBook.Reviewed)

    /// The state's name in files.
    public var name: String {
      switch self {
      case .notReviewed: "notReviewed"
      case .reviewed: "reviewed"
      case .changedSince: "changedSince"
      }
    }

    /// The review, where there is one.
    public var record: ScheduleBook.Reviewed? {
      switch self {
      case .notReviewed: nil
      case .reviewed(let record), .changedSince(let record): record
      }
    }
  }

  /// What the lists look at.
  public let facts: ReviewFacts
  /// The chart's full row; nothing where it cannot be read.
  public let summary: ChartSummary?
  /// The days in which the refill ought to be.
  public let window: BookingWindow?
  /// Where the drug stands.
  public let drug: DrugStanding?
  /// What the visits of the patient need.
  public let needs: [PatientNeed]
  /// How far staff have looked at it.
  public let review: Review
  /// What has to be done where it is not booked in time.
  public let escalation: Escalation?
  /// Attempts to reach the patient since the last fill, oldest first.
  public let contacts: [ScheduleBook.Contact]

  init(
    facts: ReviewFacts,
    summary: ChartSummary?,
    book: ScheduleBook,
    policy: Policy,
    standings: DrugStandings,
    day: CivilDate
  ) {
    self.facts = facts
    self.summary = summary
    let chart = facts.entry.chart
    needs = summary?.patient?.needs ?? []
    contacts = book.contacts[chart] ?? []
    let fluid = summary.flatMap { $0.order?.formulation ?? $0.fill?.formulation }
    let needed = facts.refillOn.flatMap { on in facts.entry.due.map { min($0, on) } }
    let standing = fluid.flatMap { fluid in
      needed.map { standings.standing(of: chart, for: fluid, by: $0) }
    }
    drug = standing
    window = summary.flatMap {
      BookingWindow($0, policy: policy, drug: standing, today: day)
    }
    review = Self.review(book.reviews[chart], facts)
    escalation = Escalation(
      due: facts.entry.due,
      alarm: facts.entry.alarm,
      empty: facts.entry.empty,
      booked: facts.booked?.at.date,
      isHere: facts.isHere,
      contacts: book.contacts[chart] ?? [],
      on: day
    )
  }

  private static func review(_ record: ScheduleBook.Reviewed?, _ facts: ReviewFacts) -> Review {
    guard let record else { return .notReviewed }
    let isSame =
      record.review.due == facts.entry.due && record.review.booked == facts.nextVisit?.at
    return isSame ? .reviewed(record) : .changedSince(record)
  }

  /// Days from the booked refill to the due date, negative where it is late; nothing where nothing
  /// is booked or due.
  public var slackDays: Int? {
    guard let booked = facts.booked, let due = facts.entry.due else { return nil }
    return due.days(since: booked.at.date)
  }

  /// The fluid that the next refill needs.
  public var fluid: Formulation? {
    summary.flatMap { $0.order?.formulation ?? $0.fill?.formulation }
  }

  /// The patient as a candidate of a plan; nothing where no due date is known.
  public var candidate: RefillPlan.Candidate? {
    guard let window else { return nil }
    return RefillPlan.Candidate(
      chart: facts.entry.chart,
      name: facts.entry.name,
      earliest: window.earliest,
      due: window.due,
      isWithdrawalCritical: facts.entry.isWithdrawalCritical,
      needs: needs,
      booked: facts.booked
    )
  }

  /// What a booking for this patient is held against.
  public func check(_ timetable: Timetable) -> BookingCheck {
    BookingCheck(
      timetable: timetable,
      own: summary?.appointments ?? [],
      window: window,
      drug: drug,
      needs: needs
    )
  }
}

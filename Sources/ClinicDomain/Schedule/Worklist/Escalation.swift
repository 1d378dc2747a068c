/// What has to be done where a refill is not booked in time, until a recorded act answers it.
///
/// Nothing dismisses it but such an act, a booking or the refill itself.
///
/// Source: PROP, procedure section 4: 7 days before the due date without a booking, a phone call;
/// at the due date phone, letter and caregiver; at the alarm date calls on the same day, three
/// times, a welfare check and the prescriber; at the empty date the emergency department.
public struct Escalation: Hashable, Sendable {
  /// How far it has gone.
  public enum Step: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    case phone
    case letter
    case sameDay
    case emergency

    /// The step in words.
    public var title: String {
      switch self {
      case .phone: "call and book"
      case .letter: "call, write, ask the caregiver"
      case .sameDay: "reach today; prescriber"
      case .emergency: "emergency department"
      }
    }

    /// Whether the left step comes first.
    public static func < (left: Step, right: Step) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What is still to be done.
  public enum Act: Hashable, Sendable {
    case phone
    case letter
    case caregiver
    case callsToday(left: Int)
    case welfareCheck
    case prescriber
    case emergencyAdvice

    /// The act in words.
    public var title: String {
      switch self {
      case .phone: "call the patient"
      case .letter: "send a letter"
      case .caregiver: "ask the caregiver"
      case .callsToday(let left): left == 1 ? "call once more today" : "call \(left) times today"
      case .welfareCheck: "ask for a welfare check"
      case .prescriber: "tell the prescriber"
      case .emergencyAdvice: "advise the emergency department"
      }
    }
  }

  /// How far it has gone.
  public let step: Step
  /// Since when.
  public let since: CivilDate
  /// What is still to be done; empty where recorded acts answer the step.
  public let open: [Act]

  /// Whether recorded acts answer the step for now.
  public var isAnswered: Bool { open.isEmpty }

  /// What to do, in words.
  public var shown: String {
    open.isEmpty ? "\(step.title): done" : open.map(\.title).joined(separator: ", ")
  }

  /// Calls in one day after which a welfare check is asked for.
  public static let callsOfADay = 3
  /// Days before the due date from which a missing booking is asked for.
  public static let daysBeforeDue = 7

  /// Judges a patient on a day; nothing where nothing has to be done.
  ///
  /// - Parameters:
  ///   - due: the day by which to refill.
  ///   - alarm: the day of the low-reservoir alarm.
  ///   - empty: the day on which the usable volume is gone.
  ///   - booked: the day of the refill that is booked, where one is.
  ///   - isHere: whether the patient is in the clinic for a visit now.
  ///   - contacts: attempts since the last fill.
  ///   - day: the day looked at.
  public init?(
    due: CivilDate?,
    alarm: CivilDate?,
    empty: CivilDate?,
    booked: CivilDate?,
    isHere: Bool,
    contacts: [ScheduleBook.Contact],
    on day: CivilDate
  ) {
    // Whoever is here, or comes today, is looked after.
    guard !isHere, booked != day else { return nil }
    if let empty, day >= empty {
      (step, since) = (.emergency, empty)
    } else if let alarm, day >= alarm {
      (step, since) = (.sameDay, alarm)
    } else if let due, day >= due, booked.map({ $0 > due }) ?? true {
      (step, since) = (.letter, due)
    } else if let due, booked == nil, day >= due.advanced(byDays: -Self.daysBeforeDue) {
      (step, since) = (.phone, due.advanced(byDays: -Self.daysBeforeDue))
    } else {
      return nil
    }
    let since = since
    open = Self.open(step, contacts.filter { $0.at.local.date >= since }, on: day)
  }

  private static func open(
    _ step: Step,
    _ contacts: [ScheduleBook.Contact],
    on day: CivilDate
  ) -> [Act] {
    let attempts = contacts.map(\.attempt)
    func has(_ person: ContactAttempt.Person) -> Bool { attempts.contains { $0.person == person } }
    let calls = contacts.filter {
      $0.attempt.person == .patient && $0.attempt.way != .letter && $0.at.local.date == day
    }
    let isReached = attempts.contains { $0.person == .patient && $0.result.isAnswered }
    let isReachedToday = calls.contains { $0.attempt.result.isAnswered }
    var acts: [Act] = []
    switch step {
    case .phone:
      // A call that nobody took is no answer: the step stays until somebody is spoken to.
      if !isReached { acts.append(.phone) }
    case .letter:
      if !isReached { acts.append(.phone) }
      if !attempts.contains(where: { $0.way == .letter }) { acts.append(.letter) }
      if !has(.caregiver) { acts.append(.caregiver) }
    case .sameDay, .emergency:
      let isAdvised = attempts.contains { $0.result == .emergencyAdvised }
      if step == .emergency, !isAdvised { acts.append(.emergencyAdvice) }
      if !isReachedToday, !(step == .emergency && isAdvised) {
        let left = callsOfADay - calls.count
        if left > 0 {
          acts.append(.callsToday(left: left))
        } else if !has(.authorities) {
          acts.append(.welfareCheck)
        }
      }
      if !has(.prescriber) { acts.append(.prescriber) }
    }
    return acts
  }
}

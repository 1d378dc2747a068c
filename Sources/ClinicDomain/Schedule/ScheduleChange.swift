/// One change of the schedule that is not signed and can be taken back.
public struct ScheduleChange: Hashable, Sendable, Codable {
  /// What was changed, with what stood there before.
  public enum Item: Hashable, Sendable, Codable {
    case appointment(before: Appointment?, after: Appointment)
    case closure(before: Closure?, after: Closure)
    case contact(ContactAttempt)
    case review(before: BookingReview?, after: BookingReview)
  }

  /// The action that made it.
  public let action: ActionID
  /// When.
  public let at: Moment
  /// By whom.
  public let by: Actor
  /// The chart, where it belongs to one.
  public let chart: ChartID?
  /// What was changed.
  public let item: Item

  /// The change in words: `booked 09-Oct-2026 08:20`, `moved 12-Oct-2026 08:40 to 09-Oct-2026 08:20`.
  public var shown: String {
    switch item {
    case .appointment(nil, let after): "booked \(after.at.shown)"
    case .appointment(let before?, let after) where before.at != after.at:
      "moved \(before.at.shown) to \(after.at.shown)"
    case .appointment(let before?, let after) where before.state != after.state:
      "\(before.at.shown) recorded as \(after.state.title)"
    case .appointment(_, let after): "changed \(after.at.shown)"
    case .closure(nil, let after): "closure \(after.shownDays)"
    case .closure(_, let after):
      after.holds
        ? "closure changed to \(after.shownDays)" : "closure \(after.shownDays) taken back"
    case .contact(let attempt): "contact: \(attempt.shown)"
    case .review(_, let after): after.isWithdrawn == true ? "review taken back" : "reviewed"
    }
  }
}

extension Appointment.State {
  /// The state in words.
  public var title: String {
    switch self {
    case .booked: "booked"
    case .arrived: "arrived"
    case .inProgress: "in"
    case .done: "done"
    case .cancelled: "cancelled"
    case .notAttended: "did not attend"
    }
  }
}

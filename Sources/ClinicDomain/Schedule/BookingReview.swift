/// Staff looked at a patient's next refill and found it in order, or said what is missing.
public struct BookingReview: Hashable, Sendable, Codable {
  /// The due date that was looked at.
  public var due: CivilDate?
  /// The booked time that was looked at; nothing where nothing was booked.
  public var booked: CivilDateTime?
  /// What was found, empty where all is in order.
  public var note: String
  /// Whether the review was taken back.
  public var isWithdrawn: Bool?

  /// Makes a review.
  public init(
    due: CivilDate?,
    booked: CivilDateTime?,
    note: String = "",
    isWithdrawn: Bool? = nil
  ) {
    self.due = due
    self.booked = booked
    self.note = note
    self.isWithdrawn = isWithdrawn
  }
}

extension ChartSummary {
  /// Writes down that somebody looked at the next refill as it is booked now.
  ///
  /// - Throws: `Refusal` where the patient has no due date.
  public func review(
    note: String,
    policy: Policy,
    today: CivilDate
  ) throws(Refusal) -> [ClinicEvent] {
    guard let due = RefillOutlook(self, policy: policy)?.due?.date else {
      throw Refusal(
        what: "The review is not recorded",
        why: "no due date is known",
        remedy: "Record pump, fill and program first."
      )
    }
    let booked = nextAppointment(from: today)?.at
    return [.bookingReviewed(BookingReview(due: due, booked: booked, note: note))]
  }
}

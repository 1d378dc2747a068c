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

/// A visit for a scan is planned outside of the clinic, or no longer.
public struct ScanPlanned: Hashable, Sendable, Codable {
  /// The day of the MRI scan; nothing takes the plan back.
  public var on: CivilDate?
  /// Where, and what is to be done.
  public var text: String

  /// Makes the record.
  public init(on: CivilDate?, text: String) {
    self.on = on
    self.text = text
  }
}

/// What was found of a residual that was not as expected; it is no longer looked into.
public struct InvestigationClosed: Hashable, Sendable, Codable {
  /// What was found.
  public var finding: String

  /// Makes the record.
  public init(finding: String) { self.finding = finding }
}

/// A change of the schedule was taken back: what follows in the same action is as it was before.
public struct ChangeUndone: Hashable, Sendable, Codable {
  /// The action that is taken back.
  public var action: ActionID
  /// What it was, in words.
  public var what: String

  /// Makes the record.
  public init(action: ActionID, what: String) {
    self.action = action
    self.what = what
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

  /// Writes down, or with no day takes back, that a scan is planned.
  ///
  /// - Throws: `Refusal` where the day is past or nothing is said.
  public func planScan(_ scan: ScanPlanned, today: CivilDate) throws(Refusal) -> [ClinicEvent] {
    let what = "The scan is not recorded"
    if let day = scan.on, day < today {
      throw Refusal(what: what, why: "\(day.shown) is past", remedy: "Enter a day to come.")
    }
    guard !scan.text.isEmpty else {
      throw Refusal(what: what, why: "nothing is said of it", remedy: "Say where, or why not.")
    }
    return [.scanPlanned(scan)]
  }

  /// Closes what was opened by a residual that was not as expected.
  ///
  /// - Throws: `Refusal` where nothing was found out.
  public func closeInvestigation(_ finding: String) throws(Refusal) -> [ClinicEvent] {
    guard !finding.isEmpty else {
      throw Refusal(
        what: "The investigation stays open",
        why: "what was found is empty",
        remedy: "Say what was found, or that nothing was."
      )
    }
    return [.investigationClosed(InvestigationClosed(finding: finding))]
  }
}

extension Chart {
  /// Puts a drug, a substance or an allergy on the lists, or amends the entry.
  ///
  /// - Throws: `Refusal` where the person may not, the name is empty, or the day lies ahead.
  public func recordListEntry(
    _ entry: ChartListEntry,
    by member: StaffMember,
    today: CivilDate
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The entry is not kept"
    try member.require(.keepLists, what: what)
    guard !entry.id.isEmpty, !entry.name.isEmpty else {
      throw Refusal(what: what, why: "the name is empty", remedy: "Enter the drug or substance.")
    }
    if let day = entry.startedOn, day > today {
      throw Refusal(what: what, why: "\(day.shown) lies ahead", remedy: "Check the date.")
    }
    guard !activeListEntries.contains(entry) else { return [] }
    return [.listEntryRecorded(entry)]
  }

  /// Takes an entry off the lists; it stays in the record.
  ///
  /// - Throws: `Refusal` where the person may not, the entry does not hold, or no reason is given.
  public func stopListEntry(
    _ stop: ChartListEntryStopped,
    by member: StaffMember,
    today: CivilDate
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The entry is not stopped"
    try member.require(.keepLists, what: what)
    guard let entry = activeListEntries.first(where: { $0.id == stop.entry }) else {
      throw Refusal(what: what, why: "it is not on the list", remedy: "Choose an entry.")
    }
    guard stop.on <= today, entry.startedOn.map({ $0 <= stop.on }) ?? true else {
      throw Refusal(
        what: what,
        why: "\(stop.on.shown) is before its start or lies ahead",
        remedy: "Check the date."
      )
    }
    guard !stop.reason.isEmpty else {
      throw Refusal(what: what, why: "the reason is empty", remedy: "Say why in a few words.")
    }
    return [.listEntryStopped(stop)]
  }

  /// Signs a review of risk and benefit.
  ///
  /// - Throws: `Refusal` where the person is no clinician, the assessment is empty, or the next
  ///   review is not ahead.
  public func signReview(
    _ review: TherapyReview,
    by member: StaffMember,
    today: CivilDate
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The review is not signed"
    try member.require(.reviewTherapy, what: what)
    let parts = [
      ("outcome", review.outcome), ("complications", review.complications),
      ("assessment", review.assessment),
    ]
    for (name, text) in parts where text.isEmpty {
      throw Refusal(
        what: what,
        why: "the \(name) is empty",
        remedy: "Say in a few words what the therapy brings, what it costs, and how you weigh it."
      )
    }
    if let next = review.nextBy, next <= today {
      throw Refusal(what: what, why: "\(next.shown) is not ahead", remedy: "Enter a later day.")
    }
    return [.therapyReviewed(review)]
  }
}

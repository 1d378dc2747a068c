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

/// Changes that one person made in one step, ready to be taken back together.
public struct UndoStep: Hashable, Sendable {
  /// What is written down to take one chart's part of the step back.
  public struct Part: Hashable, Sendable {
    /// The chart; nothing for a closure.
    public let chart: ChartID?
    /// The events, the mark that something is undone first.
    public let events: [ClinicEvent]
  }

  /// The changes, oldest first.
  public let changes: [ScheduleChange]
  /// What is written down.
  public let parts: [Part]

  /// What it takes back, in words.
  public func shown(name: (ChartID) -> String) -> String {
    guard let first = changes.first else { return "nothing" }
    let who = first.chart.map { "\(name($0)): " } ?? ""
    let rest = changes.count > 1 ? " and \(changes.count - 1) more" : ""
    return "\(who)\(first.shown)\(rest), \(first.at.local.time)"
  }
}

extension ScheduleBook {
  /// The last step of a person that is not taken back, as events that put everything back as it was.
  ///
  /// Nothing is rewritten: a first booking is cancelled, a moved one is booked where it was.
  ///
  /// - Throws: `Refusal` where the person has changed nothing lately, or somebody has changed the
  ///   same thing since.
  public func undo(of person: StaffID) throws(Refusal) -> UndoStep {
    let what = "Nothing is undone"
    guard let last = changes.last(where: { $0.by.staff == person }) else {
      throw Refusal(
        what: what,
        why: "you have changed no booking, review, contact or closure lately",
        remedy: "What is signed is corrected in its chart."
      )
    }
    let group = last.action.group
    let step = changes.filter { $0.action.group == group }
    for change in step where !isAsLeft(change) {
      throw Refusal(
        what: what,
        why: "\(change.shown) at \(change.at.local.time) was changed again since",
        remedy: "Change it by hand."
      )
    }
    var charts: [ChartID?] = []
    for change in step where !charts.contains(change.chart) { charts.append(change.chart) }
    let parts = charts.map { chart in
      let own = step.filter { $0.chart == chart }
      let mark = ChangeUndone(
        action: last.action,
        what: own.map(\.shown).joined(separator: "; ")
      )
      return UndoStep.Part(
        chart: chart,
        events: [.changeUndone(mark)] + own.reversed().map(compensation)
      )
    }
    return UndoStep(changes: step, parts: parts)
  }

  /// Whether what a change left behind still stands so.
  private func isAsLeft(_ change: ScheduleChange) -> Bool {
    guard let chart = change.chart else {
      if case .closure(_, let after) = change.item { return closures[after.id] == after }
      return false
    }
    switch change.item {
    case .appointment(_, let after):
      let later = changes.last {
        if case .appointment(_, let other) = $0.item { other.id == after.id } else { false }
      }
      return later?.action.group == change.action.group
        && appointments[chart]?.first { $0.id == after.id }
          == later.flatMap { if case .appointment(_, let last) = $0.item { last } else { nil } }
    case .closure: return false
    case .contact(let attempt):
      return contacts[chart]?.contains { $0.attempt.id == attempt.id } ?? false
    case .review(_, let after):
      return reviews[chart]?.review == (after.isWithdrawn == true ? nil : after)
    }
  }

  private func compensation(of change: ScheduleChange) -> ClinicEvent {
    switch change.item {
    case .appointment(let before?, _): return .appointmentRecorded(before)
    case .appointment(nil, var after):
      after.state = .cancelled
      after.reason = "booking undone"
      return .appointmentRecorded(after)
    case .closure(let before?, _): return .closureRecorded(before)
    case .closure(nil, var after):
      after.isWithdrawn = true
      return .closureRecorded(after)
    case .contact(let attempt):
      return .contactWithdrawn(ContactWithdrawn(contact: attempt.id, reason: "undone"))
    case .review(let before, var after):
      if let before { return .bookingReviewed(before) }
      after.isWithdrawn = true
      return .bookingReviewed(after)
    }
  }
}

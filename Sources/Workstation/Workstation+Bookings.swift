import ClinicDomain
import Grid
import Screens

/// Bookings that a person looked at and handed in, and everything else that is kept together.
extension Workstation {
  /// The name under which the panel on top keeps what it hands in.
  private var panelAction: String? {
    guard case .panel(let screen)? = overlays.last else { return nil }
    return (screen as? BookingScreen)?.action ?? (screen as? PlanScreen)?.action
  }

  mutating func keep(
    _ bookings: [ProposedBooking],
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let name = panelAction, !isKeepingPanel(name) else { return [] }
    var actions: [Action] = []
    for (number, booking) in bookings.enumerated() {
      guard let summary = view.summary(of: booking.chart) else {
        message = ScreenMessage("NOT SAVED: a chart cannot be read; nothing was booked.", .chipHigh)
        return [.bell]
      }
      guard summary.version == booking.version else { return lookAgain(booking) }
      do {
        let events =
          booking.isChange
          ? try summary.move(booking.appointment, reason: booking.reason, now: now)
          : try summary.book(booking.appointment, now: now)
        guard !events.isEmpty else { continue }
        actions.append(
          step(
            events,
            id: bookings.count == 1 ? ActionID(name) : .part(number, of: name),
            chart: summary
          )
        )
      } catch {
        return refusePanel(error, booking.chart, surroundings)
      }
    }
    guard !actions.isEmpty else {
      overlays.removeLast()
      message = ScreenMessage("Nothing is changed.")
      return []
    }
    let said = Self.said(bookings) { [view] in view.name(of: $0) }
    let after = After.panelDone(action: name, said: said)
    return [.appendTogether(actions, token(.kept(after, chart: bookings.first?.chart)))]
  }

  private static func said(_ bookings: [ProposedBooking], name: (ChartID) -> String) -> String {
    guard let first = bookings.first else { return "Nothing is changed." }
    guard bookings.count == 1 else {
      let moved = bookings.count(where: \.isChange)
      return "\(bookings.count - moved) booked, \(moved) moved. u takes all of it back."
    }
    let word = first.isChange ? "moved to" : "booked for"
    return "\(name(first.chart)): \(word) \(first.appointment.at.shown). u takes it back."
  }

  /// Whether what a panel handed in is on its way to the journal.
  private func isKeepingPanel(_ action: String) -> Bool {
    pending.values.contains { pending in
      if case .kept(.panelDone(action, _), _) = pending { true } else { false }
    }
  }

  /// Somebody changed the chart since it was looked at: nothing is kept over their head.
  private mutating func lookAgain(_ booking: ProposedBooking) -> [Effect] {
    let name = view.name(of: booking.chart)
    overlays.removeLast()
    let booked = view.summary(of: booking.chart)?.nextAppointment(from: now.local.date)
    let now = booked.map { "booked \($0.at.shown)" } ?? "not booked"
    message = ScreenMessage(
      "NOT SAVED: \(name) was changed at another station and is \(now). Look again.",
      .chipHigh
    )
    return [.bell]
  }

  private mutating func refusePanel(
    _ refusal: Refusal,
    _ chart: ChartID,
    _ surroundings: Surroundings
  ) -> [Effect] {
    if case .panel(var booking as BookingScreen)? = overlays.last {
      let field = refusal.why.contains("reason") ? "reason" : "date"
      booking.refuse(field, "\(refusal.why). \(refusal.remedy)")
      overlays[overlays.count - 1] = .panel(booking)
    }
    return refuse(refusal, chart: chart, surroundings)
  }

  func step(_ events: [ClinicEvent], id: ActionID, chart: ChartSummary?) -> Action {
    Action(
      id: id,
      by: staff.map { .staff($0.id) } ?? .system,
      on: station,
      at: now,
      chart: chart?.id,
      expecting: chart?.version,
      events: events
    )
  }

  mutating func keepTogether(_ actions: [Action], _ said: String) -> [Effect] {
    guard let first = actions.first else {
      message = ScreenMessage("Nothing is changed.")
      return []
    }
    let after = After.panelDone(action: first.id.group, said: said)
    return [.appendTogether(actions, token(.kept(after, chart: first.chart)))]
  }

  /// What follows once bookings, reviews or an undoing are kept.
  mutating func panelDone(_ action: String, _ said: String) {
    overlays.removeAll { overlay in
      guard case .panel(let screen) = overlay else { return false }
      return (screen as? BookingScreen)?.action == action
        || (screen as? PlanScreen)?.action == action
    }
    if var upcoming = lists[.upcoming] as? UpcomingScreen {
      upcoming.forgetMarks()
      lists[.upcoming] = upcoming
    }
    refreshPanels()
    message = ScreenMessage(said)
  }

  /// Shows panels that list the clinic as it is now.
  mutating func refreshPanels() {
    for (index, overlay) in overlays.enumerated() {
      guard case .panel(var closures as ClosuresScreen) = overlay else { continue }
      closures.refresh(view, context: context)
      overlays[index] = .panel(closures)
    }
  }
}

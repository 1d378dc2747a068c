import ClinicDomain
import Grid
import Screens

/// What the schedule asks once more before it changes something: reviews, closures taken back, undo.
extension Workstation {
  mutating func ask(
    _ request: ScheduleRequest,
    _ surroundings: Surroundings
  ) -> [Effect] {
    switch request {
    case .review(let charts):
      guard charts.count > 1 else {
        return charts.first.map { openFormLoading(.review($0), surroundings) } ?? []
      }
      let names = charts.prefix(8).map { view.name(of: $0) }
      let more = charts.count > 8 ? ["and \(charts.count - 8) more"] : []
      question("Mark \(charts.count) patients as reviewed?", names + more, "reviewed", request)
    case .withdrawClosure(let id):
      guard let closure = view.books.schedule.closures[id] else { return [] }
      question(
        "Take the closure back?",
        ["\(closure.shownDays): \(closure.reason)"],
        "take it back",
        request
      )
    case .undo:
      guard let staff else { return [] }
      do {
        let step = try view.books.schedule.undo(of: staff.id)
        let lines = step.changes.suffix(8).map { change in
          let who = change.chart.map { "\(view.name(of: $0)): " } ?? ""
          return "\(who)\(change.shown), \(change.at.local.time)"
        }
        question("Undo this?", lines, "undo it", request)
      } catch {
        return refuse(error, chart: nil, surroundings)
      }
    default: break
    }
    return []
  }

  private mutating func question(
    _ title: String,
    _ lines: [String],
    _ answer: String,
    _ request: ScheduleRequest
  ) {
    overlays.append(
      .choice(
        Choice(
          title: title,
          lines: lines,
          answers: [.init(key: "y", title: answer, outcome: .schedule(request))]
        )
      )
    )
  }

  /// Carries out what was asked once more and answered with yes.
  mutating func carryOut(
    _ request: ScheduleRequest,
    _ surroundings: Surroundings
  ) -> [Effect] {
    do {
      switch request {
      case .review(let charts): return try review(charts, surroundings)
      case .withdrawClosure(let id):
        let events = try view.books.schedule.withdrawClosure(id)
        guard !events.isEmpty else { return [] }
        return keepTogether(
          [step(events, id: ActionID(surroundings.name), chart: nil)],
          "The closure is taken back. u restores it."
        )
      case .undo: return try undo(surroundings)
      default: return []
      }
    } catch let error as Refusal {
      return refuse(error, chart: nil, surroundings)
    } catch {
      // Commands throw nothing else.
      message = ScreenMessage("\(error)")
      return []
    }
  }

  private mutating func review(
    _ charts: [ChartID],
    _ surroundings: Surroundings
  ) throws -> [Effect] {
    var actions: [Action] = []
    for (number, chart) in charts.enumerated() {
      guard let summary = view.summary(of: chart) else { continue }
      let events = try summary.review(
        note: "",
        policy: view.settings.policy,
        today: now.local.date
      )
      actions.append(step(events, id: .part(number, of: surroundings.name), chart: summary))
    }
    return keepTogether(actions, "\(actions.count) reviewed. u takes it back.")
  }

  private mutating func undo(_ surroundings: Surroundings) throws -> [Effect] {
    guard let staff else { return [] }
    let undone = try view.books.schedule.undo(of: staff.id)
    let actions = undone.parts.enumerated().map { number, part in
      step(
        part.events,
        id: .part(number, of: surroundings.name),
        chart: part.chart.flatMap { view.summary(of: $0) }
      )
    }
    let what = undone.shown { [view] in view.name(of: $0) }
    return keepTogether(actions, "Undone: \(what).")
  }
}

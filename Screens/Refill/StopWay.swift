package import ClinicDomain

/// A way on from a stop, or out of a visit without one.
package enum StopWay: Hashable, Sendable {
  /// The screen is answered afresh.
  case again
  /// The screen of the branch that the stop opened is answered.
  case branch(Int)
  /// A safe exit of the closed list.
  case exit(SafeExit)
  /// A clinician decides to go on.
  case override

  /// The ways that a stop has; without a stop, the ways to end the visit.
  package static func ways(of stop: StopRecord?, in walk: Walk) -> [StopWay] {
    let exits = walk.exits(of: stop).map(StopWay.exit)
    guard let stop else { return exits }
    guard let code = StopCode(rawValue: stop.code) else { return [.again] }
    let branch = walk.branchScreen(of: stop).map { [StopWay.branch($0.number)] } ?? []
    return [.again] + branch + exits + (code.isOverridable ? [.override] : [])
  }

  /// What it is called, with who signs it and what comes first.
  package func title(of stop: StopRecord?, in walk: Walk) -> String {
    let code = stop.flatMap { StopCode(rawValue: $0.code) }
    switch self {
    case .again: return code?.again ?? "Enter it again"
    case .branch(let number):
      guard let screen = walk.template.screen(number) else { return "" }
      let isRecorded = stop.map { walk.visit.hasRecorded(screen: number, since: $0) } ?? false
      let lead = isRecorded ? "Written down, change it" : "Write down what is done"
      return "\(lead): screen \(number), \(screen.title)"
    case .exit(let exit):
      return exit.title + (exit.endsVisit ? "; ends the visit" : "")
        + (walk.needsClinician(exit) ? " (clinician signs)" : "") + first(exit, stop, walk)
    case .override:
      return "The prescriber decides to go on (clinician signs)" + first(nil, stop, walk)
    }
  }

  private func first(_ exit: SafeExit?, _ stop: StopRecord?, _ walk: Walk) -> String {
    walk.screenBefore(exit, of: stop).map { "; screen \($0.number) first" } ?? ""
  }

  /// What is to be written beside the signature.
  package var asks: String {
    switch self {
    case .again, .branch: ""
    case .exit(let exit): exit.asks
    case .override: "why the walk goes on, and what was ordered"
    }
  }

  /// The line in which the words are typed or chosen.
  func field(_ name: String) -> ChecklistField {
    guard self == .exit(.noNextVisit) else {
      return ChecklistField(name, "Write \(asks)", step: 0, .text)
    }
    let choices = SafeExit.closedReasons.enumerated().map { index, reason in
      ChecklistChoice("\(index + 1)", reason)
    }
    return ChecklistField(name, "Why no visit is booked", step: 0, .choice(choices))
  }

  /// The words that an answer to the line stands for.
  func words(_ answer: String) -> String {
    guard self == .exit(.noNextVisit), let index = Int(answer),
      SafeExit.closedReasons.indices.contains(index - 1)
    else { return answer }
    return SafeExit.closedReasons[index - 1]
  }
}

extension Walk {
  /// The screen of the branch that a stop opened; it keeps its number among the ways out.
  func branchScreen(of stop: StopRecord) -> ChecklistScreen? {
    StopCode(rawValue: stop.code)?.branch.flatMap { template.screen(of: $0) }
  }
}

package import ClinicDomain

/// How pressing one pump is on a day, and so where it stands in every list.
package struct Urgency: Hashable, Sendable {
  /// Whether the pump is past its life and may have stopped; then its level is not trusted.
  package let mayHaveStopped: Bool
  /// The state that the dates give; nothing where no fill is recorded.
  package let state: RefillState?

  /// Puts both together.
  package init(mayHaveStopped: Bool, state: RefillState?) {
    self.mayHaveStopped = mayHaveStopped
    self.state = state
  }

  /// Judges a list entry on a day.
  package init(_ entry: ListEntry, on day: CivilDate) {
    self.init(mayHaveStopped: entry.mayHaveStopped(on: day), state: entry.state(on: day))
  }

  /// The mark before the name; nothing is as grave as a pump that may stand still.
  package var mark: String { mayHaveStopped ? "***" : state?.mark ?? "" }

  /// The state in words, as lists show it.
  package var word: String {
    if mayHaveStopped { return "may have stopped" }
    return state?.rawValue ?? "no fill recorded"
  }

  /// The state in a short word, for narrow lists.
  package var shortWord: String {
    if mayHaveStopped { return "stopped?" }
    return state?.rawValue ?? "no fill"
  }

  /// The priority that the mark stands for, in words; empty without a mark.
  package var priority: String {
    switch mark {
    case "***": "High priority"
    case "**": "Medium priority"
    case "*": "Low priority"
    default: ""
    }
  }

  /// The place in a list, gravest first: pumps that may have stopped lead, and a pump without a
  /// recorded fill comes before the calm ones, because unknown is not calm.
  package var rank: Int {
    if mayHaveStopped { return 0 }
    return switch state {
    case .empty: 1
    case .alarm: 2
    case .overdue: 3
    case .urgent: 4
    case .due: 5
    case nil: 6
    case .planned: 7
    }
  }
}

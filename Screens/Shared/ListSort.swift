package import ClinicDomain

/// The orders that a list of patients can have; each is total, because the record number ends it.
package enum ListSort: String, Hashable, Sendable, CaseIterable {
  case state
  case due
  case alarm
  case name
  case mrn

  /// What the list is sorted by, in words.
  package var title: String {
    switch self {
    case .state: "state, gravest first"
    case .due: "due date"
    case .alarm: "alarm date"
    case .name: "name"
    case .mrn: "record number"
    }
  }

  /// The order after this one, around the end.
  package var next: ListSort {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }

  /// Puts entries in this order on a day.
  ///
  /// By state: pumps that may have stopped, then from empty to planned; within a state drugs that
  /// must not stop, then the due date, then the record number. A pump that may have stopped leads
  /// every order.
  package func sorted(_ entries: [ListEntry], on day: CivilDate) -> [ListEntry] {
    struct Key {
      let rank: Int
      let second: Int
      let text: String
      let entry: ListEntry
    }
    let last = Int(Int32.max)
    func date(_ date: CivilDate?) -> Int { date.map { Int($0.dayNumber) } ?? last }
    let keys = entries.map { entry in
      let urgency = Urgency(entry, on: day)
      let stopped = urgency.mayHaveStopped ? 0 : 1
      return switch self {
      case .state:
        Key(
          rank: urgency.rank * 2 + (entry.isWithdrawalCritical ? 0 : 1),
          second: date(entry.due),
          text: "",
          entry: entry
        )
      case .due: Key(rank: stopped, second: date(entry.due), text: "", entry: entry)
      case .alarm: Key(rank: stopped, second: date(entry.alarm), text: "", entry: entry)
      case .name: Key(rank: stopped, second: 0, text: LatinFold.fold(entry.name), entry: entry)
      case .mrn: Key(rank: stopped, second: 0, text: "", entry: entry)
      }
    }
    return keys.sorted { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      if left.second != right.second { return left.second < right.second }
      if left.text != right.text { return left.text < right.text }
      if left.entry.mrn != right.entry.mrn { return left.entry.mrn < right.entry.mrn }
      return left.entry.chart < right.entry.chart
    }
    .map(\.entry)
  }
}

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
      let index: Int
    }
    let last = Int(Int32.max)
    func date(_ date: CivilDate?) -> Int { date.map { Int($0.dayNumber) } ?? last }
    func key(_ index: Int) -> Key {
      let entry = entries[index]
      let urgency = Urgency(entry, on: day)
      let stopped = urgency.mayHaveStopped ? 0 : 1
      return switch self {
      case .state:
        Key(
          rank: urgency.rank * 2 + (entry.isWithdrawalCritical ? 0 : 1),
          second: date(entry.due),
          text: "",
          index: index
        )
      case .due: Key(rank: stopped, second: date(entry.due), text: "", index: index)
      case .alarm: Key(rank: stopped, second: date(entry.alarm), text: "", index: index)
      case .name: Key(rank: stopped, second: 0, text: LatinFold.fold(entry.name), index: index)
      case .mrn: Key(rank: stopped, second: 0, text: "", index: index)
      }
    }
    return entries.indices.map(key).sorted { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      if left.second != right.second { return left.second < right.second }
      if left.text != right.text { return left.text < right.text }
      let (one, other) = (entries[left.index], entries[right.index])
      return one.mrn != other.mrn ? one.mrn < other.mrn : one.chart < other.chart
    }
    .map { entries[$0.index] }
  }
}

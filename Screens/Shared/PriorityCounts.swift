package import ClinicDomain

/// How many pumps stand at each mark on a day.
package struct PriorityCounts: Hashable, Sendable {
  /// Pumps marked `***`: empty, alarming, overdue, or past their life.
  package private(set) var high = 0
  /// Pumps marked `**`: urgent.
  package private(set) var medium = 0
  /// Pumps marked `*`: due.
  package private(set) var low = 0

  /// Nothing to count.
  package init() {}

  /// Counts the entries of a clinic on a day.
  package init(_ entries: some Sequence<ListEntry>, on day: CivilDate) {
    for entry in entries {
      switch Urgency(entry, on: day).mark {
      case "***": high += 1
      case "**": medium += 1
      case "*": low += 1
      default: break
      }
    }
  }

  /// The counts with their marks: `*** 1 high  ** 2  * 4`.
  package var text: String { "*** \(high) high  ** \(medium)  * \(low)" }
}

/// What a pump showed before a scan and after it.
///
/// Sources: S16 (a stall does not always end by itself), S17 (delays of 2 to 24 hours).
public struct ScanComparison: Hashable, Sendable {
  /// When it was read before the scan.
  public let before: Moment
  private let old: Interrogation
  private let new: Interrogation
  private let wasEmptied: Bool

  /// Compares two readings; the volume is left out where the pump was emptied between them.
  public init(before: Moment, _ old: Interrogation, _ new: Interrogation, wasEmptied: Bool) {
    self.before = before
    self.old = old
    self.new = new
    self.wasEmptied = wasEmptied
  }

  /// What is not as before, in words.
  public var differences: [String] {
    var found: [String] = []
    if old.isRunning, !new.isRunning { found.append("the pump no longer runs") }
    if let from = old.dose, let to = new.dose, !DisplayStep.areEqual(to, from) {
      found.append("dose \(from.shown) before, \(to.shown) now")
    }
    if !wasEmptied, let from = old.volume, let to = new.volume, to > from {
      found.append("volume \(from.shown) before, \(to.shown) now: it cannot rise")
    }
    if !wasEmptied, let from = old.alarmDate, let to = new.alarmDate, to != from {
      let days = to.days(since: from)
      if abs(days) > Self.daysThatMayDiffer {
        found.append(
          "alarm date \(from.shown) before, \(to.shown) now: \(days > 0 ? "+" : "")\(days) days"
        )
      }
    }
    if !old.replacementIndicated, new.replacementIndicated {
      found.append("the replacement indicator is set")
    }
    if old.endOfService != true, new.endOfService == true {
      found.append("END OF SERVICE is shown")
    }
    return found
  }

  /// Days that the alarm date may move by without a question; a stall moves it by its length.
  static let daysThatMayDiffer = 1

  /// How it was compared.
  public var working: Working {
    func line(_ name: String, _ reading: Interrogation) -> Working.Line {
      let parts = [
        reading.isRunning ? "running" : "stopped", reading.volume?.shown, reading.dose?.shown,
        reading.alarmDate.map { "alarm \($0.shown)" },
      ].compactMap(\.self)
      return Working.Line(name, parts.joined(separator: ", "))
    }
    let found = differences
    return Working(
      title: "Before and after the scan",
      formula: "after = before, but for what the program let flow",
      source: "S16",
      inputs: [line("before, \(before.local.shown)", old), line("after", new)],
      steps: found.isEmpty ? ["nothing differs"] : found,
      results: [Working.Line("differences", "\(found.count)")]
    )
  }
}

extension Walk {
  /// The reading of this visit against the one of the last visit before a scan; nothing where either
  /// is missing.
  var scanComparison: ScanComparison? {
    guard template.kind == .afterMRI,
      let prior = chart.visits.last(where: { $0.kind == .beforeMRI && $0.id != visit.id }),
      let before = chart.interrogations.last(where: { $0.visit == prior.id }),
      let now = chart.interrogations.last(where: { $0.visit == visit.id })
    else { return nil }
    let wasEmptied = chart.fills.contains { $0.visit == prior.id }
    return ScanComparison(
      before: before.at,
      before.value,
      now.value,
      wasEmptied: wasEmptied
    )
  }
}

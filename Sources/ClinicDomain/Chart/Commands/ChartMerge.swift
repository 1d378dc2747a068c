/// A chart turned out to be of a patient who has another one already.
public struct ChartMerge: Hashable, Sendable, Codable {
  /// The chart that goes on.
  public var into: ChartID
  /// How it was found out.
  public var reason: String

  /// Makes the record.
  public init(into: ChartID, reason: String) {
    self.into = into
    self.reason = reason
  }
}

/// Two charts that were merged are of two patients after all.
public struct ChartSplit: Hashable, Sendable, Codable {
  /// The chart that it was merged into.
  public var from: ChartID
  /// How it was found out.
  public var reason: String

  /// Makes the record.
  public init(from: ChartID, reason: String) {
    self.from = from
    self.reason = reason
  }
}

extension Chart {
  /// Merges a duplicate into the chart that goes on.
  ///
  /// Nothing is copied and nothing lost: the duplicate leaves the lists and can only be read, and a
  /// split makes both as they were. Whatever still runs has to stand in the chart that goes on.
  ///
  /// - Throws: `Refusal` where both are the same, one is merged already, something still runs in the
  ///   duplicate, only the duplicate has the pump, or no reason is given.
  public func merge(into other: ChartSummary, reason: String) throws(Refusal) -> [ClinicEvent] {
    func require(_ condition: Bool, _ why: String, _ remedy: String) throws(Refusal) {
      guard condition else {
        throw Refusal(what: "The chart is not merged", why: why, remedy: remedy)
      }
    }
    try require(id != other.id, "it is the same chart", "Name the other one.")
    try require(!reason.isEmpty, "the reason is empty", "Say how it was found out.")
    try require(
      summary.mergedInto == nil,
      "it is merged already",
      "Split it first."
    )
    try require(
      other.mergedInto == nil,
      "the other chart is merged into a third one",
      "Name the chart that goes on."
    )
    try require(
      summary.openVisits.isEmpty,
      "a walk is open in it",
      "Close the walk first."
    )
    try require(
      summary.order == nil,
      "an order of it is waiting",
      "Withdraw the order, and sign it in the chart that goes on."
    )
    try require(
      !summary.appointments.contains { $0.state == .booked },
      "something is booked in it",
      "Cancel the appointment, and book it in the chart that goes on."
    )
    if let pump = summary.pump {
      try require(
        other.pump?.serial == pump.serial && other.fill != nil,
        "its pump \(pump.serial) is not the one that the other chart holds with a fill",
        "Merge the other way round, or record pump and fill in the chart that goes on."
      )
    }
    return [.chartMerged(ChartMerge(into: other.id, reason: reason))]
  }

  /// Makes a merged chart stand by itself again.
  ///
  /// - Throws: `Refusal` where it is not merged or no reason is given.
  public func split(reason: String) throws(Refusal) -> [ClinicEvent] {
    let what = "The chart is not split"
    guard let other = summary.mergedInto else {
      throw Refusal(what: what, why: "it is not merged", remedy: "Name a chart that was merged.")
    }
    guard !reason.isEmpty else {
      throw Refusal(what: what, why: "the reason is empty", remedy: "Say how it was found out.")
    }
    return [.chartSplit(ChartSplit(from: other, reason: reason))]
  }
}

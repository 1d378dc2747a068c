/// What was found of a residual that was not as expected; it is no longer looked into.
public struct InvestigationClosed: Hashable, Sendable, Codable {
  /// What was found.
  public var finding: String

  /// Makes the record.
  public init(finding: String) { self.finding = finding }
}

extension ChartSummary {
  /// Closes what was opened by a residual that was not as expected.
  ///
  /// - Throws: `Refusal` where nothing was found out.
  public func closeInvestigation(_ finding: String) throws(Refusal) -> [ClinicEvent] {
    guard !finding.isEmpty else {
      throw Refusal(
        what: "The investigation stays open",
        why: "what was found is empty",
        remedy: "Say what was found, or that nothing was."
      )
    }
    return [.investigationClosed(InvestigationClosed(finding: finding))]
  }
}

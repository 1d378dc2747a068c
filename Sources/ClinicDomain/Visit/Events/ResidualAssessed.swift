/// The drug aspirated at a refill, held against what was expected.
public struct ResidualAssessed: Hashable, Sendable, Codable {
  /// The level that the record gave, at its least where the bolus count is not known.
  public var expected: Volume
  /// The level at its most, where the bolus count is not known.
  public var expectedAtMost: Volume?
  /// What was aspirated.
  public var aspirated: Volume
  /// The grade: `ok`, `note`, `reason`, `hardStop`.
  public var grade: String

  /// Makes the record.
  public init(
    expected: Volume,
    expectedAtMost: Volume? = nil,
    aspirated: Volume,
    grade: String
  ) {
    self.expected = expected
    self.expectedAtMost = expectedAtMost
    self.aspirated = aspirated
    self.grade = grade
  }
}

/// What the formulary says of itself.
public struct ReferenceHeader: Hashable, Sendable {
  /// The version of the form.
  public let schemaVersion: String
  /// What it is.
  public let title: String
  /// The day of its state.
  public let asOf: String
  /// How it may be used.
  public let warning: String
  /// Figures that a page that was read holds.
  public let verifiedCount: Int
  /// Figures that need checking.
  public let unverifiedCount: Int

  /// Makes a header.
  public init(
    schemaVersion: String,
    title: String,
    asOf: String,
    warning: String,
    verifiedCount: Int,
    unverifiedCount: Int
  ) {
    self.schemaVersion = schemaVersion
    self.title = title
    self.asOf = asOf
    self.warning = warning
    self.verifiedCount = verifiedCount
    self.unverifiedCount = unverifiedCount
  }
}

/// The lines of drug choice of a consensus; recorded with an order, never a block.
public struct PaccAlgorithm: Hashable, Sendable {
  /// For whom the lines are.
  public enum Track: String, CaseIterable, Sendable {
    case nonCancerLocalised
    case nonCancerDiffuse
    case cancerLocalised
    case cancerDiffuse
  }

  /// One line of choices.
  public struct Line: Hashable, Sendable {
    /// The line: `1A`, `2`.
    public let name: String
    /// The choices in words.
    public let choices: [String]

    /// Makes a line.
    public init(_ name: String, _ choices: [String]) {
      self.name = name
      self.choices = choices
    }
  }

  /// The edition.
  public let edition: String
  /// The key of the source.
  public let source: String
  /// Whether a page that was read holds it.
  public let verified: Bool
  /// Lines of pain that is not from cancer, in one place.
  public let nonCancerLocalised: [Line]
  /// Lines of pain that is not from cancer, spread.
  public let nonCancerDiffuse: [Line]
  /// Lines of cancer pain, in one place.
  public let cancerLocalised: [Line]
  /// Lines of cancer pain, spread.
  public let cancerDiffuse: [Line]

  /// Makes the algorithm.
  public init(
    edition: String,
    source: String,
    verified: Bool,
    nonCancerLocalised: [Line],
    nonCancerDiffuse: [Line],
    cancerLocalised: [Line],
    cancerDiffuse: [Line]
  ) {
    self.edition = edition
    self.source = source
    self.verified = verified
    self.nonCancerLocalised = nonCancerLocalised
    self.nonCancerDiffuse = nonCancerDiffuse
    self.cancerLocalised = cancerLocalised
    self.cancerDiffuse = cancerDiffuse
  }

  /// The lines of a track.
  public func lines(for track: Track) -> [Line] {
    switch track {
    case .nonCancerLocalised: nonCancerLocalised
    case .nonCancerDiffuse: nonCancerDiffuse
    case .cancerLocalised: cancerLocalised
    case .cancerDiffuse: cancerDiffuse
    }
  }
}

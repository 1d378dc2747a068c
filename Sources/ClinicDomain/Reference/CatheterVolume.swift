/// The volume of an implanted catheter, as one figure or as bounds.
public struct CatheterVolume: Hashable, Sendable {
  /// The lower bound.
  public let least: Volume
  /// The upper bound.
  public let greatest: Volume
  /// Whether a page that was read holds the figures behind it.
  public let verified: Bool

  /// Makes a volume.
  public init(least: Volume, greatest: Volume, verified: Bool) {
    self.least = least
    self.greatest = greatest
    self.verified = verified
  }

  /// The only volume that it can be; nothing where the bounds differ ("volume uncertain").
  public var single: Volume? { least == greatest ? least : nil }
}

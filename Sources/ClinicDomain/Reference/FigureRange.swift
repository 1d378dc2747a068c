/// The lower and the upper end of a range that a document prints.
public struct FigureRange: Hashable, Sendable {
  /// The lower end.
  public let min: Figure<Measure>
  /// The upper end.
  public let max: Figure<Measure>
  /// What must be known to use it.
  public let note: String?

  /// Makes a range.
  public init(min: Figure<Measure>, max: Figure<Measure>, note: String? = nil) {
    self.min = min
    self.max = max
    self.note = note
  }
}

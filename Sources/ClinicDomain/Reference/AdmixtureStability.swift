/// How long a mixture lasted in one study.
public struct AdmixtureStability: Hashable, Sendable {
  /// The ids of the drugs.
  public let components: [String]
  /// How many days; nothing where the study gives no day count.
  public let days: Figure<Measure>?
  /// How much was left.
  public let remaining: Figure<Measure>?
  /// Under which conditions.
  public let condition: String
  /// The id of the drug that lost strength first.
  public let limitingDrug: String?
  /// What must be known.
  public let note: String?

  /// Makes the entry.
  public init(
    components: [String],
    days: Figure<Measure>?,
    remaining: Figure<Measure>?,
    condition: String,
    limitingDrug: String? = nil,
    note: String? = nil
  ) {
    self.components = components
    self.days = days
    self.remaining = remaining
    self.condition = condition
    self.limitingDrug = limitingDrug
    self.note = note
  }
}

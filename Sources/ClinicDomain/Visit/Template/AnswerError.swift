/// Why an answer is not taken.
public struct AnswerError: Error, Hashable, Sendable {
  /// The field.
  public let field: String
  /// The reason, with what to type instead.
  public let why: String

  /// Makes the error of one field.
  public init(field: String, why: String) {
    self.field = field
    self.why = why
  }
}

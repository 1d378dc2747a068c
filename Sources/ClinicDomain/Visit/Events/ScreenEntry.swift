/// The answers of one screen, with who did what it asks and who entered it.
public struct ScreenEntry: Hashable, Sendable, Codable {
  /// The screen's number in the checklist.
  public var screen: Int
  /// The answers in stored form, by name of the field.
  public var answers: KeyedText
  /// Who did it: the one with sterile hands.
  public var performedBy: StaffID
  /// Who entered it.
  public var recordedBy: StaffID
  /// When it was done; the event's own time is when it was entered.
  public var performedAt: Moment
  /// The signature that this screen asks for, where it asks for one.
  public var signature: Signature?
  /// Whether everything was answered; an abnormal answer is kept at once, with the rest still open.
  public var isComplete: Bool

  /// Makes an entry.
  public init(
    screen: Int,
    answers: KeyedText,
    performedBy: StaffID,
    recordedBy: StaffID,
    performedAt: Moment,
    signature: Signature? = nil,
    isComplete: Bool = true
  ) {
    self.screen = screen
    self.answers = answers
    self.performedBy = performedBy
    self.recordedBy = recordedBy
    self.performedAt = performedAt
    self.signature = signature
    self.isComplete = isComplete
  }
}

/// A name set under something, after the PIN was given afresh.
public struct Signature: Hashable, Sendable, Codable {
  /// Who signed.
  public var by: StaffID
  /// When.
  public var at: Moment
  /// What the name stands for, as it was shown: "label read blind by the second person".
  public var meaning: String

  /// Makes a signature.
  public init(by: StaffID, at: Moment, meaning: String) {
    self.by = by
    self.at = at
    self.meaning = meaning
  }
}

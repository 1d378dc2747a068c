/// What is typed in a walk and not kept yet, so that a lost station loses a second at most.
public struct WalkDraft: Hashable, Sendable, Codable {
  /// The visit.
  public var visit: VisitID
  /// The screen.
  public var screen: Int
  /// The line with the focus.
  public var focus: Int
  /// What was typed, as it was typed.
  public var typed: KeyedText
  /// Who does it, where that is another than who enters it.
  public var performer: StaffID?
  /// When it was done, where that is another time than that of the entry.
  public var performedAt: CivilTime?

  /// Makes a draft.
  public init(
    visit: VisitID,
    screen: Int,
    focus: Int,
    typed: KeyedText,
    performer: StaffID? = nil,
    performedAt: CivilTime? = nil
  ) {
    self.visit = visit
    self.screen = screen
    self.focus = focus
    self.typed = typed
    self.performer = performer
    self.performedAt = performedAt
  }
}

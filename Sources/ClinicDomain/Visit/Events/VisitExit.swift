/// A branch of the checklist was opened.
public struct BranchOpened: Hashable, Sendable, Codable {
  /// The branch's name in the checklist.
  public var branch: String
  /// The screen from which it was opened.
  public var screen: Int

  /// Makes the record.
  public init(branch: String, screen: Int) {
    self.branch = branch
    self.screen = screen
  }
}

/// A walk was ended before its last signature, by an exit of the closed list.
public struct VisitExit: Hashable, Sendable, Codable {
  /// The exit's name in the checklist.
  public var exit: String
  /// The screen from which it was taken.
  public var screen: Int
  /// What happens next, in words.
  public var plan: String
  /// Who signed it.
  public var signature: Signature

  /// Makes the record.
  public init(exit: String, screen: Int, plan: String, signature: Signature) {
    self.exit = exit
    self.screen = screen
    self.plan = plan
    self.signature = signature
  }
}

/// A visit was closed by its last signature.
public struct VisitSigned: Hashable, Sendable, Codable {
  /// The last signatures, with their meanings.
  public var signatures: [Signature]

  /// Makes the record.
  public init(signatures: [Signature]) { self.signatures = signatures }
}

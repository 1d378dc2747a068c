/// The journal as an auditor reads it: backwards, a page at a time, never all of it at once.
public protocol AuditTrail: AnyObject {
  /// The entries before a place that pass a query, newest first.
  ///
  /// - Parameters:
  ///   - seq: the place behind the newest entry that is wanted; nothing for the journal's end.
  ///   - query: what is looked for.
  ///   - count: the most entries of a page.
  /// - Returns: the entries, and where to read on.
  /// - Throws: `JournalError` where the journal cannot be read.
  func auditPage(
    before seq: Int64?,
    _ query: AuditQuery,
    atMost count: Int
  ) throws(JournalError) -> AuditPage

  /// One entry with what the same record said before it.
  ///
  /// - Throws: `JournalError` where the journal cannot be read.
  func auditDetail(of seq: Int64) throws(JournalError) -> AuditDetail?

  /// Recomputes every hash from the first line on.
  ///
  /// - Throws: `JournalError` where the journal cannot be read.
  func checkChain() throws(JournalError) -> ChainCheck
}

/// Some entries, newest first.
public struct AuditPage: Hashable, Sendable {
  /// The entries.
  public let entries: [AuditEntry]
  /// The place from which to read on; nothing where the journal begins here.
  public let next: Int64?
  /// How many lines were looked at.
  public let looked: Int

  /// The most lines that one page looks at for entries that pass.
  public static let mostLooked: Int64 = 50_000

  /// Makes a page.
  public init(entries: [AuditEntry], next: Int64?, looked: Int) {
    self.entries = entries
    self.next = next
    self.looked = looked
  }
}

/// An entry with what the same record said before.
public struct AuditDetail: Hashable, Sendable {
  /// The entry.
  public let entry: AuditEntry
  /// The entry that it amends; nothing where it is the first of its record.
  public let earlier: AuditEntry?

  /// Makes the detail.
  public init(entry: AuditEntry, earlier: AuditEntry?) {
    self.entry = entry
    self.earlier = earlier
  }

  /// What the amendment changed; empty where nothing stood there before.
  public var changes: [AuditChange] {
    earlier.map { AuditChange.changes(from: $0, to: entry) } ?? []
  }
}

/// The account of a check of the whole chain.
public struct ChainCheck: Hashable, Sendable {
  /// How many lines were checked.
  public let lines: Int64
  /// The hash of the last line.
  public let head: String
  /// Everything that is not as it was written, in words.
  public let damages: [String]

  /// Makes an account.
  public init(lines: Int64, head: String, damages: [String]) {
    self.lines = lines
    self.head = head
    self.damages = damages
  }

  /// The account in a sentence.
  public func sentence(at time: CivilTime) -> String {
    guard let first = damages.first else {
      return
        "Chain verified \(time), \(DecimalText.grouped("\(lines)")) lines, no gap; head \(head)."
    }
    let count = damages.count == 1 ? "1 damage" : "\(damages.count) damages, the first"
    return "CHAIN NOT INTACT, \(time): \(count): \(first). Keep a copy and run refill verify."
  }
}

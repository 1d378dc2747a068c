/// One line of the journal as an auditor reads it: what was written, and whether it still is so.
public struct AuditEntry: Hashable, Sendable {
  /// A figure or a word that was written with the event, by its stored name.
  public struct Field: Hashable, Sendable {
    /// The stored name: `answers.residual.aspirated`.
    public let name: String
    /// The stored form.
    public let text: String

    /// Makes a field.
    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The place in the clinic's one order.
  public let seq: Int64
  /// The stored kind: `visit.signed`; `journal.sealed` for the line that seals a month.
  public let kind: String
  /// The event with everything beside it; nothing for a seal and for a damaged line.
  public let recorded: RecordedEvent?
  /// What was written with it.
  public let fields: [Field]
  /// The hash that the line carries, lowercase hex; empty where it carries none.
  public let hash: String
  /// The hash of the line before; empty where that is not known.
  public let previousHash: String
  /// Why the line is not as it was written; nothing where recomputing its hash agrees.
  public let fault: String?

  /// Makes an entry.
  public init(
    seq: Int64,
    kind: String,
    recorded: RecordedEvent?,
    fields: [Field],
    hash: String,
    previousHash: String,
    fault: String? = nil
  ) {
    self.seq = seq
    self.kind = kind
    self.recorded = recorded
    self.fields = fields
    self.hash = hash
    self.previousHash = previousHash
    self.fault = fault
  }

  /// Whether the hash, recomputed from the line's bytes, is the one that it carries.
  public var isIntact: Bool { fault == nil }

  /// The chart that it is about: the one that it changed, was read, or was refused.
  public var chart: ChartID? {
    switch recorded?.event {
    case .chartRead(let id): id
    case .actionRefused(let refused): refused.chart ?? recorded?.chart
    default: recorded?.chart
    }
  }

  /// The text of a field.
  public func field(_ name: String) -> String? { fields.first { $0.name == name }?.text }
}

/// A field as it stood before and stands after an amendment.
public struct AuditChange: Hashable, Sendable {
  /// The stored name of the field.
  public let name: String
  /// What stood there; nothing where the field is new.
  public let before: String?
  /// What stands there now; nothing where the field is gone.
  public let after: String?

  /// The fields in which two entries of the same record differ.
  public static func changes(from old: AuditEntry, to new: AuditEntry) -> [AuditChange] {
    let names = new.fields.map(\.name) + old.fields.map(\.name).filter { new.field($0) == nil }
    return names.compactMap { name in
      let (before, after) = (old.field(name), new.field(name))
      return before == after ? nil : AuditChange(name: name, before: before, after: after)
    }
  }

  private init(name: String, before: String?, after: String?) {
    self.name = name
    self.before = before
    self.after = after
  }
}

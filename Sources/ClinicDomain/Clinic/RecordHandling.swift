/// Something that was done with the clinic's record as a whole, or with one chart of it.
///
/// Nothing that leaves the house or changes what was written goes without such a trace.
public struct RecordHandling: Hashable, Sendable, Codable {
  /// What was done.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A copy of the whole record was made.
    case backedUp
    /// The record was put in this place from a copy.
    case restored
    /// A chart was written out for somebody.
    case exported
    /// A chart was erased, and the months that held it were written anew.
    case erased
    /// The clinic's file was written in a newer form.
    case migrated
    /// Lines are encrypted from here on.
    case encryptionStarted
    /// The same key is held by another pass phrase or key file from here on.
    case keyHolderChanged
  }

  /// What was done.
  public var kind: Kind
  /// The chart, where it was done with one.
  public var chart: ChartID?
  /// The first line that was written anew, where lines were.
  public var firstLine: Int64?
  /// The last line of the record at that time, in the clinic's order.
  public var through: Int64
  /// The hash of that line: of the copy that was made or put here, or before lines were written anew.
  public var head: String
  /// Where to or from: a folder or a file.
  public var place: String
  /// Why, where a reason is asked for.
  public var reason: String
  /// The content of the clinic's file from here on, where it was changed.
  public var clinicFile: String?

  /// Makes the record.
  public init(
    kind: Kind,
    chart: ChartID? = nil,
    firstLine: Int64? = nil,
    through: Int64,
    head: String,
    place: String = "",
    reason: String = "",
    clinicFile: String? = nil
  ) {
    self.kind = kind
    self.chart = chart
    self.firstLine = firstLine
    self.through = through
    self.head = head
    self.place = place
    self.reason = reason
    self.clinicFile = clinicFile
  }
}

import ClinicDomain
import ExactJSON

/// One line of the journal, as it is written and read back.
///
/// `{"v":1,"seq":…,"at":…,"by":…,"on":…,"kind":…,"chart":…,"visit":…,"action":…,"data":…,"first":true,"last":true,"hash":…}`
///
/// `first` stands on the first line of a commit, `last` on the last line of an action. Where a line
/// with `first` follows, whatever stands before it was safe before that line was written.
struct JournalLine {
  /// The kind of the line that seals a month.
  static let sealKind = "journal.sealed"
  /// The most bytes of a line.
  static let longest = 65_536
  /// The form of the lines that this program writes.
  static let form: Int64 = 1

  /// The event; nothing for a line that seals a month.
  var recorded: RecordedEvent?
  /// The place in the clinic's one order.
  var seq: Int64
  /// The action.
  var action: ActionID
  /// Whether it begins a commit.
  var isFirst: Bool
  /// Whether it closes its action.
  var isLast: Bool
  /// The hash that it carries.
  var hash: LineHash
  /// What only the clinic's key opens; nothing in a line in the clear, or once it was opened.
  var sealed: SealedEvent?

  private static let hashMember = Array(",\"hash\":\"".utf8)
  private static let ending = Array("\"}".utf8)
  /// Bytes of `,"hash":"…"}` at the end of a line.
  static let tailCount = hashMember.count + 64 + ending.count

  /// Reads a line without its line feed; the chain is not checked here.
  ///
  /// A line of a newer form, or whose event this program cannot read, is kept as an unrecognised
  /// event that only a newer program may act on.
  ///
  /// - Throws: `JSONError` with the byte at which the bytes are no line of the journal.
  init(_ bytes: [UInt8], carrying hash: LineHash) throws(JSONError) {
    let tape = try JSONTape(bytes, longest: Self.longest)
    let members = try LineMembers(tape)
    guard let seq = members.seq, let action = members.action, let kind = members.kind,
      let data = members.data
    else { throw JSONError(.missingMember("seq, action, kind or data"), at: 0) }
    self.seq = seq
    self.action = ActionID(action)
    self.hash = hash
    isFirst = members.isFirst
    isLast = members.isLast
    guard kind != Self.sealKind else { return }
    guard let at = members.at, let moment = try? Moment(at), let by = members.by else {
      throw JSONError(.missingMember("at or by"), at: 0)
    }
    recorded = RecordedEvent(
      seq: seq,
      at: moment,
      by: Actor(by),
      on: members.on ?? "",
      action: self.action,
      chart: members.chart.map { ChartID($0) },
      visit: members.visit.map { VisitID($0) },
      event: members.form == Self.form
        ? EventCoding.event(kind: kind, isCritical: members.isCritical, tape: tape, data: data)
        : .unrecognised(kind: kind, isCritical: true)
    )
    if kind == SealedEvent.kind { sealed = SealedEvent(bytes, tape: tape, data: data) }
  }

  /// The line with its event opened; as it is where it is not sealed, or the key does not open it.
  func opened(with key: ClinicKey?) -> JournalLine {
    guard let key, let sealed, let recorded, let plain = sealed.open(recorded, with: key) else {
      return self
    }
    var line = self
    line.recorded = plain
    line.sealed = nil
    return line
  }

  /// A line that was just written.
  init(
    recorded: RecordedEvent?,
    seq: Int64,
    action: ActionID,
    isFirst: Bool,
    isLast: Bool,
    hash: LineHash
  ) {
    self.recorded = recorded
    self.seq = seq
    self.action = action
    self.isFirst = isFirst
    self.isLast = isLast
    self.hash = hash
  }

  /// The hash that a line's bytes carry; nothing where they do not end like a line.
  static func carriedHash(_ line: ArraySlice<UInt8>) -> LineHash? {
    guard line.count > tailCount, line.suffix(ending.count).elementsEqual(ending) else {
      return nil
    }
    let member = line.endIndex - tailCount
    let start = member + hashMember.count
    guard line[member..<start].elementsEqual(hashMember) else { return nil }
    return LineHash(hex: line[start..<start + 64])
  }

  /// Whether a line follows the line with a hash, and every byte is as it was written.
  static func isIntact(_ line: ArraySlice<UInt8>, carrying hash: LineHash, after previous: LineHash)
    -> Bool
  {
    previous.chained(line.dropLast(tailCount)) == hash
  }

  /// Writes the end of a line, from the hash on, and answers the hash.
  static func close(_ line: inout JSONBytes, after previous: LineHash) -> LineHash {
    let hash = previous.chained(line.bytes)
    line.put(raw: hashMember)
    line.put(raw: hash.digits)
    line.put(raw: ending)
    return hash
  }
}

/// The members of a line beside the event's own.
private struct LineMembers {
  var form: Int64?
  var seq: Int64?
  var at: String?
  var by: String?
  var on: String?
  var kind: String?
  var chart: String?
  var visit: String?
  var action: String?
  var data: Int?
  var isFirst = false
  var isLast = false
  var isCritical = false

  private static let names = [
    "v", "seq", "at", "by", "on", "kind", "chart", "visit", "action", "data", "first", "last",
    "critical",
  ]

  init(_ tape: JSONTape) throws(JSONError) {
    guard tape.tokens[0].kind == .object else {
      throw JSONError(.wrongKind(expected: "an object"), at: 0)
    }
    var token = 1
    var expected = 0
    for _ in 0..<tape.tokens[0].count {
      // Members come in the order of the names; another order costs a longer search.
      let name = tape.tokens[token]
      let found =
        (expected..<Self.names.count).first { tape.matches(name, Self.names[$0]) }
        ?? (0..<expected).first { tape.matches(name, Self.names[$0]) }
      if let found {
        try take(tape, token + 1, as: found)
        expected = found + 1
      }
      token = Int(tape.tokens[token + 1].next)
    }
  }

  private mutating func take(
    _ tape: JSONTape,
    _ index: Int,
    as name: Int
  ) throws(JSONError) {
    let token = tape.tokens[index]
    func text() -> String? { token.kind == .string ? tape.text(token) : nil }
    func number() throws(JSONError) -> Int64 {
      do {
        return try ExactJSONDecoder().decode(Int64.self, from: tape, at: index)
      } catch {
        throw JSONError(.wrongKind(expected: "a whole number"), at: Int(token.start))
      }
    }
    switch name {
    case 0: form = try number()
    case 1: seq = try number()
    case 2: at = text()
    case 3: by = text()
    case 4: on = text()
    case 5: kind = text()
    case 6: chart = text()
    case 7: visit = text()
    case 8: action = text()
    case 9: data = index
    case 10: isFirst = token.kind == .yes
    case 11: isLast = token.kind == .yes
    default: isCritical = token.kind == .yes
    }
  }
}

import ClinicDomain
import ExactJSON

/// One line of the journal, as it is written and read back.
///
/// `{"v":1,"seq":…,"at":…,"by":…,"on":…,"kind":…,"chart":…,"visit":…,"action":…,"data":…,"last":true,"hash":…}`
struct JournalLine {
  /// The kind of the line that seals a month.
  static let sealKind = "journal.sealed"
  /// The most bytes of a line.
  static let longest = 65_536

  /// The event; nothing for a line that seals a month.
  var recorded: RecordedEvent?
  /// The place in the clinic's one order.
  var seq: Int64
  /// The action.
  var action: ActionID
  /// Whether it closes its action.
  var isLast: Bool
  /// The hash that it carries.
  var hash: [UInt8]

  private static let hashMember = Array(",\"hash\":\"".utf8)
  /// Bytes of `,"hash":"…"}` at the end of a line.
  private static let tailCount = hashMember.count + 64 + 2

  /// Writes a line with its line feed and answers its hash.
  ///
  /// - Throws: `JSONError` where the event cannot be written or the line would be too long.
  static func write(
    _ recorded: RecordedEvent,
    isLast: Bool,
    previous: [UInt8],
    into out: inout [UInt8]
  ) throws -> [UInt8] {
    try write(
      seq: recorded.seq,
      at: recorded.at,
      by: recorded.by,
      on: recorded.on,
      kind: EventCoding.kind(of: recorded.event),
      chart: recorded.chart,
      visit: recorded.visit,
      action: recorded.action,
      data: EventCoding.data(of: recorded.event),
      isLast: isLast,
      previous: previous,
      into: &out
    )
  }

  /// Writes the line that seals a month.
  ///
  /// - Throws: `JSONError`, which a line of this size never gives.
  static func writeSeal(
    seq: Int64,
    at: Moment,
    on: String,
    action: ActionID,
    count: Int64,
    previous: [UInt8],
    into out: inout [UInt8]
  ) throws -> [UInt8] {
    let data = "{\"count\":\(count),\"head\":\"\(String(decoding: previous, as: UTF8.self))\"}"
    return try write(
      seq: seq,
      at: at,
      by: .system,
      on: on,
      kind: sealKind,
      chart: nil,
      visit: nil,
      action: action,
      data: Array(data.utf8),
      isLast: true,
      previous: previous,
      into: &out
    )
  }

  private static func write(
    seq: Int64,
    at: Moment,
    by: Actor,
    on: String,
    kind: String,
    chart: ChartID?,
    visit: VisitID?,
    action: ActionID,
    data: [UInt8],
    isLast: Bool,
    previous: [UInt8],
    into out: inout [UInt8]
  ) throws -> [UInt8] {
    var line = JSONBytes(reserving: data.count + 320)
    line.put(verbatim: "{\"v\":1,\"seq\":")
    line.put(integer: seq)
    func member(_ name: String, _ text: String) {
      line.put(verbatim: ",\"\(name)\":")
      line.put(string: text)
    }
    member("at", at.description)
    member("by", by.description)
    member("on", on)
    member("kind", kind)
    if let chart { member("chart", chart.text) }
    if let visit { member("visit", visit.text) }
    member("action", action.text)
    line.put(verbatim: ",\"data\":")
    line.put(raw: data)
    if isLast { line.put(verbatim: ",\"last\":true") }
    let hash = SHA256.chainBytes(previous: previous, line.bytes)
    line.put(raw: hashMember)
    line.put(raw: hash)
    line.put(verbatim: "\"}\n")
    guard line.bytes.count <= longest else {
      throw JSONError(.tooLong(most: longest), at: longest)
    }
    out.append(contentsOf: line.bytes)
    return hash
  }

  /// Reads a line without its line feed; the chain is not checked here.
  ///
  /// - Throws: `JSONError` with the byte at which the line is not one of the journal.
  init(_ bytes: [UInt8]) throws {
    let tape = try JSONTape(bytes, longest: Self.longest)
    var members = Members()
    try members.read(tape)
    guard let seq = members.seq, let action = members.action, let kind = members.kind,
      let hash = members.hash, let data = members.data
    else { throw JSONError(.missingMember("seq, action, kind, data or hash"), at: 0) }
    self.seq = seq
    self.action = ActionID(action)
    self.hash = Array(hash.utf8)
    isLast = members.isLast
    guard kind != Self.sealKind else {
      recorded = nil
      return
    }
    guard let at = members.at, let by = members.by else {
      throw JSONError(.missingMember("at or by"), at: 0)
    }
    let event = try EventCoding.event(
      kind: kind,
      isCritical: members.isCritical,
      tape: tape,
      data: data
    )
    recorded = RecordedEvent(
      seq: seq,
      at: try Moment(at),
      by: Actor(by),
      on: members.on ?? "",
      action: ActionID(action),
      chart: members.chart.map { ChartID($0) },
      visit: members.visit.map { VisitID($0) },
      event: event
    )
  }

  /// Checks that a line carries the hash of the one before it and its own bytes.
  static func isIntact(_ line: some BidirectionalCollection<UInt8>, previous: [UInt8]) -> Bool {
    guard let (body, hash) = split(line) else { return false }
    return SHA256.chainBytes(previous: previous, body) == Array(hash)
  }

  /// The bytes that are hashed and the hash that is carried.
  static func split<Line: BidirectionalCollection<UInt8>>(
    _ line: Line
  ) -> (body: Line.SubSequence, hash: Line.SubSequence)? {
    guard line.count > tailCount else { return nil }
    let bodyEnd = line.index(line.endIndex, offsetBy: -tailCount)
    let hashStart = line.index(bodyEnd, offsetBy: hashMember.count)
    let hashEnd = line.index(hashStart, offsetBy: 64)
    guard line[bodyEnd..<hashStart].elementsEqual(hashMember),
      line[hashEnd...].elementsEqual("\"}".utf8)
    else { return nil }
    return (line[..<bodyEnd], line[hashStart..<hashEnd])
  }

  /// The members of a line beside the event's own.
  private struct Members {
    var seq: Int64?
    var at: String?
    var by: String?
    var on: String?
    var kind: String?
    var chart: String?
    var visit: String?
    var action: String?
    var hash: String?
    var data: Int?
    var isLast = false
    var isCritical = false

    mutating func read(_ tape: JSONTape) throws(JSONError) {
      guard tape.tokens[0].kind == .object else {
        throw JSONError(.wrongKind(expected: "an object"), at: 0)
      }
      var next = 1
      for _ in 0..<tape.tokens[0].count {
        let value = tape.tokens[next + 1]
        let isText = value.kind == .string
        func text() -> String? { isText ? tape.text(value) : nil }
        switch tape.text(tape.tokens[next]) {
        case "v":
          guard number(tape, value) == 1 else {
            throw JSONError(.refused("the line is of a newer form"), at: Int(value.start))
          }
        case "seq": seq = number(tape, value)
        case "at": at = text()
        case "by": by = text()
        case "on": on = text()
        case "kind": kind = text()
        case "chart": chart = text()
        case "visit": visit = text()
        case "action": action = text()
        case "hash": hash = text()
        case "data": data = next + 1
        case "last": isLast = value.kind == .yes
        case "critical": isCritical = value.kind == .yes
        default: break
        }
        next = Int(value.next)
      }
    }

    private func number(_ tape: JSONTape, _ token: JSONTape.Token) -> Int64? {
      guard token.kind == .number else { return nil }
      return Int64(
        String(decoding: tape.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      )
    }
  }
}

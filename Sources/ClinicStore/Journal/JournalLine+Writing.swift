import ClinicDomain
import ExactJSON

extension JournalLine {
  /// Writes a line with its line feed and answers its hash.
  ///
  /// - Throws: `JSONError` where the event cannot be written or the line would be too long.
  static func write(
    _ recorded: RecordedEvent,
    isFirst: Bool,
    isLast: Bool,
    after previous: LineHash,
    sealedWith key: ClinicKey? = nil,
    into out: inout [UInt8]
  ) throws -> LineHash {
    let event = EventCoding.parts(of: recorded.event)
    let key = SealedEvent.staysClear(event.kind) ? nil : key
    var line = open(
      seq: recorded.seq,
      at: recorded.at,
      by: key == nil ? recorded.by : .system,
      on: key == nil ? recorded.on : "",
      kind: key == nil ? event.kind : SealedEvent.kind
    )
    if let chart = recorded.chart { line.put(name: "chart", text: chart.text) }
    if let visit = recorded.visit { line.put(name: "visit", text: visit.text) }
    line.put(name: "action", text: recorded.action.text)
    if key != nil { line.put(verbatim: ",\"critical\":true") }
    var data = try ExactJSONEncoder().encode(event.data, inside: 1)
    if let key {
      data = try SealedEvent.seal(
        by: recorded.by.description,
        on: recorded.on,
        kind: event.kind,
        data: data,
        context: line.bytes,
        with: key
      )
    }
    line.put(raw: SealedEvent.member)
    line.put(raw: data)
    return try finish(&line, isFirst: isFirst, isLast: isLast, after: previous, into: &out)
  }

  /// Writes the line that seals a month, with how many lines stand before it and the last hash.
  ///
  /// - Throws: `JSONError`, which a line of this size never gives.
  static func writeSeal(
    seq: Int64,
    at: Moment,
    on: String,
    action: ActionID,
    count: Int64,
    after previous: LineHash,
    into out: inout [UInt8]
  ) throws -> LineHash {
    var line = open(seq: seq, at: at, by: .system, on: on, kind: sealKind)
    line.put(name: "action", text: action.text)
    line.put(verbatim: ",\"data\":{\"count\":")
    line.put(integer: count)
    line.put(name: "head", text: previous.hex)
    line.put("}")
    return try finish(&line, isFirst: true, isLast: true, after: previous, into: &out)
  }

  private static func open(
    seq: Int64,
    at: Moment,
    by: Actor,
    on: String,
    kind: String
  ) -> JSONBytes {
    var line = JSONBytes(reserving: 640)
    line.put(verbatim: "{\"v\":")
    line.put(integer: form)
    line.put(verbatim: ",\"seq\":")
    line.put(integer: seq)
    line.put(name: "at", text: at.description)
    line.put(name: "by", text: by.description)
    line.put(name: "on", text: on)
    line.put(name: "kind", text: kind)
    return line
  }

  private static func finish(
    _ line: inout JSONBytes,
    isFirst: Bool,
    isLast: Bool,
    after previous: LineHash,
    into out: inout [UInt8]
  ) throws -> LineHash {
    if isFirst { line.put(verbatim: ",\"first\":true") }
    if isLast { line.put(verbatim: ",\"last\":true") }
    let hash = close(&line, after: previous)
    line.put("\n")
    guard line.bytes.count <= longest else {
      throw JSONError(.tooLong(most: longest), at: longest)
    }
    out.append(contentsOf: line.bytes)
    return hash
  }
}

extension JSONBytes {
  /// Writes a member of text behind another one.
  fileprivate mutating func put(name: String, text: String) {
    put(verbatim: ",\"")
    put(verbatim: name)
    put(verbatim: "\":")
    put(string: text)
  }
}

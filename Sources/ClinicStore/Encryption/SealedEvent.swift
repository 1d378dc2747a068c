import ClinicDomain
import ExactJSON

/// The part of a line that only the clinic's key opens: who, where, what kind, and what was written.
struct SealedEvent: Sendable {
  /// The kind that such a line carries in the clear.
  static let kind = "line.encrypted"

  /// The bytes of the line before its content: they cannot be changed or moved without the content
  /// failing to open.
  var context: [UInt8]
  /// The content as the line holds it.
  var text: String

  /// Reads the sealed part of a line; nothing where it has no such form.
  init?(_ bytes: [UInt8], tape: JSONTape, data: Int) {
    guard let value = try? ExactJSONDecoder().decode(Content.self, from: tape, at: data) else {
      return nil
    }
    let before = Int(tape.tokens[data].start) - Self.member.count
    guard before > 0, bytes[before..<before + Self.member.count].elementsEqual(Self.member) else {
      return nil
    }
    context = Array(bytes[..<before])
    text = value.text
  }

  /// The name before the content.
  static let member = Array(",\"data\":".utf8)

  /// The content of a sealed line's data.
  struct Content: Codable {
    /// The name of the key.
    var key: String
    /// The sealed bytes, base64.
    var text: String
  }

  /// What is sealed.
  private struct Plain: Decodable {
    var by: String
    var on: String
    var kind: String
  }

  /// Opens the event of a line; nothing where the key is another one or the line was changed.
  func open(_ recorded: RecordedEvent, with key: ClinicKey) -> RecordedEvent? {
    guard let sealed = Base64.bytes(text), let plain = key.open(sealed, context: context),
      let tape = try? JSONTape(plain), let outer = try? Outer(tape)
    else { return nil }
    return RecordedEvent(
      seq: recorded.seq,
      at: recorded.at,
      by: Actor(outer.by),
      on: outer.on,
      action: recorded.action,
      chart: recorded.chart,
      visit: recorded.visit,
      event: EventCoding.event(kind: outer.kind, isCritical: false, tape: tape, data: outer.data)
    )
  }

  /// The whole of what is sealed; nothing where the key is another one or the line was changed.
  func plain(with key: ClinicKey) -> JSONValue? {
    guard let sealed = Base64.bytes(text), let plain = key.open(sealed, context: context) else {
      return nil
    }
    return try? JSONValue(plain)
  }

  /// The members of the sealed object, with the place of its data.
  private struct Outer {
    var by = ""
    var on = ""
    var kind = ""
    var data = 0

    init(_ tape: JSONTape) throws {
      let plain = try ExactJSONDecoder().decode(Plain.self, from: tape, at: 0)
      (by, on, kind) = (plain.by, plain.on, plain.kind)
      var token = 1
      for _ in 0..<tape.tokens[0].count {
        if tape.matches(tape.tokens[token], "data") { data = token + 1 }
        token = Int(tape.tokens[token + 1].next)
      }
    }
  }

  /// Seals an event for a line that begins with the bytes of a context.
  static func seal(
    by: String,
    on: String,
    kind: String,
    data: [UInt8],
    context: [UInt8],
    with key: ClinicKey
  ) throws -> [UInt8] {
    var plain = JSONBytes(reserving: data.count + 128)
    plain.put(verbatim: "{\"by\":")
    plain.put(string: by)
    plain.put(verbatim: ",\"on\":")
    plain.put(string: on)
    plain.put(verbatim: ",\"kind\":")
    plain.put(string: kind)
    plain.put(verbatim: ",\"data\":")
    plain.put(raw: data)
    plain.put("}")
    let sealed = key.seal(plain.bytes, context: context)
    return try ExactJSONEncoder().encode(Content(key: key.name, text: Base64.text(sealed)))
  }

  /// Whether a kind stays in the clear: the check needs it without the key.
  static func staysClear(_ kind: String) -> Bool {
    kind == "clinic.created" || kind == "record.handled"
  }
}

import ClinicDomain
import ExactJSON

/// What a name is set under, as bytes that are the same whenever they are made.
struct SignedContent {
  /// Everything that a visit says up to some event, as one hash over its events in order.
  struct VisitDigest: Hashable, Sendable {
    private(set) var hash = LineHash.none

    /// Takes in one event of the visit.
    mutating func take(_ event: ClinicEvent) {
      let (kind, data) = SignedContent.parts(of: event)
      hash = hash.chained(Array("\(kind) ".utf8) + data)
    }
  }

  let chart: ChartID?
  let visit: VisitID?
  let event: ClinicEvent
  /// What the visit said before; only what closes a visit stands for it.
  let before: VisitDigest?

  /// The hash of the record with the name under it.
  func hash(of signature: Signature, method: String) -> String {
    let (kind, data) = Self.parts(of: event)
    let content = JSONValue.array([
      .string("refill signature 1"), .text(chart?.text), .text(visit?.text), .string(kind),
      .string(String(decoding: data, as: UTF8.self)),
      .text(event.closesVisit ? before?.hash.hex : nil), .string(signature.by.text),
      .string(signature.at.description), .string(signature.meaning), .string(method),
    ])
    return LineHash.of(content.compact).hex
  }

  private static func parts(of event: ClinicEvent) -> (kind: String, data: [UInt8]) {
    let parts = EventCoding.parts(of: event)
    return (parts.kind, (try? ExactJSONEncoder().encode(parts.data)) ?? [])
  }
}

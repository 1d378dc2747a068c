import ClinicDomain
import EventSamples
import Foundation
import Testing

@testable import ClinicStore
@testable import ExactJSON

/// The demonstration clinic with escape sequences and formulas in every text that anybody can write.
struct HostileClinic {
  let folder: String
  /// The kinds of events that hold a text that was made hostile.
  let kinds: Set<String>
  /// How many texts were made hostile.
  let texts: Int

  static let harm = "\u{1B}[2J\u{1B}]0;x\u{07}\u{9B}31m\u{202E}\u{8}"

  private static let ofEachKind = 40

  /// One clinic for all tests; it is only read.
  static func shared() throws -> HostileClinic { try made.get() }

  private static let made = Result { try HostileClinic() }

  /// Names that records refer to each other by; changed, they would be other records.
  private static let references: Set<String> = [
    "id", "visit", "order", "appointment", "staff", "by", "performedBy", "recordedBy", "signedBy",
    "template", "code", "kind", "setting", "pharmacy", "refillOrder", "entry", "exit", "grade",
    "drug", "fileHash", "pinHash", "timeZone", "screen", "branch", "value", "chart", "action",
    "seal", "hash",
  ]

  init() throws {
    let demo = try JourneyStore.demo()
    let source = try Store.open(at: demo.folder, holder: "test")
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "refill-hostile-\(UUID().uuidString)").path
    var clinic = source.clinic
    clinic.name = "=1+1\(Self.harm)\(clinic.name)"
    let store = try Store.create(
      at: folder,
      clinic: clinic,
      by: .system,
      holder: "test"
    )
    var kinds: Set<String> = ["clinic.created"]
    var texts = 0
    var actions: [Action] = []
    var seen: [String: Int] = [:]
    for recorded in try source.journal.events(since: 1) {
      let name = EventCoding.parts(of: recorded.event).kind
      seen[name, default: 0] += 1
      // Every patient is hostile; of the rest some of each kind are enough.
      let isHostile = name == "patient.recorded" || (seen[name] ?? 0) <= Self.ofEachKind
      let (event, changed) = isHostile ? Self.hostile(recorded.event) : (recorded.event, 0)
      texts += changed
      if changed > 0 { kinds.insert(EventCoding.parts(of: event).kind) }
      if actions.last?.id == recorded.action {
        actions[actions.count - 1].events.append(event)
      } else {
        actions.append(
          Action(
            id: recorded.action,
            by: recorded.by,
            on: recorded.on + Self.harm,
            at: recorded.at,
            chart: recorded.chart,
            visit: recorded.visit,
            events: [event]
          )
        )
      }
    }
    _ = try store.journal.append(actions)
    guard let last = actions.last?.at else { throw JourneyProblem(text: "the clinic is empty") }
    for (number, event) in EventSamples.all.enumerated() {
      let (changed, count) = Self.hostile(event)
      texts += count
      if count > 0 { kinds.insert(EventCoding.parts(of: changed).kind) }
      try Self.keep(changed, number, at: last, in: store)
    }
    try store.journal.openBooks()
    store.close()
    self.folder = folder
    self.kinds = kinds
    self.texts = texts
  }

  /// The chart of the samples.
  static let samples = ChartID("samples")

  /// Keeps a sample where its kind belongs: in a chart, one for all of them but those that close a
  /// chart for the others, or in the clinic.
  private static func keep(
    _ event: ClinicEvent,
    _ number: Int,
    at: Moment,
    in store: Store
  ) throws {
    var chart: ChartID? = samples
    switch event {
    // Another creation would name another clinic's file.
    case .clinicCreated: return
    case .staffRecorded, .policyChanged, .drugLimitChanged, .clinicPhoneSet, .signedIn, .signedOut,
      .signInRefused, .pinChanged,
      .emergencyAccessed, .emergencyReviewed, .chartRead, .auditRead, .actionRefused, .rowsImported,
      .recordHandled, .lineErased, .pharmacyRecorded, .drugOrderRecorded, .lotReceived, .lotMoved,
      .recallRecorded, .closureRecorded:
      chart = nil
    case .chartMerged, .chartSplit: chart = ChartID("sample-\(number)")
    default: break
    }
    let isOfVisit =
      switch event {
      case .visitStarted, .visitResumed, .screenRecorded, .stopMet, .stopLeft, .branchOpened,
        .interrogated, .residualAssessed, .wasteRecorded, .visitExited, .visitSigned, .visitAmended:
        true
      default: false
      }
    _ = try store.journal.append([
      Action(
        id: ActionID("sample-\(number)"),
        by: .system,
        on: "bay-1\(harm)",
        at: at,
        chart: chart,
        visit: isOfVisit ? VisitID("v1") : nil,
        events: [event]
      )
    ])
  }

  /// An event with every text made hostile that may be: a text of a closed form stays as it is.
  private static func hostile(_ event: ClinicEvent) -> (ClinicEvent, Int) {
    let (kind, data) = EventCoding.parts(of: event)
    guard let bytes = try? ExactJSONEncoder().encode(data), var value = try? JSONValue(bytes),
      case .object = value
    else { return (event, 0) }
    var count = 0
    for place in 0..<leaves(value) {
      var counter = place
      let changed = changing(value, &counter, name: "")
      guard changed != value, let read = event2(kind, changed), read != event else { continue }
      value = changed
      count += 1
    }
    return (event2(kind, value) ?? event, count)
  }

  private static func event2(_ kind: String, _ value: JSONValue) -> ClinicEvent? {
    guard let tape = try? JSONTape(value.compact) else { return nil }
    let event = EventCoding.event(kind: kind, isCritical: false, tape: tape, data: 0)
    if case .unrecognised = event { return nil }
    return event
  }

  private static func leaves(_ value: JSONValue) -> Int {
    switch value {
    case .string: 1
    case .array(let elements): elements.reduce(0) { $0 + leaves($1) }
    case .object(let members): members.reduce(0) { $0 + leaves($1.value) }
    default: 0
    }
  }

  /// The value with one of its texts, counted from the front, made hostile.
  private static func changing(_ value: JSONValue, _ counter: inout Int, name: String) -> JSONValue
  {
    switch value {
    case .string(let text):
      counter -= 1
      guard counter == -1, !references.contains(name) else { return value }
      return .string("=1+1\(harm)\(text)\(harm)")
    case .array(let elements):
      return .array(elements.map { changing($0, &counter, name: name) })
    case .object(let members):
      return .object(
        members.map { JSONValue.Member($0.name, changing($0.value, &counter, name: $0.name)) }
      )
    default: return value
    }
  }
}

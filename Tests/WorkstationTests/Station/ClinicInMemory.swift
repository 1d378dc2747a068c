import ClinicDomain
import ClinicStore
import Testing

@testable import Workstation

/// The clinic that stations of a test write into: the program's own journal, on files in memory.
final class ClinicInMemory {
  let store: Store
  let zone: ZoneRules
  /// When the clinic was made; what a test says no time for is written down then.
  let start: Moment
  /// What was typed at stations and is kept beside the journal.
  var drafts: [VisitID: WalkDraft] = [:]
  /// The sessions that last.
  var sessions: Set<String> = []
  private var names = 0

  /// A clinic without people, some hours from UTC.
  init(at text: String, hoursFromUTC hours: Int) throws {
    zone = ZoneRules(name: "UTC\(hours)", fixedOffsetSeconds: Int32(hours * 3600))
    start = zone.moment(at: try Moment(text).instant)
    store = try Store.create(
      on: MemoryFiles(),
      clinic: ClinicFile(name: "North clinic", timeZone: "UTC", created: start),
      by: .system,
      holder: "test"
    )
  }

  /// The clinic as stations see it.
  var view: ClinicView { store.journal.view }
  /// What holds for the whole clinic.
  var settings: ClinicSettings { view.settings }
  /// Everything that was written down, in order.
  var log: [RecordedEvent] { (try? store.journal.events(since: 0)) ?? [] }

  /// The events that were kept, by a pattern.
  func events<Value>(_ pick: (ClinicEvent) -> Value?) -> [Value] {
    log.compactMap { pick($0.event) }
  }

  /// A chart as it is kept; nothing where none is.
  func chart(_ id: ChartID) -> Chart? {
    guard view.summary(of: id) != nil else { return nil }
    return try? store.journal.chart(id)
  }

  /// Every chart as it is kept.
  var charts: [ChartID: Chart] {
    Dictionary(view.entries.compactMap { entry in chart(entry.chart).map { (entry.chart, $0) } }) {
      first,
      _ in first
    }
  }

  /// Writes events down without asking anybody.
  func keep(
    _ events: [ClinicEvent],
    in chart: ChartID? = nil,
    visit: VisitID? = nil,
    by actor: Actor = .system,
    on station: String = "test",
    at moment: Moment? = nil
  ) {
    names += 1
    do {
      _ = try store.journal.append([
        Action(
          id: ActionID("given-\(names)"),
          by: actor,
          on: station,
          at: moment ?? start,
          chart: chart,
          visit: visit,
          events: events
        )
      ])
    } catch {
      Issue.record("a test's own events are not kept: \(error)")
    }
  }

  /// Somebody who works here, whose PIN stands in the text that a hash has in tests.
  static func member(
    _ id: String,
    _ family: String,
    _ roles: [ClinicDomain.Role],
    pin: String,
    given: String = "Ada"
  ) -> StaffMember {
    StaffMember(
      id: StaffID(id),
      familyName: family,
      givenName: given,
      roles: roles,
      pinHash: "pin:\(pin)"
    )
  }
}

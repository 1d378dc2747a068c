/// What whoever goes home leaves to whoever comes: open walks, people under observation, visits
/// that nobody signed, calls that nobody answered.
public struct HandOver: Sendable {
  /// A walk that is open.
  public struct OpenWalk: Sendable {
    /// Who.
    public let entry: ListEntry
    /// The walk.
    public let walk: ChartSummary.OpenVisit
  }

  /// A patient who has to be reached and was not.
  public struct Call: Sendable {
    /// Who.
    public let entry: ListEntry
    /// What is still to be done.
    public let escalation: Escalation
    /// The last attempt, where there was one.
    public let last: ScheduleBook.Contact?
  }

  /// Walks that go on.
  public let open: [OpenWalk]
  /// People who are observed after a visit.
  public let observed: [OpenWalk]
  /// Walks of earlier days, and those whose observation is over, without a signature.
  public let unsigned: [OpenWalk]
  /// Patients who have to be reached, the gravest first.
  public let calls: [Call]

  /// Collects the note of a moment.
  public init(_ view: ClinicView, now: Moment) {
    let day = now.local.date
    var (open, observed, unsigned): ([OpenWalk], [OpenWalk], [OpenWalk]) = ([], [], [])
    var calls: [Call] = []
    let finder = FactFinder(view, now: now)
    let book = view.books.schedule
    for entry in Worklist.ordered(view.entries) {
      if entry.hasOpenVisit, let summary = view.summary(of: entry.chart) {
        for walk in summary.openVisits {
          let line = OpenWalk(entry: entry, walk: walk)
          if let until = walk.observeUntil, until.instant >= now.instant {
            observed.append(line)
          } else if walk.observeUntil != nil || walk.startedAt.local.date < day {
            unsigned.append(line)
          } else {
            open.append(line)
          }
        }
      }
      let limit = day.advanced(byDays: Escalation.daysBeforeDue)
      let isPressing = [entry.due, entry.alarm, entry.empty].contains {
        $0.map { $0 <= limit } ?? false
      }
      guard isPressing else { continue }
      let facts = finder.facts(of: entry)
      let contacts = book.contacts[entry.chart] ?? []
      let escalation = Escalation(
        due: entry.due,
        alarm: entry.alarm,
        empty: entry.empty,
        booked: facts.booked?.at.date,
        isHere: facts.isHere,
        contacts: contacts,
        on: day
      )
      if let escalation, !escalation.isAnswered {
        calls.append(Call(entry: entry, escalation: escalation, last: contacts.last))
      }
    }
    self.open = open
    self.observed = observed
    self.unsigned = unsigned
    self.calls = calls.enumerated().sorted {
      if $0.element.escalation.step != $1.element.escalation.step {
        return $0.element.escalation.step > $1.element.escalation.step
      }
      return $0.offset < $1.offset
    }
    .map(\.element)
  }

  /// Whether there is nothing to hand over.
  public var isEmpty: Bool {
    open.isEmpty && observed.isEmpty && unsigned.isEmpty && calls.isEmpty
  }
}

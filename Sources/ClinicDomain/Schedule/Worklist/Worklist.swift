/// Everybody whose refill is to come, by due date, with the lists of the weekly review.
///
/// The entries of a clinic are small and all looked at; a chart's full row is read only where a
/// refill is due within the horizon and a drug order stands against it, or where a walk is open.
public struct Worklist: Sendable {
  /// The entries of the clinic in the order of the list: by due date, drugs that must not stop first
  /// among equals, then by record number; a pump without a due date comes last.
  public private(set) var entries: [ListEntry]
  /// The day looked at.
  public let day: CivilDate
  /// Who is on which list, as places in `entries`.
  public private(set) var members: [ReviewList: [Int]]
  /// The lists that each entry is on, a bit for each.
  private var lists: [UInt32]
  private var facts: FactFinder

  /// Collects the worklist of a moment.
  public init(_ view: ClinicView, now: Moment) {
    day = now.local.date
    let finder = FactFinder(view, now: now)
    entries = Self.ordered(view.entries)
    lists = entries.map { Self.lists(finder.facts(of: $0), on: now.local.date) }
    members = Self.members(lists)
    facts = finder
  }

  /// Takes a clinic in which something was written in a few charts only: their rows are worked out
  /// anew, and those of open walks, on which time tells; everybody else stays.
  public mutating func update(_ charts: Set<ChartID>, in view: ClinicView, now: Moment) {
    facts = FactFinder(view, now: now)
    let open = view.entries.lazy.filter(\.hasOpenVisit).map(\.chart)
    let charts = charts.union(open)
    var old = entries.indices.filter { charts.contains(entries[$0].chart) }
    while let place = old.popLast() {
      entries.remove(at: place)
      lists.remove(at: place)
    }
    for chart in charts {
      guard let entry = view.entry(of: chart) else { continue }
      let place = entries.firstPlace { !Self.precedes($0, entry) }
      entries.insert(entry, at: place)
      lists.insert(Self.lists(facts.facts(of: entry), on: day), at: place)
    }
    members = Self.members(lists)
  }

  private static func lists(_ facts: ReviewFacts, on day: CivilDate) -> UInt32 {
    ReviewList.allCases.enumerated().reduce(0) { bits, list in
      facts.isOn(list.element, on: day) ? bits | 1 << UInt32(list.offset) : bits
    }
  }

  private static func members(_ lists: [UInt32]) -> [ReviewList: [Int]] {
    var members = Array(repeating: [Int](), count: ReviewList.allCases.count)
    for (place, bits) in lists.enumerated() {
      var left = bits
      while left != 0 {
        members[left.trailingZeroBitCount].append(place)
        left &= left - 1
      }
    }
    return Dictionary(
      uniqueKeysWithValues: zip(ReviewList.allCases, members).filter { !$0.1.isEmpty }
    )
  }

  /// Whether an entry stands before another in the order of the worklist.
  private static func precedes(_ one: ListEntry, _ other: ListEntry) -> Bool {
    let (left, right) = (one.due?.dayNumber ?? .max, other.due?.dayNumber ?? .max)
    if left != right { return left < right }
    if one.isWithdrawalCritical != other.isWithdrawalCritical { return one.isWithdrawalCritical }
    return one.mrn != other.mrn ? one.mrn < other.mrn : one.chart < other.chart
  }

  /// Puts entries in the order of the worklist.
  public static func ordered(_ entries: [ListEntry]) -> [ListEntry] {
    // Sorting keys and places is several times faster than sorting whole entries.
    let keys = entries.indices.map { index in
      (
        due: entries[index].due?.dayNumber ?? Int32.max,
        calm: entries[index].isWithdrawalCritical ? 0 : 1, index: index
      )
    }
    return keys.sorted { left, right in
      if left.due != right.due { return left.due < right.due }
      if left.calm != right.calm { return left.calm < right.calm }
      let (one, other) = (entries[left.index], entries[right.index])
      return one.mrn != other.mrn ? one.mrn < other.mrn : one.chart < other.chart
    }
    .map { entries[$0.index] }
  }

  /// How many patients are on a list.
  public func count(_ list: ReviewList) -> Int { members[list]?.count ?? 0 }

  /// What the lists look at, for one patient.
  public func facts(of entry: ListEntry) -> ReviewFacts { facts.facts(of: entry) }

  /// Everything that the review shows of one patient; the chart's full row is read for it.
  public func row(of entry: ListEntry, view: ClinicView) -> WorklistRow {
    WorklistRow(
      facts: facts.facts(of: entry),
      summary: view.summary(of: entry.chart),
      book: view.books.schedule,
      policy: view.settings.policy,
      standings: facts.standings,
      day: day
    )
  }
}

extension Worklist {
  /// Everything that the review shows of one chart, without the whole list; nothing where there is no
  /// such chart.
  public static func row(of chart: ChartID, in view: ClinicView, now: Moment) -> WorklistRow? {
    guard let entry = view.entry(of: chart) else { return nil }
    let finder = FactFinder(view, now: now)
    return WorklistRow(
      facts: finder.facts(of: entry),
      summary: view.summary(of: chart),
      book: view.books.schedule,
      policy: view.settings.policy,
      standings: finder.standings,
      day: now.local.date
    )
  }
}

extension ClinicView {
  /// The entry of a chart; entries stand in order of their charts.
  public func entry(of chart: ChartID) -> ListEntry? {
    let place = entries.firstPlace { $0.chart >= chart }
    return place < entries.count && entries[place].chart == chart ? entries[place] : nil
  }

  /// The name of a chart's patient as lists show it; empty where there is no such chart.
  public func name(of chart: ChartID) -> String { entry(of: chart)?.name ?? "" }
}

/// Finds what the lists look at, from the entries and the books of a clinic.
struct FactFinder: Sendable {
  let standings: DrugStandings
  private let view: ClinicView
  private let book: ScheduleBook
  private let recalled: Set<ChartID>
  private let ordered: Set<ChartID>
  private let now: Moment

  init(_ view: ClinicView, now: Moment) {
    self.view = view
    self.now = now
    let supply = view.books.supply
    book = view.books.schedule
    standings = DrugStandings(supply, closures: book.heldClosures, today: now.local.date)
    ordered = Set(supply.orders.values.filter { !$0.isUsed }.map(\.chart))
    var recalled: Set<ChartID> = []
    for recall in supply.recalls.values where recall.holds {
      for row in supply.concerned(by: recall) where row.concern != .hadEarlier {
        recalled.insert(row.chart)
      }
    }
    self.recalled = recalled
  }

  func facts(of entry: ListEntry) -> ReviewFacts {
    let day = now.local.date
    let chart = entry.chart
    let toCome = (book.appointments[chart] ?? []).filter {
      $0.state == .booked && $0.at.date >= day
    }
    let isHere =
      entry.hasOpenVisit
      || (book.appointments[chart] ?? []).contains {
        $0.at.date == day && ($0.state == .arrived || $0.state == .inProgress)
      }
    let booked = toCome.first { $0.kind == .refill }
    let drug = standing(of: entry, booked: booked)
    return ReviewFacts(
      entry: entry,
      booked: booked,
      nextVisit: toCome.first,
      isHere: isHere,
      drug: drug,
      missedOn: book.missed[chart],
      isUnsigned: entry.hasOpenVisit && isUnsigned(chart),
      scanOn: book.scans[chart],
      reach: book.reach[chart],
      isRecalled: recalled.contains(chart) || drug?.isRecalled == true
    )
  }

  private func standing(of entry: ListEntry, booked: Appointment?) -> DrugStanding? {
    let last = now.local.date.advanced(byDays: ReviewList.horizonDays)
    guard let due = entry.due, min(due, booked?.at.date ?? due) <= last else { return nil }
    let needed = min(due, booked?.at.date ?? due)
    guard ordered.contains(entry.chart) else { return standings.unordered }
    guard let summary = view.summary(of: entry.chart),
      let fluid = summary.order?.formulation ?? summary.fill?.formulation
    else { return nil }
    return standings.standing(of: entry.chart, for: fluid, by: needed)
  }

  private func isUnsigned(_ chart: ChartID) -> Bool {
    view.summary(of: chart)?.openVisits.contains { walk in
      walk.startedAt.local.date < now.local.date
        || walk.observeUntil.map { $0.instant < now.instant } ?? false
    } ?? false
  }
}

/// What the clinic did, counted by month: the fold of its whole journal.
///
/// Everything is counted in the month in which it happened on the clinic's calendar; what a visit
/// entered anew is counted once.
public struct FiguresBook: Hashable, Sendable, Codable {
  /// The counts of one month.
  public struct Month: Hashable, Sendable, Codable {
    /// Visits in which drug was put into a pump.
    public internal(set) var refills = 0
    /// Of those, after the due date by volume, stability or the prescriber.
    public internal(set) var lateRefills = 0
    /// Residuals that were held against the expected level.
    public internal(set) var residuals = 0
    /// Of those, further from it than the clinic's limit for a reason, 2 mL by default.
    public internal(set) var discrepancies = 0
    /// Hard stops that were met.
    public internal(set) var stopsMet = 0
    /// Hard stops that a clinician overrode.
    public internal(set) var stopsOverridden = 0
    /// Hard stops that were left by a safe exit.
    public internal(set) var stopsExited = 0
    /// How often each stop was met, by its code.
    public internal(set) var stops: [String: Int] = [:]
  }

  /// The counts, by month; a month in which nothing happened is not held.
  public private(set) var months: [CalendarMonth: Month] = [:]
  private var openVisits: [VisitID: OpenVisit] = [:]
  private var pumps: [ChartID: PumpState] = [:]
  private var policy: [String: Int64] = [:]

  /// What an open visit was counted for, so that an entry made anew is counted once.
  private struct OpenVisit: Hashable, Codable {
    let started: CalendarMonth
    var refill: CalendarMonth?
    var isLate = false
    var residual: CalendarMonth?
    var isDiscrepant = false
    /// The pump before the visit's first fill, by which it is late or not.
    var before: PumpState?
  }

  /// What the due date of a pump follows from.
  private struct PumpState: Hashable, Codable {
    var pump: Pump?
    var fill: Fill?
    var programs: [ProgramChange] = []
    var prescriberDate: CivilDate?

    func due(marginDays: (Bool) -> Int) -> CivilDate? {
      guard let pump, let fill else { return nil }
      // The end of a pump's life is a matter of its replacement, not of a late refill.
      return DueDate(
        reservoir: Reservoir(fill: fill, pump: pump, programs: programs),
        marginDays: marginDays(fill.formulation.isWithdrawalCritical),
        lifeEndsOn: nil,
        prescriberDate: prescriberDate
      )?.date
    }
  }

  /// Nothing written down yet.
  public init() {}

  /// The counts of a month; zeros where nothing happened.
  public func month(_ month: CalendarMonth) -> Month { months[month] ?? Month() }

  /// The visits that were begun in a month and are neither signed nor left by an exit.
  public func unsigned(begunIn month: CalendarMonth) -> Int {
    openVisits.values.count { $0.started == month }
  }

  /// The first month in which anything was counted.
  public var firstMonth: CalendarMonth? {
    (Array(months.keys) + openVisits.values.map(\.started)).min()
  }

  /// Refills in the months from one to another.
  public func refills(in range: ClosedRange<CalendarMonth>) -> Int {
    months.reduce(0) { range.contains($1.key) ? $0 + $1.value.refills : $0 }
  }

  /// Takes in one event of the clinic's journal.
  public mutating func apply(_ recorded: RecordedEvent) {
    let month = CalendarMonth(recorded.at.local.date)
    switch recorded.event {
    case .policyChanged(let change): policy[change.setting] = change.to
    case .visitStarted(let started): openVisits[started.visit] = OpenVisit(started: month)
    case .visitExited, .visitSigned:
      if let visit = recorded.visit { openVisits[visit] = nil }
    case .stopMet(let stop):
      months[month, default: Month()].stopsMet += 1
      months[month, default: Month()].stops[stop.code, default: 0] += 1
    case .stopLeft(let left):
      switch left.way {
      case .overridden: months[month, default: Month()].stopsOverridden += 1
      case .safeExit: months[month, default: Month()].stopsExited += 1
      case .satisfied: break
      }
    case .residualAssessed(let residual): take(residual, in: recorded.visit, month)
    case .fillRecorded(let fill): take(fill, recorded)
    default: takePump(recorded)
    }
  }

  private mutating func takePump(_ recorded: RecordedEvent) {
    guard let chart = recorded.chart else { return }
    switch recorded.event {
    case .pumpRecorded(let pump): pumps[chart, default: PumpState()].pump = pump
    case .programChanged(let change):
      pumps[chart, default: PumpState()].programs.append(change)
    case .prescriberDateSet(let date):
      pumps[chart, default: PumpState()].prescriberDate = date.date
    default: break
    }
  }

  private mutating func take(_ fill: Fill, _ recorded: RecordedEvent) {
    guard let chart = recorded.chart else { return }
    let before = pumps[chart] ?? PumpState()
    if let visit = recorded.visit, var open = openVisits[visit] {
      if open.before == nil { open.before = before }
      if let refill = open.refill {
        months[refill, default: Month()].refills -= 1
        if open.isLate { months[refill, default: Month()].lateRefills -= 1 }
        open.refill = nil
      }
      if fill.injected > .zero {
        let day = fill.at.local.date
        let month = CalendarMonth(day)
        open.isLate = open.before?.due(marginDays: margin).map { day > $0 } ?? false
        open.refill = month
        months[month, default: Month()].refills += 1
        if open.isLate { months[month, default: Month()].lateRefills += 1 }
      }
      openVisits[visit] = open
    }
    var state = before
    state.fill = fill
    // Only the program that still ran at the fill matters from here on.
    if let running = state.programs.lastIndex(where: { $0.at.instant <= fill.at.instant }) {
      state.programs.removeFirst(running)
    }
    if fill.injected > .zero { state.prescriberDate = nil }
    pumps[chart] = state
  }

  private func margin(isWithdrawalCritical: Bool) -> Int {
    let setting: PolicySetting = isWithdrawalCritical ? .criticalMarginDays : .marginDays
    return Int(policy[setting.rawValue] ?? setting.standard)
  }

  private mutating func take(
    _ residual: ResidualAssessed,
    in visit: VisitID?,
    _ month: CalendarMonth
  ) {
    let least = (residual.aspirated - residual.expected).nanolitres.magnitude
    let most = (residual.aspirated - (residual.expectedAtMost ?? residual.expected)).nanolitres
    let setting = PolicySetting.residualReason
    let limit = policy[setting.rawValue] ?? setting.standard
    let isDiscrepant = max(least, most.magnitude) > limit.magnitude
    if let visit, var open = openVisits[visit] {
      if let counted = open.residual {
        months[counted, default: Month()].residuals -= 1
        if open.isDiscrepant { months[counted, default: Month()].discrepancies -= 1 }
      }
      open.residual = month
      open.isDiscrepant = isDiscrepant
      openVisits[visit] = open
    }
    months[month, default: Month()].residuals += 1
    if isDiscrepant { months[month, default: Month()].discrepancies += 1 }
  }
}

/// Who somebody is and the dates and flags of the chart, small enough that a clinic's lists are
/// loaded, sorted and searched at once.
public struct ListEntry: Hashable, Sendable {
  /// The chart.
  public let chart: ChartID
  /// The clinic's record number; empty before registration.
  public let mrn: String
  /// The name as lists show it: `DUBOIS, Henri`; empty before registration.
  public let name: String
  /// The day of birth; nothing before registration.
  public let birthDate: CivilDate?
  /// The day of the last fill.
  public let filledOn: CivilDate?
  /// The day by which to refill, and what governs it.
  public let due: CivilDate?
  /// The limit that sets the due date.
  public let limit: RefillLimit?
  /// The day of the low-reservoir alarm.
  public let alarm: CivilDate?
  /// The day on which the usable volume is gone.
  public let empty: CivilDate?
  /// The day on which the pump's life ends, where it is known.
  public let lifeEndsOn: CivilDate?
  /// Whether stopping a drug of the fill is dangerous.
  public let isWithdrawalCritical: Bool
  /// Whether a walk is open.
  public let hasOpenVisit: Bool
  /// The days on which something is or was lately booked, whatever became of it.
  public let bookedOn: [CivilDate]
  /// The last day on which a visit is still to be kept.
  public let expectedOn: CivilDate?
  /// Whether it was merged into another chart.
  public let isMerged: Bool
  /// The last day to order the drug, where an order is kept that is not sent yet.
  public let drugOrderBy: CivilDate?
  /// The day on which the investigation of a discrepancy was opened, while it is open.
  public let investigationSince: CivilDate?

  /// Makes an entry from its parts, as an index reads them back.
  public init(
    chart: ChartID,
    mrn: String,
    name: String,
    birthDate: CivilDate?,
    filledOn: CivilDate?,
    due: CivilDate?,
    limit: RefillLimit?,
    alarm: CivilDate?,
    empty: CivilDate?,
    lifeEndsOn: CivilDate?,
    isWithdrawalCritical: Bool,
    hasOpenVisit: Bool,
    bookedOn: [CivilDate],
    expectedOn: CivilDate?,
    isMerged: Bool = false,
    drugOrderBy: CivilDate? = nil,
    investigationSince: CivilDate? = nil
  ) {
    self.chart = chart
    self.mrn = mrn
    self.name = name
    self.birthDate = birthDate
    self.filledOn = filledOn
    self.due = due
    self.limit = limit
    self.alarm = alarm
    self.empty = empty
    self.lifeEndsOn = lifeEndsOn
    self.isWithdrawalCritical = isWithdrawalCritical
    self.hasOpenVisit = hasOpenVisit
    self.bookedOn = bookedOn
    self.expectedOn = expectedOn
    self.isMerged = isMerged
    self.drugOrderBy = drugOrderBy
    self.investigationSince = investigationSince
  }

  /// Works the dates of a chart out under a policy.
  public init(_ summary: ChartSummary, policy: Policy) {
    let outlook = RefillOutlook(summary, policy: policy)
    self.init(
      chart: summary.id,
      mrn: summary.patient?.mrn ?? "",
      name: summary.patient?.shownName ?? "",
      birthDate: summary.patient?.birthDate,
      filledOn: summary.hasLeft ? nil : summary.fill?.at.local.date,
      due: outlook?.due?.date,
      limit: outlook?.due?.limit,
      alarm: outlook?.alarmDate,
      empty: outlook?.emptyDate,
      lifeEndsOn: summary.hasLeft ? nil : summary.pump.flatMap { RefillOutlook.lifeEnd(of: $0) },
      isWithdrawalCritical: summary.fill.map { $0.formulation.isWithdrawalCritical } ?? false,
      hasOpenVisit: !summary.openVisits.isEmpty,
      bookedOn: summary.appointments.map(\.at.date),
      expectedOn: summary.appointments.filter { $0.state == .booked }.map(\.at.date).max(),
      isMerged: summary.mergedInto != nil,
      drugOrderBy: summary.drugOrderBy,
      investigationSince: summary.hasLeft
        ? nil : summary.course.residuals.investigation(under: policy)?.since
    )
  }

  /// How pressing the refill is on a day; nothing without a fill.
  public func state(on day: CivilDate) -> RefillState? {
    guard let filledOn else { return nil }
    return RefillState(
      on: day,
      filledOn: filledOn,
      due: due,
      alarm: alarm,
      empty: empty,
      orderBy: drugOrderBy
    )
  }

  /// Whether the pump is past its life and may have stopped; its level is not trusted.
  public func mayHaveStopped(on day: CivilDate) -> Bool {
    lifeEndsOn.map { day >= $0 } ?? false
  }
}

/// Gives the full row of a chart when a list shows it.
public protocol ChartSummarySource: AnyObject, Sendable {
  /// The row of a chart, as of the last event taken in.
  func summary(of chart: ChartID) -> ChartSummary?
}

/// The clinic as lists show it: the settings, and an entry for every chart.
public struct ClinicView: Sendable {
  /// What holds for the whole clinic.
  public let settings: ClinicSettings
  /// The end of the journal that this view was taken at.
  public let head: JournalHead
  /// One entry for each chart that stands by itself, in order of chart names.
  public let entries: [ListEntry]
  /// Charts that were merged into others.
  public let mergedEntries: [ListEntry]
  /// What is asked of the whole clinic at once; nothing until a screen first asked for it.
  public let openBooks: ClinicBooks?
  private let source: any ChartSummarySource

  /// Makes a view.
  public init(
    settings: ClinicSettings,
    head: JournalHead,
    entries: [ListEntry],
    books: ClinicBooks? = nil,
    source: any ChartSummarySource
  ) {
    self.settings = settings
    self.head = head
    mergedEntries = entries.filter(\.isMerged)
    self.entries = mergedEntries.isEmpty ? entries : entries.filter { !$0.isMerged }
    openBooks = books
    self.source = source
  }

  /// The full row of a chart.
  public func summary(of chart: ChartID) -> ChartSummary? { source.summary(of: chart) }

  /// The books as far as they were opened; a screen that shows them has them opened before.
  public var books: ClinicBooks { openBooks ?? ClinicBooks() }
}

/// The dates that one pump's fill leads to under a policy.
public struct RefillOutlook: Sendable {
  /// The reservoir since the fill.
  public let reservoir: Reservoir
  /// The day of the low-reservoir alarm.
  public let alarmDate: CivilDate?
  /// The day on which the usable volume is gone.
  public let emptyDate: CivilDate?
  /// The day by which to refill.
  public let due: DueDate?
  /// The day on which the pump's life ends, where it is known.
  public let lifeEndsOn: CivilDate?
  /// The margin in days that was used.
  public let marginDays: Int
  /// The last day to order the drug, where an order is kept that is not sent yet.
  public let drugOrderBy: CivilDate?

  /// Works the dates out; nothing before the first fill.
  public init?(_ summary: ChartSummary, policy: Policy) {
    guard let reservoir = summary.reservoir else { return nil }
    self.reservoir = reservoir
    drugOrderBy = summary.drugOrderBy
    alarmDate = reservoir.alarmDate
    emptyDate = reservoir.emptyDate
    lifeEndsOn = Self.lifeEnd(of: reservoir.pump)
    marginDays = policy.margin(
      isWithdrawalCritical: reservoir.fill.formulation.isWithdrawalCritical
    )
    due = DueDate(
      reservoir: reservoir,
      marginDays: marginDays,
      lifeEndsOn: lifeEndsOn,
      prescriberDate: summary.prescriberDate
    )
  }

  /// The day on which a pump's life ends: 90 days after a recorded indicator of elective replacement,
  /// at the end of a verified life of its model, or on the day on which the end of service was shown,
  /// whichever comes first.
  ///
  /// Source: S9; S11 (the end of service is critical: the pump is not relied on from then on).
  public static func lifeEnd(of pump: Pump) -> CivilDate? {
    let indicated = pump.replacementIndicatedOn?.advanced(byDays: 90)
    let catalogue = PumpCatalogue.verifiedLifeMonths(of: pump.model).map {
      pump.implantedOn.advanced(byMonths: $0)
    }
    return [indicated, catalogue, pump.endOfServiceOn].compactMap(\.self).min()
  }

  /// How pressing the refill is on a day.
  public func state(on day: CivilDate) -> RefillState {
    RefillState(
      on: day,
      filledOn: reservoir.fill.at.local.date,
      due: due?.date,
      alarm: alarmDate,
      empty: emptyDate,
      orderBy: drugOrderBy
    )
  }
}

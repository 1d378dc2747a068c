import ClinicDomain
import Testing

/// The counts by month: each thing once, in the month in which it happened.
@Suite struct FiguresBookTests {
  /// A clinic's journal in memory with one pump, filled on 2 January with 20 mL of morphine at
  /// 10 mg/mL and 2 mg/day: the alarm at 2 mL is 90 days later, the due date 7 days before that.
  private final class Clinic {
    var book = FiguresBook()
    private var seq: Int64 = 0
    let formulation: Formulation

    init() throws {
      formulation = try ClinicDomainTests.formulation("morphine 10 mg/mL")
      try keep(
        .pumpRecorded(
          Pump(
            model: "SynchroMed II 8637-20",
            serial: "A1",
            implantedOn: day("2016-01-01"),
            reservoir: .millilitres(20),
            alarmVolume: .millilitres(2)
          )
        ),
        on: "2026-01-02"
      )
      let at = try moment("2026-01-02")
      try keep(fill(at), on: "2026-01-02")
      try keep(
        .programChanged(
          ProgramChange(
            at: at,
            program: InfusionProgram(mode: .simpleContinuous(dose("2 mg/day"))),
            formulation: formulation
          )
        ),
        on: "2026-01-02"
      )
    }

    func moment(_ date: String) throws -> Moment { try Moment("\(date)T09:00:00-06:00") }

    func fill(_ at: Moment, injected: Volume = .millilitres(20)) -> ClinicEvent {
      .fillRecorded(
        Fill(
          at: at,
          injected: injected,
          leftBehind: injected == .zero ? .millilitres(3) : .zero,
          formulation: formulation
        )
      )
    }

    func keep(_ event: ClinicEvent, on date: String, visit: String? = nil) throws {
      seq += 1
      book.apply(
        RecordedEvent(
          seq: seq,
          at: try moment(date),
          by: .system,
          on: "bay-1",
          action: ActionID("a-\(seq)"),
          chart: ChartID("chart-1"),
          visit: visit.map { VisitID($0) },
          event: event
        )
      )
    }

    func start(_ visit: String, on date: String) throws {
      try keep(
        .visitStarted(VisitStarted(visit: VisitID(visit), kind: .refill, template: "refill-1")),
        on: date,
        visit: visit
      )
    }

    func refill(on date: String, visit: String) throws {
      try start(visit, on: date)
      try keep(fill(moment(date)), on: date, visit: visit)
    }

    func month(_ text: String) throws -> FiguresBook.Month {
      book.month(CalendarMonth(try day("\(text)-01")))
    }
  }

  @Test(arguments: [("2026-03-26", 0), ("2026-03-27", 1)])
  func aRefillIsLateFromTheDayAfterItsDueDate(_ date: String, _ late: Int) throws {
    let clinic = try Clinic()
    try clinic.refill(on: date, visit: "v1")
    #expect(try clinic.month("2026-03").refills == 1)
    #expect(try clinic.month("2026-03").lateRefills == late)
    // What came filled was no refill here.
    #expect(try clinic.month("2026-01").refills == 0)
  }

  @Test func theClinicsOwnMarginDecidesWhatIsLate() throws {
    let clinic = try Clinic()
    try clinic.keep(
      .policyChanged(PolicyChange(setting: .marginDays, from: 7, to: 6, reason: "r")),
      on: "2026-02-01"
    )
    try clinic.refill(on: "2026-03-27", visit: "v1")
    #expect(try clinic.month("2026-03").lateRefills == 0)
  }

  @Test func aFillEnteredAnewInItsVisitIsOneRefill() throws {
    let clinic = try Clinic()
    try clinic.refill(on: "2026-03-27", visit: "v1")
    try clinic.keep(clinic.fill(clinic.moment("2026-03-27")), on: "2026-03-27", visit: "v1")
    #expect(try clinic.month("2026-03").refills == 1)
    #expect(try clinic.month("2026-03").lateRefills == 1)
    try clinic.keep(
      clinic.fill(clinic.moment("2026-03-27"), injected: .zero),
      on: "2026-03-27",
      visit: "v1"
    )
    #expect(try clinic.month("2026-03").refills == 0)
    #expect(try clinic.month("2026-03").lateRefills == 0)
  }

  @Test(arguments: [
    ("5.2 mL", nil, "7.2 mL", 0), ("5.2 mL", nil, "7.3 mL", 1), ("5.2 mL", nil, "3.1 mL", 1),
    // A range is judged by its worse end.
    ("3 mL", "5 mL", "4.9 mL", 0), ("3 mL", "5.2 mL", "3 mL", 1),
  ])
  func aResidualBeyondTwoMillilitresIsADiscrepancy(
    _ expected: String,
    _ most: String?,
    _ aspirated: String,
    _ count: Int
  ) throws {
    let clinic = try Clinic()
    try clinic.start("v1", on: "2026-03-20")
    let residual = ResidualAssessed(
      expected: try Volume(expected),
      expectedAtMost: try most.map { try Volume($0) },
      aspirated: try Volume(aspirated),
      grade: "ok"
    )
    try clinic.keep(.residualAssessed(residual), on: "2026-03-20", visit: "v1")
    try clinic.keep(.residualAssessed(residual), on: "2026-03-20", visit: "v1")
    #expect(try clinic.month("2026-03").residuals == 1)
    #expect(try clinic.month("2026-03").discrepancies == count)
  }

  @Test func aVisitIsUnsignedInTheMonthInWhichItBegan() throws {
    let clinic = try Clinic()
    try clinic.start("v1", on: "2026-03-31")
    try clinic.start("v2", on: "2026-04-01")
    let march = CalendarMonth(try day("2026-03-31"))
    #expect(clinic.book.unsigned(begunIn: march) == 1)
    try clinic.keep(.visitSigned(VisitSigned(signatures: [])), on: "2026-04-02", visit: "v1")
    #expect(clinic.book.unsigned(begunIn: march) == 0)
    #expect(clinic.book.unsigned(begunIn: march.advanced(by: 1)) == 1)
    #expect(clinic.book.firstMonth == march.advanced(by: 1))
  }

  @Test func stopsAreCountedByHowTheyWereLeft() throws {
    let clinic = try Clinic()
    let stop = StopRecord(code: "residual", screen: 10, because: "8.1 mL")
    try clinic.keep(.stopMet(stop), on: "2026-03-20", visit: "v1")
    try clinic.keep(.stopMet(stop), on: "2026-03-21", visit: "v2")
    try clinic.keep(.stopLeft(StopLeft(stop, way: .overridden)), on: "2026-03-20", visit: "v1")
    try clinic.keep(.stopLeft(StopLeft(stop, way: .satisfied)), on: "2026-04-01", visit: "v2")
    let march = try clinic.month("2026-03")
    #expect(march.stopsMet == 2)
    #expect(march.stopsOverridden == 1)
    #expect(march.stops == ["residual": 2])
    #expect(try clinic.month("2026-04").stopsOverridden == 0)
  }
}

/// Months of the calendar.
@Suite struct CalendarMonthTests {
  @Test(arguments: [
    ("2026-01-31", "2026-01", "Jan-2026", "2026-01-31"),
    ("2028-02-01", "2028-02", "Feb-2028", "2028-02-29"),
    ("2026-12-15", "2026-12", "Dec-2026", "2026-12-31"),
  ])
  func aDayIsInItsMonth(_ text: String, _ stored: String, _ shown: String, _ last: String) throws {
    let month = CalendarMonth(try day(text))
    #expect(month.description == stored)
    #expect(month.shown == shown)
    #expect(month.lastDay == (try day(last)))
    #expect(month.advanced(by: 1).advanced(by: -1) == month)
    #expect(month < month.advanced(by: 1))
  }
}

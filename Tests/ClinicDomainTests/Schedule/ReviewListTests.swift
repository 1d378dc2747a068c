import ClinicDomain
import Testing

@Suite("The thirteen lists of the weekly review")
struct ReviewListTests {
  private static let fluid = "morphine 10 mg/mL"

  private func order(
    _ clinic: ScheduleClinic,
    _ chart: ChartID,
    _ state: DrugOrderState,
    authorisedUntil: String? = nil,
    lots: [String] = []
  ) throws {
    clinic.record(
      [
        .pharmacyRecorded(Pharmacy(id: PharmacyID("works"), name: "Works")),
        .drugOrderRecorded(
          DrugOrder(
            id: DrugOrderID("order-\(chart)"),
            formulation: try formulation(Self.fluid),
            volume: .millilitres(40),
            pharmacy: PharmacyID("works"),
            neededOn: try day("2026-12-01"),
            orderBy: try day("2026-11-01"),
            needsAuthorisation: true,
            authorisation: "PA",
            authorisedUntil: try authorisedUntil.map { try day($0) },
            state: state,
            orderedOn: state == .ordered ? try day("2026-11-10") : nil,
            lots: lots
          )
        ),
      ],
      in: chart
    )
  }

  /// A clinic in which nobody is on any list: due in 5 weeks, booked in time, with phone and
  /// caregiver.
  private func calm() throws -> (ScheduleClinic, ChartID) {
    let clinic = ScheduleClinic()
    let chart = try clinic.add("calm", filled: "2026-10-25")
    try clinic.book(chart, "2026-12-29 09:00")
    return (clinic, chart)
  }

  @Test("A patient in order is on no list but that of everybody")
  func nobody() throws {
    let (clinic, _) = try calm()
    let list = try clinic.worklist()
    #expect(ReviewList.thirteen.filter { list.count($0) > 0 } == [])
    #expect(list.count(.upcoming) == 1)
    #expect(ReviewList.thirteen.count == 13)
    #expect(ReviewList.allCases.allSatisfy { !$0.rule.isEmpty && !$0.title.isEmpty })
  }

  @Test("What puts a patient on a list, and what takes them off", arguments: ReviewList.thirteen)
  func rule(list: ReviewList) throws {
    let clinic = ScheduleClinic()
    // Due on 01-Dec, a week from the day looked at, and booked for 30-Nov with the drug here.
    let chart = try clinic.add("one", filled: "2026-09-23")
    try clinic.book(chart, "2026-11-30 09:00", id: "next")
    let lot = Lot(
      number: "A1",
      origin: .pharmacy,
      pharmacy: PharmacyID("works"),
      formulation: try formulation(Self.fluid),
      isPreservativeFree: true,
      expiresOn: try day("2026-12-31")
    )
    clinic.record([
      .lotReceived(
        LotReceipt(
          lot: lot,
          volume: .millilitres(40),
          custody: Custody(
            by: StaffID("okafor"),
            at: try clinic.moment(),
            count: 1,
            keptIn: "safe"
          ),
          order: nil
        )
      )
    ])
    try order(clinic, chart, .received, lots: ["A1"])
    #expect(try clinic.worklist().count(list) == 0)
    try put(clinic, chart, on: list)
    #expect(try clinic.worklist().count(list) == 1)
    try take(clinic, chart, off: list)
    #expect(try clinic.worklist().count(list) == 0)
  }

  private func put(_ clinic: ScheduleClinic, _ chart: ChartID, on list: ReviewList) throws {
    switch list {
    case .upcoming: break
    case .notBooked: try clinic.book(chart, "2026-11-30 09:00", .cancelled, id: "next")
    case .bookedLate: try clinic.book(chart, "2026-12-02 09:00", id: "next")
    case .drugMissing: try order(clinic, chart, .ordered)
    case .authorisationEnds:
      try order(clinic, chart, .authorised, authorisedUntil: "2026-11-29")
    case .beyondUse:
      try clinic.book(chart, "2027-01-04 09:00", id: "next")
    case .overdue: try refill(clinic, chart, on: "2026-09-23", .millilitres(30))
    case .missed: try clinic.book(chart, "2026-11-23 09:00", .notAttended, id: "next")
    case .pumpLife:
      var pump = try #require(clinic.summary(of: chart)?.pump)
      pump.implantedOn = try day("2020-01-01")
      clinic.record([.pumpRecorded(pump)], in: chart)
    case .recalled:
      clinic.record([
        .recallRecorded(
          Recall(
            id: RecallID("r"),
            pumps: PumpRange(model: "SynchroMed II 8637-40"),
            noticedOn: try day("2026-11-01"),
            reason: "gear",
            notice: "N1"
          )
        )
      ])
    case .investigation:
      clinic.record(
        [
          .residualAssessed(
            ResidualAssessed(
              expected: .millilitres(4),
              aspirated: .millilitres(9),
              grade: "reason"
            )
          )
        ],
        in: chart
      )
    case .unsigned:
      clinic.record(
        [.visitStarted(VisitStarted(visit: VisitID("v"), kind: .refill, template: "refill-1"))],
        in: chart,
        at: try clinic.moment("2026-11-23"),
        visit: VisitID("v")
      )
    case .scan:
      clinic.record(
        [.scanPlanned(ScanPlanned(on: try day("2026-12-10"), text: "knee"))],
        in: chart
      )
    case .unreachable:
      var patient = try #require(clinic.summary(of: chart)?.patient)
      patient.phone = ""
      clinic.record([.patientRecorded(patient)], in: chart)
    }
  }

  private func take(_ clinic: ScheduleClinic, _ chart: ChartID, off list: ReviewList) throws {
    switch list {
    case .upcoming: break
    case .notBooked, .bookedLate, .missed, .beyondUse:
      try clinic.book(chart, "2026-11-30 09:00", id: "next")
    case .drugMissing, .authorisationEnds: try order(clinic, chart, .received, lots: ["A1"])
    case .overdue: try refill(clinic, chart, on: "2026-11-20")
    case .pumpLife:
      var pump = try #require(clinic.summary(of: chart)?.pump)
      pump.implantedOn = try day("2026-01-01")
      clinic.record([.pumpRecorded(pump)], in: chart)
    case .recalled:
      var recall = try #require(clinic.books.supply.recalls[RecallID("r")])
      recall.endedOn = try day("2026-11-20")
      clinic.record([.recallRecorded(recall)])
    case .investigation:
      clinic.record(
        [.discrepancyClosed(DiscrepancyClosed(cause: .readingError, conclusion: "air"))],
        in: chart
      )
    case .unsigned:
      clinic.record(
        [.visitSigned(VisitSigned(signatures: []))],
        in: chart,
        visit: VisitID("v")
      )
    case .scan:
      clinic.record([.scanPlanned(ScanPlanned(on: nil, text: "called off"))], in: chart)
    case .unreachable:
      var patient = try #require(clinic.summary(of: chart)?.patient)
      patient.phone = "555 0199"
      clinic.record([.patientRecorded(patient)], in: chart)
    }
  }

  private func refill(
    _ clinic: ScheduleClinic,
    _ chart: ChartID,
    on day: String,
    _ volume: Volume = .millilitres(40)
  ) throws {
    let at = try clinic.moment(day)
    clinic.record(
      [
        .fillRecorded(
          Fill(at: at, injected: volume, formulation: try formulation(Self.fluid))
        )
      ],
      in: chart,
      at: at
    )
  }

  @Test("The worklist runs by due date, drugs that must not stop first among equals")
  func order() throws {
    let clinic = ScheduleClinic()
    try clinic.add("late", filled: "2026-10-01")
    try clinic.add("calm", filled: "2026-09-23")
    // The margin is 14 days, so the same due date follows from a fill 7 days later.
    try clinic.add(
      "critical",
      filled: "2026-09-30",
      drug: "baclofen 2000 mcg/mL",
      dose: "1000 mcg/day"
    )
    let list = try clinic.worklist()
    #expect(list.entries.map(\.due)[0] == list.entries.map(\.due)[1])
    #expect(list.entries.map(\.mrn) == ["MRN-critical", "MRN-calm", "MRN-late"])
  }

  @Test("A review holds for the due date and the booking that were looked at")
  func review() throws {
    let clinic = ScheduleClinic()
    let chart = try clinic.add("one", filled: "2026-09-23")
    try clinic.book(chart, "2026-11-30 09:00", id: "next")
    #expect(try clinic.row(chart)?.review == .notReviewed)
    let summary = try #require(clinic.summary(of: chart))
    let today = try day(ScheduleClinic.today)
    clinic.record(
      try summary.review(note: "", policy: clinic.settings.policy, today: today),
      in: chart
    )
    #expect(try clinic.row(chart)?.review.name == "reviewed")
    try clinic.book(chart, "2026-11-30 10:00", id: "next")
    #expect(try clinic.row(chart)?.review.name == "changedSince")
  }

  @Test(
    "The hand-over note holds open walks, people observed, visits unsigned and calls unanswered"
  )
  func handOver() throws {
    let clinic = ScheduleClinic()
    for name in ["open", "old", "observed"] {
      let chart = try clinic.add(name, filled: "2026-10-25")
      let at = try clinic.moment(name == "old" ? "2026-11-23" : "2026-11-24 08:30")
      let visit = VisitID("visit-\(name)")
      clinic.record(
        [.visitStarted(VisitStarted(visit: visit, kind: .refill, template: "refill-1"))],
        in: chart,
        at: at,
        visit: visit
      )
      guard name == "observed" else { continue }
      clinic.record(
        [
          .screenRecorded(
            ScreenEntry(
              screen: 18,
              answers: ["observation.until": try clinic.moment("2026-11-24 10:00").description],
              performedBy: StaffID("okafor"),
              recordedBy: StaffID("okafor"),
              performedAt: at
            )
          )
        ],
        in: chart,
        at: at,
        visit: visit
      )
    }
    let called = try clinic.add("called", filled: "2026-09-23")
    try clinic.contact(called, .patient, .phone, .noAnswer)
    let note = HandOver(clinic.view, now: try clinic.moment())
    #expect(note.open.map(\.entry.mrn) == ["MRN-open"])
    #expect(note.observed.map(\.entry.mrn) == ["MRN-observed"])
    #expect(note.unsigned.map(\.entry.mrn) == ["MRN-old"])
    #expect(note.calls.map(\.entry.mrn) == ["MRN-called"])
    #expect(note.calls.first?.last?.attempt.result == .noAnswer)
    #expect(HandOver(ScheduleClinic().view, now: try clinic.moment()).isEmpty)
  }
}

import ClinicDomain
import Testing

@Suite("Residual discrepancies of one pump, refill after refill")
struct DiscrepancyTests {
  /// A pump of 20 mL that was refilled every 80 days; 16 mL were due each time.
  private func clinic(_ differences: [String]) throws -> WalkClinic {
    let clinic = try WalkClinic()
    try clinic.admit(WalkCase.opioid.patient)
    for (index, text) in differences.enumerated() { try refill(clinic, index, text) }
    return clinic
  }

  private func open(_ clinic: WalkClinic, _ policy: Policy = Policy())
    -> ResidualWatch.Investigation?
  {
    clinic.chart.summary.course.residuals.investigation(under: policy)
  }

  private func refill(_ clinic: WalkClinic, _ index: Int, _ difference: String) throws {
    let isLess = difference.hasPrefix("-")
    let size = try volume(String(difference.dropFirst(isLess ? 1 : 0)))
    let aspirated = Volume(nanolitres: 4_000_000 + (isLess ? -1 : 1) * size.nanolitres)
    let assessment = ResidualAssessment(
      filled: .millilitres(20),
      expected: ExpectedResidual(exact: Volume.millilitres(4).exact),
      aspirated: aspirated
    )
    let formulation = try #require(clinic.chart.fills.first?.value.formulation)
    clinic.keep(
      [
        .residualAssessed(
          ResidualAssessed(
            expected: .millilitres(4),
            aspirated: aspirated,
            grade: assessment.grade.rawValue
          )
        ),
        .fillRecorded(Fill(at: clinic.now, injected: .millilitres(20), formulation: formulation)),
      ],
      visit: VisitID("refill-\(index)")
    )
    clinic.wait(minutes: 80 * 1440)
  }

  // 16 mL due: 14.5 % are 2.32 mL, 5 % are 0.8 mL; up to 1 mL the error is not used.
  @Test(
    "The rule: two in a row above +14.5 %, or three of one sign beyond 5 %",
    arguments: [
      (["-2.4", "-2.4"], true), (["-2.4"], false), (["-2.4", "0.2", "-2.4"], false),
      (["-1.2", "-1.2", "-1.2"], true), (["-1.2", "-1.2"], false),
      (["1.2", "1.2", "1.2"], true), (["1.2", "-1.2", "1.2"], false),
      (["2.4", "2.4"], false), (["-1", "-1", "-1"], false), (["-0.9", "-0.9", "-0.9"], false),
    ]
  )
  func rule(_ differences: [String], _ asks: Bool) throws {
    let clinic = try clinic(differences)
    #expect(DiscrepancyTrend(clinic.chart).asksForReport == asks)
    let open = open(clinic)
    #expect((open?.asksForReport ?? false) == asks)
  }

  @Test("A grade that the prescriber decides on opens an investigation; a note does not")
  func opens() throws {
    #expect(open(try clinic(["-1.5"])) == nil)
    let open = try #require(open(try clinic(["-2.1"])))
    #expect(open.because == "1.9 mL aspirated, 4 mL expected: -2.1 mL, delivery error +13.1 %")
    #expect(open.since == (try day("2026-09-22")))
  }

  @Test("It stays open, with its first day, until a clinician closes it with cause and conclusion")
  func closes() throws {
    let clinic = try clinic(["-2.4", "-2.4"])
    let since = open(clinic)?.since
    #expect(since == (try day("2026-09-22")))
    try refill(clinic, 7, "0")
    #expect(open(clinic)?.since == since)
    let closed = DiscrepancyClosed(cause: .pumpOverDelivers, conclusion: "reported, watched")
    #expect(throws: Refusal.self) {
      try clinic.chart.closeDiscrepancy(closed, by: WalkClinic.nurse, policy: Policy())
    }
    #expect(throws: Refusal.self) {
      try clinic.chart.closeDiscrepancy(
        DiscrepancyClosed(cause: .notFound, conclusion: ""),
        by: WalkClinic.clinician,
        policy: Policy()
      )
    }
    clinic.keep(
      try clinic.chart.closeDiscrepancy(closed, by: WalkClinic.clinician, policy: Policy())
    )
    #expect(open(clinic) == nil)
    #expect(clinic.chart.lifeCycle.closures.count == 1)
    try refill(clinic, 8, "-2")
    #expect(open(clinic) == nil, "the run begins anew")
  }

  @Test("Aspirated again in the same visit, only the last residual counts")
  func aspiratedAgain() throws {
    let clinic = try clinic([])
    func residual(_ aspirated: String) throws {
      let volume = try volume(aspirated)
      let grade = ResidualAssessment(
        filled: .millilitres(20),
        expected: ExpectedResidual(exact: Volume.millilitres(4).exact),
        aspirated: volume
      ).grade
      clinic.keep(
        [
          .residualAssessed(
            ResidualAssessed(
              expected: .millilitres(4),
              aspirated: volume,
              grade: grade.rawValue
            )
          )
        ],
        visit: VisitID("v")
      )
    }
    try residual("1.5")
    #expect(open(clinic) != nil)
    try residual("3.8")
    #expect(open(clinic) == nil)
    #expect(DiscrepancyTrend(clinic.chart).points.count == 1)
  }

  @Test("An older investigation stays open where a later residual was aspirated again and is right")
  func aspiratedAgainLater() throws {
    let clinic = try clinic(["-2.4", "0"])
    let since = open(clinic)?.since
    for aspirated in ["1.5", "3.8"] {
      clinic.keep(
        [
          .residualAssessed(
            ResidualAssessed(
              expected: .millilitres(4),
              aspirated: try volume(aspirated),
              grade: aspirated == "1.5" ? "reason" : "ok"
            )
          )
        ],
        visit: VisitID("again")
      )
    }
    #expect(since != nil && open(clinic)?.since == since)
  }

  @Test("The clinic's own limits decide on the trend, in the chart's row and in the list's entry")
  func ownLimits() throws {
    // 1.4 mL are 8.8 % of the 16 mL that were due, twice in a row: nothing by standard limits.
    let clinic = try clinic(["-1.4", "-1.4"])
    var own = Policy()
    own[.residualErrorReason] = 80
    #expect(open(clinic) == nil)
    let found = try #require(open(clinic, own))
    let second = try day("2026-09-22").advanced(byDays: 80)
    #expect(found.asksForReport)
    #expect(found.since == second)
    #expect(ListEntry(clinic.chart.summary, policy: Policy()).investigationSince == nil)
    #expect(ListEntry(clinic.chart.summary, policy: own).investigationSince == found.since)
    #expect(DiscrepancyTrend(clinic.chart, policy: own).asksForReport)
    // A clinic that does not trust its syringes to 1.5 mL asks nothing.
    own[.residualNote] = 1_500_000
    #expect(open(clinic, own) == nil)
  }

  @Test("However many residuals follow, the row stays small and names the first day")
  func staysSmall() throws {
    let clinic = try clinic(Array(repeating: "-1.2", count: 12) + ["-2.4", "-2.2", "-2.4", "-2.1"])
    let found = try #require(open(clinic))
    let third = try day("2026-09-22").advanced(byDays: 160)
    #expect(found.since == third)
    let row = "\(clinic.chart.summary.course.residuals)"
    let later = try self.clinic(
      Array(repeating: "-1.2", count: 40) + ["-2.4", "-2.2", "-2.4", "-2.1"]
    )
    #expect("\(later.chart.summary.course.residuals)".utf8.count <= row.utf8.count + 40)
  }

  @Test("A new pump begins without the old one's residuals")
  func newPump() throws {
    let clinic = try clinic(["-2.4", "-2.4"])
    try clinic.replace(removed: .millilitres(1))
    #expect(clinic.chart.summary.course.residuals == ResidualWatch())
    #expect(DiscrepancyTrend(clinic.chart).points.isEmpty)
    #expect(clinic.chart.residuals.count == 2, "nothing is lost")
  }

  @Test("The sentence names count, mean and the greatest difference")
  func sentence() throws {
    let trend = DiscrepancyTrend(try clinic(["-2.4", "0.4"]).chart)
    #expect(
      trend.sentence
        == "2 residuals; mean difference -1 mL; greatest -2.4 mL on 22-Sep-2026"
    )
  }
}

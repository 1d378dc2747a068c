import ClinicDomain
import Testing

/// What happens to an order from the draft to its use, and what is asked again.
@Suite struct OrderTests {
  private func clinic(_ drugs: [(String, String)] = [("morphine", "10 mg/mL")]) throws
    -> WalkClinic
  {
    let clinic = try WalkClinic()
    clinic.keep([
      .patientRecorded(
        Patient(
          mrn: "1",
          familyName: "Dubois",
          givenName: "Henri",
          birthDate: try day("1951-03-03"),
          sex: .male
        )
      ),
      .pumpRecorded(try pump("A1")),
    ])
    let fluid = try WalkOrder.formulation(drugs)
    clinic.keep([
      .fillRecorded(Fill(at: clinic.now, injected: try volume("20"), formulation: fluid)),
      .programChanged(
        ProgramChange(at: clinic.now, program: try program("4 mg/day"), formulation: fluid)
      ),
    ])
    clinic.wait(minutes: 60)
    return clinic
  }

  private func pump(_ serial: String) throws -> Pump {
    Pump(
      model: "SynchroMed II 8637-20",
      serial: serial,
      implantedOn: try day("2024-01-01"),
      reservoir: .millilitres(20),
      alarmVolume: .millilitres(2),
      tubingVolume: nil,
      catheter: Catheter(volume: nil)
    )
  }

  private func program(_ text: String) throws -> InfusionProgram {
    InfusionProgram(mode: .simpleContinuous(try dose(text)))
  }

  private func order(_ clinic: WalkClinic, id: String = "o-1", dose: String = "4 mg/day") throws
    -> RefillOrder
  {
    RefillOrder(
      id: OrderID(id),
      formulation: try #require(clinic.chart.summary.fill).formulation,
      volume: try volume("20"),
      program: try program(dose),
      bridge: .notNeeded,
      validUntil: clinic.now.local.date.advanced(byDays: 30),
      signedBy: WalkClinic.clinician.id,
      signedAt: clinic.now
    )
  }

  private func sign(_ clinic: WalkClinic, id: String = "o-1") throws {
    clinic.keep(
      try clinic.chart.signOrder(
        order(clinic, id: id),
        by: WalkClinic.clinician,
        policy: Policy(),
        now: clinic.now
      )
    )
  }

  private func state(_ clinic: WalkClinic, _ id: String = "o-1", days: Int = 0) -> OrderState? {
    clinic.chart.orderBook.record(OrderID(id))?.state(
      on: clinic.now.local.date.advanced(byDays: days)
    )
  }

  private func label(_ strength: String = "10 mg/mL", isFree: Bool = true) throws -> ProductLabel {
    ProductLabel(
      lot: "L1",
      ingredients: [try ingredient("morphine \(strength)")],
      isPreservativeFree: isFree
    )
  }

  private func check(_ clinic: WalkClinic, _ label: ProductLabel, isRecalled: Bool = false) throws {
    clinic.keep(
      try clinic.chart.checkLabel(
        label,
        against: OrderID("o-1"),
        isRecalled: isRecalled,
        by: WalkClinic.pharmacist,
        now: clinic.now
      )
    )
  }

  @Test func anOrderGoesFromDraftToUse() throws {
    let clinic = try clinic()
    clinic.keep(try clinic.chart.draftOrder(order(clinic), by: WalkClinic.nurse))
    #expect(state(clinic) == .drafted)
    try sign(clinic)
    #expect(state(clinic) == .signed)
    #expect(state(clinic, days: 30) == .signed)
    #expect(state(clinic, days: 31) == .expired)
    clinic.keep(
      try clinic.chart.verifyOrder(
        OrderID("o-1"),
        isAccepted: true,
        by: WalkClinic.pharmacist,
        policy: Policy(),
        now: clinic.now
      ),
      by: WalkClinic.pharmacist
    )
    #expect(state(clinic) == .verified)
    #expect(
      clinic.chart.orderBook.record(OrderID("o-1"))?.verification?.by
        == .staff(WalkClinic.pharmacist.id)
    )
    try check(clinic, try label())
    #expect(state(clinic) == .supplied)
    let fluid = try order(clinic).formulation
    clinic.keep([
      .fillRecorded(Fill(at: clinic.now, injected: try volume("20"), formulation: fluid))
    ])
    #expect(state(clinic) == .used)
    #expect(state(clinic, days: 31) == .used)
  }

  @Test func aLaterOrderTakesThePlaceOfTheOneBefore() throws {
    let clinic = try clinic()
    try sign(clinic)
    try sign(clinic, id: "o-2")
    #expect(state(clinic) == .withdrawn)
    #expect(state(clinic, "o-2") == .signed)
    clinic.keep(
      try clinic.chart.withdrawOrder(
        OrderID("o-2"),
        by: WalkClinic.clinician,
        today: clinic.now.local.date
      )
    )
    #expect(state(clinic, "o-2") == .withdrawn)
    #expect(clinic.chart.summary.order == nil)
  }

  @Test func onlyAPharmacistVerifiesAndOnlyWhatIsSigned() throws {
    let clinic = try clinic()
    clinic.keep(try clinic.chart.draftOrder(order(clinic), by: WalkClinic.nurse))
    func verify(_ member: StaffMember, _ isAccepted: Bool = true) throws {
      _ = try clinic.chart.verifyOrder(
        OrderID("o-1"),
        isAccepted: isAccepted,
        by: member,
        policy: Policy(),
        now: clinic.now
      )
    }
    #expect(throws: Refusal.self) { try verify(WalkClinic.pharmacist) }
    try sign(clinic)
    #expect(throws: Refusal.self) { try verify(WalkClinic.nurse) }
    #expect(throws: Refusal.self) { try verify(WalkClinic.pharmacist, false) }
    #expect(throws: Refusal.self) { try check(clinic, try label()) }
    let prescribing = WalkClinic.member("varga", [.clinician, .pharmacist])
    #expect(throws: Refusal.self) { try verify(prescribing) }
    try verify(WalkClinic.pharmacist)
  }

  @Test func aLabelThatDoesNotAgreeIsTurnedAwayAndKept() throws {
    let clinic = try clinic()
    try sign(clinic)
    clinic.keep([.orderVerified(OrderVerified(order: OrderID("o-1"), isAccepted: true))])
    var acid = try label()
    acid.pHHundredths = 300
    var weak = try label()
    weak.assayErrorTenths = -151
    for wrong in [try label("20 mg/mL"), try label(isFree: false), acid, weak] {
      try check(clinic, wrong)
      #expect(state(clinic) == .verified)
      let last = clinic.chart.orderBook.record(OrderID("o-1"))?.labels.last?.value
      #expect(last?.differences.count == 1)
    }
    try check(clinic, try label(), isRecalled: true)
    #expect(state(clinic) == .verified)
    try check(clinic, try label())
    #expect(state(clinic) == .supplied)
  }

  @Test func theDifferenceNamesEveryFigureThatChanges() throws {
    let clinic = try clinic()
    #expect(clinic.chart.differences(of: try order(clinic)).allSatisfy { !$0.isChanged })
    let changed = clinic.chart.differences(of: try order(clinic, dose: "5 mg/day"))
      .filter(\.isChanged)
    #expect(changed.map(\.what) == ["morphine daily dose"])
    #expect(changed.first?.before == "4 mg/day")
    #expect(changed.first?.after == "5 mg/day")
    #expect(changed.first?.change?.tenths == 250)
  }

  @Test func aReasonIsAskedOnceForADrugAndAPump() throws {
    let clinic = try clinic([("hydromorphone", "10 mg/mL")])
    var first = try order(clinic)
    #expect(throws: Refusal.self) {
      try clinic.chart.signOrder(first, by: WalkClinic.clinician, policy: Policy(), now: clinic.now)
    }
    let asking = clinic.chart.review(first, policy: Policy(), now: clinic.now)
    #expect(asking.codes == [.offLabelPumpDrug])
    for finding in asking { first.reasons[KeptReason(for: finding).key] = "no effect of morphine" }
    clinic.keep(
      try clinic.chart.signOrder(first, by: WalkClinic.clinician, policy: Policy(), now: clinic.now)
    )
    let next = try order(clinic, id: "o-2")
    #expect(clinic.chart.review(next, policy: Policy(), now: clinic.now).severity <= .advisory)
    let shown = clinic.chart.answered(next, policy: Policy(), now: clinic.now)
    #expect(shown.map(\.finding.code) == [.offLabelPumpDrug])
    #expect(shown.map(\.reason.value.text) == ["no effect of morphine"])
    clinic.keep([.pumpRecorded(try pump("B2"))])
    #expect(
      clinic.chart.review(next, policy: Policy(), now: clinic.now).codes == [.offLabelPumpDrug]
    )
  }

  @Test func keptReasonsNeverMuteWhatIsNewInThePatient() throws {
    let clinic = try clinic()
    let raised = try order(clinic, dose: "4.5 mg/day")
    func entry(_ kind: ChartListEntry.Kind, _ name: String) throws {
      clinic.keep(
        try clinic.chart.recordListEntry(
          ChartListEntry(id: name, kind: kind, name: name),
          by: WalkClinic.nurse,
          today: clinic.now.local.date
        )
      )
    }
    for code in [FindingCode.systemicSedative, .granulomaScreen, .threeRises, .allergy] {
      clinic.keep([
        .consentRecorded(ConsentRecorded(subject: code.rawValue, text: "known", value: "yes"))
      ])
      #expect(!code.isKept)
    }
    #expect(clinic.chart.review(raised, policy: Policy(), now: clinic.now).isEmpty)
    try entry(.benzodiazepine, "diazepam")
    #expect(
      clinic.chart.review(raised, policy: Policy(), now: clinic.now).codes == [.systemicSedative]
    )
    #expect(clinic.chart.review(try order(clinic), policy: Policy(), now: clinic.now).isEmpty)
    try entry(.allergy, "opioids")
    #expect(
      clinic.chart.review(raised, policy: Policy(), now: clinic.now).codes == [
        .allergy, .systemicSedative,
      ]
    )
    clinic.keep(
      try clinic.chart.stopListEntry(
        ChartListEntryStopped(entry: "diazepam", on: clinic.now.local.date, reason: "tapered"),
        by: WalkClinic.nurse,
        today: clinic.now.local.date
      )
    )
    #expect(clinic.chart.review(raised, policy: Policy(), now: clinic.now).codes == [.allergy])
  }

  @Test func onlyMorphineByMouthIsAddedUp() throws {
    let clinic = try clinic()
    func opioid(_ id: String, _ name: String, _ route: ChartListEntry.Route) throws -> ClinicEvent {
      .listEntryRecorded(
        ChartListEntry(
          id: id,
          kind: .opioid,
          name: name,
          route: route,
          dailyDose: try dose("30 mg/day")
        )
      )
    }
    clinic.keep([
      try opioid("1", "morphine", .oral), try opioid("2", "morphine", .oral),
      try opioid("3", "oxycodone", .oral), try opioid("4", "morphine", .injection),
    ])
    #expect(try clinic.chart.systemicOpioids.morphineByMouth == dose("60 mg/day"))
    #expect(clinic.chart.systemicOpioids.notAdded.map(\.id) == ["3", "4"])
  }

  @Test func aReviewIsSignedByAClinicianWithItsReasons() throws {
    let clinic = try clinic()
    let today = clinic.now.local.date
    func sign(_ text: String, _ member: StaffMember) throws -> [ClinicEvent] {
      try clinic.chart.signReview(
        TherapyReview(
          decision: .continue,
          outcome: text,
          complications: "none",
          assessment: "goes on",
          nextBy: today.advanced(byDays: 180)
        ),
        by: member,
        today: today
      )
    }
    #expect(throws: Refusal.self) { try sign("relief 60 %", WalkClinic.nurse) }
    #expect(throws: Refusal.self) { try sign("", WalkClinic.clinician) }
    clinic.keep(try sign("relief 60 %", WalkClinic.clinician))
    #expect(clinic.chart.therapyReviews.map(\.value.decision) == [.continue])
  }
}

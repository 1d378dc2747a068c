import ClinicDomain
import ClinicStore
import Testing

/// What happens to orders and what stands on a chart's lists survives the file.
@Suite("Orders and lists are read back as written")
struct OrderEventTests {
  @Test("Every event of orders and lists comes back whole", arguments: Ground.allCases)
  func comesBackWhole(_ ground: Ground) throws {
    let files = try ground.files()
    let store = try Store.create(on: files, clinic: Sample.clinic, by: .system, holder: "bay-1")
    let order = try order()
    let verified = OrderVerified(order: order.id, isAccepted: false, note: "strength?")
    let label = LabelChecked(
      order: order.id,
      label: ProductLabel(
        lot: "L1",
        ingredients: order.formulation.ingredients,
        isPreservativeFree: true,
        beyondUse: try CivilDateTime("2026-10-20 09:00"),
        expiresOn: try CivilDate("2026-12-31"),
        pHHundredths: 455,
        assayErrorTenths: -12
      ),
      isAccepted: false,
      differences: ["morphine: ordered 10 mg/mL"]
    )
    let entry = ChartListEntry(
      id: "e1",
      kind: .opioid,
      name: "morphine",
      route: .oral,
      dailyDose: try Dose("30 mg/day"),
      startedOn: try CivilDate("2026-01-01")
    )
    let stop = ChartListEntryStopped(
      entry: "e1",
      on: try CivilDate("2026-10-01"),
      reason: "tapered"
    )
    let review = TherapyReview(
      decision: .continue,
      outcome: "relief 60 %",
      complications: "none",
      assessment: "goes on",
      nextBy: try CivilDate("2027-04-01")
    )
    _ = try store.journal.append([
      Action(
        id: ActionID("orders"),
        by: .staff(StaffID("rossi")),
        on: "bay-1",
        at: Sample.moment("2026-10-05T11:00:00-05:00"),
        chart: ChartID("c1"),
        expecting: nil,
        events: [
          .orderDrafted(order), .orderSigned(order), .orderVerified(verified),
          .labelChecked(label), .listEntryRecorded(entry), .listEntryStopped(stop),
          .therapyReviewed(review),
        ]
      )
    ])
    let chart = try Store.open(on: files, holder: "bay-2").journal.chart(ChartID("c1"))
    let record = try #require(chart.orderBook.record(order.id))
    #expect(record.drafted?.value == order)
    #expect(record.signed?.value == order)
    #expect(record.verification?.value == verified)
    #expect(record.verification?.by == .staff(StaffID("rossi")))
    #expect(record.labels.map(\.value) == [label])
    #expect(chart.listEntries.map(\.value) == [entry])
    #expect(chart.listStops.map(\.value) == [stop])
    #expect(chart.therapyReviews.map(\.value) == [review])
    #expect(chart.summary.readOnlyBecause == nil)
  }

  private func order() throws -> RefillOrder {
    var answers = OrderAnswers()
    answers.isOpioidTolerant = true
    answers.redFlags = [.none]
    answers.isScoreBetter = false
    answers.isCatheterAccessPlanned = false
    answers.hasHadPsychosis = false
    answers.intendedDrugs = ["morphine"]
    answers.taperPlan = "over 4 days"
    return RefillOrder(
      id: OrderID("o-1"),
      formulation: Formulation(
        primary: Ingredient(drug: "morphine", concentration: try Concentration("10 mg/mL"))
      ),
      volume: .millilitres(20),
      program: InfusionProgram(mode: .simpleContinuous(try Dose("4 mg/day"))),
      bridge: .declined(reason: "first fill"),
      validUntil: try CivilDate("2026-11-05"),
      reasons: ["STEP_OVER_POLICY/morphine": "pain"],
      answers: answers,
      pacc: PaccStanding(drugs: ["morphine"], track: .nonCancerDiffuse),
      signedBy: StaffID("varga"),
      signedAt: Sample.moment("2026-10-05T10:00:00-05:00")
    )
  }
}

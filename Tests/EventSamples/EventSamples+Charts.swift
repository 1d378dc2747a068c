import ClinicDomain

/// Samples of what is written down in a chart between visits.
extension EventSamples {
  static let program = InfusionProgram(
    mode: .simpleContinuous(Dose(amount: 4_000_000, unit: .milligramsPerDay))
  )

  static let charts: [ClinicEvent] = [
    .pumpRecorded(
      Pump(
        model: "SynchroMed II 8637-40",
        serial: "NG1",
        implantedOn: CivilDate(dayNumber: 19_700),
        reservoir: .millilitres(40),
        alarmVolume: .millilitres(2)
      )
    ),
    .fillRecorded(
      Fill(
        at: at,
        injected: .millilitres(20),
        leftBehind: .millilitres(1),
        formulation: formulation,
        lots: ["A 1"]
      )
    ),
    .programChanged(ProgramChange(at: at, program: program, formulation: formulation)),
    .prescriberDateSet(PrescriberDate(date: CivilDate(dayNumber: 20_790), reason: "travels")),
    .noteAdded(ChartNote(text: "first \"quoted\" é")),
    .chartMerged(ChartMerge(into: ChartID("c2"), reason: "same person")),
    .chartSplit(ChartSplit(from: ChartID("c2"), reason: "two persons")),
    .consentRecorded(ConsentRecorded(subject: "refill", text: "signed paper", value: "folder 12")),
    .listEntryRecorded(
      ChartListEntry(
        id: "e1",
        kind: .opioid,
        name: "morphine",
        route: .oral,
        dailyDose: Dose(amount: 30_000_000, unit: .milligramsPerDay),
        startedOn: CivilDate(dayNumber: 20_454)
      )
    ),
    .listEntryStopped(
      ChartListEntryStopped(entry: "e1", on: CivilDate(dayNumber: 20_727), reason: "tapered")
    ),
    .therapyReviewed(
      TherapyReview(
        decision: .continue,
        outcome: "relief 60 %",
        complications: "none",
        assessment: "goes on",
        nextBy: CivilDate(dayNumber: 20_909)
      )
    ),
  ]

  private static let order: RefillOrder = {
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
      formulation: formulation,
      volume: .millilitres(20),
      program: program,
      bridge: .declined(reason: "first fill"),
      validUntil: CivilDate(dayNumber: 20_762),
      reasons: ["STEP_OVER_POLICY/morphine": "pain"],
      answers: answers,
      signedBy: StaffID("varga"),
      signedAt: at
    )
  }()

  static let orders: [ClinicEvent] = [
    .orderDrafted(order), .orderSigned(order), .orderWithdrawn(order.id),
    .orderVerified(OrderVerified(order: order.id, isAccepted: false, note: "strength?")),
    .labelChecked(
      LabelChecked(
        order: order.id,
        label: ProductLabel(
          lot: "L1",
          ingredients: order.formulation.ingredients,
          isPreservativeFree: true,
          beyondUse: at.local,
          expiresOn: CivilDate(dayNumber: 20_818),
          pHHundredths: 455,
          assayErrorTenths: -12
        ),
        isAccepted: false,
        differences: ["morphine: ordered 10 mg/mL"]
      )
    ),
  ]
}

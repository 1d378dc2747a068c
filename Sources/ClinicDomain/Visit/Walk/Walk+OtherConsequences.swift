/// What the screens of the other walks write into the chart.
extension Walk {
  /// The interrogation that follows a scan.
  func scanEvents(_ answers: Answers) -> [ClinicEvent] {
    answers.dateTime("scan.after").map { [nextVisit(at: $0, .afterMRI)] } ?? []
  }

  /// A pump that was emptied for a scan: the waste, and a reservoir that holds what is left.
  func emptyingEvents(_ answers: Answers, _ entry: ScreenEntry) -> [ClinicEvent] {
    guard let prior = priorFill, let drawn = answers.volume("empty.drawn"),
      let left = answers.volume("empty.left")
    else { return [] }
    let line = WasteRecorded.Line(volume: drawn, formulation: prior.formulation, origin: "pump")
    return [
      .wasteRecorded(
        WasteRecorded(
          lines: drawn > .zero ? [line] : [],
          method: answers.text("empty.method") ?? "",
          by: visit.startedBy.staff ?? entry.recordedBy,
          witness: entry.signature
        )
      ),
      .fillRecorded(
        Fill(
          at: entry.performedAt,
          injected: .zero,
          leftBehind: left,
          formulation: prior.formulation,
          lots: prior.lots
        )
      ),
    ]
  }

  /// A pump that was stopped or emptied in an emergency.
  func handOverEvents(_ answers: Answers, at moment: Moment) -> [ClinicEvent] {
    guard let prior = priorFill else { return [] }
    let stopped = ClinicEvent.programChanged(
      ProgramChange(
        at: moment,
        program: InfusionProgram(mode: .stopped),
        formulation: prior.formulation
      )
    )
    switch answers.text("handover.state") {
    case "s": return [stopped]
    case "e":
      return [
        .fillRecorded(Fill(at: moment, injected: .zero, formulation: prior.formulation)), stopped,
      ]
    default: return []
    }
  }

  /// Consent, reasons, constants and the next order of a patient whose log was imported.
  func reviewEvents(_ answers: Answers, _ entry: ScreenEntry) -> [ClinicEvent] {
    var events: [ClinicEvent] = []
    if let place = answers.text("review.consentPlace"), answers.isYes("review.consent") {
      events.append(.consentRecorded(ConsentRecorded(subject: "refill", text: place)))
    }
    let reason = answers.text("review.reason")
    for finding in reviewFindings where reason != nil {
      events.append(
        .consentRecorded(
          ConsentRecorded(
            subject: KeptReason(for: finding).key,
            text: reason ?? "",
            value: finding.value
          )
        )
      )
    }
    if var pump {
      let before = pump
      if let tubing = answers.volume("review.tubing") { pump.tubingVolume = tubing }
      if let catheter = answers.volume("review.catheter") { pump.catheter.volume = catheter }
      if pump != before { events.append(.pumpRecorded(pump)) }
    }
    if let order = reviewedOrder(answers, by: entry.performedBy) {
      events.append(.orderSigned(order))
    }
    return events
  }

  /// The reasons that the fluid in the pump still asks for.
  var reviewFindings: [Finding] {
    guard let prior = priorFill else { return [] }
    return MixtureChecks.findings(prior.formulation, policy: policy)
      .asking(after: chart.keptReasons)
      .filter { $0.severity == .reason }
  }

  /// The order to refill with what the pump runs now, where volume and last day were given.
  private func reviewedOrder(_ answers: Answers, by signer: StaffID) -> RefillOrder? {
    guard answers.isYes("review.order"), let prior = priorFill, let program = priorProgram,
      let volume = answers.volume("review.volume"), let until = answers.date("review.until")
    else { return nil }
    var reasons = KeyedText()
    for finding in reviewFindings {
      reasons[KeptReason(for: finding).key] = answers.text("review.reason")
    }
    return RefillOrder(
      id: OrderID("\(visit.id.text)-order"),
      formulation: prior.formulation,
      volume: volume,
      program: program.program,
      bridge: .notNeeded,
      validUntil: until,
      reasons: reasons,
      pacc: PaccStanding(prior.formulation, track: chart.paccTrack),
      signedBy: signer,
      signedAt: now
    )
  }
}

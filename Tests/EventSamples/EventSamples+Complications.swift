package import ClinicDomain

/// Samples of what is written down of complications.
extension EventSamples {
  package static let complicationID = ComplicationID("k-1")
  private static let amendment = Signature(
    by: StaffID("varga"),
    at: EventSamples.at,
    meaning: "complication amended: graded"
  )
  package static let complication = Complication(
    kindID: "refill.pocket-fill",
    phase: .refill,
    onsetOn: CivilDate(dayNumber: 20_700),
    onsetAt: CivilTime(secondOfDay: 40_320),
    awareOn: CivilDate(dayNumber: 20_701),
    account: "swelling \"over\" the pocket, é",
    firstDone: "needle out",
    grade: 3,
    seriousness: [.lifeThreatening, .hospitalisation],
    causality: Complication.Causality(device: .unrelated, procedure: .probable),
    isNearMiss: false,
    isDeviceInvolved: true,
    visit: Complication.VisitLink(
      id: VisitID("v-1"),
      on: CivilDate(dayNumber: 20_700),
      kind: .refill
    ),
    device: Complication.Device(model: "SynchroMed II 8637-20", serial: "A1"),
    catheter: "8780, tip T10",
    lot: "A 1",
    followUpOn: CivilDate(dayNumber: 20_710)
  )
  private static let bare = Complication(
    kindID: "refill.wrong-drug",
    phase: .refill,
    onsetOn: CivilDate(dayNumber: 20_700),
    awareOn: CivilDate(dayNumber: 20_700),
    account: "caught at the label",
    isNearMiss: true
  )
  package static let complications: [ClinicEvent] = [
    .complicationLogged(ComplicationLogged(id: complicationID, complication: complication)),
    .complicationLogged(ComplicationLogged(id: complicationID, complication: bare)),
    .complicationFollowedUp(
      ComplicationFollowedUp(
        id: complicationID,
        on: CivilDate(dayNumber: 20_702),
        result: "settled",
        nextOn: CivilDate(dayNumber: 20_720)
      )
    ),
    .complicationAmended(
      ComplicationAmended(
        id: complicationID,
        complication: complication,
        reason: "graded",
        signature: amendment
      )
    ),
    .complicationReported(
      ComplicationReported(
        id: complicationID,
        to: .controlledDrugOffice,
        on: CivilDate(dayNumber: 20_702),
        reference: "106-22"
      )
    ),
    .complicationClosed(
      ComplicationClosed(
        id: complicationID,
        outcome: .sequel,
        on: CivilDate(dayNumber: 20_740),
        summary: "scar",
        unreportedBecause: "told by the hospital",
        signature: amendment
      )
    ),
    .complicationReopened(
      ComplicationReopened(id: complicationID, reason: "it came back", signature: amendment)
    ),
  ]
}

import ClinicDomain

/// Samples of what is written down in a visit.
extension EventSamples {
  private static let visit = VisitID("v1")

  static let visits: [ClinicEvent] = [
    .visitStarted(
      VisitStarted(
        visit: visit,
        kind: .refill,
        template: "refill-1",
        appointment: AppointmentID("a")
      )
    ),
    .visitResumed(VisitResumed(visit: visit, session: "4711-88")),
    .screenRecorded(
      ScreenEntry(
        screen: 2,
        answers: ["pain": "3", "remark": "slept badly"],
        performedBy: StaffID("lopez"),
        recordedBy: StaffID("chen"),
        performedAt: at,
        signature: signature("read by me")
      )
    ),
    .stopMet(StopRecord(code: "PUMP_STOPPED", screen: 7, value: "stopped", because: "motor stall")),
    .stopLeft(
      StopLeft(
        StopRecord(code: "PUMP_STOPPED", screen: 7, value: "stopped", because: "motor stall"),
        way: .overridden,
        exit: "exit-1",
        reason: "seen by the prescriber",
        signature: signature("overridden")
      )
    ),
    .branchOpened(BranchOpened(branch: "B", screen: 8)),
    .interrogated(
      Interrogation(
        isRunning: true,
        volume: .millilitres(4),
        dose: Dose(amount: 4_000_000, unit: .milligramsPerDay),
        boluses: 3,
        alarmDate: CivilDate(dayNumber: 20_800),
        events: "motor stall 03-Oct",
        replacementIndicated: false
      )
    ),
    .residualAssessed(
      ResidualAssessed(
        expected: .millilitres(4),
        expectedAtMost: .millilitres(5),
        aspirated: .millilitres(3),
        grade: "note"
      )
    ),
    .wasteRecorded(
      WasteRecorded(
        lines: [
          WasteRecorded.Line(volume: .millilitres(3), formulation: formulation, origin: "residual")
        ],
        method: "sequestering pouch",
        by: StaffID("lopez"),
        witness: signature("watched")
      )
    ),
    .visitExited(
      VisitExit(exit: "exit-1", screen: 7, plan: "to the ward", signature: signature("left here"))
    ),
    .visitSigned(
      VisitSigned(signatures: [signature("performed", by: "lopez"), signature("checked")])
    ),
    .visitAmended(
      VisitAddendum(
        visit: visit,
        beneath: String(repeating: "c", count: 64),
        text: "the lot was read from the box",
        reason: "found on the box later",
        signature: signature(VisitAddendum.meaning, by: "lopez")
      )
    ),
  ]
}

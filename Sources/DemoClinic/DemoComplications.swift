import ClinicDomain

/// What went wrong in the demonstration, and what became of it: open ones, a follow-up that is due,
/// a report whose deadline is near, closed ones with amendments, near misses.
struct DemoComplications {
  let history: RefillHistory
  let today: CivilDate
  let now: Moment

  private static let nurse = StaffID("okafor")
  private static let second = StaffID("chen")
  private static let clinician = StaffID("diaz")

  /// The events of one patient, with the refills that they can be linked to, oldest first.
  func actions(number: Int, refills: [CivilDate]) -> [Action] {
    switch number {
    case 4: wound
    case 9: pocketFill(refills)
    case 14: lateRefill
    case 17: dislodged
    case 20: nearMiss("refill.wrong-drug", days: 5, Self.wrongDrug)
    case 22: closed("eff.constipation", days: 70, grade: 1, "bowel plan, better in two weeks")
    case 23: sedation
    case 25: closed("impl.pdph", days: 390, grade: 2, "rest and fluids, gone after four days")
    case 27: alarm
    case 28: painNotControlled
    case 31: nearMiss("refill.wrong-concentration", days: 96, Self.wrongStrength, isClosed: true)
    case 33: nearMiss("refill.bridge-error", days: 158, Self.bridgeMissing, isClosed: true)
    case 35: nearMiss("refill.wrong-drug", days: 230, Self.wrongDrug, isClosed: true)
    case 37: closed("refill.failed-access", days: 126, grade: 1, "third needle by ultrasound")
    case 39: closed("eff.pruritus", days: 210, grade: 1, "dose left, gone after a week")
    default: []
    }
  }

  private static let wrongDrug =
    "Another patient's syringe in the tray, seen at the second reading."
  private static let wrongStrength = "Label and order differed, seen when both were read."
  private static let bridgeMissing = "New strength without a bridge, seen before the needle."

  // MARK: Open

  private var wound: [Action] {
    let one = complication(
      "inf.wound",
      days: 20,
      "Redness and warmth over the pocket, no pus, 37.9 C.",
      firstDone: "Swab taken before the antibiotic; surgeon told the same day.",
      followUpDays: -1
    )
    return log(one, days: 20) + amend(one, days: 19, grade: 2, "seen and graded")
      + follow("Less red, swab without growth.", days: 8, nextDays: -1)
  }

  private var lateRefill: [Action] {
    log(
      complication(
        "refill.late",
        days: 0,
        "Did not come to two visits; pump past its due date.",
        firstDone: "Called, a visit is offered."
      ),
      days: 0
    )
  }

  private var dislodged: [Action] {
    var one = complication(
      "cath.dislodge",
      phase: .therapy,
      days: 12,
      "Sudden loss of effect; the dye study shows the tip outside the sac.",
      firstDone: "Oral cover ordered, revision planned.",
      followUpDays: 4
    )
    one.awareOn = day(11)
    one.isDeviceInvolved = true
    one.device = device
    one.catheter = "tip was at T10"
    one.seriousness = [.interventionToPreventPermanentHarm]
    return log(one, days: 11) + amend(one, days: 10, grade: 3, "graded after the dye study")
  }

  private var alarm: [Action] {
    var one = complication(
      "pump.alarm-other",
      phase: .therapy,
      days: 33,
      "Alarm heard at home, the programmer showed a memory error.",
      firstDone: "Program written anew and read back.",
      followUpDays: 6
    )
    one.isDeviceInvolved = true
    one.device = device
    return log(one, days: 33) + amend(one, days: 32, grade: 1, "no harm")
  }

  private var painNotControlled: [Action] {
    let one = complication(
      "fail.pain",
      phase: .therapy,
      days: 15,
      "Relief less than a third in spite of two increases.",
      firstDone: "Review of the therapy planned.",
      followUpDays: 9
    )
    return log(one, days: 15) + amend(one, days: 14, grade: 2, "graded")
  }

  // MARK: Closed

  private func pocketFill(_ refills: [CivilDate]) -> [Action] {
    guard let refill = refills.last(where: { today.days(since: $0) > 60 }) else { return [] }
    let days = today.days(since: refill)
    var one = complication(
      "refill.failed-access",
      days: days,
      "Swelling beside the pocket ten minutes after the needle was out.",
      firstDone: "Watched for eight hours, 6 mL taken out of the tissue."
    )
    one.visit = Complication.VisitLink(
      id: VisitID("\(history.chart.text)-v\(refill.dayNumber)"),
      on: refill,
      kind: .refill
    )
    one.isDeviceInvolved = true
    one.device = device
    one.lot = history.lot(on: refill)
    var amended = one
    amended.kindID = "refill.pocket-fill"
    amended.grade = 3
    amended.seriousness = [.lifeThreatening, .hospitalisation]
    amended.causality.procedure = .probable
    return log(one, days: days)
      + amend(amended, days: days - 1, grade: 3, "it was a pocket fill, not a failed access")
      + [
        act(
          "report",
          .complicationReported(
            ComplicationReported(
              id: id,
              to: .maker,
              on: day(days - 6),
              reference: "MDR 2207-\(refill.dayNumber)"
            )
          ),
          days: days - 6
        )
      ]
      + close(
        "Awake and well the next day; depth of the port is read by ultrasound now.",
        days: days - 9
      )
  }

  private var sedation: [Action] {
    var one = complication(
      "eff.sedation",
      days: 48,
      "Drowsy three hours after the fill, rousable, 10 breaths a minute.",
      firstDone: "Kept overnight, dose reduced."
    )
    one.seriousness = [.hospitalisation]
    return log(one, days: 48) + amend(one, days: 47, grade: 2, "graded")
      + close("Back to the dose before, no further sedation.", days: 40)
  }

  private func closed(_ kind: String, days: Int, grade: Int, _ summary: String) -> [Action] {
    let one = complication(kind, days: days, "Told at the visit and seen by the nurse.")
    return log(one, days: days) + amend(one, days: days - 1, grade: grade, "graded")
      + close(summary, days: days - 14)
  }

  private func nearMiss(
    _ kind: String,
    days: Int,
    _ account: String,
    isClosed: Bool = false
  ) -> [Action] {
    var one = complication(kind, days: days, account, firstDone: "Stopped before the needle.")
    one.isNearMiss = true
    let logged = log(one, days: days, by: Self.second)
    return isClosed ? logged + close("Told in the morning meeting.", days: days - 3) : logged
  }

  // MARK: Events

  private var id: ComplicationID { ComplicationID("\(history.chart.text)-complication") }

  private var device: Complication.Device {
    Complication.Device(model: history.pump.model, serial: history.pump.serial)
  }

  private func day(_ daysAgo: Int) -> CivilDate { today.advanced(byDays: -daysAgo) }

  private func complication(
    _ kind: String,
    phase: Complication.Phase? = nil,
    days: Int,
    _ account: String,
    firstDone: String = "",
    followUpDays: Int? = nil
  ) -> Complication {
    Complication(
      kindID: kind,
      phase: phase ?? ComplicationRegister.kind(kind)?.usualPhase ?? .therapy,
      onsetOn: day(days),
      awareOn: day(days),
      account: account,
      firstDone: firstDone,
      followUpOn: followUpDays.map { day(-$0) }
    )
  }

  private func log(_ one: Complication, days: Int, by: StaffID = nurse) -> [Action] {
    let logged = ComplicationLogged(id: id, complication: one)
    return [act("logged", .complicationLogged(logged), days: days, by: by)]
  }

  private func amend(_ one: Complication, days: Int, grade: Int, _ reason: String) -> [Action] {
    var graded = one
    graded.grade = grade
    let at = moment(days, later: 20)
    let amended = ComplicationAmended(
      id: id,
      complication: graded,
      reason: reason,
      signature: Signature(
        by: Self.clinician,
        at: at,
        meaning: "complication amended: \(reason)"
      )
    )
    return [
      act("amended", .complicationAmended(amended), days: days, later: 20, by: Self.clinician)
    ]
  }

  private func follow(_ result: String, days: Int, nextDays: Int) -> [Action] {
    let followed = ComplicationFollowedUp(
      id: id,
      on: day(days),
      result: result,
      nextOn: day(-nextDays)
    )
    return [act("followed", .complicationFollowedUp(followed), days: days, later: 30)]
  }

  private func close(_ summary: String, days: Int) -> [Action] {
    let closed = ComplicationClosed(
      id: id,
      outcome: .recovered,
      on: day(days),
      summary: summary,
      signature: Signature(
        by: Self.clinician,
        at: moment(days, later: 40),
        meaning: "complication closed: recovered"
      )
    )
    return [act("closed", .complicationClosed(closed), days: days, later: 40, by: Self.clinician)]
  }

  /// Eight in the morning and some minutes, but never later than now.
  private func moment(_ daysAgo: Int, later: Int = 0) -> Moment {
    let at = history.moment(day(daysAgo), 485 + later)
    return at.instant < now.instant ? at : now
  }

  private func act(
    _ name: String,
    _ event: ClinicEvent,
    days: Int,
    later: Int = 0,
    by: StaffID = nurse
  ) -> Action {
    Action(
      id: ActionID("\(id.text)-\(name)"),
      by: .staff(by),
      on: "bay-1",
      at: moment(days, later: later),
      chart: history.chart,
      events: [event]
    )
  }
}

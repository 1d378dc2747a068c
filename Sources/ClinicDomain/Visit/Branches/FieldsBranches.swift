/// What the branches ask.
extension Walk {
  func branchFields(_ branch: WalkBranch) -> [ChecklistField] {
    switch branch {
    case .noPort: Self.noPort
    case .noReturn: Self.noReturn
    case .dryPump: dryPump
    case .pocketFill: pocketFill
    case .wrongPort: Self.wrongPort
    case .updateFailed: Self.updateFailed
    case .withdrawal: withdrawal
    case .overdose: overdose
    case .discrepancy: discrepancy
    }
  }

  private static func prescriber(_ branch: String, step: Int) -> ChecklistField {
    ChecklistField("\(branch).prescriber", "Prescriber called", step: step, .yesNo, normal: "y")
  }

  private static let noPort = [
    ChecklistField("port.attempts", "Attempts of all operators", step: 25, .count(0...9)),
    ChecklistField("port.second", "A second operator has tried", step: 25, .yesNo),
    ChecklistField(
      "port.imaging",
      "Imaging",
      step: 21,
      .choice([
        ChecklistChoice("u", "ultrasound"), ChecklistChoice("f", "fluoroscopy"),
        ChecklistChoice("n", "none"),
      ]),
      isReadAfresh: true
    ),
    prescriber("port", step: 21),
  ]

  private static let noReturn = [
    ChecklistField(
      "noReturn.proof",
      "What proves that the needle is in the reservoir",
      step: 26,
      .choice([
        ChecklistChoice("i", "imaging"), ChecklistChoice("t", "two-needle test"),
        ChecklistChoice("n", "nothing"),
      ]),
      isReadAfresh: true
    ),
    prescriber("noReturn", step: 26),
  ]

  private var dryPump: [ChecklistField] {
    var fields = [
      ChecklistField("dry.withdrawal", "Signs of withdrawal", step: 11, .yesNo, normal: "n"),
      ChecklistField(
        "dry.decision",
        "The prescriber's decision",
        step: 11,
        .choice([
          ChecklistChoice("r", "reduced dose"), ChecklistChoice("t", "trial anew"),
          ChecklistChoice("s", "same dose"),
        ]),
        isReadAfresh: true
      ),
      ChecklistField(
        "dry.observation",
        "Observation after the restart, min",
        step: 11,
        .count(30...4320)
      ),
    ]
    if hasOpioid {
      fields.append(
        ChecklistField(
          "dry.notTolerant",
          "Treated as not tolerant to opioids",
          step: 11,
          .yesNo,
          normal: "y"
        )
      )
    }
    return fields + [Self.prescriber("dry", step: 11)]
  }

  private var pocketFill: [ChecklistField] {
    var fields = [
      ChecklistField("pocket.injected", "Injected so far, mL", step: 34, .volume),
      ChecklistField("pocket.aspirated", "Aspirated from the pocket, mL", step: 36, .volume),
      ChecklistField(
        "pocket.measured",
        "Aspirated from the reservoir, mL, empty if not",
        step: 34,
        .volume,
        isOptional: true
      ),
      ChecklistField(
        "pocket.proof",
        "What excludes a pocket fill",
        step: 36,
        .choice([
          ChecklistChoice("u", "ultrasound"), ChecklistChoice("f", "fluoroscopy"),
          ChecklistChoice("r", "re-aspiration"), ChecklistChoice("n", "nothing"),
        ]),
        isReadAfresh: true
      ),
    ]
    if hasOpioid {
      fields.append(
        ChecklistField("pocket.naloxone", "Naloxone drawn up", step: 34, .yesNo, normal: "y")
      )
    }
    return fields + [Self.prescriber("pocket", step: 34)]
  }

  private static let wrongPort = [
    ChecklistField(
      "wrongPort.injected",
      "Injected through it, mL, 0 if nothing",
      step: 25,
      .volume
    ),
    prescriber("wrongPort", step: 25),
  ]

  private static let updateFailed = [
    ChecklistField("update.again", "Sent again", step: 43, .yesNo, normal: "y"),
    ChecklistField("update.maker", "Maker's 24-hour line called", step: 43, .yesNo),
    prescriber("update", step: 43),
  ]

  private var withdrawal: [ChecklistField] {
    [
      ChecklistField("withdrawal.signs", "Which signs, since when", step: 10, .text),
      ChecklistField("withdrawal.treated", "What was given", step: 10, .text),
      Self.prescriber("withdrawal", step: 10),
    ]
  }

  private var overdose: [ChecklistField] {
    [
      ChecklistField("overdose.signs", "Which signs, since when", step: 10, .text),
      ChecklistField("overdose.treated", "What was given", step: 10, .text),
      Self.prescriber("overdose", step: 10),
    ]
  }

  private var discrepancy: [ChecklistField] {
    [
      ChecklistField("discrepancy.again", "Aspirated again", step: 29, .yesNo, isReadAfresh: true),
      ChecklistField(
        "discrepancy.cause",
        "Likely cause",
        step: 29,
        .choice([
          ChecklistChoice("a", "incomplete aspiration"), ChecklistChoice("s", "stall or stopped"),
          ChecklistChoice("c", "catheter"), ChecklistChoice("p", "earlier pocket or part fill"),
          ChecklistChoice("v", "volume or program in the record"),
          ChecklistChoice("o", "over-delivery"), ChecklistChoice("x", "not known"),
        ])
      ),
      ChecklistField(
        "discrepancy.signs",
        "Signs of overdose or withdrawal",
        step: 29,
        .yesNo,
        normal: "n"
      ),
      ChecklistField("discrepancy.study", "Rotor or catheter study asked for", step: 29, .yesNo),
      ChecklistField("discrepancy.report", "Device report to be filed", step: 29, .yesNo),
      Self.prescriber("discrepancy", step: 29),
    ]
  }

  /// What the pump holds and how it runs, where the visit ends before its time.
  var holding: [ChecklistField] {
    var fields: [ChecklistField] = []
    if ownFill == nil {
      fields += [
        ChecklistField(
          "hold.fluid",
          "What is in the reservoir",
          step: 37,
          .choice([
            ChecklistChoice("o", "old drug, left or put back"),
            ChecklistChoice("n", "drug of the signed order"),
          ]),
          isReadAfresh: true
        ),
        ChecklistField("hold.volume", "In the reservoir, mL, 0 if empty", step: 37, .volume),
      ]
    }
    fields.append(
      ChecklistField(
        "hold.runs",
        "How the pump runs",
        step: 37,
        .choice([
          ChecklistChoice("p", "as it is programmed"), ChecklistChoice("n", "as ordered, sent now"),
          ChecklistChoice("s", "stopped"),
        ]),
        isReadAfresh: true
      )
    )
    if visit.entry(screen: 18)?.signature == nil {
      fields += [
        ChecklistField("hold.old", "Old drug thrown away, mL", step: 46, .volume),
        ChecklistField("hold.syringe", "New drug thrown away, mL", step: 46, .volume),
        Self.wasteMethod("hold"),
      ]
    }
    return fields + [
      ChecklistField(
        "hold.next",
        "When the patient comes again, empty if in a bed",
        step: 37,
        .dateTime,
        isOptional: true
      )
    ]
  }
}

extension Walk {
  /// What a screen asks in this walk: the strengths of this order, the scores of this drug.
  public func fields(on screen: ChecklistScreen) -> [ChecklistField] {
    switch screen.number {
    case 1: Self.arrival
    case 2: safety
    case 3: baseline
    case 4: interrogation
    case 5: orderAndKit
    case 6: label
    case 7: secondReading
    case 8: Self.site
    case 9: Self.needle
    case 10: Self.residual
    case 11: Self.rinse
    case 12: Self.firstIncrement
    case 13: fill
    case 14: Self.needleOut
    case 15: programming
    case 16: Self.finishScreen
    case 17: readBack
    case 18: waste
    case 19: Self.leaveTaking
    case 20: closing
    case 21: beforeScan
    case 22: afterScan
    case 23: Self.firstActions
    case 24: Self.handOver
    case 25: review
    default: []
    }
  }

  private static let arrival = [
    ChecklistField("arrive.mrn", "MRN, typed or scanned", step: 2, .identifier),
    ChecklistField("arrive.birthDate", "Birth date as the patient says it", step: 2, .date),
    ChecklistField("arrive.escort", "Escort or driver", step: 1, .yesNo, normal: "y"),
  ]

  /// The drugs of the order, else of the pump.
  private var drugs: [Drug] {
    let formulation = order?.formulation ?? priorFill?.formulation
    return formulation?.ingredients.compactMap { Formulary.drug($0.drug) } ?? []
  }

  private var hasOpioid: Bool { drugs.contains { $0.isOpioid } }
  private var hasBaclofen: Bool { drugs.contains { $0.id == "baclofen" } }

  private var safety: [ChecklistField] {
    var fields = [
      ChecklistField(
        "safety.allergies",
        "Allergies gone through with the patient",
        step: 4,
        .yesNo,
        normal: "y"
      ),
      ChecklistField(
        "safety.anticoagulant",
        "Anticoagulant or low platelets",
        step: 5,
        .yesNo,
        normal: "n"
      ),
      ChecklistField("safety.temperature", "Temperature, \u{00B0}C", step: 6, .tenths(300...430)),
      ChecklistField("safety.skin", "Skin over the pump sound", step: 6, .yesNo, normal: "y"),
      ChecklistField(
        "safety.pregnant",
        "Pregnant",
        step: 6,
        .choice([
          ChecklistChoice("y", "yes"), ChecklistChoice("n", "no"),
          ChecklistChoice("x", "does not apply"),
        ]),
        normal: "n"
      ),
      ChecklistField("safety.alarms", "Pump alarm heard", step: 7, .yesNo, normal: "n"),
      ChecklistField("safety.mri", "MRI since the last visit", step: 7, .yesNo, normal: "n"),
      ChecklistField("safety.hospital", "Falls or hospital stay", step: 7, .yesNo, normal: "n"),
      ChecklistField(
        "safety.sedatives",
        "New sedatives or opioids by mouth",
        step: 7,
        .yesNo,
        normal: "n"
      ),
      ChecklistField("safety.overdose", "Signs of overdose", step: 10, .yesNo, normal: "n"),
      ChecklistField("safety.withdrawal", "Signs of withdrawal", step: 10, .yesNo, normal: "n"),
      ChecklistField("safety.consent", "Consent on file", step: 16, .yesNo, normal: "y"),
    ]
    if hasOpioid {
      fields.append(
        ChecklistField("safety.naloxone", "Naloxone at home", step: 16, .yesNo, normal: "y")
      )
    }
    return fields
  }

  /// Vital signs as they are asked before and after.
  private static func vitals(_ prefix: String, step: Int) -> [ChecklistField] {
    [
      ChecklistField("\(prefix).breathing", "Breaths a minute", step: step, .count(0...60)),
      ChecklistField("\(prefix).saturation", "SpO2, %", step: step, .count(40...100)),
      ChecklistField("\(prefix).sedation", "Sedation", step: step, .choice(sedation), normal: "1"),
      ChecklistField("\(prefix).gait", "Gait", step: step, .choice(gait), normal: "s"),
    ]
  }

  private static let sedation = [
    ChecklistChoice("1", "awake"), ChecklistChoice("2", "drowsy"),
    ChecklistChoice("3", "falls asleep"), ChecklistChoice("4", "not rousable"),
  ]
  private static let gait = [
    ChecklistChoice("s", "as usual"), ChecklistChoice("u", "unsteady"),
    ChecklistChoice("w", "wheelchair or bed"),
  ]

  private var baseline: [ChecklistField] {
    var fields = [
      ChecklistField("vitals.systolic", "Blood pressure, systolic mmHg", step: 8, .count(40...280)),
      ChecklistField(
        "vitals.diastolic",
        "Blood pressure, diastolic mmHg",
        step: 8,
        .count(20...180)
      ),
      ChecklistField("vitals.heart", "Heart beats a minute", step: 8, .count(20...250)),
    ]
    fields += Self.vitals("vitals", step: 8)
    fields += [
      ChecklistField("pain.average", "Pain on average, 0 to 10", step: 9, .count(0...10)),
      ChecklistField("pain.worst", "Pain at worst, 0 to 10", step: 9, .count(0...10)),
      ChecklistField("pain.now", "Pain now, 0 to 10", step: 9, .count(0...10)),
    ]
    if hasBaclofen {
      fields += [
        ChecklistField("spasm.ashworth", "Modified Ashworth, 0 to 4", step: 9, .count(0...4)),
        ChecklistField("spasm.frequency", "Spasm frequency (Penn), 0 to 4", step: 9, .count(0...4)),
      ]
    }
    fields.append(
      ChecklistField("sideEffects", "Side effects, in words", step: 9, .text, isOptional: true)
    )
    return fields
  }

  private var interrogation: [ChecklistField] {
    var fields = [
      ChecklistField("pump.serial", "Serial number on the programmer", step: 3, .identifier),
      ChecklistField("pump.running", "Pump running", step: 18, .yesNo, normal: "y"),
      ChecklistField("pump.volume", "Reservoir volume shown, mL", step: 18, .volume),
    ]
    if let program = priorProgram?.program, program.patientBoluses != nil {
      fields.append(
        ChecklistField(
          "pump.boluses",
          "Boluses given since the fill, empty if not known",
          step: 18,
          .count(0...9999),
          isOptional: true
        )
      )
    }
    fields += strengths("pump", step: 18, formulation: priorFill?.formulation)
    if let dose = priorProgram?.program.dailyDose {
      fields.append(
        ChecklistField(
          "pump.dose",
          "Daily dose shown, \(dose.unit.rawValue)",
          step: 18,
          .dose(dose.unit)
        )
      )
    }
    fields += [
      ChecklistField("pump.alarmDate", "Alarm date shown", step: 18, .date),
      ChecklistField(
        "pump.events",
        "Critical alarms or events in the log",
        step: 18,
        .yesNo,
        normal: "n"
      ),
      ChecklistField("pump.eventText", "Events, in words", step: 18, .text, isOptional: true),
      ChecklistField(
        "pump.replacement",
        "Replacement indicator set",
        step: 18,
        .yesNo,
        normal: "n"
      ),
    ]
    return fields
  }

  /// One strength for every ingredient.
  private func strengths(
    _ prefix: String,
    step: Int,
    formulation: Formulation?
  ) -> [ChecklistField] {
    (formulation?.ingredients ?? []).enumerated().map { index, ingredient in
      let name = Formulary.drug(ingredient.drug)?.tallMan ?? ingredient.drug
      let unit = ingredient.concentration.unit
      return ChecklistField(
        "\(prefix).concentration.\(index + 1)",
        "\(name), \(unit.rawValue)",
        step: step,
        .concentration(unit)
      )
    }
  }

  private var orderAndKit: [ChecklistField] {
    var fields = [
      ChecklistField(
        "order.reviewed",
        "Order and its difference from the last program read",
        step: 12,
        .yesNo,
        normal: "y"
      ),
      ChecklistField(
        "order.consent",
        "Off-label use known and consented, or on label",
        step: 14,
        .yesNo,
        normal: "y"
      ),
    ]
    if hasOpioid {
      fields.append(
        ChecklistField("kit.naloxone", "Naloxone at hand", step: 17, .yesNo, normal: "y")
      )
    }
    if hasBaclofen {
      fields.append(
        ChecklistField("kit.baclofen", "Oral baclofen at hand", step: 17, .yesNo, normal: "y")
      )
    }
    fields += [
      ChecklistField("kit.oxygen", "Oxygen", step: 17, .yesNo, normal: "y"),
      ChecklistField("kit.suction", "Suction", step: 17, .yesNo, normal: "y"),
      ChecklistField("kit.mask", "Bag and mask", step: 17, .yesNo, normal: "y"),
    ]
    return fields
  }

  private var label: [ChecklistField] {
    [ChecklistField("label.patient", "Patient's name on the label", step: 13, .yesNo, normal: "y")]
      + strengths("label", step: 13, formulation: order?.formulation)
      + [
        ChecklistField("label.volume", "Volume in the syringe, mL", step: 13, .volume),
        ChecklistField("label.lot", "Lot", step: 13, .identifier),
        ChecklistField("label.beyondUse", "Beyond-use date and time", step: 13, .dateTime),
        ChecklistField(
          "label.preservativeFree",
          "Marked preservative-free",
          step: 13,
          .yesNo,
          normal: "y"
        ),
        ChecklistField(
          "label.diluent",
          "Diluent",
          step: 13,
          .choice([
            ChecklistChoice("s", "preservative-free saline"), ChecklistChoice("n", "none"),
            ChecklistChoice("o", "another"),
          ]),
          normal: "s"
        ),
      ]
  }

  private var secondReading: [ChecklistField] {
    var fields = [
      ChecklistField("second.mrn", "MRN on the band", step: 2, .identifier),
      ChecklistField("second.birthDate", "Birth date as the patient says it", step: 2, .date),
    ]
    fields += strengths("second", step: 15, formulation: order?.formulation)
    if let dose = order?.program.dailyDose {
      fields.append(
        ChecklistField(
          "second.dose",
          "Daily dose on the order, \(dose.unit.rawValue)",
          step: 15,
          .dose(dose.unit)
        )
      )
    }
    fields.append(ChecklistField("second.volume", "Volume in the syringe, mL", step: 15, .volume))
    return fields
  }

  private static let site = [
    ChecklistField(
      "site.second",
      "Second person present for the time-out",
      step: 20,
      .yesNo,
      normal: "y"
    ),
    ChecklistField(
      "site.template",
      "Template of this pump model laid on",
      step: 21,
      .yesNo,
      normal: "y"
    ),
    ChecklistField("site.port", "Centre refill septum felt", step: 21, .yesNo, normal: "y"),
    ChecklistField(
      "site.prep",
      "Skin preparation",
      step: 22,
      .choice([
        ChecklistChoice("c", "chlorhexidine"), ChecklistChoice("i", "iodine"),
        ChecklistChoice("a", "alcohol"),
      ])
    ),
    ChecklistField("site.dry", "Drying time, s", step: 22, .count(0...900)),
    ChecklistField("site.kit", "Lot of the kit", step: 23, .identifier),
    ChecklistField(
      "site.gauge",
      "Needle",
      step: 23,
      .choice([ChecklistChoice("2", "22 G non-coring"), ChecklistChoice("o", "another")]),
      normal: "2"
    ),
    ChecklistField("site.labelled", "Every syringe labelled", step: 24, .yesNo, normal: "y"),
  ]

  private static let needle = [
    ChecklistField(
      "needle.port",
      "Needle in",
      step: 25,
      .choice([ChecklistChoice("c", "centre refill port"), ChecklistChoice("a", "access port")]),
      normal: "c"
    ),
    ChecklistField("needle.stop", "Metal stop felt", step: 25, .yesNo, normal: "y"),
    ChecklistField("needle.attempts", "Attempts", step: 25, .count(1...9)),
    ChecklistField("needle.return", "Fluid returns", step: 26, .yesNo, normal: "y"),
  ]

  private static let residual = [
    ChecklistField("residual.aspirated", "Aspirated, mL", step: 27, .volume),
    ChecklistField(
      "residual.look",
      "Appearance",
      step: 28,
      .choice([
        ChecklistChoice("c", "clear"), ChecklistChoice("d", "discoloured"),
        ChecklistChoice("b", "blood"), ChecklistChoice("t", "turbid or particles"),
      ]),
      normal: "c"
    ),
    ChecklistField("residual.all", "All aspirated, to the stop", step: 27, .yesNo, normal: "y"),
    ChecklistField(
      "residual.discarded",
      "Residual put to waste, not back",
      step: 30,
      .yesNo,
      normal: "y"
    ),
  ]

  private static let rinse = [
    ChecklistField("rinse.count", "Rinses", step: 31, .count(0...9)),
    ChecklistField("rinse.volume", "Each, mL", step: 31, .volume),
  ]

  private static let firstIncrement = [
    ChecklistField("first.filter", "Through the filter", step: 32, .yesNo, normal: "y"),
    ChecklistField("first.air", "Air in the line", step: 32, .yesNo, normal: "n"),
    ChecklistField("first.volume", "First increment, mL", step: 33, .volume),
    ChecklistField("first.return", "Drug returns", step: 33, .yesNo, normal: "y"),
  ]

  /// One key for each 5 mL and its return, then the signs.
  private var fill: [ChecklistField] {
    let volume = order?.volume.nanolitres ?? 0
    let increments = max(1, Int((volume + 4_999_999) / 5_000_000))
    let returns = (1...increments).map { number in
      let upTo = min(Int64(number) * 5_000_000, volume)
      return ChecklistField(
        "fill.return.\(number)",
        "Returns at \(Volume(nanolitres: upTo).shown)",
        step: 34,
        .yesNo,
        normal: "y"
      )
    }
    return returns + [
      ChecklistField("fill.pain", "Pain or burning", step: 34, .yesNo, normal: "n"),
      ChecklistField("fill.swelling", "Swelling of the pocket", step: 34, .yesNo, normal: "n"),
      ChecklistField("fill.resistance", "Resistance or leak", step: 34, .yesNo, normal: "n"),
    ]
  }

  private static let needleOut = [
    ChecklistField("out.injected", "Injected in all, mL", step: 37, .volume),
    ChecklistField("out.left", "Left in the reservoir under it, mL", step: 37, .volume),
    ChecklistField("out.syringe", "Left in the syringe, mL", step: 37, .volume),
    ChecklistField(
      "out.measured",
      "Measured inside afterwards, mL, empty if not measured",
      step: 36,
      .volume,
      isOptional: true
    ),
    ChecklistField("out.pocket", "Pocket swollen", step: 36, .yesNo, normal: "n"),
    ChecklistField("out.bleeding", "Bleeding", step: 36, .yesNo, normal: "n"),
  ]

  private var programming: [ChecklistField] {
    var fields: [ChecklistField] = []
    if template.kind == .refill {
      fields.append(
        ChecklistField("program.volume", "Reservoir volume programmed, mL", step: 38, .volume)
      )
      fields += strengths("program", step: 39, formulation: order?.formulation)
    }
    fields.append(
      ChecklistField(
        "program.mode",
        "Mode",
        step: 39,
        .choice([
          ChecklistChoice("s", "simple continuous"), ChecklistChoice("f", "flex"),
          ChecklistChoice("m", "minimum rate"), ChecklistChoice("o", "stopped"),
        ])
      )
    )
    if let order {
      if case .flex(let steps) = order.program.mode {
        fields += steps.enumerated().map { index, step in
          ChecklistField(
            "program.flex.\(index + 1)",
            "Step \(step.start), \(step.minutes / 60) h \(step.minutes % 60) min, \(step.mass.unit.rawValue)",
            step: 40,
            .mass(step.mass.unit)
          )
        }
      } else if let dose = order.program.dailyDose {
        fields.append(
          ChecklistField(
            "program.dose",
            "Daily dose programmed, \(dose.unit.rawValue)",
            step: 39,
            .dose(dose.unit)
          )
        )
      }
      if case .give = order.bridge {
        let unit = order.formulation.primary.concentration.unit.mass
        fields += [
          ChecklistField(
            "program.bridge",
            "Bridge amount on the programmer, \(unit.rawValue)",
            step: 41,
            .mass(unit)
          ),
          ChecklistField(
            "program.bridgeMinutes",
            "Bridge duration, min",
            step: 41,
            .count(1...20_000)
          ),
        ]
      }
    }
    return fields
  }

  private static let finishScreen = [
    ChecklistField("finish.volume", "Volume as injected + left", step: 42, .yesNo, normal: "y"),
    ChecklistField(
      "finish.strength",
      "Drugs and strengths as ordered",
      step: 42,
      .yesNo,
      normal: "y"
    ),
    ChecklistField("finish.dose", "Dose and mode as ordered", step: 42, .yesNo, normal: "y"),
    ChecklistField(
      "finish.bridge",
      "Bridge as ordered, or none ordered",
      step: 42,
      .yesNo,
      normal: "y"
    ),
  ]

  private var readBack: [ChecklistField] {
    var fields = [
      ChecklistField("read.success", "Update succeeded", step: 43, .yesNo, normal: "y"),
      ChecklistField(
        "read.running",
        "Pump running, interrogated again",
        step: 43,
        .yesNo,
        normal: "y"
      ),
      ChecklistField("read.volume", "Reservoir volume read back, mL", step: 43, .volume),
    ]
    if let dose = order?.program.dailyDose {
      fields.append(
        ChecklistField(
          "read.dose",
          "Daily dose read back, \(dose.unit.rawValue)",
          step: 43,
          .dose(dose.unit)
        )
      )
    }
    fields += [
      ChecklistField("read.alarmDate", "Alarm date on the programmer", step: 44, .date),
      ChecklistField("read.report", "Report kept, copy given", step: 45, .yesNo, normal: "y"),
    ]
    return fields
  }

  private var waste: [ChecklistField] {
    [
      ChecklistField("waste.old", "Old drug thrown away, mL", step: 46, .volume),
      ChecklistField("waste.syringe", "Left-over thrown away, mL", step: 46, .volume),
      ChecklistField(
        "waste.method",
        "Method",
        step: 46,
        .choice([
          ChecklistChoice("d", "drug disposal unit"), ChecklistChoice("s", "sequestration product"),
          ChecklistChoice("r", "returned to the pharmacy"),
        ])
      ),
    ]
  }

  private static let leaveTaking = [
    ChecklistField(
      "leave.teaching",
      "Overdose, withdrawal, pocket fill taught back",
      step: 48,
      .yesNo,
      normal: "y"
    ),
    ChecklistField("leave.alarms", "Both alarm tones known", step: 48, .yesNo, normal: "y"),
    ChecklistField("leave.card", "Emergency card and numbers given", step: 49, .yesNo, normal: "y"),
    ChecklistField(
      "leave.next",
      "Next refill, day and time",
      step: 50,
      .dateTime,
      isOptional: true
    ),
    ChecklistField("leave.drug", "Next drug ordered or in stock", step: 51, .yesNo, normal: "y"),
  ]

  private var closing: [ChecklistField] {
    guard template.kind == .refill || template.kind == .doseChange else {
      return [
        ChecklistField("close.complete", "Everything recorded", step: 52, .yesNo, normal: "y")
      ]
    }
    return Self.vitals("after", step: 47) + [
      ChecklistField("after.pocket", "Pocket swollen", step: 47, .yesNo, normal: "n")
    ]
  }

  private var scanRule: PumpModel.ScanRule? {
    pump.flatMap { PumpCatalogue.model($0.model) }?.scanRule
  }

  private var beforeScan: [ChecklistField] {
    [
      ChecklistField(
        "scan.rule",
        "Rule of this pump model read: \(scanSentence)",
        step: 18,
        .yesNo,
        normal: "y"
      ),
      ChecklistField(
        "scan.ready",
        "Pump made ready as the rule says",
        step: 18,
        .yesNo,
        normal: "y"
      ),
      ChecklistField("scan.date", "Date of the scan", step: 18, .date),
      ChecklistField(
        "scan.after",
        "Interrogation after the scan booked, day and time",
        step: 18,
        .dateTime,
        isOptional: true
      ),
    ]
  }

  private var afterScan: [ChecklistField] {
    [
      ChecklistField(
        "scan.log",
        "Event log read twice; a stall has recovered or there was none",
        step: 18,
        .yesNo,
        normal: "y"
      ),
      ChecklistField("scan.running", "Pump running", step: 18, .yesNo, normal: "y"),
      ChecklistField(
        "scan.reset",
        "Flow-activated valve reset, or the model has none",
        step: 18,
        .yesNo,
        normal: "y"
      ),
      ChecklistField(
        "scan.refilled",
        "Refilled where it was emptied, or it was not",
        step: 18,
        .yesNo,
        normal: "y"
      ),
    ]
  }

  /// What the pump model's rule says about scans.
  public var scanSentence: String {
    guard let scanRule, let pump, let model = PumpCatalogue.model(pump.model) else {
      return "model not known: treat as unsafe until confirmed"
    }
    return model.scan.first?.text ?? "\(scanRule)"
  }

  private static let firstActions = [
    ChecklistField(
      "emergency.kind",
      "What it looks like",
      step: 10,
      .choice([
        ChecklistChoice("o", "overdose"), ChecklistChoice("w", "withdrawal"),
        ChecklistChoice("x", "not known"),
      ])
    ),
    ChecklistField(
      "emergency.airway",
      "Airway, breathing, oxygen seen to",
      step: 10,
      .yesNo,
      normal: "y"
    ),
    ChecklistField("emergency.prescriber", "Prescriber called", step: 10, .yesNo, normal: "y"),
    ChecklistField("emergency.actions", "What was done, with times", step: 10, .text),
  ]

  private static let handOver = [
    ChecklistField("handover.to", "Handed over to", step: 10, .text),
    ChecklistField("handover.pump", "What the pump holds and runs", step: 10, .text),
    ChecklistField("handover.told", "Implanting team told", step: 10, .yesNo, normal: "y"),
  ]

  private var review: [ChecklistField] {
    [
      ChecklistField(
        "review.order",
        "Drug, strengths and program as in the log",
        step: 11,
        .yesNo,
        normal: "y"
      ),
      ChecklistField("review.consent", "Consent on file", step: 16, .yesNo, normal: "y"),
      ChecklistField("review.consentPlace", "Where the consent is", step: 16, .text),
      ChecklistField(
        "review.tubing",
        "Tubing volume of the pump, mL, empty if not known",
        step: 12,
        .volume,
        isOptional: true
      ),
      ChecklistField(
        "review.catheter",
        "Catheter volume, mL, empty if not known",
        step: 12,
        .volume,
        isOptional: true
      ),
      ChecklistField(
        "review.reason",
        "Reason for off-label drugs, empty if on label",
        step: 14,
        .text,
        isOptional: true
      ),
    ]
  }
}

/// What the first three screens ask.
extension Walk {
  static let arrival = [
    ChecklistField("arrive.mrn", "MRN, typed or scanned", step: 2, .identifier),
    ChecklistField("arrive.birthDate", "Birth date as the patient says it", step: 2, .date),
    ChecklistField("arrive.escort", "Escort or driver", step: 1, .yesNo, normal: "y"),
  ]

  var safety: [ChecklistField] {
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
  static func vitals(_ prefix: String, step: Int) -> [ChecklistField] {
    func count(_ name: String, _ label: String, _ range: ClosedRange<Int>) -> ChecklistField {
      ChecklistField("\(prefix).\(name)", label, step: step, .count(range))
    }
    return [
      count("systolic", "Blood pressure, systolic mmHg", 40...280),
      count("diastolic", "Blood pressure, diastolic mmHg", 20...180),
      count("heart", "Heart beats a minute", 20...250),
      count("breathing", "Breaths a minute", 0...60),
      count("saturation", "SpO2, %", 40...100),
      ChecklistField("\(prefix).sedation", "Sedation", step: step, .choice(sedation), normal: "1"),
      ChecklistField("\(prefix).gait", "Gait", step: step, .choice(gait), normal: "s"),
    ]
  }

  static let sedation = [
    ChecklistChoice("1", "awake"), ChecklistChoice("2", "drowsy"),
    ChecklistChoice("3", "falls asleep"), ChecklistChoice("4", "not rousable"),
  ]
  static let gait = [
    ChecklistChoice("s", "as usual"), ChecklistChoice("u", "unsteady"),
    ChecklistChoice("w", "wheelchair or bed"),
  ]

  static let ashworth = AshworthGrade.allCases.map { ChecklistChoice($0.key, $0.rawValue) }
  static let neurologicalSigns = [
    ChecklistChoice("n", "none"), ChecklistChoice("p", "new pain"),
    ChecklistChoice("s", "numbness"), ChecklistChoice("w", "weakness"),
    ChecklistChoice("b", "bladder"), ChecklistChoice("o", "bowel"),
  ]

  var baseline: [ChecklistField] {
    var fields = Self.vitals("vitals", step: 8)
    fields += [
      ChecklistField("pain.average", "Pain on average, 0 to 10", step: 9, .count(0...10)),
      ChecklistField("pain.worst", "Pain at worst, 0 to 10", step: 9, .count(0...10)),
      ChecklistField("pain.now", "Pain now, 0 to 10", step: 9, .count(0...10)),
    ]
    if hasBaclofen {
      fields += [
        ChecklistField(
          "spasm.ashworth",
          "Modified Ashworth, worst muscle",
          step: 9,
          .choice(Self.ashworth),
          isReadAfresh: true
        ),
        ChecklistField(
          "spasm.muscles",
          "Ashworth by muscle: hip adductors R 3; knee flexors L 1+",
          step: 9,
          .muscleScores,
          isOptional: true
        ),
        ChecklistField("spasm.frequency", "Spasm frequency (Penn), 0 to 4", step: 9, .count(0...4)),
      ]
    }
    if hasOpioid {
      fields.append(
        ChecklistField(
          "neuro.signs",
          "New signs at the spinal cord since the last visit",
          step: 9,
          .choice(Self.neurologicalSigns),
          normal: "n"
        )
      )
    }
    fields.append(
      ChecklistField("sideEffects", "Side effects, in words", step: 9, .text, isOptional: true)
    )
    return fields
  }
}

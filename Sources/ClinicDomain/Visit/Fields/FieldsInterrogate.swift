/// What is read out of the pump, and the strengths that every reading asks for.
extension Walk {
  var interrogation: [ChecklistField] {
    var fields = [
      ChecklistField("pump.serial", "Serial number on the programmer", step: 3, .identifier),
      ChecklistField(
        "pump.running",
        "Pump running",
        step: 18,
        .yesNo,
        normal: "y",
        isReadAfresh: true
      ),
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
    if let formulation = priorFill?.formulation {
      fields.append(
        ChecklistField(
          "pump.drugs",
          "Drugs shown: \(Self.names(formulation)), no other",
          step: 18,
          .yesNo,
          normal: "y"
        )
      )
      fields += strengths("pump", step: 18, formulation: formulation)
    }
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
    if priorProgram != nil {
      fields.append(ChecklistField("pump.mode", "Mode shown", step: 18, .choice(Self.modes)))
    }
    fields += [
      ChecklistField(
        "pump.alarmDate",
        "Alarm date shown",
        step: 18,
        .date,
        isOptional: priorProgram?.program.mode == .stopped
      ),
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
        "Replacement indicator",
        step: 18,
        .choice(Interrogation.Indicator.allCases.map { ChecklistChoice($0.key, $0.title) }),
        normal: "n"
      ),
    ]
    return fields
  }

  /// The drugs of a fluid in one line.
  static func names(_ formulation: Formulation) -> String {
    formulation.ingredients.map { Formulary.drug($0.drug)?.tallMan ?? $0.drug }
      .joined(separator: ", ")
  }

  static let modes = [
    ChecklistChoice("s", "simple continuous"), ChecklistChoice("f", "flex"),
    ChecklistChoice("m", "minimum rate"), ChecklistChoice("o", "stopped"),
  ]

  /// One strength for every ingredient.
  func strengths(
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
}

/// What is asked about the program, before and after it is sent.
extension Walk {
  var programming: [ChecklistField] {
    var fields: [ChecklistField] = []
    if template.kind == .refill {
      fields.append(
        ChecklistField("program.volume", "Reservoir volume programmed, mL", step: 38, .volume)
      )
      if let formulation = order?.formulation {
        fields.append(
          ChecklistField(
            "program.drugs",
            "Drugs programmed: \(Self.names(formulation)), no other",
            step: 39,
            .yesNo,
            normal: "y",
            isReadAfresh: true
          )
        )
        fields += strengths("program", step: 39, formulation: formulation)
      }
    }
    fields.append(
      ChecklistField("program.mode", "Mode", step: 39, .choice(Self.modes), isReadAfresh: true)
    )
    guard let order else { return fields }
    return fields + doses(order) + boluses(order) + bridge(order)
  }

  private func doses(_ order: RefillOrder) -> [ChecklistField] {
    switch order.program.mode {
    case .flex(let steps):
      return steps.enumerated().map { index, step in
        ChecklistField(
          "program.flex.\(index + 1)",
          "Step \(step.start), \(step.minutes / 60) h \(step.minutes % 60) min, "
            + step.mass.unit.rawValue,
          step: 40,
          .mass(step.mass.unit)
        )
      }
    case .minimumRate:
      return [ChecklistField("program.rate", "Rate programmed, mL/day", step: 39, .rate)]
    case .simpleContinuous(let dose):
      return [
        ChecklistField(
          "program.dose",
          "Daily dose programmed, \(dose.unit.rawValue)",
          step: 39,
          .dose(dose.unit)
        )
      ]
    case .stopped: return []
    }
  }

  private func boluses(_ order: RefillOrder) -> [ChecklistField] {
    if let boluses = order.program.patientBoluses {
      return [
        ChecklistField(
          "program.bolusDose",
          "Patient bolus programmed, \(boluses.dose.unit.rawValue)",
          step: 39,
          .mass(boluses.dose.unit)
        ),
        ChecklistField("program.bolusesPerDay", "Boluses a day at most", step: 39, .count(0...96)),
      ]
    }
    guard priorProgram?.program.patientBoluses != nil else { return [] }
    return [
      ChecklistField(
        "program.bolusesOff",
        "Patient boluses switched off",
        step: 39,
        .yesNo,
        normal: "y",
        isReadAfresh: true
      )
    ]
  }

  private func bridge(_ order: RefillOrder) -> [ChecklistField] {
    guard case .give = order.bridge else { return [] }
    let unit = order.formulation.primary.concentration.unit.mass
    return [
      ChecklistField(
        "program.bridge",
        "Bridge amount on the programmer, \(unit.rawValue)",
        step: 41,
        .mass(unit)
      ),
      ChecklistField("program.bridgeMinutes", "Bridge duration, min", step: 41, .count(1...20_000)),
    ]
  }

  var finishScreen: [ChecklistField] {
    func line(_ name: String, _ label: String) -> ChecklistField {
      ChecklistField(name, label, step: 42, .yesNo, normal: "y", isReadAfresh: true)
    }
    var fields: [ChecklistField] = []
    if template.kind == .refill {
      fields = [
        line("finish.volume", "Volume as injected + left"),
        line("finish.strength", "Drugs and strengths as ordered"),
      ]
    }
    return fields + [
      line("finish.dose", "Dose and mode as ordered"),
      line("finish.bridge", "Bridge as ordered, or none ordered"),
    ]
  }

  var readBack: [ChecklistField] {
    func line(_ name: String, _ label: String) -> ChecklistField {
      ChecklistField(name, label, step: 43, .yesNo, normal: "y", isReadAfresh: true)
    }
    var fields = [
      line("read.success", "Update succeeded"),
      line("read.running", "Pump running, interrogated again"),
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
    } else if case .minimumRate? = order?.program.mode {
      fields.append(ChecklistField("read.rate", "Rate read back, mL/day", step: 43, .rate))
    }
    return fields + [
      ChecklistField(
        "read.alarmDate",
        "Alarm date on the programmer",
        step: 44,
        .date,
        isOptional: order?.program.mode == .stopped
      ),
      ChecklistField("read.report", "Report kept, copy given", step: 45, .yesNo, normal: "y"),
    ]
  }
}

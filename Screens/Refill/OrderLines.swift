import ClinicDomain

/// An order and what it changes, as lines of text.
enum OrderLines {
  /// The order of a walk with its difference from what runs.
  static func order(_ walk: Walk) -> [String] {
    guard let order = walk.order else { return ["No signed order."] }
    var lines = [
      "Order \(order.signedAt.local.date.shown), valid until \(order.validUntil.shown), signed \(order.signedBy.text)",
      "\(DrugText.all(order.formulation)), \(order.volume.shown)",
      "\(order.program.modeTitle) \(order.program.dailyDose?.shown ?? "")",
    ]
    if let boluses = order.program.patientBoluses {
      lines.append("boluses \(boluses.dose.shown), at most \(boluses.perDay) a day")
    }
    lines.append("Bridge: \(bridge(order.bridge))")
    lines.append("Change: \(difference(walk, order).joined(separator: "; "))")
    return lines
  }

  /// The bridge decision in words.
  static func bridge(_ decision: BridgeDecision) -> String {
    switch decision {
    case .unanswered: "NOT DECIDED"
    case .notNeeded: "not needed"
    case .give(let setting): "\(setting.volume.shown) over \(setting.minutes) min"
    case .declined(let reason): "declined: \(reason)"
    }
  }

  /// What the order changes.
  static func difference(_ walk: Walk, _ order: RefillOrder) -> [String] {
    guard let prior = walk.priorFill, let program = walk.priorProgram else {
      return ["first fill recorded"]
    }
    var changes: [String] = []
    if !order.formulation.hasSameDrugsAndStrengths(as: prior.formulation) {
      changes.append("was \(DrugText.all(prior.formulation))")
    }
    if let old = program.program.dailyDose, let new = order.program.dailyDose, old != new {
      let percent = Percentage(from: old.exact, to: new.exact)
      changes.append("dose \(old.shown) to \(new.shown) (\(percent?.shown ?? "-"))")
    }
    if program.program.modeTitle != order.program.modeTitle {
      changes.append("mode was \(program.program.modeTitle)")
    }
    if program.program.patientBoluses != order.program.patientBoluses {
      changes.append("boluses changed")
    }
    return changes.isEmpty ? ["none"] : changes
  }

  /// What is recorded of the pump and its fill, for the review after an import.
  static func pump(_ walk: Walk) -> [String] {
    guard let pump = walk.pump, let fill = walk.priorFill else { return ["No fill recorded."] }
    return [
      "\(pump.model) \(pump.serial), alarm at \(pump.alarmVolume.shown)",
      "\(DrugText.all(fill.formulation)), \(walk.priorProgram?.program.dailyDose?.shown ?? "-")",
    ]
  }
}

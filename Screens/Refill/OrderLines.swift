package import ClinicDomain

/// An order and what it changes, as lines of text.
package enum OrderLines {
  /// The order of a walk with its difference from what runs.
  static func order(_ walk: Walk, _ context: ScreenContext) -> [String] {
    guard let order = walk.order else { return ["No order is signed."] }
    return [
      "Order of \(order.signedAt.local.date.shown) by \(context.name(of: order.signedBy)), valid until \(order.validUntil.shown)",
      "\(DrugText.all(order.formulation)), \(order.volume.shown)",
    ] + program(walk) + [
      "Change: \(difference(walk.priorFill?.formulation, walk.priorProgram?.program, order.formulation, order.program).joined(separator: "; "))"
    ]
  }

  /// How the pump is to run by the order.
  static func program(_ walk: Walk) -> [String] {
    guard let order = walk.order else { return ["No order is signed."] }
    return [text(of: order.program), "Bridge: \(bridge(order.bridge))"]
  }

  /// A program in a line: mode, dose or rate, flex table, boluses.
  package static func text(of program: InfusionProgram) -> String {
    var text = program.modeTitle
    switch program.mode {
    case .simpleContinuous(let dose): text += " \(dose.shown)"
    case .flex(let steps):
      let table = steps.map { "\($0.start) \($0.mass.shown)" }.joined(separator: ", ")
      text += " \(program.dailyDose?.shown ?? "-") (\(table))"
    case .minimumRate(let rate): text += " \(rate.shown)"
    case .stopped: break
    }
    if let boluses = program.patientBoluses {
      text += ", boluses \(boluses.dose.shown), at most \(boluses.perDay) a day"
    }
    return text
  }

  /// The bridge decision in words.
  package static func bridge(_ decision: BridgeDecision) -> String {
    switch decision {
    case .unanswered: "NOT DECIDED"
    case .notNeeded: "not needed"
    case .give(let setting): "\(setting.volume.shown) over \(setting.minutes) min"
    case .declined(let reason): "declined: \(reason)"
    }
  }

  /// What a new formulation and program change.
  static func difference(
    _ prior: Formulation?,
    _ program: InfusionProgram?,
    _ formulation: Formulation,
    _ next: InfusionProgram
  ) -> [String] {
    guard let prior, let program else { return ["first fill recorded"] }
    var changes: [String] = []
    if !formulation.hasSameDrugsAndStrengths(as: prior) {
      changes.append("was \(DrugText.all(prior))")
    }
    if let old = program.dailyDose, let new = next.dailyDose, old != new {
      let percent = Percentage(from: old.exact, to: new.exact)
      changes.append("dose \(old.shown) to \(new.shown) (\(percent?.shown ?? "-"))")
    }
    if program.modeTitle != next.modeTitle { changes.append("mode was \(program.modeTitle)") }
    if program.patientBoluses != next.patientBoluses {
      let old = program.patientBoluses.map { "\($0.dose.shown), \($0.perDay) a day" } ?? "none"
      changes.append("boluses were \(old)")
    }
    return changes.isEmpty ? ["none"] : changes
  }

  /// What is recorded of the pump and its fill, for the review after an import.
  static func pump(_ walk: Walk) -> [String] {
    guard let pump = walk.pump, let fill = walk.priorFill else { return ["No fill recorded."] }
    return [
      "\(pump.shownModel) \(pump.serial), alarm at \(pump.alarmVolume.shown)",
      DrugText.all(fill.formulation),
      walk.priorProgram.map { text(of: $0.program) } ?? "no program recorded",
    ]
  }
}

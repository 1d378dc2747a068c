import ClinicDomain
import Grid

/// The first actions in overdose and withdrawal of a patient's drugs, from the formulary.
enum FirstActions {
  static func lines(_ walk: Walk, width: Int) -> [SpanLine] {
    let formulation = walk.ownFill?.formulation ?? walk.priorFill?.formulation
    return lines(formulation, width: width)
  }

  static func lines(_ formulation: Formulation?, width: Int) -> [SpanLine] {
    var lines: [SpanLine] = []
    func put(_ text: String, _ role: CellRole = .text) {
      lines += SpanLine.wrap([Span(text, role)], width: width)
    }
    for ingredient in formulation?.ingredients ?? [] {
      guard let drug = Formulary.drug(ingredient.drug) else { continue }
      put("\(drug.tallMan): overdose", .heading)
      for sign in drug.overdose.signs { put("sign: \(sign.text)") }
      for action in drug.overdose.firstActions { put("- \(action.text)", .value) }
      put("\(drug.tallMan): withdrawal", .heading)
      for sign in drug.withdrawal.signs { put("sign: \(sign.text)") }
      for action in drug.withdrawal.firstActions { put("- \(action.text)", .value) }
      lines.append(SpanLine(""))
    }
    if lines.isEmpty { put("Nothing is recorded in the pump.") }
    put("Text from the formulary with its sources; not a prescription.", .label)
    return lines
  }
}

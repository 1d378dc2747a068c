/// A branch of the checklist for when something has gone wrong.
public enum WalkBranch: String, Hashable, Sendable, Codable, CaseIterable {
  case noPort
  case noReturn
  case dryPump
  case pocketFill
  case wrongPort
  case updateFailed
  case withdrawal
  case overdose
  case discrepancy

  /// The branch's name.
  public var title: String {
    switch self {
    case .noPort: "The port is not found"
    case .noReturn: "No fluid returns"
    case .dryPump: "The pump may have been dry"
    case .pocketFill: "Suspected pocket fill"
    case .wrongPort: "Needle in the wrong port"
    case .updateFailed: "Update failed or pump stopped"
    case .withdrawal: "Signs of withdrawal"
    case .overdose: "Signs of overdose"
    case .discrepancy: "Residual is not as expected"
    }
  }

  /// What to do, in order.
  ///
  /// Sources: S28, S31, S33, S42, S52, S53, S59, S84, S85.
  public var actions: [String] {
    switch self {
    case .noPort:
      [
        "Two attempts an operator at most", "Ultrasound, then fluoroscopy",
        "Else put off; 3 days or fewer to empty: prescriber today",
      ]
    case .noReturn:
      [
        "Do not inject anything",
        "Do not take the position for granted where the pump may be empty",
        "Imaging or the two-needle closed-loop test proves the position",
      ]
    case .dryPump:
      [
        "Treat an opioid patient as not tolerant", "Never simply resume the old dose, no bridge",
        "Baclofen: care for withdrawal first; the prescriber decides the restart",
      ]
    case .pocketFill:
      [
        "Stop injecting; leave or re-seat the needle only to aspirate",
        "Aspirate what returns from the pocket, record mL",
        "Compare injected with the reservoir's content",
        "Prescriber to the room; watch for overdose and for underdose",
        "Opioid: naloxone at hand, repeat, admit; CSF withdrawal is not for subcutaneous drug",
      ]
    case .wrongPort:
      [
        "Stop; do not inject",
        "Anything injected: intrathecal overdose, life support, prescriber now",
        "CSF exchange as on the maker's card",
      ]
    case .updateFailed:
      [
        "The patient does not leave", "Stay in the room, send again, interrogate again",
        "Call the maker's 24-hour line",
      ]
    case .withdrawal:
      [
        "Prescriber at once, even for mild signs",
        "Baclofen: emergency department; tablets do not replace it reliably",
        "Clonidine: blood pressure, emergency department",
        "Interrogate, refill or restore delivery",
      ]
    case .overdose:
      [
        "Airway, breathing, oxygen; call for help",
        "Opioid: naloxone, repeat, expect it to wear off first",
        "Stop or empty the pump; prescriber decides on CSF withdrawal",
      ]
    case .discrepancy:
      [
        "Short: aspirate again first", "The prescriber decides before new drug is injected",
        "More left: was it under-delivered? withdrawal signs? rotor and catheter study",
        "Less left: over-delivered, pocket, leak? signs of overdose? device report",
      ]
    }
  }
}

import ClinicDomain
import Grid
import Keys
import Screens

/// PINs that stand for a signature: the nurse's own, or a second person's beside her.
extension Workstation {
  /// Asks who signs and the PIN, with the meaning in sight.
  mutating func openSigning(
    signer: StaffID?,
    meaning: String,
    for what: Signed,
    action: String
  ) {
    let screen = FormScreen(
      .pin(meaning: meaning),
      typed: signer.map { ["name": $0.text] } ?? KeyedText(),
      context: context
    )
    overlays.append(.signing(Signing(screen: screen, what: what, action: action)))
  }

  mutating func takeSigning(_ event: Event, _ signing: Signing) -> [Effect] {
    var signing = signing
    let outcome = signing.screen.update(event, context: context)
    overlays[overlays.count - 1] = .signing(signing)
    switch outcome {
    case .perform(.back, _):
      overlays.removeLast()
      return []
    case .perform(.redraw, _): return [.redraw]
    case .perform(.lock, _): return lockOrSayWhyNot()
    case .handIn(let answers):
      guard let member = activeMember(answers["name"]), let pin = answers["pin"] else {
        refuseSigning("name", "nobody of this name works here")
        return []
      }
      if let why = refusalToWait(member.id) {
        refuseSigning("pin", why)
        return []
      }
      let token = token(.sign(signing.what, member.id, action: signing.action))
      return [.checkPIN(hash: member.pinHash, pin: pin, token)]
    default: return []
    }
  }

  private mutating func refuseSigning(_ field: String, _ why: String) {
    guard case .signing(var signing)? = overlays.last else { return }
    signing.screen.forget(["pin"])
    signing.screen.refuse(field, why)
    overlays[overlays.count - 1] = .signing(signing)
  }

  mutating func refusedSignature(
    _ id: StaffID,
    action: String,
    _ surroundings: Surroundings
  ) -> [Effect] {
    refuseSigning("pin", "the PIN is not right")
    return refusedSignIn(id, surroundings)
  }

  mutating func signed(
    _ what: Signed,
    by id: StaffID,
    action name: String,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let member = view.settings.staff[id] else { return [] }
    overlays.removeAll {
      if case .signing(let signing) = $0 { signing.action == name } else { false }
    }
    switch what {
    case .screen(let record):
      return keep(record, by: member, isSigned: true, action: name, surroundings)
    case .stop(let leaving): return keepLeaving(leaving, by: member, action: name, surroundings)
    case .order(let answers): return keepOrder(answers, by: member, action: name, surroundings)
    case .supply(let answers): return keepSupply(answers, by: member, action: name, surroundings)
    case .complication(let answers):
      return keepComplication(answers, by: member, action: name, surroundings)
    case .addendum(let answers):
      return keepAddendum(answers, by: member, action: name, surroundings)
    case .witness(let answers):
      return keepWitnessed(answers, by: member, action: name, surroundings)
    }
  }

  /// Locks, but never with a needle in a patient.
  mutating func lockOrSayWhyNot() -> [Effect] {
    guard !isNeedleIn else {
      message = ScreenMessage("The needle is in: the station does not lock until it is out.")
      return []
    }
    let effects = draftEffects(force: true)
    lock()
    return effects
  }

  /// Says why something was refused, and writes down that it was tried.
  mutating func refuse(
    _ refusal: Refusal,
    chart: ChartID? = nil,
    _ surroundings: Surroundings
  ) -> [Effect] {
    message = ScreenMessage("\(refusal.what): \(refusal.why). \(refusal.remedy)")
    return record(refusal, chart: chart, surroundings)
  }

  /// Writes down that something was tried and refused.
  mutating func record(
    _ refusal: Refusal,
    chart: ChartID? = nil,
    _ surroundings: Surroundings
  ) -> [Effect] {
    [
      .append(
        action(
          [.actionRefused(ActionRefused(refusal, chart: chart))],
          id: "refused-\(surroundings.name)"
        ),
        token(.kept(.nothing, chart: nil))
      )
    ]
  }
}

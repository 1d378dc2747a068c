import ClinicDomain
import Screens

/// The own PIN, emergency access and its review.
extension Workstation {
  /// Why no PIN of a person is looked at now; nothing where one is.
  func refusalToWait(_ id: StaffID) -> String? {
    let wait = view.settings.signInWait(id, at: now.instant)
    guard wait > 0 else { return nil }
    return
      "too many wrong PINs: the next one is taken in \(wait < 120 ? "\(wait) s" : "\((wait + 59) / 60) min")"
  }

  // MARK: The own PIN

  /// Opens what `e` on the list of staff means for the one who is signed in.
  mutating func editStaff(_ id: StaffID?, _ surroundings: Surroundings) -> [Effect] {
    guard staff?.may(.keepStaff) != true, id == staff?.id else {
      return openForm(.staff(id), chart: nil, surroundings)
    }
    return openForm(.ownPIN, chart: nil, surroundings)
  }

  /// Checks a new PIN that was typed twice, then the old one.
  mutating func handInOwnPIN(_ answers: KeyedText, action: String) -> [Effect] {
    guard let staff else { return [] }
    if let (field, why) = Self.fault(inPIN: answers) {
      refuseForm(field, why)
      return []
    }
    guard answers["pin"] != answers["old"] else {
      refuseForm("pin", "it is the PIN that you have")
      return []
    }
    if let why = refusalToWait(staff.id) {
      refuseForm("old", why)
      return []
    }
    let token = token(.ownPIN(staff.id, answers, action: action))
    return [.checkPIN(hash: staff.pinHash, pin: answers["old"] ?? "", token)]
  }

  mutating func checkedOwnPIN(
    _ id: StaffID,
    _ answers: KeyedText,
    action: String,
    isRight: Bool,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard isRight else {
      if case .form(var form)? = overlays.last, form.action == action {
        form.screen.forget(["old"])
        form.screen.refuse("old", "the PIN is not right")
        overlays[overlays.count - 1] = .form(form)
      }
      return refusedSignIn(id, surroundings)
    }
    return [.hashPIN(answers["pin"] ?? "", token(.newPIN(id, action: action, signsIn: false)))]
  }

  /// Puts the form up that asks for a new PIN before anything else, because the old one is too old.
  mutating func askForNewPIN(_ id: StaffID) {
    gate = OpenForm(screen: FormScreen(.newPIN, context: context), action: "")
    expiring = id
  }

  /// Takes the new PIN at the gate, where it is not the old one again.
  mutating func handInNewPIN(_ answers: KeyedText, _ surroundings: Surroundings) -> [Effect] {
    guard let id = expiring, let member = view.settings.staff[id] else {
      openGate()
      return []
    }
    if let (field, why) = Self.fault(inPIN: answers) {
      gate?.screen.refuse(field, why)
      return []
    }
    let token = token(.renewPIN(id, answers, action: surroundings.name))
    return [.checkPIN(hash: member.pinHash, pin: answers["pin"] ?? "", token)]
  }

  mutating func checkedRenewal(
    _ id: StaffID,
    _ answers: KeyedText,
    action: String,
    isOld: Bool
  ) -> [Effect] {
    guard !isOld else {
      gate?.screen.forget(["pin", "again"])
      gate?.screen.refuse("pin", "it is the old PIN; choose another")
      return []
    }
    return [.hashPIN(answers["pin"] ?? "", token(.newPIN(id, action: action, signsIn: true)))]
  }

  mutating func keepNewPIN(
    _ id: StaffID,
    _ hash: String,
    action name: String,
    signsIn: Bool,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let member = view.settings.staff[id] else { return [] }
    do {
      let events = try view.settings.changePIN(
        of: id,
        to: hash,
        by: member,
        today: now.local.date
      )
      let after: After =
        signsIn
        ? .pinRenewed(id)
        : .formDone(action: name, .ownPIN, said: "Your PIN is changed.")
      return [
        .append(action(events, id: name, by: .staff(id)), token(.kept(after, chart: nil)))
      ]
    } catch {
      return refuse(error, surroundings)
    }
  }

  // MARK: Emergency

  /// Asks for the reason, where there is something that the role does not open.
  mutating func openEmergency(_ surroundings: Surroundings) -> [Effect] {
    guard !Right.inEmergency.allSatisfy(context.may) else {
      message = ScreenMessage("You may see charts already; Enter on a patient opens one.")
      return []
    }
    return openForm(.emergency, chart: nil, surroundings)
  }

  mutating func handInEmergency(
    _ answers: KeyedText,
    action name: String,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let staff else { return [] }
    do {
      let events = try view.settings.beginEmergency(
        reason: answers["reason"] ?? "",
        by: staff,
        now: now,
        zone: zone
      )
      let minutes = view.settings.policy[.emergencyMinutes]
      let after = After.formDone(
        action: name,
        .emergency,
        said: "Charts are open to you for \(minutes) min; every one is written down and reviewed."
      )
      return [.append(action(events, id: name), token(.kept(after, chart: nil)))]
    } catch {
      refuseForm("reason", "\(error.why). \(error.remedy)")
      return record(error, surroundings)
    }
  }

  mutating func handInReview(
    _ answers: KeyedText,
    of seq: Int64,
    action name: String,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let staff else { return [] }
    do {
      let events = try view.settings.reviewEmergency(
        seq,
        finding: answers["finding"] ?? "",
        by: staff
      )
      let after = After.formDone(
        action: name,
        .emergencyReview(seq),
        said: "The emergency access is reviewed."
      )
      return [.append(action(events, id: name), token(.kept(after, chart: nil)))]
    } catch {
      refuseForm("finding", "\(error.why). \(error.remedy)")
      return record(error, surroundings)
    }
  }
}

import ClinicDomain
import Grid
import Screens

/// Signing in, the lock, and the first administrator.
extension Workstation {
  /// Puts the form up that stands before everything else, where one has to.
  mutating func openGate() {
    if view.settings.staff.isEmpty {
      overlays = [
        .form(
          FormScreen(
            .firstAdministrator,
            title: "The first administrator",
            facts: ["Nobody works here yet. The administrator adds the others."],
            fields: FormFields.firstAdministrator,
            today: now.local.date,
            secrets: ["pin", "again"]
          )
        )
      ]
    } else if staff == nil {
      overlays = [.form(signInForm(title: "Sign in", name: nil))]
    }
  }

  private func signInForm(title: String, name: StaffID?) -> FormScreen {
    FormScreen(
      .signIn,
      title: title,
      facts: demoLines,
      fields: FormFields.signIn,
      typed: name.map { ["name": $0.text] } ?? KeyedText(),
      today: now.local.date,
      secrets: ["pin"]
    )
  }

  /// Locks: nothing of any patient is seen, the walk and what was typed stay.
  mutating func lock(_ member: StaffMember) {
    isLocked = true
    message = nil
    overlays.append(
      .form(
        signInForm(title: "Locked since \(now.local.time); what was typed is kept", name: member.id)
      )
    )
  }

  mutating func handInSignIn(_ answers: KeyedText) -> [Effect] {
    let name = StaffID((answers["name"] ?? "").lowercased())
    guard let member = view.settings.staff[name], member.isActive, let pin = answers["pin"] else {
      refuseForm("name", "nobody of this name works here")
      return []
    }
    let what: Pending = isLocked ? .unlock(member.id) : .signIn(member.id)
    return [.checkPIN(hash: member.pinHash, pin: pin, token(what))]
  }

  mutating func handInFirstAdministrator(_ answers: KeyedText) -> [Effect] {
    guard let pin = answers["pin"], ClinicSettings.isAcceptablePIN(pin) else {
      refuseForm("pin", "4 to 12 digits, not all the same")
      return []
    }
    guard pin == answers["again"] else {
      refuseForm("again", "it is not the same PIN")
      return []
    }
    return [.hashPIN(pin, token(.firstAdministrator(answers)))]
  }

  mutating func hashed(
    _ what: Pending,
    _ hash: String?,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let hash else {
      message = ScreenMessage(
        "The PIN could not be hashed: not enough memory. Nothing was kept.",
        .chipHigh
      )
      return []
    }
    switch what {
    case .firstAdministrator(let answers):
      let member = StaffMember(
        id: StaffID((answers["id"] ?? "").lowercased()),
        familyName: answers["family"] ?? "",
        givenName: answers["given"] ?? "",
        roles: [.administrator],
        pinHash: hash
      )
      return keepStaff(member, after: .signInFirst(member.id), by: .staff(member.id), surroundings)
    case .staff(let answers, let id):
      guard let member = staffMember(answers, id: id, pinHash: hash) else { return [] }
      return keepStaff(
        member,
        after: .say("\(member.shownName) is recorded."),
        by: nil,
        surroundings
      )
    default: return []
    }
  }

  mutating func keepStaff(
    _ member: StaffMember,
    after: After,
    by actor: Actor?,
    _ surroundings: Surroundings
  ) -> [Effect] {
    do {
      let events = try view.settings.recordStaff(member, by: staff)
      return [
        .append(action(events, id: surroundings.name, by: actor), token(.kept(after)))
      ]
    } catch {
      refuseForm("id", "\(error.why). \(error.remedy)")
      return []
    }
  }

  func staffMember(_ answers: KeyedText, id: StaffID?, pinHash: String?) -> StaffMember? {
    let name = id ?? StaffID((answers["id"] ?? "").lowercased())
    let role = FormFields.roles.first { $0.0 == answers["role"] }?.1
    return StaffMember(
      id: name,
      familyName: answers["family"] ?? "",
      givenName: answers["given"] ?? "",
      roles: role.map { [$0] } ?? [],
      pinHash: pinHash ?? view.settings.staff[name]?.pinHash ?? "",
      isActive: answers["active"] != "n",
      competentUntil: answers["competent"].flatMap { try? CivilDate($0) }
    )
  }

  mutating func checked(
    _ what: Pending,
    isRight: Bool,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard isRight else { return wrongPIN(what, surroundings) }
    switch what {
    case .signIn(let id): return signedIn(id, surroundings)
    case .unlock(let id):
      let isOther = staff?.id != id
      isLocked = false
      overlays.removeLast()
      guard isOther else { return [] }
      // Somebody else takes the station; the walk of the one before stays open, with its draft.
      let effects = draftEffects(force: true)
      walk = nil
      overlays = []
      return effects + signedIn(id, surroundings)
    case .sign(let what, let id): return signed(what, by: id, surroundings)
    default: return []
    }
  }

  private mutating func signedIn(_ id: StaffID, _ surroundings: Surroundings) -> [Effect] {
    staff = view.settings.staff[id]
    overlays = []
    message = nil
    tab = .today
    lastInput = now
    return [.append(action([.signedIn(id)], id: surroundings.name), token(.kept(.nothing)))]
  }

  private mutating func wrongPIN(_ what: Pending, _ surroundings: Surroundings) -> [Effect] {
    guard case .form(var form)? = overlays.last else { return [] }
    form.clear("pin")
    form.refuse("pin", "the PIN is not right")
    overlays[overlays.count - 1] = .form(form)
    guard case .signIn(let id) = what else {
      if case .unlock(let id) = what { return refusedSignIn(id, surroundings) }
      if case .sign(_, let id) = what { return refusedSignIn(id, surroundings) }
      return []
    }
    return refusedSignIn(id, surroundings)
  }

  private mutating func refusedSignIn(_ id: StaffID, _ surroundings: Surroundings) -> [Effect] {
    [
      .append(
        action([.signInRefused(id)], id: surroundings.name, by: .staff(id)),
        token(.kept(.nothing))
      )
    ]
  }

  /// Says on the form on top why a line is not taken.
  mutating func refuseForm(_ field: String, _ why: String) {
    guard case .form(var form)? = overlays.last else { return }
    if form.entry.fields.contains(where: { $0.name == field }) {
      form.refuse(field, why)
      overlays[overlays.count - 1] = .form(form)
    } else {
      message = ScreenMessage(why)
    }
  }
}

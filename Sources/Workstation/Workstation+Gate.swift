import ClinicDomain
import Grid
import Keys
import Screens

/// Signing in, the lock, and the first administrator.
extension Workstation {
  /// Puts the form up that stands before everything else.
  ///
  /// A clinic without staff asks for its first administrator, but only once its journal is read.
  mutating func openGate() {
    let isEmpty = view.settings.staff.isEmpty
    if isEmpty, reading != nil {
      gate = nil
    } else if isEmpty {
      gate = OpenForm(screen: FormScreen(.firstAdministrator, context: context), action: "")
    } else {
      gate = OpenForm(screen: signIn(nil, title: nil), action: "")
    }
  }

  /// The gate follows what another station wrote: somebody may have become administrator meanwhile.
  mutating func refreshGate() {
    guard !isLocked else { return }
    let asksFirst = gate.map { $0.screen.kind == .firstAdministrator } ?? false
    if gate == nil || asksFirst != view.settings.staff.isEmpty { openGate() }
  }

  private func signIn(_ name: StaffID?, title: String?) -> FormScreen {
    FormScreen(
      .signIn,
      typed: name.map { ["name": $0.text] } ?? KeyedText(),
      facts: demoLines,
      title: title,
      context: context
    )
  }

  /// Locks: nothing of any patient is seen, the walk and what was typed stay.
  mutating func lock() {
    guard let staff, !isLocked else { return }
    isLocked = true
    message = nil
    // Whoever comes next sees the clinic as it is.
    if lookedDays != 0 {
      lookedDays = 0
      refreshLists()
    }
    gate = OpenForm(
      screen: signIn(
        staff.id,
        title: "Locked since \(now.local.time); what was typed is kept"
      ),
      action: ""
    )
  }

  mutating func takeGate(_ event: Event, _ surroundings: Surroundings) -> [Effect] {
    guard var form = gate else {
      return event == .key(.control("c")) ? [.quit] : []
    }
    let outcome = form.screen.update(event, context: context)
    gate = form
    switch outcome {
    case .handIn(let answers):
      switch form.screen.kind {
      case .firstAdministrator: return handInFirstAdministrator(answers, surroundings)
      case .newPIN: return handInNewPIN(answers, surroundings)
      default: return handInSignIn(answers, surroundings)
      }
    case .perform(.back, _):
      if form.screen.kind == .newPIN {
        expiring = nil
        openGate()
        return []
      }
      guard isLocked else { return [.quit] }
      message = ScreenMessage("The station is locked. Sign in to go on; nothing is lost.")
      return []
    case .perform(.redraw, _): return [.redraw]
    default: return []
    }
  }

  private mutating func refuseGate(_ field: String, _ why: String) {
    gate?.screen.refuse(field, why)
  }

  private mutating func handInSignIn(
    _ answers: KeyedText,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let member = activeMember(answers["name"]), let pin = answers["pin"] else {
      gate?.screen.forget(["pin"])
      refuseGate("name", "nobody of this name works here")
      // What was typed is not written down: it may be a PIN in the wrong line.
      return record(
        Refusal(
          what: "The sign-in is not taken",
          why: "nobody of the name that was typed works here",
          remedy: ""
        ),
        surroundings
      )
    }
    if let why = refusalToWait(member.id) {
      gate?.screen.forget(["pin"])
      refuseGate("pin", why)
      return []
    }
    let what: Pending = isLocked ? .unlock(member.id) : .signIn(member.id)
    return [.checkPIN(hash: member.pinHash, pin: pin, token(what))]
  }

  /// Somebody who works here, by the name typed at sign-in.
  func activeMember(_ name: String?) -> StaffMember? {
    let id = StaffID((name ?? "").filter { $0 != " " }.lowercased())
    return view.settings.staff[id].flatMap { $0.isActive ? $0 : nil }
  }

  private mutating func handInFirstAdministrator(
    _ answers: KeyedText,
    _ surroundings: Surroundings
  ) -> [Effect] {
    if let (field, why) = Self.fault(inPIN: answers) {
      refuseGate(field, why)
      return []
    }
    // The same hand-in pressed twice becomes one administrator.
    let action = gate?.action.isEmpty == false ? gate?.action ?? "" : surroundings.name
    gate?.action = action
    return [
      .hashPIN(answers["pin"] ?? "", token(.firstAdministrator(answers, action: action)))
    ]
  }

  /// What is wrong with a new PIN that was typed twice.
  static func fault(inPIN answers: KeyedText) -> (field: String, why: String)? {
    guard ClinicSettings.isAcceptablePIN(answers["pin"] ?? "") else {
      return ("pin", ClinicSettings.acceptablePIN)
    }
    return answers["pin"] == answers["again"] ? nil : ("again", "it is not the same PIN")
  }

  mutating func hashed(
    _ what: Pending,
    _ hash: String?,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let hash else {
      message = ScreenMessage(
        "NOT SAVED: there was not enough memory for the PIN. Close other programs and try again.",
        .chipHigh
      )
      return [.bell]
    }
    switch what {
    case .firstAdministrator(let answers, let action):
      return keepFirst(answers, pinHash: hash, action: action)
    case .newPIN(let id, let action, let signsIn):
      return keepNewPIN(id, hash, action: action, signsIn: signsIn, surroundings)
    case .staff(let answers, let id, let action):
      return keepMember(answers, id: id, pinHash: hash, action: action, surroundings)
    default: return []
    }
  }

  private mutating func keepFirst(
    _ answers: KeyedText,
    pinHash: String,
    action name: String
  ) -> [Effect] {
    var member = FormBuilder(answers: answers, zone: zone, now: now).member(nil, pinHash: pinHash)
    member.roles = [.administrator]
    do {
      let events = try view.settings.recordStaff(member, by: nil) + [.signedIn(member.id)]
      let token = token(.kept(.signedInFirst(member.id), chart: nil))
      return [.append(action(events, id: name, by: .staff(member.id)), token)]
    } catch {
      refuseGate(member.familyName.isEmpty ? "family" : "id", "\(error.why). \(error.remedy)")
      return []
    }
  }

  // MARK: PINs that were checked

  mutating func checked(
    _ what: Pending,
    isRight: Bool,
    _ surroundings: Surroundings
  ) -> [Effect] {
    switch what {
    case .ownPIN(let id, let answers, let action):
      return checkedOwnPIN(id, answers, action: action, isRight: isRight, surroundings)
    case .renewPIN(let id, let answers, let action):
      return checkedRenewal(id, answers, action: action, isOld: isRight)
    case .signIn(let id):
      return isRight ? signedIn(id, surroundings) : refusedAtGate(id, surroundings)
    case .unlock(let id):
      return isRight ? unlocked(id, surroundings) : refusedAtGate(id, surroundings)
    case .sign(let what, let id, let action):
      return isRight
        ? signed(what, by: id, action: action, surroundings)
        : refusedSignature(id, action: action, surroundings)
    default: return []
    }
  }

  private mutating func unlocked(_ id: StaffID, _ surroundings: Surroundings) -> [Effect] {
    guard isLocked else { return [] }
    let before = staff?.id
    lastInput = now
    guard before != id else {
      isLocked = false
      gate = nil
      return []
    }
    // Somebody else takes the station; the walk of the one before stays open, with its draft, and so
    // does what stands in forms.
    let forms = overlays.filter { if case .form = $0 { true } else { false } }
    if let before, !forms.isEmpty { parked[before] = forms }
    let effects = putWalkDown()
    isLocked = false
    return effects + signedIn(id, after: before, surroundings)
  }

  mutating func signedIn(
    _ id: StaffID,
    after before: StaffID? = nil,
    _ surroundings: Surroundings
  ) -> [Effect] {
    if let member = view.settings.staff[id], view.settings.isPINExpired(member, on: now.local.date)
    {
      staff = nil
      askForNewPIN(id)
      return before.map { left in
        [
          .append(
            action([.signedOut(left)], id: surroundings.name, by: .staff(left)),
            token(.kept(.nothing, chart: nil))
          )
        ]
      } ?? []
    }
    expiring = nil
    staff = view.settings.staff[id]
    gate = nil
    // What the one before had open is opened, and written down as read, anew.
    chart = ChartScreen()
    lists[.audit] = nil
    recentCharts = []
    overlays = parked.removeValue(forKey: id) ?? []
    message = staff.flatMap { view.settings.competenceNotice($0, on: now.local.date) }
      .map { ScreenMessage($0) }
    if message == nil, walk == nil {
      message = OpenWalksScreen(view).notice(of: .staff(id)).map { ScreenMessage($0) }
    }
    if !overlays.isEmpty, message == nil {
      message = ScreenMessage("What you had typed at this station is here again.")
    }
    tab = .today
    lastInput = now
    refreshLists()
    let left: [ClinicEvent] = before.map { [.signedOut($0)] } ?? []
    return [
      .append(
        action(left + [.signedIn(id)], id: surroundings.name),
        token(.kept(.nothing, chart: nil))
      )
    ]
  }

  private mutating func refusedAtGate(_ id: StaffID, _ surroundings: Surroundings) -> [Effect] {
    gate?.screen.forget(["pin"])
    refuseGate("pin", "the PIN is not right")
    return refusedSignIn(id, surroundings)
  }

  mutating func refusedSignIn(_ id: StaffID, _ surroundings: Surroundings) -> [Effect] {
    [
      .append(
        action([.signInRefused(id)], id: surroundings.name),
        token(.kept(.nothing, chart: nil))
      )
    ]
  }
}

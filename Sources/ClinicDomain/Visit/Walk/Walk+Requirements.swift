extension Walk {
  /// Why a screen cannot be recorded now; nothing where it can.
  public func refusal(of screen: ChecklistScreen) -> Refusal? {
    do {
      _ = try requireOpen(screen, "Screen \(screen.number) is not kept")
      return nil
    } catch {
      return error
    }
  }

  /// The screen as this walk's checklist has it, where it can be recorded now.
  func requireOpen(
    _ screen: ChecklistScreen,
    _ what: String
  ) throws(Refusal) -> ChecklistScreen {
    guard visit.state == .open else {
      throw Refusal(what: what, why: "the visit is closed", remedy: "Amend it in the chart.")
    }
    guard let own = template.screen(screen.number) else {
      throw Refusal(what: what, why: "this walk has no such screen", remedy: "Go on as shown.")
    }
    switch state(of: own) {
    case .open, .stopped: return own
    case .waiting(let other):
      throw Refusal(what: what, why: "\(other) comes first", remedy: "Go there.")
    case .done:
      if isSealed(own) {
        throw Refusal(
          what: what,
          why: "later screens rest on it",
          remedy: "Write a note, or leave by an exit."
        )
      }
      // A correction waits for an open stop, as everything else does.
      if let stop = visit.openStops.first, !own.isBranch, stop.screen < own.number {
        throw Refusal(
          what: what,
          why: "screen \(stop.screen) is stopped",
          remedy: "Satisfy it, or take one of its exits."
        )
      }
      return own
    }
  }

  func requirePerson(
    _ screen: ChecklistScreen,
    _ performer: StaffMember,
    _ recorder: StaffMember,
    _ what: String
  ) throws(Refusal) {
    try requireRole(screen, performer, what)
    try recorder.require(.enterSteps, what: what)
    if policy[.competenceStops] == 1, let until = performer.competentUntil, until < today {
      throw Refusal(
        what: what,
        why: "the competence of \(performer.shownName) ended on \(until.shown)",
        remedy: "Somebody else does it, or the administrator enters the new date."
      )
    }
    if performer.id != recorder.id, !screen.allowsRecorder, !screen.isSecondPerson {
      throw Refusal(
        what: what,
        why: "this screen is entered by the one who does it",
        remedy: "\(performer.shownName) signs in."
      )
    }
  }

  private func requireRole(
    _ screen: ChecklistScreen,
    _ performer: StaffMember,
    _ what: String
  ) throws(Refusal) {
    try performer.require(anyOf: screen.rights, what: what)
  }

  /// The second person is nobody who fills or programs, and the first nurse signs at the end.
  func requireTwoPersons(
    _ screen: ChecklistScreen,
    _ performer: StaffMember,
    _ what: String
  ) throws(Refusal) {
    let isOwn =
      refillers.contains(performer.id)
      || (refillers.isEmpty && visit.startedBy.staff == performer.id)
    if screen.isSecondPerson, isOwn {
      throw Refusal(
        what: what,
        why: "the second person is the one who refills",
        remedy: "Another nurse, a clinician or a pharmacist signs in for it."
      )
    }
    let reader = visit.entry(screen: 7)?.signature?.by
    if screen.isRefillers, performer.id == reader {
      throw Refusal(
        what: what,
        why: "\(performer.shownName) has read the label as the second person",
        remedy: "The first nurse does it; the second person may enter it."
      )
    }
    if screen.signature == .visit, let closingNurse, closingNurse != performer.id {
      throw Refusal(
        what: what,
        why: "the one who refilled signs at the end: \(closingNurse.text)",
        remedy: "\(closingNurse.text) signs in."
      )
    }
  }

  func requireTime(_ performedAt: Moment, _ what: String) throws(Refusal) {
    if performedAt.instant > now.instant {
      throw Refusal(
        what: what,
        why: "\(performedAt.local.shown) lies ahead",
        remedy: "Enter when it was done."
      )
    }
    // A clock that went back stops no walk: what is done now is kept, in the journal's own order.
    if performedAt != now, performedAt.instant < visit.startedAt.instant {
      throw Refusal(
        what: what,
        why: "the visit began later, at \(visit.startedAt.local.shown)",
        remedy: "Enter when it was done."
      )
    }
  }

  func requireForm(
    _ screen: ChecklistScreen,
    _ answers: KeyedText,
    _ what: String
  ) throws(Refusal) {
    for field in fields(on: screen) {
      guard let text = answers[field.name] else { continue }
      let why: String?
      do {
        let stored = try field.stored(field.typed(text), today: today)
        why = stored == text ? nil : "it is not in stored form"
      } catch {
        why = error.why
      }
      guard let why else { continue }
      throw Refusal(what: what, why: "\"\(field.label)\": \(why)", remedy: "Enter it again.")
    }
  }

  /// A stop of this screen that asks for its branch first is not satisfied without it.
  func requireBranches(
    _ screen: ChecklistScreen,
    _ evaluation: ScreenEvaluation,
    _ what: String
  ) throws(Refusal) {
    for stop in visit.openStops where stop.screen == screen.number {
      guard let code = StopCode(rawValue: stop.code), code.needsBranchFirst,
        !evaluation.stops.contains(where: { $0.isSame(as: stop) })
      else { continue }
      try requireBranch(of: code, since: stop, what)
      guard recordedVolume("wrongPort.injected") == .zero else {
        throw Refusal(
          what: what,
          why: "drug went into the wrong port",
          remedy: "This is an overdose into the spine: the patient is admitted."
        )
      }
    }
  }

  func requireAllDone(but screen: ChecklistScreen, _ what: String) throws(Refusal) {
    for other in routine where other.number != screen.number && !isDone(other) {
      throw Refusal(
        what: what,
        why: "screen \(other.number), \(other.title), is not done",
        remedy: "Go there."
      )
    }
  }
}

extension ChecklistScreen {
  /// The rights of which the one who does it has one.
  public var rights: [Right] {
    switch signature {
    case .review: [.reviewVisit]
    case .label, .finishScreen, .wasteAndVisit, .holding: [.secondCheck]
    case .visit, nil: isDesk ? [.performSteps, .attendDesk] : [.performSteps]
    }
  }

  /// Whether the front desk may do it: the arrival and the next visit.
  private var isDesk: Bool { number == 1 || number == 19 }

  /// Whether it belongs to a branch or an exit, not to the routine.
  var isBranch: Bool {
    switch condition {
    case .branch, .holding: true
    case .always, .rinse, .emptyFirst: false
    }
  }

  /// Whether it is done by the one who refills or programs.
  var isRefillers: Bool { number == 6 || (8...15).contains(number) }
}

/// What an exit asks for before it is taken, and what the visit leaves behind.
extension Walk {
  /// Checks that a branch was recorded since its stop was met.
  func requireBranch(of code: StopCode, since stop: StopRecord, _ what: String) throws(Refusal) {
    guard let branch = code.branch, let screen = template.screen(of: branch) else { return }
    guard visit.entry(screen: screen.number)?.isComplete == true,
      visit.hasRecorded(screen: screen.number, since: stop)
    else {
      throw Refusal(
        what: what,
        why: "screen \(screen.number), \(screen.title), is not recorded",
        remedy: "Go there first."
      )
    }
  }

  func require(
    _ exit: SafeExit,
    of stop: StopRecord?,
    reason: String,
    by member: StaffMember,
    _ what: String
  ) throws(Refusal) {
    try member.require(needsClinician(exit) ? .override : .performSteps, what: what)
    if exit.endsVisit {
      try requireHolding(exit, what)
    } else if let stop, let code = StopCode(rawValue: stop.code) {
      try requireBranch(of: code, since: stop, what)
    }
    try requireProof(exit, of: stop, reason: reason, what)
  }

  /// The proof that an exit rests on, as its branch holds it.
  private func requireProof(
    _ exit: SafeExit,
    of stop: StopRecord?,
    reason: String,
    _ what: String
  ) throws(Refusal) {
    func refuse(_ why: String, _ remedy: String) throws(Refusal) {
      throw Refusal(what: what, why: why, remedy: remedy)
    }
    switch exit {
    case .positionProven:
      let field =
        stop.flatMap { StopCode(rawValue: $0.code)?.branch } == .noReturn
        ? "noReturn.proof" : "port.imaging"
      if (visit.answer(field) ?? "n") == "n" {
        try refuse("nothing proves the position", "Prove it by imaging or the two-needle test.")
      }
    case .imagingGuided:
      if (visit.answer("port.imaging") ?? "n") == "n" {
        try refuse("no imaging is recorded", "Use ultrasound or fluoroscopy, or put it off.")
      }
    case .pocketExcluded:
      let proof = visit.answer("pocket.proof") ?? "n"
      let isMeasured = recordedVolume("pocket.measured") != nil
      if proof == "n" || (proof == "r" && (!isMeasured || isPocketFillMeasured)) {
        try refuse("nothing excludes a pocket fill", "Image the pocket or aspirate the reservoir.")
      }
    case .restartOrdered:
      guard let order, order.signedAt.instant >= visit.startedAt.instant else {
        return try refuse(
          "no order was signed since the visit began",
          "The prescriber signs a new order for the restart."
        )
      }
    case .noNextVisit:
      if !SafeExit.closedReasons.contains(reason) {
        try refuse(
          "\"\(reason)\" is not on the list",
          "One of: \(SafeExit.closedReasons.joined(separator: ", "))."
        )
      }
    case .deferred:
      if (recordedVolume("wrongPort.injected") ?? .zero) > .zero {
        try refuse("drug went into the wrong port", "The patient is admitted.")
      }
    case .admitted, .coverFilled, .againstAdvice: break
    }
  }

  /// Once fluid was drawn, what the pump holds and how it runs is recorded before the patient goes.
  private func requireHolding(_ exit: SafeExit, _ what: String) throws(Refusal) {
    guard isFluidDrawn, let holding = template.holdingScreen else { return }
    guard isDone(holding), let entry = visit.entry(screen: holding.number) else {
      throw Refusal(
        what: what,
        why: "screen \(holding.number), \(holding.title), is not recorded",
        remedy: "Go there first: fluid was drawn."
      )
    }
    guard exit == .coverFilled else { return }
    let held = heldFill(entry) ?? ownFill
    guard let held, let pump, held.volume > pump.alarmVolume else {
      throw Refusal(
        what: what,
        why: "no more is in the pump than the alarm volume",
        remedy: "Fill it as the prescriber orders, or admit."
      )
    }
    let answers = Answers(texts: entry.answers)
    guard answers.text("hold.runs") != "s" else {
      throw Refusal(what: what, why: "the pump stands still", remedy: "Set it running, or admit.")
    }
    guard let next = answers.dateTime("hold.next"), next > now.local else {
      throw Refusal(
        what: what,
        why: "it is not said when the patient comes again",
        remedy: "Enter the day and time."
      )
    }
    let reservoir = reservoir(of: held, set: heldProgram(entry, of: held))
    if let alarm = reservoir?.alarmDate, next.date >= alarm {
      throw Refusal(
        what: what,
        why: "\(next.shown) is not before the alarm date \(alarm.shown)",
        remedy: "Enter an earlier day."
      )
    }
  }

  /// What a visit that ends before its time writes down.
  func endEvents(
    _ exit: SafeExit,
    screen: Int,
    plan: String,
    by member: StaffMember
  ) -> [ClinicEvent] {
    var events = holdingEvents()
    events.append(
      .visitExited(
        VisitExit(
          exit: exit.rawValue,
          screen: screen,
          plan: plan,
          signature: Signature(by: member.id, at: now, meaning: exit.title)
        )
      )
    )
    if var booked = chart.appointments.last(where: { $0.id == visit.appointment }) {
      booked.state = exit == .deferred ? .cancelled : .done
      booked.reason = exit.title
      events.append(.appointmentRecorded(booked))
    }
    return events
  }

  /// What was put in, how the pump runs and when the patient comes again, as the holding screen has
  /// it: the expected level stays right.
  private func holdingEvents() -> [ClinicEvent] {
    guard isFluidDrawn, let holding = template.holdingScreen,
      let entry = visit.entry(screen: holding.number)
    else { return [] }
    var events: [ClinicEvent] = []
    let fill = heldFill(entry)
    if let fill { events.append(.fillRecorded(fill)) }
    if let held = fill ?? ownFill, let change = heldProgram(entry, of: held) {
      events.append(.programChanged(change))
    }
    if let next = Answers(texts: entry.answers).dateTime("hold.next") {
      events.append(nextVisit(at: next))
    }
    return events
  }

  /// What the holding screen says is in the reservoir; nothing where the fill was recorded before.
  private func heldFill(_ entry: ScreenEntry) -> Fill? {
    let answers = Answers(texts: entry.answers)
    guard ownFill == nil, let volume = answers.volume("hold.volume") else { return nil }
    let isNew = answers.text("hold.fluid") == "n"
    guard let formulation = isNew ? order?.formulation : priorFill?.formulation else { return nil }
    return Fill(
      at: entry.performedAt,
      injected: isNew ? volume : .zero,
      leftBehind: isNew ? .zero : volume,
      formulation: formulation,
      lots: isNew ? lots : []
    )
  }

  /// The program that the holding screen says runs; nothing where the one before goes on.
  private func heldProgram(_ entry: ScreenEntry, of fill: Fill) -> ProgramChange? {
    switch entry.answers["hold.runs"] {
    case "s":
      return ProgramChange(
        at: entry.performedAt,
        program: InfusionProgram(mode: .stopped),
        formulation: fill.formulation
      )
    case "n" where !hasProgrammed: return program(of: fill, at: entry.performedAt)
    default: return nil
    }
  }
}

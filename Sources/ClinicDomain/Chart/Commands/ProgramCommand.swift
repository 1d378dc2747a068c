extension Chart {
  /// Records that the pump was set to another program between refills.
  ///
  /// Every date moves with it. The pump keeps what is in it, so the change names the formulation of
  /// the last fill.
  ///
  /// - Throws: `Refusal` where nothing is in the pump, the moment is not between the last change and
  ///   now, a bridge still runs, or a walk is open that will set the program itself.
  public func changeProgram(
    to program: InfusionProgram,
    at moment: Moment,
    now: Moment
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The program is not changed"
    guard let fill = summary.fill else {
      throw Refusal(
        what: what,
        why: "no fill is recorded",
        remedy: "Record what is in the pump first."
      )
    }
    if moment.instant > now.instant {
      throw Refusal(
        what: what,
        why: "the time lies ahead",
        remedy: "Enter when the pump was set."
      )
    }
    if moment.instant < fill.at.instant {
      throw Refusal(
        what: what,
        why: "the pump was filled later, on \(fill.at.local.shown)",
        remedy: "Check date and time."
      )
    }
    if let last = summary.program, moment.instant < last.at.instant {
      throw Refusal(
        what: what,
        why: "the program was set later, on \(last.at.local.shown)",
        remedy: "Check date and time."
      )
    }
    if let end = summary.bridgeEnds, moment.instant < end {
      throw Refusal(
        what: what,
        why: "a bridge still runs",
        remedy: "Wait until it has ended, or ask the prescriber."
      )
    }
    if let open = summary.openVisits.first(where: { $0.kind.setsProgram }) {
      throw Refusal(
        what: what,
        why: "a \(open.kind.title) walk is open since \(open.startedAt.local.shown)",
        remedy: "Finish or leave that walk; it records the program."
      )
    }
    try Self.check(program, what: what)
    return [
      .programChanged(
        ProgramChange(at: moment, program: program, formulation: fill.formulation)
      )
    ]
  }

  /// Checks that a program can be run as written.
  ///
  /// - Throws: `Refusal` where a flex table does not make 24 hours without gap or overlap, or names
  ///   no dose.
  static func check(_ program: InfusionProgram, what: String) throws(Refusal) {
    switch program.mode {
    case .simpleContinuous(let dose):
      guard dose.amount > 0 else {
        throw Refusal(
          what: what,
          why: "the dose is zero",
          remedy: "Choose \"stopped\" where the pump stands still."
        )
      }
    case .flex(let steps):
      if let why = FlexStep.fault(in: steps) {
        throw Refusal(what: what, why: why, remedy: "Steps follow one another and make 24 hours.")
      }
    case .minimumRate(let rate):
      guard rate.amount > 0 else {
        throw Refusal(
          what: what,
          why: "the rate is zero",
          remedy: "Choose \"stopped\" where the pump stands still."
        )
      }
    case .stopped: break
    }
  }

  /// Sets or takes back the prescriber's own date for the next refill.
  ///
  /// - Throws: `Refusal` where the person is no clinician, the date is past, or no reason is given.
  public func setPrescriberDate(
    _ date: CivilDate?,
    reason: String,
    by member: StaffMember,
    today: CivilDate
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The date is not set"
    try member.require(.setPrescriberDate, what: what)
    if let date, date < today {
      throw Refusal(what: what, why: "\(date.shown) is past", remedy: "Enter a day from today on.")
    }
    guard !reason.isEmpty else {
      throw Refusal(what: what, why: "the reason is empty", remedy: "Say why in a few words.")
    }
    return [.prescriberDateSet(PrescriberDate(date: date, reason: reason))]
  }
}

extension FlexStep {
  /// What is wrong with a flex table; nothing where it makes one day without gap or overlap.
  public static func fault(in steps: [FlexStep]) -> String? {
    guard let first = steps.first else { return "the flex table has no step" }
    var next = Int(first.start.secondOfDay) / 60
    for step in steps {
      if step.minutes <= 0 { return "the step at \(step.start) has no length" }
      if Int(step.start.secondOfDay) / 60 != next % 1440 {
        return "the step at \(step.start) does not follow the one before it"
      }
      next += step.minutes
    }
    let total = steps.reduce(0) { $0 + $1.minutes }
    return total == 1440 ? nil : "the steps make \(total / 60) h \(total % 60) min"
  }
}

extension ChartSummary {
  /// When the bridge that was last set ends; nothing where none was.
  public var bridgeEnds: Instant? {
    guard let program, let bridge = program.bridge else { return nil }
    return program.at.instant.advanced(bySeconds: Int64(bridge.minutes) * 60)
  }
}

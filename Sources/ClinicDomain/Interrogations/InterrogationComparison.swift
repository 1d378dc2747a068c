/// What a programmer read, held against the clinic's own record line by line.
///
/// Sources: S30 (programmers have shown wrong dates), S33 (a wrong volume let a pump run dry), PROP.
public struct InterrogationComparison: Hashable, Sendable {
  /// One figure of both.
  public struct Line: Hashable, Sendable {
    /// What it is.
    public let name: String
    /// What the programmer shows.
    public let theirs: String
    /// What the record gives.
    public let ours: String
    /// The difference in words; empty where there is none to be told.
    public let difference: String
    /// Whether it is to be looked at.
    public let isFlagged: Bool
  }

  /// The figures, in the order in which they are read.
  public let lines: [Line]

  /// Compares a reading with the reservoir as the record had it then.
  public init(
    _ reading: Interrogation,
    reservoir: Reservoir?,
    program: ProgramChange?,
    at instant: Instant,
    policy: Policy = Policy()
  ) {
    var lines: [Line] = []
    let isStopped = program?.program.mode == .stopped
    lines.append(
      Line(
        name: "pump",
        theirs: reading.isRunning ? "running" : "stopped",
        ours: isStopped ? "stopped" : "running",
        difference: "",
        isFlagged: reading.isRunning == isStopped
      )
    )
    if let volume = reading.volume {
      lines.append(Self.volume(volume, reading.boluses, reservoir, program, instant))
    }
    if let dose = reading.dose { lines += Self.dose(dose, program) }
    if let date = reading.alarmDate {
      lines.append(Self.alarm(date, reservoir?.alarmDate, policy))
    }
    if reading.indicator != .none {
      let pump = reservoir?.pump
      let read =
        reading.indicator == .elective ? pump?.replacementIndicatedOn : pump?.endOfServiceOn
      lines.append(
        Line(
          name: "replacement indicator",
          theirs: reading.indicator.title,
          ours: read.map { "read \($0.shown)" } ?? "not read yet",
          difference: "",
          isFlagged: true
        )
      )
    }
    self.lines = lines
  }

  private static func volume(
    _ volume: Volume,
    _ boluses: Int?,
    _ reservoir: Reservoir?,
    _ program: ProgramChange?,
    _ instant: Instant
  ) -> Line {
    guard let reservoir else {
      return Line(name: "volume", theirs: volume.shown, ours: "-", difference: "", isFlagged: false)
    }
    let primary = reservoir.fill.formulation.primary.concentration
    let allotted = program?.program.patientBoluses
    let expected = reservoir.expectedResidual(
      at: instant,
      countedBoluses: allotted == nil ? 0 : boluses,
      bolusVolume: allotted?.exactVolume(primary: primary)
    )
    // Within a range nothing differs; outside it the nearer end counts.
    let difference =
      volume < expected.least
      ? volume - expected.least
      : volume > expected.greatest ? volume - expected.greatest : VolumeDifference(nanolitres: 0)
    return Line(
      name: "volume",
      theirs: volume.shown,
      ours: "est. \(expected.shown)",
      difference: difference.shown,
      isFlagged: difference.magnitude > .millilitres(1)
    )
  }

  private static func dose(_ dose: Dose, _ program: ProgramChange?) -> [Line] {
    guard let program, let own = program.program.dailyDose else {
      return [Line(name: "dose", theirs: dose.shown, ours: "-", difference: "", isFlagged: false)]
    }
    let isOff = !DisplayStep.areEqual(dose, own)
    let primary = program.formulation.primary.concentration
    return [
      Line(
        name: "dose",
        theirs: dose.shown,
        ours: own.shown,
        difference: isOff
          ? Percentage(from: own.exact, to: dose.exact).map(\.shown) ?? "differs" : "",
        isFlagged: isOff
      ),
      Line(
        name: "rate",
        theirs: FlowRate(dose, of: primary).shown,
        ours: FlowRate(own, of: primary).shown,
        difference: "",
        isFlagged: isOff
      ),
    ]
  }

  private static func alarm(_ theirs: CivilDate, _ ours: CivilDate?, _ policy: Policy) -> Line {
    guard let ours else {
      return Line(
        name: "alarm date",
        theirs: theirs.shown,
        ours: "none",
        difference: "",
        isFlagged: true
      )
    }
    let agreement = AlarmDateAgreement(ours: ours, programmer: theirs, policy: policy)
    let days = agreement.days
    return Line(
      name: "alarm date",
      theirs: theirs.shown,
      ours: ours.shown,
      difference: days == 0
        ? "" : "\(days > 0 ? "+" : "")\(days) \(abs(days) == 1 ? "day" : "days")",
      isFlagged: agreement.severity > .none
    )
  }

  /// The figures that are to be looked at.
  public var flagged: [Line] { lines.filter(\.isFlagged) }

  /// How they were compared.
  public var working: Working {
    Working(
      title: "Reading against record",
      formula: "level = fill - rate x time - boluses; rate = dose / concentration;"
        + " alarm date = date of the fill + days of infusion until the alarm volume, rounded down",
      source: "S30",
      inputs: lines.map { Working.Line("\($0.name), programmer", $0.theirs) },
      steps: lines.map { line in
        let end = line.difference.isEmpty ? "" : ": \(line.difference)"
        return "\(line.name): programmer \(line.theirs), ours \(line.ours)\(end)"
      },
      results: [
        Working.Line(
          "to be looked at",
          flagged.isEmpty ? "nothing" : flagged.map(\.name).joined(separator: ", ")
        )
      ]
    )
  }
}

extension Chart {
  /// What a reading is held against: the reservoir and program as they were recorded when it was made.
  public func comparison(
    _ reading: Recorded<Interrogation>,
    policy: Policy = Policy()
  ) -> InterrogationComparison {
    let start = deviceSince(before: reading.seq)
    let fill = fills.last { $0.seq > start && $0.seq < reading.seq }
    let set = programs.filter { program in
      program.seq > start
        && (program.seq < reading.seq
          || (program.visit != nil && program.visit == reading.visit
            && program.value.at.instant <= reading.at.instant))
    }.map(\.value)
    let pump = pumps.last { $0.seq < reading.seq }?.value
    let reservoir = fill.flatMap { fill in
      pump.map { Reservoir(fill: fill.value, pump: $0, programs: set) }
    }
    return InterrogationComparison(
      reading.value,
      reservoir: reservoir,
      program: set.last,
      at: reading.at.instant,
      policy: policy
    )
  }
}

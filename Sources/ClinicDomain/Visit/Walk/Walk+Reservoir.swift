/// The reservoir before and after this visit.
extension Walk {
  /// The reservoir as it was before this visit changed anything.
  public var priorReservoir: Reservoir? {
    guard let pump, let priorFill else { return nil }
    return Reservoir(fill: priorFill, pump: pump, programs: priorPrograms)
  }

  private var priorPrograms: [ProgramChange] {
    chart.presentPrograms.filter { $0.visit != visit.id }.map(\.value)
  }

  /// The program that the order sets, for a fluid that is in the pump.
  func program(of fill: Fill, at moment: Moment) -> ProgramChange? {
    guard let order else { return nil }
    var bridge: BridgeSetting?
    if case .give(let setting) = order.bridge { bridge = setting }
    return ProgramChange(
      at: moment,
      program: order.program,
      formulation: fill.formulation,
      bridge: bridge
    )
  }

  /// The program that the pump runs after this visit.
  public var newProgram: ProgramChange? {
    (ownFill ?? priorFill).flatMap { program(of: $0, at: now) }
  }

  /// The reservoir of a fill with the program that is set for it, or without one as it ran before.
  func reservoir(of fill: Fill, set: ProgramChange?) -> Reservoir? {
    guard let pump else { return nil }
    return Reservoir(fill: fill, pump: pump, programs: priorPrograms + [set].compactMap(\.self))
  }

  /// The reservoir as it will run after this visit.
  public var newReservoir: Reservoir? {
    guard let fill = ownFill ?? priorFill else { return nil }
    let set = chart.programs.last { $0.visit == visit.id }?.value
    return reservoir(of: fill, set: set ?? newProgram)
  }

  /// The day by which the pump has to be refilled after this visit.
  public var newDueDate: DueDate? {
    guard let reservoir = newReservoir, let pump else { return nil }
    let critical = reservoir.fill.formulation.isWithdrawalCritical
    return DueDate(
      reservoir: reservoir,
      marginDays: policy.margin(isWithdrawalCritical: critical),
      lifeEndsOn: RefillOutlook.lifeEnd(of: pump),
      prescriberDate: order?.refillBy
        ?? (template.kind == .refill ? nil : chart.summary.prescriberDate)
    )
  }

  /// The last day on which the next visit may be: the due date.
  ///
  /// Where a limit has passed already, the earliest of those that are still ahead, the alarm date
  /// among them; a pump past its life is not made safe by refusing every booking.
  public var bookBy: CivilDate? {
    guard let due = newDueDate else { return nil }
    if due.date > today { return due.date }
    return (Array(due.all.values) + [newReservoir?.alarmDate].compactMap(\.self))
      .filter { $0 > today }.min()
  }

  /// The day of the refill that was booked before, where it is still to come and early enough.
  var bookedRefill: Appointment? {
    chart.appointments.filter {
      $0.state == .booked && $0.kind == .refill && $0.at > now.local && $0.id != visit.appointment
    }
    .min { $0.at < $1.at }
  }

  /// The lots that the label checks of this visit read.
  var lots: [String] { [visit.answer("label.lot")].compactMap(\.self) }

  /// Whether the pump must be emptied before a scan; an unknown model is treated as unsafe and asked
  /// for, never emptied on a guess.
  ///
  /// Sources: S23, S19 (empty all drug first).
  var mustBeEmptied: Bool {
    guard template.kind == .beforeMRI else { return false }
    return scanRule == .emptyBefore || scanRule == .emptyBeforeAndResetValveAfter
  }

  /// What the model of this pump asks for about scans.
  var scanRule: PumpModel.ScanRule? { pump.flatMap { PumpCatalogue.model($0.model) }?.scanRule }
}

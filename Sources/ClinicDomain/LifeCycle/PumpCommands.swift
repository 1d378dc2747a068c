extension Chart {
  /// Records a first pump, or the first after an explant.
  ///
  /// - Throws: `Refusal` where the person may not, the step does not follow, a constant cannot be right,
  ///   or no trial succeeded and no reason is given.
  public func implant(
    _ pump: Pump,
    record: PumpImplant,
    by member: StaffMember,
    today: CivilDate,
    register: any ClinicRegister
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The implant is not recorded"
    try requireLifeCycle(member, .implanted, what: what)
    try requireNext(.implanted, on: record.on, today: today, what: what)
    try checkNew(pump, record.prime, what: what, today: today, register: register)
    try requireTrial(reason: record.reason, what: what)
    return [.pumpImplanted(record), .pumpRecorded(pump)]
  }

  /// Records that a pump was exchanged.
  ///
  /// Nothing of the old pump is carried over: size, tubing and catheter are entered afresh, prime and
  /// bridge are decided, and residuals are counted from the new pump on. Source: S36, S26.
  ///
  /// - Throws: `Refusal` where the person may not, there is no pump, it is the same pump, a constant cannot
  ///   be right, prime or bridge is not decided, or drug is thrown away without its witness.
  public func replacePump(
    _ pump: Pump,
    record: PumpReplacement,
    waste: WasteRecorded?,
    by member: StaffMember,
    today: CivilDate,
    register: any ClinicRegister
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The replacement is not recorded"
    try requireLifeCycle(member, .replaced, what: what)
    try requireNext(.replaced, on: record.on, today: today, what: what)
    let old = try requireClosedPump(what: what)
    guard !old.isSerial(pump.serial) else {
      throw Refusal(
        what: what,
        why: "serial \(pump.serial) is the pump that is in place",
        remedy: "Read the serial from the card of the new pump."
      )
    }
    guard pump.implantedOn > old.implantedOn else {
      throw Refusal(
        what: what,
        why: "the old pump was implanted on \(old.implantedOn.shown)",
        remedy: "Check the date."
      )
    }
    guard pump.implantedOn == record.on else {
      throw Refusal(
        what: what,
        why: "the old pump came out on \(record.on.shown), the new one went in on"
          + " \(pump.implantedOn.shown)",
        remedy: "Check both days; an explant and a later implant are two steps."
      )
    }
    try checkNew(pump, record.prime, what: what, today: today, register: register)
    if record.bridge == .unanswered {
      throw Refusal(
        what: what,
        why: "the bridge is not decided",
        remedy: record.isCatheterKept
          ? "Old drug is in the catheter: give a bridge, or say why none."
          : "Answer that none is needed, or say why."
      )
    }
    try check(record.balance, waste, what: what)
    return [.pumpReplaced(record)] + [waste].compactMap(\.self).map { .wasteRecorded($0) }
      + [.pumpRecorded(pump)]
  }

  /// Records that the pump was taken out for good.
  ///
  /// - Throws: `Refusal` where the person may not, there is no pump, something is not said, or drug is
  ///   thrown away without its witness.
  public func explantPump(
    _ record: PumpExplant,
    waste: WasteRecorded?,
    by member: StaffMember,
    today: CivilDate
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The explant is not recorded"
    try requireLifeCycle(member, .explanted, what: what)
    try requireNext(.explanted, on: record.on, today: today, what: what)
    let old = try requireClosedPump(what: what)
    guard record.on >= old.implantedOn else {
      throw Refusal(
        what: what,
        why: "the pump was implanted on \(old.implantedOn.shown)",
        remedy: "Check the date."
      )
    }
    guard !record.cause.isEmpty else {
      throw Refusal(what: what, why: "the cause is empty", remedy: "Say why in a few words.")
    }
    if record.taper.isEmpty, let formulation = summary.fill?.formulation,
      formulation.isWithdrawalCritical || formulation.hasOpioid
    {
      throw Refusal(
        what: what,
        why:
          "it held \(formulation.ingredients.map(\.drug).joined(separator: " + ")), which must not"
          + " stop at once",
        remedy: "Write how it is tapered or covered."
      )
    }
    try check(record.balance, waste, what: what)
    return [.pumpExplanted(record)] + [waste].compactMap(\.self).map { .wasteRecorded($0) }
      + cancelledVisits(of: "pump explanted \(record.on.shown)")
  }

  /// What should be left in the pump at a moment, where something is recorded in it.
  public func expectedBalance(at moment: Moment) -> ExpectedResidual? {
    guard let reservoir = summary.reservoir else { return nil }
    let primary = reservoir.fill.formulation.primary.concentration
    let boluses = summary.program?.program.patientBoluses
    return reservoir.expectedResidual(
      at: moment.instant,
      countedBoluses: boluses == nil ? 0 : nil,
      bolusVolume: boluses?.exactVolume(primary: primary)
    )
  }

  private func cancelledVisits(of reason: String) -> [ClinicEvent] {
    appointments.filter { $0.state == .booked }.map { appointment in
      var ended = appointment
      ended.state = .cancelled
      ended.reason = reason
      return .appointmentRecorded(ended)
    }
  }

  private func requireClosedPump(what: String) throws(Refusal) -> Pump {
    guard let pump = summary.pump else {
      throw Refusal(what: what, why: "no pump is recorded", remedy: "Record the pump first.")
    }
    if let open = summary.openVisits.first {
      throw Refusal(
        what: what,
        why: "a \(open.kind.title) walk is open since \(open.startedAt.local.shown)",
        remedy: "Finish or leave that walk first."
      )
    }
    return pump
  }

  /// A pump that is put in, first or in place of another: its constants and the catheter's, and a prime
  /// that says how much, or why none.
  private func checkNew(
    _ pump: Pump,
    _ prime: PrimeDecision,
    what: String,
    today: CivilDate,
    register: any ClinicRegister
  ) throws(Refusal) {
    try check(pump, what: what, today: today, register: register)
    switch prime {
    case .give(let volume, _):
      guard volume > .zero, volume < pump.reservoir else {
        throw Refusal(
          what: what,
          why: "a prime of \(volume.shown) cannot be right",
          remedy: "Enter what the programmer was told, in mL."
        )
      }
    case .notGiven(let reason):
      guard !reason.isEmpty else {
        throw Refusal(
          what: what,
          why: "the prime is not decided",
          remedy: "Enter the volume, or why none was given."
        )
      }
    }
  }

  /// What came out of the pump is thrown away before a witness where a drug of it is controlled.
  private func check(
    _ balance: DrugBalance?,
    _ waste: WasteRecorded?,
    what: String
  ) throws(Refusal) {
    guard let formulation = summary.fill?.formulation else { return }
    guard let balance else {
      throw Refusal(
        what: what,
        why: "what came out of the pump is not said",
        remedy: "Enter the volume, 0 where it was empty."
      )
    }
    guard balance.removed > .zero else { return }
    guard let waste, !waste.method.isEmpty else {
      throw Refusal(
        what: what,
        why: "how \(balance.removed.shown) were thrown away is not said",
        remedy: "Enter how, and who watched."
      )
    }
    let findings = VisitChecks.wasteWitness(
      WasteCalculation(volume: balance.removed, formulation: formulation),
      by: waste.by,
      witness: waste.witness?.by
    )
    if let finding = findings.first, !waste.isElsewhere {
      throw Refusal(what: what, why: finding.message, remedy: "A second person signs as witness.")
    }
  }
}

extension WasteRecorded {
  /// The name of whoever watched drug being thrown away.
  ///
  /// - Throws: `Refusal` where the person may not witness waste.
  public static func witnessed(
    by member: StaffMember,
    at moment: Moment,
    meaning: String
  ) throws(Refusal) -> Signature {
    try member.require(.witnessWaste, what: "The waste is not witnessed")
    return Signature(by: member.id, at: moment, meaning: meaning)
  }

  /// How waste begins that was done and witnessed in another house.
  public static let elsewhere = "in theatre, their record: "

  /// Whether the waste was done and witnessed in another house, whose record is named.
  public var isElsewhere: Bool {
    method.hasPrefix(Self.elsewhere) && method.utf8.count > Self.elsewhere.utf8.count
  }
}

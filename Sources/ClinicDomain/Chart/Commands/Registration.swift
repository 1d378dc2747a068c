/// Says whether a record number or a serial number already stands in another chart.
public protocol ClinicRegister {
  /// The chart that holds a record number.
  func chart(withMRN mrn: String) -> ChartID?
  /// The chart whose pump has a serial number, whatever the model.
  func chart(withSerial serial: String) -> ChartID?
}

extension Chart {
  /// Registers a patient or amends the registration.
  ///
  /// - Throws: `Refusal` where a field is empty or wrong, or another chart holds the record number.
  public func recordPatient(
    _ patient: Patient,
    today: CivilDate,
    register: any ClinicRegister
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The patient is not registered"
    func require(_ condition: Bool, _ why: String, _ remedy: String) throws(Refusal) {
      guard condition else { throw Refusal(what: what, why: why, remedy: remedy) }
    }
    try require(!patient.mrn.isEmpty, "the MRN is empty", "Enter the record number.")
    try require(
      !patient.familyName.isEmpty,
      "the family name is empty",
      "Enter the name as on the ID."
    )
    try require(
      patient.birthDate <= today,
      "the birth date lies ahead",
      "Check the year of birth."
    )
    try require(
      patient.birthDate.age(on: today) <= 120,
      "the birth date is more than 120 years ago",
      "Check the year of birth."
    )
    if let other = register.chart(withMRN: patient.mrn), other != id {
      throw Refusal(
        what: what,
        why: "MRN \(patient.mrn) belongs to another patient",
        remedy: "Open that chart, or correct the number."
      )
    }
    guard patient != summary.patient else { return [] }
    return [.patientRecorded(patient)]
  }

  /// Records an implanted pump or amends its constants.
  ///
  /// - Throws: `Refusal` where a figure cannot be right, another patient has the serial number, or it is
  ///   another pump, which is recorded by a step of the life cycle.
  public func recordPump(
    _ pump: Pump,
    today: CivilDate,
    register: any ClinicRegister
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The pump is not recorded"
    try check(pump, what: what, today: today, register: register)
    try requirePumpForm(pump, what: what)
    guard pump != summary.pump else { return [] }
    return [.pumpRecorded(pump)]
  }

  /// Checks the constants of a pump.
  ///
  /// - Throws: `Refusal` where a figure cannot be right, or another patient has the serial number.
  func check(
    _ pump: Pump,
    what: String,
    today: CivilDate,
    register: any ClinicRegister
  ) throws(Refusal) {
    func require(_ condition: Bool, _ why: String, _ remedy: String) throws(Refusal) {
      guard condition else { throw Refusal(what: what, why: why, remedy: remedy) }
    }
    try require(!pump.serial.isEmpty, "the serial number is empty", "Read it from the pump card.")
    try require(
      pump.implantedOn <= today,
      "the day of implant lies ahead",
      "Check the date."
    )
    try require(
      pump.reservoir > .zero,
      "the reservoir has no size",
      "Enter the size in mL."
    )
    try require(
      pump.alarmVolume < pump.reservoir,
      "the alarm volume is not below the reservoir",
      "Enter the level at which the alarm sounds, 2 mL on most pumps."
    )
    if let unusable = pump.unusableVolume {
      try require(
        unusable < pump.reservoir,
        "the unusable volume is not below the reservoir",
        "Leave it empty where it is not known."
      )
    }
    if let catheter = CatheterConstants(pump.catheter) {
      try require(
        !catheter.isTrimmedTooFar,
        "more was trimmed off than the catheter has: \(catheter.sentence)",
        "Read the trimmed length again, in cm."
      )
      // Only figures that were read on a page are certain enough to refuse by.
      try require(
        !(catheter.isVerified && catheter.disagrees(Policy())),
        "the catheter volume is \(catheter.difference?.shown ?? "") off: \(catheter.sentence)",
        "Correct the volume, the model or what was trimmed off."
      )
    }
    if let other = register.chart(withSerial: pump.serial), other != id {
      throw Refusal(
        what: what,
        why: "serial \(pump.serial) is the pump of another patient",
        remedy: "Open that chart, or correct the serial number."
      )
    }
  }

  /// Records what is in the pump now, for a patient who comes with a filled pump.
  ///
  /// - Throws: `Refusal` where there is no pump, the fill lies ahead, before the implant or before
  ///   the last recorded fill, or holds more than the reservoir.
  public func recordFill(
    _ fill: Fill,
    program: ProgramChange,
    now: Moment
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The fill is not recorded"
    guard let pump = summary.pump else {
      throw Refusal(
        what: what,
        why: "no pump is recorded",
        remedy: "Record the pump first."
      )
    }
    func require(_ condition: Bool, _ why: String, _ remedy: String) throws(Refusal) {
      guard condition else { throw Refusal(what: what, why: why, remedy: remedy) }
    }
    try require(
      fill.at.instant <= now.instant,
      "the time of the fill lies ahead",
      "Check date and time."
    )
    try require(
      fill.at.local.date >= pump.implantedOn,
      "the fill is older than the implant",
      "Check both dates."
    )
    try require(
      fill.volume <= pump.reservoir,
      "\(fill.volume.shown) do not fit a reservoir of \(pump.reservoir.shown)",
      "Check volume and pump."
    )
    try require(
      fill.formulation.ingredients.allSatisfy { $0.concentration.amount > 0 },
      "a strength is zero",
      "Enter the strength of every drug."
    )
    if let last = summary.fill {
      try require(
        fill.at.instant > last.at.instant,
        "the pump was filled later, on \(last.at.local.shown)",
        "A refill is recorded by its walk."
      )
    }
    return [.fillRecorded(fill), .programChanged(program)]
  }
}

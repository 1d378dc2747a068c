import ClinicDomain

/// Why one cell of a log is refused.
package struct ImportRefusal: Hashable, Sendable {
  /// The line in the file.
  package let line: Int
  /// The column's name.
  package let column: String
  /// What stands there.
  package let value: String
  /// Why it is refused.
  package let why: String
  /// What to do.
  package let remedy: String
}

/// One row of a pump log, read; everything in it was checked on its own.
struct PumpLogRow {
  let line: Int
  let patient: Patient
  let pump: Pump
  let fill: Fill
  let program: ProgramChange
  let nextVisit: CivilDateTime?

  /// The columns of a pump log.
  static let columns = [
    "mrn", "family_name", "given_name", "birth_date", "sex", "phone", "allergies", "pump_model",
    "pump_serial", "implanted_on", "reservoir", "alarm_volume", "catheter_volume", "drug_1",
    "concentration_1", "drug_2", "concentration_2", "drug_3", "concentration_3", "daily_dose",
    "bolus_dose", "boluses_per_day", "filled_at", "fill_volume", "stability_days", "next_visit",
    "notes",
  ]
}

/// Reads the cells of one row and collects every fault of it.
struct PumpLogRowReader {
  let line: Int
  let zone: ZoneRules
  let now: Moment
  let policy: Policy
  private let cells: [String: String]
  private(set) var refusals: [ImportRefusal] = []

  init(
    _ row: CSVTable.Row,
    header: [String],
    zone: ZoneRules,
    now: Moment,
    policy: Policy
  ) {
    line = row.line
    self.policy = policy
    self.zone = zone
    self.now = now
    cells = Dictionary(zip(header, row.cells)) { first, _ in first }
  }

  mutating func refuse(_ column: String, _ why: String, _ remedy: String) {
    refusals.append(
      ImportRefusal(
        line: line,
        column: column,
        value: cells[column] ?? "",
        why: why,
        remedy: remedy
      )
    )
  }

  private func text(_ column: String) -> String { cells[column] ?? "" }

  private mutating func required(_ column: String) -> String? {
    let text = text(column)
    if text.isEmpty { refuse(column, "it is empty", "Fill it in.") }
    return text.isEmpty ? nil : text
  }

  private mutating func quantity<Value: Quantity>(_ column: String, _ type: Value.Type) -> Value? {
    guard let text = required(column) else { return nil }
    do {
      return try Value(text)
    } catch {
      refuse(column, error.why, "Write it as digits and a unit, such as 20 mL.")
      return nil
    }
  }

  private mutating func optional<Value: Quantity>(_ column: String, _ type: Value.Type) -> Value? {
    text(column).isEmpty ? nil : quantity(column, type)
  }

  private mutating func date(_ column: String) -> CivilDate? {
    guard let text = required(column) else { return nil }
    do {
      return try CivilDate(text)
    } catch {
      refuse(column, error.why, "Write it as 2026-09-22.")
      return nil
    }
  }

  private mutating func whole(_ column: String, _ range: ClosedRange<Int>) -> Int? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    guard let value = Int(text), String(value) == text, range.contains(value) else {
      refuse(
        column,
        "it is no whole number from \(range.lowerBound) to \(range.upperBound)",
        "Write digits only."
      )
      return nil
    }
    return value
  }

  /// A local time, or one with an offset where the clock shows it twice.
  private mutating func moment(_ column: String) -> Moment? {
    guard let text = required(column) else { return nil }
    let remedy =
      "Write it as 2026-09-25 15:40, with an offset such as -05:00 where it happens twice."
    do {
      if let moment = try? Moment(text) { return try inZone(moment, text: text) }
      return try zone.moment(for: CivilDateTime(text), text: text)
    } catch {
      refuse(column, error.why, remedy)
      return nil
    }
  }

  /// A moment that was written with its offset, on the clinic's clock.
  private func inZone(_ moment: Moment, text: String) throws(CalendarError) -> Moment {
    let right = zone.moment(at: moment.instant)
    guard moment.offsetSeconds == right.offsetSeconds || text.hasSuffix("Z") else {
      throw CalendarError(
        text: text,
        reason: .otherOffset(zone: zone.name, right: right.description)
      )
    }
    return right
  }

  /// The row as values; nothing where a cell is refused.
  mutating func read() -> PumpLogRow? {
    let patient = readPatient()
    let pump = readPump()
    let formulation = readFormulation()
    let dose = quantity("daily_dose", Dose.self)
    let boluses = readBoluses()
    let filledAt = moment("filled_at")
    let volume = quantity("fill_volume", Volume.self)
    let nextVisit = readNextVisit()
    if let filledAt { checkTimes(filledAt, pump) }
    if let volume, let pump, volume > pump.reservoir {
      refuse(
        "fill_volume",
        "\(volume.shown) do not fit a reservoir of \(pump.reservoir.shown)",
        "Check volume and pump."
      )
    }
    guard let patient, let pump, let formulation, let dose, let filledAt, let volume else {
      return nil
    }
    let program = InfusionProgram(
      mode: dose.amount > 0 ? .simpleContinuous(dose) : .stopped,
      patientBoluses: boluses
    )
    checkLimits(formulation, program, dose, pump)
    guard refusals.isEmpty else { return nil }
    return PumpLogRow(
      line: line,
      patient: patient,
      pump: pump,
      fill: Fill(at: filledAt, injected: volume, formulation: formulation),
      program: ProgramChange(at: filledAt, program: program, formulation: formulation),
      nextVisit: nextVisit
    )
  }

  private mutating func readPatient() -> Patient? {
    let mrn = required("mrn")
    let family = required("family_name")
    let given = required("given_name")
    let birth = date("birth_date")
    if let birth, birth > now.local.date {
      refuse("birth_date", "it lies ahead", "Check the year of birth.")
    }
    let sexText = text("sex")
    let sex = sexText.isEmpty ? Patient.Sex.notKnown : Patient.Sex(rawValue: sexText)
    if sex == nil { refuse("sex", "it is not known", "Write F, M, X or U, or leave it empty.") }
    guard let mrn, let family, let given, let birth, let sex else { return nil }
    return Patient(
      mrn: mrn,
      familyName: family,
      givenName: given,
      birthDate: birth,
      sex: sex,
      phone: text("phone"),
      allergies: text("allergies").split(separator: ";").map(trimmed).filter { !$0.isEmpty },
      notes: text("notes")
    )
  }

  private func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private mutating func readPump() -> Pump? {
    let model = required("pump_model")
    let serial = required("pump_serial")
    let implanted = date("implanted_on")
    let reservoir = quantity("reservoir", Volume.self)
    let alarm = quantity("alarm_volume", Volume.self)
    let catheter = optional("catheter_volume", Volume.self)
    let known = model.flatMap { PumpCatalogue.model($0) }
    if model != nil, known == nil {
      refuse(
        "pump_model",
        "it is not in the pump catalogue",
        "Write the model as the catalogue does, or \(PumpCatalogue.otherName)."
      )
    }
    if let known, let reservoir, known.name != PumpCatalogue.otherName,
      !known.isMade(withReservoir: reservoir)
    {
      refuse(
        "reservoir",
        "\(known.name) is not made with \(reservoir.shown)",
        "Check model and reservoir."
      )
    }
    if let implanted, implanted > now.local.date {
      refuse("implanted_on", "it lies ahead", "Check the date.")
    }
    if let alarm, let reservoir, alarm >= reservoir {
      refuse("alarm_volume", "it is not below the reservoir", "Check both volumes.")
    }
    guard let model, let serial, let implanted, let reservoir, let alarm, known != nil else {
      return nil
    }
    return Pump(
      model: model,
      serial: serial,
      implantedOn: implanted,
      reservoir: reservoir,
      alarmVolume: alarm,
      catheter: Catheter(volume: catheter)
    )
  }

  private mutating func readFormulation() -> Formulation? {
    var ingredients: [Ingredient] = []
    for number in 1...3 {
      let column = "drug_\(number)"
      let name = text(column)
      guard number == 1 || !name.isEmpty || !text("concentration_\(number)").isEmpty else {
        continue
      }
      guard let name = required(column) else { continue }
      guard let drug = Formulary.drug(name) else {
        refuse(column, "the drug is not in the formulary", "Write its name as the formulary does.")
        _ = quantity("concentration_\(number)", Concentration.self)
        continue
      }
      guard let concentration = quantity("concentration_\(number)", Concentration.self) else {
        continue
      }
      if concentration.amount == 0 {
        refuse("concentration_\(number)", "it is zero", "Write the strength.")
        continue
      }
      if ingredients.contains(where: { $0.drug == drug.id }) {
        refuse(column, "the drug stands here twice", "Write each drug once.")
        continue
      }
      ingredients.append(Ingredient(drug: drug.id, concentration: concentration))
    }
    let days = whole("stability_days", 1...3650)
    guard let primary = ingredients.first else { return nil }
    return Formulation(
      primary: primary,
      others: Array(ingredients.dropFirst()),
      stabilityDays: days
    )
  }

  private mutating func readBoluses() -> PatientBoluses? {
    let dose = optional("bolus_dose", Mass.self)
    let count = whole("boluses_per_day", 1...96)
    switch (text("bolus_dose").isEmpty, text("boluses_per_day").isEmpty) {
    case (true, false):
      refuse("bolus_dose", "boluses a day are given without a dose", "Fill both in, or neither.")
    case (false, true):
      refuse(
        "boluses_per_day",
        "a bolus dose is given without a number",
        "Fill both in, or neither."
      )
    default: break
    }
    guard let dose, let count else { return nil }
    return PatientBoluses(dose: dose, perDay: count)
  }

  private mutating func readNextVisit() -> CivilDateTime? {
    let text = text("next_visit")
    guard !text.isEmpty else { return nil }
    do throws(CalendarError) {
      let local = try CivilDateTime(text)
      if case .gap = zone.resolve(local) {
        throw CalendarError(text: text, reason: .inGap(zone: zone.name))
      }
      return local
    } catch {
      refuse("next_visit", error.why, "Write it as 2026-12-11 08:00, or leave it empty.")
      return nil
    }
  }

  private mutating func checkTimes(_ filledAt: Moment, _ pump: Pump?) {
    if filledAt.instant > now.instant {
      refuse("filled_at", "it lies ahead", "Check date and time.")
    }
    if let pump, filledAt.local.date < pump.implantedOn {
      refuse(
        "filled_at",
        "it is before the implant on \(pump.implantedOn.shown)",
        "Check both dates."
      )
    }
  }

  /// The hard limits that no log gets past, the clinic's own where it has set one.
  private mutating func checkLimits(
    _ formulation: Formulation,
    _ program: InfusionProgram,
    _ dose: Dose,
    _ pump: Pump
  ) {
    let flow = program.basalRate(primary: formulation.primary.concentration)
    for (index, ingredient) in formulation.ingredients.enumerated() {
      let own = index == 0 ? dose : flow.dose(of: ingredient.concentration)
      let findings = LimitChecks.findings(
        name: ingredient.drug,
        dose: own,
        concentration: ingredient.concentration,
        policy: policy
      )
      for finding in findings where finding.severity == .hardStop {
        let column =
          switch finding.code {
          case .doseOverHard: "daily_dose"
          case .concOverHard: "concentration_\(index + 1)"
          default: "drug_\(index + 1)"
          }
        refuse(
          column,
          "\(finding.code.rawValue): \(finding.message)",
          "Check drug, strength, dose and their units."
        )
      }
    }
    guard let model = PumpCatalogue.model(pump.model) else { return }
    for finding in PumpChecks.flow(flow, of: model) where finding.severity == .hardStop {
      refuse(
        "daily_dose",
        "\(finding.code.rawValue): \(finding.message)",
        "Check dose, strength and pump."
      )
    }
  }
}

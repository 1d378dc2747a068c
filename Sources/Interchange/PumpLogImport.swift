package import ClinicDomain

/// What a pump log comes to: rows to take in, rows that stand here already, and cells refused.
package struct PumpLogImport: Sendable {
  /// The actions that take the good rows in, one a patient.
  package private(set) var actions: [Action] = []
  /// The lines of rows that stand here as they are.
  package private(set) var skippedLines: [Int] = []
  /// Every cell that is refused.
  package private(set) var refusals: [ImportRefusal] = []
  /// How many rows are refused.
  package private(set) var refusedRows = 0

  /// Who imports, where and when, and what the rows are held against.
  package struct Setting {
    package var zone: ZoneRules
    package var now: Moment
    package var by: Actor
    package var on: String
    package var policy: Policy
    package var register: any ClinicRegister
    package var chart: (ChartID) -> ChartSummary?

    /// Makes the setting.
    package init(
      zone: ZoneRules,
      now: Moment,
      by: Actor,
      on: String,
      policy: Policy,
      register: any ClinicRegister,
      chart: @escaping (ChartID) -> ChartSummary?
    ) {
      self.zone = zone
      self.now = now
      self.by = by
      self.on = on
      self.policy = policy
      self.register = register
      self.chart = chart
    }
  }

  /// Reads a log.
  ///
  /// - Throws: `CSVError` where the file or its header cannot be read; faults of rows are collected.
  package init(_ table: CSVTable, setting: Setting) throws(CSVError) {
    let missing = PumpLogRow.columns.filter { !table.header.contains($0) }
    guard missing.isEmpty else {
      throw CSVError(line: 1, why: "the column \(missing.joined(separator: ", ")) is missing")
    }
    let strange = table.header.filter { !PumpLogRow.columns.contains($0) }
    guard strange.isEmpty else {
      throw CSVError(line: 1, why: "the column \(strange.joined(separator: ", ")) is not known")
    }
    guard Set(table.header).count == table.header.count else {
      throw CSVError(line: 1, why: "a column stands there twice")
    }
    var seen = Seen()
    for row in table.rows { take(row, table.header, setting, &seen) }
  }

  /// What earlier rows of the file already used, with their lines.
  private struct Seen {
    var mrns: [String: Int] = [:]
    var serials: [String: Int] = [:]
  }

  private mutating func take(
    _ row: CSVTable.Row,
    _ header: [String],
    _ setting: Setting,
    _ seen: inout Seen
  ) {
    var reader = PumpLogRowReader(
      row,
      header: header,
      zone: setting.zone,
      now: setting.now,
      policy: setting.policy
    )
    let read = reader.read()
    checkUnique(row, header, read, &reader, setting, &seen)
    guard reader.refusals.isEmpty, let read else {
      refusals += reader.refusals
      refusedRows += 1
      return
    }
    if let chart = setting.register.chart(withMRN: read.patient.mrn) {
      skipOrRefuse(read, setting.chart(chart))
    } else {
      actions.append(action(for: read, setting))
    }
  }

  private func checkUnique(
    _ row: CSVTable.Row,
    _ header: [String],
    _ read: PumpLogRow?,
    _ reader: inout PumpLogRowReader,
    _ setting: Setting,
    _ seen: inout Seen
  ) {
    func cell(_ column: String) -> String? {
      header.firstIndex(of: column).map { row.cells[$0] }.flatMap { $0.isEmpty ? nil : $0 }
    }
    if let mrn = cell("mrn") {
      if let line = seen.mrns[mrn] {
        reader.refuse("mrn", "line \(line) has the same MRN", "Keep one row a patient.")
      } else {
        seen.mrns[mrn] = row.line
      }
    }
    guard let serial = cell("pump_serial") else { return }
    let plain = Pump.plainSerial(serial)
    if let line = seen.serials[plain] {
      reader.refuse(
        "pump_serial",
        "line \(line) has the same serial",
        "A serial belongs to one patient."
      )
    } else {
      seen.serials[plain] = row.line
    }
    guard let owner = setting.register.chart(withSerial: serial) else { return }
    if owner != cell("mrn").flatMap({ setting.register.chart(withMRN: $0) }) {
      reader.refuse("pump_serial", "it is the pump of another patient", "Check the serial number.")
    }
  }

  /// A row whose patient is here: skipped where all of it stands as it is, else refused by its fields.
  private mutating func skipOrRefuse(_ row: PumpLogRow, _ summary: ChartSummary?) {
    var differing: [String] = []
    func compare(_ column: String, _ isSame: Bool) { if !isSame { differing.append(column) } }
    let patient = summary?.patient
    compare("family_name", patient?.familyName == row.patient.familyName)
    compare("given_name", patient?.givenName == row.patient.givenName)
    compare("birth_date", patient?.birthDate == row.patient.birthDate)
    compare("sex", patient?.sex == row.patient.sex)
    compare("phone", patient?.phone == row.patient.phone)
    compare("allergies", patient?.allergies == row.patient.allergies)
    compare("notes", patient?.notes == row.patient.notes)
    compare("pump_model", summary?.pump?.model == row.pump.model)
    compare("pump_serial", summary?.pump?.serial == row.pump.serial)
    compare("implanted_on", summary?.pump?.implantedOn == row.pump.implantedOn)
    compare("reservoir", summary?.pump?.reservoir == row.pump.reservoir)
    compare("alarm_volume", summary?.pump?.alarmVolume == row.pump.alarmVolume)
    compare("catheter_volume", summary?.pump?.catheter.volume == row.pump.catheter.volume)
    compare("filled_at", summary?.fill?.at.instant == row.fill.at.instant)
    compare("fill_volume", summary?.fill?.injected == row.fill.injected)
    compare(
      "stability_days",
      summary?.fill?.formulation.stabilityDays == row.fill.formulation.stabilityDays
    )
    for number in 0..<3 {
      func ingredient(_ formulation: Formulation?) -> Ingredient? {
        guard let all = formulation?.ingredients, number < all.count else { return nil }
        return all[number]
      }
      let (here, there) = (ingredient(summary?.fill?.formulation), ingredient(row.fill.formulation))
      compare("drug_\(number + 1)", here?.drug == there?.drug)
      compare("concentration_\(number + 1)", here?.concentration == there?.concentration)
    }
    compare("daily_dose", summary?.program?.program.dailyDose == row.program.program.dailyDose)
    compare(
      "bolus_dose",
      summary?.program?.program.patientBoluses?.dose == row.program.program.patientBoluses?.dose
    )
    compare(
      "boluses_per_day",
      summary?.program?.program.patientBoluses?.perDay == row.program.program.patientBoluses?.perDay
    )
    if let visit = row.nextVisit {
      // A visit that has passed leaves the lists after some days and is then no difference.
      let isListed = summary?.appointments.contains { $0.at == visit } ?? false
      compare("next_visit", isListed || visit.date < row.fill.at.local.date)
    }
    guard !differing.isEmpty else { return skippedLines.append(row.line) }
    refusals.append(
      ImportRefusal(
        line: row.line,
        column: "mrn",
        value: row.patient.mrn,
        why: "the patient is here with other content: \(differing.joined(separator: ", "))",
        remedy: "Amend the chart, or correct the row."
      )
    )
    refusedRows += 1
  }

  private func action(for row: PumpLogRow, _ setting: Setting) -> Action {
    let chart = ChartID("p\(SafeName.of(row.patient.mrn))")
    var events: [ClinicEvent] = [
      .patientRecorded(row.patient), .pumpRecorded(row.pump), .fillRecorded(row.fill),
      .programChanged(row.program),
    ]
    if let visit = row.nextVisit {
      events.append(
        .appointmentRecorded(
          Appointment(id: AppointmentID("\(chart.text)-log"), at: visit, kind: .refill)
        )
      )
    }
    return Action(
      id: ActionID("import-\(chart.text)"),
      by: setting.by,
      on: setting.on,
      at: setting.now,
      chart: chart,
      expecting: 0,
      events: events
    )
  }
}

/// Names of records made from names that people chose.
package enum SafeName {
  /// Letters and digits as they are, every other byte in hexadecimal, so that no two texts meet.
  package static func of(_ text: String) -> String {
    let digits = Array("0123456789abcdef")
    return text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        String(Unicode.Scalar(byte))
      default: "_\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }.joined()
  }
}

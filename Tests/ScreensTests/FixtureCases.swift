import ClinicDomain

/// The clinics that the goldens show.
enum FixtureCase: String, CaseIterable {
  case empty
  case normal
  case overflow
  case alarm
  case error

  /// The clinic of the case.
  func clinic() throws -> FixtureClinic {
    let clinic = try patients()
    try addComplications(to: clinic)
    return clinic
  }

  private func patients() throws -> FixtureClinic {
    switch self {
    case .empty: FixtureClinic()
    case .normal: try Self.normal()
    case .overflow: try Self.overflow()
    case .alarm: try Self.alarm()
    case .error: try Self.error()
    }
  }

  private static func normal() throws -> FixtureClinic {
    let clinic = FixtureClinic(isDemo: true)
    let adeyemi = try clinic.add(
      FixturePatient(
        mrn: "204118",
        family: "Adeyemi",
        given: "Grace",
        born: "1944-02-02",
        serial: "NG81442H",
        drugs: [("morphine", "25 mg/mL")],
        dose: "10 mg/day",
        filled: "2026-09-22 08:30",
        volume: "39.2 mL",
        stabilityDays: 180
      )
    )
    try clinic.book(adeyemi, "2026-09-22 08:00", .done)
    let brandt = try clinic.add(
      FixturePatient(
        mrn: "204119",
        family: "Brandt",
        given: "Otto",
        born: "1971-07-17",
        sex: .male,
        serial: "NG77120H",
        implanted: "2022-10-19",
        drugs: [("baclofen", "2000 mcg/mL")],
        dose: "660 mcg/day",
        filled: "2026-08-20 08:20",
        volume: "40 mL",
        stabilityDays: 180
      )
    )
    try clinic.book(brandt, "2026-09-22 08:20", .booked, kind: .interrogation)
    let dubois = try clinic.add(
      FixturePatient(
        mrn: "318240",
        family: "Dubois",
        given: "Henri",
        born: "1960-11-11",
        sex: .male,
        allergies: ["penicillin (rash)"],
        model: "Prometra II 20 mL",
        reservoir: .millilitres(20),
        serial: "PB20417",
        implanted: "2025-01-21",
        drugs: [("ziconotide", "25 mcg/mL")],
        dose: "5.75 mcg/day",
        filled: "2025-11-30 10:00",
        volume: "20 mL",
        stabilityDays: 84
      )
    )
    for (time, expected, aspirated, lot) in [
      ("2026-02-15 10:20", "2.3 mL", "2.6 mL", "7E4410"),
      ("2026-04-27 09:40", "3.7 mL", "3.5 mL", "7E9023"),
      ("2026-07-12 10:00", "2.5 mL", "2.8 mL", "7F1881"),
    ] {
      try clinic.refill(
        dubois,
        time,
        volume: "20 mL",
        expected: expected,
        aspirated: aspirated,
        lot: lot
      )
    }
    try clinic.order(dubois, volume: "20 mL", until: "2026-10-20")
    clinic.record(
      .noteAdded(ChartNote(text: "Prefers the left arm for the blood pressure cuff.")),
      in: dubois,
      at: try clinic.moment("2026-07-12 10:40")
    )
    clinic.record(
      .consentRecorded(ConsentRecorded(subject: "refill", text: "signed paper in folder 12")),
      in: dubois,
      at: try clinic.moment("2025-11-30 09:50")
    )
    try clinic.book(dubois, "2026-09-22 09:00", .inProgress)
    try clinic.walk(dubois, "2026-09-22 09:08", screen: 7)
    let ellison = try clinic.add(
      FixturePatient(
        mrn: "226901",
        family: "Ellison",
        given: "Mary",
        born: "1947-05-26",
        serial: "NG69915H",
        drugs: [("morphine", "25 mg/mL"), ("bupivacaine", "10 mg/mL")],
        dose: "15.125 mg/day",
        filled: "2026-07-24 11:00",
        volume: "39.5 mL",
        stabilityDays: 90
      )
    )
    try clinic.book(ellison, "2026-09-22 09:20", .arrived)
    let gruber = try clinic.add(
      FixturePatient(
        mrn: "226455",
        family: "Gruber",
        given: "Anneliese",
        born: "1955-01-13",
        serial: "NG80031H",
        drugs: [("fentanyl", "1000 mcg/mL")],
        dose: "500 mcg/day",
        filled: "2026-07-20 10:00",
        volume: "38 mL",
        stabilityDays: 180
      )
    )
    try clinic.book(gruber, "2026-09-22 10:00")
    for (suffix, born, drug) in [("A", "1951-03-03", "25 mg/mL"), ("B", "1951-03-30", "10 mg/mL")] {
      let johnson = try clinic.add(
        FixturePatient(
          mrn: suffix == "A" ? "230001" : "230002",
          family: "Johnson",
          given: "Robert",
          born: born,
          sex: .male,
          serial: "NG7700\(suffix)H",
          drugs: [(suffix == "A" ? "morphine" : "hydromorphone", drug)],
          dose: "6.1 mg/day",
          boluses: ("0.25 mg", 4),
          filled: "2026-08-02 09:00",
          volume: "40 mL",
          stabilityDays: 90
        )
      )
      try clinic.book(johnson, suffix == "A" ? "2026-09-22 11:00" : "2026-09-22 11:20")
    }
    let quiroga = try clinic.add(
      FixturePatient(
        mrn: "240077",
        family: "Quiroga",
        given: "Elena",
        born: "1969-09-19",
        model: "SynchroMed II 8637-20",
        reservoir: .millilitres(20),
        serial: "NG60218H",
        implanted: "2024-08-12",
        drugs: [("baclofen", "500 mcg/mL")],
        dose: "96 mcg/day",
        filled: "2026-06-22 15:00",
        volume: "20 mL",
        stabilityDays: 180
      )
    )
    try clinic.book(quiroga, "2026-09-29 09:00")
    return clinic
  }

  private static func alarm() throws -> FixtureClinic {
    let clinic = FixtureClinic()
    func add(
      _ mrn: String,
      _ family: String,
      _ given: String,
      filled: String,
      volume: String = "40 mL",
      drug: (String, String) = ("morphine", "25 mg/mL"),
      dose: String = "15 mg/day",
      implanted: String = "2024-04-30"
    ) throws -> ChartID {
      try clinic.add(
        FixturePatient(
          mrn: mrn,
          family: family,
          given: given,
          born: "1950-06-15",
          serial: "NG\(mrn)H",
          implanted: implanted,
          drugs: [drug],
          dose: dose,
          filled: filled,
          volume: volume,
          stabilityDays: 180
        )
      )
    }
    let stopped = try add(
      "100001",
      "Novak",
      "Petra",
      filled: "2026-08-30 09:00",
      implanted: "2019-09-10"
    )
    try clinic.book(stopped, "2026-09-22 10:00", .arrived)
    let empty = try add("100002", "Ellison", "Mary", filled: "2026-07-10 09:00")
    try clinic.book(empty, "2026-09-22 09:20", .arrived)
    let alarming = try add("100003", "Hakimi", "Nadia", filled: "2026-07-20 09:00")
    try clinic.book(alarming, "2026-09-22 11:00")
    let overdue = try add("100004", "Ortiz", "Luis", filled: "2026-07-25 09:00")
    try clinic.book(overdue, "2026-10-02 11:00")
    let urgent = try add(
      "100005",
      "Fonseca",
      "Luis",
      filled: "2026-07-19 09:00",
      drug: ("baclofen", "2000 mcg/mL"),
      dose: "900 mcg/day"
    )
    try clinic.book(urgent, "2026-09-22 12:00")
    _ = try add("100006", "Gruber", "Anneliese", filled: "2026-08-05 09:00")
    _ = try add("100007", "Iversen", "Karl", filled: "2026-09-10 09:00")
    let unfilled = ChartID("chart-100008")
    clinic.record(
      .patientRecorded(
        Patient(
          mrn: "100008",
          familyName: "Unger",
          givenName: "Tom",
          birthDate: try CivilDate("1980-01-01"),
          sex: .male
        )
      ),
      in: unfilled
    )
    clinic.record(
      .pumpRecorded(
        Pump(
          model: "Codman 3000 16 mL",
          serial: "CD100008",
          implantedOn: try CivilDate("2016-02-01"),
          reservoir: .millilitres(16),
          alarmVolume: .millilitres(2)
        )
      ),
      in: unfilled
    )
    return clinic
  }

  private static func overflow() throws -> FixtureClinic {
    let clinic = FixtureClinic(
      name: "St. Bartholomew's Centre for Intrathecal Therapy and Spasticity, North Wing"
    )
    let families = [
      "Featherstonehaugh-Cholmondeley", "Wolfeschlegelsteinhausenbergerdorff", "Nguyễn", "山田",
      "O'Shaughnessy-Featherstone", "Ng",
    ]
    let givens = ["Maximiliana Alexandra", "Li", "太郎 花子", "José María Ignacio", "Hubert"]
    for number in 0..<300 {
      let chart = try clinic.add(
        FixturePatient(
          mrn: "9\(String(1_000_000_000 + number).dropFirst())",
          family: families[number % families.count],
          given: givens[number % givens.count],
          born: try CivilDate("1940-01-01").advanced(byDays: number * 97).description,
          allergies: number.isMultiple(of: 3)
            ? ["penicillin (anaphylaxis)", "latex", "chlorhexidine", "iodinated contrast"] : [],
          notes: number.isMultiple(of: 5) ? "interpreter: Vietnamese; wheelchair; two staff" : "",
          model: number.isMultiple(of: 2) ? "SynchroMed III 8667-40" : "Prometra II 40 mL",
          serial: "SERIAL-\(100_000_000 + number)",
          drugs: [
            ("hydromorphone", "12.345678 mg/mL"), ("bupivacaine", "20.5 mg/mL"),
            ("clonidine", "1234.567 mcg/mL"), ("ziconotide", "1.25 mcg/mL"),
          ],
          dose: "3.607 mg/day",
          boluses: ("0.123456 mg", 12),
          filled: number == 0 ? "2015-10-10 15:05" : "2026-08-\(10 + number % 20) 15:05",
          volume: "39.123456 mL",
          stabilityDays: 30 + number % 60
        )
      )
      if number == 0 {
        for year in 0..<10 {
          for month in ["01", "04", "07", "10"] {
            try clinic.refill(
              chart,
              "\(2016 + year)-\(month)-1\(year) 14:20",
              volume: "39.123456 mL",
              expected: "12.345 mL",
              aspirated: "11.25 mL",
              lot: "LOT-\(year)\(month)-AB"
            )
          }
        }
      }
      if number < 40 {
        let slot = 480 + number * 12
        let time = CivilTime(secondOfDay: Int32(slot * 60))
        try clinic.book(chart, "2026-09-22 \(time)", number < 5 ? .arrived : .booked)
      }
    }
    return clinic
  }

  private static func error() throws -> FixtureClinic {
    let clinic = try normal()
    clinic.unreadable = [ChartID("chart-240077")]
    clinic.record(
      .unrecognised(kind: "refill.robot", isCritical: true),
      in: ChartID("chart-318240"),
      at: try clinic.moment("2026-09-21 08:00")
    )
    return clinic
  }
}

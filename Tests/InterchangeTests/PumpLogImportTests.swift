import ClinicDomain
import Interchange
import Testing

@Suite("A pump log is taken in whole or refused cell by cell")
struct PumpLogImportTests {
  @Test("of the shared bad log only the two good rows are kept, and their text stays text")
  func badLog() throws {
    let clinic = try ImportClinic()
    let log = try clinic.read(SharedFile.text("pump-log-bad.csv"))
    #expect(log.refusedRows == 12)
    clinic.keep(log)
    #expect(clinic.byMRN.keys.sorted() == ["200001", "200013"])
    #expect(clinic.byMRN["200001"]?.patient?.familyName == "Good")
    #expect(clinic.byMRN["200013"]?.patient?.familyName == "Formula, =1+1")
    #expect(clinic.byMRN["200013"]?.patient?.givenName == "=HYPERLINK(\"x\")")
    #expect(CSVWriter.cell("=HYPERLINK(\"x\")") == "\"'=HYPERLINK(\"\"x\"\")\"")
  }

  @Test(
    "every bad row of the shared log is refused for what is wrong with it",
    arguments: [
      (3, "daily_dose", "comma"), (4, "concentration_1", "unit"), (5, "birth_date", "no such day"),
      (6, "fill_volume", "40 mL"), (7, "daily_dose", "DOSE_OVER_HARD"), (8, "mrn", "line 2"),
      (9, "pump_serial", "line 2"), (10, "drug_1", "formulary"), (11, "drug_1", "PROHIBITED_DRUG"),
      (12, "daily_dose", "RATE_BELOW_PUMP_MIN"), (13, "filled_at", "does not exist"),
      (15, "filled_at", "ahead"),
    ]
  )
  func badRow(_ line: Int, _ column: String, _ why: String) throws {
    let log = try ImportClinic().read(SharedFile.text("pump-log-bad.csv"))
    let found = log.refusals.filter { $0.line == line }
    let refusal = try #require(found.first { $0.column == column }, "\(found)")
    #expect(refusal.why.contains(why), "\(refusal.why)")
    #expect(!refusal.remedy.isEmpty)
  }

  @Test("the shared log is taken in whole, and taken in again changes nothing")
  func sharedLog() throws {
    let clinic = try ImportClinic()
    let text = try SharedFile.text("pump-log.csv")
    let first = try clinic.read(text)
    #expect(first.refusals.isEmpty)
    #expect(first.actions.count == 48)
    clinic.keep(first)
    let second = try clinic.read(text)
    #expect(second.actions.isEmpty && second.refusals.isEmpty)
    #expect(second.skippedLines == Array(2...49))
  }

  /// One cell that is wrong in an otherwise good row.
  static let cells: [(change: [String: String], column: String, why: String)] = [
    (["daily_dose": "200"], "daily_dose", "unit is missing"),
    (["daily_dose": "2e2 mcg/day"], "daily_dose", "exponent"),
    (["daily_dose": "200 IU/day"], "daily_dose", "not known"),
    (["daily_dose": "200 mcg"], "daily_dose", "not known"),
    (["fill_volume": "-20 mL"], "fill_volume", "sign"),
    (["fill_volume": ""], "fill_volume", "empty"),
    (["fill_volume": "20.001 mL"], "fill_volume", "20 mL"),
    (["birth_date": "3/4/1960"], "birth_date", "YYYY-MM-DD"),
    (["birth_date": "2027-01-01"], "birth_date", "ahead"),
    (["implanted_on": "2022-02-29"], "implanted_on", "no such day"),
    (["filled_at": "2026-03-08 02:30"], "filled_at", "does not exist"),
    (["filled_at": "2025-11-02 01:30"], "filled_at", "happens twice"),
    (["filled_at": "2025-11-02T01:30:00-04:00"], "filled_at", "another offset"),
    (["filled_at": "2026-11-23 08:01"], "filled_at", "ahead"),
    (["filled_at": "2022-01-03 23:59"], "filled_at", "before the implant"),
    (["reservoir": "40 mL"], "reservoir", "not made with"),
    (["pump_model": "SynchroMed IX"], "pump_model", "catalogue"),
    (["mrn": ""], "mrn", "empty"), (["pump_serial": ""], "pump_serial", "empty"),
    (["drug_1": "Baclofen"], "drug_1", "formulary"), (["drug_1": "bac"], "drug_1", "formulary"),
    (["drug_1": "methadone", "concentration_1": "1 mg/mL"], "drug_1", "PROHIBITED_DRUG"),
    (["daily_dose": "3000.001 mcg/day"], "daily_dose", "DOSE_OVER_HARD"),
    (["concentration_1": "4000.001 mcg/mL"], "concentration_1", "CONC_OVER_HARD"),
    (
      ["concentration_1": "50 mcg/mL", "daily_dose": "1250 mcg/day"], "daily_dose",
      "RATE_ABOVE_PUMP_MAX"
    ),
    (["daily_dose": "90 mcg/day"], "daily_dose", "RATE_BELOW_PUMP_MIN"),
    (["drug_2": "baclofen", "concentration_2": "1 mg/mL"], "drug_2", "twice"),
    (["concentration_2": "1 mg/mL"], "drug_2", "empty"),
    (["bolus_dose": "10 mcg"], "boluses_per_day", "number"),
    (["boluses_per_day": "3"], "bolus_dose", "dose"),
    (["stability_days": "90.5"], "stability_days", "whole number"),
    (["sex": "Q"], "sex", "not known"), (["next_visit": "soon"], "next_visit", "written"),
    (["alarm_volume": "20 mL"], "alarm_volume", "below the reservoir"),
  ]

  @Test("a cell that cannot be right is refused by its name, and nothing of its row is kept")
  func cell() throws {
    for (change, column, why) in Self.cells {
      let log = try ImportClinic().read(LogRow.log(LogRow(change)))
      let refusal = log.refusals.first { $0.column == column }
      #expect(refusal?.why.contains(why) == true, "\(change): \(log.refusals)")
      #expect(refusal?.line == 2 && log.actions.isEmpty, "\(change)")
    }
  }

  @Test(
    "limits are taken at their edge, and a time that happens twice with its offset",
    arguments: [
      ["daily_dose": "3000 mcg/day"], ["concentration_1": "4000 mcg/mL"],
      ["daily_dose": "96 mcg/day"], ["fill_volume": "20.0 mL"],
      ["filled_at": "2026-11-23 08:00"], ["filled_at": "2022-01-04 00:00"],
      ["filled_at": "2025-11-02 01:30-05:00"], ["filled_at": "2025-11-02T01:30:00-06:00"],
      ["filled_at": "2025-11-02T06:30Z"], ["sex": ""], ["stability_days": ""], ["next_visit": ""],
    ] as [[String: String]]
  )
  func edge(_ change: [String: String]) throws {
    let log = try ImportClinic().read(LogRow.log(LogRow(change)))
    #expect(log.refusals.isEmpty, "\(log.refusals)")
    #expect(log.actions.count == 1)
  }

  @Test("a number that the clinic knows with other content is refused, with the fields that differ")
  func otherContent() throws {
    let clinic = try ImportClinic()
    clinic.keep(try clinic.read(LogRow.log(LogRow())))
    let log = try clinic.read(
      LogRow.log(LogRow(["family_name": "Rowe", "daily_dose": "210 mcg/day"]))
    )
    let refusal = try #require(log.refusals.first)
    #expect(refusal.why.contains("family_name, daily_dose"))
    #expect(log.actions.isEmpty && log.skippedLines.isEmpty)
  }

  @Test(
    "a serial belongs to one patient, whatever the model and however it is written",
    arguments: ["NG30001", "ng30001", "NG 30001"]
  )
  func serial(_ serial: String) throws {
    let other = LogRow([
      "mrn": "300002", "pump_serial": serial, "pump_model": "SynchroMed II 8637-40",
      "reservoir": "40 mL",
    ])
    let clinic = try ImportClinic()
    let within = try clinic.read(LogRow.log(LogRow(), other))
    #expect(within.refusals.map(\.column) == ["pump_serial"])
    clinic.keep(try clinic.read(LogRow.log(LogRow())))
    let later = try clinic.read(LogRow.log(other))
    #expect(later.refusals.map(\.column) == ["pump_serial"])
  }

  @Test("every fault of a row is told at once, in the order of the lines")
  func allFaults() throws {
    let log = try ImportClinic().read(
      LogRow.log(
        LogRow(["birth_date": "x", "fill_volume": "x", "drug_1": "x"]),
        LogRow(["mrn": "300002", "pump_serial": "NG2", "sex": "Q"])
      )
    )
    #expect(log.refusals.filter { $0.line == 2 }.count == 3)
    #expect(log.refusals.last.map { "\($0.line) \($0.column) \($0.value)" } == "3 sex Q")
    #expect(log.refusedRows == 2)
  }

  @Test(
    "a file that is no such log is refused as a whole, with the line",
    arguments: [
      ("", 1, "empty"), ("mrn,family_name\n", 1, "missing"),
      (LogRow.log().dropLast() + ",mrn\n", 1, "twice"),
      (LogRow.log().dropLast() + ",shoe_size\n", 1, "not known"),
      (LogRow.log(LogRow()) + "1,2,3\n", 3, "cells"),
      (LogRow.log() + "\"a\"b\n", 2, "quote"), (LogRow.log() + "\"a\n", 2, "not closed"),
    ] as [(String, Int, String)]
  )
  func notALog(_ text: String, _ line: Int, _ why: String) throws {
    let error = #expect(throws: CSVError.self) { try ImportClinic().read(text) }
    #expect(error?.line == line)
    #expect(error?.why.contains(why) == true, "\(error?.why ?? "")")
  }
}

@Suite("The clinic's own hard limits hold for a pump log")
struct PumpLogPolicyTests {
  @Test("A dose above the clinic's own limit is refused, and one below a lifted limit is taken")
  func ownLimit() throws {
    let clinic = try ImportClinic()
    let row = LogRow.log(
      LogRow([
        "drug_1": "morphine", "concentration_1": "20 mg/mL", "daily_dose": "12 mg/day",
      ])
    )
    #expect(try clinic.read(row).refusals.map(\.column) == [])
    clinic.policy.set(.stopDose, of: "morphine", to: DrugLimitValue(stored: "10 mg/day"))
    let refused = try clinic.read(row).refusals
    #expect(refused.map(\.column) == ["daily_dose"])
    #expect(refused.first?.why.contains("policy 10 mg/day, formulary 45 mg/day") == true)
  }
}

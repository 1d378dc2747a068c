import ClinicDomain
import Foundation
import Interchange

/// A clinic in memory that takes a pump log in as the command does.
final class ImportClinic: ClinicRegister {
  private(set) var charts: [ChartID: Chart] = [:]
  private var seq: Int64 = 0
  let zone: ZoneRules
  var now: Moment
  /// The clinic's own limits.
  var policy = Policy()

  /// A clinic in Chicago, in the morning of a day after every fill of the logs.
  init() throws {
    let data = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/America/Chicago"))
    zone = try ZoneRules(name: "America/Chicago", tzif: Array(data))
    now = try Moment("2026-11-23T08:00:00-06:00")
  }

  func chart(withMRN mrn: String) -> ChartID? {
    charts.values.first { $0.summary.patient?.mrn == mrn }?.id
  }

  func chart(withSerial serial: String) -> ChartID? {
    charts.values.first { $0.summary.pump?.isSerial(serial) == true }?.id
  }

  /// The patients by record number.
  var byMRN: [String: ChartSummary] {
    var found: [String: ChartSummary] = [:]
    for chart in charts.values {
      if let mrn = chart.summary.patient?.mrn { found[mrn] = chart.summary }
    }
    return found
  }

  /// What a log comes to.
  func read(_ text: String) throws -> PumpLogImport {
    try PumpLogImport(
      CSVReader.read(Array(text.utf8)),
      setting: PumpLogImport.Setting(
        zone: zone,
        now: now,
        by: .system,
        on: "test",
        policy: policy,
        register: self,
        chart: { self.charts[$0]?.summary }
      )
    )
  }

  /// Keeps the good rows of a log.
  func keep(_ log: PumpLogImport) {
    for action in log.actions {
      guard let id = action.chart else { continue }
      for event in action.events {
        seq += 1
        charts[id, default: Chart(id: id)].apply(
          RecordedEvent(
            seq: seq,
            at: now,
            by: .system,
            on: "test",
            action: action.id,
            chart: id,
            visit: nil,
            event: event
          )
        )
      }
    }
  }
}

/// A row of a pump log, good unless a test says otherwise.
struct LogRow {
  private var cells: [String: String] = [
    "mrn": "300001", "family_name": "Row", "given_name": "Good", "birth_date": "1960-02-29",
    "sex": "F", "pump_model": "SynchroMed II 8637-20", "pump_serial": "NG30001",
    "implanted_on": "2022-01-04", "reservoir": "20 mL", "alarm_volume": "2 mL",
    "catheter_volume": "0.2 mL", "drug_1": "baclofen", "concentration_1": "2000 mcg/mL",
    "daily_dose": "200 mcg/day", "filled_at": "2026-09-25 15:40", "fill_volume": "20 mL",
    "stability_days": "90",
  ]

  init(_ changes: [String: String] = [:]) { cells.merge(changes) { $1 } }

  static let columns = [
    "mrn", "family_name", "given_name", "birth_date", "sex", "phone", "allergies", "pump_model",
    "pump_serial", "implanted_on", "reservoir", "alarm_volume", "catheter_volume", "drug_1",
    "concentration_1", "drug_2", "concentration_2", "drug_3", "concentration_3", "daily_dose",
    "bolus_dose", "boluses_per_day", "filled_at", "fill_volume", "stability_days", "next_visit",
    "notes",
  ]

  /// A log of some rows.
  static func log(_ rows: LogRow...) -> String {
    let lines = rows.map { row in
      columns.map { "\"\(row.cells[$0] ?? "")\"" }.joined(separator: ",")
    }
    return ([columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }
}

/// The shared logs.
enum SharedFile {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Cases")

  static func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }
}

import CPosix
import ClinicDomain
import ClinicStore
import Foundation

/// A patient's first events, for tests that need any chart at all.
enum Sample {
  static let created = moment("2026-10-05T09:00:00-05:00")

  static func moment(_ text: String) -> Moment {
    guard let moment = try? Moment(text) else { preconditionFailure("\(text) is no moment") }
    return moment
  }

  static let clinic = ClinicFile(name: "North", timeZone: "America/Chicago", created: created)

  static func patient(_ number: Int) -> Patient {
    Patient(
      mrn: "\(100_000 + number)",
      familyName: "Sample\(number)",
      givenName: "Ada",
      birthDate: CivilDate(dayNumber: -5000),
      sex: .female
    )
  }

  static func register(
    _ number: Int,
    at time: String = "2026-10-05T10:00:00-05:00",
    expecting: Int64? = 0
  ) -> Action {
    Action(
      id: ActionID("register-\(number)"),
      by: .commandLine(login: "test"),
      on: "bay-1",
      at: moment(time),
      chart: ChartID("c\(number)"),
      expecting: expecting,
      events: [
        .patientRecorded(patient(number)), .noteAdded(ChartNote(text: "first \"quoted\" é")),
      ]
    )
  }

  static func note(
    _ text: String,
    on chart: String,
    at time: String = "2026-10-05T11:00:00-05:00",
    expecting: Int64? = nil
  ) -> Action {
    Action(
      id: ActionID("note-\(text)"),
      by: .staff(StaffID("lopez")),
      on: "bay-1",
      at: moment(time),
      chart: ChartID(chart),
      expecting: expecting,
      events: [.noteAdded(ChartNote(text: text))]
    )
  }
}

/// Where the same tests run: the kinds of files that a store can lie on.
enum Ground: CaseIterable, CustomStringConvertible {
  case memory
  case disk
  case simulatedDisk

  var description: String {
    switch self {
    case .memory: "memory"
    case .disk: "disk"
    case .simulatedDisk: "simulated disk"
    }
  }

  /// Files of a new, empty folder.
  func files() throws -> any StoreFiles {
    switch self {
    case .memory: return MemoryFiles()
    case .simulatedDisk: return SimulatedDisk()
    case .disk:
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("refill-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
      return PosixFiles(folder: folder)
    }
  }
}

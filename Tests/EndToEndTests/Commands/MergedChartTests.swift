import ClinicDomain
import ClinicStore
import Foundation
import Testing

@testable import ExactJSON

@Suite("A chart that was merged")
struct MergedChartTests {
  /// A clinic of two charts of one person, the second merged into the first.
  private static func clinic() throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "refill-merged-\(UUID().uuidString)").path
    let at = try Moment("2026-10-05T09:00:00-05:00")
    let store = try Store.create(
      at: folder,
      clinic: ClinicFile(name: "North", timeZone: "America/Chicago", created: at),
      by: .system,
      holder: "test"
    )
    for (number, mrn) in ["881001", "881002"].enumerated() {
      let patient = Patient(
        mrn: mrn,
        familyName: "Wexford",
        givenName: "Ada",
        birthDate: try CivilDate("1950-01-01"),
        sex: .female
      )
      _ = try store.journal.append([
        Action(
          id: ActionID("register-\(number)"),
          by: .system,
          on: "test",
          at: at,
          chart: ChartID("c\(number)"),
          events: [
            .patientRecorded(patient), .noteAdded(ChartNote(text: "written in \(mrn)")),
          ]
        )
      ])
    }
    store.close()
    let merged = try JourneyStore.run([
      "record", "merge", "881002", "--into", "881001", "--reason", "same person", "--store", folder,
    ])
    guard merged.code == 0 else { throw JourneyProblem(text: merged.errors) }
    return folder
  }

  @Test("says at the command line into which, and is shown as it was")
  func chart() throws {
    let folder = try Self.clinic()
    let answer = try JourneyStore.run(["chart", "881002", "--store", folder])
    let text = String(decoding: answer.output, as: UTF8.self)
    #expect(answer.code == 0, "\(answer.errors)")
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("MERGED into MRN 881001, WEXFORD, Ada on"))
    #expect(words.contains("(same person)"))
    #expect(words.contains("written in 881002"))
    let json = try JSONValue(
      Array(JourneyStore.run(["chart", "881002", "--json", "--store", folder]).output)
    )
    #expect(json["mergedInto"]?.text == "881001")
    let other = try JSONValue(
      Array(JourneyStore.run(["chart", "881001", "--json", "--store", folder]).output)
    )
    #expect(other["mergedInto"] == .null)
  }

  @Test("gives no sheet to take home: its figures may be old")
  func handout() throws {
    let answer = try JourneyStore.run(["handout", "881002", "--store", try Self.clinic()])
    #expect(answer.code != 0)
    #expect(answer.errors.contains("merged into MRN 881001"))
  }
}

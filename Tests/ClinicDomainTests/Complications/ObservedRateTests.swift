import ClinicDomain
import Testing

/// Rates count what reached a patient, in its time, for every thousand refills.
@Suite struct ObservedRateTests {
  private func records(_ onsets: [(String, String, Bool)]) throws -> [ComplicationRecord] {
    let clinic = try ComplicationClinic()
    for (kind, onset, isNearMiss) in onsets {
      var one = clinic.complication(kind, isNearMiss: isNearMiss)
      one.onsetOn = try day(onset)
      one.awareOn = one.onsetOn
      try clinic.log(one)
    }
    return clinic.book.records
  }

  private static let pocket = "refill.pocket-fill"

  @Test(arguments: [(752, "3.99"), (1000, "3"), (834, "3.6"), (3, "1000")])
  func threeInManyRefills(_ refills: Int, _ expected: String) throws {
    let records = try records(
      ["2026-01-01", "2026-06-30", "2026-03-01"].map { (Self.pocket, $0, false) }
    )
    let rates = ObservedRate.all(
      records,
      in: try day("2026-01-01")...day("2026-06-30"),
      refills: refills
    )
    #expect(rates.map(\.perThousand) == [expected])
  }

  @Test func daysOutsideAndNearMissesAreNotCounted() throws {
    let records = try records([
      (Self.pocket, "2025-12-31", false), (Self.pocket, "2026-01-01", false),
      (Self.pocket, "2026-01-31", false), (Self.pocket, "2026-02-01", false),
      (Self.pocket, "2026-01-15", true), ("eff.nausea", "2026-01-15", false),
    ])
    let rates = ObservedRate.all(
      records,
      in: try day("2026-01-01")...day("2026-01-31"),
      refills: 100
    )
    #expect(rates.map(\.kind.id) == [Self.pocket, "eff.nausea"])
    #expect(rates.map(\.count) == [2, 1])
    #expect(rates.map(\.perThousand) == ["20", "10"])
  }

  @Test func withoutARefillThereIsNoRate() throws {
    let records = try records([(Self.pocket, "2026-01-15", false)])
    let rates = ObservedRate.all(
      records,
      in: try day("2026-01-01")...day("2026-01-31"),
      refills: 0
    )
    #expect(rates.first?.perThousand == nil)
    #expect(rates.first?.working == "no refill in this time")
  }

  @Test func anAmendedOnsetAndKindAreCountedWhereTheyNowStand() throws {
    let clinic = try ComplicationClinic()
    let id = try clinic.log(clinic.complication(Self.pocket))
    try clinic.amend(id) {
      $0.grade = 2
      $0.kindID = "refill.failed-access"
      $0.onsetOn = $0.onsetOn.advanced(byDays: -30)
    }
    let august = try day("2026-08-01")...day("2026-08-31")
    let rates = ObservedRate.all(clinic.book.records, in: august, refills: 10)
    #expect(rates.map(\.kind.id) == ["refill.failed-access"])
  }
}

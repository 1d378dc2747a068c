import ClinicDomain
import Testing

@Suite("Days on which the clinic is closed, for what is counted in work days")
struct ClosedDaysTests {
  private func closure(
    _ from: String,
    _ through: String,
    part: DayPart? = nil,
    staff: StaffID? = nil
  ) throws -> Closure {
    Closure(
      id: ClosureID("\(from)\(part?.rawValue ?? "")"),
      from: try day(from),
      through: try day(through),
      part: part,
      staff: staff,
      reason: "closed"
    )
  }

  @Test("A closed day counts, a nurse's leave and a closed half do not, two closed halves do")
  func counted() throws {
    let closures = [
      try closure("2026-12-24", "2026-12-25"),
      try closure("2026-12-28", "2026-12-28", part: .morning),
      try closure("2026-12-29", "2026-12-29", part: .morning),
      try closure("2026-12-29", "2026-12-29", part: .afternoon),
      try closure("2026-12-30", "2026-12-30", staff: StaffID("chen")),
    ]
    #expect(
      closures.closedDays
        == Set(try ["2026-12-24", "2026-12-25", "2026-12-29"].map { try day($0) })
    )
  }

  @Test("A closed day before the refill brings the last day to order forward")
  func orderBy() throws {
    let pharmacy = Pharmacy.unrecorded
    let need = try day("2026-12-30")
    let open = pharmacy.orderBy(for: need, needsAuthorisation: false)
    let closed = pharmacy.orderBy(
      for: need,
      needsAuthorisation: false,
      holidays: [try closure("2026-12-21", "2026-12-22")].closedDays
    )
    #expect(closed < open)
  }
}

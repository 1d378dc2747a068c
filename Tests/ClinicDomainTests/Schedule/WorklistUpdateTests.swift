import ClinicDomain
import Testing

@Suite("The worklist after a few charts were written in")
struct WorklistUpdateTests {
  @Test("Only the charts that were written in are worked out anew, and it is as if all were")
  func sameAsWhole() throws {
    let clinic = ScheduleClinic()
    let charts = try (0..<30).map { number in
      try clinic.add(
        "p\(number)",
        filled: try day("2026-09-01").advanced(byDays: number).description,
        drug: number.isMultiple(of: 3) ? "baclofen 2000 mcg/mL" : "morphine 10 mg/mL",
        dose: number.isMultiple(of: 3) ? "1000 mcg/day" : "5 mg/day"
      )
    }
    var list = try clinic.worklist()
    let now = try clinic.moment()
    var seq = clinic.books.seq
    func check(_ what: String) throws {
      let changed = try #require(clinic.books.chartsChanged(since: seq), "\(what)")
      list.update(changed, in: clinic.view, now: now)
      let whole = try clinic.worklist()
      #expect(list.entries == whole.entries, "\(what)")
      #expect(list.members == whole.members, "\(what)")
      seq = clinic.books.seq
    }
    try clinic.book(charts[4], "2026-11-27 09:00")
    try check("a booking")
    try clinic.contact(charts[9], .patient, .phone, .noAnswer)
    try clinic.book(charts[12], "2026-12-20 09:00")
    try check("a call and a late booking")
    let again = try clinic.add("p2", filled: "2026-11-20")
    #expect(again == charts[2])
    try check("a refill, which moves the row down the list")
    try clinic.add("new", filled: "2026-09-28")
    try check("a new patient")
  }

  @Test("What concerns more than the charts it is written in asks for the whole list")
  func whole() throws {
    let clinic = ScheduleClinic()
    let chart = try clinic.add("a", filled: "2026-09-23")
    let seq = clinic.books.seq
    clinic.record([
      .closureRecorded(
        Closure(
          id: ClosureID("c"),
          from: try day("2026-12-01"),
          through: try day("2026-12-01"),
          reason: "holiday"
        )
      )
    ])
    #expect(clinic.books.chartsChanged(since: seq) == nil)
    let after = clinic.books.seq
    for _ in 0..<80 { try clinic.contact(chart, .patient, .phone, .noAnswer) }
    #expect(clinic.books.chartsChanged(since: after) == nil, "too much was written since")
    #expect(clinic.books.chartsChanged(since: clinic.books.seq) == [])
  }
}

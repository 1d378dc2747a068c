import ClinicDomain
import Testing

@Suite("An addendum stands beneath a signed visit, which stays as it was signed")
struct AddendumTests {
  private let at: Moment
  private let visit = VisitID("v")

  init() throws { at = try Moment("2026-11-02T09:00:00-06:00") }

  /// A chart with one visit, signed or not.
  private func chart(isSigned: Bool = true) -> Chart {
    var chart = Chart(id: ChartID("c"))
    var events: [ClinicEvent] = [
      .visitStarted(VisitStarted(visit: visit, kind: .refill, template: "refill-1"))
    ]
    let signature = Signature(by: WalkClinic.nurse.id, at: at, meaning: "the whole visit")
    if isSigned {
      events += [
        .visitSigned(VisitSigned(signatures: [signature])),
        .signatureSealed(
          SignatureSeal(
            by: signature.by,
            at: at,
            meaning: signature.meaning,
            method: SignatureSeal.pinGivenAnew,
            hash: String(repeating: "d", count: 64)
          )
        ),
      ]
    }
    for event in events { keep(event, in: &chart) }
    return chart
  }

  private func keep(_ event: ClinicEvent, in chart: inout Chart) {
    chart.apply(
      RecordedEvent(
        seq: chart.version + 1,
        at: at,
        by: .staff(WalkClinic.nurse.id),
        on: "bay-1",
        action: ActionID("a\(chart.version)"),
        chart: chart.id,
        visit: visit,
        event: event
      )
    )
  }

  private func add(
    _ text: String = "the lot was A 2",
    _ reason: String = "read from the box later",
    to chart: Chart,
    by member: StaffMember = WalkClinic.nurse
  ) throws -> [ClinicEvent] {
    try chart.addAddendum(to: visit, text: text, reason: reason, by: member, at: at)
  }

  @Test("It names the visit and the signature that it stands beneath, and is signed itself")
  func added() throws {
    var chart = chart()
    let before = try #require(chart.visit(visit))
    let event = try #require(try add(to: chart).first)
    keep(event, in: &chart)
    let addendum = try #require(chart.addenda(to: visit).first)
    #expect(addendum.value.text == "the lot was A 2")
    #expect(addendum.value.reason == "read from the box later")
    #expect(addendum.value.beneath == String(repeating: "d", count: 64))
    #expect(event.signature == addendum.value.signature)
    #expect(event.signature?.meaning == VisitAddendum.meaning)
    let after = try #require(chart.visit(visit))
    #expect(after.state == before.state && after.signatures == before.signatures)
    #expect(after.entries == before.entries)
  }

  @Test("An open visit takes none: there the screen is entered anew")
  func open() {
    #expect(throws: Refusal.self) { try add(to: chart(isSigned: false)) }
  }

  @Test("Text and reason are both asked for", arguments: [("", "why"), ("what", " ")])
  func empty(_ text: String, _ reason: String) {
    #expect(throws: Refusal.self) { try add(text, reason, to: chart()) }
  }

  @Test("Who may amend a signed record adds to it, and nobody else", arguments: Role.allCases)
  func roles(_ role: Role) {
    let member = WalkClinic.member("x", [role])
    #expect(((try? add(to: chart(), by: member)) != nil) == member.may(.amend))
    #expect(
      (ClinicEvent.denial((try? add(to: chart())) ?? [], to: member) == nil) == member.may(.amend)
    )
  }
}

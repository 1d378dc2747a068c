import ClinicDomain
import Testing

/// What the clinic's recalls and the pharmacist's answer do to a walk.
@Suite struct SupplyGateTests {
  @Test(
    "A recalled lot on the label stops the walk, however its number is written and whatever was kept",
    arguments: ["LOT17", "lot 17", "LOT18"]
  )
  func recalledLot(number: String) throws {
    let clinic = try WalkCase.baclofen.clinic()
    clinic.keep([
      .consentRecorded(
        ConsentRecorded(subject: "LOT_RECALLED/LOT17", text: "known", value: "LOT17")
      )
    ])
    for screen in 1...5 { try clinic.record(screen) }
    let walk = try #require(
      Walk(
        chart: clinic.chart,
        visit: clinic.visit,
        policy: Policy(),
        recalledLots: [Lot.key(number)],
        now: clinic.now
      )
    )
    let label = try #require(walk.template.screen(6))
    let answers = try clinic.rightAnswers(6)
    let stops = walk.evaluate(label, answers).stops.map(\.code)
    #expect(stops == (number == "LOT18" ? [] : [.product]))
  }

  @Test("An experimental drug waits for the pharmacist who verifies its order")
  func secondSignature() throws {
    let clinic = try WalkClinic()
    try clinic.admit(WalkCase.opioid.patient)
    let order = try clinic.sign(
      WalkOrder(
        drugs: [("morphine", "10 mg/mL"), ("ketamine", "2 mg/mL")],
        bridge: .declined(reason: "rinsed")
      )
    )
    try clinic.begin()
    for screen in 1...4 { try clinic.record(screen) }
    func stops() throws -> [StopCode] {
      let walk = try clinic.walk
      let screen = try #require(walk.template.screen(5))
      return walk.evaluate(screen, try clinic.rightAnswers(5)).stops.map(\.code)
    }
    #expect(try stops() == [.orderFindings])
    clinic.keep(
      try clinic.chart.verifyOrder(
        order.id,
        isAccepted: true,
        by: WalkClinic.pharmacist,
        policy: Policy(),
        now: clinic.now
      ),
      by: WalkClinic.pharmacist
    )
    #expect(try stops() == [])
  }
}

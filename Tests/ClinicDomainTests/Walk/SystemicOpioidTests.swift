import ClinicDomain
import Testing

/// What is taken besides the pump stands in sight where an order is read before the needle.
@Suite struct SystemicOpioidTests {
  @Test("The review of the order shows the opioids besides the pump, unconverted")
  func opioids() throws {
    func notes(_ patient: WalkCase, _ name: String?) throws -> [String] {
      let clinic = try WalkClinic()
      try clinic.admit(patient.patient)
      try clinic.sign()
      if let name {
        clinic.keep(
          try clinic.chart.recordListEntry(
            ChartListEntry(
              id: "x",
              kind: .opioid,
              name: name,
              route: .oral,
              dailyDose: try Dose("60 mg/day")
            ),
            by: WalkClinic.nurse,
            today: clinic.today
          )
        )
      }
      try clinic.begin()
      try clinic.walkOn(through: 4)
      let walk = try clinic.walk
      return walk.evaluate(try #require(walk.template.screen(5)), try clinic.rightAnswers(5)).notes
    }
    let morphine = "Opioids besides the pump: morphine by mouth 60 mg/day"
    #expect(try notes(.opioid, "morphine").contains(morphine))
    #expect(try notes(.baclofen, "morphine").contains(morphine))
    #expect(
      try notes(.opioid, "oxycodone").contains {
        $0.hasPrefix("Opioids besides the pump: not known") && $0.contains("not converted")
      }
    )
    #expect(try notes(.opioid, nil).contains("Opioids besides the pump: none listed"))
    #expect(try !notes(.baclofen, nil).contains { $0.hasPrefix("Opioids") })
  }
}

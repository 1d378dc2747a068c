import ClinicDomain
import Testing

@Suite("A refill walk")
struct RefillWalkTests {
  @Test(
    "is walked with right answers to its signature, without one stop",
    arguments: WalkCase.allCases
  )
  func toSignature(_ patient: WalkCase) throws {
    let clinic = try patient.clinic()
    try clinic.walkOn()
    let visit = try #require(clinic.chart.visit(clinic.visit))
    #expect(visit.state == .signed)
    #expect(visit.stops.isEmpty)
    #expect(clinic.chart.summary.openVisits.isEmpty)
    #expect(try clinic.walk.observation.minutes == patient.observation)
  }
}

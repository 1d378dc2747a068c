import ClinicDomain
import Keys
import Testing

@testable import Workstation

@Suite("An addendum at the station")
struct AddendumTests {
  private func signed(_ visits: [String]) throws -> ClinicAtWork {
    let clinic = try ClinicAtWork()
    for name in visits {
      let visit = VisitID(name)
      let at = clinic.zone.moment(at: clinic.now)
      let action = Action(
        id: ActionID("sign-\(name)"),
        by: .staff(StaffID("okafor")),
        on: "bay-1",
        at: at,
        chart: ClinicAtWork.chart,
        visit: visit,
        events: [
          .visitStarted(VisitStarted(visit: visit, kind: .refill, template: "refill-1")),
          .visitSigned(
            VisitSigned(signatures: [
              Signature(by: StaffID("okafor"), at: at, meaning: "the whole visit")
            ])
          ),
        ]
      )
      _ = try clinic.store.journal.append([clinic.store.journal.sealing(action)])
    }
    return clinic
  }

  private var addenda: (ClinicAtWork) -> [VisitAddendum] {
    { clinic in
      clinic.events.compactMap {
        if case .visitAmended(let addendum) = $0.event { addendum } else { nil }
      }
    }
  }

  private func openChart(_ clinic: ClinicAtWork, as person: String) {
    clinic.open("bay-1", as: person)
    clinic.handle(.scan("318240"), at: "bay-1")
    clinic.press([.enter], at: "bay-1")
  }

  @Test("N asks what and why, then the PIN, and shows it beneath the visit")
  func adds() throws {
    let clinic = try signed(["v1"])
    openChart(clinic, as: "okafor")
    clinic.type("N", at: "bay-1")
    #expect(clinic.screen("bay-1").contains("An addendum to a signed visit"))
    clinic.type("the lot was A 2\rread from the box\r", at: "bay-1")
    clinic.press([.function(10)], at: "bay-1")
    #expect(addenda(clinic).isEmpty, "nothing is kept before the PIN")
    clinic.type("\(ClinicAtWork.pin("okafor"))\r", at: "bay-1")
    let kept = try #require(addenda(clinic).first)
    #expect(kept.text == "the lot was A 2" && kept.reason == "read from the box")
    #expect(kept.beneath?.utf8.count == 64)
    let last = try #require(
      clinic.events.last { if case .signatureSealed = $0.event { true } else { false } }
    )
    #expect(last.visit == VisitID("v1"))
    clinic.press([.end], at: "bay-1")
    let chart = try clinic.store.journal.chart(ClinicAtWork.chart)
    #expect(chart.visit(VisitID("v1"))?.state == .signed)
  }

  @Test("Of several visits one is chosen, the newest first")
  func chooses() throws {
    let clinic = try signed(["v1", "v2"])
    openChart(clinic, as: "okafor")
    clinic.type("N", at: "bay-1")
    #expect(clinic.screen("bay-1").contains("Add to which visit?"))
    clinic.type("2", at: "bay-1")
    clinic.type("x\ry\r", at: "bay-1")
    clinic.press([.function(10)], at: "bay-1")
    clinic.type("\(ClinicAtWork.pin("okafor"))\r", at: "bay-1")
    #expect(addenda(clinic).map(\.visit) == [VisitID("v1")])
  }

  @Test("The front desk may not, and that it tried is written down")
  func denied() throws {
    let clinic = try signed(["v1"])
    openChart(clinic, as: "front")
    clinic.type("N", at: "bay-1")
    #expect(clinic.screen("bay-1").contains("may not amend a signed record"))
    #expect(addenda(clinic).isEmpty)
    let refused = clinic.events.contains {
      if case .actionRefused(let refused) = $0.event { refused.right == "amend" } else { false }
    }
    #expect(refused)
  }
}

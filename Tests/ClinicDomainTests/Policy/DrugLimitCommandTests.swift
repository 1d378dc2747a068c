import ClinicDomain
import Testing

/// Who sets the clinic's own limit of a drug, and what is taken.
@Suite struct DrugLimitCommandTests {
  private func change(
    _ limit: DrugLimit,
    _ drug: String,
    _ value: String?,
    reason: String = "committee of May",
    by member: StaffMember = WalkClinic.administrator,
    in settings: ClinicSettings = ClinicSettings()
  ) throws -> [ClinicEvent] {
    try settings.changeDrugLimit(
      limit,
      of: drug,
      to: value.map { try #require(DrugLimitValue(stored: $0)) },
      reason: reason,
      by: member
    )
  }

  private func kept(_ events: [ClinicEvent], in settings: ClinicSettings = ClinicSettings()) throws
    -> ClinicSettings
  {
    var settings = settings
    for (index, event) in events.enumerated() {
      settings.apply(
        RecordedEvent(
          seq: Int64(index),
          at: try Moment("2026-09-22T09:00:00-05:00"),
          by: .staff(WalkClinic.administrator.id),
          on: "bay-1",
          action: ActionID("a"),
          chart: nil,
          visit: nil,
          event: event
        )
      )
    }
    return settings
  }

  @Test("It is an event with what held before, and the settings say who set it and when")
  func fold() throws {
    let events = try change(.stopDose, "fentanyl", "2 mg/day")
    #expect(
      events == [
        .drugLimitChanged(
          DrugLimitChange(
            drug: "fentanyl",
            limit: .stopDose,
            from: "3000 mcg/day",
            to: "2000 mcg/day",
            reason: "committee of May"
          )
        )
      ]
    )
    let settings = try kept(events)
    let fentanyl = try #require(Formulary.drug("fentanyl"))
    #expect(settings.policy.dose(.stopDose, of: fentanyl)?.value == (try Dose("2000 mcg/day")))
    #expect(settings.drugLimitHistory.first?.by == .staff(WalkClinic.administrator.id))
    #expect(try change(.stopDose, "fentanyl", "2000 mcg/day", in: settings).isEmpty)
    let back = try kept(change(.stopDose, "fentanyl", nil, in: settings), in: settings)
    #expect(back.policy == Policy())
    #expect(back.drugLimitHistory.count == 2, "nothing is forgotten")
  }

  @Test("A clinician or an administrator sets it; nobody else, and never without a reason")
  func rights() throws {
    #expect(try change(.rise, "morphine", "15 percent", by: WalkClinic.clinician).count == 1)
    for member in [WalkClinic.nurse, WalkClinic.pharmacist, WalkClinic.clerk] {
      #expect(throws: Refusal.self) { try change(.rise, "morphine", "15 percent", by: member) }
    }
    #expect(throws: Refusal.self) { try change(.rise, "morphine", "15 percent", reason: "") }
  }

  @Test("A steroid or methadone stays out of every pump, whatever the clinic says")
  func never() throws {
    for drug in Formulary.drugs where drug.isProhibited {
      for limit in DrugLimit.allCases {
        #expect(!limit.applies(to: drug))
        let value = limit.kind == .approval ? "approved" : "90 mg/day"
        #expect(throws: Refusal.self, "\(drug.id)") { try change(limit, drug.id, value) }
      }
    }
  }

  @Test(
    "What cannot be a limit is refused with what to write",
    arguments: [
      (DrugLimit.stopDose, "morphine", "15 mg/mL"), (.stopStrength, "morphine", "15 mg/day"),
      (.pumpDays, "morphine", "0 day"), (.pumpDays, "morphine", "12.5 day"),
      (.rise, "morphine", "2000 percent"), (.approval, "morphine", "5 mg/day"),
      (.rise, "baclofen", "20 percent"), (.largestStep, "morphine", "1 mg/day"),
      (.stopDose, "clonidine+morphine", "15 mg/day"), (.pumpDays, "morphine+clonidine", "60 day"),
      (.pumpDays, "aspirin", "60 day"), (.stopDose, "saline", "60 mg/day"),
    ]
  )
  func refused(_ limit: DrugLimit, _ drug: String, _ value: String) throws {
    let refusal = try #require(
      #expect(throws: Refusal.self) { try change(limit, drug, value) }
    )
    #expect(!refusal.remedy.isEmpty)
  }

  @Test("Every limit that is offered for a drug has a value, or none is known and that is said")
  func offered() throws {
    for drug in Formulary.drugs {
      for limit in DrugLimit.allCases where limit.applies(to: drug) {
        guard let data = limit.data(of: drug) else { continue }
        #expect(!data.source.isEmpty)
        #expect(DrugLimitValue(stored: data.value.stored) == data.value, "\(drug.id) \(limit)")
      }
    }
  }

  @Test("The days of a mixture are kept under its drugs in alphabetical order")
  func mixture() throws {
    let events = try change(.pumpDays, "clonidine+morphine", "60 day")
    guard case .drugLimitChanged(let kept)? = events.first else {
      Issue.record("nothing is kept")
      return
    }
    #expect(kept.from == "90 day" && kept.to == "60 day")
  }
}

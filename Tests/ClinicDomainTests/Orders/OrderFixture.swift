import ClinicDomain
import Testing

/// A chart with a filled pump, and orders against it.
struct OrderFixture {
  let clinic: WalkClinic

  init(
    _ drugs: [(String, String)] = [("morphine", "10 mg/mL")],
    dose text: String = "4 mg/day",
    lots: [String] = []
  ) throws {
    clinic = try WalkClinic()
    clinic.keep([
      .patientRecorded(
        Patient(
          mrn: "1",
          familyName: "Dubois",
          givenName: "Henri",
          birthDate: try day("1951-03-03"),
          sex: .male
        )
      ),
      .pumpRecorded(
        Pump(
          model: "SynchroMed II 8637-20",
          serial: "A1",
          implantedOn: try day("2024-01-01"),
          reservoir: .millilitres(20),
          alarmVolume: .millilitres(2),
          catheter: Catheter(volume: nil)
        )
      ),
    ])
    let fluid = try WalkOrder.formulation(drugs)
    clinic.keep([
      .fillRecorded(
        Fill(at: clinic.now, injected: .millilitres(20), formulation: fluid, lots: lots)
      )
    ])
    try set(text, fluid)
    clinic.wait(minutes: 60)
  }

  var fluid: Formulation { clinic.chart.summary.fill?.formulation ?? Self.nothing }

  private static let nothing = Formulation(
    primary: Ingredient(
      drug: "saline",
      concentration: Concentration(amount: 1, unit: .milligramsPerMillilitre)
    )
  )

  /// Sets the pump to a daily dose, as between refills.
  func set(_ text: String, _ fluid: Formulation? = nil) throws {
    clinic.keep([
      .programChanged(
        ProgramChange(
          at: clinic.now,
          program: InfusionProgram(mode: .simpleContinuous(try dose(text))),
          formulation: fluid ?? self.fluid
        )
      )
    ])
  }

  func order(
    _ drugs: [(String, String)]? = nil,
    dose text: String = "4 mg/day",
    boluses: Bool = false,
    bridge: BridgeDecision = .notNeeded,
    _ answer: (inout OrderAnswers) -> Void = { _ in }
  ) throws -> RefillOrder {
    var answers = OrderAnswers()
    answer(&answers)
    return RefillOrder(
      id: OrderID("o-1"),
      formulation: try drugs.map { try WalkOrder.formulation($0) } ?? fluid,
      volume: .millilitres(20),
      program: InfusionProgram(
        mode: .simpleContinuous(try dose(text)),
        patientBoluses: boluses ? PatientBoluses(dose: try Mass("0.1 mg"), perDay: 2) : nil
      ),
      bridge: bridge,
      validUntil: clinic.now.local.date.advanced(byDays: 30),
      answers: answers,
      signedBy: WalkClinic.clinician.id,
      signedAt: clinic.now
    )
  }

  func codes(_ order: RefillOrder, recalled: Set<String> = []) -> [FindingCode] {
    clinic.chart.review(order, recalledLots: recalled, policy: clinic.policy, now: clinic.now).codes
  }

  func list(_ kind: ChartListEntry.Kind, _ name: String) throws {
    clinic.keep(
      try clinic.chart.recordListEntry(
        ChartListEntry(id: name, kind: kind, name: name),
        by: WalkClinic.nurse,
        today: clinic.now.local.date
      )
    )
  }
}

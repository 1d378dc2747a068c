import ClinicDomain

/// A therapy that a demonstration patient has: pump, fluid and how it runs.
struct Therapy: Sendable {
  let model: String
  let reservoir: Volume
  let alarm: Volume
  let formulation: Formulation
  let program: InfusionProgram

  private static func concentration(_ text: String) -> Concentration {
    (try? Concentration(stored: text)) ?? Concentration(amount: 1, unit: .nanogramsPerMillilitre)
  }

  private static func dose(_ text: String) -> Dose {
    (try? Dose(stored: text)) ?? Dose(amount: 1, unit: .nanogramsPerDay)
  }

  private static func mass(_ text: String) -> Mass {
    (try? Mass(stored: text)) ?? Mass(amount: 1, unit: .nanograms)
  }

  static func make(
    _ model: String,
    _ size: Int64,
    alarm: Int64,
    _ drugs: [(String, String)],
    stability: Int?,
    dose text: String,
    boluses: (String, Int)? = nil
  ) -> Therapy {
    let ingredients = drugs.map { Ingredient(drug: $0.0, concentration: concentration($0.1)) }
    return Therapy(
      model: model,
      reservoir: .millilitres(size),
      alarm: .millilitres(alarm),
      formulation: Formulation(
        primary: ingredients[0],
        others: Array(ingredients.dropFirst()),
        stabilityDays: stability
      ),
      program: InfusionProgram(
        mode: .simpleContinuous(dose(text)),
        patientBoluses: boluses.map { PatientBoluses(dose: mass($0.0), perDay: $0.1) }
      )
    )
  }

  /// Therapies as clinics run them; the first is the routine baclofen one.
  static let all: [Therapy] = [
    make(
      "SynchroMed II 8637-20",
      20,
      alarm: 2,
      [("baclofen", "2000 mcg/mL")],
      stability: 180,
      dose: "350 mcg/day"
    ),
    make(
      "SynchroMed II 8637-40",
      40,
      alarm: 2,
      [("morphine", "20 mg/mL")],
      stability: 90,
      dose: "8 mg/day"
    ),
    make(
      "SynchroMed II 8637-40",
      40,
      alarm: 4,
      [("baclofen", "2000 mcg/mL")],
      stability: 180,
      dose: "600 mcg/day"
    ),
    make(
      "Prometra II 20 mL",
      20,
      alarm: 3,
      [("hydromorphone", "10 mg/mL")],
      stability: 120,
      dose: "2.5 mg/day",
      boluses: ("0.1 mg", 3)
    ),
    make(
      "Prometra II 40 mL",
      40,
      alarm: 3,
      [("morphine", "10 mg/mL"), ("clonidine", "150 mcg/mL")],
      stability: 90,
      dose: "3 mg/day"
    ),
    make(
      "SynchroMed II 8637-20",
      20,
      alarm: 2,
      [("ziconotide", "25 mcg/mL")],
      stability: 84,
      dose: "4.8 mcg/day"
    ),
    make(
      "SynchroMed II 8637-40",
      40,
      alarm: 2,
      [("morphine", "10 mg/mL"), ("bupivacaine", "15 mg/mL"), ("clonidine", "100 mcg/mL")],
      stability: 60,
      dose: "4 mg/day"
    ),
    make(
      "SynchroMed II 8637-20",
      20,
      alarm: 2,
      [("fentanyl", "1000 mcg/mL")],
      stability: 60,
      dose: "300 mcg/day"
    ),
  ]

  /// Baclofen by time of day: more in the night.
  static let flex: Therapy = {
    let base = all[0]
    func step(_ hour: Int, _ hours: Int, _ text: String) -> FlexStep {
      FlexStep(
        start: CivilTime(secondOfDay: Int32(hour * 3600)),
        minutes: hours * 60,
        mass: mass(text)
      )
    }
    return Therapy(
      model: base.model,
      reservoir: base.reservoir,
      alarm: base.alarm,
      formulation: base.formulation,
      program: InfusionProgram(
        mode: .flex([step(6, 12, "160 mcg"), step(18, 4, "60 mcg"), step(22, 8, "160 mcg")])
      )
    )
  }()

  /// Whole days from a fill to its due date, at least one.
  func interval(margin: Int) -> Int {
    let flow = program.planningRate(primary: formulation.primary.concentration)
    let usable = Fraction(Int128(reservoir.nanolitres - alarm.nanolitres))
    let days = Int((usable / flow.nanolitresPerDay).roundedDown) - margin
    return max(1, min(days, formulation.stabilityDays ?? days))
  }
}

import ArgumentParser
import ClinicDomain
import ClinicStore
import ExactJSON

/// `refill calc rate`.
struct CalcRate: CalcCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate",
    abstract: "The flow that gives a daily dose of a strength."
  )
  @Option(help: "The daily dose, such as \"500 mcg/day\".") var dose: String
  @Option(help: "The strength, such as \"2000 mcg/mL\".") var concentration: String
  @OptionGroup var output: OutputOptions

  func answer() throws(CommandError) -> CalcAnswer {
    var reader = CalcReader(Self.path)
    let dose: Dose = try reader.quantity(dose, option: "--dose", input: "dose")
    let concentration: Concentration = try reader.quantity(
      concentration,
      option: "--concentration",
      input: "concentration"
    )
    let rate = try refusing { () throws(Refusal) in
      try RateCalculation(dose: dose, concentration: concentration)
    }
    return CalcAnswer(
      [("rate", .string(rate.flow.stored))],
      rate.working.noting(reader.notes)
    )
  }
}

/// `refill calc flex`.
struct CalcFlex: CalcCommand {
  static let configuration = CommandConfiguration(
    commandName: "flex",
    abstract: "What the steps of a flex program give in a day of 24 hours."
  )
  @Option(help: "The primary drug's strength.") var concentration: String
  @Option(parsing: .upToNextOption, help: "A step, such as \"6 h x 0.01 mL/h\"; repeat it.")
  var step: [String]
  @OptionGroup var output: OutputOptions

  func answer() throws(CommandError) -> CalcAnswer {
    var reader = CalcReader(Self.path)
    let concentration: Concentration = try reader.quantity(
      concentration,
      option: "--concentration",
      input: "concentration"
    )
    var steps: [FlexCalculation.Step] = []
    for (index, text) in step.enumerated() {
      let (time, rate): (TimeSpan, EnteredRate) = try reader.product(
        text,
        option: "--step",
        input: "step \(index + 1)"
      )
      steps.append(FlexCalculation.Step(seconds: time.seconds, rate: rate))
    }
    let flex = try refusing { () throws(Refusal) in
      try FlexCalculation(steps: steps, concentration: concentration)
    }
    return CalcAnswer(
      [
        ("dailyVolume", .string(flex.dailyVolume.stored)),
        ("dailyDose", .string(flex.dailyDose.stored)),
      ],
      flex.working.noting(reader.notes)
    )
  }
}

/// `refill calc admixture`.
struct CalcAdmixture: CalcCommand {
  static let configuration = CommandConfiguration(
    commandName: "admixture",
    abstract: "The doses of every drug of a mixture, from the dose of the first."
  )
  @Option(help: "The daily dose of the first ingredient.") var primaryDose: String
  @Option(
    parsing: .upToNextOption,
    help: "A drug with its strength, such as \"morphine 10 mg/mL\"; repeat it."
  )
  var ingredient: [String]
  @OptionGroup var output: OutputOptions

  func answer() throws(CommandError) -> CalcAnswer {
    var reader = CalcReader(Self.path)
    let dose: Dose = try reader.quantity(
      primaryDose,
      option: "--primary-dose",
      input: "primary dose"
    )
    let formulation = try reader.formulation(ingredient, option: "--ingredient")
    let mixture = try refusing { () throws(Refusal) in
      try AdmixtureCalculation(primaryDose: dose, formulation: formulation)
    }
    let doses = mixture.doses.map {
      JSONValue.Member($0.ingredient.drug, .string($0.dose.stored))
    }
    return CalcAnswer(
      [("rate", .string(mixture.flow.stored)), ("doses", .object(doses))],
      mixture.working.noting(reader.notes)
    )
  }
}

/// `refill calc dose-change`.
struct CalcDoseChange: CalcCommand {
  static let configuration = CommandConfiguration(
    commandName: "dose-change",
    abstract: "A change of one drug's daily dose, with what the checks find.",
    discussion: "The limits are those of the data; with --store those of that clinic."
  )
  @Option(help: "The drug, such as morphine.") var drug: String
  @Option(help: "The daily dose before.") var from: String
  @Option(help: "The daily dose after.") var to: String
  @Option(help: "Where spasticity comes from: cerebral or spinal; unknown counts as cerebral.")
  var origin: String?
  @Flag(help: "The therapy began in the last days.") var firstDays = false
  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var output: OutputOptions

  func answer() throws(CommandError) -> CalcAnswer {
    var reader = CalcReader(Self.path)
    let drug = try reader.drug(drug, option: "--drug")
    let from: Dose = try reader.quantity(from, option: "--from", input: "from")
    let to: Dose = try reader.quantity(to, option: "--to", input: "to")
    let change = DoseChange(
      drug: drug,
      from: from,
      to: to,
      context: DoseChange.Context(origin: try spasticityOrigin(), isFirstDays: firstDays),
      policy: try policy()
    )
    return CalcAnswer(
      [
        ("change", .text(change.change?.shown)),
        ("severity", .string(change.findings.severity.rawValue)),
        ("findings", .array(change.findings.map(\.json))),
      ],
      change.working.noting(reader.notes)
    )
  }

  /// The limits of the clinic that was named.
  private func policy() throws(CommandError) -> Policy {
    guard let store = storeOptions.store else { return Policy() }
    do {
      let clinic = try OpenClinic(folder: store)
      defer { clinic.store.close() }
      return clinic.store.journal.view.settings.policy
    } catch let error as CommandError {
      throw error
    } catch {
      throw CommandError(
        "the clinic's limits are not read",
        at: store,
        because: "\(error)",
        remedy: "Name the clinic's folder, or leave --store out"
      )
    }
  }

  private func spasticityOrigin() throws(CommandError) -> Patient.SpasticityOrigin? {
    guard let origin else { return nil }
    guard let known = Patient.SpasticityOrigin(rawValue: origin) else {
      throw CommandError(
        "\"\(origin)\" is refused",
        at: "\(Self.path) --origin",
        because: "spasticity comes from the brain or from the cord",
        remedy: "Write cerebral or spinal",
        code: .usage
      )
    }
    return known
  }
}

extension Finding {
  /// The finding as an object.
  var json: JSONValue {
    .object([
      .init("code", .string(code.rawValue)), .init("severity", .string(severity.rawValue)),
      .init("subject", .text(subject)), .init("value", .string(value)),
      .init("message", .string(message)), .init("source", .string(source)),
      .init("verified", .bool(verified)),
    ])
  }
}

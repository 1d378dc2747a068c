import ArgumentParser
import ClinicDomain
import ExactJSON

/// `refill calc bridge`.
struct CalcBridge: CalcCommand {
  static let configuration = CommandConfiguration(
    commandName: "bridge",
    abstract: "The bridge that keeps the old dose running while old drug clears."
  )
  @Option(help: "The volume of the pump's tubing.") var tubing: String
  @Option(help: "The volume of the catheter.") var catheter: String
  @Option(help: "The old strength.") var old: String
  @Option(help: "The new strength.") var new: String
  @Option(help: "The old daily dose.") var oldDose: String
  @Option(help: "The new daily dose; default the old one.") var newDose: String?
  @OptionGroup var output: OutputOptions

  func answer() throws(CommandError) -> CalcAnswer {
    var reader = CalcReader(Self.path)
    let tubing: Volume = try reader.quantity(tubing, option: "--tubing", input: "tubing")
    let catheter: Volume = try reader.quantity(catheter, option: "--catheter", input: "catheter")
    let old: Concentration = try reader.quantity(old, option: "--old", input: "old concentration")
    let new: Concentration = try reader.quantity(new, option: "--new", input: "new concentration")
    let oldDose: Dose = try reader.quantity(oldDose, option: "--old-dose", input: "old dose")
    let newDose: Dose = try reader.quantity(
      newDose,
      option: "--new-dose",
      input: "new dose",
      default: oldDose
    )
    let bridge = try refusing { () throws(Refusal) in
      try BridgeCalculation(
        tubing: tubing,
        catheter: catheter,
        old: old,
        new: new,
        oldDose: oldDose,
        newDose: newDose
      )
    }
    return CalcAnswer(
      [
        ("volume", .string(Volume(rounding: bridge.volume.exact).stored)),
        ("rate", .string(bridge.flow.stored)),
        ("hours", .string(bridge.hours.shown)), ("entry", .string(bridge.entry.stored)),
        ("delivered", .string(bridge.delivered.stored)),
        (
          "withoutBridge",
          .object([
            .init("dose", .string(bridge.doseWithoutBridge.stored)),
            .init("hours", .string(bridge.hoursWithoutBridge.shown)),
          ])
        ),
      ],
      bridge.working.noting(reader.notes)
    )
  }
}

/// `refill calc mix`.
struct CalcMix: CalcCommand {
  static let configuration = CommandConfiguration(
    commandName: "mix",
    abstract: "The strength that results where drug of another strength was left behind."
  )
  @Option(help: "The volume left behind.") var left: String
  @Option(help: "Its strength.") var leftConcentration: String
  @Option(help: "The volume added.") var added: String
  @Option(help: "Its strength.") var addedConcentration: String
  @OptionGroup var output: OutputOptions

  func answer() throws(CommandError) -> CalcAnswer {
    var reader = CalcReader(Self.path)
    let left: Volume = try reader.quantity(left, option: "--left", input: "left")
    let leftConcentration: Concentration = try reader.quantity(
      leftConcentration,
      option: "--left-concentration",
      input: "its concentration"
    )
    let added: Volume = try reader.quantity(added, option: "--added", input: "added")
    let addedConcentration: Concentration = try reader.quantity(
      addedConcentration,
      option: "--added-concentration",
      input: "added concentration"
    )
    let mixing = try refusing { () throws(Refusal) in
      try MixingCalculation(
        left: left,
        leftConcentration: leftConcentration,
        added: added,
        addedConcentration: addedConcentration
      )
    }
    return CalcAnswer(
      [
        ("concentration", .string(mixing.concentration.stored)),
        ("change", .string(mixing.change.shown)),
      ],
      mixing.working.noting(reader.notes)
    )
  }
}

/// `refill calc dilution`.
struct CalcDilution: CalcCommand {
  static let configuration = CommandConfiguration(
    commandName: "dilution",
    abstract: "How much stock and how much diluent make a volume of a strength."
  )
  @Option(help: "The strength to reach.") var target: String
  @Option(help: "The volume to make.") var total: String
  @Option(help: "The strength of the stock.") var stock: String
  @OptionGroup var output: OutputOptions

  func answer() throws(CommandError) -> CalcAnswer {
    var reader = CalcReader(Self.path)
    let target: Concentration = try reader.quantity(target, option: "--target", input: "target")
    let total: Volume = try reader.quantity(total, option: "--total", input: "total")
    let stock: Concentration = try reader.quantity(stock, option: "--stock", input: "stock")
    let dilution = try refusing { () throws(Refusal) in
      try DilutionCalculation(target: target, total: total, stock: stock)
    }
    return CalcAnswer(
      [
        ("drug", .string(dilution.drug.stored)), ("diluent", .string(dilution.diluent.stored)),
      ],
      dilution.working.noting(reader.notes)
    )
  }
}

/// `refill calc constant-flow`.
struct CalcConstantFlow: CalcCommand {
  static let configuration = CommandConfiguration(
    commandName: "constant-flow",
    abstract: "What fills a pump whose flow is fixed."
  )
  @Option(help: "The reservoir's size.") var capacity: String
  @Option(help: "The fixed flow of a day: \"0.5 mL\" or \"0.5 mL/day\".") var flowPerDay: String
  @Option(help: "The daily dose.") var dose: String
  @Option(help: "The strength of the stock.") var stock: String
  @Option(help: "What is made beyond the capacity, such as \"3 mL\"; default 0 mL.")
  var extra: String?
  @OptionGroup var output: OutputOptions

  func answer() throws(CommandError) -> CalcAnswer {
    var reader = CalcReader(Self.path)
    let capacity: Volume = try reader.quantity(capacity, option: "--capacity", input: "capacity")
    let flow = try dailyFlow(&reader)
    let dose: Dose = try reader.quantity(dose, option: "--dose", input: "dose")
    let stock: Concentration = try reader.quantity(stock, option: "--stock", input: "stock")
    let extra: Volume = try reader.quantity(
      extra,
      option: "--extra",
      input: "extra",
      default: .zero
    )
    let fill = try refusing { () throws(Refusal) in
      try ConstantFlowCalculation(
        capacity: capacity,
        flow: flow,
        dose: dose,
        stock: stock,
        extra: extra
      )
    }
    return CalcAnswer(
      [
        ("days", .integer(Int64(fill.days))), ("drugMass", .string(fill.drugMass.stored)),
        ("drug", .string(fill.drug.stored)), ("diluent", .string(fill.diluent.stored)),
      ],
      fill.working.noting(reader.notes)
    )
  }

  /// The option's name says "per day", so a plain volume is read as one.
  private func dailyFlow(_ reader: inout CalcReader) throws(CommandError) -> EnteredRate {
    if let volume = try? Volume.read(flowPerDay).value {
      return EnteredRate(amount: volume.nanolitres, unit: .millilitresPerDay)
    }
    return try reader.quantity(flowPerDay, option: "--flow-per-day", input: "flow")
  }
}

/// `refill calc waste`.
struct CalcWaste: CalcCommand {
  static let configuration = CommandConfiguration(
    commandName: "waste",
    abstract: "The drug in a volume that is thrown away."
  )
  @Option(help: "The volume.") var volume: String
  @Option(
    parsing: .upToNextOption,
    help: "A drug with its strength, such as \"morphine 10 mg/mL\"; repeat it."
  )
  var ingredient: [String]
  @OptionGroup var output: OutputOptions

  func answer() throws(CommandError) -> CalcAnswer {
    var reader = CalcReader(Self.path)
    let volume: Volume = try reader.quantity(volume, option: "--volume", input: "volume")
    let waste = WasteCalculation(
      volume: volume,
      formulation: try reader.formulation(ingredient, option: "--ingredient")
    )
    let masses = waste.masses.map {
      JSONValue.Member($0.ingredient.drug, .string($0.mass.stored))
    }
    return CalcAnswer([("masses", .object(masses))], waste.working.noting(reader.notes))
  }
}

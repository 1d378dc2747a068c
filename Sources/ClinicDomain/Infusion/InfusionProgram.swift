/// How a pump is set to run.
public struct InfusionProgram: Hashable, Sendable, Codable {
  /// The way in which the daily dose is given.
  public enum Mode: Hashable, Sendable {
    /// The same flow all day; the dose is the primary drug's.
    case simpleContinuous(Dose)
    /// Steps by time of day that together make 24 hours.
    case flex([FlexStep])
    /// The least flow that keeps the pump alive.
    case minimumRate(EnteredRate)
    /// The pump stands still.
    case stopped
  }

  /// The way in which the daily dose is given.
  public var mode: Mode
  /// The boluses that the patient may ask for, where the pump is set for them.
  public var patientBoluses: PatientBoluses?

  /// Makes a program.
  public init(mode: Mode, patientBoluses: PatientBoluses? = nil) {
    self.mode = mode
    self.patientBoluses = patientBoluses
  }

  /// The primary drug's daily dose without boluses; nothing where the pump runs by rate or stands.
  public var dailyDose: Dose? {
    switch mode {
    case .simpleContinuous(let dose): return dose
    case .flex(let steps):
      guard let first = steps.first else { return nil }
      let total = steps.reduce(Int64(0)) { $0 + $1.mass.nanograms }
      return Dose(amount: total, unit: Dose.Unit(first.mass.unit))
    case .minimumRate, .stopped: return nil
    }
  }

  /// The exact flow over a day without boluses, for a primary drug of this strength.
  public func basalRate(primary: Concentration) -> FlowRate {
    switch mode {
    case .minimumRate(let rate): FlowRate(rate)
    case .stopped: .zero
    case .simpleContinuous, .flex: dailyDose.map { FlowRate($0, of: primary) } ?? .zero
    }
  }

  /// The exact flow over a day with every allotted bolus taken, spread evenly.
  ///
  /// Source: S22 (Prometra controller guide: every allotted bolus is assumed).
  public func planningRate(primary: Concentration) -> FlowRate {
    let basal = basalRate(primary: primary)
    guard let patientBoluses, mode != .stopped else { return basal }
    return basal + patientBoluses.dailyFlow(primary: primary)
  }

  /// What the mode is called on screens.
  public var modeTitle: String {
    switch mode {
    case .simpleContinuous: "simple continuous"
    case .flex: "flex"
    case .minimumRate: "minimum rate"
    case .stopped: "stopped"
    }
  }
}

/// One part of the day in a flex program: how much of the primary drug runs from when for how long.
public struct FlexStep: Hashable, Sendable, Codable {
  /// When it begins on the pump's clock.
  public var start: CivilTime
  /// How many minutes it lasts.
  public var minutes: Int
  /// The primary drug given over the whole step.
  public var mass: Mass

  /// Makes a step.
  public init(start: CivilTime, minutes: Int, mass: Mass) {
    self.start = start
    self.minutes = minutes
    self.mass = mass
  }
}

/// The boluses that a patient may ask for.
public struct PatientBoluses: Hashable, Sendable, Codable {
  /// The primary drug in one bolus.
  public var dose: Mass
  /// The most boluses in a day.
  public var perDay: Int

  /// Makes a bolus setting.
  public init(dose: Mass, perDay: Int) {
    self.dose = dose
    self.perDay = perDay
  }

  /// The exact volume of one bolus in nanolitres, for a primary drug of this strength.
  public func exactVolume(primary: Concentration) -> Fraction {
    Fraction(Int128(dose.nanograms) * 1_000_000, over: Int128(primary.amount))
  }

  /// The flow of all boluses of a day, spread evenly.
  public func dailyFlow(primary: Concentration) -> FlowRate {
    FlowRate(nanolitresPerDay: exactVolume(primary: primary) * Fraction(Int128(perDay)))
  }
}

extension InfusionProgram.Mode: Codable {
  private enum Key: String, CodingKey {
    case kind, dose, steps, rate
  }

  /// Decodes the kind and what belongs to it.
  ///
  /// - Throws: `DecodingError` where the kind is not known.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let kind = try container.decode(String.self, forKey: .kind)
    switch kind {
    case "simpleContinuous":
      self = .simpleContinuous(try container.decode(Dose.self, forKey: .dose))
    case "flex": self = .flex(try container.decode([FlexStep].self, forKey: .steps))
    case "minimumRate": self = .minimumRate(try container.decode(EnteredRate.self, forKey: .rate))
    case "stopped": self = .stopped
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .kind,
        in: container,
        debugDescription: "unknown infusion mode \"\(kind)\""
      )
    }
  }

  /// Encodes the kind and what belongs to it.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .simpleContinuous(let dose):
      try container.encode("simpleContinuous", forKey: .kind)
      try container.encode(dose, forKey: .dose)
    case .flex(let steps):
      try container.encode("flex", forKey: .kind)
      try container.encode(steps, forKey: .steps)
    case .minimumRate(let rate):
      try container.encode("minimumRate", forKey: .kind)
      try container.encode(rate, forKey: .rate)
    case .stopped:
      try container.encode("stopped", forKey: .kind)
    }
  }
}

/// Drug put into a reservoir.
public struct Fill: Hashable, Sendable, Codable {
  /// When the needle came out, or when the log says that the pump was filled.
  public var at: Moment
  /// The volume injected.
  public var injected: Volume
  /// The volume left behind under it.
  public var leftBehind: Volume
  /// What was injected.
  public var formulation: Formulation
  /// The lots that it came from; empty where they were not recorded.
  public var lots: [String]
  /// Whether the pump had never held this primary drug before.
  public var isFirstOfDrug: Bool

  /// Makes a fill.
  public init(
    at: Moment,
    injected: Volume,
    leftBehind: Volume = .zero,
    formulation: Formulation,
    lots: [String] = [],
    isFirstOfDrug: Bool = false
  ) {
    self.at = at
    self.injected = injected
    self.leftBehind = leftBehind
    self.formulation = formulation
    self.lots = lots
    self.isFirstOfDrug = isFirstOfDrug
  }

  /// What the reservoir holds right after the fill.
  public var volume: Volume { injected + leftBehind }
}

/// A pump's program as it was set at a moment.
public struct ProgramChange: Hashable, Sendable, Codable {
  /// When the pump began to run it.
  public var at: Moment
  /// The program.
  public var program: InfusionProgram
  /// The formulation that the pump was told; its primary strength turns doses into flow.
  public var formulation: Formulation
  /// The bridge that runs first, where one was set.
  public var bridge: BridgeSetting?

  /// Makes a program change.
  public init(
    at: Moment,
    program: InfusionProgram,
    formulation: Formulation,
    bridge: BridgeSetting? = nil
  ) {
    self.at = at
    self.program = program
    self.formulation = formulation
    self.bridge = bridge
  }
}

/// A bridge bolus as it was programmed: old drug in tubing and catheter, at the old flow.
public struct BridgeSetting: Hashable, Sendable, Codable {
  /// The volume between reservoir and catheter tip.
  public var volume: Volume
  /// How long it runs, in minutes.
  public var minutes: Int

  /// Makes a bridge.
  public init(volume: Volume, minutes: Int) {
    self.volume = volume
    self.minutes = minutes
  }

  /// The exact flow while it runs.
  public var flow: FlowRate {
    guard minutes > 0 else { return .zero }
    return FlowRate(
      nanolitresPerDay: volume.exact * Fraction(1440, over: Int128(minutes))
    )
  }
}

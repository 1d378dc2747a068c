/// The volume left after given stretches of flow, boluses and bridges.
///
/// For a calculation by hand; a chart's reservoir works from its program changes. Source: DER
/// (fill - sum of rate x time - boluses - bridge).
public struct ExpectedVolume: Hashable, Sendable {
  /// A stretch with one flow.
  public struct Segment: Hashable, Sendable {
    /// The flow.
    public let rate: EnteredRate
    /// How long, in seconds.
    public let seconds: Int64

    /// Makes a stretch.
    public init(rate: EnteredRate, seconds: Int64) {
      self.rate = rate
      self.seconds = seconds
    }

    /// The exact nanolitres that flowed.
    public var exactVolume: Fraction { rate.flow.exactVolume(seconds: seconds) }

    fileprivate var text: String {
      let days = Fraction(Int128(seconds), over: 86400)
      return "\(rate.shown) x \(DecimalText.rounded(days, decimals: 4)) d"
    }
  }

  /// Boluses of one size.
  public struct Boluses: Hashable, Sendable {
    /// The volume of one.
    public let volume: Volume
    /// How many.
    public let count: Int

    /// Makes boluses.
    public init(volume: Volume, count: Int) {
      self.volume = volume
      self.count = count
    }

    /// The exact nanolitres of all.
    public var exactVolume: Fraction { volume.exact * Fraction(Int128(count)) }
  }

  /// The volume right after the fill.
  public let filled: Volume
  /// The stretches of flow.
  public let segments: [Segment]
  /// The boluses.
  public let boluses: [Boluses]
  /// The volume of bridges and primes.
  public let bridge: Volume

  /// Makes the sum.
  public init(
    filled: Volume,
    segments: [Segment],
    boluses: [Boluses] = [],
    bridge: Volume = .zero
  ) {
    self.filled = filled
    self.segments = segments
    self.boluses = boluses
    self.bridge = bridge
  }

  /// The exact nanolitres that left.
  public var exactDelivered: Fraction {
    let infused = segments.reduce(Fraction.zero) { $0 + $1.exactVolume }
    return boluses.reduce(infused) { $0 + $1.exactVolume } + bridge.exact
  }

  /// What should be left.
  public var expected: ExpectedResidual {
    ExpectedResidual(exact: filled.exact - exactDelivered)
  }

  /// How it was found.
  public var working: Working {
    var steps = segments.map { "\($0.text) = \(Volume(rounding: $0.exactVolume).shown)" }
    steps += boluses.map {
      "\($0.count) boluses x \($0.volume.shown) = \(Volume(rounding: $0.exactVolume).shown)"
    }
    let delivered = Volume(rounding: exactDelivered)
    steps.append("\(filled.shown) - \(delivered.shown) = \(expected.shown)")
    return Working(
      title: "Expected residual",
      formula: "expected = filled - sum of rate x time - boluses - bridge",
      source: "DER",
      inputs: [Working.Line("filled", filled.shown)]
        + segments.enumerated().map {
          Working.Line("segment \($0.offset + 1)", $0.element.text)
        }
        + boluses.map { Working.Line("boluses", "\($0.volume.shown) x \($0.count)") }
        + [Working.Line("bridge", bridge.shown)],
      steps: steps,
      results: [Working.Line("expected", expected.shown)]
    )
  }
}

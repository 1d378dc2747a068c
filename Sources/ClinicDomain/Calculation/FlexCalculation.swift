/// What the steps of a flex program give in a day.
///
/// Source: S32 (ISMP: a flex table entered by the hour instead of by the day).
public struct FlexCalculation: Hashable, Sendable {
  /// A part of the day with one flow.
  public struct Step: Hashable, Sendable {
    /// How long it lasts, in seconds.
    public let seconds: Int64
    /// The flow.
    public let rate: EnteredRate

    /// Makes a step.
    public init(seconds: Int64, rate: EnteredRate) {
      self.seconds = seconds
      self.rate = rate
    }

    /// The exact nanolitres of the step.
    public var exactVolume: Fraction { rate.flow.exactVolume(seconds: seconds) }

    fileprivate var hours: String {
      DecimalText.rounded(Fraction(Int128(seconds), over: 3600), decimals: 4) + " h"
    }
  }

  /// The steps.
  public let steps: [Step]
  /// The primary strength.
  public let concentration: Concentration

  /// Sums the steps.
  ///
  /// - Throws: `Refusal` where they do not make 24 hours.
  public init(steps: [Step], concentration: Concentration) throws(Refusal) {
    let seconds = steps.reduce(Int64(0)) { $0 + $1.seconds }
    guard seconds == 86400 else {
      let hours = Fraction(Int128(seconds), over: 3600)
      throw Refusal(
        what: "the flex steps are refused",
        why: "together they last \(Hours(hours).shown), a day has 24 h",
        remedy: "Give steps that make 24 h in all."
      )
    }
    self.steps = steps
    self.concentration = concentration
  }

  private var exactVolume: Fraction {
    steps.reduce(.zero) { $0 + $1.exactVolume }
  }

  /// The volume of a day.
  public var dailyVolume: Volume { Volume(rounding: exactVolume) }

  /// The dose of a day.
  public var dailyDose: Dose {
    FlowRate(nanolitresPerDay: exactVolume).dose(of: concentration)
  }

  /// How it was found.
  public var working: Working {
    Working(
      title: "Flex program",
      formula: "daily volume = sum of hours x rate; daily dose = daily volume x concentration",
      source: "S32",
      inputs: [Working.Line("concentration", concentration.shown)]
        + steps.enumerated().map {
          Working.Line("step \($0.offset + 1)", "\($0.element.hours) x \($0.element.rate.shown)")
        },
      steps: steps.map {
        "\($0.hours) x \($0.rate.shown) = \(Volume(rounding: $0.exactVolume).shown)"
      } + ["\(dailyVolume.shown) x \(concentration.shown) = \(dailyDose.shown)"],
      results: [
        Working.Line("daily volume", dailyVolume.shown),
        Working.Line("daily dose", dailyDose.shown),
      ]
    )
  }

  /// Whether the sum of a flex table is the ordered daily dose, to one display step.
  public static func matches(_ sum: Dose, ordered: Dose) -> Bool {
    DisplayStep.areEqual(sum, ordered)
  }
}

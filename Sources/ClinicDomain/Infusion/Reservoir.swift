/// What a reservoir holds over time: a fill and every flow out of it since.
///
/// Everything is an estimate from what was recorded, never a reading. Volumes are kept exact and
/// rounded once where they leave.
public struct Reservoir: Hashable, Sendable {
  /// A stretch of time with one flow.
  public struct Segment: Hashable, Sendable {
    /// When it begins.
    public let start: Instant
    /// The steps by time of day, where the flow changes within the day; otherwise empty.
    public let steps: [FlexStep]
    /// The second of the day that the pump's clock showed at the start.
    public let startSecondOfDay: Int32
    /// The flow over a day without boluses.
    public let basal: FlowRate
    /// The flow of the allotted boluses, spread evenly.
    public let boluses: FlowRate
    /// The primary strength that turns the steps into flow.
    public let primary: Concentration
  }

  /// Whether allotted patient boluses count as taken.
  public enum BolusAssumption: Hashable, Sendable {
    case allTaken
    case noneTaken
  }

  /// What was put in, and when.
  public let fill: Fill
  /// The pump's size, alarm volume and constants.
  public let pump: Pump
  /// The flows since the fill, in order.
  public let segments: [Segment]

  /// Puts the flows since a fill together from the pump's program changes, in order of time.
  ///
  /// The program that ran at the fill goes on until the first change behind it. While a bridge
  /// runs, no basal flow and no patient bolus runs.
  public init(fill: Fill, pump: Pump, programs: [ProgramChange]) {
    self.fill = fill
    self.pump = pump
    var segments: [Segment] = []
    let running = programs.last { $0.at.instant <= fill.at.instant }
    if let running {
      segments += Self.segments(of: running, from: fill.at)
    }
    for change in programs where change.at.instant > fill.at.instant {
      // A new program ends whatever was still to come of the one before it.
      segments.removeAll { $0.start >= change.at.instant }
      segments += Self.segments(of: change, from: change.at)
    }
    self.segments = segments
  }

  private static func segments(of change: ProgramChange, from start: Moment) -> [Segment] {
    let primary = change.formulation.primary.concentration
    var begin = start
    var segments: [Segment] = []
    if let bridge = change.bridge {
      let end = change.at.instant.advanced(bySeconds: Int64(bridge.minutes) * 60)
      if end > start.instant {
        segments.append(
          Segment(
            start: start.instant,
            steps: [],
            startSecondOfDay: start.local.time.secondOfDay,
            basal: bridge.flow,
            boluses: .zero,
            primary: primary
          )
        )
        begin = Moment(instant: end, offsetSeconds: start.offsetSeconds)
      }
    }
    var steps: [FlexStep] = []
    if case .flex(let table) = change.program.mode { steps = table }
    let basal = change.program.basalRate(primary: primary)
    let boluses =
      change.program.mode == .stopped
      ? .zero : change.program.patientBoluses?.dailyFlow(primary: primary) ?? .zero
    segments.append(
      Segment(
        start: begin.instant,
        steps: steps,
        startSecondOfDay: begin.local.time.secondOfDay,
        basal: basal,
        boluses: boluses,
        primary: primary
      )
    )
    return segments
  }

  /// The exact nanolitres that have left by a point in time.
  public func exactInfused(by instant: Instant, boluses: BolusAssumption) -> Fraction {
    var total = Fraction.zero
    for (index, segment) in segments.enumerated() {
      let end = index + 1 < segments.count ? min(segments[index + 1].start, instant) : instant
      let seconds = end.seconds(since: segment.start)
      guard seconds > 0 else { continue }
      total = total + segment.exactVolume(seconds: seconds, boluses: boluses)
    }
    return total
  }

  /// The exact nanolitres in the reservoir, below zero where more would have run than was there.
  public func exactLevel(
    at instant: Instant,
    boluses: BolusAssumption = .allTaken
  ) -> Fraction {
    fill.volume.exact - exactInfused(by: instant, boluses: boluses)
  }

  /// The estimated level, to 0.001 mL and never below nothing.
  public func level(at instant: Instant, boluses: BolusAssumption = .allTaken) -> Volume {
    Volume(rounding: exactLevel(at: instant, boluses: boluses))
  }

  /// The flow that runs at a point in time, without boluses.
  public func rate(at instant: Instant) -> FlowRate {
    segment(at: instant)?.basal ?? .zero
  }

  /// The flow that runs at a point in time, with every allotted bolus spread evenly.
  public func planningRate(at instant: Instant) -> FlowRate {
    segment(at: instant).map { $0.basal + $0.boluses } ?? .zero
  }

  private func segment(at instant: Instant) -> Segment? {
    segments.last { $0.start <= instant } ?? segments.first
  }

  /// The seconds of infusion from the fill until the level meets a volume, rounded down.
  ///
  /// Nothing where the flow stops before that. Every allotted bolus counts as taken.
  public func secondsUntil(level: Volume) -> Int64? {
    var left = fill.volume.exact - level.exact
    guard left > .zero else { return 0 }
    for (index, segment) in segments.enumerated() {
      let from = segment.start
      if index + 1 < segments.count {
        let seconds = segments[index + 1].start.seconds(since: from)
        let volume = segment.exactVolume(seconds: seconds, boluses: .allTaken)
        if volume < left {
          left = left - volume
          continue
        }
      }
      guard let seconds = segment.secondsToInfuse(left) else { return nil }
      return from.seconds(since: fill.at.instant) + seconds
    }
    return nil
  }

  /// The civil date on which the level meets a volume, rounded down to whole days of infusion.
  public func date(ofLevel level: Volume) -> CivilDate? {
    guard let seconds = secondsUntil(level: level) else { return nil }
    let date = fill.at.local.date.advanced(byDays: Int(seconds / 86400))
    // Behind the last year that a date can be written in, it never comes.
    return date.parts.year <= 9999 ? date : nil
  }

  /// The date of the low-reservoir alarm; nothing while the pump stands still above the alarm.
  ///
  /// Source: S22, DER: rounded down, early is safe.
  public var alarmDate: CivilDate? { date(ofLevel: pump.alarmVolume) }

  /// The date on which the usable volume is gone.
  ///
  /// Down to the unusable volume that the clinic has set for the pump; without one to nothing, and
  /// then the date is optimistic.
  public var emptyDate: CivilDate? { date(ofLevel: pump.unusableVolume ?? .zero) }

  /// Whether the empty date counts on the last drop because no unusable volume was set.
  public var isEmptyDateOptimistic: Bool { pump.unusableVolume == nil }
}

extension Reservoir.Segment {
  /// The exact nanolitres that leave in a number of seconds from the start of the segment.
  func exactVolume(seconds: Int64, boluses assumption: Reservoir.BolusAssumption) -> Fraction {
    let taken = assumption == .allTaken ? boluses.exactVolume(seconds: seconds) : .zero
    guard !steps.isEmpty else { return basal.exactVolume(seconds: seconds) + taken }
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86400)
    return basal.nanolitresPerDay * Fraction(Int128(days)) + partOfDay(seconds: rest) + taken
  }

  /// The seconds until an exact volume has left, rounded down; nothing where it never does.
  func secondsToInfuse(_ volume: Fraction) -> Int64? {
    let daily = basal + boluses
    guard !daily.isZero else { return nil }
    let estimate = Int64(
      clamping: min((volume / daily.nanolitresPerDay * Fraction(86400)).roundedDown, Self.forever)
    )
    guard !steps.isEmpty else { return estimate }
    // Within a day the steps run faster or slower than the day's mean: find the last second at
    // which no more than the volume has left.
    var low = max(0, estimate - 86400)
    var high = estimate + 86400
    while low < high {
      let middle = (low + high + 1) / 2
      if exactVolume(seconds: middle, boluses: .allTaken) <= volume {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return low
  }

  /// More seconds than any calendar holds, few enough to be added to.
  private static let forever: Int128 = 1 << 60

  private func partOfDay(seconds: Int64) -> Fraction {
    var total = Fraction.zero
    let begin = Int64(startSecondOfDay)
    let end = begin + seconds
    for step in steps {
      let stepBegin = Int64(step.start.secondOfDay)
      let stepEnd = stepBegin + Int64(step.minutes) * 60
      // A step may run over midnight, and the stretch may reach into the next day.
      for shift in [Int64(-86400), 0, 86400] {
        let overlap = min(end, stepEnd + shift) - max(begin, stepBegin + shift)
        guard overlap > 0 else { continue }
        let mass = Fraction(Int128(step.mass.nanograms) * 1_000_000, over: Int128(primary.amount))
        total = total + mass * Fraction(Int128(overlap), over: Int128(step.minutes) * 60)
      }
    }
    return total
  }
}

/// Watches the residuals of one pump: whether a discrepancy is to be investigated, and since when.
///
/// It is small enough to stand in a list's row; the whole trend is worked out of the chart. What the
/// clinic's limits decide is asked when it is read, so that a row, a chart and the review say the same
/// under the limits of today; the grade of a residual was decided when it was found.
///
/// Sources: S5 (trend over refills), PROP (two errors in a row above 14.5 %, or three of one sign
/// beyond 5 %).
public struct ResidualWatch: Hashable, Sendable, Codable {
  /// One residual as the rule sees it.
  public struct Point: Hashable, Sendable, Codable {
    /// The visit, where it was found in one.
    public var visit: VisitID?
    /// Aspirated less expected, without its sign.
    public var difference: Volume
    /// The volume that was due to be delivered; nothing where that is not known.
    public var due: Volume?
    /// The error in tenths of a percent; nothing where nothing was due.
    public var errorTenths: Int64?
  }

  /// An investigation that nobody has closed.
  public struct Investigation: Hashable, Sendable {
    /// The day on which it was opened.
    public var since: CivilDate
    /// What opened it, in words.
    public var because: String
    /// The visit whose residual opened it.
    public var visit: VisitID?
    /// Whether the device is to be reported: one sign refill after refill.
    public var asksForReport: Bool
  }

  /// A residual that opens an investigation, by its grade or together with those before it.
  private struct Opening: Hashable, Sendable, Codable {
    var on: CivilDate
    var visit: VisitID?
    var because: String
    /// What the clinic's limits are held against; nothing where the grade opened it.
    var run: Run?

    /// Whether whatever limits let the other count let this one count too.
    func covers(_ other: Opening) -> Bool {
      guard let run, let theirs = other.run else { return run == nil && other.run == nil }
      return run.covers(theirs)
    }
  }

  /// Residuals in a row, by the least of each of their figures.
  private struct Run: Hashable, Sendable, Codable {
    var difference: Volume
    var due: Volume
    /// The least error, where it has to be above the clinic's limit.
    var errorTenths: Int64?

    func covers(_ other: Run) -> Bool {
      difference >= other.difference && due >= other.due
        && (errorTenths ?? .max) >= (other.errorTenths ?? .max)
    }

    /// Whether it counts under a clinic's limits.
    func holds(under policy: Policy) -> Bool {
      difference > policy.volume(.residualNote) && due >= policy.volume(.residualLeastDelivered)
        && errorTenths.map { $0 > policy[.residualErrorReason] } ?? true
    }
  }

  /// The last residuals of the pump, oldest first.
  public private(set) var recent: [Point] = []
  /// What opened an investigation or would under other limits, oldest first.
  private var openings: [Opening] = []

  /// Nothing was found yet.
  public init() {}

  /// The residuals that the rule looks back on.
  static let kept = 3

  /// The investigation that is open under a clinic's limits.
  public func investigation(under policy: Policy) -> Investigation? {
    let holding = openings.filter { $0.run?.holds(under: policy) ?? true }
    guard let first = holding.first, let last = holding.last else { return nil }
    return Investigation(
      since: first.on,
      because: last.because,
      visit: last.visit,
      asksForReport: holding.contains { $0.run != nil }
    )
  }

  /// Takes in a residual found at a moment, after a fill of a volume.
  mutating func take(
    _ residual: ResidualAssessed,
    filled: Volume?,
    visit: VisitID?,
    on day: CivilDate
  ) {
    // Aspirated again in the same visit it takes the place of the one before.
    if let visit {
      if recent.last?.visit == visit { recent.removeLast() }
      openings.removeAll { $0.visit == visit }
    }
    // What an earlier opening stands for as well is not needed besides it.
    openings = openings.enumerated().filter { place, opening in
      !openings.prefix(place).contains { $0.covers(opening) }
    }
    .map(\.element)
    let delivery = filled.flatMap { residual.delivery(filled: $0) }
    recent.append(
      Point(
        visit: visit,
        difference: residual.difference.magnitude,
        due: delivery?.due,
        errorTenths: delivery?.error.tenths
      )
    )
    if recent.count > Self.kept { recent.removeFirst() }
    var because =
      "\(residual.aspirated.shown) aspirated, \(residual.expectedText) expected:"
      + " \(residual.difference.shown)"
    if let delivery { because += ", delivery error \(delivery.error.shown)" }
    func open(_ run: Run?, _ because: String) {
      openings.append(Opening(on: day, visit: visit, because: because, run: run))
    }
    if (ResidualGrade(rawValue: residual.grade) ?? .ok) >= .reason { open(nil, because) }
    because += "; refill after refill, \(OverInfusionWatch.rule)"
    if let run = run(of: 2, where: { $0 > 0 }) { open(run, because) }
    let beyond = OverInfusionWatch.sameSignTenths
    if var run = run(of: 3, where: { $0 > beyond }) ?? run(of: 3, where: { $0 < -beyond }) {
      run.errorTenths = nil
      open(run, because)
    }
  }

  /// The last residuals as a run; nothing where there are fewer, or one's error is not so.
  private func run(of count: Int, where isSo: (Int64) -> Bool) -> Run? {
    let last = recent.suffix(count)
    let errors = last.compactMap(\.errorTenths)
    guard last.count == count, errors.count == count, errors.allSatisfy(isSo),
      let difference = last.map(\.difference).min(), let due = last.compactMap(\.due).min()
    else { return nil }
    return Run(difference: difference, due: due, errorTenths: errors.min())
  }

  /// Somebody closed the investigation; the run of errors begins anew.
  mutating func close() { self = ResidualWatch() }
}

extension OverInfusionWatch {
  /// The rule in words.
  public static let rule = "two in a row above +14.5 %, or three of one sign beyond 5 %"
}

extension ResidualAssessed {
  /// Aspirated less expected, at the worse end where a range was expected.
  public var difference: VolumeDifference {
    let least = aspirated - expected
    guard let expectedAtMost else { return least }
    let most = aspirated - expectedAtMost
    return most.magnitude > least.magnitude ? most : least
  }

  /// What was expected, in words.
  public var expectedText: String {
    expectedAtMost.map { $0 == expected ? expected.shown : "\(expected.shown) to \($0.shown)" }
      ?? expected.shown
  }

  /// Delivered / due - 1 for a fill of a volume; nothing where less than 5 mL was due or the difference
  /// is 1 mL or less, because a syringe does not tell it.
  ///
  /// Sources: S5, S6.
  public func deliveryError(filled: Volume, policy: Policy = Policy()) -> Percentage? {
    guard difference.magnitude > policy.volume(.residualNote),
      let delivery = delivery(filled: filled),
      delivery.due >= policy.volume(.residualLeastDelivered)
    else { return nil }
    return delivery.error
  }

  /// What was due to be delivered of a fill of a volume and delivered / due - 1, at the worse end of a
  /// range; nothing where nothing was due.
  func delivery(filled: Volume) -> (due: Volume, error: Percentage)? {
    let isMost =
      expectedAtMost.map { (aspirated - $0).magnitude > (aspirated - expected).magnitude } ?? false
    let end = isMost ? expectedAtMost ?? expected : expected
    guard filled > end else { return nil }
    let due = filled.exact - end.exact
    let delivered = filled.exact - aspirated.exact
    return Percentage(from: due, to: delivered).map { ((filled - end).magnitude, $0) }
  }
}

/// An investigation of a discrepancy was closed by a clinician.
public struct DiscrepancyClosed: Hashable, Sendable, Codable {
  /// What the difference came from.
  public enum Cause: String, CaseIterable, Hashable, Sendable, Codable {
    case readingError
    case recordError
    case earlierFill
    case programError
    case catheter
    case pumpUnderDelivers
    case pumpOverDelivers
    case pocketFill
    case drugTaken
    case notFound

    /// The cause in words.
    public var title: String {
      switch self {
      case .readingError: "syringe misread or not all aspirated"
      case .recordError: "rate, strength or volume wrong in the record"
      case .earlierFill: "the fill before was larger or smaller than recorded"
      case .programError: "pump programmed otherwise than recorded"
      case .catheter: "catheter kinked, blocked or leaking"
      case .pumpUnderDelivers: "pump stalls or delivers too little"
      case .pumpOverDelivers: "pump delivers too much"
      case .pocketFill: "drug beside the pump"
      case .drugTaken: "drug taken out of the pump"
      case .notFound: "not found; watched on"
      }
    }
  }

  /// What it came from; nothing in records from before a cause was asked for.
  public var cause: Cause?
  /// What was looked at and decided, in words.
  public var conclusion: String

  /// Makes the record.
  public init(cause: Cause?, conclusion: String) {
    self.cause = cause
    self.conclusion = conclusion
  }
}

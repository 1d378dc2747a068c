/// Watches the residuals of one pump: whether a discrepancy is to be investigated, and since when.
///
/// It is small enough to stand in a list's row; the whole trend is worked out of the chart. Sources:
/// S5 (trend over refills), PROP (two errors in a row above 14.5 %, or three of one sign beyond 5 %).
public struct ResidualWatch: Hashable, Sendable, Codable {
  /// One residual as the rule sees it.
  public struct Point: Hashable, Sendable, Codable {
    /// The visit, where it was found in one.
    public var visit: VisitID?
    /// The error in tenths of a percent; nothing where too little was due or the difference was too
    /// small to tell.
    public var errorTenths: Int64?
  }

  /// An investigation that nobody has closed.
  public struct Investigation: Hashable, Sendable, Codable {
    /// The day on which it was opened.
    public var since: CivilDate
    /// What opened it, in words.
    public var because: String
    /// The visit whose residual opened it.
    public var visit: VisitID?
    /// Whether the device is to be reported: too much delivered refill after refill.
    public var asksForReport: Bool
  }

  /// The last residuals of the pump, oldest first.
  public private(set) var recent: [Point] = []
  /// The investigation that is open.
  public private(set) var open: Investigation?

  /// Nothing was found yet.
  public init() {}

  /// The residuals that the rule looks back on.
  static let kept = 3

  /// Takes in a residual found at a moment, after a fill of a volume.
  mutating func take(
    _ residual: ResidualAssessed,
    filled: Volume?,
    visit: VisitID?,
    on day: CivilDate,
    policy: Policy = Policy()
  ) {
    // Aspirated again in the same visit it takes the place of the one before.
    if let visit, recent.last?.visit == visit { recent.removeLast() }
    if let visit, open?.visit == visit { open = nil }
    let error = filled.flatMap { residual.deliveryError(filled: $0, policy: policy) }
    recent.append(Point(visit: visit, errorTenths: error?.tenths))
    if recent.count > Self.kept { recent.removeFirst() }
    let asks = OverInfusionWatch.asksForReport(errorsInARow, policy: policy)
    let grade = ResidualGrade(rawValue: residual.grade) ?? .ok
    guard asks || grade >= .reason else { return }
    var because =
      "\(residual.aspirated.shown) aspirated, \(residual.expectedText) expected:"
      + " \(residual.difference.shown)"
    if let error { because += ", delivery error \(error.shown)" }
    if asks { because += "; refill after refill, \(OverInfusionWatch.rule)" }
    open = Investigation(
      since: open?.since ?? day,
      because: because,
      visit: visit,
      asksForReport: asks || open?.asksForReport == true
    )
  }

  /// The errors of the last residuals that follow one another without a gap, oldest first.
  private var errorsInARow: [Percentage] {
    recent.reversed().prefix { $0.errorTenths != nil }.reversed().map {
      Percentage(ratio: Fraction(Int128($0.errorTenths ?? 0), over: 1000))
    }
  }

  /// Somebody closed the investigation; the run of errors begins anew.
  mutating func close() {
    open = nil
    recent = []
  }
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
    guard difference.magnitude > policy.volume(.residualNote) else { return nil }
    return ResidualAssessment(
      filled: filled,
      expected: ExpectedResidual(
        exactLeast: expected.exact,
        exactGreatest: (expectedAtMost ?? expected).exact
      ),
      aspirated: aspirated,
      policy: policy
    ).deliveryError
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

  /// What it came from.
  public var cause: Cause
  /// What was looked at and decided, in words.
  public var conclusion: String

  /// Makes the record.
  public init(cause: Cause, conclusion: String) {
    self.cause = cause
    self.conclusion = conclusion
  }
}

/// The residuals of the pump that is in place, each with how far delivery was from what was due.
///
/// Source: S5 (single outliers often do not repeat; the trend counts).
public struct DiscrepancyTrend: Sendable {
  /// One residual.
  public struct Point: Hashable, Sendable {
    /// When it was recorded.
    public let at: Moment
    /// Who recorded it.
    public let by: Actor
    /// The volume after the fill before; nothing where that is not recorded.
    public let filled: Volume?
    /// What was expected and aspirated.
    public let residual: ResidualAssessed
    /// The delivery error, where it can be told.
    public let error: Percentage?
  }

  /// The residuals, oldest first.
  public let points: [Point]
  /// Whether the last errors ask for a device report.
  public let asksForReport: Bool

  /// Collects the residuals of the present pump.
  public init(_ chart: Chart, policy: Policy = Policy()) {
    let fills = chart.presentFills
    points = chart.residuals.filter { $0.seq > chart.deviceSince }.map { recorded in
      // The fill of the same visit came after the residual.
      let before = fills.last {
        $0.seq < recorded.seq && ($0.visit == nil || $0.visit != recorded.visit)
      }
      return Point(
        at: recorded.at,
        by: recorded.by,
        filled: before?.value.volume,
        residual: recorded.value,
        error: before.flatMap {
          recorded.value.deliveryError(filled: $0.value.volume, policy: policy)
        }
      )
    }
    asksForReport = OverInfusionWatch.asksForReport(
      Array(points.reversed().prefix { $0.error != nil }.compactMap(\.error).reversed()),
      policy: policy
    )
  }

  /// The trend in words: how many, the mean and the greatest difference.
  public var sentence: String {
    guard !points.isEmpty else { return "No residual was found at this pump." }
    let differences = points.map { $0.residual.difference.nanolitres }
    let mean = Fraction(
      Int128(differences.reduce(0, +)),
      over: Int128(differences.count)
    ).rounded(toMultipleOf: 1000)
    let worst = points.max {
      $0.residual.difference.magnitude < $1.residual.difference.magnitude
    }
    let count = points.count == 1 ? "1 residual" : "\(points.count) residuals"
    var text =
      "\(count); mean difference \(VolumeDifference(nanolitres: Int64(clamping: mean)).shown)"
    if let worst {
      text += "; greatest \(worst.residual.difference.shown) on \(worst.at.local.date.shown)"
    }
    return text + (asksForReport ? "; asks for a device report: \(OverInfusionWatch.rule)" : "")
  }
}

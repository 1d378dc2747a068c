/// How far the aspirated volume is from the expected one, from in order to a stop.
public enum ResidualGrade: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
  case ok
  case note
  case reason
  case hardStop

  /// The severity of the finding that carries this grade.
  public var severity: Severity {
    switch self {
    case .ok: .none
    case .note: .advisory
    case .reason: .reason
    case .hardStop: .hardStop
    }
  }

  /// Whether the left grade is the milder one.
  public static func < (left: ResidualGrade, right: ResidualGrade) -> Bool {
    left.severity < right.severity
  }
}

/// The volume that should be left, as one figure or, where a bolus count is unknown, as a range.
public struct ExpectedResidual: Hashable, Sendable {
  /// The exact nanolitres left at least.
  public let exactLeast: Fraction
  /// The exact nanolitres left at most.
  public let exactGreatest: Fraction

  /// Makes an expectation; less than nothing counts as nothing.
  public init(exactLeast: Fraction, exactGreatest: Fraction) {
    self.exactLeast = max(.zero, min(exactLeast, exactGreatest))
    self.exactGreatest = max(.zero, max(exactLeast, exactGreatest))
  }

  /// Makes an expectation of one figure.
  public init(exact: Fraction) { self.init(exactLeast: exact, exactGreatest: exact) }

  /// The least volume, to 0.001 mL.
  public var least: Volume { Volume(rounding: exactLeast) }

  /// The greatest volume, to 0.001 mL.
  public var greatest: Volume { Volume(rounding: exactGreatest) }

  /// Whether it is a range, because a bolus count is unknown.
  public var isRange: Bool { exactLeast != exactGreatest }

  /// The text: `4 mL`, or `3.2 mL to 4 mL`.
  public var shown: String {
    isRange ? "\(least.shown) to \(greatest.shown)" : least.shown
  }
}

extension Reservoir {
  /// The volume that should be left at a point in time, with the boluses that were counted.
  ///
  /// Where boluses are allotted and the count is unknown it is a range from every allotted bolus
  /// taken to none. Source: S22 (boluses), S5 (reconciliation by the logged count).
  public func expectedResidual(
    at instant: Instant,
    countedBoluses: Int?,
    bolusVolume: Fraction?
  ) -> ExpectedResidual {
    let without = exactLevel(at: instant, boluses: .noneTaken)
    if let countedBoluses {
      let taken = (bolusVolume ?? .zero) * Fraction(Int128(countedBoluses))
      return ExpectedResidual(exact: without - taken)
    }
    return ExpectedResidual(
      exactLeast: exactLevel(at: instant, boluses: .allTaken),
      exactGreatest: without
    )
  }
}

/// What was aspirated, held against what should have been left.
///
/// Of a range the worse end counts. Source: S5 (ASRA 2017: 14.5 % or 2 mL), S6 (small volumes are
/// read coarsely), POLICY.
public struct ResidualAssessment: Hashable, Sendable {
  /// The volume right after the last fill.
  public let filled: Volume
  /// The volume that should be left.
  public let expected: ExpectedResidual
  /// The volume aspirated.
  public let aspirated: Volume
  /// Aspirated - expected, to 0.001 mL, at the worse end.
  public let discrepancy: VolumeDifference
  /// Delivered / due - 1, at the worse end; nothing where too little was due to tell.
  public let deliveryError: Percentage?
  /// The grade of the discrepancy.
  public let grade: ResidualGrade

  /// Grades an aspirated volume.
  public init(
    filled: Volume,
    expected: ExpectedResidual,
    aspirated: Volume,
    policy: Policy = Policy()
  ) {
    self.filled = filled
    self.expected = expected
    self.aspirated = aspirated
    let ends = [expected.exactLeast, expected.exactGreatest].map {
      End(filled: filled, expected: $0, aspirated: aspirated, policy: policy)
    }
    let worse = ends[1].isWorse(than: ends[0]) ? ends[1] : ends[0]
    discrepancy = worse.discrepancy
    deliveryError = worse.error
    grade = worse.grade
  }

  /// The code of the finding: less than expected, or more.
  public var code: FindingCode { discrepancy.nanolitres < 0 ? .residualShort : .residualExcess }

  /// Whether the needle should aspirate again before anything else: something is missing.
  public var shouldAspirateAgain: Bool { discrepancy.nanolitres < 0 && grade >= .reason }

  /// Whether the prescriber decides before new drug is injected.
  public var needsPrescriber: Bool { grade >= .reason }

  private struct End {
    let discrepancy: VolumeDifference
    let error: Percentage?
    let grade: ResidualGrade

    init(filled: Volume, expected: Fraction, aspirated: Volume, policy: Policy) {
      let difference = (aspirated.exact - expected).rounded(toMultipleOf: 1000)
      discrepancy = VolumeDifference(nanolitres: Int64(clamping: difference))
      let due = filled.exact - expected
      let delivered = filled.exact - aspirated.exact
      let isEnough = due >= policy.volume(.residualLeastDelivered).exact && due > .zero
      error = isEnough ? Percentage(from: due, to: delivered) : nil
      let size = discrepancy.magnitude
      // The percentage counts only beside a difference that a syringe can show.
      let percent =
        size > policy.volume(.residualNote) ? error.map { Int64($0.tenths.magnitude) } ?? 0 : 0
      grade =
        if size > policy.volume(.residualStop) || percent > policy[.residualErrorStop] {
          .hardStop
        } else if size > policy.volume(.residualReason) || percent > policy[.residualErrorReason] {
          .reason
        } else if size > policy.volume(.residualNote) {
          .note
        } else {
          .ok
        }
    }

    func isWorse(than other: End) -> Bool {
      (grade, discrepancy.magnitude) > (other.grade, other.discrepancy.magnitude)
    }
  }

  /// How it was found.
  public var working: Working {
    let due = VolumeDifference(nanolitres: filled.nanolitres - expected.least.nanolitres)
    var steps = ["discrepancy = \(aspirated.shown) - \(expected.shown) = \(discrepancy.shown)"]
    if let deliveryError {
      steps.append("delivery error = delivered / due to be delivered - 1 = \(deliveryError.shown)")
    } else {
      steps.append("delivery error is not used: only \(due.magnitude.shown) was due")
    }
    steps.append("grade: \(grade.rawValue)")
    return Working(
      title: "Residual",
      formula: "discrepancy = aspirated - expected;"
        + " error = (filled - aspirated) / (filled - expected) - 1",
      source: "S5",
      inputs: [
        Working.Line("filled", filled.shown), Working.Line("expected", expected.shown),
        Working.Line("aspirated", aspirated.shown),
      ],
      steps: steps,
      results: [
        Working.Line("discrepancy", discrepancy.shown),
        Working.Line("delivery error", deliveryError?.shown ?? "-"),
        Working.Line("grade", grade.rawValue),
      ]
    )
  }
}

/// Whether fluid came back through the needle; without it there is no proof of position.
///
/// Source: S52 (spontaneous return; an empty pump needs imaging or the two-needle test).
public enum FluidReturn {
  /// Whether proof of position is missing: no return, or less than the policy's volume.
  ///
  /// Always a hard stop, whatever was expected.
  public static func isMissing(
    returned: Bool,
    aspirated: Volume?,
    policy: Policy = Policy()
  ) -> Bool {
    guard returned else { return true }
    return aspirated.map { $0 < policy.volume(.noReturnBelow) } ?? false
  }
}

/// The range of residuals that a tolerance of delivery would accept.
///
/// Shown beside the rule of volumes, which is stricter for large pumps. Source: S5, GK.
public struct ToleratedResidual: Hashable, Sendable {
  /// The least volume.
  public let least: Volume
  /// The greatest volume.
  public let greatest: Volume

  /// Works the range out from the volume due to be delivered.
  public init(filled: Volume, expected: Volume, tolerance: Fraction) {
    let due = filled.exact - expected.exact
    least = Volume(rounding: expected.exact - due * tolerance)
    greatest = Volume(rounding: expected.exact + due * tolerance)
  }
}

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

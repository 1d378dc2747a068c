/// Checks of a flow and a volume against what a pump can do.
public enum PumpChecks {
  /// A flow outside the range of a model; a check runs only where the model's figure is known.
  ///
  /// A pump that stands still on purpose is not checked. Source: PRIALT-TITR (least flow), GK.
  public static func flow(_ flow: FlowRate, of model: PumpModel) -> [Finding] {
    guard !flow.isZero else { return [] }
    if let limit = model.minimumFlow, flow < limit.value.flow {
      return [
        outside(.rateBelowPumpMin, flow, limit, "below the least flow of \(model.name)")
      ]
    }
    if let limit = model.maximumFlow, flow > limit.value.flow {
      return [
        outside(.rateAbovePumpMax, flow, limit, "above the greatest flow of \(model.name)")
      ]
    }
    return []
  }

  private static func outside(
    _ code: FindingCode,
    _ flow: FlowRate,
    _ limit: Figure<EnteredRate>,
    _ what: String
  ) -> Finding {
    Finding(
      code,
      value: flow.stored,
      message: "\(flow.shown) is \(what), \(limit.value.shown)",
      source: limit.source,
      verified: limit.verified
    )
  }

  /// A volume above the reservoir's size.
  ///
  /// Source: S40 (do not overfill).
  public static func overfill(
    injected: Volume,
    leftBehind: Volume = .zero,
    reservoir: Volume
  ) -> [Finding] {
    let volume = injected + leftBehind
    guard volume > reservoir else { return [] }
    return [
      Finding(
        .overfill,
        value: volume.stored,
        message: "\(volume.shown) is more than the reservoir of \(reservoir.shown)",
        source: "S40"
      )
    ]
  }

  /// Drug that may be in the pocket.
  ///
  /// Source: MAINO-2017.
  public static func pocketFill(_ guarding: PocketFillGuard) -> [Finding] {
    guard guarding.isSuspect else { return [] }
    return [
      Finding(
        .pocketFillSuspect,
        value: guarding.missing.shown,
        message: "\(guarding.missing.magnitude.shown) less in the pump than was put in, more than"
          + " \(guarding.threshold.shown)",
        source: "MAINO-2017"
      )
    ]
  }

  /// The grade of an aspirated volume.
  ///
  /// Source: S5.
  public static func residual(_ assessment: ResidualAssessment) -> [Finding] {
    guard assessment.grade != .ok else { return [] }
    let error = assessment.deliveryError.map { ", delivery error \($0.shown)" } ?? ""
    return [
      Finding(
        assessment.code,
        severity: assessment.grade.severity,
        value: assessment.discrepancy.shown,
        message: "\(assessment.aspirated.shown) aspirated, \(assessment.expected.shown) expected:"
          + " \(assessment.discrepancy.shown)\(error)",
        source: "S5"
      )
    ]
  }

  /// A programmed strength that is not the strength in the syringe.
  ///
  /// The message names the dose that would really run. Source: KAMRAN-2001 (two such errors in 97
  /// patients).
  public static func programmedStrength(
    syringe: Ingredient,
    programmed: Concentration,
    programmedDose: Dose? = nil
  ) -> [Finding] {
    guard syringe.concentration != programmed else { return [] }
    var message =
      "the syringe holds \(syringe.concentration.shown), the programmer is told"
      + " \(programmed.shown)"
    if let programmedDose, programmed.amount > 0 {
      let flow = FlowRate(programmedDose, of: programmed)
      let given = flow.dose(of: syringe.concentration).expressed(in: programmedDose.unit)
      message += ": \(given.shown) would run instead of \(programmedDose.shown)"
    }
    return [
      Finding(
        .concMismatchProgrammer,
        subject: syringe.drug,
        value: programmed.stored,
        message: message,
        source: "KAMRAN-2001"
      )
    ]
  }
}

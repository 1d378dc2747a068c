extension Drug {
  /// Whether a gap in delivery can harm at once: baclofen and clonidine.
  ///
  /// Source: POLICY (14 days of margin for these two), MEDLIB-GABLOFEN, CLON-CARDIO.
  public var isWithdrawalCritical: Bool { id == "baclofen" || id == "clonidine" }

  /// Whether the drug is a controlled substance.
  public var isControlled: Bool { deaSchedule != nil }

  /// Whether the drug is an opioid.
  public var isOpioid: Bool { drugClass == .opioid }

  /// Whether the drug must never be in a pump: steroids and methadone.
  ///
  /// Source: STEROID-JAMA (not approved intrathecally), POLICY.
  public var isProhibited: Bool {
    status == .prohibited || hardConcentrationLimit?.value.amount == 0
  }

  /// Whether infusion of this drug by an implanted pump is approved.
  public var isLabelledForPump: Bool { fdaApproved.intrathecalPumpInfusion.value }

  /// Above this strength an order stops; zero means never.
  public var hardConcentrationLimit: Figure<Concentration>? {
    appLimits.concentration.hardStopAbove?.quantity(Concentration.self)
  }

  /// Above this daily dose an order stops; zero means never.
  public var hardDoseLimit: Figure<Dose>? {
    appLimits.dailyDose.hardStopAbove?.quantity(Dose.self)
  }

  /// Above this strength a reason is asked.
  public var reasonConcentrationLimit: Figure<Concentration>? {
    appLimits.concentration.reasonAbove?.quantity(Concentration.self)
  }

  /// Above this daily dose a reason is asked.
  public var reasonDoseLimit: Figure<Dose>? {
    appLimits.dailyDose.reasonAbove?.quantity(Dose.self)
  }

  /// The highest strength of the consensus of 2017.
  public var paccConcentrationLimit: Figure<Concentration>? {
    limits.pacc2017.maxConcentration?.quantity(Concentration.self)
  }

  /// The highest daily dose of the consensus of 2017.
  public var paccDoseLimit: Figure<Dose>? {
    limits.pacc2017.maxDailyDose?.quantity(Dose.self)
  }

  /// The explicit ceiling of the label for the daily dose.
  public var labelDoseLimit: Figure<Dose>? {
    limits.label.maxDailyDose?.quantity(Dose.self)
  }

  /// Above this daily dose the label advises caution.
  public var labelCautionDose: Figure<Dose>? {
    limits.label.cautionAbove?.quantity(Dose.self)
  }

  /// Days that the label, undiluted, or the program's default allows in the pump.
  public var stabilityDays: Figure<Int>? {
    stability.labelPumpDays?.whole ?? stability.appDefaultMaxDays?.whole
  }
}

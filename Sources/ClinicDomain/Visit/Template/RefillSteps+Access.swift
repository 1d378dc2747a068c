extension RefillSteps {
  /// Access, empty, fill.
  static let access: [ChecklistStep] = [
    ChecklistStep(
      18,
      "Interrogate, keep the report, read the event log",
      [.nurse],
      .hardStop,
      onFailure: "prescriber before going on",
      source: "S12, S39"
    ),
    ChecklistStep(
      19,
      "Interrogation against record",
      [.program],
      .hardStop,
      onFailure: "reconcile",
      source: "PROP"
    ),
    ChecklistStep(
      20,
      "Time-out",
      [.nurse, .secondPerson],
      .hardStop,
      onFailure: "do it now",
      source: "GK"
    ),
    ChecklistStep(
      21,
      "Palpate, template, centre refill septum",
      [.nurse],
      .hardStop,
      onFailure: "ultrasound or fluoroscopy, or defer",
      branch: .noPort,
      source: "S3, S31, S40"
    ),
    ChecklistStep(
      22,
      "Skin preparation and its drying time",
      [.nurse],
      .needsReason,
      onFailure: "do it again",
      source: "S13, S40"
    ),
    ChecklistStep(
      23,
      "Right kit and needle",
      [.nurse],
      .hardStop,
      onFailure: "replace it",
      source: "S39, S40"
    ),
    ChecklistStep(
      24,
      "Every syringe labelled",
      [.nurse],
      .hardStop,
      onFailure: "throw the unlabelled one away",
      source: "GK, S83"
    ),
    ChecklistStep(
      25,
      "Needle meets the metal stop",
      [.nurse],
      .hardStop,
      onFailure: "withdraw, template again, imaging; second operator after two",
      branch: .noPort,
      source: "S1, S2"
    ),
    ChecklistStep(
      26,
      "Fluid returns",
      [.nurse],
      .hardStop,
      onFailure: "do not inject; prove the position",
      branch: .noReturn,
      source: "S52"
    ),
    ChecklistStep(
      27,
      "Aspirate all, slowly",
      [.nurse],
      .needsReason,
      onFailure: "wait, aspirate again",
      source: "S40, S50"
    ),
    ChecklistStep(
      28,
      "Look at the residual",
      [.nurse],
      .hardStop,
      onFailure: "clamp, keep a sample, prescriber",
      source: "GK, S47"
    ),
    ChecklistStep(
      29,
      "Residual against the expected one",
      [.program],
      .hardStop,
      onFailure: "prescriber",
      branch: .discrepancy,
      source: "S5"
    ),
    ChecklistStep(
      30,
      "Residual to waste, not back",
      [.nurse],
      .hardStop,
      onFailure: "only by the prescriber's order",
      source: "S37"
    ),
    ChecklistStep(
      31,
      "Rinse where drug or strength changed",
      [.nurse],
      .needsReason,
      onFailure: "prescriber's reason",
      source: "S37, S50"
    ),
    ChecklistStep(
      32,
      "New drug through the filter, no air",
      [.nurse],
      .needsReason,
      onFailure: "purge",
      source: "S51, S38"
    ),
    ChecklistStep(
      33,
      "First increment returns",
      [.nurse],
      .hardStop,
      onFailure: "stop; suspect a pocket fill",
      branch: .pocketFill,
      source: "S39"
    ),
    ChecklistStep(
      34,
      "Fill in steps of 5 mL, return at each, pocket felt",
      [.nurse],
      .hardStop,
      onFailure: "stop",
      branch: .pocketFill,
      source: "S2, S21"
    ),
    ChecklistStep(
      35,
      "Reservoir not overfilled",
      [.program],
      .hardStop,
      onFailure: "stop",
      source: "S40, S51"
    ),
    ChecklistStep(
      36,
      "Needle out, pocket looked at and felt",
      [.nurse],
      .hardStop,
      onFailure: "observe, ultrasound",
      source: "S79"
    ),
    ChecklistStep(
      37,
      "Injected volume, lots, left-over recorded",
      [.nurse],
      .hardStop,
      onFailure: "record it",
      source: "S83"
    ),
  ]
}

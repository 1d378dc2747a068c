extension RefillSteps {
  /// Before the patient is touched.
  static let before: [ChecklistStep] = [
    ChecklistStep(
      1,
      "Appointment confirmed, escort known",
      [.frontDesk],
      .needsReason,
      onFailure: "rebook in the same call",
      source: "S34, S58"
    ),
    ChecklistStep(
      2,
      "Two identifiers against record and order",
      [.nurse, .secondPerson],
      .hardStop,
      onFailure: "stop; find the right chart",
      source: "GK"
    ),
    ChecklistStep(
      3,
      "Serial number of the pump as in the chart",
      [.nurse],
      .hardStop,
      onFailure: "stop; wrong patient or pump until explained",
      source: "GK, S33"
    ),
    ChecklistStep(
      4,
      "Allergies",
      [.nurse],
      .hardStop,
      onFailure: "change drug, preparation or dressing",
      source: "GK"
    ),
    ChecklistStep(
      5,
      "Anticoagulant, platelets",
      [.nurse],
      .needsReason,
      onFailure: "longer pressure; hold only by the prescriber",
      source: "S63"
    ),
    ChecklistStep(
      6,
      "Fever, infection, skin over the pump, pregnancy",
      [.nurse],
      .hardStop,
      onFailure: "prescriber sees the patient",
      source: "GK, S24"
    ),
    ChecklistStep(
      7,
      "Since the last visit: alarms, MRI, falls, hospital, sedatives",
      [.nurse],
      .needsReason,
      onFailure: "MRI: read the event log; sedatives: prescriber",
      source: "S16, S38"
    ),
    ChecklistStep(
      8,
      "Vital signs, sedation, gait before",
      [.nurse],
      .hardStop,
      onFailure: "prescriber",
      source: "S34"
    ),
    ChecklistStep(
      9,
      "Scores of pain or spasm, side effects",
      [.nurse],
      .information,
      onFailure: "-",
      source: "S93"
    ),
    ChecklistStep(
      10,
      "Signs of overdose or withdrawal",
      [.nurse],
      .hardStop,
      onFailure: "treat first",
      branch: .withdrawal,
      source: "S59, S42"
    ),
    ChecklistStep(
      11,
      "Written order, in date, complete",
      [.prescriber],
      .hardStop,
      onFailure: "no order, no refill",
      source: "S45"
    ),
    ChecklistStep(
      12,
      "Difference of the order from the last program",
      [.nurse, .secondPerson],
      .hardStop,
      onFailure: "prescriber signs again",
      source: "S36, S39"
    ),
    ChecklistStep(
      13,
      "Label against order",
      [.nurse, .secondPerson],
      .hardStop,
      onFailure: "put the syringe aside, call the pharmacist",
      source: "S27, GK"
    ),
    ChecklistStep(
      14,
      "Formulation on or off label, consent",
      [.nurse],
      .needsReason,
      onFailure: "prescriber's note",
      source: "S27"
    ),
    ChecklistStep(
      15,
      "Independent second reading",
      [.nurse, .secondPerson],
      .hardStop,
      onFailure: "read again, a third person decides",
      source: "S35, S39"
    ),
    ChecklistStep(
      16,
      "Consent, teaching on pocket fill, naloxone at home",
      [.nurse],
      .needsReason,
      onFailure: "obtain it",
      source: "S34"
    ),
    ChecklistStep(
      17,
      "Rescue kit present",
      [.nurse],
      .hardStop,
      onFailure: "no refill without it",
      source: "S38"
    ),
  ]
}

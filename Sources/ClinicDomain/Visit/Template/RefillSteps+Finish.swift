extension RefillSteps {
  /// Program, verify, discharge.
  static let finish: [ChecklistStep] = [
    ChecklistStep(
      38,
      "New reservoir volume = injected + left",
      [.nurse],
      .hardStop,
      onFailure: "correct it in the programmer",
      source: "S33"
    ),
    ChecklistStep(
      39,
      "Drug, strength, dose, mode as ordered",
      [.nurse],
      .hardStop,
      onFailure: "correct it in the programmer",
      source: "S77"
    ),
    ChecklistStep(
      40,
      "Flex sum = ordered daily dose",
      [.program],
      .hardStop,
      onFailure: "correct the table",
      source: "S32"
    ),
    ChecklistStep(
      41,
      "Bridge as decided in the order",
      [.nurse, .prescriber],
      .hardStop,
      onFailure: "prescriber",
      source: "S36, S26"
    ),
    ChecklistStep(
      42,
      "Finish screen read aloud against the order",
      [.secondPerson],
      .hardStop,
      onFailure: "correct before sending",
      source: "S74"
    ),
    ChecklistStep(
      43,
      "Update sent, interrogated again, pump running",
      [.nurse],
      .hardStop,
      onFailure: "stay in the room, send again, call the maker",
      branch: .updateFailed,
      source: "S28, S29"
    ),
    ChecklistStep(
      44,
      "Programmer's alarm date against ours",
      [.program],
      .hardStop,
      onFailure: "usually a wrong volume or rate",
      source: "S30"
    ),
    ChecklistStep(
      45,
      "Report kept, copy to the patient",
      [.nurse],
      .needsReason,
      onFailure: "print it",
      source: "S12"
    ),
    ChecklistStep(
      46,
      "Waste witnessed",
      [.nurse, .witness],
      .hardStop,
      onFailure: "incident report",
      source: "S69"
    ),
    ChecklistStep(
      47,
      "Observation with second vital signs",
      [.nurse],
      .hardStop,
      onFailure: "extend",
      source: "S34, S36, S38"
    ),
    ChecklistStep(48, "Teaching", [.nurse], .needsReason, onFailure: "repeat", source: "S2, S10"),
    ChecklistStep(
      49,
      "Emergency card and numbers",
      [.nurse],
      .needsReason,
      onFailure: "give them",
      source: "S42, S36"
    ),
    ChecklistStep(
      50,
      "Next refill booked",
      [.frontDesk, .nurse],
      .hardStop,
      onFailure: "book before the patient leaves",
      source: "S12, S36"
    ),
    ChecklistStep(
      51,
      "Next drug ordered, authorisation",
      [.frontDesk, .pharmacist],
      .needsReason,
      onFailure: "order it",
      source: "S57"
    ),
    ChecklistStep(
      52,
      "Both sign",
      [.nurse, .secondPerson, .prescriber],
      .hardStop,
      onFailure: "the visit stays open",
      source: "PROP"
    ),
  ]
}

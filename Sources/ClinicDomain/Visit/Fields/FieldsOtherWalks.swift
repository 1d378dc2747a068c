/// What is asked in an emergency and after an import.
extension Walk {
  static let firstActions = [
    ChecklistField(
      "emergency.kind",
      "What it looks like",
      step: 10,
      .choice([
        ChecklistChoice("o", "overdose"), ChecklistChoice("w", "withdrawal"),
        ChecklistChoice("x", "not known"),
      ])
    ),
    ChecklistField(
      "emergency.airway",
      "Airway, breathing, oxygen seen to",
      step: 10,
      .yesNo,
      normal: "y"
    ),
    ChecklistField("emergency.prescriber", "Prescriber called", step: 10, .yesNo, normal: "y"),
    ChecklistField("emergency.actions", "What was done, with times", step: 10, .text),
  ]

  static let handOver = [
    ChecklistField("handover.to", "Handed over to", step: 10, .text),
    ChecklistField("handover.pump", "What the pump holds and runs", step: 10, .text),
    ChecklistField(
      "handover.state",
      "How the pump was left",
      step: 10,
      .choice([
        ChecklistChoice("r", "running"), ChecklistChoice("s", "stopped"),
        ChecklistChoice("e", "emptied and stopped"),
      ]),
      isReadAfresh: true
    ),
    ChecklistField("handover.told", "Implanting team told", step: 10, .yesNo, normal: "y"),
  ]

  var review: [ChecklistField] {
    [
      ChecklistField(
        "review.order",
        "Drug, strengths and program as in the log",
        step: 11,
        .yesNo,
        normal: "y"
      ),
      ChecklistField("review.consent", "Consent on file", step: 16, .yesNo, normal: "y"),
      ChecklistField(
        "review.consentPlace",
        "Where the consent is, empty if there is none",
        step: 16,
        .text,
        isOptional: true
      ),
      ChecklistField(
        "review.volume",
        "Ordered for the next refill, mL, empty for no order now",
        step: 11,
        .volume,
        isOptional: true
      ),
      ChecklistField("review.until", "That order valid until", step: 11, .date, isOptional: true),
      ChecklistField(
        "review.tubing",
        "Tubing volume of the pump, mL, empty if not known",
        step: 12,
        .volume,
        isOptional: true
      ),
      ChecklistField(
        "review.catheter",
        "Catheter volume, mL, empty if not known",
        step: 12,
        .volume,
        isOptional: true
      ),
      ChecklistField(
        "review.reason",
        "Reason for off-label drugs, empty if on label",
        step: 14,
        .text,
        isOptional: true
      ),
    ]
  }
}

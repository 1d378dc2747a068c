/// What is asked at the end.
extension Walk {
  var waste: [ChecklistField] {
    [
      ChecklistField("waste.old", "Old drug thrown away, mL", step: 46, .volume),
      ChecklistField("waste.syringe", "Left-over thrown away, mL", step: 46, .volume),
      Self.wasteMethod("waste"),
    ]
  }

  static func wasteMethod(_ prefix: String) -> ChecklistField {
    ChecklistField(
      "\(prefix).method",
      "Method",
      step: 46,
      .choice([
        ChecklistChoice("d", "drug disposal unit"), ChecklistChoice("s", "sequestration product"),
        ChecklistChoice("r", "returned to the pharmacy"),
      ])
    )
  }

  var leaveTaking: [ChecklistField] {
    [
      ChecklistField(
        "leave.teaching",
        "Overdose, withdrawal, pocket fill taught back",
        step: 48,
        .yesNo,
        normal: "y"
      ),
      ChecklistField("leave.alarms", "Both alarm tones known", step: 48, .yesNo, normal: "y"),
      ChecklistField(
        "leave.card",
        "Emergency card and numbers given",
        step: 49,
        .yesNo,
        normal: "y"
      ),
      ChecklistField(
        "leave.next",
        bookedRefill.map { "Next refill, empty for \($0.at.shown)" } ?? "Next refill, day and time",
        step: 50,
        .dateTime,
        isOptional: true
      ),
      ChecklistField("leave.drug", "Next drug ordered or in stock", step: 51, .yesNo, normal: "y"),
    ]
  }

  var closing: [ChecklistField] {
    guard template.kind == .refill || template.kind == .doseChange else {
      return [
        ChecklistField("close.complete", "Everything recorded", step: 52, .yesNo, normal: "y")
      ]
    }
    return Self.vitals("after", step: 47) + [
      ChecklistField("after.pocket", "Pocket swollen", step: 47, .yesNo, normal: "n")
    ]
  }
}

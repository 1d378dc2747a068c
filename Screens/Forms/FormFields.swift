package import ClinicDomain

/// The lines of every form.
package enum FormFields {
  private static func text(_ name: String, _ label: String, optional: Bool = false)
    -> ChecklistField
  {
    ChecklistField(name, label, step: 0, .text, isOptional: optional)
  }

  private static func choice(
    _ name: String,
    _ label: String,
    _ choices: [(String, String)],
    optional: Bool = false
  ) -> ChecklistField {
    ChecklistField(
      name,
      label,
      step: 0,
      .choice(choices.map { ChecklistChoice($0.0, $0.1) }),
      isOptional: optional
    )
  }

  /// Name and PIN.
  package static let signIn = [text("name", "Name"), text("pin", "PIN")]

  /// The first administrator of a clinic.
  package static let firstAdministrator = [
    text("id", "Sign-in name, such as lopez"), text("family", "Family name"),
    text("given", "Given name"), text("pin", "PIN, 4 to 12 digits"), text("again", "PIN again"),
  ]

  /// The roles of a member of staff, as keys.
  package static let roles: [(String, Role)] = [
    ("n", .nurse), ("c", .clinician), ("p", .pharmacist), ("f", .clerk), ("a", .administrator),
  ]

  /// A member of staff.
  package static let staff =
    [
      text("id", "Sign-in name, such as lopez"), text("family", "Family name"),
      text("given", "Given name"),
    ]
    + [
      choice("role", "Role", roles.map { ($0.0, $0.1.title) }),
      choice("active", "May sign in", [("y", "yes"), ("n", "no")]),
      ChecklistField("competent", "Competent to refill until", step: 0, .date, isOptional: true),
      text("pin", "New PIN, empty to keep the old one", optional: true),
    ]

  /// A patient.
  package static let patient = [
    ChecklistField("mrn", "MRN", step: 0, .identifier), text("family", "Family name"),
    text("given", "Given name"), ChecklistField("birthDate", "Birth date", step: 0, .date),
    choice("sex", "Sex", [("f", "female"), ("m", "male"), ("x", "other"), ("u", "not known")]),
    text("phone", "Telephone", optional: true),
    text("allergies", "Allergies, divided by ;", optional: true),
    choice(
      "origin",
      "Spasticity from",
      [("c", "brain"), ("s", "spinal cord"), ("n", "none")],
      optional: true
    ),
    text("notes", "Notes", optional: true),
  ]

  /// A pump.
  package static let pump = [
    text("model", "Model, as in the catalogue"),
    ChecklistField("serial", "Serial number", step: 0, .identifier),
    ChecklistField("implanted", "Implanted on", step: 0, .date),
    ChecklistField("reservoir", "Reservoir, mL", step: 0, .volume),
    ChecklistField("alarm", "Alarm volume, mL", step: 0, .volume),
    ChecklistField("unusable", "Unusable volume, mL, if set", step: 0, .volume, isOptional: true),
    ChecklistField("tubing", "Tubing volume, mL, if known", step: 0, .volume, isOptional: true),
    ChecklistField("catheter", "Catheter volume, mL, if known", step: 0, .volume, isOptional: true),
    text("tip", "Level of the tip", optional: true),
  ]

  private static let formulation = (1...4).flatMap { number in
    [
      text(
        "drug\(number)",
        number == 1 ? "Drug that sets the rate" : "Drug \(number)",
        optional: number > 1
      ),
      text("strength\(number)", "Strength with unit", optional: number > 1),
    ]
  }

  private static let program = [
    choice(
      "mode",
      "Mode",
      [("s", "simple continuous"), ("f", "flex"), ("m", "minimum rate"), ("o", "stopped")]
    ),
    text("dose", "Daily dose with unit (simple continuous)", optional: true),
    text("flex", "Flex: 06:00 60 mcg; 18:00 90 mcg", optional: true),
    text("rate", "Rate with unit (minimum rate)", optional: true),
    text("bolus", "Patient bolus with unit", optional: true),
    ChecklistField("perDay", "Boluses a day at most", step: 0, .count(0...96), isOptional: true),
  ]

  /// What is in a pump that comes filled.
  package static let currentFill =
    formulation + [
      ChecklistField("filledAt", "Filled on, day and time", step: 0, .dateTime),
      ChecklistField("volume", "Volume after the fill, mL", step: 0, .volume),
      ChecklistField(
        "stability",
        "Days it may stay, if limited",
        step: 0,
        .count(1...3650),
        isOptional: true
      ),
    ] + program

  /// A refill order.
  package static let order =
    formulation + [
      ChecklistField("volume", "Volume to inject, mL", step: 0, .volume),
      ChecklistField(
        "stability",
        "Days it may stay, if limited",
        step: 0,
        .count(1...3650),
        isOptional: true
      ),
    ] + program + [
      choice("bridge", "Bridge", [("n", "not needed"), ("g", "give"), ("d", "declined")]),
      ChecklistField("bridgeVolume", "Bridge volume, mL", step: 0, .volume, isOptional: true),
      ChecklistField(
        "bridgeMinutes",
        "Bridge minutes",
        step: 0,
        .count(1...20_000),
        isOptional: true
      ),
      text("bridgeReason", "Why no bridge is given", optional: true),
      ChecklistField(
        "refillBy",
        "Own date for the refill after this one",
        step: 0,
        .date,
        isOptional: true
      ),
      ChecklistField("validUntil", "Order valid until", step: 0, .date),
    ]

  /// A program that was changed between refills.
  package static let programChange =
    program + [ChecklistField("at", "Set on, day and time", step: 0, .dateTime)]

  /// A prescriber's own date.
  package static let prescriberDate = [
    ChecklistField("date", "Refill by, empty to take it back", step: 0, .date, isOptional: true),
    text("reason", "Why"),
  ]

  /// Another number of a policy setting.
  package static let policy = [text("value", "New value"), text("reason", "Why")]

  /// A booking.
  package static let booking = [
    choice(
      "kind",
      "What for",
      VisitKind.allCases.enumerated().map { ("\($0.offset + 1)", $0.element.title) }
    ),
    ChecklistField("at", "Day and time, such as +3 09:00 or fri 10:20", step: 0, .dateTime),
  ]

  /// A reason in words.
  package static let reason = [text("reason", "Why")]

  /// A note.
  package static let note = [text("text", "Note")]

  /// Who is this, before a walk is taken up again.
  package static let resume = [text("known", "Birth date or pump serial")]
}

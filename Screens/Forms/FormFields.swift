package import ClinicDomain

/// The lines of every form; some of them depend on what was typed before.
package enum FormFields {
  /// The lines of a form.
  package static func lines(_ kind: FormKind, _ typed: KeyedText) -> [ChecklistField] {
    switch kind {
    case .firstAdministrator: firstAdministrator
    case .signIn, .pin: [text("name", "Name"), text("pin", "PIN")]
    case .staff(let id): staff(isNew: id == nil)
    case .patient: patient
    case .pump: pump
    case .currentFill: currentFill(typed)
    case .order: order(typed)
    case .program: program(typed) + [line("at", "Set on, day and time", .dateTime)]
    case .prescriberDate:
      [optional("date", "Refill by, empty to take it back", .date), text("reason", "Why")]
    case .policy(let setting):
      [line("value", "New value", .policy(setting)), text("reason", "Why")]
    case .booking: booking
    case .missed: [text("reason", "Why")]
    case .note: [text("text", "Note")]
    case .resume: [text("known", "Birth date or pump serial")]
    case .supply(let form): form.lines(typed)
    case .lifeCycle(let form, _): LifeCycleFields.lines(form, typed)
    case .outcome: LifeCycleFields.outcome
    case .interrogation: LifeCycleFields.interrogation
    case .pumpAlarm: LifeCycleFields.alarm(typed)
    case .discrepancy: LifeCycleFields.discrepancy
    }
  }

  static func line(_ name: String, _ label: String, _ kind: ChecklistField.Kind)
    -> ChecklistField
  {
    ChecklistField(name, label, step: 0, kind)
  }

  static func optional(_ name: String, _ label: String, _ kind: ChecklistField.Kind)
    -> ChecklistField
  {
    ChecklistField(name, label, step: 0, kind, isOptional: true)
  }

  static func text(_ name: String, _ label: String) -> ChecklistField {
    line(name, label, .text)
  }

  static func choice(_ name: String, _ label: String, _ choices: [(String, String)])
    -> ChecklistField
  {
    line(name, label, .choice(choices.map { ChecklistChoice($0.0, $0.1) }))
  }

  // MARK: People

  private static let firstAdministrator = [
    text("id", "Sign-in name, such as lopez"), text("family", "Family name"),
    text("given", "Given name"), text("pin", "PIN, 4 to 12 digits"), text("again", "PIN again"),
  ]

  private static func staff(isNew: Bool) -> [ChecklistField] {
    let name = isNew ? [text("id", "Sign-in name, such as lopez")] : []
    let roles = Role.allCases.map { optional("role.\($0.rawValue)", $0.title, .yesNo) }
    let pin =
      isNew
      ? [text("pin", "PIN, 4 to 12 digits"), text("again", "PIN again")]
      : [
        optional("pin", "New PIN, empty to keep the old one", .text),
        optional("again", "PIN again", .text),
      ]
    return name + [text("family", "Family name"), text("given", "Given name")] + roles
      + (isNew ? [] : [line("active", "May sign in", .yesNo)])
      + [optional("competent", "Competent to refill until", .date)] + pin
  }

  private static let patient = [
    line("mrn", "MRN", .identifier), text("family", "Family name"), text("given", "Given name"),
    line("birthDate", "Birth date", .date),
    choice("sex", "Sex", [("f", "female"), ("m", "male"), ("x", "other"), ("u", "not known")]),
    optional("phone", "Telephone", .text),
    optional("allergies", "Allergies, parted by ;", .text),
    choice("origin", "Spasticity from", [("c", "brain"), ("s", "spinal cord"), ("n", "none")]),
    optional("notes", "Notes", .text),
  ]

  private static let booking = [
    choice(
      "kind",
      "What for",
      VisitKind.allCases.enumerated().map { ("\($0.offset + 1)", $0.element.title) }
    ),
    line("at", "Day and time, such as +3 09:00 or fri 10:20", .dateTime),
  ]

  // MARK: Pump and what is in it

  static let pump = [
    line("model", "Model, or its number", .pumpModel),
    line("serial", "Serial number", .identifier), line("implanted", "Implanted on", .date),
    line("reservoir", "Reservoir, mL", .volume), line("alarm", "Alarm volume, mL", .volume),
    optional("unusable", "Unusable volume, mL, if set", .volume),
    optional("tubing", "Tubing volume, mL, if known", .volume),
    optional("catheter", "Catheter volume, mL, if known", .volume),
    optional("tip", "Level of the tip", .text),
  ]

  /// The most drugs that are asked for; no mixture comes near it.
  static let mostDrugs = 8

  /// One drug, and one more behind every drug that was named.
  static func formulation(
    _ typed: KeyedText,
    leads: String = "Drug that sets the rate"
  ) -> [ChecklistField] {
    let named = (1...mostDrugs).prefix { typed["drug\($0)"] != nil }.count
    return (1...min(mostDrugs, named + 1)).flatMap { number -> [ChecklistField] in
      let strength = "strength\(number)"
      guard number > 1 else {
        return [
          line("drug1", leads, .drug),
          line(strength, "Its strength, with unit", .amount(.concentration)),
        ]
      }
      let drug = optional("drug\(number)", "Drug \(number), empty if none", .drug)
      guard number <= named else { return [drug] }
      return [drug, line(strength, "Its strength, with unit", .amount(.concentration))]
    }
  }

  private static let modes = [
    ("s", "simple continuous"), ("f", "flex"), ("m", "minimum rate"), ("o", "stopped"),
  ]

  private static func program(_ typed: KeyedText) -> [ChecklistField] {
    var lines = [choice("mode", "Mode", modes)]
    switch typed["mode"] {
    case "s": lines.append(line("dose", "Daily dose, with unit", .amount(.dose)))
    case "f": lines.append(line("flex", "Steps: 06:00 60 mcg; 18:00 90 mcg", .flexTable))
    case "m": lines.append(line("rate", "Rate, with unit", .amount(.rate)))
    default: return lines
    }
    lines.append(optional("bolus", "Patient bolus, with unit", .amount(.mass)))
    if typed["bolus"] != nil {
      lines.append(line("perDay", "Boluses a day at most", .count(1...96)))
    }
    return lines
  }

  private static let stability = optional(
    "stability",
    "Days it may stay, if limited",
    .count(1...3650)
  )

  private static func currentFill(_ typed: KeyedText) -> [ChecklistField] {
    formulation(typed) + [
      line("filledAt", "Filled on, day and time", .dateTime),
      line("volume", "Volume after the fill, mL", .volume), stability,
    ] + program(typed)
  }

  private static func order(_ typed: KeyedText) -> [ChecklistField] {
    formulation(typed) + [line("volume", "Volume to inject, mL", .volume), stability]
      + program(typed) + bridge(typed) + [
        optional("refillBy", "Own date for the refill after this", .date),
        line("validUntil", "Order valid until", .date),
      ]
  }

  static func bridge(_ typed: KeyedText) -> [ChecklistField] {
    let decision = choice(
      "bridge",
      "Bridge",
      [("n", "not needed"), ("g", "give"), ("d", "declined")]
    )
    return switch typed["bridge"] {
    case "g":
      [
        decision, line("bridgeVolume", "Bridge volume, mL", .volume),
        line("bridgeMinutes", "Bridge duration, min", .count(1...20_000)),
      ]
    case "d": [decision, text("bridgeReason", "Why no bridge is given")]
    default: [decision]
    }
  }
}

package import ClinicDomain

/// The lines of every form; some of them depend on what was typed before.
package enum FormFields {
  /// The lines of a form.
  package static func lines(_ kind: FormKind, _ typed: KeyedText) -> [ChecklistField] {
    switch kind {
    case .firstAdministrator: firstAdministrator
    case .signIn, .pin: [text("name", "Name"), text("pin", "PIN")]
    case .staff(let id): staff(isNew: id == nil)
    case .ownPIN: [text("old", "PIN that you have")] + newPIN
    case .newPIN: newPIN
    case .emergency: [text("reason", "For whom, and why")]
    case .emergencyReview: [text("finding", "What you found")]
    case .patient: patient
    case .pump: pump
    case .currentFill: currentFill(typed)
    case .order: order(typed)
    case .program: program(typed) + [line("at", "Set on, day and time", .dateTime)]
    case .prescriberDate:
      [optional("date", "Refill by, empty to take it back", .date), text("reason", "Why")]
    case .policy(let setting):
      [line("value", "New value", .policy(setting)), text("reason", "Why")]
    case .clinicPhone:
      [optional("number", "Telephone, empty to take it back", .text), text("reason", "Why")]
    case .drugLimit(let name): DrugLimitFields.lines(name, typed)
    case .missed, .cancelVisit: [text("reason", "Why")]
    case .contact: contact
    case .review: [optional("note", "Note, empty if all is in order", .text)]
    case .scan:
      [
        optional("on", "Day of the scan, empty to take it back", .date),
        text("text", "Where, or why not"),
      ]
    case .closure: closure
    case .note: [text("text", "Note")]
    case .addendum:
      [text("text", "What is added"), text("reason", "Why it was not written before")]
    case .resume: [text("known", "Birth date or pump serial")]
    case .supply(let form): form.lines(typed)
    case .complicationPatient, .complication, .complicationFollowUp, .complicationAmendment,
      .complicationOutcome:
      ComplicationFields.lines(kind, typed)
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

  private static let newPIN = [text("pin", "New PIN"), text("again", "New PIN again")]

  private static let firstAdministrator = [
    text("id", "Sign-in name, such as lopez"), text("family", "Family name"),
    text("given", "Given name"), text("pin", "PIN, 4-12 digits or a phrase"),
    text("again", "PIN again"),
  ]

  private static func staff(isNew: Bool) -> [ChecklistField] {
    let name = isNew ? [text("id", "Sign-in name, such as lopez")] : []
    let roles = Role.allCases.map { optional("role.\($0.rawValue)", $0.title, .yesNo) }
    let pin =
      isNew
      ? [text("pin", "PIN, 4-12 digits or a phrase"), text("again", "PIN again")]
      : [
        optional("pin", "New PIN, empty to keep the old one", .text),
        optional("again", "PIN again", .text),
      ]
    return name + [text("family", "Family name"), text("given", "Given name")] + roles
      + (isNew ? [] : [line("active", "May sign in", .yesNo)])
      + [optional("competent", "Competent to refill until", .date)] + pin
  }

  private static let patient =
    [
      line("mrn", "MRN", .identifier), text("family", "Family name"), text("given", "Given name"),
      line("birthDate", "Birth date", .date),
      choice("sex", "Sex", [("f", "female"), ("m", "male"), ("x", "other"), ("u", "not known")]),
      optional("phone", "Telephone", .text),
      optional("caregiver", "Caregiver, with telephone", .text),
      optional("allergies", "Allergies, parted by ;", .text),
      choice("origin", "Spasticity from", [("c", "brain"), ("s", "spinal cord"), ("n", "none")]),
      optional("notes", "Notes", .text),
    ] + PatientNeed.allCases.map { optional("need.\($0.rawValue)", "Needs: \($0.title)", .yesNo) }

  // MARK: The schedule

  private static let contact = [
    choice(
      "person",
      "Whom",
      [("p", "patient"), ("c", "caregiver"), ("r", "prescriber"), ("w", "welfare check")]
    ),
    choice(
      "way",
      "How",
      [("p", "phone"), ("l", "letter"), ("m", "message"), ("i", "in person")]
    ),
    choice(
      "result",
      "What came of it",
      [
        ("r", "reached"), ("m", "message left"), ("n", "no answer"), ("w", "wrong number"),
        ("s", "sent"), ("f", "refuses a visit"), ("e", "sent to the emergency department"),
      ]
    ),
    optional("text", "What was said", .text),
  ]

  private static let closure = [
    line("from", "First day: +3, fri, 9 oct", .date), line("through", "Last day", .date),
    choice("part", "Which part", [("w", "whole days"), ("m", "mornings"), ("a", "afternoons")]),
    optional("who", "Sign-in name of who is away; empty: the clinic is closed", .text),
    text("reason", "Why"),
  ]

  // MARK: Pump and what is in it

  static let pump = [
    line("model", "Model, or its number", .pumpModel),
    line("serial", "Serial number", .identifier), line("implanted", "Implanted on", .date),
    line("reservoir", "Reservoir, mL", .volume), line("alarm", "Alarm volume, mL", .volume),
    optional("unusable", "Unusable volume, mL, if set", .volume),
    optional("tubing", "Tubing volume, mL, if known", .volume),
    optional(
      "catheterModel",
      "Which catheter, if known",
      .choice(
        zip("12345678", PumpCatalogue.catheters).map { ChecklistChoice(String($0), $1.name) }
      )
    ), optional("trimmed", "Trimmed off it, cm, if known", .tenths(0...1500)),
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
        line("validUntil", "Order valid until", .date), paccTrack,
      ]
  }

  /// The kinds of pain by their keys.
  static let paccTracks: [(key: String, track: PaccAlgorithm.Track)] = [
    ("l", .nonCancerLocalised), ("d", .nonCancerDiffuse), ("c", .cancerLocalised),
    ("x", .cancerDiffuse),
  ]

  private static let paccTrack = optional(
    "pacc",
    "For the PACC line, empty if not pain",
    .choice(paccTracks.map { ChecklistChoice($0.key, $0.track.title) })
  )

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

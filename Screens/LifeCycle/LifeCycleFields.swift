import ClinicDomain

/// The lines of the forms of a patient's way, of scores, readings and alarms.
enum LifeCycleFields {
  private static func line(
    _ name: String,
    _ label: String,
    _ kind: ChecklistField.Kind,
    isOptional: Bool = false
  ) -> ChecklistField {
    ChecklistField(name, label, step: 0, kind, isOptional: isOptional)
  }

  private static func optional(_ name: String, _ label: String, _ kind: ChecklistField.Kind)
    -> ChecklistField
  {
    line(name, label, kind, isOptional: true)
  }

  private static func choice(
    _ name: String,
    _ label: String,
    _ choices: [(String, String)],
    isOptional: Bool = false
  ) -> ChecklistField {
    line(
      name,
      label,
      .choice(choices.map { ChecklistChoice($0.0, $0.1) }),
      isOptional: isOptional
    )
  }

  /// Choices answered by the numbers from 1 on, the tenth by 0.
  private static func numbered(_ titles: [String]) -> [(String, String)] {
    titles.enumerated().map { ("\(($0.offset + 1) % 10)", $0.element) }
  }

  /// The case that a numbered choice stands for.
  static func numbered<Value: CaseIterable>(_ key: String?) -> Value? {
    guard let number = key.flatMap({ Int($0) }) else { return nil }
    let all = Array(Value.allCases)
    let index = (number + 9) % 10
    return all.indices.contains(index) ? all[index] : nil
  }

  // MARK: Steps

  static func lines(_ form: LifeCycleForm, _ typed: KeyedText) -> [ChecklistField] {
    switch form {
    case .step(let state): step(state)
    case .evaluation: evaluation
    case .consent: consent
    case .trial: trial(typed)
    case .implant:
      FormFields.pump + prime(typed) + [
        optional("reason", "Why without a successful trial, if none", .text),
        optional("note", "Place, depth, trimmed length", .text),
      ]
    case .replacement: replacement(typed)
    case .explant: explant(typed)
    case .withdraw: [line("reason", "Why it was an error", .text)]
    }
  }

  private static func step(_ state: LifeCycleState) -> [ChecklistField] {
    var lines = [line("on", "On", .date)]
    if let asked = state.askedNote {
      lines.append(line("note", asked.prefix(1).uppercased() + asked.dropFirst(), .text))
    } else {
      lines.append(optional("note", "Note", .text))
    }
    if state == .implantScheduled {
      lines += [
        line("planned", "Implant planned for", .date),
        optional("reason", "Why without a successful trial, if none", .text),
      ]
    }
    return lines
  }

  private static let evaluation =
    [
      choice("kind", "Evaluation", [("m", "medical"), ("p", "psychological")]),
      line("on", "On", .date), line("by", "Evaluated by", .text),
      line("finding", "What was found", .text),
    ]
    + Contraindication.allCases.map {
      line("against.\($0.rawValue)", $0.title.capitalFirst, .yesNo)
    }
    + [
      line("suitable", "The therapy suits", .yesNo),
      optional("reason", "Why all the same, if something speaks against it", .text),
    ]

  private static let consent =
    [
      line("on", "Signed on", .date), line("by", "Explained by", .text),
      line("place", "Where the paper is", .text),
    ] + CautionRisk.allCases.map { line("risk.\($0.rawValue)", $0.title, .yesNo) }

  private static func trial(_ typed: KeyedText) -> [ChecklistField] {
    var lines = [
      line("at", "Dose given, or begun, day and time", .dateTime),
      choice("method", "Method", numbered(Trial.Method.allCases.map(\.title))),
      line("level", "Level, such as L3/4", .text), line("drug1", "Drug", .drug),
      line("strength1", "Its strength, with unit", .amount(.concentration)),
      line("dose", "Dose, of a day where it ran on, with unit", .amount(.mass)),
      line("hours", "Given and watched, hours", .tenths(1...7200)),
      choice("score", "Score", [("p", "pain 0 to 10"), ("a", "modified Ashworth")]),
    ]
    let grades = AshworthGrade.allCases.map { ($0.key, $0.rawValue) }
    switch typed["score"] {
    case "p":
      lines += [
        line("baseline", "Pain before, 0 to 10", .count(0...10)),
        line("best", "Pain at best, 0 to 10", .count(0...10)),
      ]
    case "a":
      lines += [
        choice("baseline", "Worst muscle before", grades),
        choice("best", "The same muscle at best", grades),
      ]
    default: break
    }
    return lines + [
      optional("peak", "Hours to the best score", .tenths(0...7200)),
      optional("effect", "Hours that it lasted", .tenths(0...7200)),
      optional("sideEffects", "Side effects, empty if none", .text),
      optional("opioids", "Change of other opioids, empty if none", .text),
      optional("response", "The patient's own aims, and how they were met", .text),
      choice(
        "result",
        "Result",
        [("s", "success"), ("d", "a further dose follows"), ("f", "failure")]
      ), optional("reason", "Reason, if a rule says otherwise", .text),
    ]
  }

  private static func prime(_ typed: KeyedText) -> [ChecklistField] {
    let decision = choice("prime", "Prime", [("g", "given"), ("n", "not given")])
    return switch typed["prime"] {
    case "g":
      [
        decision, line("primeVolume", "Prime volume, mL", .volume),
        line("primeTubing", "Tubing was empty", .yesNo),
      ]
    case "n": [decision, line("primeReason", "Why no prime was given", .text)]
    default: [decision]
    }
  }

  private static func replacement(_ typed: KeyedText) -> [ChecklistField] {
    [choice("cause", "Why", numbered(PumpReplacement.Cause.allCases.map(\.title)))]
      + FormFields.pump + [line("kept", "Catheter stayed", .yesNo)] + prime(typed)
      + FormFields.bridge(typed)
      + [line("out", "Old pump taken out, day and time", .dateTime)] + waste(typed)
      + [optional("note", "Place, depth, trimmed length", .text)]
  }

  private static func explant(_ typed: KeyedText) -> [ChecklistField] {
    [
      line("out", "Pump taken out, day and time", .dateTime), line("cause", "Why", .text),
      line("catheter", "Catheter taken out too", .yesNo),
    ] + waste(typed) + [optional("taper", "How the drug is tapered or covered", .text)]
  }

  /// What came out of a pump; how it was thrown away once something did.
  private static func waste(_ typed: KeyedText) -> [ChecklistField] {
    let removed = optional("removed", "Drawn out of it, mL, 0 if empty", .volume)
    let isSome =
      typed["removed"].flatMap { try? Volume.read($0, labelled: .millilitres).value > .zero }
      ?? false
    guard isSome else { return [removed] }
    return [
      removed,
      choice(
        "wasted",
        "Thrown away",
        [("h", "here, before a witness"), ("t", "in theatre, their record")]
      ), line("method", typed["wasted"] == "t" ? "Where their record is" : "How", .text),
    ]
  }

  // MARK: Scores, readings, alarms

  static let outcome: [ChecklistField] =
    [
      line("at", "Asked on, day and time", .dateTime),
      optional("average", "Pain on average, 0 to 10", .count(0...10)),
      optional("worst", "Pain at worst, 0 to 10", .count(0...10)),
      optional("least", "Pain at least, 0 to 10", .count(0...10)),
      optional("now", "Pain now, 0 to 10", .count(0...10)),
      optional("muscles", "Ashworth: hip adductors R 3; knee flexors L 1+", .muscleScores),
      optional("spasms", "Spasm frequency (Penn), 0 to 4", .count(0...4)),
      optional("aim", "What the patient wants to do", .text),
      choice(
        "goal",
        "That is",
        [("m", "met"), ("p", "partly met"), ("n", "not met")],
        isOptional: true
      ),
    ]
    + Outcome.SideEffect.allCases.map {
      optional("side.\($0.rawValue)", $0.rawValue.capitalFirst, .yesNo)
    }
    + [
      optional("other", "Other side effects", .text),
      optional("boluses", "Boluses taken in a day", .tenths(0...960)),
      optional("content", "How content, 0 to 10", .count(0...10)),
    ]
    + PatientFacts.RedFlag.allCases.filter { $0 != .none }.map {
      optional("sign.\($0.rawValue)", "New since last: \($0.title)", .yesNo)
    }

  static let interrogation = [
    line("serial", "Serial number on the programmer", .identifier),
    line("running", "Pump running", .yesNo),
    optional("volume", "Reservoir volume shown, mL", .volume),
    optional("dose", "Daily dose shown, with unit", .amount(.dose)),
    optional("boluses", "Boluses since the fill", .count(0...9999)),
    optional("alarmDate", "Alarm date shown", .date),
    choice(
      "replacement",
      "Replacement indicator",
      Interrogation.Indicator.allCases.map { ($0.key, $0.title) }
    ),
    optional("events", "Alarms and events, empty if none", .text),
  ]

  static func alarm(_ typed: KeyedText) -> [ChecklistField] {
    let kinds = PumpAlarmKind.Name.allCases.map { kind in
      kind == .stoppedTooLong
        ? "stopped too long" : PumpCatalogue.alarm(kind)?.label ?? kind.rawValue
    }
    var lines = [
      choice("kind", "Alarm", numbered(kinds)),
      line("at", "Heard or found, day and time", .dateTime),
      choice("heardBy", "Noticed by", numbered(PumpAlarmRecord.HeardBy.allCases.map(\.title))),
      choice("tone", "Heard", numbered(PumpAlarmRecord.Tone.allCases.map(\.title))),
      optional("cadence", "How often it came", .text),
      optional("code", "Code on the programmer", .text),
      line("action", "What was done", .text),
      optional("resolved", "Settled on, empty while it is open", .date),
    ]
    if typed["resolved"] != nil { lines.append(line("resolution", "How it was settled", .text)) }
    return lines
  }

  static let discrepancy = [
    choice("cause", "It came from", numbered(DiscrepancyClosed.Cause.allCases.map(\.title))),
    line("conclusion", "What was looked at and decided", .text),
  ]
}

extension String {
  /// The text with its first letter as a capital.
  var capitalFirst: String { prefix(1).uppercased() + dropFirst() }
}

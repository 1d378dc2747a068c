import ClinicDomain

/// The lines of the forms of complications.
enum ComplicationFields {
  /// The lines of a form, as far as they follow from what was typed, the chart and the person.
  static func lines(
    _ kind: FormKind,
    _ typed: KeyedText,
    chart: Chart? = nil,
    staff: StaffMember? = nil
  ) -> [ChecklistField] {
    switch kind {
    case .complicationPatient: [line("patient", "MRN, pump serial or name", .text)]
    case .complication:
      facts(typed, chart: chart, mayGrade: staff?.may(.closeComplication) == true)
    case .complicationAmendment:
      facts(typed, chart: chart, mayGrade: true) + [line("reason", "Why it is amended", .text)]
    case .complicationFollowUp: followUp(typed)
    case .complicationOutcome(let id, _):
      chart?.complications.record(id)?.closed == nil ? outcome(typed) : reopening
    default: []
    }
  }

  private static func line(_ name: String, _ label: String, _ kind: ChecklistField.Kind)
    -> ChecklistField
  {
    ChecklistField(name, label, step: 0, kind)
  }

  private static func optional(_ name: String, _ label: String, _ kind: ChecklistField.Kind)
    -> ChecklistField
  {
    ChecklistField(name, label, step: 0, kind, isOptional: true)
  }

  private static func choices(_ pairs: [(String, String)]) -> ChecklistField.Kind {
    .choice(pairs.map { ChecklistChoice($0.0, $0.1) })
  }

  // MARK: What is told

  private static func facts(
    _ typed: KeyedText,
    chart: Chart?,
    mayGrade: Bool
  ) -> [ChecklistField] {
    var lines = [
      line("kind", "Kind, in words; F2 lists them", .complicationKind),
      line(
        "phase",
        "Phase",
        choices([("i", "implant"), ("r", "refill"), ("t", "therapy")])
      ),
      line("onset", "Began on: today, -3, 18 sep", .pastDate),
      optional("onsetTime", "At, if known: HH:MM", .time),
      line("aware", "Known to our staff on", .pastDate),
      line("account", "What happened", .text),
      optional("firstDone", "What was done first", .text),
      line("miss", "Near miss: never reached the patient", .yesNo),
    ]
    if typed["miss"] == "n" {
      lines.append(line("serious", "Serious: any of death, hospital, harm", .yesNo))
      if typed["serious"] == "y" { lines += ticks }
      if mayGrade { lines.append(grade) }
    }
    lines.append(line("device", "Pump or catheter may have had a part", .yesNo))
    if typed["device"] == "y" {
      lines += pump(chart)
      lines.append(optional("catheter", "Catheter, in words", .text))
    }
    lines.append(optional("visit", "Visit", visits(chart)))
    lines.append(optional("lot", "Lot of the drug", .text))
    if mayGrade { lines += causes }
    return lines + [optional("followUp", "Look again on: +7, fri", .date)]
  }

  private static let ticks = SeriousnessField.Criterion.allCases.map {
    optional("tick.\($0.rawValue)", "- \($0.title)", .yesNo)
  }

  private static let grade = optional(
    "grade",
    "Grade, CTCAE",
    choices([
      ("1", "mild"), ("2", "moderate"), ("3", "severe"), ("4", "life-threatening"), ("5", "death"),
    ])
  )

  private static let causes = [
    ("cause.device", "Caused by the device"), ("cause.drug", "Caused by a drug"),
    ("cause.procedure", "Caused by the procedure"), ("cause.disease", "Caused by the disease"),
  ].map { name, label in
    optional(name, label, choices([("u", "unrelated"), ("p", "possible"), ("b", "probable")]))
  }

  /// The most pumps and visits that are offered.
  private static let mostOffered = 6

  /// The pumps of a chart that can be linked, the last one first.
  static func pumps(_ chart: Chart?) -> [Complication.Device] {
    var devices: [Complication.Device] = []
    for pump in (chart?.pumps ?? []).reversed() {
      let device = Complication.Device(model: pump.value.model, serial: pump.value.serial)
      if !devices.contains(device) { devices.append(device) }
    }
    return Array(devices.prefix(mostOffered))
  }

  private static func pump(_ chart: Chart?) -> [ChecklistField] {
    let devices = pumps(chart).enumerated().map {
      ("\($0.offset + 1)", "\($0.element.model) \($0.element.serial)")
    }
    guard !devices.isEmpty else { return [] }
    return [optional("pump", "Pump", choices(devices + [("n", "none")]))]
  }

  /// The visits of a chart that can be linked, the last one first.
  static func links(_ chart: Chart?) -> [Complication.VisitLink] {
    (chart?.visits ?? []).suffix(mostOffered).reversed().map {
      Complication.VisitLink(id: $0.id, on: $0.startedAt.local.date, kind: $0.kind)
    }
  }

  private static func visits(_ chart: Chart?) -> ChecklistField.Kind {
    choices(
      links(chart).enumerated().map {
        ("\($0.offset + 1)", "\($0.element.on.shown) \($0.element.kind.title)")
      } + [("n", "none")]
    )
  }

  // MARK: What becomes of it

  private static func followUp(_ typed: KeyedText) -> [ChecklistField] {
    let deed = line(
      "deed",
      "What is written down",
      choices([("f", "follow-up"), ("r", "report made")])
    )
    switch typed["deed"] {
    case "f":
      return [
        deed, line("on", "Looked on: today, -3, 18 sep", .pastDate),
        line("result", "What was found or done", .text),
        optional("next", "Look again on: +7, fri", .date),
      ]
    case "r":
      return [
        deed,
        line(
          "to",
          "To",
          choices(
            ComplicationReported.Recipient.allCases.enumerated().map {
              ("\($0.offset + 1)", $0.element.title)
            }
          )
        ),
        line("on", "Reported on: today, -3, 18 sep", .pastDate),
        line("reference", "Reference there", .text),
      ]
    default: return [deed]
    }
  }

  private static func outcome(_ typed: KeyedText) -> [ChecklistField] {
    [
      line(
        "outcome",
        "Outcome",
        choices(
          ComplicationClosed.Outcome.allCases.enumerated().map {
            ("\($0.offset + 1)", $0.element.title)
          }
        )
      ),
      line("on", "Ended on: today, -3, 18 sep", .pastDate),
      line("summary", "How it ended, what was learnt", .text),
      optional("unreported", "Why a due report is not made", .text),
    ]
  }

  private static let reopening = [line("reason", "Why it is opened again", .text)]

  // MARK: What stands there

  /// What the lines of an amendment start with: what holds now.
  static func start(_ one: Complication, chart: Chart?) -> KeyedText {
    var pairs: [(String, String?)] = [
      ("kind", one.kindTitle), ("phase", String(one.phase.rawValue.prefix(1))),
      ("onset", one.onsetOn.description), ("onsetTime", one.onsetAt?.description),
      ("aware", one.awareOn.description), ("account", one.account),
      ("firstDone", one.firstDone.isEmpty ? nil : one.firstDone),
      ("miss", one.isNearMiss ? "y" : "n"), ("serious", one.isSerious ? "y" : "n"),
      ("grade", one.grade.map { "\($0)" }), ("device", one.isDeviceInvolved ? "y" : "n"),
      ("catheter", one.catheter), ("lot", one.lot), ("followUp", one.followUpOn?.description),
      (
        "pump",
        one.device.flatMap { pumps(chart).firstIndex(of: $0) }.map { "\($0 + 1)" }
      ),
      (
        "visit",
        one.visit.flatMap { visit in links(chart).firstIndex { $0.id == visit.id } }
          .map { "\($0 + 1)" }
      ),
    ]
    pairs += one.seriousness.map { ("tick.\($0.rawValue)", "y") }
    let causality = one.causality
    let causes = [
      ("device", causality.device), ("drug", causality.drug), ("procedure", causality.procedure),
      ("disease", causality.disease),
    ]
    pairs += causes.map { name, likelihood in
      ("cause.\(name)", likelihood.map(ComplicationAnswers.key))
    }
    return KeyedText(
      pairs.compactMap { key, text in text.map { KeyedText.Entry(key: key, text: $0) } }
    )
  }
}

package import ClinicDomain

/// What forms start with: what is recorded, never a figure that a person has to read afresh.
package enum FormValues {
  /// What the lines of a form start with.
  package static func start(
    _ kind: FormKind,
    chart: Chart?,
    settings: ClinicSettings,
    today: CivilDate
  ) -> KeyedText {
    let summary = chart?.summary
    return switch kind {
    case .staff(let id): id.flatMap { settings.staff[$0] }.map(staff) ?? KeyedText()
    case .patient: summary?.patient.map(patient) ?? KeyedText()
    case .pump: summary?.pump.map(pump) ?? KeyedText()
    case .order: chart.map { order($0, policy: settings.policy, today: today) } ?? KeyedText()
    case .program: keyed(summary?.program.map { mode($0.program) } ?? [])
    case .prescriberDate: keyed([("date", summary?.prescriberDate?.description)])
    case .supply(let form): form.start(chart, settings, today: today)
    case .ownPIN, .newPIN, .emergency, .emergencyReview: KeyedText()
    case .complicationAmendment(let id, _):
      chart?.complications.record(id).map { ComplicationFields.start($0.now, chart: chart) }
        ?? KeyedText()
    case .complicationPatient, .complication, .complicationFollowUp, .complicationOutcome:
      KeyedText()
    case .lifeCycle, .outcome, .interrogation, .pumpAlarm, .discrepancy:
      LifeCycleValues.start(kind, chart: chart, today: today)
    case .closure: ["part": "w"]
    case .firstAdministrator, .signIn, .currentFill, .policy, .drugLimit, .clinicPhone, .missed,
      .note,
      .addendum, .resume, .pin, .contact, .review, .scan, .cancelVisit:
      KeyedText()
    }
  }

  private static func keyed(_ pairs: [(String, String?)]) -> KeyedText {
    KeyedText(pairs.compactMap { key, text in text.map { KeyedText.Entry(key: key, text: $0) } })
  }

  private static func staff(_ member: StaffMember) -> KeyedText {
    keyed(
      [
        ("family", member.familyName), ("given", member.givenName),
        ("active", member.isActive ? "y" : "n"),
        ("competent", member.competentUntil?.description),
      ] + member.roles.map { ("role.\($0.rawValue)", "y") }
    )
  }

  private static func patient(_ patient: Patient) -> KeyedText {
    keyed(
      [
        ("mrn", patient.mrn), ("family", patient.familyName), ("given", patient.givenName),
        ("birthDate", patient.birthDate.description), ("sex", patient.sex.rawValue.lowercased()),
        ("phone", patient.phone.isEmpty ? nil : patient.phone), ("caregiver", patient.caregiver),
        ("allergies", patient.allergies.isEmpty ? nil : patient.allergies.joined(separator: "; ")),
        ("origin", patient.spasticityOrigin.map { $0 == .cerebral ? "c" : "s" } ?? "n"),
        ("notes", patient.notes.isEmpty ? nil : patient.notes),
      ] + (patient.needs ?? []).map { ("need.\($0.rawValue)", "y") }
    )
  }

  private static func pump(_ pump: Pump) -> KeyedText {
    keyed([
      ("model", pump.model), ("serial", pump.serial), ("implanted", pump.implantedOn.description),
      ("reservoir", pump.reservoir.digits), ("alarm", pump.alarmVolume.digits),
      ("unusable", pump.unusableVolume?.digits), ("tubing", pump.tubingVolume?.digits),
      (
        "catheterModel",
        PumpCatalogue.catheters.firstIndex { $0.name == pump.catheter.model }.map { "\($0 + 1)" }
      ), ("trimmed", pump.catheter.trimmed?.digits), ("catheter", pump.catheter.volume?.digits),
      ("tip", pump.catheter.tip),
    ])
  }

  private static func mode(_ program: InfusionProgram) -> [(String, String?)] {
    let boluses: [(String, String?)] = [
      ("bolus", program.patientBoluses?.dose.stored),
      ("perDay", program.patientBoluses.map { String($0.perDay) }),
    ]
    return switch program.mode {
    case .simpleContinuous(let dose): [("mode", "s"), ("dose", dose.stored)] + boluses
    case .flex(let steps): [("mode", "f"), ("flex", TypedEntry.text(of: steps))] + boluses
    case .minimumRate(let rate): [("mode", "m"), ("rate", rate.stored)] + boluses
    case .stopped: [("mode", "o")]
    }
  }

  /// An order starts as the last one: same drugs, same program; the prescriber changes what changes,
  /// and always says the volume and decides on the bridge.
  private static func order(_ chart: Chart, policy: Policy, today: CivilDate) -> KeyedText {
    if let draft = chart.openDraft(on: today) { return FormValues.draft(draft) }
    var pairs: [(String, String?)] = []
    let formulation = chart.summary.order?.formulation ?? chart.summary.fill?.formulation
    for (index, ingredient) in (formulation?.ingredients ?? []).enumerated() {
      pairs.append(("drug\(index + 1)", ingredient.drug))
      pairs.append(("strength\(index + 1)", ingredient.concentration.stored))
    }
    pairs.append(("stability", formulation?.stabilityDays.map(String.init)))
    if let program = chart.summary.order?.program ?? chart.summary.program?.program {
      pairs += mode(program)
    }
    let until = today.advanced(byDays: Int(policy[.orderValidityDays]))
    pairs.append(("validUntil", until.description))
    pairs.append(("pacc", key(of: chart.paccTrack)))
    return keyed(pairs)
  }

  private static func key(of track: PaccAlgorithm.Track?) -> String? {
    FormFields.paccTracks.first { $0.track == track }?.key
  }

  /// A draft as it was kept, its reasons and what was asked included.
  private static func draft(_ order: RefillOrder) -> KeyedText {
    var pairs: [(String, String?)] = []
    for (index, ingredient) in order.formulation.ingredients.enumerated() {
      pairs.append(("drug\(index + 1)", ingredient.drug))
      pairs.append(("strength\(index + 1)", ingredient.concentration.stored))
    }
    pairs += [
      ("stability", order.formulation.stabilityDays.map(String.init)),
      ("volume", order.volume.digits), ("refillBy", order.refillBy?.description),
      ("validUntil", order.validUntil.description), ("pacc", key(of: order.pacc?.track)),
    ]
    pairs += mode(order.program)
    switch order.bridge {
    case .unanswered: break
    case .notNeeded: pairs.append(("bridge", "n"))
    case .give(let setting):
      pairs += [
        ("bridge", "g"), ("bridgeVolume", setting.volume.digits),
        ("bridgeMinutes", String(setting.minutes)),
      ]
    case .declined(let reason): pairs += [("bridge", "d"), ("bridgeReason", reason)]
    }
    pairs += order.reasons.entries.map { (FormBuilder.reasonPrefix + $0.key, $0.text) }
    return keyed(pairs)
  }

  // MARK: What stands above the lines

  /// The title of a form.
  package static func title(_ kind: FormKind, chart: Chart?, settings: ClinicSettings) -> String {
    switch kind {
    case .firstAdministrator: "The first administrator"
    case .signIn: "Sign in"
    case .ownPIN: "Change your PIN"
    case .newPIN: "Your PIN is too old: choose a new one"
    case .emergency: "Emergency access"
    case .emergencyReview: "Review of an emergency access"
    case .staff(let id):
      id.flatMap { settings.staff[$0] }.map { "Change \($0.shownName)" }
        ?? "Add a member of staff"
    case .patient: chart?.summary.patient == nil ? "Register a patient" : "Change the patient"
    case .pump: "The pump"
    case .currentFill: "What is in the pump"
    case .order: "A refill order"
    case .program: "A program set between refills"
    case .prescriberDate: "The prescriber's own date"
    case .policy(let setting): setting.title
    case .clinicPhone(let phone): phone.title
    case .drugLimit(let name): "Own limits: \(DrugText.names(name))"
    case .missed: "The patient has not come"
    case .cancelVisit: "Cancel the visit"
    case .contact: "An attempt to reach the patient"
    case .review: "The next refill was looked at"
    case .scan: "An MRI scan that is planned"
    case .closure: "The clinic is closed, or a nurse is away"
    case .note: "A note in the chart"
    case .addendum: "An addendum to a signed visit"
    case .resume: "Take a walk up again"
    case .complicationPatient: "Log a complication: for whom?"
    case .complication: "Log a complication"
    case .complicationFollowUp: "Follow a complication up"
    case .complicationAmendment: "Grade or amend a complication"
    case .complicationOutcome: "The outcome of a complication"
    case .pin: "Sign"
    case .supply(let form): form.title(chart)
    case .lifeCycle(let form, _): form.title
    case .outcome: "What the therapy does"
    case .interrogation: "What the programmer shows"
    case .pumpAlarm(let id, _): id == nil ? "An alarm of the pump" : "Settle or amend an alarm"
    case .discrepancy: "Close the investigation of a discrepancy"
    }
  }

  /// What is to be known before a form is filled in.
  package static func facts(_ kind: FormKind, chart: Chart?, settings: ClinicSettings) -> [String] {
    switch kind {
    case .firstAdministrator:
      ["Nobody works here yet. The administrator adds the others, then work begins."]
    case .staff: ["Press y for every role that the person has. The PIN is kept as a hash only."]
    case .currentFill:
      ["For a patient who comes with a filled pump. A refill is recorded by its walk."]
    case .order: chart.map(orderFacts) ?? []
    case .program:
      [
        chart?.summary.fill.map {
          "In the pump: \(DrugText.all($0.formulation)), filled \($0.at.local.shown)"
        } ?? "Nothing is recorded in the pump."
      ]
    case .policy(let setting):
      [
        "Holds: \(setting.shown(settings.policy[setting])); standard \(setting.shown(setting.standard)) (\(setting.source))",
        "Taken: \(setting.shown(setting.range.lowerBound)) to \(setting.shown(setting.range.upperBound))",
      ]
    case .clinicPhone(let phone):
      [
        "Holds: \(settings.phones[phone] ?? "not set")",
        "Every sheet for a patient and the day sheet name it.",
      ]
    case .drugLimit(let name): DrugLimitFields.facts(name, settings)
    case .contact:
      [
        "Telephone: \(chart?.summary.patient?.phone ?? ""); caregiver: \(chart?.summary.patient?.caregiver ?? "not recorded")"
      ]
    case .review, .cancelVisit:
      chart.map { [$0.summary.patient?.shownName ?? ""] + dueFacts($0, settings.policy) } ?? []
    case .resume:
      [
        "\(chart?.summary.patient?.shownName ?? ""): ask the patient, or read the pump. The chart stays closed before."
      ]
    case .pin(let meaning): [meaning]
    case .supply(let form): form.facts(chart, settings)
    case .ownPIN, .newPIN: ["\(ClinicSettings.acceptablePIN)."]
    case .emergency:
      [
        "Opens charts to you for \(settings.policy[.emergencyMinutes]) min, to see and not to change. "
          + "It is written down, in sight on every screen, and reviewed afterwards."
      ]
    case .emergencyReview(let seq):
      settings.emergencies.first { $0.seq == seq }.map { record in
        [
          "\(settings.staff[record.access.staff]?.shownName ?? record.access.staff.text), "
            + "\(record.at.local.shown) to \(record.access.until.local.time), at \(record.on): "
            + record.access.reason
        ]
      } ?? []
    case .addendum(let visit, _): chart.map { addendumFacts($0, visit, settings) } ?? []
    case .complicationAmendment:
      ["A clinician signs it. The text before stays in the record; write here what holds."]
    case .complicationPatient:
      ["Ask the patient, or read or scan the number; the chart is not opened before."]
    case .complication, .complicationFollowUp, .complicationOutcome: []
    case .lifeCycle, .outcome, .interrogation, .pumpAlarm, .discrepancy:
      chart.map { LifeCycleValues.facts(kind, chart: $0, policy: settings.policy) } ?? []
    case .signIn, .patient, .pump, .prescriberDate, .missed, .note, .scan, .closure: []
    }
  }

  private static func addendumFacts(
    _ chart: Chart,
    _ id: VisitID,
    _ settings: ClinicSettings
  ) -> [String] {
    guard let visit = chart.visit(id) else { return [] }
    let signers = visit.signatures.map { settings.staff[$0.by]?.shownName ?? $0.by.text }
    return [
      "Beneath the \(visit.kind.title) of \(visit.startedAt.local.shown), signed by \(signers.last ?? "nobody"). What was signed stays as it is; this is shown with it, and signed too."
    ] + chart.addenda(to: id).map { "\($0.at.local.shown): \($0.value.text)" }
  }

  private static func orderFacts(_ chart: Chart) -> [String] {
    var facts: [String] = []
    if let draft = chart.orderBook.records.last(where: { $0.isDraft }), let drafted = draft.drafted
    {
      facts.append(
        "Draft of \(drafted.at.local.shown) by \(drafted.by.description): read every line before you sign."
      )
    }
    let opioids = chart.systemicOpioids
    if !opioids.added.isEmpty || !opioids.notAdded.isEmpty {
      facts.append("Opioids besides the pump: \(opioids.shown)")
    }
    if let fill = chart.summary.fill, let program = chart.summary.program {
      facts.append(
        "Runs: \(DrugText.all(fill.formulation)), \(OrderLines.text(of: program.program))"
      )
    }
    let kept = chart.consents.filter { chart.keptReasons.map(\.key).contains($0.value.subject) }
    if !kept.isEmpty {
      facts.append(
        "Reasons kept: "
          + kept.map {
            "\($0.value.subject): \($0.value.text) (\($0.by.description), \($0.at.local.date.shown))"
          }.joined(separator: "; ")
      )
    }
    return facts
  }

  private static func dueFacts(_ chart: Chart, _ policy: Policy) -> [String] {
    guard let outlook = RefillOutlook(chart.summary, policy: policy), let due = outlook.due else {
      return []
    }
    return [
      "Due by \(due.date.shown) (\(due.limit.title)); alarm \(outlook.alarmDate?.shown ?? "-")"
    ]
  }
}

import ClinicDomain

extension ChartDocument {
  /// The document for JSON.
  package var value: DocumentValue {
    .record(
      identity + pumpFields + [
        .init("working", .list((figures?.workings ?? []).map(\.value))),
        .init("graph", graphSentence),
        .init("refills", .list(refills.map(value))),
        .init("programs", .list(chart.programs.reversed().map(value))),
        .init("order", chart.summary.order.map(value) ?? .none),
        .init("orders", .list(orderRecords.map(orderValue))),
        .init("lists", .list(chart.listEntries.reversed().map(listValue))),
        .init("opioidsBesides", chart.systemicOpioids.shown),
        .init("reviews", .list(chart.therapyReviews.reversed().map(reviewValue))),
        .init("appointments", .list(appointments.map(value))),
        .init("visits", .list(chart.visits.reversed().map(value))),
        .init("signatures", .list(chart.signatures.reversed().map { value($0.value) })),
        .init("interrogations", .list(chart.interrogations.reversed().map(value))),
        .init("complications", .list(complications.map(\.value))),
        .init("alarms", alarmsValue),
        .init("mri", scanValue),
        .init("lifeCycle", lifeCycleValue),
        .init("trials", .list(chart.lifeCycle.trials.reversed().map(trialValue))),
        .init("therapyConsents", therapyConsentsValue),
        .init("outcomes", outcomesValue),
        .init("discrepancies", discrepanciesValue),
        .init(
          "notes",
          .list(
            chart.notes.reversed().map { note in
              .record(stamp(note.at, note.by) + [.init("text", note.value.text)])
            }
          )
        ),
        .init(
          "consents",
          .list(
            chart.consents.reversed().map { consent in
              .record(
                stamp(consent.at, consent.by) + [
                  .init("subject", consent.value.subject), .init("text", consent.value.text),
                  .init("value", consent.value.value),
                ]
              )
            }
          )
        ),
      ]
    )
  }

  private func value(_ seal: SignatureSeal) -> DocumentValue {
    .record([
      .init("at", seal.at.description), .init("by", seal.by.text),
      .init("name", context.settings.staff[seal.by]?.shownName),
      .init("meaning", seal.meaning), .init("method", seal.method), .init("hash", seal.hash),
    ])
  }

  private var identity: [DocumentValue.Field] {
    let patient = chart.summary.patient
    return [
      .init("clinic", context.settings.name),
      .init("isDemo", .flag(context.isDemo)),
      .init("at", context.moment.description),
    ] + self.patient.fields + [
      .init("mergedInto", mergedInto?.mrn), .init("merged", mergeSentence),
      .init("age", patient.map { $0.birthDate.age(on: context.today) }),
      .init("sex", patient?.sex.rawValue),
      .init("phone", patient?.phone),
      .init("allergies", .list((patient?.allergies ?? []).map(DocumentValue.text))),
      .init("notesInSight", patient?.notes),
      .init("spasticityOrigin", patient?.spasticityOrigin?.rawValue),
    ]
  }

  private var pumpFields: [DocumentValue.Field] {
    let pump = chart.summary.pump
    let formulation = chart.summary.fill?.formulation
    return [
      .init("model", pump?.model),
      .init("serial", pump?.serial),
      .init("implantedOn", pump?.implantedOn.description),
      .init("lifeEndsOn", pump.flatMap { RefillOutlook.lifeEnd(of: $0) }?.description),
      .init("drugs", .list((formulation?.ingredients ?? []).map { .text(DrugText.stored($0)) })),
      .init("reservoir", pump?.reservoir.stored),
      .init("alarmVolume", pump?.alarmVolume.stored),
      .init("tubingVolume", pump?.tubingVolume?.stored),
      .init("catheterModel", pump?.catheter.model),
      .init("catheterTrimmed", pump?.catheter.trimmed?.stored),
      .init(
        "catheterLength",
        pump.flatMap { CatheterConstants($0.catheter)?.length?.stored }
      ), .init("catheterVolume", pump?.catheter.volume?.stored),
      .init("catheterTip", pump?.catheter.tip),
      .init("prescriberDate", chart.summary.prescriberDate?.description),
    ] + ReservoirFigures.fields(of: figures, urgency: urgency)
  }

  func stamp(_ at: Moment, _ by: Actor) -> [DocumentValue.Field] {
    [.init("at", at.description), .init("by", by.description)]
  }

  private func value(_ refill: Refill) -> DocumentValue {
    let fill = refill.fill.value
    let residual = refill.residual
    return .record([
      .init("at", fill.at.description),
      .init("by", refill.fill.by.description),
      .init("injected", fill.injected.stored),
      .init("leftBehind", fill.leftBehind.stored),
      .init("volume", fill.volume.stored),
      .init("drugs", .list(fill.formulation.ingredients.map { .text(DrugText.stored($0)) })),
      .init("stabilityDays", fill.formulation.stabilityDays),
      .init("lots", .list(fill.lots.map(DocumentValue.text))),
      .init("dailyDose", refill.dose?.stored),
      .init("expected", residual?.expected.stored),
      .init("expectedAtMost", residual?.expectedAtMost?.stored),
      .init("aspirated", residual?.aspirated.stored),
      .init("difference", refill.difference?.shown),
      .init("grade", residual?.grade),
    ])
  }

  private func value(_ program: Chart.Recorded<ProgramChange>) -> DocumentValue {
    let change = program.value
    return .record(
      [.init("at", change.at.description), .init("by", program.by.description)]
        + fields(of: change.program, in: change.formulation) + [
          .init("bridgeVolume", change.bridge?.volume.stored),
          .init("bridgeMinutes", change.bridge?.minutes),
        ]
    )
  }

  private func fields(
    of program: InfusionProgram,
    in formulation: Formulation
  ) -> [DocumentValue.Field] {
    var steps: [FlexStep] = []
    if case .flex(let table) = program.mode { steps = table }
    let strength = formulation.primary.concentration
    return [
      .init("mode", program.modeTitle),
      .init("drugs", .list(formulation.ingredients.map { .text(DrugText.stored($0)) })),
      .init("dailyDose", program.dailyDose?.stored),
      .init("rate", program.basalRate(primary: strength).stored),
      .init("planningRate", program.planningRate(primary: strength).stored),
      .init("bolusDose", program.patientBoluses?.dose.stored),
      .init("bolusesPerDay", program.patientBoluses?.perDay),
      .init(
        "steps",
        .list(
          steps.map {
            .record([
              .init("start", $0.start.description), .init("minutes", $0.minutes),
              .init("dose", $0.mass.stored),
            ])
          }
        )
      ),
    ]
  }

  private func value(_ order: RefillOrder) -> DocumentValue {
    .record(
      [
        .init("signedAt", order.signedAt.description),
        .init("signedBy", order.signedBy.text),
        .init("validUntil", order.validUntil.description),
        .init("volume", order.volume.stored),
      ] + fields(of: order.program, in: order.formulation) + [
        .init("bridge", Self.text(order.bridge)),
        .init("refillBy", order.refillBy?.description),
      ]
    )
  }

  private func value(_ appointment: Appointment) -> DocumentValue {
    .record([
      .init("time", appointment.at.description),
      .init("kind", appointment.kind.rawValue),
      .init("state", appointment.state.rawValue),
      .init("reason", appointment.reason),
    ])
  }

  private func value(_ visit: Visit) -> DocumentValue {
    .record(
      stamp(visit.startedAt, visit.startedBy) + [
        .init("visit", visit.id.text),
        .init("kind", visit.kind.rawValue),
        .init("state", Self.text(visit.state)),
        .init("plan", Self.plan(visit.state)),
        .init("lastScreen", visit.entries.map(\.screen).max()),
        .init("stops", .list(visit.stops.map { .text($0.code) })),
        .init("branches", .list(visit.branches.map(DocumentValue.text))),
        .init("signedBy", .list(visit.signatures.map { .text($0.by.text) })),
        .init("addenda", .list(chart.addenda(to: visit.id).map(addendumValue))),
      ]
    )
  }

  private func addendumValue(_ addendum: Chart.Recorded<VisitAddendum>) -> DocumentValue {
    let value = addendum.value
    return .record([
      .init("at", value.signature.at.description), .init("by", value.signature.by.text),
      .init("text", value.text), .init("reason", value.reason), .init("beneath", value.beneath),
    ])
  }

  private func value(_ reading: Chart.Recorded<Interrogation>) -> DocumentValue {
    .record(
      stamp(reading.at, reading.by) + [
        .init("isRunning", .flag(reading.value.isRunning)),
        .init("volume", reading.value.volume?.stored),
        .init("dailyDose", reading.value.dose?.stored),
        .init("boluses", reading.value.boluses),
        .init("alarmDate", reading.value.alarmDate?.description),
        .init("replacementIndicated", .flag(reading.value.replacementIndicated)),
        .init("endOfService", .flag(reading.value.endOfService == true)),
        .init("events", reading.value.events),
        .init("comparison", comparisonValue(reading)),
      ]
    )
  }

  /// The answer to the bridge question in words.
  static func text(_ bridge: BridgeDecision) -> String {
    switch bridge {
    case .unanswered: "not answered"
    case .notNeeded: "not needed"
    case .give(let setting): "\(setting.volume.shown) over \(setting.minutes) min"
    case .declined(let reason): "declined: \(reason)"
    }
  }

  /// What was written where a visit ended before its time.
  static func plan(_ state: Visit.State) -> String? {
    guard case .exited(let exit) = state else { return nil }
    return exit.plan
  }

  /// Where a visit stands, in words.
  static func text(_ state: Visit.State) -> String {
    switch state {
    case .open: "open"
    case .exited(let exit): SafeExit(rawValue: exit.exit)?.ending ?? "ended: \(exit.exit)"
    case .signed: "signed"
    }
  }
}

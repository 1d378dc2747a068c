package import ClinicDomain

/// The steps of a patient's way as rows.
package struct LifeCycleRow: Sendable {
  /// The day of the step.
  package let on: CivilDate
  /// What it was.
  package let title: String
  /// What is to be known of it.
  package let text: String
  /// Who wrote it down.
  package let by: Actor

  init(_ entry: Chart.Recorded<LifeCycle.Entry>) {
    by = entry.by
    switch entry.value {
    case .step(let step):
      on = step.on
      title = step.state.title
      text = Self.joined([
        step.plannedOn.map { "planned for \($0.shown)" }, step.note,
        step.reason.map { "reason: \($0)" },
      ])
    case .evaluation(let found):
      on = found.on
      title = "\(found.kind.rawValue) evaluation"
      let against = found.contraindications.map(\.title).joined(separator: ", ")
      text = Self.joined([
        found.isSuitable ? "suits" : "does not suit", found.finding,
        against.isEmpty ? nil : "against it: \(against)", found.reason.map { "reason: \($0)" },
        "by \(found.by)",
      ])
    case .consent(let consent):
      on = consent.on
      title = "consented"
      text =
        "\(consent.risks.count) risks gone through by \(consent.explainedBy); paper \(consent.place)"
    case .trial(let trial):
      on = trial.at.date
      title = trial.result.state.title
      text = Self.joined([
        "\(trial.method.title), \(DrugText.name(trial.drug)) \(trial.dose.shown) at \(trial.level)",
        trial.scoreText, trial.result.title, trial.reason.map { "reason: \($0)" },
      ])
    case .implant(let implant):
      on = implant.on
      title = "implanted"
      text = Self.joined([
        "serial \(implant.serial)", "prime \(implant.prime.text)",
        implant.reason.map { "without a successful trial: \($0)" }, implant.note,
      ])
    case .replacement(let replacement):
      on = replacement.on
      title = "replaced"
      text = Self.joined([
        "serial \(replacement.oldSerial) by \(replacement.newSerial): \(replacement.cause.title)",
        replacement.isCatheterKept ? "catheter stayed" : "new catheter",
        "prime \(replacement.prime.text)", "bridge \(ChartDocument.text(replacement.bridge))",
        replacement.balance.map(Self.text), replacement.note,
      ])
    case .explant(let explant):
      on = explant.on
      title = "explanted"
      text = Self.joined([
        "serial \(explant.serial): \(explant.cause)",
        explant.isCatheterRemoved ? "catheter out" : "catheter left in",
        explant.balance.map(Self.text), explant.taper.isEmpty ? nil : "taper: \(explant.taper)",
      ])
    case .withdrawn(let withdrawn):
      on = entry.at.local.date
      title = "taken back: \(withdrawn.state.title)"
      text = withdrawn.reason
    }
  }

  private static func joined(_ parts: [String?]) -> String {
    parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private static func text(_ balance: DrugBalance) -> String {
    "drawn out \(balance.removed.shown), est. \(balance.expected.shown) left:"
      + " \(balance.difference.shown)"
  }

  var value: DocumentValue {
    .record([
      .init("on", on.description), .init("step", title), .init("text", text),
      .init("by", by.description),
    ])
  }
}

/// One outcome with what is worked out of it.
package struct OutcomeRow: Sendable {
  /// What was asked.
  package let entry: OutcomeHistory.Entry
  /// The relief against the baseline, where both are known.
  package let relief: PainRelief?
  /// Boluses that the pump counted since the fill, with the days.
  package let boluses: (count: Int, days: Int)?

  init(_ entry: OutcomeHistory.Entry, of chart: Chart) {
    self.entry = entry
    relief = chart.outcomes.relief(entry.outcome)
    boluses = Self.boluses(entry, chart)
  }

  private static func boluses(
    _ entry: OutcomeHistory.Entry,
    _ chart: Chart
  ) -> (count: Int, days: Int)? {
    guard let visit = entry.visit,
      let reading = chart.interrogations.first(where: { $0.visit == visit }),
      let count = reading.value.boluses,
      let fill = chart.fills.last(where: { $0.seq < reading.seq && $0.visit != visit })
    else { return nil }
    return (count, reading.at.local.date.days(since: fill.value.at.local.date))
  }

  /// The boluses in words: `37 in 41 d`.
  package var bolusText: String? {
    if let boluses { return "\(boluses.count) in \(boluses.days) d" }
    return entry.outcome.tenthBolusesADay.map { "\(Self.tenths($0)) a day" }
  }

  static func tenths(_ value: Int) -> String {
    DecimalText.rounded(Fraction(Int128(value), over: 10), decimals: 1)
  }

  var value: DocumentValue {
    let outcome = entry.outcome
    func list(_ texts: [String]?) -> DocumentValue {
      texts.map { .list($0.map(DocumentValue.text)) } ?? .none
    }
    return .record([
      .init("at", outcome.at.description), .init("by", entry.by.description),
      .init("visit", entry.visit?.text), .init("painAverage", outcome.painAverage),
      .init("painWorst", outcome.painWorst), .init("painLeast", outcome.painLeast),
      .init("painNow", outcome.painNow), .init("relief", relief?.percentage.unsigned),
      .init("ashworthWorst", outcome.worstAshworth?.rawValue),
      .init(
        "ashworth",
        .list(
          outcome.muscles.map {
            .record([.init("muscle", $0.muscle), .init("grade", $0.grade.rawValue)])
          }
        )
      ), .init("spasmFrequency", outcome.spasmFrequency),
      .init("aim", outcome.aim.isEmpty ? nil : outcome.aim), .init("goal", outcome.goal?.rawValue),
      .init("sideEffects", list(outcome.sideEffects?.map(\.rawValue))),
      .init(
        "otherSideEffects",
        outcome.otherSideEffects.isEmpty ? nil : outcome.otherSideEffects
      ), .init("bolusesCounted", boluses?.count), .init("bolusDays", boluses?.days),
      .init("bolusesADay", outcome.tenthBolusesADay.map(Self.tenths)),
      .init("satisfaction", outcome.satisfaction),
      .init("signs", list(outcome.signs?.map(\.rawValue))),
    ])
  }
}

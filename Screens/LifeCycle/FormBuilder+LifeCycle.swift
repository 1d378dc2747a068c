package import ClinicDomain

/// Values of the forms of a patient's way, of scores, readings and alarms.
extension FormBuilder {
  /// A step in a few words.
  package func step(_ state: LifeCycleState) throws(AnswerError) -> LifeCycleStep {
    LifeCycleStep(
      state: state,
      on: try required("on", date("on")),
      note: text("note"),
      plannedOn: date("planned"),
      reason: optionalText("reason")
    )
  }

  /// An evaluation.
  package func evaluation() throws(AnswerError) -> Evaluation {
    Evaluation(
      kind: text("kind") == "p" ? .psychological : .medical,
      on: try required("on", date("on")),
      by: text("by"),
      finding: text("finding"),
      contraindications: Contraindication.allCases.filter { text("against.\($0.rawValue)") == "y" },
      isSuitable: text("suitable") == "y",
      reason: optionalText("reason")
    )
  }

  /// A consent with the risks that were gone through.
  package func consent() throws(AnswerError) -> TherapyConsent {
    TherapyConsent(
      on: try required("on", date("on")),
      explainedBy: text("by"),
      place: text("place"),
      risks: CautionRisk.allCases.filter { text("risk.\($0.rawValue)") == "y" }
    )
  }

  /// A trial; strength and dose in the drug's own units.
  package func trial() throws(AnswerError) -> Trial {
    _ = try moment("at")
    let method: Trial.Method = try required("method", LifeCycleFields.numbered(answer("method")))
    let drug = try required("drug1", Formulary.drug(text("drug1")))
    let strength = try quantity("strength1", Concentration.self)
    return Trial(
      at: try required("at", try? CivilDateTime(text("at"))),
      method: method,
      level: text("level"),
      drug: drug.id,
      concentration: strength.expressed(in: drug.concentrationUnit),
      dose: try quantity("dose", Mass.self),
      minutes: try required("hours", minutes("hours")),
      score: try trialScore(),
      minutesToPeak: minutes("peak"),
      effectMinutes: minutes("effect"),
      sideEffects: text("sideEffects"),
      opioidChange: text("opioids"),
      response: text("response"),
      result: text("result") == "s" ? .success : text("result") == "d" ? .furtherDose : .failure,
      reason: optionalText("reason")
    )
  }

  private func trialScore() throws(AnswerError) -> Trial.Score {
    guard text("score") == "a" else {
      return .pain(
        baseline: try required("baseline", count("baseline")),
        best: try required("best", count("best"))
      )
    }
    return .ashworth(
      baseline: try required("baseline", AshworthGrade(key: text("baseline"))),
      best: try required("best", AshworthGrade(key: text("best")))
    )
  }

  /// Tenths of hours as minutes.
  private func minutes(_ field: String) -> Int? { tenths(field).map { $0 * 6 } }

  /// A number with one decimal in tenths.
  private func tenths(_ field: String) -> Int? {
    guard let text = answer(field) else { return nil }
    let parts = text.split(separator: ".")
    guard let whole = parts.first.flatMap({ Int($0) }) else { return nil }
    return whole * 10 + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  }

  /// The decision about priming.
  package func prime() throws(AnswerError) -> PrimeDecision {
    switch answer("prime") {
    case "g":
      return .give(
        volume: try quantity("primeVolume", Volume.self),
        isTubingEmpty: text("primeTubing") == "y"
      )
    case "n": return .notGiven(reason: text("primeReason"))
    default: throw AnswerError(field: "prime", why: "this is to be answered")
    }
  }

  /// A first pump; nothing is carried over from another one.
  package func implant() throws(AnswerError) -> (pump: Pump, record: PumpImplant) {
    let pump = try pump(nil)
    return (
      pump,
      PumpImplant(
        serial: pump.serial,
        on: pump.implantedOn,
        prime: try prime(),
        reason: optionalText("reason"),
        note: text("note")
      )
    )
  }

  /// A pump that was exchanged; nothing is carried over from the old one.
  package func replacement(
    _ chart: Chart
  ) throws(AnswerError) -> (pump: Pump, record: PumpReplacement) {
    let pump = try pump(nil)
    let cause: PumpReplacement.Cause = try required(
      "cause",
      LifeCycleFields.numbered(answer("cause"))
    )
    return (
      pump,
      PumpReplacement(
        oldSerial: chart.summary.pump?.serial ?? "",
        newSerial: pump.serial,
        at: try moment("out"),
        cause: cause,
        isCatheterKept: text("kept") == "y",
        prime: try prime(),
        bridge: try bridge(),
        balance: try balance(chart),
        note: text("note")
      )
    )
  }

  /// A pump that was taken out for good.
  package func explant(_ chart: Chart) throws(AnswerError) -> PumpExplant {
    PumpExplant(
      serial: chart.summary.pump?.serial ?? "",
      at: try moment("out"),
      cause: text("cause"),
      isCatheterRemoved: text("catheter") == "y",
      balance: try balance(chart),
      taper: text("taper")
    )
  }

  /// What came out of the pump against what the record gives; nothing where it held nothing.
  package func balance(_ chart: Chart) throws(AnswerError) -> DrugBalance? {
    let out = try moment("out")
    guard let expected = chart.expectedBalance(at: out),
      let removed = try optional("removed", Volume.self)
    else { return nil }
    return DrugBalance(expected: expected.least, removed: removed)
  }

  /// What was thrown away of a pump that was taken out; nothing where nothing was.
  package func waste(
    _ chart: Chart,
    by member: StaffID,
    witness: Signature?
  ) throws(AnswerError) -> WasteRecorded? {
    guard let removed = try optional("removed", Volume.self), removed > .zero,
      let formulation = chart.summary.fill?.formulation
    else { return nil }
    let isElsewhere = text("wasted") == "t"
    return WasteRecorded(
      lines: [WasteRecorded.Line(volume: removed, formulation: formulation, origin: "pump")],
      method: (isElsewhere ? WasteRecorded.elsewhere : "") + text("method"),
      by: member,
      witness: witness
    )
  }

  /// Scores that were asked beside a visit.
  package func outcome() throws(AnswerError) -> Outcome {
    var outcome = Outcome(at: try moment("at"))
    outcome.painAverage = count("average")
    outcome.painWorst = count("worst")
    outcome.painLeast = count("least")
    outcome.painNow = count("now")
    if let text = answer("muscles") {
      do {
        outcome.muscles = try MuscleScore.list(text)
      } catch {
        throw AnswerError(field: "muscles", why: error.why)
      }
    }
    outcome.spasmFrequency = count("spasms")
    outcome.aim = text("aim")
    outcome.goal = answer("goal").flatMap { Outcome.goals[$0] }
    let asked = Outcome.SideEffect.allCases.filter { answer("side.\($0.rawValue)") != nil }
    if !asked.isEmpty {
      outcome.sideEffects = asked.filter { text("side.\($0.rawValue)") == "y" }
    }
    outcome.otherSideEffects = text("other")
    outcome.tenthBolusesADay = tenths("boluses")
    outcome.satisfaction = count("content")
    let signs = PatientFacts.RedFlag.allCases.filter { answer("sign.\($0.rawValue)") != nil }
    if !signs.isEmpty { outcome.signs = signs.filter { text("sign.\($0.rawValue)") == "y" } }
    return outcome
  }

  /// What a programmer showed.
  package func interrogation() throws(AnswerError) -> Interrogation {
    Interrogation(
      isRunning: text("running") == "y",
      volume: try optional("volume", Volume.self),
      dose: try optional("dose", Dose.self),
      boluses: count("boluses"),
      alarmDate: date("alarmDate"),
      events: text("events"),
      replacementIndicated: text("replacement") == Interrogation.Indicator.elective.key,
      endOfService: text("replacement") == Interrogation.Indicator.endOfService.key ? true : nil
    )
  }

  /// An alarm under a name.
  package func alarm(id: String) throws(AnswerError) -> PumpAlarmRecord {
    PumpAlarmRecord(
      id: id,
      kind: try required("kind", LifeCycleFields.numbered(answer("kind"))),
      at: try moment("at"),
      heardBy: try required("heardBy", LifeCycleFields.numbered(answer("heardBy"))),
      tone: try required("tone", LifeCycleFields.numbered(answer("tone"))),
      cadence: text("cadence"),
      code: text("code"),
      action: text("action"),
      resolvedOn: date("resolved"),
      resolution: text("resolution")
    )
  }

  /// The end of an investigation.
  package func discrepancyClosed() throws(AnswerError) -> DiscrepancyClosed {
    DiscrepancyClosed(
      cause: try required("cause", LifeCycleFields.numbered(answer("cause"))),
      conclusion: text("conclusion")
    )
  }

  private func answer(_ field: String) -> String? { answers[field] }

  private func optionalText(_ field: String) -> String? { answers[field] }
}

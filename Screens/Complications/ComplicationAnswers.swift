package import ClinicDomain

/// Makes values of the answers of the forms of complications; every fault names its line.
package struct ComplicationAnswers: Sendable {
  private let answers: KeyedText
  private let chart: Chart

  /// Takes the answers in stored form.
  package init(_ answers: KeyedText, chart: Chart) {
    self.answers = answers
    self.chart = chart
  }

  private func required<Value>(_ field: String, _ value: Value?) throws(AnswerError) -> Value {
    guard let value else { throw AnswerError(field: field, why: "this is to be answered") }
    return value
  }

  private func date(_ field: String) -> CivilDate? { answers[field].flatMap { try? CivilDate($0) } }

  private func isYes(_ field: String) -> Bool { answers[field] == "y" }

  /// A complication as it is told; `old` keeps what the form cannot offer any more.
  package func complication(
    amending old: Complication? = nil
  ) throws(AnswerError) -> Complication {
    let onset = try required("onset", date("onset"))
    let isNearMiss = isYes("miss")
    let isSerious = !isNearMiss && isYes("serious")
    let isDeviceInvolved = isYes("device")
    let ticks = SeriousnessField.Criterion.allCases.filter { isYes("tick.\($0.rawValue)") }
    guard !isSerious || !ticks.isEmpty else {
      throw AnswerError(
        field: "tick.\(SeriousnessField.Criterion.death.rawValue)",
        why: "it is serious: press y for every box that fits"
      )
    }
    return Complication(
      kindID: try required("kind", answers["kind"]),
      phase: try required("phase", phase),
      onsetOn: onset,
      onsetAt: answers["onsetTime"].flatMap { try? CivilTime($0) },
      awareOn: try required("aware", date("aware")),
      account: try required("account", answers["account"]),
      firstDone: answers["firstDone"] ?? "",
      grade: isNearMiss ? nil : answers["grade"].flatMap { Int($0) },
      seriousness: isSerious ? ticks : [],
      causality: Complication.Causality(
        device: cause("device"),
        drug: cause("drug"),
        procedure: cause("procedure"),
        disease: cause("disease")
      ),
      isNearMiss: isNearMiss,
      isDeviceInvolved: isDeviceInvolved,
      visit: offered("visit", ComplicationFields.links(chart), old?.visit),
      device: isDeviceInvolved
        ? offered("pump", ComplicationFields.pumps(chart), old?.device) : nil,
      catheter: isDeviceInvolved ? answers["catheter"] : nil,
      lot: answers["lot"],
      followUpOn: date("followUp")
    )
  }

  private var phase: Complication.Phase? {
    Complication.Phase.allCases.first { String($0.rawValue.prefix(1)) == answers["phase"] }
  }

  /// What was chosen by its number; without an answer what stood there stays.
  private func offered<Value>(_ field: String, _ values: [Value], _ old: Value?) -> Value? {
    guard let key = answers[field] else { return old }
    guard let number = Int(key), values.indices.contains(number - 1) else { return nil }
    return values[number - 1]
  }

  private func cause(_ name: String) -> Complication.Likelihood? {
    Complication.Likelihood.allCases.first { Self.key($0) == answers["cause.\(name)"] }
  }

  static func key(_ likelihood: Complication.Likelihood) -> String {
    switch likelihood {
    case .unrelated: "u"
    case .possible: "p"
    case .probable: "b"
    }
  }

  /// A follow-up; nothing where a report is written down instead.
  package func followUp(
    of id: ComplicationID
  ) throws(AnswerError) -> ComplicationFollowedUp? {
    guard answers["deed"] == "f" else { return nil }
    return ComplicationFollowedUp(
      id: id,
      on: try required("on", date("on")),
      result: try required("result", answers["result"]),
      nextOn: date("next")
    )
  }

  /// A report that was made outside the clinic.
  package func report(of id: ComplicationID) throws(AnswerError) -> ComplicationReported {
    ComplicationReported(
      id: id,
      to: try required("to", choice("to", ComplicationReported.Recipient.allCases)),
      on: try required("on", date("on")),
      reference: try required("reference", answers["reference"])
    )
  }

  /// How it ended, and on which day.
  package func outcome() throws(AnswerError) -> (ComplicationClosed.Outcome, CivilDate) {
    (
      try required("outcome", choice("outcome", ComplicationClosed.Outcome.allCases)),
      try required("on", date("on"))
    )
  }

  private func choice<Value>(_ field: String, _ values: [Value]) -> Value? {
    guard let number = answers[field].flatMap({ Int($0) }), values.indices.contains(number - 1)
    else { return nil }
    return values[number - 1]
  }
}

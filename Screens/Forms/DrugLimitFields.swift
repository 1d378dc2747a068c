package import ClinicDomain

/// The form in which a clinic sets its own limits of a drug, or its days of a mixture.
enum DrugLimitFields {
  /// The limits that are offered, each with its key.
  static func choices(_ name: String) -> [(key: String, limit: DrugLimit)] {
    let limits =
      name.contains("+")
      ? [.pumpDays]
      : DrugLimit.allCases.filter { limit in
        Formulary.drug(name).map { limit.applies(to: $0) } ?? false
      }
    return zip("abcdefghijklmnopq", limits).map { (String($0), $1) }
  }

  /// The limit that was chosen.
  static func chosen(_ name: String, _ answers: KeyedText) -> DrugLimit? {
    choices(name).first { $0.key == answers["limit"] }?.limit
  }

  static func lines(_ name: String, _ typed: KeyedText) -> [ChecklistField] {
    let limit = FormFields.choice("limit", "Which", choices(name).map { ($0.key, $0.limit.title) })
    let value = chosen(name, typed).map { chosen in
      FormFields.optional("value", "Own, empty: the formulary's", kind(chosen))
    }
    return [limit] + [value].compactMap(\.self) + [FormFields.text("reason", "Why")]
  }

  private static func kind(_ limit: DrugLimit) -> ChecklistField.Kind {
    switch limit.kind {
    case .strength: .amount(.concentration)
    case .dose: .amount(.dose)
    case .days: .count(1...3650)
    case .percent: .count(1...1000)
    case .approval: .yesNo
    }
  }

  /// What holds now, limit by limit.
  static func facts(_ name: String, _ settings: ClinicSettings) -> [String] {
    let policy = settings.policy
    guard let drug = Formulary.drug(name) else {
      let drugs = name.split(separator: "+").compactMap { Formulary.drug(String($0)) }
      let clock = StabilityClock(drugs: drugs, policy: policy)
      return ["Holds: \(clock?.shown ?? "no days are known")"]
    }
    return choices(name).map { _, limit in
      let held = policy.limit(limit, of: drug)
      let source = held.flatMap { $0.isOwn ? nil : $0.data.map { " [\($0.provenance)]" } } ?? ""
      return "\(limit.title): \(held?.shown ?? "no figure")\(source)"
    }
  }
}

extension FormBuilder {
  /// The limit that was chosen and its amount; nothing where the formulary's is to hold again.
  package func drugLimit(
    of name: String
  ) throws(AnswerError) -> (limit: DrugLimit, value: DrugLimitValue?) {
    let limit = try required("limit", DrugLimitFields.chosen(name, answers))
    guard let text = answers["value"] else { return (limit, nil) }
    let stored =
      switch limit.kind {
      case .strength, .dose: text
      case .days: "\(text) day"
      case .percent: "\(text) percent"
      case .approval: text == "y" ? "approved" : "not approved"
      }
    return (limit, try required("value", DrugLimitValue(stored: stored)))
  }
}

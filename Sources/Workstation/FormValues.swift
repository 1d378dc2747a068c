import ClinicDomain
import Screens

/// What forms start with: what is recorded, never a figure that a person has to read afresh.
enum FormValues {
  private static func keyed(_ pairs: [(String, String?)]) -> KeyedText {
    KeyedText(pairs.compactMap { key, text in text.map { KeyedText.Entry(key: key, text: $0) } })
  }

  static func staff(_ member: StaffMember) -> KeyedText {
    keyed([
      ("id", member.id.text), ("family", member.familyName), ("given", member.givenName),
      ("role", FormFields.roles.first { member.roles.contains($0.1) }?.0),
      ("active", member.isActive ? "y" : "n"), ("competent", member.competentUntil?.description),
    ])
  }

  static func patient(_ patient: Patient) -> KeyedText {
    keyed([
      ("mrn", patient.mrn), ("family", patient.familyName), ("given", patient.givenName),
      ("birthDate", patient.birthDate.description), ("sex", patient.sex.rawValue.lowercased()),
      ("phone", patient.phone.isEmpty ? nil : patient.phone),
      ("allergies", patient.allergies.isEmpty ? nil : patient.allergies.joined(separator: "; ")),
      ("origin", patient.spasticityOrigin.map { $0 == .cerebral ? "c" : "s" }),
      ("notes", patient.notes.isEmpty ? nil : patient.notes),
    ])
  }

  static func pump(_ pump: Pump) -> KeyedText {
    keyed([
      ("model", pump.model), ("serial", pump.serial), ("implanted", pump.implantedOn.description),
      ("reservoir", pump.reservoir.digits), ("alarm", pump.alarmVolume.digits),
      ("unusable", pump.unusableVolume?.digits), ("tubing", pump.tubingVolume?.digits),
      ("catheter", pump.catheter.volume?.digits), ("tip", pump.catheter.tip),
    ])
  }

  private static func mode(_ program: InfusionProgram) -> [(String, String?)] {
    var pairs: [(String, String?)] = [
      ("bolus", program.patientBoluses?.dose.stored),
      ("perDay", program.patientBoluses.map { String($0.perDay) }),
    ]
    switch program.mode {
    case .simpleContinuous(let dose): pairs += [("mode", "s"), ("dose", dose.stored)]
    case .flex(let steps):
      let table = steps.map { "\($0.start) \($0.mass.stored)" }.joined(separator: "; ")
      pairs += [("mode", "f"), ("flex", table)]
    case .minimumRate(let rate): pairs += [("mode", "m"), ("rate", rate.stored)]
    case .stopped: pairs.append(("mode", "o"))
    }
    return pairs
  }

  static func program(_ chart: Chart) -> KeyedText {
    keyed(chart.summary.program.map { mode($0.program) } ?? [])
  }

  static func programFacts(_ chart: Chart) -> [String] {
    guard let fill = chart.summary.fill else { return ["Nothing is recorded in the pump."] }
    return ["In the pump: \(DrugText.all(fill.formulation)), filled \(fill.at.local.shown)"]
  }

  /// An order starts as the last one: same drugs, same program; the prescriber changes what changes.
  static func order(_ chart: Chart, policy: Policy, today: CivilDate) -> KeyedText {
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
    return keyed(pairs)
  }

  static func orderFacts(_ chart: Chart) -> [String] {
    var facts: [String] = []
    if let fill = chart.summary.fill, let program = chart.summary.program {
      facts.append(
        "Runs: \(DrugText.all(fill.formulation)), \(program.program.modeTitle) \(program.program.dailyDose?.shown ?? "")"
      )
    }
    if let pump = chart.summary.pump {
      let clearing =
        pump.clearingVolume.map { "\($0.shown) from reservoir to tip" }
        ?? "tubing or catheter volume not known: no bridge figure"
      facts.append("\(pump.model), reservoir \(pump.reservoir.shown), \(clearing)")
    }
    if !chart.keptReasons.isEmpty {
      facts.append(
        "Reasons kept: \(chart.consents.map { "\($0.value.subject): \($0.value.text)" }.joined(separator: "; "))"
      )
    }
    return facts
  }

  static func dueFacts(_ chart: Chart, _ policy: Policy) -> [String] {
    guard let outlook = RefillOutlook(chart.summary, policy: policy), let due = outlook.due else {
      return []
    }
    return [
      "Due by \(due.date.shown) (\(due.limit.title)); alarm \(outlook.alarmDate?.shown ?? "-")"
    ]
  }
}

/// Numbers of policy settings as people write them.
enum PolicyValue {
  static func read(_ text: String, _ setting: PolicySetting) -> Int64? {
    switch setting.kind {
    case .nanolitres:
      return (try? Volume(text))?.amount
        ?? (try? Volume.read(text, labelled: .millilitres))?.value.amount
    case .minuteOfDay: return (try? CivilTime(text)).map { Int64($0.minuteOfDay) }
    case .weekdays:
      let days = text.lowercased().split(separator: " ").map { word in
        Weekday.allCases.firstIndex { $0.rawValue.lowercased() == word }
      }
      guard !days.isEmpty, !days.contains(nil) else { return nil }
      return days.reduce(Int64(0)) { $0 | 1 << Int64($1 ?? 0) }
    case .tenthsOfPercent:
      let parts = text.split(separator: " ")[0].split(separator: ".")
      guard let whole = Int64(parts[0]), parts.count <= 2 else { return nil }
      guard parts.count == 2 else { return whole * 10 }
      guard parts[1].count == 1, let tenth = Int64(parts[1]) else { return nil }
      return whole * 10 + tenth
    case .days, .minutes, .seconds, .count:
      return text.split(separator: " ").first.flatMap { Int64($0) }
    }
  }
}

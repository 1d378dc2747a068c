extension ClinicSettings {
  /// Sets the clinic's own limit of a drug, or of a mixture's days in the pump; nothing lets the data
  /// hold again.
  ///
  /// - Throws: `Refusal` where the person is neither clinician nor administrator, no check of the drug
  ///   uses the limit, the drug is never put into a pump, the amount cannot be right, or no reason is
  ///   given.
  public func changeDrugLimit(
    _ limit: DrugLimit,
    of name: String,
    to value: DrugLimitValue?,
    reason: String,
    by member: StaffMember
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The limit is not changed"
    try member.require(.changePolicy, what: what)
    let drugs = try Self.drugs(name, limit, what: what)
    guard !reason.isEmpty else {
      throw Refusal(what: what, why: "the reason is empty", remedy: "Say why in a few words.")
    }
    let own = policy.own(limit, of: name)
    let taken = try value.map { value throws(Refusal) in
      try Self.taken(value, limit, drugs, what: what)
    }
    guard own != taken else { return [] }
    return [
      .drugLimitChanged(
        DrugLimitChange(
          drug: name,
          limit: limit,
          from: (own ?? Self.data(limit, drugs))?.stored,
          to: taken?.stored,
          reason: reason
        )
      )
    ]
  }

  private static func drugs(
    _ name: String,
    _ limit: DrugLimit,
    what: String
  ) throws(Refusal) -> [Drug] {
    let names = name.split(separator: "+").map(String.init)
    let drugs = names.compactMap { Formulary.drug($0) }
    guard !drugs.isEmpty, drugs.count == names.count, Policy.name(of: drugs) == name else {
      throw Refusal(
        what: what,
        why: "the formulary has no \"\(name)\"",
        remedy: "Choose a drug of the formulary, or a mixture of its drugs."
      )
    }
    if let never = drugs.first(where: \.isProhibited) {
      throw Refusal(
        what: what,
        why: "\(never.tallMan) is never put into a pump",
        remedy: "No policy lifts that."
      )
    }
    guard drugs.count > 1 ? limit == .pumpDays : limit.applies(to: drugs[0]) else {
      throw Refusal(
        what: what,
        why: "no check of \(drugs.map(\.tallMan).joined(separator: " + ")) uses \(limit.title)",
        remedy: "Choose a limit that is shown with it."
      )
    }
    return drugs
  }

  /// The amount in the drug's own unit, where it can be right.
  private static func taken(
    _ value: DrugLimitValue,
    _ limit: DrugLimit,
    _ drugs: [Drug],
    what: String
  ) throws(Refusal) -> DrugLimitValue {
    let drug = drugs[0]
    var taken: DrugLimitValue?
    switch (limit.kind, value) {
    case (.approval, .approved): taken = value
    case (.strength, .measure(let measure)):
      taken = measure.quantity(Concentration.self).flatMap {
        DrugLimitValue(stored: $0.expressed(in: drug.concentrationUnit).stored)
      }
    case (.dose, .measure(let measure)):
      taken = measure.quantity(Dose.self).flatMap {
        DrugLimitValue(stored: $0.expressed(in: drug.doseRateUnit).stored)
      }
    case (.days, .measure(let measure)):
      taken = measure.unit == "day" && isWhole(measure, in: 1...mostDays) ? value : nil
    case (.percent, .measure(let measure)):
      taken = measure.unit == "percent" && isWhole(measure, in: 1...mostPercent) ? value : nil
    default: break
    }
    guard let taken else {
      throw Refusal(
        what: what,
        why: "\(value.shown) is no amount for \(limit.title)",
        remedy: "Write \(example(limit, drug))."
      )
    }
    return taken
  }

  /// The days and percents up to which a limit is taken.
  private static let mostDays = 3650
  private static let mostPercent = 1000

  private static func isWhole(_ measure: Measure, in range: ClosedRange<Int>) -> Bool {
    measure.number.whole.map(range.contains) ?? false
  }

  private static func example(_ limit: DrugLimit, _ drug: Drug) -> String {
    switch limit.kind {
    case .strength: "it in \(drug.concentrationUnit.rawValue)"
    case .dose: "it in \(drug.doseRateUnit.rawValue)"
    case .days: "1 to \(mostDays) whole days"
    case .percent: "1 to \(mostPercent) %, whole"
    case .approval: "y or n"
    }
  }

  /// What the data give for a drug or for the days of a mixture.
  private static func data(_ limit: DrugLimit, _ drugs: [Drug]) -> DrugLimitValue? {
    guard drugs.count > 1 else { return limit.data(of: drugs[0])?.value }
    return StabilityClock(drugs: drugs).map {
      .measure(Measure(ExactDecimal(Int64($0.days)), "day"))
    }
  }
}

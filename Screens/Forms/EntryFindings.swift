import ClinicDomain

/// What was typed in another form or in another unit than the drug's own: it is read exactly, said,
/// and never in the way.
enum EntryFindings {
  /// The findings on the amounts of an order as they were typed.
  static func findings(_ typed: KeyedText, of formulation: Formulation) -> [Finding] {
    var found: [Finding] = []
    for (index, ingredient) in formulation.ingredients.enumerated() {
      guard let drug = Formulary.drug(ingredient.drug) else { continue }
      found += strength(typed["strength\(index + 1)"], of: drug)
      if index == 0 {
        found += dose(typed["dose"], of: drug)
        found += bolus(typed["bolus"], of: drug)
      }
    }
    return found
  }

  private static func strength(_ text: String?, of drug: Drug) -> [Finding] {
    guard let text, let value = try? Concentration(text) else { return [] }
    let own = value.expressed(in: drug.concentrationUnit).shown
    return format(text, Concentration.self) + unit(value.unit.mass, own, value.stored, of: drug)
  }

  private static func dose(_ text: String?, of drug: Drug) -> [Finding] {
    guard let text, let value = try? Dose(text) else { return [] }
    let own = value.expressed(in: drug.doseRateUnit).shown
    return format(text, Dose.self) + unit(value.unit.mass, own, value.stored, of: drug)
  }

  private static func bolus(_ text: String?, of drug: Drug) -> [Finding] {
    text.map { format($0, Mass.self) } ?? []
  }

  /// Source: ISMP-ABBR.
  private static func format<Value: Quantity>(_ text: String, _ kind: Value.Type) -> [Finding] {
    (try? Value.read(text)).map(EntryChecks.format) ?? []
  }

  /// Source: POLICY (the figure is said in the drug's own unit).
  private static func unit(
    _ typed: MassUnit,
    _ own: String,
    _ stored: String,
    of drug: Drug
  ) -> [Finding] {
    guard typed != drug.doseUnit else { return [] }
    return [
      Finding(
        .unitNotFieldUnit,
        subject: drug.id,
        value: stored,
        message: "\(drug.tallMan) is written in \(drug.doseUnit.rawValue): read as \(own)",
        source: "POLICY",
        verified: false
      )
    ]
  }
}

package import ClinicDomain

/// How drugs are written: tall-man names on screens, formulary names in files.
package enum DrugText {
  /// A drug's name with tall-man letters; a name that the formulary does not hold as it stands.
  package static func name(_ drug: String) -> String {
    Formulary.drug(drug)?.tallMan ?? drug
  }

  /// The drugs of a name of the policy with tall-man letters: `bupivacaine+morphine`.
  package static func names(_ joined: String) -> String {
    joined.split(separator: "+").map { name(String($0)) }.joined(separator: " + ")
  }

  /// One drug with its strength for screens: `HYDROmorphone 2,000 mcg/mL`.
  package static func shown(_ ingredient: Ingredient) -> String {
    "\(name(ingredient.drug)) \(ingredient.concentration.shown)"
  }

  /// One drug with its strength as files hold it: `hydromorphone 2000 mcg/mL`.
  package static func stored(_ ingredient: Ingredient) -> String {
    "\(ingredient.drug) \(ingredient.concentration.stored)"
  }

  /// The leading drug with its strength, and how many others are with it.
  package static func lead(_ formulation: Formulation) -> String {
    let lead = shown(formulation.primary)
    return formulation.others.isEmpty ? lead : "\(lead) +\(formulation.others.count)"
  }

  /// The leading drug without its strength, and how many others are with it.
  package static func leadName(_ formulation: Formulation) -> String {
    let lead = name(formulation.primary.drug)
    return formulation.others.isEmpty ? lead : "\(lead) +\(formulation.others.count)"
  }

  /// Every drug with its strength.
  package static func all(_ formulation: Formulation) -> String {
    formulation.ingredients.map(shown).joined(separator: " + ")
  }
}

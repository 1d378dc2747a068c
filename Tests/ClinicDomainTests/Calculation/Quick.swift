import ClinicDomain

// Quantities and dates as tests write them: the text that a person would type.

func volume(_ text: String) throws -> Volume { try Volume("\(text) mL") }
func dose(_ text: String) throws -> Dose { try Dose(text) }
func strength(_ text: String) throws -> Concentration { try Concentration(text) }
func rate(_ text: String) throws -> EnteredRate { try EnteredRate("\(text) mL/day") }
func day(_ text: String) throws -> CivilDate { try CivilDate(text) }

func ingredient(_ text: String) throws -> Ingredient {
  let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
  return Ingredient(drug: parts[0], concentration: try Concentration(parts[1]))
}

func formulation(_ texts: String...) throws -> Formulation {
  let ingredients = try texts.map(ingredient)
  return Formulation(primary: ingredients[0], others: Array(ingredients.dropFirst()))
}

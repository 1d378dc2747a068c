package import ClinicDomain
package import Grid

/// Who the screen is about: it stands under the tabs, never scrolls and is never cut.
package struct PatientBanner: Hashable, Sendable {
  /// What is left out while a screen asks for it, so that it is not copied from here.
  package enum Part: Hashable, Sendable {
    case identifiers
    case serial
    case strengths
  }

  /// The patient; nothing before registration.
  package let patient: Patient?
  /// The pump, where one is implanted.
  package let pump: Pump?
  /// What is in the pump.
  package let formulation: Formulation?
  /// What is left out.
  package let withheld: Set<Part>

  /// Takes what a banner shows of a chart.
  package init(_ summary: ChartSummary, withholding withheld: Set<Part> = []) {
    self.withheld = withheld
    patient = summary.patient
    pump = summary.pump
    formulation = summary.fill?.formulation
  }

  /// The lines: name, birth date, sex, record number; then allergies first, pump and drugs.
  package func lines(context: ScreenContext, width: Int) -> [SpanLine] {
    guard let patient else { return [SpanLine("not registered yet", .banner)] }
    let identity = SpanLine.flow(identityGroups(patient, on: context.today), width: width)
    let allergy = SpanLine.flow(
      [
        [
          Span("ALLERGY ", .label),
          Span(patient.shownAllergies, patient.allergies.isEmpty ? .value : .chipMedium),
        ]
      ] + pumpGroups(context),
      width: width
    )
    return identity + allergy
  }

  private func identityGroups(_ patient: Patient, on day: CivilDate) -> [[Span]] {
    let name = [Span(patient.shownName, .banner)]
    let sex = [Span("Sex ", .label), Span(patient.sex.title, .value)]
    guard !withheld.contains(.identifiers) else {
      return [name, sex, [Span("MRN and birth date are asked here", .label)]]
    }
    return [
      name, [Span(Self.born(patient, on: day), .value)], sex,
      [Span("MRN ", .label), Span(patient.mrn, .value)],
    ]
  }

  private var shownSerial: String {
    withheld.contains(.serial) ? "is asked here" : pump?.serial ?? ""
  }

  private func shown(_ ingredient: Ingredient, _ context: ScreenContext) -> String {
    if context.hidesAmounts { return DrugText.name(ingredient.drug) }
    return withheld.contains(.strengths)
      ? "\(DrugText.name(ingredient.drug)), strength is asked here" : DrugText.shown(ingredient)
  }

  private func pumpGroups(_ context: ScreenContext) -> [[Span]] {
    var groups: [[Span]] = []
    if let pump {
      groups.append([
        Span("PUMP ", .label), Span(pump.shownModel, .value),
        Span(" serial ", .label),
        Span(shownSerial, withheld.contains(.serial) ? .label : .value),
      ])
    } else {
      groups.append([Span("PUMP ", .label), Span("none recorded", .value)])
    }
    for (index, ingredient) in (formulation?.ingredients ?? []).enumerated() {
      let label = index == 0 ? "DRUG " : "+ "
      groups.append([Span(label, .label), Span(shown(ingredient, context), .value)])
    }
    if let patient, !patient.notes.isEmpty {
      groups.append([Span("NOTE ", .label), Span(patient.notes, .value)])
    }
    return groups
  }

  /// The birth date with the age: `Born 26-May-1947 (79y)`.
  static func born(_ patient: Patient, on day: CivilDate) -> String {
    "Born \(patient.birthDate.shown) (\(patient.birthDate.age(on: day))y)"
  }

  /// The banner in words.
  package func reading(context: ScreenContext) -> [String] {
    guard let patient else { return ["Not registered yet."] }
    let drugs =
      formulation.map { $0.ingredients.map { shown($0, context) }.joined(separator: " + ") }
      ?? "no fill recorded"
    let device = pump.map { "Pump \($0.shownModel), serial \(shownSerial)." } ?? "No pump."
    let identifiers =
      withheld.contains(.identifiers)
      ? "sex \(patient.sex.title), MRN and birth date are asked here"
      : "\(Self.born(patient, on: context.today)), sex \(patient.sex.title), MRN \(patient.mrn)"
    let note = patient.notes.isEmpty ? "" : " Note: \(patient.notes)."
    return [
      "\(patient.shownName), \(identifiers).",
      "Allergy: \(patient.shownAllergies). \(device) Drug: \(drugs).\(note)",
    ]
  }
}

extension Patient {
  /// Who is meant, in a line: `KELLER, Dina  Born 16-Feb-1950 (76y)  MRN 204370`.
  package func bannerName(on day: CivilDate) -> String {
    "\(shownName)  \(PatientBanner.born(self, on: day))  MRN \(mrn)"
  }
}

extension Patient.Sex {
  /// The sex as a banner shows it.
  package var title: String {
    switch self {
    case .female: "F"
    case .male: "M"
    case .other: "X"
    case .notKnown: "not known"
    }
  }
}

extension Pump {
  /// The model with the reservoir's size, where the name does not say it already.
  package var shownModel: String {
    model.hasSuffix(reservoir.shown) ? model : "\(model) \(reservoir.shown)"
  }
}

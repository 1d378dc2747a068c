package import ClinicDomain
package import Grid

/// Who the screen is about: it stands under the tabs, never scrolls and is never cut.
package struct PatientBanner: Hashable, Sendable {
  /// The patient; nothing before registration.
  package let patient: Patient?
  /// The pump, where one is implanted.
  package let pump: Pump?
  /// What is in the pump.
  package let formulation: Formulation?

  /// Takes what a banner shows of a chart.
  package init(_ summary: ChartSummary) {
    patient = summary.patient
    pump = summary.pump
    formulation = summary.fill?.formulation
  }

  /// The lines: name, birth date, sex, record number; then allergies first, pump and drugs.
  package func lines(context: ScreenContext, width: Int) -> [SpanLine] {
    guard let patient else { return [SpanLine("not registered yet", .banner)] }
    let identity = SpanLine.flow(
      [
        [Span(patient.shownName, .banner)],
        [Span(PatientBanner.born(patient, on: context.today), .value)],
        [Span("Sex ", .label), Span(patient.sex.title, .value)],
        [Span("MRN ", .label), Span(patient.mrn, .value)],
      ],
      width: width
    )
    let allergy = SpanLine.flow(
      [
        [
          Span("ALLERGY ", .label),
          Span(patient.shownAllergies, patient.allergies.isEmpty ? .value : .chipMedium),
        ]
      ] + pumpGroups,
      width: width
    )
    return identity + allergy
  }

  private var pumpGroups: [[Span]] {
    var groups: [[Span]] = []
    if let pump {
      groups.append([
        Span("PUMP ", .label), Span(pump.shownModel, .value),
        Span(" serial ", .label), Span(pump.serial, .value),
      ])
    } else {
      groups.append([Span("PUMP ", .label), Span("none recorded", .value)])
    }
    for (index, ingredient) in (formulation?.ingredients ?? []).enumerated() {
      let label = index == 0 ? "DRUG " : "+ "
      groups.append([Span(label, .label), Span(DrugText.shown(ingredient), .value)])
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
    let drugs = formulation.map(DrugText.all) ?? "no fill recorded"
    let device =
      pump.map { "Pump \($0.shownModel), serial \($0.serial)." } ?? "No pump."
    let note = patient.notes.isEmpty ? "" : " Note: \(patient.notes)."
    return [
      "\(patient.shownName), \(Self.born(patient, on: context.today)), sex \(patient.sex.title), MRN \(patient.mrn).",
      "Allergy: \(patient.shownAllergies). \(device) Drug: \(drugs).\(note)",
    ]
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

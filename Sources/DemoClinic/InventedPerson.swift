import ClinicDomain

/// Names that nobody bears together: surnames through the alphabet, given names of many places.
enum InventedPerson {
  static let surnames = [
    "Abara", "Beckett", "Cardoso", "Dubois", "Eriksen", "Fonseca", "Gruber", "Hakimi", "Ivers",
    "Johnson", "Keller", "Lindqvist", "Morris", "Nowak", "Okafor", "Patel", "Quiroga", "Rahman",
    "Silva", "Tanaka", "Underhill", "Vega", "Walsh", "Xu", "Yilmaz", "Zielinski",
  ]
  static let givenNames = [
    "Ada", "Boris", "Clara", "Dina", "Emil", "Freja", "Grace", "Hugo", "In\u{EA}s", "Jos\u{E9}",
    "Kofi", "Lena", "Maya", "Nils", "Olga", "Priya", "Rosa", "Sam", "Tariq", "Uma", "Vera", "Wim",
    "Yara", "\u{592A}\u{90CE}",
  ]

  static func patient(
    _ number: Int,
    mrn: String,
    born: CivilDate,
    numbers: inout SeededNumbers
  ) -> Patient {
    var patient = Patient(
      mrn: mrn,
      familyName: surnames[number % surnames.count],
      givenName: numbers.pick(givenNames),
      birthDate: born,
      sex: numbers.pick([.female, .male]),
      phone: "+1 555 \(String(number % 10_000 + 10_000).dropFirst())",
      allergies: numbers.pick([[], [], [], ["penicillin"], ["iodine"], ["latex", "chlorhexidine"]]),
      notes: numbers.pick([
        "", "", "", "needs interpreter", "wheelchair; two staff",
        "hard of hearing, does not hear the alarm",
      ])
    )
    if patient.notes.contains("interpreter") { patient.needs = [.interpreter] }
    if patient.notes.contains("two staff") { patient.needs = [.twoNurses, .escort] }
    // One in ten has nobody who could be called instead.
    if !number.isMultiple(of: 10) { patient.caregiver = "family, +1 555 0\(number + 100)" }
    return patient
  }
}

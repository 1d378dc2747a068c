package import ClinicDomain

/// What was typed to narrow a list of patients.
///
/// Every word must begin a word of the name, the record number or the birth date; there is no
/// guessing, because a patient who is nearly right is the wrong one. A word of stars keeps the
/// patients with that mark.
package struct PatientFilter: Hashable, Sendable {
  /// The text as typed.
  package let text: String
  private let words: [String]
  private let number: String?

  /// Takes the text as typed.
  package init(_ text: String) {
    self.text = text
    words = text.split(whereSeparator: { $0 == " " || $0 == "," }).map {
      LatinFold.fold(String($0))
    }
    let joined = words.joined()
    number = !joined.isEmpty && joined.utf8.allSatisfy { (48...57).contains($0) } ? joined : nil
  }

  /// Whether nothing was typed that narrows.
  package var isEmpty: Bool { words.isEmpty }

  /// Whether an entry stays in the list on a day.
  package func keeps(_ entry: ListEntry, on day: CivilDate) -> Bool {
    isEmpty || keeps(PatientLine(entry), mark: Urgency(entry, on: day).mark)
  }

  /// Whether a patient with a mark stays in the list.
  package func keeps(_ patient: PatientLine, mark: String) -> Bool {
    if isEmpty { return true }
    if let number, patient.mrn.filter({ $0 != " " && $0 != "-" }).hasPrefix(number) { return true }
    let parts =
      LatinFold.fold(patient.name).split(whereSeparator: { $0 == " " || $0 == "," || $0 == "-" })
      .map(String.init)
    return words.allSatisfy { word in
      if word.allSatisfy({ $0 == "*" }) { return mark == word }
      return parts.contains { $0.hasPrefix(word) }
        || LatinFold.fold(patient.mrn).hasPrefix(word)
        || patient.birthDate.map {
          $0.description.hasPrefix(word) || LatinFold.fold($0.shown).hasPrefix(word)
        } ?? false
    }
  }
}

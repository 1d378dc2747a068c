import ClinicDomain

/// What was typed into the palette, held against names.
///
/// Things to do are found by words, parts of words and their letters in order; patients only by the
/// beginning of the surname, the record number or the birth date, because a patient who is nearly
/// right is the wrong one.
struct PaletteSearch {
  private let text: String
  private let words: [String]
  /// The words without those that say nothing by themselves.
  private let telling: [String]
  private let digits: String?

  init(_ text: String) {
    self.text = text
    words = text.split(whereSeparator: { $0 == " " || $0 == "," }).map {
      LatinFold.fold(String($0))
    }
    let bare = words.filter { !Self.small.contains($0) }
    telling = bare.isEmpty ? words : bare
    let joined = words.joined()
    let isNumber = !joined.isEmpty && joined.utf8.allSatisfy { (48...57).contains($0) }
    digits = isNumber ? joined : nil
  }

  private static let small: Set<String> = ["a", "and", "at", "in", "of", "or", "the", "to", "with"]

  /// Whether nothing was typed that narrows.
  var isEmpty: Bool { words.isEmpty }

  /// How well something to do fits, 0 best; nothing where it does not.
  func rank(_ item: PaletteItem) -> Int? {
    if item.key == text { return 0 }
    let title = LatinFold.fold(item.title)
    if title.hasPrefix(words.joined(separator: " ")) { return 1 }
    let all = LatinFold.fold("\(item.title) \(item.words) \(item.detail)")
    let parts = all.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    if telling.allSatisfy({ word in parts.contains { $0.hasPrefix(word) } }) { return 2 }
    if telling.allSatisfy({ all.contains($0) }) { return 3 }
    return Self.holds(title, words.joined()) ? 4 : nil
  }

  /// Whether the letters stand in a text in this order, from its first letter on.
  private static func holds(_ text: String, _ letters: String) -> Bool {
    guard letters.count >= leastLetters, text.first == letters.first else { return false }
    var rest = letters[...]
    for character in text where character == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// Letters below which anything would be found.
  private static let leastLetters = 3

  /// Whether the text is the beginning of somebody's surname with that of the given names behind it,
  /// of the record number, or of the birth date.
  func finds(_ entry: ListEntry) -> Bool {
    guard let first = words.first else { return false }
    if let digits, entry.mrn.filter({ $0 != " " && $0 != "-" }).hasPrefix(digits) { return true }
    if words.count == 1, LatinFold.fold(entry.mrn).hasPrefix(first) { return true }
    if let birthDate = entry.birthDate, isBeginning(of: birthDate) { return true }
    let names = LatinFold.fold(entry.name).split(separator: ",", maxSplits: 1)
    guard let surname = names.first else { return false }
    let given = names.count > 1 ? Self.parts(names[1]) : []
    // Every part of a surname is one that people go by.
    var family = Self.parts(surname)
    var others: [String] = []
    for word in words {
      if let place = family.firstIndex(where: { $0.hasPrefix(word) }) {
        family.remove(at: place)
      } else {
        others.append(word)
      }
    }
    guard others.count < words.count, !others.contains(first) else { return false }
    return others.allSatisfy { word in given.contains { $0.hasPrefix(word) } }
  }

  private static func parts(_ text: Substring) -> [String] {
    text.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "'" }).map(String.init)
  }

  private func isBeginning(of date: CivilDate) -> Bool {
    let typed = LatinFold.fold(text.split(separator: " ").joined(separator: "-"))
    guard typed.utf8.count >= Self.leastOfDate else { return false }
    return date.description.hasPrefix(typed) || LatinFold.fold(date.shown).hasPrefix(typed)
  }

  /// Characters of a date below which too many are born then.
  private static let leastOfDate = 4
}

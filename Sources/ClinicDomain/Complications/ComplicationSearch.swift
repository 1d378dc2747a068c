extension TypedEntry {
  /// Reads a kind of complication: its name or id, or words that only one kind has.
  ///
  /// - Throws: `EntryError` where no kind or more than one is meant.
  public static func complicationKind(_ text: String) throws(EntryError) -> ComplicationKind {
    let wanted = text.lowercased().split(separator: " ").joined(separator: " ")
    guard !wanted.isEmpty else { throw EntryError("nothing was entered") }
    if let exact = ComplicationRegister.kinds.first(where: {
      $0.id == wanted || $0.kind.lowercased() == wanted
    }) {
      return exact
    }
    let found = ComplicationSearch.kinds(text)
    guard let kind = found.first else {
      throw EntryError("no kind has all of these words; F2 lists them")
    }
    guard found.count == 1 else {
      throw EntryError("\(found.count) kinds fit; F2 lists them, or type more")
    }
    return kind
  }
}

/// Finds kinds of complications by the words of people: the kind, the terms of consent forms,
/// other names, the category, the signs.
///
/// Every word typed must begin a word of the kind, with British and American spelling and the plural
/// taken for the same; there is no guessing.
public enum ComplicationSearch {
  /// The kinds that a text finds: by a term of consent forms first, then by name, then by sign.
  public static func kinds(_ text: String) -> [ComplicationKind] {
    let words = words(of: text)
    guard !words.isEmpty else { return ComplicationRegister.kinds }
    let ranked = entries.compactMap { entry in entry.rank(words).map { (rank: $0, entry.kind) } }
    return ranked.enumerated().sorted { left, right in
      (left.element.rank, left.offset) < (right.element.rank, right.offset)
    }
    .map(\.element.1)
  }

  /// The terms of consent forms, each once, in the order of the register.
  public static let consentTerms: [String] = {
    var terms: [String] = []
    for term in ComplicationRegister.kinds.flatMap(\.consentTerms) where !terms.contains(term) {
      terms.append(term)
    }
    return terms
  }()

  private static let entries = ComplicationRegister.kinds.map(Entry.init)

  private struct Entry {
    let kind: ComplicationKind
    let name: [String]
    let terms: [[String]]
    let all: [String]

    init(_ kind: ComplicationKind) {
      self.kind = kind
      let category = ComplicationRegister.categories.first { $0.id == kind.category }?.label ?? ""
      name = words(of: "\(kind.id) \(kind.kind)")
      terms = (kind.consentTerms + kind.aliases).map(words)
      all =
        name + terms.flatMap(\.self) + words(of: category) + kind.signs.flatMap(words)
        + kind.drugs.flatMap(words)
    }

    func rank(_ typed: [String]) -> Int? {
      func holds(_ words: [String]) -> Bool {
        typed.allSatisfy { one in words.contains { $0.hasPrefix(one) } }
      }
      if holds(name) { return 0 }
      if terms.contains(where: holds) { return 1 }
      return holds(all) ? 2 : nil
    }
  }

  /// The words of a text, folded.
  static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { fold(String($0)) }
      .filter { !linking.contains($0) }
  }

  private static let linking: Set = ["a", "an", "and", "at", "in", "of", "or", "the", "to", "with"]

  /// One form for both spellings and for the plural: `anaesthetics` is `anesthetic`.
  private static func fold(_ word: String) -> String {
    var folded = ""
    var before: Character?
    for character in word {
      // ae and oe are written e across the ocean.
      if character == "e", before == "a" || before == "o" { folded.removeLast() }
      folded.append(character)
      before = character
    }
    // Anaesthesia, anaesthetic and anaesthetist are looked for as one.
    if folded.hasPrefix("anesthe") { return "anesthe" }
    if folded.count > 3, folded.last == "s", folded.dropLast().last != "s" { folded.removeLast() }
    return folded
  }
}

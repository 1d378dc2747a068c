/// Letters of other layouts by the Latin letter on the same key.
package enum LatinLayout {
  /// The Latin letter on the key that gave a Cyrillic or Greek one.
  package static func letter(for character: Character) -> Character? { table[character] }

  private static let table: [Character: Character] = {
    var table: [Character: Character] = [:]
    let pairs: [(String, String)] = [
      ("йцукенгшщзфывапролдячсмить", "qwertyuiopasdfghjklzxcvbnm"),
      ("ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm"),
    ]
    for (foreign, latin) in pairs {
      for (key, letter) in zip(foreign, latin) {
        table[key] = letter
        if let upper = key.uppercased().first, upper != key {
          table[upper] = letter.uppercased().first
        }
      }
    }
    return table
  }()
}

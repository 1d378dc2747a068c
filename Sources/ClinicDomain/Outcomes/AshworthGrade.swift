/// A grade of the modified Ashworth scale, from no rise in tone to a rigid limb.
public enum AshworthGrade: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
  case none = "0"
  case slight = "1"
  case slightThroughHalf = "1+"
  case marked = "2"
  case considerable = "3"
  case rigid = "4"

  /// Whether the left grade is the lower one.
  public static func < (left: AshworthGrade, right: AshworthGrade) -> Bool {
    left.rank < right.rank
  }

  /// The place on the scale, from 0 to 5.
  public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The key that answers it where one key is pressed.
  public var key: String { self == .slightThroughHalf ? "+" : rawValue }

  /// The grade of a key; nothing of another key.
  public init?(key: String) {
    guard let grade = Self.allCases.first(where: { $0.key == key || $0.rawValue == key }) else {
      return nil
    }
    self = grade
  }
}

/// The grade of one muscle group.
public struct MuscleScore: Hashable, Sendable, Codable {
  /// The muscle group, with the side where it has one: `hip adductors R`.
  public var muscle: String
  /// Its grade.
  public var grade: AshworthGrade

  /// Makes a score.
  public init(muscle: String, grade: AshworthGrade) {
    self.muscle = muscle
    self.grade = grade
  }

  /// The score in words: `hip adductors R 1+`.
  public var text: String { "\(muscle) \(grade.rawValue)" }

  /// Reads scores such as `hip adductors R 3; knee flexors L 1+`.
  ///
  /// - Throws: `EntryError` where a part has no muscle or no grade, or a muscle stands there twice.
  public static func list(_ text: String) throws(EntryError) -> [MuscleScore] {
    var scores: [MuscleScore] = []
    for part in text.split(separator: ";") {
      let words = part.split(separator: " ").map(String.init)
      guard !words.isEmpty else { continue }
      guard words.count > 1, let grade = AshworthGrade(rawValue: words[words.count - 1]) else {
        throw EntryError("write a muscle and its grade 0, 1, 1+, 2, 3 or 4, parted by ;")
      }
      let muscle = words.dropLast().joined(separator: " ")
      guard !scores.contains(where: { $0.muscle.lowercased() == muscle.lowercased() }) else {
        throw EntryError("\(muscle) stands there twice")
      }
      scores.append(MuscleScore(muscle: muscle, grade: grade))
    }
    return scores
  }
}

extension [MuscleScore] {
  /// The scores as they are typed and stored.
  public var text: String { map(\.text).joined(separator: "; ") }
}

/// What the therapy did for a patient, as it was asked at one visit; what was not asked is nothing.
public struct Outcome: Hashable, Sendable, Codable {
  /// How far the patient's own aim is met.
  public enum Goal: String, CaseIterable, Hashable, Sendable, Codable {
    case met
    case partly
    case notMet

    /// The answer in words.
    public var title: String {
      switch self {
      case .met: "met"
      case .partly: "partly met"
      case .notMet: "not met"
      }
    }
  }

  /// A side effect that is asked for by name.
  public enum SideEffect: String, CaseIterable, Hashable, Sendable, Codable {
    case sedation
    case nausea
    case retention
    case itch
    case oedema
    case weakness
    case constipation
  }

  /// When it was asked.
  public var at: Moment
  /// Pain on average, 0 to 10.
  public var painAverage: Int?
  /// Pain at its worst, 0 to 10.
  public var painWorst: Int?
  /// Pain at its least, 0 to 10.
  public var painLeast: Int?
  /// Pain now, 0 to 10.
  public var painNow: Int?
  /// The grade of the worst muscle.
  public var ashworth: AshworthGrade?
  /// The grades by muscle.
  public var muscles: [MuscleScore]
  /// How often spasms come, on the scale of Penn, 0 to 4.
  public var spasmFrequency: Int?
  /// What the patient wants to do, in words.
  public var aim: String
  /// How far that is met.
  public var goal: Goal?
  /// Side effects that were asked for by name; nothing where nobody asked.
  public var sideEffects: [SideEffect]?
  /// Other side effects in words.
  public var otherSideEffects: String
  /// Boluses that the patient took in a day, in tenths.
  public var tenthBolusesADay: Int?
  /// How content the patient is, 0 to 10.
  public var satisfaction: Int?
  /// Signs of a mass at the catheter's tip; nothing where nobody asked.
  public var signs: [PatientFacts.RedFlag]?

  /// Makes an outcome of which nothing was asked yet.
  public init(at: Moment) {
    self.at = at
    muscles = []
    aim = ""
    otherSideEffects = ""
  }

  /// Whether anything was asked.
  public var isEmpty: Bool {
    var blank = Outcome(at: at)
    blank.aim = aim
    return self == blank
  }

  /// The grade of the worst muscle, of those by name and the one asked alone.
  public var worstAshworth: AshworthGrade? {
    (muscles.map(\.grade) + [ashworth].compactMap(\.self)).max()
  }

  /// The side effects in words; nothing where nobody asked.
  public var sideEffectText: String? {
    guard sideEffects != nil || !otherSideEffects.isEmpty else { return nil }
    let named = (sideEffects ?? []).map(\.rawValue)
    let all = named + (otherSideEffects.isEmpty ? [] : [otherSideEffects])
    return all.isEmpty ? "none" : all.joined(separator: ", ")
  }
}

extension Outcome {
  /// Takes the scores out of the answers of a walk's baseline screen, so that they are asked and kept
  /// once; nothing where none was asked.
  init?(_ entry: ScreenEntry) {
    guard entry.screen == Self.walkScreen else { return nil }
    let answers = Answers(texts: entry.answers)
    self.init(at: entry.performedAt)
    painAverage = answers.count("pain.average")
    painWorst = answers.count("pain.worst")
    painNow = answers.count("pain.now")
    ashworth = answers.text("spasm.ashworth").flatMap { AshworthGrade(key: $0) }
    muscles = answers.text("spasm.muscles").flatMap { try? MuscleScore.list($0) } ?? []
    spasmFrequency = answers.count("spasm.frequency")
    goal = answers.text("function.goal").flatMap { Self.goals[$0] }
    otherSideEffects = answers.text("sideEffects") ?? ""
    signs = answers.text("neuro.signs").map { key in Self.signs[key].map { [$0] } ?? [] }
    if isEmpty { return nil }
  }

  /// The keys of the signs in a walk; another key says that there is none.
  static let signs: [String: PatientFacts.RedFlag] = [
    "p": .newPain, "s": .numbness, "w": .motor, "b": .bladder, "o": .bowel,
  ]

  /// The keys of the goal in a walk.
  public static let goals: [String: Goal] = ["m": .met, "p": .partly, "n": .notMet]

  /// The screen of a walk that asks the scores.
  static let walkScreen = 3
}

/// What is known of a patient for the checks of an order; what was not asked is nothing.
public struct PatientFacts: Hashable, Sendable {
  /// What the neurological questions brought out.
  public enum RedFlag: String, CaseIterable, Hashable, Sendable, Codable {
    case none
    case newPain
    case numbness
    case motor
    case bladder
    case bowel

    /// The sign in words.
    public var title: String {
      switch self {
      case .none: "none"
      case .newPain: "new pain"
      case .numbness: "numbness"
      case .motor: "weakness"
      case .bladder: "bladder trouble"
      case .bowel: "bowel trouble"
      }
    }

    /// Whether the sign stops at once.
    var isGrave: Bool { self == .motor || self == .bladder || self == .bowel }
  }

  /// Whether both identifiers matched.
  public var identifiersMatch: Bool?
  /// Whether the patient ever had a psychosis.
  public var hasHadPsychosis: Bool?
  /// Whether the patient tolerates opioids.
  public var isOpioidTolerant: Bool?
  /// Whether the patient has a device for boluses.
  public var hasBolusDevice: Bool?
  /// Whether the patient takes an anticoagulant.
  public var takesAnticoagulant: Bool?
  /// Whether catheter or lumbar access is planned.
  public var isCatheterAccessPlanned: Bool?
  /// Whether an opioid, a benzodiazepine or alcohol is taken besides.
  public var takesSedative: Bool?
  /// What the neurological questions brought out.
  public var redFlags: Set<RedFlag>?
  /// The rises in a row up to this one, without a better score.
  public var risesWithoutBenefit: Int?

  /// Makes facts of which nothing is known yet.
  public init() {}
}

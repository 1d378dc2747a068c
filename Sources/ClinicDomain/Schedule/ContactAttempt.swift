/// Names an attempt to reach a patient.
public typealias ContactID = Identifier<ContactAttempt>

/// Somebody tried to reach a patient about a visit: whom, how, and what came of it.
public struct ContactAttempt: Hashable, Sendable, Codable {
  /// Whom.
  public enum Person: String, Hashable, Sendable, Codable, CaseIterable {
    case patient
    case caregiver
    case prescriber
    case authorities

    /// The person in words.
    public var title: String {
      switch self {
      case .patient: "patient"
      case .caregiver: "caregiver"
      case .prescriber: "prescriber"
      case .authorities: "welfare check"
      }
    }
  }

  /// How.
  public enum Way: String, Hashable, Sendable, Codable, CaseIterable {
    case phone
    case letter
    case message
    case inPerson

    /// The way in words.
    public var title: String {
      switch self {
      case .phone: "phone"
      case .letter: "letter"
      case .message: "message"
      case .inPerson: "in person"
      }
    }
  }

  /// What came of it.
  public enum Result: String, Hashable, Sendable, Codable, CaseIterable {
    case reached
    case messageLeft
    case noAnswer
    case wrongNumber
    case sent
    case refused
    case emergencyAdvised

    /// The result in words.
    public var title: String {
      switch self {
      case .reached: "reached"
      case .messageLeft: "message left"
      case .noAnswer: "no answer"
      case .wrongNumber: "wrong number"
      case .sent: "sent"
      case .refused: "refuses a visit"
      case .emergencyAdvised: "sent to the emergency department"
      }
    }

    /// Whether somebody was spoken to.
    public var isAnswered: Bool {
      self == .reached || self == .refused || self == .emergencyAdvised
    }
  }

  /// The attempt's name.
  public var id: ContactID
  /// Whom.
  public var person: Person
  /// How.
  public var way: Way
  /// What came of it.
  public var result: Result
  /// What was said, in a few words; empty where there is nothing to say.
  public var text: String

  /// Makes an attempt.
  public init(id: ContactID, person: Person, way: Way, result: Result, text: String = "") {
    self.id = id
    self.person = person
    self.way = way
    self.result = result
    self.text = text
  }

  /// The attempt in words: `phone, patient: no answer`.
  public var shown: String { "\(way.title), \(person.title): \(result.title)" }
}

/// An attempt was written down by mistake and is taken back.
public struct ContactWithdrawn: Hashable, Sendable, Codable {
  /// The attempt.
  public var contact: ContactID
  /// Why.
  public var reason: String

  /// Makes the record.
  public init(contact: ContactID, reason: String) {
    self.contact = contact
    self.reason = reason
  }
}

extension ChartSummary {
  /// Writes an attempt to reach the patient down.
  ///
  /// - Throws: `Refusal` where the way and the result do not go together, or a refusal of the patient
  ///   is without a word.
  public func recordContact(_ attempt: ContactAttempt) throws(Refusal) -> [ClinicEvent] {
    let what = "The attempt is not recorded"
    let isWritten = attempt.way == .letter || attempt.way == .message
    guard isWritten == (attempt.result == .sent) else {
      throw Refusal(
        what: what,
        why: "a \(attempt.way.title) cannot end with \"\(attempt.result.title)\"",
        remedy: isWritten ? "Choose sent." : "Choose what came of it."
      )
    }
    guard attempt.result != .refused || !attempt.text.isEmpty else {
      throw Refusal(
        what: what,
        why: "a patient who refuses a visit is recorded with what was said",
        remedy: "Write it in the last line."
      )
    }
    return [.contactAttempted(attempt)]
  }
}

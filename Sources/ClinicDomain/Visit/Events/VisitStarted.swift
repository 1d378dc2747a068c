/// A walk was begun.
public struct VisitStarted: Hashable, Sendable, Codable {
  /// The visit's name.
  public var visit: VisitID
  /// What the patient came for.
  public var kind: VisitKind
  /// The checklist with its version.
  public var template: String
  /// The appointment, where there was one.
  public var appointment: AppointmentID?
  /// The session at the workstation in which it was begun; nothing where none is known.
  public var session: String?

  /// Makes the record.
  public init(
    visit: VisitID,
    kind: VisitKind,
    template: String,
    appointment: AppointmentID? = nil,
    session: String? = nil
  ) {
    self.visit = visit
    self.kind = kind
    self.template = template
    self.appointment = appointment
    self.session = session
  }
}

/// A walk was taken up again, by whoever holds it from here on.
public struct VisitResumed: Hashable, Sendable, Codable {
  /// The visit's name.
  public var visit: VisitID
  /// The session at the workstation in which it is walked; nothing where none is known.
  public var session: String?

  private enum Member: String, CodingKey {
    case visit, session
  }

  /// Makes the record.
  public init(visit: VisitID, session: String? = nil) {
    self.visit = visit
    self.session = session
  }

  /// Reads the record; before sessions were told apart it was the visit's name alone.
  public init(from decoder: any Decoder) throws {
    if let visit = try? decoder.singleValueContainer().decode(VisitID.self) {
      self.init(visit: visit)
    } else {
      let members = try decoder.container(keyedBy: Member.self)
      self.init(
        visit: try members.decode(VisitID.self, forKey: .visit),
        session: try members.decodeIfPresent(String.self, forKey: .session)
      )
    }
  }

  /// Writes the record.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(visit, forKey: .visit)
    try members.encodeIfPresent(session, forKey: .session)
  }
}

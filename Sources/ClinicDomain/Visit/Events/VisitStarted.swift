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

  /// Makes the record.
  public init(
    visit: VisitID,
    kind: VisitKind,
    template: String,
    appointment: AppointmentID? = nil
  ) {
    self.visit = visit
    self.kind = kind
    self.template = template
    self.appointment = appointment
  }
}

/// What was written beneath a visit after its name was set; the visit itself stays as it was signed.
public struct VisitAddendum: Hashable, Sendable, Codable {
  /// The visit.
  public var visit: VisitID
  /// The hash of the signature that it stands beneath; nothing where none ties that name.
  public var beneath: String?
  /// What is added.
  public var text: String
  /// Why it was not written before.
  public var reason: String
  /// Who stands for it.
  public var signature: Signature

  /// Makes the record.
  public init(
    visit: VisitID,
    beneath: String?,
    text: String,
    reason: String,
    signature: Signature
  ) {
    self.visit = visit
    self.beneath = beneath
    self.text = text
    self.reason = reason
    self.signature = signature
  }

  /// What the name under it stands for.
  public static let meaning = "I add this to the record that was signed"
}

extension Chart {
  /// The visits that an addendum may be written to, newest first.
  public var amendableVisits: [Visit] { visits.filter { $0.state != .open }.reversed() }

  /// What was added to a visit after it was signed, oldest first.
  public func addenda(to visit: VisitID) -> [Recorded<VisitAddendum>] {
    addenda.filter { $0.value.visit == visit }
  }

  /// Adds something to a visit that is signed; what was signed is not changed.
  ///
  /// - Throws: `Refusal` where the person may not, the visit is not there or still open, or text or
  ///   reason are empty.
  public func addAddendum(
    to id: VisitID,
    text: String,
    reason: String,
    by member: StaffMember,
    at now: Moment
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The addendum is not written"
    try member.require(.amend, what: what)
    guard let visit = visit(id) else {
      throw Refusal(what: what, why: "there is no such visit", remedy: "Choose a visit.")
    }
    guard visit.state != .open else {
      throw Refusal(
        what: what,
        why: "the visit is not signed yet",
        remedy: "Enter the screen of the walk anew."
      )
    }
    for (name, value) in [("text", text), ("reason", reason)]
    where value.allSatisfy(\.isWhitespace) {
      throw Refusal(what: what, why: "the \(name) is empty", remedy: "Say it in words.")
    }
    return [
      .visitAmended(
        VisitAddendum(
          visit: id,
          beneath: signatures.last { $0.visit == id }?.value.hash,
          text: text,
          reason: reason,
          signature: Signature(by: member.id, at: now, meaning: VisitAddendum.meaning)
        )
      )
    ]
  }
}

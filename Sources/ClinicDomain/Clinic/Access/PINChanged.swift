/// Somebody gave the own PIN or pass phrase a new one.
public struct PINChanged: Hashable, Sendable, Codable {
  /// Whose it is.
  public var staff: StaffID
  /// The Argon2id text of the new one.
  public var pinHash: String
  /// The day of the change.
  public var on: CivilDate

  /// Makes the record.
  public init(staff: StaffID, pinHash: String, on day: CivilDate) {
    self.staff = staff
    self.pinHash = pinHash
    self.on = day
  }
}

extension ClinicSettings {
  /// Gives the own PIN a new one.
  ///
  /// - Throws: `Refusal` where it is another person's, or the person does not work here.
  public func changePIN(
    of id: StaffID,
    to pinHash: String,
    by member: StaffMember,
    today: CivilDate
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The PIN is not changed"
    guard staff[id]?.isActive == true, !pinHash.isEmpty else {
      throw Refusal(what: what, why: "\(id.text) does not work here", remedy: "Check the name.")
    }
    guard member.id == id else {
      throw Refusal(denied: .keepStaff, to: member, what: what)
    }
    return [.pinChanged(PINChanged(staff: id, pinHash: pinHash, on: today))]
  }
}

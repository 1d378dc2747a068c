/// Somebody opened charts in an emergency that the own role does not open.
///
/// It ends by itself, is in sight while it lasts, and is reviewed afterwards.
///
/// Source: 45 CFR 164.312(a)(2)(ii).
public struct EmergencyAccess: Hashable, Sendable, Codable {
  /// Who.
  public var staff: StaffID
  /// Why, in the person's own words.
  public var reason: String
  /// When it ends.
  public var until: Moment

  /// Makes the record.
  public init(staff: StaffID, reason: String, until: Moment) {
    self.staff = staff
    self.reason = reason
    self.until = until
  }
}

/// An emergency access was looked at afterwards.
public struct EmergencyReviewed: Hashable, Sendable, Codable {
  /// The place of the access in the journal.
  public var access: Int64
  /// What was found.
  public var finding: String

  /// Makes the record.
  public init(access: Int64, finding: String) {
    self.access = access
    self.finding = finding
  }
}

/// An emergency access with what became of it.
public struct EmergencyRecord: Hashable, Sendable {
  /// Its place in the journal.
  public let seq: Int64
  /// When it began.
  public let at: Moment
  /// At which workstation.
  public let on: String
  /// The access.
  public let access: EmergencyAccess
  /// What the review found; nothing while it is still to come.
  public internal(set) var review: EmergencyReviewed?
  /// Who reviewed it.
  public internal(set) var reviewedBy: Actor?

  /// Whether it opens charts now.
  public func isOpen(at now: Instant) -> Bool {
    // A clock that went back behind its beginning does not make it last longer.
    now < access.until.instant && now >= at.instant.advanced(bySeconds: -60)
  }
}

extension Right {
  /// What an emergency opens to whoever works here: to see, never to do.
  public static let inEmergency: Set<Right> = [.seeLists, .seeChart, .seeAmounts]
}

extension ClinicSettings {
  /// The emergency access that a person has now; nothing where there is none.
  public func emergency(of id: StaffID, at now: Instant) -> EmergencyRecord? {
    emergencies.last { $0.access.staff == id && $0.isOpen(at: now) }
  }

  /// Whether a person may see or do something now: by role, by policy or in an emergency.
  public func allows(_ right: Right, to member: StaffMember, at now: Instant) -> Bool {
    member.may(right)
      || (right == .seeAmounts && member.may(.seeChart) && policy[.deskSeesAmounts] == 1)
      || (member.isActive && Right.inEmergency.contains(right)
        && emergency(of: member.id, at: now) != nil)
  }

  /// Emergency accesses that nobody has reviewed yet.
  public var unreviewedEmergencies: [EmergencyRecord] { emergencies.filter { $0.review == nil } }

  /// Opens charts in an emergency, for as long as the policy says.
  ///
  /// - Throws: `Refusal` where the person sees charts anyway, has the access already, or gives no
  ///   reason.
  public func beginEmergency(
    reason: String,
    by member: StaffMember,
    now: Moment,
    zone: ZoneRules
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "Emergency access is not given"
    guard member.isActive else { throw Refusal(denied: .seeChart, to: member, what: what) }
    guard !Right.inEmergency.allSatisfy(member.may) else {
      throw Refusal(what: what, why: "you may see charts anyway", remedy: "Open the chart.")
    }
    if let open = emergency(of: member.id, at: now.instant) {
      throw Refusal(
        what: what,
        why: "you have it until \(open.access.until.local.time)",
        remedy: "Open the chart."
      )
    }
    guard reason.split(separator: " ").joined().count >= 8 else {
      throw Refusal(
        what: what,
        why: "the reason is too short to be reviewed",
        remedy: "Say whom it is for and why, in a few words."
      )
    }
    let end = now.instant.advanced(bySeconds: policy[.emergencyMinutes] * 60)
    return [
      .emergencyAccessed(
        EmergencyAccess(staff: member.id, reason: reason, until: zone.moment(at: end))
      )
    ]
  }

  /// Writes down what the review of an emergency access found.
  ///
  /// - Throws: `Refusal` where the person may not review it or had it, it is not there or was
  ///   reviewed, or nothing is written.
  public func reviewEmergency(
    _ seq: Int64,
    finding: String,
    by member: StaffMember
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The review is not kept"
    try member.require(.reviewEmergency, what: what)
    guard let record = emergencies.first(where: { $0.seq == seq }) else {
      throw Refusal(what: what, why: "there is no such access", remedy: "Choose one of the list.")
    }
    guard record.review == nil else {
      throw Refusal(what: what, why: "it was reviewed before", remedy: "Nothing is left to do.")
    }
    guard record.access.staff != member.id else {
      throw Refusal(
        what: what,
        why: "nobody reviews the own access",
        remedy: "Ask \(Right.reviewEmergency.holders) other than you."
      )
    }
    guard !finding.isEmpty else {
      throw Refusal(what: what, why: "nothing is written", remedy: "Say what was found.")
    }
    return [.emergencyReviewed(EmergencyReviewed(access: seq, finding: finding))]
  }
}

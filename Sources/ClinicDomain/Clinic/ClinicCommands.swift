extension ClinicSettings {
  /// Adds or changes a member of staff.
  ///
  /// The first one in a clinic is an administrator and adds the others.
  ///
  /// - Throws: `Refusal` where the person who does it is no administrator, a name is empty or taken,
  ///   no role is given, or the last administrator would be lost.
  public func recordStaff(
    _ member: StaffMember,
    by actor: StaffMember?
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The member of staff is not recorded"
    func require(_ condition: Bool, _ why: String, _ remedy: String) throws(Refusal) {
      guard condition else { throw Refusal(what: what, why: why, remedy: remedy) }
    }
    if staff.isEmpty {
      try require(
        member.roles.contains(.administrator),
        "the first one is the administrator",
        "Give the role Administrator."
      )
    } else {
      guard let actor else { throw Refusal(denied: .keepStaff, to: nil, what: what) }
      try actor.require(.keepStaff, what: what)
    }
    try require(
      !member.id.text.isEmpty
        && member.id.text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." },
      "the sign-in name has to be of letters, digits and points",
      "Enter a name such as lopez."
    )
    try require(!member.familyName.isEmpty, "the family name is empty", "Enter the name.")
    try require(!member.roles.isEmpty, "no role is given", "Give at least one role.")
    try require(!member.pinHash.isEmpty, "no PIN is set", "Enter a PIN of 4 to 12 digits.")
    let administrators = staff.values.filter {
      $0.isActive && $0.roles.contains(.administrator) && $0.id != member.id
    }
    try require(
      !administrators.isEmpty || (member.isActive && member.roles.contains(.administrator)),
      "the clinic would have no administrator",
      "Make somebody else administrator first."
    )
    return [.staffRecorded(member)]
  }

  /// Gives a policy setting another number.
  ///
  /// - Throws: `Refusal` where the person is neither clinician nor administrator, the number is out
  ///   of range, or no reason is given.
  public func changePolicy(
    _ setting: PolicySetting,
    to value: Int64,
    reason: String,
    by member: StaffMember
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The policy is not changed"
    try member.require(.changePolicy, what: what)
    guard setting.range.contains(value) else {
      throw Refusal(
        what: what,
        why: "\(setting.shown(value)) is out of range",
        remedy:
          "Enter \(setting.shown(setting.range.lowerBound)) to \(setting.shown(setting.range.upperBound))."
      )
    }
    guard !reason.isEmpty else {
      throw Refusal(what: what, why: "the reason is empty", remedy: "Say why in a few words.")
    }
    guard value != policy[setting] else { return [] }
    return [
      .policyChanged(
        PolicyChange(setting: setting, from: policy[setting], to: value, reason: reason)
      )
    ]
  }

  /// What is acceptable as a PIN or pass phrase, in words.
  public static let acceptablePIN =
    "4 to 12 digits, not all the same; or a pass phrase of 8 to 64 characters"

  /// Whether a PIN or pass phrase has an acceptable form.
  public static func isAcceptablePIN(_ pin: String) -> Bool {
    let isDigits = pin.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    if isDigits { return (4...12).contains(pin.utf8.count) && Set(pin.utf8).count > 1 }
    return (8...64).contains(pin.count) && Set(pin).count > 3
      && pin.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}

/// A telephone number of the clinic, as patients are told it.
public enum ClinicPhone: String, Hashable, Sendable, Codable, CaseIterable {
  case officeHours
  case outOfHours

  /// Which number it is, in words.
  public var title: String {
    switch self {
    case .officeHours: "Telephone in office hours"
    case .outOfHours: "Telephone day and night"
    }
  }

  /// The number's place on a sheet for a patient.
  public var label: String {
    switch self {
    case .officeHours: "Clinic, by day"
    case .outOfHours: "Day and night"
    }
  }
}

/// A telephone number of the clinic was set, changed or taken back.
public struct ClinicPhoneSet: Hashable, Sendable, Codable {
  /// The number's name.
  public var phone: String
  /// The number before; empty where none was set.
  public var from: String
  /// The number from now on; empty where it was taken back.
  public var to: String
  /// Why.
  public var reason: String

  /// Makes the record.
  public init(phone: ClinicPhone, from: String, to: String, reason: String) {
    self.phone = phone.rawValue
    self.from = from
    self.to = to
    self.reason = reason
  }
}

extension ClinicSettings {
  /// Sets a telephone number of the clinic, or takes it back where it is empty.
  ///
  /// - Throws: `Refusal` where the person is neither clinician nor administrator, the text holds no
  ///   number, or no reason is given.
  public func setPhone(
    _ phone: ClinicPhone,
    to number: String,
    reason: String,
    by member: StaffMember
  ) throws(Refusal) -> [ClinicEvent] {
    let what = "The telephone number is not set"
    try member.require(.changePolicy, what: what)
    let number = TypedEntry.trimmed(number)
    let digits = number.count { $0.isASCII && $0.isNumber }
    guard number.isEmpty || (digits >= 3 && number.count <= Self.longestPhone) else {
      throw Refusal(
        what: what,
        why: "\"\(number)\" holds no telephone number",
        remedy: "Enter it as it is dialled, at most \(Self.longestPhone) characters, or nothing."
      )
    }
    guard !reason.isEmpty else {
      throw Refusal(what: what, why: "the reason is empty", remedy: "Say why in a few words.")
    }
    let before = phones[phone] ?? ""
    guard number != before else { return [] }
    return [
      .clinicPhoneSet(ClinicPhoneSet(phone: phone, from: before, to: number, reason: reason))
    ]
  }

  private static let longestPhone = 40
}

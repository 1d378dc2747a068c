package import ClinicDomain

/// The people of the demonstration clinic, with PINs that are no secret.
package enum DemoStaff {
  /// One of them.
  package struct Person: Sendable {
    /// The sign-in name.
    package let id: StaffID
    /// The family and given name.
    package let name: (family: String, given: String)
    /// The role.
    package let role: Role
    /// The PIN.
    package let pin: String
  }

  /// All of them.
  package static let all = [
    Person(id: StaffID("okafor"), name: ("Okafor", "Ada"), role: .nurse, pin: "1357"),
    Person(id: StaffID("chen"), name: ("Chen", "Li"), role: .nurse, pin: "2468"),
    Person(id: StaffID("ruiz"), name: ("Ruiz", "Sol"), role: .nurse, pin: "8024"),
    Person(id: StaffID("weiss"), name: ("Weiss", "Jon"), role: .witness, pin: "1470"),
    Person(id: StaffID("diaz"), name: ("Diaz", "Eva"), role: .clinician, pin: "3579"),
    Person(id: StaffID("lund"), name: ("Lund", "Per"), role: .pharmacist, pin: "4680"),
    Person(id: StaffID("front"), name: ("Moreau", "Jeanne"), role: .clerk, pin: "5791"),
    Person(id: StaffID("quist"), name: ("Quist", "Ana"), role: .auditor, pin: "7913"),
    Person(id: StaffID("admin"), name: ("Sato", "Ken"), role: .administrator, pin: "6802"),
  ]

  /// What the first screen of a demonstration says.
  package static var lines: [String] {
    ["A demonstration with invented patients. Sign in with a name and its PIN:"]
      + all.map { "\(Self.padded($0.id.text)) \($0.pin)  \($0.role.title)" }
  }

  private static func padded(_ text: String) -> String {
    text + String(repeating: " ", count: max(0, 8 - text.count))
  }
}

/// What the clinic is in the eyes of the rules for reports; it decides which are a duty.
///
/// Source: CFR-803.30, USC-360i-DUF.
public enum FacilityType: String, CaseIterable, Hashable, Sendable, Codable {
  /// A hospital, a surgery centre, a nursing home, an outpatient facility that treats or
  /// diagnoses, in the United States.
  case userFacility
  /// A physician's office in the United States.
  case physicianOffice
  /// A clinic outside the United States; the national rule holds, which is not held here.
  case outsideUnitedStates

  /// The type in words.
  public var title: String {
    switch self {
    case .userFacility: "US device user facility"
    case .physicianOffice: "US physician's office"
    case .outsideUnitedStates: "outside the US"
    }
  }
}

extension Policy {
  /// What the clinic is in the eyes of the rules for reports.
  public var facilityType: FacilityType {
    let number = Int(self[.facilityType]) - 1
    let all = FacilityType.allCases
    return all.indices.contains(number) ? all[number] : .userFacility
  }
}

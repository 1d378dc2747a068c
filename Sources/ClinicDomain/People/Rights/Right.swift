/// Something that not everybody in a clinic may see or do.
///
/// A new right is one case, its title, and its roles in `Right+Roles.swift`; the compiler asks for the
/// last two, and the table in the tests for the row.
public enum Right: String, Hashable, Sendable, CaseIterable {
  // What is seen
  case seeLists
  case seeChart
  case seeAmounts
  case readAudit

  // The front desk
  case register
  case book
  case attendDesk

  // Care between visits
  case recordDevice
  case keepLists
  case writeNote
  case recordCourse
  case logComplication
  case closeComplication
  case amend

  // Orders
  case draftOrder
  case signOrder
  case verifyOrder
  case setPrescriberDate
  case reviewTherapy

  // The walk of a visit
  case performSteps
  case enterSteps
  case secondCheck
  case witnessWaste
  case reviewVisit
  case override

  // Supply
  case orderDrugs
  case handleStock
  case recall

  // The clinic
  case changePolicy
  case keepStaff
  case backUp
  case reviewEmergency

  /// What a person with this right may do, as it stands after "may".
  public var title: String {
    switch self {
    case .seeLists: "see the day, the pumps and the reservoirs"
    case .seeChart: "see a chart"
    case .seeAmounts: "see strengths, doses and volumes"
    case .readAudit: "read the audit"
    case .register: "register a patient"
    case .book: "book and move visits"
    case .attendDesk: "receive a patient and book the next visit in a walk"
    case .recordDevice: "record a pump, what is in it and its program"
    case .keepLists: "keep the lists of drugs and allergies"
    case .writeNote: "write a note"
    case .recordCourse: "record trial, implant, outcome, interrogation and the end of a therapy"
    case .logComplication: "log a complication and its follow-up"
    case .closeComplication: "grade, amend and close a complication"
    case .amend: "amend a signed record"
    case .draftOrder: "prepare an order"
    case .signOrder: "sign or withdraw an order"
    case .verifyOrder: "verify an order and its label"
    case .setPrescriberDate: "set the prescriber's own date"
    case .reviewTherapy: "sign a review of risk and benefit"
    case .performSteps: "begin a walk and carry out its steps"
    case .enterSteps: "enter what another carries out"
    case .secondCheck: "check as the second person"
    case .witnessWaste: "witness waste"
    case .reviewVisit: "review a visit"
    case .override: "override a stop or sign an exit that needs the prescriber"
    case .orderDrugs: "order drugs and record pharmacies"
    case .handleStock: "take drug over, waste it or send it back"
    case .recall: "record a recall"
    case .changePolicy: "change the policy"
    case .keepStaff: "add and change staff"
    case .backUp: "back up, restore and seal the store"
    case .reviewEmergency: "review emergency access"
    }
  }
}

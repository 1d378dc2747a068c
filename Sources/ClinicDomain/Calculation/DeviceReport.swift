/// Whether and until when a serious device event must be reported in the United States.
///
/// Source: CFR-803.30 (user facilities), USC-360i-DUF (a physician's office is none), CFR-803.20.
public struct DeviceReport: Hashable, Sendable {
  /// The kinds of place where the event became known.
  public enum Facility: String, CaseIterable, Hashable, Sendable, Codable {
    case hospital
    case ambulatorySurgicalFacility
    case nursingHome
    case outpatientFacility
    case physicianOffice

    /// Whether the law calls it a user facility.
    public var isUserFacility: Bool { self != .physicianOffice }
  }

  /// What happened to the patient.
  public enum Event: String, CaseIterable, Hashable, Sendable, Codable {
    case death
    case seriousInjury
  }

  /// Whether the report is a duty.
  public let isMandatory: Bool
  /// To whom it goes.
  public let to: [String]
  /// The form.
  public let form: String
  /// The last day; nothing where the report is voluntary.
  public let dueDate: CivilDate?

  /// Works the duty out from the day on which the place became aware.
  public init(
    awareOn: CivilDate,
    at facility: Facility,
    event: Event,
    holidays: Set<CivilDate> = []
  ) {
    let rule = ComplicationRegister.reportingRules.deviceSerious
    let duty = facility.isUserFacility ? rule.usUserFacility : rule.usPhysicianOffice
    let deadline = event == .death ? duty?.death : duty?.seriousInjury
    isMandatory = deadline != nil
    to = deadline?.to ?? []
    form = duty?.form ?? ""
    dueDate = deadline?.withinWorkDays.whole.map {
      WorkDays.day($0.value, after: awareOn, holidays: holidays)
    }
  }

  /// The line for the complication's chart.
  public var finding: Finding {
    guard let dueDate else {
      return Finding(
        .voluntaryReport,
        value: form,
        message: "no duty to report; form \(form)",
        source: "USC-360i-DUF"
      )
    }
    return Finding(
      .mdrDue,
      value: dueDate.description,
      message: "report to \(to.joined(separator: " and ")) by \(dueDate.shown), form \(form)",
      source: "CFR-803.30"
    )
  }
}

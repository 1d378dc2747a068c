/// What has to be or may be reported of a complication, to whom, and until when.
///
/// Days are counted from the day on which anybody of the medical staff first knew of it. Work days
/// are Monday to Friday; holidays are not left out, so a deadline is never shown too late.
public struct ReportingClock: Hashable, Sendable {
  /// Whether a report has to be made.
  public enum Obligation: String, CaseIterable, Hashable, Sendable {
    /// It has to be made.
    case mandatory
    /// It has to be made if the clinician finds that the event was serious.
    case ifSerious
    /// It may be made.
    case voluntary
    /// The rule of the country holds, which is not held here.
    case national

    /// The obligation in words.
    public var title: String {
      switch self {
      case .mandatory: "must be reported"
      case .ifSerious: "must be reported if it was serious"
      case .voluntary: "may be reported"
      case .national: "by the national rule"
      }
    }
  }

  /// One report.
  public struct Duty: Hashable, Sendable {
    /// The rule that asks for it.
    public let rule: ReportingRule.Name
    /// Whether it has to be made.
    public let obligation: Obligation
    /// To whom, in words.
    public let to: [String]
    /// The recipients of whom every one has to be written down.
    public let recipients: [ComplicationReported.Recipient]
    /// On which form.
    public let form: String?
    /// The last day for it; nothing where no day is set.
    public let dueOn: CivilDate?
    /// How the day was worked out: `10 work days after 18-Sep-2026`.
    public let working: String?
    /// The key of the source.
    public let source: String?
    /// Whether a page that was read says so.
    public let isVerified: Bool
    /// The recipients who were not told yet.
    public let missing: [ComplicationReported.Recipient]

    /// Whether everybody was told.
    public var isDone: Bool { missing.isEmpty }
  }

  /// Every report, what has to be made first.
  public let duties: [Duty]

  /// Works out what is to be reported.
  public init(_ record: ComplicationRecord, facility: FacilityType) {
    self.init(
      record.now,
      isGraded: record.status != .review,
      reports: record.reports.map(\.value),
      facility: facility
    )
  }

  /// Works out what is to be reported of a complication as it is told.
  ///
  /// - Parameters:
  ///   - complication: the complication.
  ///   - isGraded: whether a clinician has judged it, so that no tick means that it was not serious.
  ///   - reports: what was reported already.
  ///   - facility: what the clinic is.
  public init(
    _ complication: Complication,
    isGraded: Bool,
    reports: [ComplicationReported],
    facility: FacilityType
  ) {
    let builder = DutyBuilder(
      complication: complication,
      isGraded: isGraded,
      told: Set(reports.map(\.to)),
      facility: facility
    )
    let order = Obligation.allCases
    duties = builder.duties.sorted { left, right in
      let (one, other) = (
        order.firstIndex(of: left.obligation) ?? 0, order.firstIndex(of: right.obligation) ?? 0
      )
      if one != other { return one < other }
      return (left.dueOn?.dayNumber ?? .max) < (right.dueOn?.dayNumber ?? .max)
    }
  }

  /// The next report that has to be made, or has to be if it was serious, and is not made.
  public var next: Duty? {
    duties.filter { $0.dueOn != nil && !$0.isDone }.min {
      ($0.dueOn?.dayNumber ?? .max) < ($1.dueOn?.dayNumber ?? .max)
    }
  }

  /// The reports that have to be made and are not.
  public var open: [Duty] { duties.filter { $0.obligation == .mandatory && !$0.isDone } }

  /// Days before a deadline from which it is said to be near.
  public static let nearDays = 5
}

/// Makes the duties of one complication out of the rules.
private struct DutyBuilder {
  let complication: Complication
  let isGraded: Bool
  let told: Set<ComplicationReported.Recipient>
  let facility: FacilityType

  private var rules: ReportingRules { ComplicationRegister.reportingRules }
  private var names: [ReportingRule.Name] { complication.kind?.reporting ?? [.localOnly] }

  private func isTicked(by reading: (SeriousnessField) -> Bool) -> Bool {
    ComplicationRegister.seriousness.fields.contains {
      reading($0) && complication.seriousness.contains($0.id)
    }
  }

  var duties: [ReportingClock.Duty] {
    // What never reached the patient is told inside the house and to the error program.
    guard !complication.isNearMiss else { return names.contains(.medicationError) ? [error] : [] }
    var duties: [ReportingClock.Duty] = []
    if complication.isDeviceInvolved { duties.append(device) }
    if names.contains(.drugSerious), isTicked(by: \.medwatch) { duties.append(drug) }
    if names.contains(.compounding) { duties.append(compounding) }
    if names.contains(.medicationError) { duties.append(error) }
    if names.contains(.controlledSubstance) { duties.append(controlled) }
    return duties
  }

  // MARK: Devices

  private var device: ReportingClock.Duty {
    let isDeath = complication.seriousness.contains(.death)
    let isInjury = isTicked(by: \.cfr803)
    // A kind that is serious by default is counted down until a clinician has judged it.
    let mayBeSerious = !isGraded && complication.kind?.seriousByDefault == true
    guard isInjury || mayBeSerious else { return malfunction }
    let duty = rules.deviceSerious.usUserFacility
    switch facility {
    case .userFacility:
      let deadline = isDeath ? duty?.death : duty?.seriousInjury
      return make(
        .deviceSerious,
        isInjury ? .mandatory : .ifSerious,
        to: deadline?.to ?? [],
        recipients: isDeath ? [.authority, .maker] : [.maker],
        form: duty?.form,
        figure: deadline?.withinWorkDays
      )
    case .physicianOffice:
      let office = rules.deviceSerious.usPhysicianOffice
      return make(
        .deviceSerious,
        .voluntary,
        to: ["FDA", "manufacturer"],
        recipients: [.maker],
        form: office?.form,
        source: office?.source,
        isVerified: office?.verified
      )
    case .outsideUnitedStates:
      return make(
        .deviceSerious,
        .national,
        to: ["manufacturer or authority"],
        recipients: [.maker]
      )
    }
  }

  private var malfunction: ReportingClock.Duty {
    let duty = rules.deviceMalfunction.usUserFacility
    return make(
      .deviceMalfunction,
      facility == .outsideUnitedStates ? .national : .voluntary,
      to: ["manufacturer"],
      recipients: [.maker],
      form: facility == .outsideUnitedStates ? nil : duty?.form,
      source: duty?.source,
      isVerified: duty?.verified
    )
  }

  // MARK: Drugs and errors

  private var drug: ReportingClock.Duty {
    voluntary(.drugSerious, rules.drugSerious.usClinician, recipients: [.authority])
  }

  private var compounding: ReportingClock.Duty {
    voluntary(.compounding, rules.compounding.usClinician, recipients: [.pharmacy])
  }

  private var error: ReportingClock.Duty {
    voluntary(.medicationError, rules.medicationError.usClinician, recipients: [.errorProgram])
  }

  private var controlled: ReportingClock.Duty {
    let duty = rules.controlledSubstance.usRegistrant
    guard facility != .outsideUnitedStates else {
      return make(
        .controlledSubstance,
        .national,
        to: ["authority for controlled drugs"],
        recipients: [.controlledDrugOffice]
      )
    }
    return make(
      .controlledSubstance,
      .mandatory,
      to: [duty?.withinBusinessDays?.note ?? "DEA field office"],
      recipients: [.controlledDrugOffice],
      form: duty?.form,
      figure: duty?.withinBusinessDays
    )
  }

  private func voluntary(
    _ rule: ReportingRule.Name,
    _ duty: ReportingDuty?,
    recipients: [ComplicationReported.Recipient]
  ) -> ReportingClock.Duty {
    make(
      rule,
      facility == .outsideUnitedStates ? .national : .voluntary,
      to: duty?.to.isEmpty == false ? duty?.to ?? [] : ["FDA"],
      recipients: recipients,
      form: facility == .outsideUnitedStates ? nil : duty?.form,
      source: duty?.source,
      isVerified: duty?.verified
    )
  }

  private func make(
    _ rule: ReportingRule.Name,
    _ obligation: ReportingClock.Obligation,
    to: [String],
    recipients: [ComplicationReported.Recipient],
    form: String? = nil,
    figure: Figure<Measure>? = nil,
    source: String? = nil,
    isVerified: Bool? = nil
  ) -> ReportingClock.Duty {
    let days = figure?.whole?.value
    return ReportingClock.Duty(
      rule: rule,
      obligation: obligation,
      to: to,
      recipients: recipients,
      form: form,
      dueOn: days.map { WorkDays.day($0, after: complication.awareOn) },
      working: days.map {
        "\($0) work \($0 == 1 ? "day" : "days") after \(complication.awareOn.shown), when it was known"
      },
      source: figure?.source ?? source,
      isVerified: figure?.verified ?? isVerified ?? false,
      missing: recipients.filter { !told.contains($0) }
    )
  }
}

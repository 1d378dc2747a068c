/// Who must or may report one sort of event, to whom and until when.
public struct ReportingRule: Hashable, Sendable {
  /// The sorts of event.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    case deviceSerious
    case deviceMalfunction
    case drugSerious
    case compounding
    case medicationError
    case controlledSubstance
    case localOnly
  }

  /// The sort of event.
  public let text: String
  /// A user facility in the United States.
  public let usUserFacility: ReportingDuty?
  /// A physician's office in the United States.
  public let usPhysicianOffice: ReportingDuty?
  /// The maker, United States.
  public let usManufacturer: ReportingDuty?
  /// The maker, European Union.
  public let euManufacturer: ReportingDuty?
  /// A clinician in the United States.
  public let usClinician: ReportingDuty?
  /// The maker of the drug, United States.
  public let usDrugManufacturer: ReportingDuty?
  /// The compounder.
  public let outsourcingFacility: ReportingDuty?
  /// The holder of the registration for controlled substances.
  public let usRegistrant: ReportingDuty?
  /// When it becomes a serious device event.
  public let becomesDeviceSeriousIf: String?
  /// What must be known.
  public let warning: String?

  /// Makes the entry.
  public init(
    text: String,
    usUserFacility: ReportingDuty? = nil,
    usPhysicianOffice: ReportingDuty? = nil,
    usManufacturer: ReportingDuty? = nil,
    euManufacturer: ReportingDuty? = nil,
    usClinician: ReportingDuty? = nil,
    usDrugManufacturer: ReportingDuty? = nil,
    outsourcingFacility: ReportingDuty? = nil,
    usRegistrant: ReportingDuty? = nil,
    becomesDeviceSeriousIf: String? = nil,
    warning: String? = nil
  ) {
    self.text = text
    self.usUserFacility = usUserFacility
    self.usPhysicianOffice = usPhysicianOffice
    self.usManufacturer = usManufacturer
    self.euManufacturer = euManufacturer
    self.usClinician = usClinician
    self.usDrugManufacturer = usDrugManufacturer
    self.outsourcingFacility = outsourcingFacility
    self.usRegistrant = usRegistrant
    self.becomesDeviceSeriousIf = becomesDeviceSeriousIf
    self.warning = warning
  }
}

/// What one party must or may do.
public struct ReportingDuty: Hashable, Sendable {
  /// Whether it must; nothing where the deadlines say so.
  public let mandatory: Bool?
  /// To whom.
  public let to: [String]
  /// On which form.
  public let form: String?
  /// The key of the source.
  public let source: String?
  /// Whether a page that was read says so.
  public let verified: Bool?
  /// After a death.
  public let death: ReportingDeadline?
  /// After a serious injury.
  public let seriousInjury: ReportingDeadline?
  /// Within calendar days.
  public let withinCalendarDays: Figure<Measure>?
  /// Within business days.
  public let withinBusinessDays: Figure<Measure>?
  /// Within work days where action is needed.
  public let remedialActionWithinWorkDays: Figure<Measure>?
  /// Within days of a serious incident.
  public let seriousIncidentDays: Figure<Measure>?
  /// Within days of a death or an unforeseen decline.
  public let deathOrUnanticipatedSeriousDeteriorationDays: Figure<Measure>?
  /// Within days of a threat to public health.
  public let publicHealthThreatDays: Figure<Measure>?
  /// The yearly summary.
  public let annualSummary: Figure<String>?

  /// Makes the entry.
  public init(
    mandatory: Bool? = nil,
    to: [String] = [],
    form: String? = nil,
    source: String? = nil,
    verified: Bool? = nil,
    death: ReportingDeadline? = nil,
    seriousInjury: ReportingDeadline? = nil,
    withinCalendarDays: Figure<Measure>? = nil,
    withinBusinessDays: Figure<Measure>? = nil,
    remedialActionWithinWorkDays: Figure<Measure>? = nil,
    seriousIncidentDays: Figure<Measure>? = nil,
    deathOrUnanticipatedSeriousDeteriorationDays: Figure<Measure>? = nil,
    publicHealthThreatDays: Figure<Measure>? = nil,
    annualSummary: Figure<String>? = nil
  ) {
    self.mandatory = mandatory
    self.to = to
    self.form = form
    self.source = source
    self.verified = verified
    self.death = death
    self.seriousInjury = seriousInjury
    self.withinCalendarDays = withinCalendarDays
    self.withinBusinessDays = withinBusinessDays
    self.remedialActionWithinWorkDays = remedialActionWithinWorkDays
    self.seriousIncidentDays = seriousIncidentDays
    self.deathOrUnanticipatedSeriousDeteriorationDays = deathOrUnanticipatedSeriousDeteriorationDays
    self.publicHealthThreatDays = publicHealthThreatDays
    self.annualSummary = annualSummary
  }
}

/// To whom and until when.
public struct ReportingDeadline: Hashable, Sendable {
  /// To whom.
  public let to: [String]
  /// Within work days.
  public let withinWorkDays: Figure<Measure>

  /// Makes the entry.
  public init(
    to: [String],
    withinWorkDays: Figure<Measure>
  ) {
    self.to = to
    self.withinWorkDays = withinWorkDays
  }
}

/// The duties to report, by sort of event.
public struct ReportingRules: Hashable, Sendable {
  /// A device may have caused a death or a serious injury.
  public let deviceSerious: ReportingRule
  /// A device failed without such harm.
  public let deviceMalfunction: ReportingRule
  /// A serious drug event.
  public let drugSerious: ReportingRule
  /// A compounded drug was at fault.
  public let compounding: ReportingRule
  /// An error with a drug.
  public let medicationError: ReportingRule
  /// A controlled drug is missing.
  public let controlledSubstance: ReportingRule
  /// Kept in the clinic only.
  public let localOnly: ReportingRule

  /// Makes the entry.
  public init(
    deviceSerious: ReportingRule,
    deviceMalfunction: ReportingRule,
    drugSerious: ReportingRule,
    compounding: ReportingRule,
    medicationError: ReportingRule,
    controlledSubstance: ReportingRule,
    localOnly: ReportingRule
  ) {
    self.deviceSerious = deviceSerious
    self.deviceMalfunction = deviceMalfunction
    self.drugSerious = drugSerious
    self.compounding = compounding
    self.medicationError = medicationError
    self.controlledSubstance = controlledSubstance
    self.localOnly = localOnly
  }
}

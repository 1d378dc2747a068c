/// Everything that can be written down in a clinic.
///
/// A chart is the fold of the events that name it; the clinic's settings are the fold of the rest.
public enum ClinicEvent: Hashable, Sendable {
  // The clinic
  case clinicCreated(ClinicCreated)
  case staffRecorded(StaffMember)
  case policyChanged(PolicyChange)
  case clinicPhoneSet(ClinicPhoneSet)
  case drugLimitChanged(DrugLimitChange)
  case signedIn(StaffID)
  case signedOut(StaffID)
  case signInRefused(StaffID)
  case pinChanged(PINChanged)
  case emergencyAccessed(EmergencyAccess)
  case emergencyReviewed(EmergencyReviewed)
  case chartRead(ChartID)
  case auditRead(AuditRead)
  case actionRefused(ActionRefused)
  case rowsImported(RowsImported)
  case recordHandled(RecordHandling)
  /// A line of a chart that was erased on a lawful request.
  case lineErased

  // A chart
  case patientRecorded(Patient)
  case pumpRecorded(Pump)
  case fillRecorded(Fill)
  case programChanged(ProgramChange)
  case orderSigned(RefillOrder)
  case orderDrafted(RefillOrder)
  case orderVerified(OrderVerified)
  case labelChecked(LabelChecked)
  case orderWithdrawn(OrderID)
  case appointmentRecorded(Appointment)
  case prescriberDateSet(PrescriberDate)
  case noteAdded(ChartNote)
  case chartMerged(ChartMerge)
  case chartSplit(ChartSplit)
  case consentRecorded(ConsentRecorded)
  case listEntryRecorded(ChartListEntry)
  case listEntryStopped(ChartListEntryStopped)
  case therapyReviewed(TherapyReview)
  case signatureSealed(SignatureSeal)
  case lifeCycleStepTaken(LifeCycleStep)
  case lifeCycleStepWithdrawn(LifeCycleStepWithdrawn)
  case evaluationRecorded(Evaluation)
  case therapyConsented(TherapyConsent)
  case trialRecorded(Trial)
  case pumpImplanted(PumpImplant)
  case pumpReplaced(PumpReplacement)
  case pumpExplanted(PumpExplant)
  case pumpAlarmRecorded(PumpAlarmRecord)
  case outcomeRecorded(Outcome)
  case discrepancyClosed(DiscrepancyClosed)

  // A visit
  case visitStarted(VisitStarted)
  case visitResumed(VisitResumed)
  case screenRecorded(ScreenEntry)
  case stopMet(StopRecord)
  case stopLeft(StopLeft)
  case branchOpened(BranchOpened)
  case interrogated(Interrogation)
  case residualAssessed(ResidualAssessed)
  case wasteRecorded(WasteRecorded)
  case visitExited(VisitExit)
  case visitSigned(VisitSigned)
  case visitAmended(VisitAddendum)

  // Supply
  case pharmacyRecorded(Pharmacy)
  case drugOrderRecorded(DrugOrder)
  case lotReceived(LotReceipt)
  case lotMoved(LotMovement)
  case recallRecorded(Recall)

  // Complications
  case complicationLogged(ComplicationLogged)
  case complicationFollowedUp(ComplicationFollowedUp)
  case complicationAmended(ComplicationAmended)
  case complicationReported(ComplicationReported)
  case complicationClosed(ComplicationClosed)
  case complicationReopened(ComplicationReopened)

  // The schedule
  case closureRecorded(Closure)
  case contactAttempted(ContactAttempt)
  case contactWithdrawn(ContactWithdrawn)
  case bookingReviewed(BookingReview)
  case scanPlanned(ScanPlanned)
  case changeUndone(ChangeUndone)

  /// A kind that this version does not know; its bytes stay as they are.
  case unrecognised(kind: String, isCritical: Bool)
  /// A line that is damaged, so that what it said is not known; it is only ever read.
  case lineDamaged(place: String)
}

/// A clinic was created.
public struct ClinicCreated: Hashable, Sendable, Codable {
  /// The clinic's name.
  public var name: String
  /// The name of its time zone.
  public var timeZone: String
  /// Whether it is a demonstration.
  public var isDemo: Bool
  /// The SHA-256 of the clinic's file, lowercase hex.
  public var fileHash: String

  /// Makes the record.
  public init(name: String, timeZone: String, isDemo: Bool, fileHash: String) {
    self.name = name
    self.timeZone = timeZone
    self.isDemo = isDemo
    self.fileHash = fileHash
  }
}

/// Somebody tried what is not allowed.
public struct ActionRefused: Hashable, Sendable, Codable {
  /// What was tried.
  public var what: String
  /// Why it was refused.
  public var why: String
  /// The right that the person lacked, where that was why.
  public var right: String?
  /// The chart that it was about, where it was about one; the chart itself is not changed by it.
  public var chart: ChartID?

  /// Makes the record.
  public init(what: String, why: String, right: String? = nil, chart: ChartID? = nil) {
    self.what = what
    self.why = why
    self.right = right
    self.chart = chart
  }

  /// Makes the record of a refusal.
  public init(_ refusal: Refusal, chart: ChartID?) {
    self.init(what: refusal.what, why: refusal.why, right: refusal.denied?.rawValue, chart: chart)
  }
}

/// A file of another log was taken in.
public struct RowsImported: Hashable, Sendable, Codable {
  /// The name of the file, without its folder.
  public var file: String
  /// How many rows were taken in.
  public var imported: Int
  /// How many stood here already as they are.
  public var skipped: Int
  /// How many were refused.
  public var refused: Int

  /// Makes the record.
  public init(file: String, imported: Int, skipped: Int, refused: Int) {
    self.file = file
    self.imported = imported
    self.skipped = skipped
    self.refused = refused
  }
}

/// A prescriber set, or with no date took back, a date by which to refill.
public struct PrescriberDate: Hashable, Sendable, Codable {
  /// The date; nothing takes it back.
  public var date: CivilDate?
  /// Why.
  public var reason: String

  /// Makes the record.
  public init(date: CivilDate?, reason: String) {
    self.date = date
    self.reason = reason
  }
}

/// Free text in a chart.
public struct ChartNote: Hashable, Sendable, Codable {
  /// The text.
  public var text: String

  /// Makes a note.
  public init(text: String) { self.text = text }
}

/// A consent or a reason that is asked once and then shown.
public struct ConsentRecorded: Hashable, Sendable, Codable {
  /// What was agreed to, or the code that a reason was given for: `refill`, `OFF_LABEL_PUMP_DRUG`.
  public var subject: String
  /// The reason or the place of the signed paper.
  public var text: String
  /// The value at which a reason was given, where there is one.
  public var value: String?

  /// Makes the record.
  public init(subject: String, text: String, value: String? = nil) {
    self.subject = subject
    self.text = text
    self.value = value
  }
}

/// An event with everything that was written beside it.
public struct RecordedEvent: Hashable, Sendable {
  /// The place in the clinic's one order.
  public let seq: Int64
  /// When it was written.
  public let at: Moment
  /// Who did it.
  public let by: Actor
  /// At which workstation.
  public let on: String
  /// The action that it belongs to.
  public let action: ActionID
  /// The chart, where it belongs to one.
  public let chart: ChartID?
  /// The visit, where it belongs to one.
  public let visit: VisitID?
  /// What happened.
  public let event: ClinicEvent

  /// Makes the record.
  public init(
    seq: Int64,
    at: Moment,
    by: Actor,
    on: String,
    action: ActionID,
    chart: ChartID?,
    visit: VisitID?,
    event: ClinicEvent
  ) {
    self.seq = seq
    self.at = at
    self.by = by
    self.on = on
    self.action = action
    self.chart = chart
    self.visit = visit
    self.event = event
  }
}

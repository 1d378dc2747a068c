extension ClinicEvent {
  /// The rights of which whoever writes it down has one; empty where everybody who works here may.
  ///
  /// Commands decide on the person who acts or signs; this holds for the one at whose station it is
  /// kept, so that nothing gets into the journal past the table. An order that a clinician signs with
  /// a PIN at a nurse's station is kept by the nurse, who may prepare it.
  public var rights: [Right] {
    switch self {
    case .signedIn, .signedOut, .signInRefused, .actionRefused: []
    case .pinChanged, .emergencyAccessed: []
    case .emergencyReviewed: [.reviewEmergency]
    case .signatureSealed: []
    case .clinicCreated, .unrecognised, .lineDamaged, .lineErased: []
    case .chartRead: [.seeChart]
    case .auditRead: [.readAudit]
    case .staffRecorded: [.keepStaff]
    case .policyChanged, .clinicPhoneSet, .drugLimitChanged: [.changePolicy]
    case .rowsImported, .recordHandled: [.backUp]

    case .patientRecorded, .chartMerged, .chartSplit: [.register]
    case .appointmentRecorded: [.book, .performSteps]
    case .pumpRecorded, .fillRecorded, .programChanged: [.recordDevice, .enterSteps]
    case .orderSigned, .orderDrafted: [.draftOrder]
    case .orderVerified, .labelChecked: [.verifyOrder]
    case .orderWithdrawn: [.signOrder]
    case .prescriberDateSet: [.setPrescriberDate, .enterSteps]
    case .noteAdded: [.writeNote]
    case .consentRecorded: [.draftOrder, .enterSteps]
    case .listEntryRecorded, .listEntryStopped: [.keepLists]
    case .therapyReviewed: [.reviewTherapy]
    case .lifeCycleStepTaken, .lifeCycleStepWithdrawn: [.recordCourse, .register]
    case .evaluationRecorded, .therapyConsented, .trialRecorded, .pumpImplanted, .pumpReplaced,
      .pumpExplanted, .pumpAlarmRecorded, .outcomeRecorded:
      [.recordCourse]
    case .discrepancyClosed: [.reviewVisit]
    case .visitAmended: [.amend]

    case .visitStarted: [.performSteps]
    case .visitResumed, .screenRecorded, .stopMet, .stopLeft, .branchOpened, .interrogated,
      .residualAssessed, .wasteRecorded, .visitExited, .visitSigned:
      [.enterSteps]

    case .pharmacyRecorded, .drugOrderRecorded: [.orderDrugs, .handleStock]
    case .lotReceived, .lotMoved: [.handleStock]
    case .recallRecorded: [.recall]

    case .closureRecorded, .contactAttempted, .contactWithdrawn, .bookingReviewed, .scanPlanned,
      .changeUndone:
      [.book]

    case .complicationLogged, .complicationFollowedUp, .complicationReported: [.logComplication]
    // A clinician signs with a PIN, also at the station of whoever follows it up.
    case .complicationAmended, .complicationClosed, .complicationReopened:
      [.closeComplication, .logComplication]
    }
  }

  /// The first right among events that a person lacks; nothing where all of them may be kept.
  ///
  /// `settings` tells whether an emergency opens what the role does not.
  public static func denial(
    _ events: [ClinicEvent],
    to member: StaffMember,
    in settings: ClinicSettings = ClinicSettings(),
    at now: Instant = Instant(seconds: 0)
  ) -> Right? {
    events.lazy.map(\.rights).first { rights in
      !rights.isEmpty && !rights.contains { settings.allows($0, to: member, at: now) }
    }?.first
  }
}

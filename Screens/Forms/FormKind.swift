package import ClinicDomain

/// What a form is for.
package enum FormKind: Hashable, Sendable {
  case firstAdministrator
  case signIn
  case staff(StaffID?)
  case ownPIN
  case newPIN
  case emergency
  case emergencyReview(Int64)
  case patient(ChartID?)
  case pump(ChartID)
  case currentFill(ChartID)
  case order(ChartID)
  case program(ChartID)
  case prescriberDate(ChartID)
  case policy(PolicySetting)
  case clinicPhone(ClinicPhone)
  /// The clinic's own limits of a drug, or the days of a mixture, by its name in the policy.
  case drugLimit(String)
  case contact(ChartID)
  case review(ChartID)
  case scan(ChartID)
  case cancelVisit(AppointmentID, ChartID)
  case closure
  case missed(AppointmentID, ChartID)
  case note(ChartID)
  case addendum(VisitID, ChartID)
  case resume(VisitID, ChartID)
  case supply(SupplyForm)
  case complicationPatient
  case complication(ChartID)
  case complicationFollowUp(ComplicationID, ChartID)
  case complicationAmendment(ComplicationID, ChartID)
  case complicationOutcome(ComplicationID, ChartID)
  case lifeCycle(LifeCycleForm, ChartID)
  case outcome(ChartID)
  case interrogation(ChartID)
  case pumpAlarm(String?, ChartID)
  case discrepancy(ChartID)
  case pin(meaning: String)

  /// The chart that it is about.
  package var chart: ChartID? {
    switch self {
    case .patient(let id): id
    case .pump(let id), .currentFill(let id), .order(let id), .program(let id),
      .prescriberDate(let id), .note(let id), .contact(let id), .review(let id), .scan(let id):
      id
    case .missed(_, let id), .cancelVisit(_, let id), .resume(_, let id), .addendum(_, let id): id
    case .supply(let form): form.chart
    case .complication(let id): id
    case .complicationFollowUp(_, let id), .complicationAmendment(_, let id),
      .complicationOutcome(_, let id):
      id
    case .complicationPatient: nil
    case .lifeCycle(_, let id), .pumpAlarm(_, let id): id
    case .outcome(let id), .interrogation(let id), .discrepancy(let id): id
    case .firstAdministrator, .signIn, .staff, .policy, .drugLimit, .clinicPhone, .closure,
      .pin:
      nil
    case .ownPIN, .newPIN, .emergency, .emergencyReview: nil
    }
  }

  /// How a form lies over what was shown before.
  package enum Placement: Hashable, Sendable {
    /// Alone: nothing of any patient is to be seen.
    case alone
    /// In a box, with what it is about still in sight.
    case box
    /// In place of the screen.
    case page
  }

  /// How it lies over what was shown before.
  package var placement: Placement {
    switch self {
    case .firstAdministrator, .signIn, .newPIN, .resume: .alone
    case .pin, .missed, .cancelVisit, .review, .ownPIN, .emergency, .emergencyReview,
      .complicationPatient:
      .box
    default: .page
    }
  }

  /// The lines whose text is not shown.
  var secrets: Set<String> { ["pin", "again", "old"] }

  /// Whether Enter on the last line hands it in; else F10 does, so that no Enter hands in an order.
  var submitsOnEnter: Bool { placement != .page }
}

extension FormKind {
  /// Whether it is about a complication of a chart.
  var isComplication: Bool {
    switch self {
    case .complication, .complicationFollowUp, .complicationAmendment, .complicationOutcome: true
    default: false
    }
  }
}

import ClinicDomain
import Screens

/// Who may see and do what at this station: the domain's table, asked before something is shown or
/// opened, and once more before anything is kept.
extension Workstation {
  /// Why the one who is signed in may not; nothing where it is allowed.
  func refusal(of right: Right, _ what: String) -> Refusal? {
    context.may(right) ? nil : Refusal(denied: right, to: staff, what: what)
  }

  /// Lets nothing into the journal past the table of rights, whatever screen asked for it.
  mutating func permitted(_ effects: [Effect], _ surroundings: Surroundings) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      let actions: [Action]
      let asked: Token
      switch effect {
      case .append(let action, let token): (actions, asked) = ([action], token)
      case .appendTogether(let together, let token): (actions, asked) = (together, token)
      default: return [effect]
      }
      guard let action = actions.first, let id = action.by.staff,
        let member = view.settings.staff[id],
        let right = ClinicEvent.denial(
          actions.flatMap(\.events),
          to: member,
          in: view.settings,
          at: now.instant
        )
      else { return [effect] }
      pending[asked] = nil
      return refuse(
        Refusal(denied: right, to: member, what: "Nothing is kept"),
        chart: action.chart,
        surroundings
      )
    }
  }
}

extension FormKind {
  /// The right without which the form is not opened; nothing where everybody may.
  var right: Right? {
    switch self {
    case .firstAdministrator, .signIn, .pin: nil
    case .ownPIN, .newPIN, .emergency: nil
    case .emergencyReview: .reviewEmergency
    case .staff: .keepStaff
    case .patient: .register
    case .pump, .currentFill, .program: .recordDevice
    case .order: .draftOrder
    case .prescriberDate: .setPrescriberDate
    case .policy, .drugLimit, .clinicPhone: .changePolicy
    case .missed, .cancelVisit, .contact, .review, .scan, .closure: .book
    case .note: .writeNote
    case .addendum: .amend
    case .resume: .enterSteps
    case .supply(let form): form.right
    case .complicationPatient, .complication, .complicationFollowUp, .complicationAmendment,
      .complicationOutcome:
      .logComplication
    case .lifeCycle(let form, _): form.isOfOffice ? .register : .recordCourse
    case .outcome, .interrogation, .pumpAlarm: .recordCourse
    case .discrepancy: .reviewVisit
    }
  }
}

extension ScreenID {
  /// The right without which the tab is not shown; nothing where everybody may see it.
  var right: Right? {
    switch self {
    case .today, .refill, .upcoming, .complications, .chart, .figures: nil
    case .pumps, .reservoirs, .drugs: .seeAmounts
    case .audit: .readAudit
    }
  }
}

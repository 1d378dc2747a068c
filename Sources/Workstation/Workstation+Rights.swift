import ClinicDomain
import Screens

/// Who may see and do what at this station: the domain's table, asked before something is shown or
/// opened, and once more before anything is kept.
extension Workstation {
  /// Why the one who is signed in may not; nothing where it is allowed.
  func refusal(of right: Right, _ what: String) -> Refusal? {
    staff?.may(right) == true ? nil : Refusal(denied: right, to: staff, what: what)
  }

  /// Lets nothing into the journal past the table of rights, whatever screen asked for it.
  mutating func permitted(_ effects: [Effect], _ surroundings: Surroundings) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      guard case .append(let action, let token) = effect, let id = action.by.staff,
        let member = view.settings.staff[id],
        let right = ClinicEvent.denial(action.events, to: member)
      else { return [effect] }
      pending[token] = nil
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
    case .staff: .keepStaff
    case .patient: .register
    case .pump, .currentFill, .program: .recordDevice
    case .order: .draftOrder
    case .prescriberDate: .setPrescriberDate
    case .policy: .changePolicy
    case .booking, .missed: .book
    case .note: .writeNote
    case .resume: .enterSteps
    case .supply(let form): form.right
    case .lifeCycle(let form, _): form.isOfOffice ? .register : .recordCourse
    case .outcome, .interrogation, .pumpAlarm: .recordCourse
    case .discrepancy: .reviewVisit
    }
  }
}

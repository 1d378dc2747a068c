package import ClinicDomain

/// What a form is for.
package enum FormKind: Hashable, Sendable {
  case firstAdministrator
  case signIn
  case staff(StaffID?)
  case patient(ChartID?)
  case pump(ChartID)
  case currentFill(ChartID)
  case order(ChartID)
  case program(ChartID)
  case prescriberDate(ChartID)
  case policy(PolicySetting)
  case contact(ChartID)
  case review(ChartID)
  case scan(ChartID)
  case investigation(ChartID)
  case cancelVisit(AppointmentID, ChartID)
  case closure
  case missed(AppointmentID, ChartID)
  case note(ChartID)
  case resume(VisitID, ChartID)
  case supply(SupplyForm)
  case pin(meaning: String)

  /// The chart that it is about.
  package var chart: ChartID? {
    switch self {
    case .patient(let id): id
    case .pump(let id), .currentFill(let id), .order(let id), .program(let id),
      .prescriberDate(let id), .note(let id), .contact(let id), .review(let id), .scan(let id),
      .investigation(let id):
      id
    case .missed(_, let id), .cancelVisit(_, let id), .resume(_, let id): id
    case .supply(let form): form.chart
    case .firstAdministrator, .signIn, .staff, .policy, .closure, .pin: nil
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
    case .firstAdministrator, .signIn, .resume: .alone
    case .pin, .missed, .cancelVisit, .review: .box
    default: .page
    }
  }

  /// The lines whose text is not shown.
  var secrets: Set<String> { ["pin", "again"] }

  /// Whether Enter on the last line hands it in; else F10 does, so that no Enter hands in an order.
  var submitsOnEnter: Bool { placement != .page }
}

package import ClinicDomain

/// A screen that stands under a tab and lists something of the clinic.
package protocol TabScreen: Screen {
  /// Lists what a clinic holds.
  init(_ view: ClinicView, context: ScreenContext)

  /// Takes a clinic that changed, or another moment; what was selected stays selected.
  mutating func refresh(_ view: ClinicView, context: ScreenContext)

  /// Whether letters are text now.
  var takesText: Bool { get }
}

extension ScreenID {
  /// The screen under the tab, made anew; nothing for the day, the walk and the chart, which the
  /// workstation keeps itself.
  package func make(_ view: ClinicView, context: ScreenContext) -> (any TabScreen)? {
    switch self {
    case .today, .refill, .chart: nil
    case .pumps: PumpsScreen(view, context: context)
    case .reservoirs: ReservoirsScreen(view, context: context)
    case .upcoming: UpcomingScreen(view, context: context)
    case .complications: ComplicationsScreen(view, context: context)
    case .drugs: DrugsScreen(view, context: context)
    case .audit: AuditScreen(view, context: context)
    case .figures: FiguresScreen(view, context: context)
    }
  }
}

/// The screens that have a tab, in the order of their digits.
package enum ScreenID: String, Hashable, Sendable, CaseIterable {
  case today
  case pumps
  case reservoirs
  case refill
  case upcoming
  case complications
  case chart
  case drugs
  case audit
  case figures

  /// The name on the tab.
  package var title: String {
    switch self {
    case .today: "Today"
    case .pumps: "Pumps"
    case .reservoirs: "Reservoirs"
    case .refill: "Refill"
    case .upcoming: "Upcoming"
    case .complications: "Complications"
    case .chart: "Chart"
    case .drugs: "Drugs"
    case .audit: "Audit"
    case .figures: "Figures"
    }
  }

  /// The name on the tab where there is little room.
  package var shortTitle: String {
    switch self {
    case .reservoirs: "Levels"
    case .complications: "Events"
    default: title
    }
  }

  /// The digit that opens the screen; 0 stands last.
  package var digit: Int { (place + 1) % 10 }

  /// The place among the tabs.
  package var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Whether what it shows is asked of the whole clinic, so that the books have to be open.
  package var needsBooks: Bool {
    switch self {
    case .upcoming, .complications, .drugs, .figures: true
    case .today, .pumps, .reservoirs, .refill, .chart, .audit: false
    }
  }

  /// The screen a number of tabs further, around the ends.
  package func advanced(by steps: Int) -> ScreenID {
    let count = Self.allCases.count
    return Self.allCases[((place + steps) % count + count) % count]
  }
}

/// The screens that have a tab, in the order of their digits.
package enum ScreenID: String, Hashable, Sendable, CaseIterable {
  case today
  case pumps
  case reservoirs
  case refill
  case chart

  /// The name on the tab.
  package var title: String {
    switch self {
    case .today: "Today"
    case .pumps: "Pumps"
    case .reservoirs: "Reservoirs"
    case .refill: "Refill"
    case .chart: "Chart"
    }
  }

  /// The digit that opens the screen.
  package var digit: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The screen a number of tabs further, around the ends.
  package func advanced(by steps: Int) -> ScreenID {
    let count = Self.allCases.count
    return Self.allCases[((digit - 1 + steps) % count + count) % count]
  }
}

/// The parts of the Drugs screen, in the order in which Tab goes through them.
package enum DrugsPart: String, Hashable, Sendable, CaseIterable {
  case formulary
  case orders
  case stock
  case recalls
  case demand

  /// The name of the part.
  package var title: String {
    switch self {
    case .formulary: "Formulary"
    case .orders: "Orders"
    case .stock: "Stock"
    case .recalls: "Recalls"
    case .demand: "Demand"
    }
  }

  /// The part a number of steps further, around the ends.
  func advanced(by steps: Int) -> DrugsPart {
    let count = Self.allCases.count
    let place = Self.allCases.firstIndex(of: self) ?? 0
    return Self.allCases[((place + steps) % count + count) % count]
  }
}

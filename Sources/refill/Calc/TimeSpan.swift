import ClinicDomain

/// A length of time as it is typed: `40 d`, `6 h`, `90 min`; held in whole seconds.
struct TimeSpan: Quantity {
  enum Unit: String, QuantityUnit {
    case days = "d"
    case hours = "h"
    case minutes = "min"

    var size: Int64 {
      switch self {
      case .days: 86400
      case .hours: 3600
      case .minutes: 60
      }
    }

    var decimals: Int { 4 }
  }

  static let name = "length of time"
  let amount: Int64
  let unit: Unit

  init(amount: Int64, unit: Unit) {
    self.amount = amount
    self.unit = unit
  }

  var seconds: Int64 { amount }
}

import ClinicDomain

extension RefillLimit {
  /// The limit in a short word, for narrow lists; the detail beside them has the whole one.
  package var shortTitle: String {
    switch self {
    case .volume: "vol"
    case .stability: "stab"
    case .pumpLife: "life"
    case .prescriber: "presc"
    }
  }
}

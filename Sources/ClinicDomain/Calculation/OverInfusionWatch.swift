/// Whether a pump delivers too much, refill after refill.
///
/// Source: S5 (a single outlier often does not repeat), S54, PROP.
public enum OverInfusionWatch {
  /// Tenths of a percent beyond which three errors of one sign in a row count.
  static let sameSignTenths: Int64 = 50

  /// Whether the last errors, oldest first, ask for a device report: two in a row above +14.5 %, or
  /// three in a row of the same sign beyond 5 %.
  public static func asksForReport(_ errors: [Percentage], policy: Policy = Policy()) -> Bool {
    let tenths = errors.map(\.tenths)
    let limit = policy[.residualErrorReason]
    if tenths.count >= 2, tenths.suffix(2).allSatisfy({ $0 > limit }) { return true }
    guard tenths.count >= 3 else { return false }
    let last = tenths.suffix(3)
    return last.allSatisfy { $0 > sameSignTenths } || last.allSatisfy { $0 < -sameSignTenths }
  }
}

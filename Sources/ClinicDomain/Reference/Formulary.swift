/// The drugs of intrathecal pumps with their figures, checks and sources.
///
/// The entries are in `Generated`, made from the formulary that lies with the tests and compared
/// with it field by field.
public enum Formulary {
  private static let byName: [String: Drug] = {
    var table: [String: Drug] = [:]
    for drug in drugs {
      for name in [drug.id, drug.displayName, drug.tallMan] { table[name] = drug }
    }
    return table
  }()

  /// The drug of an id, a display name or a tall-man name, exactly as written; never a guess.
  public static func drug(_ name: String) -> Drug? { byName[name] }

  /// What the checks of the formulary say of a code.
  public static func check(_ code: FindingCode) -> OrderCheck? { checksByCode[code] }

  private static let checksByCode: [FindingCode: OrderCheck] = {
    var table: [FindingCode: OrderCheck] = [:]
    for check in orderChecks { table[check.code] = check }
    return table
  }()

  /// The studied mixtures of exactly these drugs, whatever their order.
  public static func mixtures(of drugs: [Drug]) -> [AdmixtureStability] {
    let ids = Set(drugs.map(\.id))
    return admixtureStability.filter { Set($0.components) == ids }
  }
}

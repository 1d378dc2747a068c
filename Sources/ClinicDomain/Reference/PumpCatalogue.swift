/// The models of pumps and catheters and the kinds of pump alarms.
///
/// The entries are in `Generated`, made from the catalogue that lies with the tests and compared
/// with it field by field.
public enum PumpCatalogue {
  private static let byName: [String: PumpModel] = {
    var table: [String: PumpModel] = [:]
    for model in models { table[model.name] = model }
    return table
  }()

  private static let cathetersByName: [String: CatheterModel] = {
    var table: [String: CatheterModel] = [:]
    for model in catheters { table[model.name] = model }
    return table
  }()

  /// The name of the entry for a pump that the catalogue does not hold.
  public static let otherName = "Other / unknown"

  /// The model of a name, exactly as written.
  public static func model(_ name: String) -> PumpModel? { byName[name] }

  /// The catheter model of a name, exactly as written.
  public static func catheter(_ name: String) -> CatheterModel? { cathetersByName[name] }

  /// What is known of a kind of alarm.
  public static func alarm(_ name: PumpAlarmKind.Name) -> PumpAlarmKind? {
    alarmKinds.first { $0.name == name }
  }
}

extension PumpCatalogue {
  /// The verified life of a model in months, where one is verified.
  ///
  /// Source: S9 (Medtronic UK, getting a replacement).
  public static func verifiedLifeMonths(of model: String) -> Int? {
    self.model(model)?.verifiedLifeMonths
  }
}

/// Every document that a figure of the reference data names.
public enum SourceTable {
  private static let byKey: [String: Source] = {
    var table: [String: Source] = [:]
    for source in PumpCatalogue.sources + ComplicationRegister.sources + Formulary.sources {
      table[source.key] = source
    }
    return table
  }()

  /// The document of a key; nothing where no figure names it.
  public static func source(_ key: String) -> Source? { byKey[key] }

  /// The key with the title of its document: `S9 (Medtronic UK, getting a replacement)`.
  public static func citation(_ key: String) -> String {
    byKey[key].map { "\(key) (\($0.title))" } ?? key
  }
}

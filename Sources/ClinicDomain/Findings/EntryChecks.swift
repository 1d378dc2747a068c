/// Checks of how a figure was written.
public enum EntryChecks {
  /// How an entered text was corrected in form; nothing for canonical text.
  ///
  /// Source: ISMP-ABBR.
  public static func format<Value: Quantity>(_ reading: QuantityReading<Value>) -> [Finding] {
    guard !reading.notes.isEmpty else { return [] }
    let notes = reading.notes.map(\.sentence).joined(separator: ", ")
    return [
      Finding(
        .format,
        value: reading.value.stored,
        message: "read as \(reading.value.shown): \(notes)",
        source: "ISMP-ABBR"
      )
    ]
  }

  /// A text that is no amount because its unit is missing or unknown.
  ///
  /// Source: POLICY.
  public static func unit(_ error: QuantityError) -> Finding? {
    switch error.reason {
    case .missingUnit, .unknownUnit:
      Finding(
        .unitMissing,
        subject: error.quantity,
        value: error.text,
        message: error.description,
        source: "POLICY"
      )
    default: nil
    }
  }

  /// What a drug abbreviation that must not be used stands for; nothing where the text holds none.
  ///
  /// Source: ISMP-ABBR.
  public static func abbreviation(in text: String) -> String? {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { $0.uppercased() }
    return words.lazy.compactMap { abbreviations[$0] }.first
  }

  private static let abbreviations = [
    "MS": "morphine sulfate", "MSO4": "morphine sulfate", "MGSO4": "magnesium sulfate",
  ]
}

/// A visit for a scan is planned outside of the clinic, or no longer.
public struct ScanPlanned: Hashable, Sendable, Codable {
  /// The day of the MRI scan; nothing takes the plan back.
  public var on: CivilDate?
  /// Where, and what is to be done.
  public var text: String

  /// Makes the record.
  public init(on: CivilDate?, text: String) {
    self.on = on
    self.text = text
  }
}

extension ChartSummary {
  /// Writes down, or with no day takes back, that a scan is planned.
  ///
  /// - Throws: `Refusal` where the day is past or nothing is said.
  public func planScan(_ scan: ScanPlanned, today: CivilDate) throws(Refusal) -> [ClinicEvent] {
    let what = "The scan is not recorded"
    if let day = scan.on, day < today {
      throw Refusal(what: what, why: "\(day.shown) is past", remedy: "Enter a day to come.")
    }
    guard !scan.text.isEmpty else {
      throw Refusal(what: what, why: "nothing is said of it", remedy: "Say where, or why not.")
    }
    return [.scanPlanned(scan)]
  }
}

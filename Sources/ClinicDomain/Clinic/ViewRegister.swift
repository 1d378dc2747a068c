/// Looks record numbers and serial numbers up in a view of the clinic.
public final class ViewRegister: ClinicRegister {
  private let view: ClinicView
  private let byMRN: [String: ChartID]
  private var bySerial: [String: ChartID]?

  /// Looks up in a view as it is now.
  public init(_ view: ClinicView) {
    self.view = view
    // The number of a merged chart is not free for another patient.
    byMRN = Dictionary((view.entries + view.mergedEntries).map { ($0.mrn, $0.chart) }) { first, _ in
      first
    }
  }

  /// The chart that holds a record number.
  public func chart(withMRN mrn: String) -> ChartID? { mrn.isEmpty ? nil : byMRN[mrn] }

  /// The chart whose pump has a serial number, whatever the model and however it is written.
  public func chart(withSerial serial: String) -> ChartID? {
    if bySerial == nil {
      // Serials stand in the full rows only; they are gone through once, when first asked for.
      let pairs = view.entries.compactMap { entry in
        view.summary(of: entry.chart)?.pump.map { (Pump.plainSerial($0.serial), entry.chart) }
      }
      bySerial = Dictionary(pairs) { first, _ in first }
    }
    return bySerial?[Pump.plainSerial(serial)]
  }
}

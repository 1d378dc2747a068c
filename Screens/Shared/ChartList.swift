package import ClinicDomain

/// The patients of a list in their order, without reading a chart.
///
/// Only what a list shows is read from the charts, when it shows it.
package struct ChartList: Sendable {
  /// The entries that the filter kept, in order.
  package let entries: [ListEntry]
  /// How many there are without the filter.
  package let total: Int
  /// The order.
  package let sort: ListSort
  /// The filter.
  package let filter: PatientFilter
  /// Names of the whole list that are there more than once.
  package let repeatedNames: RepeatedNames

  /// Collects the pumps of a clinic.
  package init(
    pumpsOf view: ClinicView,
    on day: CivilDate,
    sort: ListSort = .state,
    filter: PatientFilter = PatientFilter("")
  ) {
    // An entry with a fill has a pump; only the few without one are looked at more closely.
    let pumps = view.entries.filter {
      $0.filledOn != nil || $0.lifeEndsOn != nil
        || view.summary(of: $0.chart).map { $0.pump != nil && !$0.hasLeft } == true
    }
    total = pumps.count
    self.sort = sort
    self.filter = filter
    repeatedNames = RepeatedNames(pumps)
    entries = sort.sorted(
      filter.isEmpty ? pumps : pumps.filter { filter.keeps($0, on: day) },
      on: day
    )
  }

  /// How many are shown of how many, with order and filter in words.
  package var caption: String {
    let count = entries.count == total ? "\(total)" : "\(entries.count) of \(total)"
    let narrowed = filter.isEmpty ? "" : ", filter \"\(filter.text)\""
    return "\(count), sorted by \(sort.title)\(narrowed)"
  }
}

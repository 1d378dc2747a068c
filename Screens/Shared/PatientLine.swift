package import ClinicDomain

/// Who a row is about.
package struct PatientLine: Hashable, Sendable {
  /// The chart.
  package let chart: ChartID
  /// The clinic's record number.
  package let mrn: String
  /// The name as lists show it.
  package let name: String
  /// The day of birth.
  package let birthDate: CivilDate?

  /// Makes an identity.
  package init(chart: ChartID, mrn: String, name: String, birthDate: CivilDate?) {
    self.chart = chart
    self.mrn = mrn
    self.name = name
    self.birthDate = birthDate
  }

  /// Takes the identity of a list entry.
  package init(_ entry: ListEntry) {
    chart = entry.chart
    mrn = entry.mrn
    name = entry.name
    birthDate = entry.birthDate
  }

  /// Takes the identity of a chart.
  package init(_ summary: ChartSummary) {
    chart = summary.id
    mrn = summary.patient?.mrn ?? ""
    name = summary.patient?.shownName ?? ""
    birthDate = summary.patient?.birthDate
  }

  /// The birth date with the age in brackets: `Born 26-May-1947 (79y)`.
  package func born(on day: CivilDate) -> String {
    birthDate.map { "Born \($0.shown) (\($0.age(on: day))y)" } ?? "Born not known"
  }

  /// The identity as fields of a row.
  package var fields: [DocumentValue.Field] {
    [
      .init("mrn", mrn), .init("name", name), .init("birthDate", birthDate?.description),
      .init("chart", chart.text),
    ]
  }
}

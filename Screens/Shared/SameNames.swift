package import ClinicDomain

/// Patients of one list who bear the same name, so that their birth dates must part them.
package struct SameNames: Hashable, Sendable {
  /// The groups of two or more, in order of names.
  package let groups: [[PatientLine]]
  private let charts: Set<ChartID>

  /// Finds the groups; letters with and without accents count as the same.
  package init(_ lines: [PatientLine]) {
    var byName: [String: [PatientLine]] = [:]
    for line in lines where !line.name.isEmpty {
      byName[LatinFold.fold(line.name), default: []].append(line)
    }
    groups = byName.values
      .map { group in
        var seen: Set<ChartID> = []
        return group.filter { seen.insert($0.chart).inserted }.sorted { $0.mrn < $1.mrn }
      }
      .filter { $0.count > 1 }
      .sorted { ($0[0].name, $0[0].mrn) < ($1[0].name, $1[0].mrn) }
    charts = Set(groups.joined().map(\.chart))
  }

  /// Whether a chart shares its name with another of the list.
  package func holds(_ chart: ChartID) -> Bool { charts.contains(chart) }

  /// The warning; nothing where every name is there once.
  ///
  /// Two of a name stand with their birth dates, more of them are counted; the rows themselves
  /// always show the birth dates.
  package var warning: String? {
    guard let first = groups.first else { return nil }
    if groups.count == 1, first.count == 2 {
      let born = first.map { "Born \($0.birthDate?.shown ?? "not known")" }
      return "Same name: \(first[0].name)  \(born.joined(separator: " / "))"
    }
    let names = groups.prefix(Self.mostNamed).map { "\($0[0].name) (\($0.count))" }
    let more = groups.count - names.count
    return "Same names: \(names.joined(separator: "; "))" + (more > 0 ? "; \(more) more" : "")
  }

  private static let mostNamed = 2
}

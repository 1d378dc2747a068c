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

  /// Finds the groups in list entries; only entries that share a name are looked at twice.
  package init(_ entries: [ListEntry]) {
    var seen: Set<String> = []
    var repeated: Set<String> = []
    let names = entries.map { LatinFold.fold($0.name) }
    for name in names where !seen.insert(name).inserted { repeated.insert(name) }
    self.init(zip(entries, names).filter { repeated.contains($0.1) }.map { PatientLine($0.0) })
  }

  /// Whether a chart shares its name with another of the list.
  package func holds(_ chart: ChartID) -> Bool { charts.contains(chart) }

  /// The warnings, one line for each name of which somebody is among the charts given.
  package func warnings(among shown: [ChartID]) -> [String] {
    let shown = Set(shown)
    return groups.filter { group in group.contains { shown.contains($0.chart) } }.map(Self.warning)
  }

  /// The warnings, one line for each name.
  package var warnings: [String] { groups.map(Self.warning) }

  private static func warning(_ group: [PatientLine]) -> String {
    let parts = group.map { "Born \($0.birthDate?.shown ?? "not known") MRN \($0.mrn)" }
    return "Same name: \(group[0].name)  \(parts.joined(separator: " / "))"
  }
}

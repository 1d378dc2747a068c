package import ClinicDomain

/// What the palette offers for a text: things to do here, screens, patients, and what else is named.
package struct PaletteDocument: Sendable {
  /// The items, best first.
  package let items: [PaletteItem]
  /// The most patients that are listed for one text.
  static let mostPatients = 50
  /// How many patients fit, more than are listed where there are many.
  private let patientCount: Int

  /// Finds what a text names.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - offered: everything but patients, in the order of a text that is still empty.
  ///   - entries: the patients.
  ///   - recent: the charts that were open lately, the last one first.
  ///   - day: the day from which ages are counted.
  package init(
    _ text: String,
    offered: [PaletteItem],
    entries: [ListEntry],
    recent: [ChartID],
    on day: CivilDate
  ) {
    let search = PaletteSearch(text)
    guard !search.isEmpty else {
      let known = recent.compactMap { id in entries.first { $0.chart == id && !$0.name.isEmpty } }
      let here = offered.filter { ($0.kind == .action || $0.kind == .screen) && !$0.isElsewhere }
      items =
        here.filter { $0.kind == .action && $0.disabledBecause == nil }
        + known.map { PaletteItem($0, on: day) } + here.filter { $0.kind == .screen }
        + here.filter { $0.disabledBecause != nil }
      patientCount = known.count
      return
    }
    let ranked = offered.enumerated().compactMap { index, item in
      search.rank(item).map { (rank: $0, index: index, item: item) }
    }.sorted { left, right in
      Self.key(left) < Self.key(right)
    }.map(\.item)
    var found = entries.filter { !$0.name.isEmpty && search.finds($0) }
    found.sort { left, right in
      let (one, other) = (recent.firstIndex(of: left.chart), recent.firstIndex(of: right.chart))
      if one != other { return (one ?? Int.max) < (other ?? Int.max) }
      return (LatinFold.fold(left.name), left.mrn) < (LatinFold.fold(right.name), right.mrn)
    }
    patientCount = found.count
    let patients = found.prefix(Self.mostPatients).map { PaletteItem($0, on: day) }
    // A number is somebody's before it is a key; a word is something to do first.
    let isNumber = text.allSatisfy { $0.isNumber || $0 == " " || $0 == "-" }
    let todo = ranked.filter { $0.kind != .complication && $0.kind != .drug }
    let drugs = ranked.filter { $0.kind == .drug }
    let kinds = Self.complications(text, ranked, offered)
    items = (isNumber && text.count > 1 ? patients + todo : todo + patients) + drugs + kinds
  }

  /// Kinds of complications: those that the terms of consent forms and their spellings mean first, as
  /// the form that logs one finds them.
  private static func complications(
    _ text: String,
    _ ranked: [PaletteItem],
    _ offered: [PaletteItem]
  ) -> [PaletteItem] {
    let fitting = ranked.filter { $0.kind == .complication }
    guard text.count >= leastOfTerm else { return fitting }
    let byTitle = Dictionary(
      offered.lazy.filter { $0.kind == .complication }.map { ($0.title, $0) }
    ) { first, _ in first }
    let meant = ComplicationSearch.kinds(text).compactMap { byTitle[$0.kind] }
    return meant + fitting.filter { !meant.contains($0) }
  }

  /// Letters below which a term would mean nearly everything.
  private static let leastOfTerm = 3

  /// What stands first: what fits best, what can be done now, what is done here, then the order of
  /// the table.
  private static func key(
    _ found: (rank: Int, index: Int, item: PaletteItem)
  ) -> (Int, Int, Int, Int) {
    (
      found.rank, found.item.disabledBecause == nil ? 0 : 1, found.item.isElsewhere ? 1 : 0,
      found.index
    )
  }

  /// How much was found, by kind: `4 actions, 2 patients`.
  package var tally: String {
    let counts = PaletteItem.Kind.allCases.compactMap { kind -> String? in
      let number = kind == .patient ? patientCount : items.count { $0.kind == kind }
      return number > 0 ? kind.count(number) : nil
    }
    let listed = items.count { $0.kind == .patient }
    let rest = patientCount > listed ? ", \(listed) listed: type on" : ""
    return counts.isEmpty ? "nothing has this name" : counts.joined(separator: ", ") + rest
  }

  /// The document for JSON.
  package var value: DocumentValue {
    .list(
      items.map { item in
        .record([
          .init("title", item.title), .init("key", item.key), .init("detail", item.detail),
          .init("disabledBecause", item.disabledBecause),
        ])
      }
    )
  }
}

extension PaletteItem {
  /// Whether it is an action of another screen than the one under the palette.
  var isElsewhere: Bool {
    if case .show(_, naming: .some) = target { true } else { false }
  }
}

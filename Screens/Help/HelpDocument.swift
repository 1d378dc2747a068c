package import Keys

/// Every key of a screen as data: what it does, and why it does nothing now.
package struct HelpDocument: Sendable {
  /// One key.
  package struct Row: Hashable, Sendable {
    /// The keys' names: `Up/k`.
    package let keys: String
    /// What they are for.
    package let group: KeyGroup
    /// A word for what they do.
    package let word: String
    /// A sentence for what they do.
    package let sentence: String
    /// Why they do nothing now; nothing where they do.
    package let disabledBecause: String?
  }

  /// The name of the screen.
  package let title: String
  /// Every key of the screen, those of one group together.
  package let rows: [Row]

  /// Collects the keys of a screen.
  package init(title: String, keys: [ScreenKey]) {
    self.title = title
    let byAction = Dictionary(keys.map { ($0.action, $0) }) { first, _ in first }
    let groups = ScreenKeymap.table.help { action in
      byAction[action].map { key in
        key.disabledBecause.map { .disabled(because: $0) } ?? .available
      }
    }
    rows = groups.flatMap { group, entries in
      entries.map { entry in
        Row(
          keys: entry.binding.keyNames,
          group: group,
          word: byAction[entry.binding.action]?.word ?? entry.binding.word,
          sentence: entry.binding.sentence,
          disabledBecause: entry.availability.reason
        )
      }
    }
  }

  /// The rows in which every word of a text stands somewhere; a row that is bound to that very key
  /// comes first.
  package func rows(matching text: String) -> [Row] {
    let words = text.split(separator: " ").map { LatinFold.fold(String($0)) }
    if words.isEmpty { return rows }
    let exact = rows.filter { $0.keys.split(separator: "/").contains(Substring(text)) }
    return exact
      + rows.filter { row in
        let all = LatinFold.fold("\(row.keys) \(row.word) \(row.sentence)")
        return !exact.contains(row) && words.allSatisfy { all.contains($0) }
      }
  }

  /// The document for JSON.
  package var value: DocumentValue {
    .record([
      .init("screen", title),
      .init("keys", .list(rows.map(Self.value))),
    ])
  }

  private static func value(_ row: Row) -> DocumentValue {
    .record([
      .init("keys", row.keys), .init("group", row.group.title), .init("word", row.word),
      .init("sentence", row.sentence),
      .init("disabledBecause", row.disabledBecause),
    ])
  }
}

package import ClinicDomain
import Grid
package import Keys

/// The command palette: everything by its name, with the key to learn.
package struct PaletteScreen: Sendable {
  /// What an event did.
  package enum Outcome: Hashable, Sendable {
    case open
    case closed
    /// What was chosen cannot be done now, and this is why.
    case refused(String)
    case chosen(PaletteItem.Target)
  }

  private let offered: [PaletteItem]
  private let entries: [ListEntry]
  private let recent: [ChartID]
  private let day: CivilDate
  private(set) var editor = LineEditor("", limit: 40)
  private(set) var selected = 0
  /// What is offered for the text so far.
  package private(set) var document: PaletteDocument

  /// Opens the palette.
  ///
  /// - Parameters:
  ///   - offered: everything but patients, in the order of a text that is still empty.
  ///   - entries: the patients.
  ///   - recent: the charts that were open lately, the last one first.
  ///   - day: the day from which ages are counted.
  package init(
    offered: [PaletteItem],
    entries: [ListEntry],
    recent: [ChartID],
    on day: CivilDate
  ) {
    self.offered = offered
    self.entries = entries
    self.recent = recent
    self.day = day
    document = PaletteDocument("", offered: offered, entries: entries, recent: recent, on: day)
  }

  /// Takes an event in: letters narrow, arrows choose, Enter does it.
  package mutating func update(_ event: Event) -> Outcome {
    switch event {
    case .key(.escape, _), .key(.function(12), _): return .closed
    case .key(.down, _): move(1)
    case .key(.up, _): move(-1)
    case .key(.pageDown, _): move(Self.page)
    case .key(.pageUp, _): move(-Self.page)
    case .key(.tab, _): complete()
    case .key(.enter, _): return choose()
    default:
      let before = editor.text
      if editor.handle(event), editor.text != before { find() }
    }
    return .open
  }

  private static let page = 8

  private mutating func move(_ by: Int) {
    selected = max(0, min(document.items.count - 1, selected + by))
  }

  private mutating func find() {
    selected = 0
    document = PaletteDocument(
      editor.text,
      offered: offered,
      entries: entries,
      recent: recent,
      on: day
    )
  }

  /// Puts the name of the selected item into the line.
  private mutating func complete() {
    guard document.items.indices.contains(selected) else { return }
    let item = document.items[selected]
    editor = LineEditor(item.title, limit: 40)
    find()
    selected = document.items.firstIndex(of: item) ?? 0
  }

  private func choose() -> Outcome {
    guard document.items.indices.contains(selected) else {
      return .refused("nothing has this name; Esc closes the list")
    }
    let item = document.items[selected]
    if let why = item.disabledBecause { return .refused("\(item.title): \(why)") }
    return .chosen(item.target)
  }
}

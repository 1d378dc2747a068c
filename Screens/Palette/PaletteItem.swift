package import ClinicDomain
import Keys

/// One thing that the palette offers: something to do, somewhere to go, somebody to open.
package struct PaletteItem: Hashable, Sendable {
  /// What an item is, in the order in which items of one rank stand.
  package enum Kind: Int, Hashable, Sendable, CaseIterable {
    case action
    case record
    case screen
    case patient
    case drug
    case complication

    /// How items of the kind are counted: `4 actions`.
    func count(_ number: Int) -> String {
      switch self {
      case .action: number == 1 ? "1 action" : "\(number) actions"
      case .record: number == 1 ? "1 record" : "\(number) records"
      case .screen: number == 1 ? "1 screen" : "\(number) screens"
      case .patient: number == 1 ? "1 patient" : "\(number) patients"
      case .drug: number == 1 ? "1 drug" : "\(number) drugs"
      case .complication: number == 1 ? "1 complication" : "\(number) complications"
      }
    }
  }

  /// What Enter does.
  package enum Target: Hashable, Sendable {
    /// The same as the action's key on the screen that lies under the palette.
    case press(ScreenAction)
    /// A screen is shown; where one of its actions was chosen, its key is named there, because it
    /// acts on the row that is selected there and that nobody has seen yet.
    case show(ScreenID, naming: ScreenAction?)
    /// A chart is opened.
    case open(ChartID)
    /// A form is opened.
    case form(FormKind)
    /// A drug is shown in a part of the Drugs screen.
    case drug(String, DrugsPart)
  }

  /// What it is.
  package let kind: Kind
  /// Its name.
  package let title: String
  /// The key to learn; empty where it has none.
  package let key: String
  /// What it does, or who it is.
  package let detail: String
  /// Why it cannot be done now; nothing where it can.
  package let disabledBecause: String?
  /// Other words that find it.
  package let words: String
  /// What Enter does.
  package let target: Target

  /// Makes an item.
  package init(
    _ kind: Kind,
    _ title: String,
    key: String = "",
    detail: String,
    disabledBecause: String? = nil,
    words: String = "",
    target: Target
  ) {
    self.kind = kind
    self.title = title
    self.key = key
    self.detail = detail
    self.disabledBecause = disabledBecause
    self.words = words
    self.target = target
  }
}

extension PaletteItem {
  /// The actions of the screen under the palette, most likely first; those that only move are left
  /// out.
  package static func actions(_ keys: [ScreenKey], lettersAreText: Bool) -> [PaletteItem] {
    offered(keys).compactMap { key in
      guard let binding = ScreenKeymap.table.binding(for: key.action) else { return nil }
      let shown = ScreenKey(key.action, avoidsLetters: lettersAreText).shown(binding.keys)
      return PaletteItem(
        .action,
        key.word ?? binding.word,
        key: shown?.name ?? "",
        detail: binding.sentence,
        disabledBecause: key.disabledBecause,
        words: binding.word,
        target: .press(key.action)
      )
    }
  }

  /// The actions that only another screen has.
  package static func actions(_ keys: [ScreenKey], on screen: ScreenID) -> [PaletteItem] {
    offered(keys).compactMap { key in
      ScreenKeymap.table.binding(for: key.action).map { binding in
        PaletteItem(
          .action,
          key.word ?? binding.word,
          key: binding.keys.first?.name ?? "",
          detail: "On \(screen.title): \(binding.sentence)",
          words: binding.word,
          target: .show(screen, naming: key.action)
        )
      }
    }
  }

  private static func offered(_ keys: [ScreenKey]) -> [ScreenKey] {
    keys.filter { key in
      guard let binding = ScreenKeymap.table.binding(for: key.action) else { return false }
      return binding.group != .moving && !neverOffered.contains(key.action)
        && !ScreenID.allCases.contains { screenBinding($0)?.action == key.action }
    }
  }

  /// What is no help in a list of things to do: the list itself, and what screens stand there for.
  private static let neverOffered: Set<ScreenAction> = [.palette, .nextScreen, .previousScreen]

  /// The key of a screen is its digit.
  private static func screenBinding(_ screen: ScreenID) -> Binding<ScreenAction>? {
    ScreenKeymap.table.action(for: .character(Character("\(screen.digit)")))
      .flatMap(ScreenKeymap.table.binding(for:))
  }

  /// The screens, each with its digit.
  package static var screens: [PaletteItem] {
    ScreenID.allCases.map { screen in
      let binding = screenBinding(screen)
      return PaletteItem(
        .screen,
        screen.title,
        key: binding?.keys.first?.name ?? "",
        detail: binding?.sentence ?? "",
        target: .show(screen, naming: nil)
      )
    }
  }

  /// The kinds of complications, each found by its names and by the words of the consent form, and
  /// leading to the register in which it is logged and listed.
  package static let complications = ComplicationRegister.kinds.map { kind in
    PaletteItem(
      .complication,
      kind.kind,
      detail: "A complication; \(screenTitle(.complications)) logs and lists it.",
      words: (kind.aliases + kind.consentTerms).joined(separator: " "),
      target: .show(.complications, naming: .new)
    )
  }

  private static func screenTitle(_ screen: ScreenID) -> String {
    "\(screen.digit) \(screen.title)"
  }

  /// Somebody with a chart.
  package init(_ entry: ListEntry, on day: CivilDate) {
    let line = PatientLine(entry)
    self.init(
      .patient,
      entry.name,
      detail: "\(line.born(on: day))  MRN \(entry.mrn)",
      target: .open(entry.chart)
    )
  }
}

import ClinicDomain
import Keys
import Screens

/// The command palette: what the screen under it can do, the screens, the patients.
extension Workstation {
  mutating func openPalette() {
    let offered = PaletteItem.actions(helpKeys.keys, lettersAreText: lettersAreAnswers)
    let known = Set(offered.map(\.target))
    let elsewhere = Self.screensInBrief(context).flatMap { screen, keys in
      screen == tab ? [] : PaletteItem.actions(keys, on: screen)
    }
    var seen: Set<ScreenAction> = []
    let others = elsewhere.filter { item in
      guard case .show(_, let action?) = item.target else { return false }
      return !known.contains(.press(action)) && seen.insert(action).inserted
    }
    overlays.append(
      .palette(
        PaletteScreen(
          offered: offered + records + PaletteItem.screens + others + PaletteItem.drugs
            + PaletteItem.complications,
          entries: view.entries,
          recent: recentCharts,
          on: now.local.date
        )
      )
    )
  }

  /// What can be written down of the chart that is read.
  private var records: [PaletteItem] {
    guard overlays.isEmpty, tab == .chart, let chart = chart.shownChart else { return [] }
    return PaletteItem.records(of: chart, on: now.local.date)
  }

  /// Whether letters answer questions on the screen under the palette.
  private var lettersAreAnswers: Bool { overlays.isEmpty && tab == .refill && walk != nil }

  mutating func takePalette(
    _ event: Event,
    _ palette: PaletteScreen,
    _ surroundings: Surroundings
  ) -> [Effect] {
    var palette = palette
    let outcome = palette.update(event)
    overlays[overlays.count - 1] = .palette(palette)
    switch outcome {
    case .open: return []
    case .refused(let why):
      message = ScreenMessage(why)
      return []
    case .closed:
      overlays.removeLast()
      return []
    case .chosen(let target):
      overlays.removeLast()
      return run(target, surroundings)
    }
  }

  private mutating func run(
    _ target: PaletteItem.Target,
    _ surroundings: Surroundings
  ) -> [Effect] {
    switch target {
    case .press(let action):
      guard let binding = ScreenKeymap.table.binding(for: action),
        let key = ScreenKey(action, avoidsLetters: lettersAreAnswers).shown(binding.keys)
      else { return [] }
      return take(.key(key), surroundings)
    case .show(let screen, let action):
      overlays = []
      let effects = show(screen)
      if let action, let binding = ScreenKeymap.table.binding(for: action) {
        message = ScreenMessage("\(binding.keyNames): \(binding.sentence)")
      }
      return effects
    case .open(let chart):
      overlays = []
      return [.loadChart(chart, token(.show(chart)))]
    case .form(let kind):
      overlays = []
      return openFormLoading(kind, surroundings)
    case .drug(let id, let part):
      overlays = []
      let effects = show(.drugs)
      var drugs = DrugsScreen(view, context: context, part: part)
      drugs.show(drug: id, in: part, context: context)
      lists[.drugs] = drugs
      return effects
    }
  }

  /// The keys of every screen as they are in a clinic of nobody: enough to know what there is.
  private static func screensInBrief(_ context: ScreenContext) -> [(ScreenID, [ScreenKey])] {
    let nobody = ClinicView.ofNobody(context.settings)
    let lists = ScreenID.allCases.compactMap { screen in
      screen.make(nobody, context: context).map { (screen, $0.keys(context)) }
    }
    return [(.today, TodayScreen(nobody, context: context).keys(context))] + lists
  }
}

extension ClinicView {
  /// A clinic with its settings and without patients.
  fileprivate static func ofNobody(_ settings: ClinicSettings) -> ClinicView {
    ClinicView(
      settings: settings,
      head: JournalHead(seq: 0, hash: ""),
      entries: [],
      source: Nobody()
    )
  }
}

private final class Nobody: ChartSummarySource {
  func summary(of chart: ChartID) -> ChartSummary? { nil }
}

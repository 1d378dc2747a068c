package import ClinicDomain
package import Grid
package import Keys

/// The clinic's limits, where each comes from, and who set it; its telephone numbers below them.
package struct PolicyScreen: Screen {
  /// The selected line.
  package private(set) var selected: Int

  /// Shows the limits.
  package init(selected: PolicySetting? = nil) {
    self.selected = selected.flatMap { PolicySetting.allCases.firstIndex(of: $0) } ?? 0
  }

  /// The form that changes the line with the cursor: a limit, or a telephone number.
  package var form: FormKind {
    let limits = PolicySetting.allCases
    return selected < limits.count
      ? .policy(limits[selected]) : .clinicPhone(ClinicPhone.allCases[selected - limits.count])
  }

  private static let lineCount = PolicySetting.allCases.count + ClinicPhone.allCases.count

  /// The tab that it stands under.
  package var tab: ScreenID? { nil }

  /// What keys do now.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    [ScreenKey(.edit, word: "change"), ScreenKey(.moveDown), ScreenKey(.moveUp), ScreenKey(.back)]
      + [ScreenKey(.moveToStart), ScreenKey(.moveToEnd)]
      + [ScreenKey(.palette), ScreenKey(.help), ScreenKey(.lock)]
  }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    if case .key(.enter, _) = event { return .perform(.edit, nil) }
    switch action(of: event, context: context) {
    case .outcome(let outcome): return outcome
    case .action(.moveDown): selected = min(Self.lineCount - 1, selected + 1)
    case .action(.moveUp): selected = max(0, selected - 1)
    case .action(.moveToStart): selected = 0
    case .action(.moveToEnd): selected = Self.lineCount - 1
    case .action(let other): return .perform(other, nil)
    }
    return .handled
  }

  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let skeleton = Skeleton(
      tab: nil,
      message: ScreenMessage(
        "The clinic's own limits hold over the standards; every change is signed and kept."
      ),
      keys: keys(context)
    )
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let settings = context.settings
    let limits = PolicySetting.allCases.map { setting -> [TableCell] in
      let last = settings.policyHistory.last { $0.change.setting == setting.rawValue }
      let by = last.map { "\($0.by) \($0.at.local.date.shown)" } ?? "standard (\(setting.source))"
      return [
        TableCell(setting.title), TableCell(setting.shown(settings.policy[setting])),
        TableCell(by, .label),
      ]
    }
    let phones = ClinicPhone.allCases.map { phone -> [TableCell] in
      let by = settings.phoneSetBy[phone].map { "\($0.by) \($0.at.local.date.shown)" }
      return [
        TableCell(phone.title), TableCell(settings.phones[phone] ?? "not set"),
        TableCell(by ?? "-", .label),
      ]
    }
    let rows = limits + phones
    let table = Table(
      columns: [
        TableColumn("Limit", wrapsAbove: 40), TableColumn("Holds", .right),
        TableColumn("Set by", dropRank: 1),
      ],
      rows: rows
    )
    table.draw(
      in: &canvas,
      area: area,
      selected: selected,
      first: max(0, selected - area.height / 2)
    )
    canvas.frame.reading =
      skeleton.readingHead(context) + ["Policy."]
      + rows.enumerated().map { index, row in
        (index == selected ? "Selected: " : "") + row.map(\.text).joined(separator: ", ")
      } + skeleton.readingFoot(context)
    return canvas.frame
  }
}

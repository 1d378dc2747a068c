package import ClinicDomain
package import Grid
package import Keys

/// The clinic's limits, where each comes from, and who set it: its settings, then its own limits of
/// every drug; its telephone numbers below them.
package struct PolicyScreen: Screen {
  /// What a row is about.
  private enum Row: Hashable {
    case setting(PolicySetting)
    case phone(ClinicPhone)
    case drug(String)

    static let all: [Row] =
      PolicySetting.allCases.map { .setting($0) }
      + Formulary.drugs.map(\.id).filter { !DrugLimitFields.choices($0).isEmpty }.map { .drug($0) }
      + ClinicPhone.allCases.map { .phone($0) }
  }

  /// The selected row.
  package private(set) var selected: Int

  /// Shows the limits.
  package init(selected: PolicySetting? = nil) {
    self.selected = selected.flatMap { Row.all.firstIndex(of: .setting($0)) } ?? 0
  }

  /// The form that changes the row with the cursor.
  package var form: FormKind {
    switch Row.all[selected] {
    case .setting(let setting): .policy(setting)
    case .phone(let phone): .clinicPhone(phone)
    case .drug(let id): .drugLimit(id)
    }
  }

  /// The tab that it stands under.
  package var tab: ScreenID? { nil }

  /// What keys do now.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    [ScreenKey(.edit, word: "change")] + ScreenKeys.moving + [ScreenKey(.back)]
      + [ScreenKey(.palette), ScreenKey(.help), ScreenKey(.lock)]
  }

  /// Rows by which a page key moves.
  private static let page = 10

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    if case .key(.enter, _) = event { return .perform(.edit, nil) }
    switch action(of: event, context: context) {
    case .outcome(let outcome): return outcome
    case .action(.moveDown): selected = min(Row.all.count - 1, selected + 1)
    case .action(.moveUp): selected = max(0, selected - 1)
    case .action(.pageDown): selected = min(Row.all.count - 1, selected + Self.page)
    case .action(.pageUp): selected = max(0, selected - Self.page)
    case .action(.moveToStart): selected = 0
    case .action(.moveToEnd): selected = Row.all.count - 1
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
    let rows = Row.all.map { Self.cells($0, context.settings) }
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

  private static func cells(_ row: Row, _ settings: ClinicSettings) -> [TableCell] {
    switch row {
    case .setting(let setting):
      let last = settings.policyHistory.last { $0.change.setting == setting.rawValue }
      let by = last.map { "\($0.by) \($0.at.local.date.shown)" } ?? "standard (\(setting.source))"
      return [
        TableCell(setting.title), TableCell(setting.shown(settings.policy[setting])),
        TableCell(by, .label),
      ]
    case .phone(let phone):
      let by = settings.phoneSetBy[phone].map { "\($0.by) \($0.at.local.date.shown)" }
      return [
        TableCell(phone.title), TableCell(settings.phones[phone] ?? "not set"),
        TableCell(by ?? "-", .label),
      ]
    case .drug(let id):
      let last = settings.drugLimitHistory.last { $0.change.drug == id }
      let own = DrugLimit.allCases.count { settings.policy.own($0, of: id) != nil }
      return [
        TableCell("Limits of \(DrugText.name(id))"),
        TableCell(own == 0 ? "formulary" : "\(own) own"),
        TableCell(last.map { "\($0.by) \($0.at.local.date.shown)" } ?? "formulary", .label),
      ]
    }
  }
}

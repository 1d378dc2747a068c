package import ClinicDomain
package import Grid
package import Keys

/// Who works in the clinic.
package struct StaffScreen: Screen {
  /// The selected line.
  package private(set) var selected = 0

  /// Shows the staff.
  package init() {}

  /// Shows the staff with somebody selected.
  package init(selecting id: StaffID?, _ context: ScreenContext) {
    selected = Self.members(context.settings).firstIndex { $0.id == id } ?? 0
  }

  /// Everybody in order of their names, those who left behind the others.
  package static func members(_ settings: ClinicSettings) -> [StaffMember] {
    settings.activeStaff
      + settings.staff.values.filter { !$0.isActive }.sorted { $0.id < $1.id }
  }

  /// The member with the cursor.
  package func member(_ context: ScreenContext) -> StaffMember? {
    let members = Self.members(context.settings)
    return members.indices.contains(selected) ? members[selected] : nil
  }

  /// The tab that it stands under.
  package var tab: ScreenID? { nil }

  /// What keys do now.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    let why =
      context.staff?.may(.keepStaff) == true ? nil : "only \(Right.keepStaff.holders) does it"
    return [
      ScreenKey(.new, disabledBecause: why, word: "add"),
      ScreenKey(
        .edit,
        disabledBecause: member(context)?.id == context.staff?.id ? nil : why,
        word: why == nil ? "change" : "own PIN"
      ),
      ScreenKey(.moveDown), ScreenKey(.moveUp), ScreenKey(.back),
    ] + [ScreenKey(.palette), ScreenKey(.help), ScreenKey(.lock)]
  }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    switch action(of: event, context: context) {
    case .outcome(let outcome): return outcome
    case .action(.moveDown):
      selected = min(max(0, context.settings.staff.count - 1), selected + 1)
    case .action(.moveUp): selected = max(0, selected - 1)
    case .action(let other): return .perform(other, nil)
    }
    return .handled
  }

  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let skeleton = Skeleton(
      tab: nil,
      message: ScreenMessage("PINs are kept as hashes only; a lost one is set anew."),
      keys: keys(context)
    )
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let rows = Self.members(context.settings).map { member in
      [
        TableCell(member.id.text), TableCell(member.shownName),
        TableCell(member.roles.map(\.title).joined(separator: ", ")),
        TableCell(member.isActive ? "active" : "left", .label),
        TableCell(member.competentUntil.map { "competent until \($0.shown)" } ?? "", .label),
      ]
    }
    let table = Table(
      columns: [
        TableColumn("Name"), TableColumn("Person"), TableColumn("Roles"), TableColumn("State"),
        TableColumn("", dropRank: 1),
      ],
      rows: rows
    )
    table.draw(in: &canvas, area: area, selected: selected)
    canvas.frame.reading =
      skeleton.readingHead(context) + ["Staff."]
      + rows.map { $0.map(\.text).joined(separator: ", ") }
      + skeleton.readingFoot(context)
    return canvas.frame
  }
}

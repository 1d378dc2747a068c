package import ClinicDomain
package import Grid
package import Keys

/// The days on which the clinic is closed or a nurse is away, and the way to cover them.
package struct ClosuresScreen: Screen {
  private var closures: [Closure]
  private(set) var cursor = ListCursor<ClosureID>()

  /// Lists the closures that are still to come.
  package init(_ view: ClinicView, context: ScreenContext) {
    closures = []
    refresh(view, context: context)
  }

  /// Takes a clinic that changed.
  package mutating func refresh(_ view: ClinicView, context: ScreenContext) {
    closures = view.books.schedule.heldClosures.filter { $0.through >= context.today }
    cursor.follow(closures.map(\.id))
  }

  /// The tab that it stands under.
  package var tab: ScreenID? { nil }

  private var selected: Closure? {
    closures.indices.contains(cursor.index) ? closures[cursor.index] : nil
  }

  /// What keys do now.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    let projection =
      context.isProjection ? "another moment is looked at; nothing can be written" : nil
    let none = selected == nil ? "no closure is recorded" : nil
    return [
      ScreenKey(.open, disabledBecause: none, word: "cover"),
      ScreenKey(.new, disabledBecause: projection, word: "new closure"),
      ScreenKey(.cancelVisit, disabledBecause: projection ?? none, word: "take back"),
      ScreenKey(.undo, disabledBecause: projection), ScreenKey(.back),
    ] + ScreenKeys.moving + [ScreenKey(.redraw), ScreenKey(.help), ScreenKey(.lock)]
  }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    switch action(of: event, context: context) {
    case .outcome(let outcome): return outcome
    case .action(let action):
      let page = max(1, context.size.height - 8)
      if cursor.move(action, in: closures.map(\.id), page: page) { return .handled }
      switch action {
      case .new: return .form(.closure)
      case .open: return selected.map { .schedule(.showCover($0.id)) } ?? .handled
      case .cancelVisit: return selected.map { .schedule(.withdrawClosure($0.id)) } ?? .handled
      case .undo: return .schedule(.undo)
      default: return .perform(action, nil)
      }
    }
  }

  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let skeleton = Skeleton(
      tab: nil,
      message: ScreenMessage("Enter shows who comes due inside it and where each could go."),
      keys: keys(context)
    )
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    canvas.put("Closures", x: area.minX + 1, y: area.minY, role: .heading)
    let list = Rect(
      x: area.minX,
      y: area.minY + 1,
      width: area.width,
      height: area.height - 1
    )
    var words = ["Closures."]
    if closures.isEmpty {
      let text = "No closure is recorded. n records one."
      canvas.put(text, x: list.minX + 1, y: list.minY + 1, clip: list)
      canvas.setCursor(x: list.minX, y: list.minY + 1)
      words.append(text)
    } else {
      let table = Table(
        columns: [
          TableColumn("Days"), TableColumn("Who", wrapsAbove: 16),
          TableColumn("Why", wrapsAbove: 24),
        ],
        rowCount: closures.count
      ) { [closures] index in
        let closure = closures[index]
        return [
          TableCell(closure.shownDays, .value),
          TableCell(closure.staff.map { "\(context.name(of: $0)) away" } ?? "clinic closed"),
          TableCell(closure.reason),
        ]
      }
      let drawn = table.draw(
        in: &canvas,
        area: list,
        selected: cursor.index,
        first: cursor.first
      )
      words += drawn.rows.map { index in
        let cells = table.row(index).map(\.text).joined(separator: ", ")
        return "\(index == cursor.index ? "Selected: " : "")\(index + 1). \(cells)."
      }
    }
    canvas.frame.reading = skeleton.readingHead(context) + words + skeleton.readingFoot(context)
    canvas.frame.title = "refill"
    return canvas.frame
  }
}

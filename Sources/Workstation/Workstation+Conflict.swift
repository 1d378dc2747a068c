import ClinicDomain
import Keys
import Screens

/// Changes of another station to what is open here: shown line by line, never written over.
extension Workstation {
  /// Holds a form against the chart as it is now.
  mutating func compareForm(_ chart: Chart, action: String) {
    guard let form = openForm(action) else { return }
    let old = form.screen
    let new = FormValues.start(
      old.kind,
      chart: chart,
      settings: view.settings,
      today: now.local.date
    )
    let labels = old.entry.fields
    let names = Set(old.base.entries.map(\.key) + new.entries.map(\.key))
    let rows = labels.filter { names.contains($0.name) }.compactMap { field -> Conflict.Row? in
      let mine = old.entry.typed[field.name] ?? ""
      let theirs = new[field.name] ?? ""
      guard (old.base[field.name] ?? "") != theirs, mine != theirs else { return nil }
      // A line that was not touched here follows the other station.
      let isTouched = mine != (old.base[field.name] ?? "")
      return Conflict.Row(
        field: field.name,
        label: field.label,
        mine: mine,
        theirs: theirs,
        isMine: isTouched ? nil : false
      )
    }
    openConflict(chart, .form(action: action), rows, since: old.chart)
  }

  /// Whether another station kept the very screen that is being answered here.
  func isAnsweredElsewhere(_ chart: Chart, _ walk: WalkScreen) -> Bool {
    let answered = walk.entry.fields.contains { walk.entry.typed[$0.name] != nil }
    return answered
      && chart.visit(walk.visit)?.entry(screen: walk.number)
        != walk.chart.visit(walk.visit)?.entry(screen: walk.number)
  }

  /// Holds what is typed in the walk against the chart as it is now.
  mutating func compareWalk(_ chart: Chart) {
    guard let walk, refreshFollowing(chart, walk) == nil else { return }
    let visit = chart.visit(walk.visit)
    let theirs = visit?.entry(screen: walk.number)?.answers
    let isOther = isAnsweredElsewhere(chart, walk)
    let rows =
      !isOther
      ? []
      : walk.entry.fields.compactMap { field -> Conflict.Row? in
        let mine = walk.entry.typed[field.name] ?? ""
        let other = theirs?[field.name].map(field.typed) ?? ""
        guard mine != other, !mine.isEmpty else { return nil }
        return Conflict.Row(field: field.name, label: field.label, mine: mine, theirs: other)
      }
    openConflict(chart, .walk, rows, since: walk.chart)
  }

  private mutating func openConflict(
    _ chart: Chart,
    _ origin: Conflict.Origin,
    _ rows: [Conflict.Row],
    since old: Chart?
  ) {
    overlays.removeAll {
      if case .conflict = $0 { true } else { false }
    }
    message = nil
    let context = context
    let changes = old.map { chart.changes(since: $0) { context.name(of: $0) } } ?? []
    overlays.append(
      .conflict(Conflict(chart: chart, origin: origin, rows: rows, changes: changes))
    )
  }

  private func openForm(_ action: String) -> OpenForm? {
    for case .form(let form) in overlays where form.action == action { return form }
    return nil
  }

  mutating func settle(_ event: Event, _ conflict: Conflict) -> [Effect] {
    var conflict = conflict
    let outcome = conflict.handle(event)
    overlays[overlays.count - 1] = .conflict(conflict)
    let context = context
    switch outcome {
    case .open: return []
    case .left:
      overlays.removeLast()
      if conflict.origin == .walk { walk?.refresh(conflict.chart, isKept: false, context: context) }
      message = ScreenMessage("Nothing of yours is kept yet; what you typed stands in its lines.")
    case .decided(let texts):
      overlays.removeLast()
      switch conflict.origin {
      case .form(let action):
        guard
          let index = overlays.indices.first(where: { index in
            if case .form(let form) = overlays[index] { form.action == action } else { false }
          }), case .form(var form) = overlays[index]
        else { return [] }
        form.screen.rebase(conflict.chart, chosen: texts, context: context)
        overlays[index] = .form(form)
        message = ScreenMessage("Look at it once more; F10 hands it in.")
      case .walk:
        walk?.take(conflict.chart, chosen: texts, context: context)
        message = ScreenMessage("Look at it once more; Enter keeps it.")
      }
    }
    return []
  }
}

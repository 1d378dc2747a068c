extension Walk {
  /// The screens that belong to this walk without its branches, in order.
  public var routine: [ChecklistScreen] {
    template.screens.filter { screen in
      switch screen.condition {
      case .always: true
      case .rinse: isFormulationChanged || isFirstZiconotide
      case .emptyFirst: mustBeEmptied
      case .branch, .holding: false
      }
    }
  }

  /// The screens of this walk, each branch behind the screen that opened it.
  public var screens: [ChecklistScreen] {
    var shown = routine
    for branch in template.branches where isShown(branch) {
      let opener = visit.stops.last { StopCode(rawValue: $0.code)?.branch == branch.asBranch }
      let place = opener.flatMap { stop in shown.firstIndex { $0.number == stop.screen } }
      shown.insert(branch, at: place.map { $0 + 1 } ?? shown.endIndex)
    }
    return shown
  }

  private func isShown(_ branch: ChecklistScreen) -> Bool {
    visit.entry(screen: branch.number) != nil
      || visit.openStops.contains {
        branch.asBranch != nil && StopCode(rawValue: $0.code)?.branch == branch.asBranch
      }
  }

  /// Where a screen stands.
  public enum ScreenState: Hashable, Sendable {
    case open
    case done
    case stopped
    case waiting(for: String)
  }

  /// Where a screen stands now.
  public func state(of screen: ChecklistScreen) -> ScreenState {
    if visit.openStops.contains(where: { $0.screen == screen.number }) { return .stopped }
    if isDone(screen) { return .done }
    switch screen.condition {
    case .branch(let branch):
      return visit.branches.contains(branch.rawValue) ? .open : .waiting(for: "its stop")
    case .holding: return isFluidDrawn ? .open : .waiting(for: "the residual")
    case .always, .rinse, .emptyFirst:
      guard routine.contains(screen) else { return .waiting(for: "what asks for this screen") }
    }
    if let stop = visit.openStops.first {
      let title = StopCode(rawValue: stop.code)?.title ?? stop.code
      return .waiting(for: "\(title) on screen \(stop.screen)")
    }
    if let missing = routine.first(where: { $0.number != screen.number && blocks($0, screen) }) {
      return .waiting(for: "screen \(missing.number), \(missing.title)")
    }
    return .open
  }

  /// Whether an earlier screen that is not done keeps a later one closed.
  private func blocks(_ earlier: ChecklistScreen, _ later: ChecklistScreen) -> Bool {
    let screens = routine
    guard let first = screens.firstIndex(of: earlier), let second = screens.firstIndex(of: later),
      first < second, !isDone(earlier)
    else { return false }
    // Screens of one run may be done in any order among themselves.
    return !screens[first...second].allSatisfy(\.isAnyOrder)
  }

  /// Whether a screen is recorded in full, signed where it is signed, and nothing that it rests on
  /// was recorded anew.
  public func isDone(_ screen: ChecklistScreen) -> Bool {
    guard let entry = visit.entry(screen: screen.number), entry.isComplete,
      let place = visit.place(ofScreen: screen.number),
      screen.signature == nil || entry.signature != nil,
      !visit.openStops.contains(where: { $0.screen == screen.number })
    else { return false }
    if let id = entry.answers["order.id"], id != order?.id.text { return false }
    if screen.restsOn.contains(where: { (visit.place(ofScreen: $0) ?? -1) > place }) {
      return false
    }
    switch screen.condition {
    case .branch(let branch):
      let stops = visit.openStops.filter { StopCode(rawValue: $0.code)?.branch == branch }
      guard stops.allSatisfy({ visit.hasRecorded(screen: screen.number, since: $0) }) else {
        return false
      }
    case .holding:
      // What the pump holds is asked afresh where anything was done since.
      let later = visit.entries[place...].dropFirst()
      guard !later.contains(where: { (9...18).contains($0.screen) }) else { return false }
    case .always, .rinse, .emptyFirst: break
    }
    return fields(on: screen).allSatisfy { $0.isOptional || entry.answers[$0.name] != nil }
  }

  /// The screen that comes next; nothing where all are done.
  public var nextScreen: ChecklistScreen? {
    if let stop = visit.openStops.first { return template.screen(stop.screen) }
    return routine.first { !isDone($0) }
  }

  /// Whether fluid was drawn out of the pump: from then on nobody goes home with an empty pump.
  public var isFluidDrawn: Bool {
    guard template.kind == .refill else { return false }
    return visit.entries.contains { entry in
      guard (10...14).contains(entry.screen) else { return false }
      // A needle that brought nothing has drawn nothing.
      return entry.screen > 10
        || Answers(texts: entry.answers).volume("residual.aspirated") != .zero
    }
  }

  /// Whether the needle is in, so that the station must not lock.
  ///
  /// An order that a prescriber signs meanwhile opens earlier screens again; the needle stays in.
  public var isNeedleIn: Bool {
    guard template.kind == .refill, visit.state == .open,
      visit.entries.contains(where: { $0.screen == 8 }),
      !visit.openStops.contains(where: { $0.screen <= 8 })
    else { return false }
    return !visit.entries.contains { $0.screen == 14 }
  }

  /// Whether a screen that is done can no longer be recorded anew: what came after stands on it.
  func isSealed(_ screen: ChecklistScreen) -> Bool {
    func isRecorded(_ isMeant: (ChecklistScreen) -> Bool) -> Bool {
      visit.entries.contains { entry in template.screen(entry.screen).map(isMeant) ?? false }
    }
    let isProgrammed = template.screen(17).map(isDone) ?? false
    switch screen.number {
    case 1...8:
      return isRecorded(\.isNeedleIn) || isProgrammed
    case 9...13:
      return isRecorded { $0.isNeedleIn && $0.number > screen.number }
    case 14...17: return isProgrammed
    case 18, 20, 25, 26: return true
    default: return false
    }
  }
}

extension ChecklistScreen {
  /// The branch that it belongs to, where it is one.
  var asBranch: WalkBranch? {
    if case .branch(let branch) = condition { branch } else { nil }
  }
}

import ClinicDomain
package import Grid

extension WalkScreen {
  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    guard let walk = walk(context), let screen = walk.template.screen(number) else {
      return canvas.frame
    }
    let isBlind = screen.isBlind && panel == .questions
    let skeleton = Skeleton(
      tab: tab,
      banner: isBlind ? nil : PatientBanner(chart.summary),
      message: message(walk, context),
      keys: keys(context)
    )
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let listColumns = context.layout == .small ? 31 : 36
    let left = Rect(x: area.minX, y: area.minY, width: listColumns - 1, height: area.height)
    let right = Rect(
      x: area.minX + listColumns + 1,
      y: area.minY,
      width: area.width - listColumns - 1,
      height: area.height
    )
    canvas.verticalRule(
      Rect(x: area.minX + listColumns - 1, y: area.minY, width: 1, height: area.height)
    )
    if isBlind {
      drawBlindList(in: &canvas, area: left)
    } else {
      drawScreens(walk, in: &canvas, area: left)
    }
    let words = drawPanel(walk, screen, in: &canvas, area: right, context: context)
    canvas.frame.reading = skeleton.readingHead(context) + words + skeleton.readingFoot(context)
    canvas.frame.title = "refill Walk"
    return canvas.frame
  }

  private func message(_ walk: Walk, _ context: ScreenContext) -> ScreenMessage {
    if let stop = walk.visit.openStops.first, let code = StopCode(rawValue: stop.code) {
      return ScreenMessage(
        "*** HARD STOP on screen \(stop.screen): \(code.title). No default on Enter."
      )
    }
    var text =
      "Begun \(walk.visit.startedAt.local.time). Every screen is kept at once; Esc leaves, nothing is lost."
    if let until = walk.observationEnds {
      let left = until.instant.seconds(since: context.moment.instant)
      text =
        left > 0
        ? "Observation until \(until.local.time), \((left + 59) / 60) min left."
        : "Observation time is over since \(until.local.time)."
    }
    return ScreenMessage(text)
  }

  private func drawBlindList(in canvas: inout Canvas, area: Rect) {
    let text =
      "Second person: read everything afresh from band, syringe and programmer. What the first nurse entered is not shown."
    TextBlock.draw(SpanLine.wrap([Span(text)], width: area.width), in: &canvas, area: area)
  }

  private func drawScreens(_ walk: Walk, in canvas: inout Canvas, area: Rect) {
    let screens = walk.screens
    let current = screens.firstIndex { $0.number == number } ?? 0
    let rows = Table.window(
      selected: min(screens.count - 1, current + 2),
      count: screens.count,
      height: area.height,
      first: max(0, current - area.height / 2)
    )
    for (offset, index) in rows.enumerated() {
      let screen = screens[index]
      let (mark, role): (String, CellRole) =
        switch walk.state(of: screen) {
        case .done: ("[x]", .label)
        case .stopped: ("[!]", .chipHigh)
        case .open: (index == current ? "[>]" : "[ ]", .value)
        case .waiting: ("[ ]", .disabled)
        }
      let y = area.minY + offset
      canvas.put(index == current ? ">" : " ", x: area.minX, y: y, role: .heading, clip: area)
      canvas.put(mark, x: area.minX + 1, y: y, role: role, clip: area)
      let title = "\(Wrap.paddedLeft("\(screen.number)", to: 2)) \(screen.title)"
      canvas.put(
        title,
        x: area.minX + 5,
        y: y,
        role: index == current ? .heading : role == .chipHigh ? .value : role,
        clip: area
      )
    }
  }

  private func drawPanel(
    _ walk: Walk,
    _ screen: ChecklistScreen,
    in canvas: inout Canvas,
    area: Rect,
    context: ScreenContext
  ) -> [String] {
    switch panel {
    case .questions: return drawQuestions(walk, screen, in: &canvas, area: area, context: context)
    case .stop: return drawStop(walk, in: &canvas, area: area)
    case .exits: return drawWays("End the visit", because: nil, stop: nil, in: &canvas, area: area)
    case .stopReason: return drawReason(in: &canvas, area: area)
    case .working(let first):
      return WorkingText.draw(
        workings(walk, context),
        of: chart.summary.patient?.shownName ?? "",
        in: &canvas,
        area: area,
        first: first
      )
    case .firstActions(let first):
      let lines = FirstActions.lines(walk, width: area.width)
      TextBlock.draw(
        Array(lines.dropFirst(min(first, max(0, lines.count - 1)))),
        in: &canvas,
        area: area
      )
      return lines.map(\.text)
    }
  }

  /// Every figure of the screen, and those of the reservoir once nothing is to be read blind.
  private func workings(_ walk: Walk, _ context: ScreenContext) -> [Working] {
    let own = evaluation(context)?.workings ?? []
    let isAfterEntry = walk.visit.entry(screen: 10) != nil || walk.template.kind != .refill
    guard isAfterEntry else { return own }
    let figures = ReservoirFigures(chart.summary, at: context.moment, policy: context.policy)
    return own + (figures?.workings ?? [])
  }

  private func drawQuestions(
    _ walk: Walk,
    _ screen: ChecklistScreen,
    in canvas: inout Canvas,
    area: Rect,
    context: ScreenContext
  ) -> [String] {
    let steps = screen.steps.compactMap { RefillSteps.step($0) }
    let range = screen.steps.map(String.init).joined(separator: ", ")
    canvas.put("\(screen.title)", x: area.minX, y: area.minY, role: .heading, clip: area)
    canvas.put(
      screen.steps.count == 1 ? "step \(range)" : "steps \(range)",
      endingAt: area.maxX,
      y: area.minY,
      role: .label,
      clip: area
    )
    var y = area.minY + 1
    for line in headLines(walk, screen, context, width: area.width) {
      line.draw(in: &canvas, x: area.minX, y: y, width: area.width)
      y += 1
    }
    let below = belowLines(walk, screen, context, width: area.width)
    let room = Rect(
      x: area.minX,
      y: y,
      width: area.width,
      height: max(3, area.maxY - y - min(below.count, max(0, area.height / 2)))
    )
    let end = entry.draw(in: &canvas, area: room, labelColumns: min(34, area.width * 3 / 5))
    TextBlock.draw(
      below,
      in: &canvas,
      area: Rect(
        x: area.minX,
        y: min(end + 1, area.maxY - below.count),
        width: area.width,
        height: max(0, area.maxY - min(end + 1, area.maxY - below.count))
      )
    )
    return [
      "Screen \(screen.number), \(screen.title).", steps.map(\.title).joined(separator: "; ") + ".",
    ]
      + headLines(walk, screen, context, width: 200).map(\.text) + entry.reading + below.map(\.text)
  }

  /// What is to be seen before the questions of a screen: the order where it is reviewed.
  private func headLines(
    _ walk: Walk,
    _ screen: ChecklistScreen,
    _ context: ScreenContext,
    width: Int
  ) -> [SpanLine] {
    var texts: [String] = []
    switch screen.number {
    case 5: texts = OrderLines.order(walk)
    case 15:
      if let fill = walk.ownFill {
        texts = [
          "In the pump: \(fill.injected.shown) + \(fill.leftBehind.shown) left = \(fill.volume.shown)"
        ]
      }
    case 19:
      if let due = walk.newDueDate {
        texts = [
          "Due by \(due.date.shown) (\(due.limit.title)); alarm \(walk.newReservoir?.alarmDate?.shown ?? "-")"
        ]
      }
    case 20:
      let observation = walk.observation
      texts = ["Observation \(observation.minutes) min: \(observation.reason)"]
    case 25: texts = OrderLines.pump(walk)
    default: break
    }
    if let performer, performer != context.staff?.id {
      let name = context.settings.staff[performer]?.shownName ?? performer.text
      texts.append("Done by \(name), entered by \(context.staff?.shownName ?? "-")")
    }
    return texts.flatMap { SpanLine.wrap([Span($0)], width: width) }
  }

  /// What the answers lead to, once all of them are given.
  private func belowLines(
    _ walk: Walk,
    _ screen: ChecklistScreen,
    _ context: ScreenContext,
    width: Int
  ) -> [SpanLine] {
    guard let evaluation = evaluation(context),
      entry.isComplete || (screen.number == 10 && entry.answers["residual.aspirated"] != nil)
    else { return [] }
    var lines: [SpanLine] = []
    for met in evaluation.stops {
      lines += SpanLine.wrap(
        [Span("! stops: \(met.code.title): \(met.because)", .value)],
        width: width
      )
    }
    for note in evaluation.notes { lines += SpanLine.wrap([Span(note)], width: width) }
    for working in evaluation.workings {
      for result in working.results {
        lines += SpanLine.wrap(
          [Span("\(working.title): \(result.name) \(result.value)")],
          width: width
        )
      }
    }
    if screen.signature != nil, evaluation.stops.isEmpty {
      lines += SpanLine.wrap(
        [Span("Enter, then sign: \(screen.signature?.meaning ?? "")", .label)],
        width: width
      )
    }
    return lines
  }

  private func drawStop(_ walk: Walk, in canvas: inout Canvas, area: Rect) -> [String] {
    guard let stop = walk.visit.openStops.first, let code = StopCode(rawValue: stop.code) else {
      return []
    }
    return drawWays(code.title, because: stop.because, stop: stop, in: &canvas, area: area)
  }

  private func drawWays(
    _ title: String,
    because: String?,
    stop: StopRecord?,
    in canvas: inout Canvas,
    area: Rect
  ) -> [String] {
    var lines: [SpanLine] = []
    if stop != nil { lines.append(SpanLine("*** HARD STOP", .chipHigh)) }
    lines += SpanLine.wrap([Span(title, .heading)], width: area.width)
    if let because { lines += SpanLine.wrap([Span(because, .value)], width: area.width) }
    // The ways out stand before the advice: they must be in view whatever else is cut.
    lines.append(SpanLine(""))
    for way in ways(of: stop) {
      lines += SpanLine.wrap([Span("\(way.key) ", .key), Span(way.title)], width: area.width)
    }
    let lastWay = lines.count - 1
    if let stop, let code = StopCode(rawValue: stop.code) {
      if let branch = code.branch {
        lines.append(SpanLine(""))
        lines += SpanLine.wrap([Span(branch.title, .heading)], width: area.width)
        for action in branch.actions {
          lines += SpanLine.wrap([Span("- \(action)")], width: area.width)
        }
      }
      lines += SpanLine.wrap([Span("Source: \(code.source)", .label)], width: area.width)
    }
    TextBlock.draw(lines, in: &canvas, area: area)
    canvas.setCursor(x: area.minX, y: min(area.maxY - 1, area.minY + lastWay))
    return lines.map(\.text).filter { !$0.isEmpty }
  }

  private func drawReason(in canvas: inout Canvas, area: Rect) -> [String] {
    canvas.put("Before you sign", x: area.minX, y: area.minY, role: .heading, clip: area)
    reasonLines.draw(
      in: &canvas,
      area: Rect(x: area.minX, y: area.minY + 2, width: area.width, height: area.height - 2),
      labelColumns: area.width
    )
    return ["Before you sign."] + reasonLines.reading
  }
}

import ClinicDomain
package import Grid

extension WalkScreen {
  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    guard let walk = walk(context), let screen = walk.template.screen(number) else {
      return unknownWalk(in: &canvas, context)
    }
    let skeleton = Skeleton(
      tab: tab,
      banner: screen.isBlind ? nil : PatientBanner(chart.summary, withholding: withheld(screen)),
      message: message(walk, context),
      keys: keys(context),
      lettersAreText: true
    )
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let (left, right) = Self.split(area, context.layout)
    canvas.verticalRule(
      Rect(x: left.maxX, y: area.minY, width: 1, height: area.height)
    )
    var words = drawScreens(walk, isMasked: screen.isBlind, in: &canvas, area: left)
    words += drawPanel(walk, screen, in: &canvas, area: right, context: context)
    canvas.frame.reading = skeleton.readingHead(context) + words + skeleton.readingFoot(context)
    canvas.frame.title = "refill Walk"
    return canvas.frame
  }

  private static func split(_ area: Rect, _ layout: LayoutClass) -> (left: Rect, right: Rect) {
    let columns = layout == .small ? 30 : 35
    let left = Rect(x: area.minX, y: area.minY, width: columns, height: area.height)
    let right = Rect(
      x: left.maxX + 2,
      y: area.minY,
      width: area.maxX - left.maxX - 2,
      height: area.height
    )
    return (left, right)
  }

  private func unknownWalk(in canvas: inout Canvas, _ context: ScreenContext) -> Frame {
    let text =
      "This walk follows a checklist that this version does not know. Open it where it was begun."
    let skeleton = Skeleton(tab: tab, keys: keys(context))
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    TextBlock.draw(SpanLine.wrap([Span(text)], width: area.width), in: &canvas, area: area)
    canvas.setCursor(x: area.minX, y: area.minY)
    canvas.frame.reading = skeleton.readingHead(context) + [text] + skeleton.readingFoot(context)
    return canvas.frame
  }

  /// What the banner leaves out because this screen asks for it.
  private func withheld(_ screen: ChecklistScreen) -> Set<PatientBanner.Part> {
    switch screen.number {
    case 1: [.identifiers]
    case 4: [.serial, .strengths]
    default: []
    }
  }

  private func message(_ walk: Walk, _ context: ScreenContext) -> ScreenMessage {
    if let stop = walk.visit.openStops.first {
      return ScreenMessage(
        panel == .questions
          ? "Screen \(stop.screen) is stopped; Esc shows its ways out again."
          : "*** HARD STOP on screen \(stop.screen). A number takes a way out; Enter takes none."
      )
    }
    return ScreenMessage(
      [observation(walk, context), progress()].compactMap(\.self).joined(separator: " ")
    )
  }

  /// How long the patient stays under watch, once the fill or the program is recorded.
  private func observation(_ walk: Walk, _ context: ScreenContext) -> String? {
    guard walk.observation.minutes > 0, let until = walk.observationEnds else { return nil }
    let left = until.instant.seconds(since: context.moment.instant)
    return left > 0
      ? "Observation until \(until.local.time), \((left + 59) / 60) min left."
      : "Observation is over since \(until.local.time)."
  }

  /// How far the lines of this screen are answered, and what Enter will do.
  private func progress() -> String {
    let kept = "Kept as it is typed: Esc, a lock or a power cut lose nothing."
    guard panel == .questions else { return kept }
    let asked = entry.fields.filter { !$0.isOptional }
    let answered = asked.filter { entry.typed[$0.name] != nil }.count
    if answered == asked.count { return "All answered: Enter keeps it and goes on." }
    return "\(answered) of \(asked.count) answered. \(kept)"
  }

  // MARK: The screens of the walk

  private func drawScreens(
    _ walk: Walk,
    isMasked: Bool,
    in canvas: inout Canvas,
    area: Rect
  ) -> [String] {
    guard !isMasked else {
      let text =
        "Second person: read everything afresh, from band, syringe and programmer. What the first nurse entered is not shown."
      TextBlock.draw(SpanLine.wrap([Span(text)], width: area.width), in: &canvas, area: area)
      return [text]
    }
    let screens = walk.screens
    let current = screens.firstIndex { $0.number == number } ?? 0
    let rows = screens.indices.map { row(of: screens[$0], walk, width: area.width) }
    let window = Self.window(rows.map(\.count), around: current, height: area.height)
    var y = area.minY
    for index in window {
      for line in rows[index] {
        line.draw(in: &canvas, x: area.minX, y: y, width: area.width)
        y += 1
      }
    }
    let done = screens.filter { walk.isDone($0) }.count
    let names = screens.map { "\($0.number) \($0.title), \(Self.word(walk.state(of: $0)))" }
    return ["\(done) of \(screens.count) screens are done: \(names.joined(separator: "; "))."]
  }

  /// How a screen stands, in a word.
  private static func word(_ state: Walk.ScreenState) -> String {
    switch state {
    case .done: "done"
    case .stopped: "stopped"
    case .open: "open"
    case .waiting: "waits"
    }
  }

  /// The current screen in the middle where there is room on both sides.
  private static func window(_ heights: [Int], around current: Int, height: Int) -> Range<Int> {
    guard heights.indices.contains(current) else { return 0..<0 }
    var first = current
    var last = current + 1
    var used = heights[current]
    var grows = true
    while grows {
      grows = false
      if last < heights.count, used + heights[last] <= height {
        used += heights[last]
        last += 1
        grows = true
      }
      if first > 0, used + heights[first - 1] <= height {
        first -= 1
        used += heights[first]
        grows = true
      }
    }
    return first..<last
  }

  private func row(of screen: ChecklistScreen, _ walk: Walk, width: Int) -> [SpanLine] {
    let isCurrent = screen.number == number
    let (mark, role): (String, CellRole) =
      switch walk.state(of: screen) {
      case .done: ("[x]", .label)
      case .stopped: ("***", .chipHigh)
      case .open: (isCurrent ? "[>]" : "[ ]", .value)
      case .waiting: ("[ ]", .disabled)
      }
    let titleRole: CellRole = isCurrent ? .heading : role == .chipHigh ? .value : role
    let lead = 8
    let title = Wrap.lines(screen.title, width: max(1, width - lead))
    return title.enumerated().map { index, text in
      guard index == 0 else {
        return SpanLine([Span(String(repeating: " ", count: lead)), Span(text, titleRole)])
      }
      return SpanLine([
        Span(isCurrent ? ">" : " ", .heading), Span(mark, role),
        Span(" \(Wrap.paddedLeft("\(screen.number)", to: 2)) ", titleRole), Span(text, titleRole),
      ])
    }
  }

  // MARK: The right side

  private func drawPanel(
    _ walk: Walk,
    _ screen: ChecklistScreen,
    in canvas: inout Canvas,
    area: Rect,
    context: ScreenContext
  ) -> [String] {
    switch panel {
    case .questions: return drawQuestions(walk, screen, in: &canvas, area: area, context: context)
    case .stop(let first):
      return drawWays(of: walk.visit.openStops.first, walk, first, in: &canvas, area: area, context)
    case .exits(let first):
      return drawWays(of: nil, walk, first, in: &canvas, area: area, context)
    case .reason: return drawPanelLines("Before you sign", in: &canvas, area: area)
    case .act: return drawPanelLines("Who does it, and when", in: &canvas, area: area)
    case .order(let first):
      return drawText(orderLines(walk, screen, area.width, context), first, in: &canvas, area: area)
    case .working(let first):
      return WorkingText.draw(
        workings(walk, context),
        of: screen.isBlind ? "this screen" : chart.summary.patient?.shownName ?? "",
        in: &canvas,
        area: area,
        first: first
      )
    case .firstActions(let first):
      return drawText(FirstActions.lines(walk, width: area.width), first, in: &canvas, area: area)
    }
  }

  private func drawText(
    _ lines: [SpanLine],
    _ first: Int,
    in canvas: inout Canvas,
    area: Rect
  ) -> [String] {
    TextBlock.draw(
      lines,
      in: &canvas,
      area: area,
      first: LineScroll.clamped(first, count: lines.count, height: area.height),
      more: "more: Down"
    )
    canvas.setCursor(x: area.minX, y: area.minY)
    return lines.map(\.text).filter { !$0.isEmpty }
  }

  /// The order as it is signed; to the second person only how the pump is to run, because drugs,
  /// strengths and volume are to be read from the syringe.
  private func orderLines(
    _ walk: Walk,
    _ screen: ChecklistScreen,
    _ width: Int,
    _ context: ScreenContext
  ) -> [SpanLine] {
    let texts = screen.isBlind ? OrderLines.program(walk) : OrderLines.order(walk, context)
    return [SpanLine("The signed order", .heading)]
      + texts.flatMap { SpanLine.wrap([Span(context.seen($0), .value)], width: width) }
      + [SpanLine("")]
      + SpanLine.wrap(
        [Span("F5 again: a clinician signs another order. Esc back.", .label)],
        width: width
      )
  }

  /// Every figure of the screen, and those of the reservoir once nothing is to be read blind.
  private func workings(_ walk: Walk, _ context: ScreenContext) -> [Working] {
    let compares = Self.comparesAfterwards.contains(number) && panel != .stop(first: 0)
    let own = compares ? [] : evaluation(context)?.workings ?? []
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
    let lines = WalkLines(screen: self, walk: walk, checklistScreen: screen, context: context)
    let steps = screen.steps.map(String.init).joined(separator: ", ")
    let stepText = screen.steps.count == 1 ? "step \(steps)" : "steps \(steps)"
    canvas.put(screen.title, x: area.minX, y: area.minY, role: .heading, clip: area)
    canvas.put(stepText, endingAt: area.maxX, y: area.minY, role: .label, clip: area)
    let head = lines.head(width: area.width)
    // However much is to be known before, the question with the focus is always in sight.
    let headHeight = min(head.count, max(0, area.height - 1 - Self.leastQuestions))
    TextBlock.draw(
      head,
      in: &canvas,
      area: Rect(x: area.minX, y: area.minY + 1, width: area.width, height: headHeight),
      more: "more: F5 shows the order"
    )
    let top = area.minY + 1 + headHeight
    let below = lines.below(width: area.width)
    let most = max(0, area.maxY - top)
    let belowHeight = min(below.count, most / 2, max(0, most - Self.leastQuestions))
    let end = entry.draw(
      in: &canvas,
      area: Rect(x: area.minX, y: top, width: area.width, height: most - belowHeight),
      labelColumns: min(44, area.width * 3 / 5)
    )
    let belowTop = min(end + (end + below.count < area.maxY ? 1 : 0), area.maxY - belowHeight)
    let rest = Rect(
      x: area.minX,
      y: belowTop,
      width: area.width,
      height: area.maxY - belowTop
    )
    TextBlock.draw(below, in: &canvas, area: rest, more: "more: F4 shows all of it")
    let done = screen.isBlind ? [] : lines.done(width: area.width)
    let doneTop = belowTop + below.count + 1
    if doneTop + done.count <= area.maxY, context.layout != .small {
      TextBlock.draw(
        done,
        in: &canvas,
        area: Rect(x: area.minX, y: doneTop, width: area.width, height: done.count)
      )
    }
    let titles = screen.steps.compactMap { RefillSteps.step($0)?.title }.joined(separator: "; ")
    return ["Screen \(screen.number), \(screen.title), \(stepText): \(titles)."]
      + lines.head(width: 500).map(\.text) + entry.reading + lines.below(width: 500).map(\.text)
      + done.map(\.text)
  }

  /// Rows that the questions keep on the lowest screen.
  private static let leastQuestions = 4

  /// A stop with its words, its ways out as numbered choices, and what to do meanwhile.
  private func drawWays(
    of stop: StopRecord?,
    _ walk: Walk,
    _ first: Int,
    in canvas: inout Canvas,
    area: Rect,
    _ context: ScreenContext
  ) -> [String] {
    func wrap(_ text: String, _ role: CellRole = .text) -> [SpanLine] {
      SpanLine.wrap([Span(context.seen(text), role)], width: area.width)
    }
    let code = stop.flatMap { StopCode(rawValue: $0.code) }
    var head: [SpanLine] = []
    if let stop {
      head.append(SpanLine("*** HARD STOP  screen \(stop.screen)", .chipHigh))
      head += wrap(code?.title ?? stop.code, .heading) + wrap(stop.because, .value)
    } else {
      head += wrap("End the visit", .heading)
    }
    head.append(SpanLine(""))
    for (index, way) in StopWay.ways(of: stop, in: walk).enumerated() {
      let lines = SpanLine.wrap(
        [Span(context.seen(way.title(of: stop, in: walk)))],
        width: max(1, area.width - 2)
      )
      head += lines.enumerated().map { row, line in
        SpanLine([Span(row == 0 ? "\(index + 1) " : "  ", .key)] + line.spans)
      }
    }
    var rest: [SpanLine] = []
    if let branch = code?.branch {
      rest += wrap(branch.title, .heading)
      rest += branch.actions.flatMap { wrap("- \($0)") }
    }
    if let code { rest += wrap("Source: \(code.source)", .label) }
    canvas.setCursor(x: area.minX, y: area.minY)
    guard head.count <= area.height else {
      // Where not even the ways out fit, all of it scrolls: none of them is ever out of reach.
      let all = head + (rest.isEmpty ? [] : [SpanLine("")] + rest)
      TextBlock.draw(
        all,
        in: &canvas,
        area: area,
        first: LineScroll.clamped(first, count: all.count, height: area.height),
        more: "more: Down"
      )
      return (head + rest).map(\.text).filter { !$0.isEmpty }
    }
    TextBlock.draw(head, in: &canvas, area: area)
    let top = min(area.maxY, area.minY + head.count + 1)
    let below = Rect(x: area.minX, y: top, width: area.width, height: area.maxY - top)
    TextBlock.draw(
      rest,
      in: &canvas,
      area: below,
      first: LineScroll.clamped(first, count: rest.count, height: below.height),
      more: "more: Down"
    )
    return (head + rest).map(\.text).filter { !$0.isEmpty }
  }

  private func drawPanelLines(_ title: String, in canvas: inout Canvas, area: Rect) -> [String] {
    canvas.put(title, x: area.minX, y: area.minY, role: .heading, clip: area)
    panelEntry.draw(
      in: &canvas,
      area: Rect(x: area.minX, y: area.minY + 2, width: area.width, height: area.height - 2),
      labelColumns: min(30, area.width)
    )
    return [title] + panelEntry.reading
  }
}

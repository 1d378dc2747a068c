import ClinicDomain
package import Grid

extension ChartScreen {
  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let document = document(context)
    let skeleton = skeleton(document, context)
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    if let list = shownSearch {
      let words = list.draw(in: &canvas, area: area)
      canvas.frame.reading = skeleton.readingHead(context) + words + skeleton.readingFoot(context)
      canvas.frame.title = "refill Patients"
      return canvas.frame
    }
    let body = body(document, context, width: area.width)
    TextBlock.draw(
      body.lines,
      in: &canvas,
      area: area,
      first: LineScroll.clamped(first, count: body.lines.count, height: area.height)
    )
    canvas.setCursor(x: area.minX, y: area.minY)
    canvas.frame.reading =
      skeleton.readingHead(context)
      + body.reading
      + skeleton.readingFoot(context)
    canvas.frame.title = "refill Chart"
    return canvas.frame
  }

  private func skeleton(_ document: ChartDocument?, _ context: ScreenContext) -> Skeleton {
    Skeleton(
      tab: tab,
      banner: shownSearch == nil ? chart.map { PatientBanner($0.summary) } : nil,
      message: message(document, context),
      keys: keys(context)
    )
  }

  private func message(_ document: ChartDocument?, _ context: ScreenContext) -> ScreenMessage {
    if shownSearch != nil {
      return ScreenMessage("Who is on the way to a pump or has left; / finds any patient.")
    }
    guard let chart else { return ScreenMessage("") }
    if let reason = chart.summary.readOnlyBecause {
      return ScreenMessage("Read only: \(reason).")
    }
    if let merged = document?.mergeSentence { return ScreenMessage(merged, .chipMedium) }
    guard let document else { return ScreenMessage("") }
    guard let figures = document.figures else {
      let standing = LifeCycleForm.standing(chart.summary, on: context.today)
      let isFilled = chart.summary.hasLeft || chart.summary.pump == nil
      return ScreenMessage(isFilled ? standing : "\(standing). No fill is recorded.")
    }
    if context.hidesAmounts {
      return ScreenMessage("\(document.urgency.word), due \(figures.shownDue)")
    }
    let mark = document.urgency.mark
    return ScreenMessage("\(mark)\(mark.isEmpty ? "" : " ")\(figures.sentence)")
  }

  /// What is drawn and what is said of the body; made once for both.
  private func body(
    _ document: ChartDocument?,
    _ context: ScreenContext,
    width: Int
  ) -> (lines: [SpanLine], reading: [String]) {
    guard let document else {
      let hint = "No chart is open. Choose a patient under 1, 2 or 3 and press Enter."
      return ([SpanLine(""), SpanLine(" \(hint)")], [" \(hint)"])
    }
    if showsWorking {
      let workings = document.figures?.workings ?? []
      return (WorkingText.lines(workings, width: width), WorkingText.reading(workings))
    }
    let sections = sections(document, context, width: width)
    let lines = sections.map(\.all).joined(separator: [SpanLine("")])
    return (Array(lines), sections.flatMap(\.reading))
  }

  private func sections(
    _ document: ChartDocument,
    _ context: ScreenContext,
    width: Int
  ) -> [ChartSection] {
    ChartSections(
      document: document,
      width: width,
      glyphs: context.glyphs,
      style: style,
      monthsBack: monthsBack,
      graphRows: context.layout == .small ? 6 : 10,
      newest: showsWholeHistory ? nil : Self.newestRows
    )
    .all
  }

  /// The first line of every part.
  func starts(_ context: ScreenContext) -> [Int] {
    guard let document = document(context), !showsWorking else { return [] }
    var start = 0
    return sections(document, context, width: context.size.width).map { section in
      defer { start += section.all.count + 1 }
      return start
    }
  }

  /// The lines of the body that are in view at once.
  func bodyHeight(_ context: ScreenContext) -> Int {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    return skeleton(document(context), context).draw(in: &canvas, context: context)?.height ?? 0
  }

  /// A first line that leaves no room empty below the last.
  func clamped(_ first: Int, _ context: ScreenContext) -> Int {
    LineScroll.clamped(
      first,
      count: body(document(context), context, width: context.size.width).lines.count,
      height: bodyHeight(context)
    )
  }
}

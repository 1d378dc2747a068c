import ClinicDomain
package import Grid

extension ChartScreen {
  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let skeleton = skeleton(context)
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let lines = bodyLines(context, width: area.width)
    TextBlock.draw(
      lines,
      in: &canvas,
      area: area,
      first: LineScroll.clamped(first, count: lines.count, height: area.height)
    )
    canvas.setCursor(x: area.minX, y: area.minY)
    canvas.frame.reading =
      skeleton.readingHead(context)
      + reading(context, width: area.width)
      + skeleton.readingFoot(context)
    canvas.frame.title = "refill Chart"
    return canvas.frame
  }

  private func skeleton(_ context: ScreenContext) -> Skeleton {
    Skeleton(
      tab: tab,
      banner: chart.map { PatientBanner($0.summary) },
      message: message(context),
      keys: keys(context)
    )
  }

  private func message(_ context: ScreenContext) -> ScreenMessage {
    guard let chart else { return ScreenMessage("") }
    if let reason = chart.summary.readOnlyBecause {
      return ScreenMessage("Read only: \(reason).")
    }
    guard let document = document(context) else { return ScreenMessage("") }
    guard let figures = document.figures else { return ScreenMessage("No fill is recorded.") }
    let mark = document.urgency.mark
    return ScreenMessage("\(mark)\(mark.isEmpty ? "" : " ")\(figures.sentence)")
  }

  /// The lines of the body.
  private func bodyLines(_ context: ScreenContext, width: Int) -> [SpanLine] {
    guard let document = document(context) else {
      return [
        SpanLine(""),
        SpanLine(" No chart is open. Choose a patient under 1, 2 or 3 and press Enter."),
      ]
    }
    if showsWorking { return WorkingText.lines(document.figures?.workings ?? [], width: width) }
    return Array(
      sections(document, context, width: width).map(\.all).joined(separator: [SpanLine("")])
    )
  }

  private func reading(_ context: ScreenContext, width: Int) -> [String] {
    guard let document = document(context) else {
      return bodyLines(context, width: width).map(\.text).filter { !$0.isEmpty }
    }
    if showsWorking { return WorkingText.reading(document.figures?.workings ?? []) }
    return sections(document, context, width: width).flatMap(\.reading)
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
      graphRows: context.layout == .small ? 6 : 10
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
    return skeleton(context).draw(in: &canvas, context: context)?.height ?? 0
  }

  /// A first line that leaves no room empty below the last.
  func clamped(_ first: Int, _ context: ScreenContext) -> Int {
    LineScroll.clamped(
      first,
      count: bodyLines(context, width: context.size.width).count,
      height: bodyHeight(context)
    )
  }
}

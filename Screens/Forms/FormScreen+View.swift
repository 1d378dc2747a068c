import ClinicDomain
package import Grid

extension FormScreen {
  /// The picture, where the form stands in place of a screen or alone.
  package func view(_ context: ScreenContext) -> Frame {
    kind.placement == .page
      ? page(context)
      : box(over: Frame(size: context.size), title: boxTitle(context), context: context)
  }

  /// The picture over another one.
  package func view(over frame: Frame, _ context: ScreenContext) -> Frame {
    switch kind.placement {
    case .page, .alone: view(context)
    case .box: box(over: frame, title: title, context: context)
    }
  }

  private func boxTitle(_ context: ScreenContext) -> String {
    let name = context.settings.name
    return context.isDemo ? "DEMO  \(name)" : name
  }

  // MARK: In place of a screen

  private func page(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let hint =
      kind.placement == .page
      ? "Enter goes on; F10 hands it in. Nothing is kept before."
      : ""
    let skeleton = Skeleton(
      tab: nil,
      banner: chart.flatMap { $0.summary.patient == nil ? nil : PatientBanner($0.summary) },
      message: ScreenMessage(hint),
      keys: keys(context),
      lettersAreText: true
    )
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let inside = area.inset(horizontally: 1, vertically: 0)
    let words = drawBody(in: &canvas, area: inside, context: context)
    canvas.frame.reading =
      skeleton.readingHead(context) + [title + "."] + words + skeleton.readingFoot(context)
    canvas.frame.title = "refill"
    return canvas.frame
  }

  private func drawBody(
    in canvas: inout Canvas,
    area: Rect,
    context: ScreenContext
  ) -> [String] {
    if let picker {
      canvas.put(title, x: area.minX, y: area.minY, role: .heading, clip: area)
      let rest = Rect(
        x: area.minX,
        y: area.minY + 1,
        width: area.width,
        height: area.height - 1
      )
      return picker.draw(in: &canvas, area: rest)
    }
    let preview = preview(context)
    if let workingFrom, kind.isComplication {
      let lines = Self.lines(preview, width: area.width)
      TextBlock.draw(
        lines,
        in: &canvas,
        area: area,
        first: LineScroll.clamped(workingFrom, count: lines.count, height: area.height)
      )
      canvas.setCursor(x: area.minX, y: area.minY)
      return preview.lines
    }
    if let workingFrom {
      return drawAll(of: preview, in: &canvas, area: area, first: workingFrom)
    }
    guard context.layout != .small, !preview.lines.isEmpty else {
      return drawStacked(preview, in: &canvas, area: area)
    }
    let parts = canvas.divide(area, right: min(60, area.width * 2 / 5))
    let words = drawLines(in: &canvas, area: parts.left)
    TextBlock.draw(
      Self.lines(preview, width: parts.right.width),
      in: &canvas,
      area: parts.right,
      more: "more: F4 shows all of it"
    )
    return words + preview.lines
  }

  /// Everything that the answers lead to, then how it was worked out.
  private func drawAll(
    of preview: FormPreview,
    in canvas: inout Canvas,
    area: Rect,
    first: Int
  ) -> [String] {
    let name = chart?.summary.patient?.shownName ?? ""
    var lines = [SpanLine([Span("Working of ", .label), Span(name, .heading)]), SpanLine("")]
    lines += Self.lines(preview, width: area.width)
    if !preview.lines.isEmpty { lines.append(SpanLine("")) }
    lines += WorkingText.lines(preview.workings, width: area.width)
    TextBlock.draw(
      lines,
      in: &canvas,
      area: area,
      first: LineScroll.clamped(first, count: lines.count, height: area.height)
    )
    canvas.setCursor(x: area.minX, y: area.minY)
    return ["Working of \(name)."] + preview.lines + WorkingText.reading(preview.workings)
  }

  private func drawStacked(
    _ preview: FormPreview,
    in canvas: inout Canvas,
    area: Rect
  ) -> [String] {
    let below = Self.lines(preview, width: area.width)
    let height = min(below.count, area.height / 3)
    let upper = Rect(
      x: area.minX,
      y: area.minY,
      width: area.width,
      height: area.height - height - (height > 0 ? 1 : 0)
    )
    let words = drawLines(in: &canvas, area: upper)
    if height > 0 {
      canvas.rule(Rect(x: area.minX, y: upper.maxY, width: area.width, height: 1))
      TextBlock.draw(
        below,
        in: &canvas,
        area: Rect(x: area.minX, y: upper.maxY + 1, width: area.width, height: height),
        more: "more: F4 shows all of it"
      )
    }
    return words + preview.lines
  }

  private static func lines(_ preview: FormPreview, width: Int) -> [SpanLine] {
    preview.lines.flatMap { text in
      SpanLine.wrap([Span(text, text.hasPrefix("!") ? .value : .text)], width: width)
    }
  }

  private static func labelColumns(_ width: Int) -> Int { min(40, width / 2) }

  /// The title, what is known beforehand, then the lines; in a box the title stands in its frame.
  private func drawLines(
    in canvas: inout Canvas,
    area: Rect,
    isTitled: Bool = true
  ) -> [String] {
    let heading = isTitled ? 1 : 0
    if isTitled { canvas.put(title, x: area.minX, y: area.minY, role: .heading, clip: area) }
    let lines = facts.flatMap { SpanLine.wrap([Span($0)], width: area.width) }
    // The lines to be answered keep four rows, or what they need; what is known stands whole before.
    let rows = entry.height(
      width: area.width,
      labelColumns: Self.labelColumns(area.width),
      glyphs: canvas.glyphs
    )
    let shown = min(lines.count, max(0, area.height - min(4, rows + 1) - heading))
    TextBlock.draw(
      lines,
      in: &canvas,
      area: Rect(x: area.minX, y: area.minY + heading, width: area.width, height: shown)
    )
    let gap = shown > 0 && area.height - shown > 4 ? 1 : 0
    let top = area.minY + heading + shown + gap
    entry.draw(
      in: &canvas,
      area: Rect(x: area.minX, y: top, width: area.width, height: max(1, area.maxY - top)),
      labelColumns: Self.labelColumns(area.width)
    )
    return facts + entry.reading
  }

  // MARK: In a box

  private func box(over frame: Frame, title: String, context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    guard context.layout != .tooSmall else {
      _ = Skeleton(tab: nil, keys: []).draw(in: &canvas, context: context)
      return canvas.frame
    }
    canvas.frame = frame
    let bounds = canvas.bounds
    let width = min(72, bounds.width - 4)
    let inner = width - 6
    let text = facts.flatMap { SpanLine.wrap([Span($0)], width: inner) }
    let message = context.message.map { Wrap.lines($0.text, width: inner) } ?? []
    let isTitled = kind.placement == .alone
    let rows = entry.height(
      width: inner + 2,
      labelColumns: Self.labelColumns(inner + 2),
      glyphs: context.glyphs
    )
    let wanted = (isTitled ? 6 : 5) + text.count + rows + message.count
    let height = min(bounds.height - 2, wanted)
    let area = Rect(
      x: (bounds.width - width) / 2,
      y: max(0, (bounds.height - height) / 2 - 1),
      width: width,
      height: height
    )
    canvas.box(area, title: title)
    let inside = area.inset(horizontally: 3, vertically: 1)
    let parts = inside.rows([.fill, .fixed(message.count), .fixed(1)])
    let words = drawLines(in: &canvas, area: parts[0], isTitled: isTitled)
    for (offset, line) in message.enumerated() {
      let role = context.message?.role ?? .text
      canvas.put(line, x: parts[1].minX, y: parts[1].minY + offset, role: role, clip: parts[1])
    }
    let keys = Skeleton(tab: nil, keys: keys(context), lettersAreText: true).footer
    keys.draw(in: &canvas, area: parts[2])
    canvas.frame.reading =
      (context.isDemo ? ["Demonstration clinic."] : []) + ["\(self.title)."] + words
      + [context.message?.text].compactMap(\.self)
    canvas.frame.title = "refill"
    return canvas.frame
  }
}

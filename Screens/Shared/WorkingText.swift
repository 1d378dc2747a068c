package import ClinicDomain
package import Grid

/// How the figures of a patient were worked out, as lines of a screen and as words.
package enum WorkingText {
  /// The lines at a width: a heading with the result, the rule, what went in, the steps.
  package static func lines(_ workings: [Working], width: Int) -> [SpanLine] {
    guard !workings.isEmpty else {
      return [SpanLine("Nothing was worked out: no fill is recorded.")]
    }
    return Array(
      workings.map { working in
        SpanLine.wrap(
          [Span(working.title, .heading), Span("  \(working.resultText)", .value)],
          width: width
        )
          + indented([Span(working.formula, .text)], width: width)
          + (working.inputs.isEmpty
            ? [] : indented([Span(working.inputText, .text)], width: width))
          + working.steps.flatMap { indented([Span($0, .value)], width: width) }
          + indented([Span("Source \(SourceTable.citation(working.source))", .label)], width: width)
      }
      .joined(separator: [SpanLine("")])
    )
  }

  private static func indented(_ spans: [Span], width: Int) -> [SpanLine] {
    SpanLine.wrap(spans, width: max(1, width - 2)).map { SpanLine([Span("  ")] + $0.spans) }
  }

  /// Draws the workings of a patient in place of a list, and answers them in words.
  package static func draw(
    _ workings: [Working],
    alarms: [PumpAlarmKind] = [],
    of name: String,
    in canvas: inout Canvas,
    area: Rect,
    first: Int
  ) -> [String] {
    let head = SpanLine([Span("Working of ", .label), Span(name, .heading)])
    var lines = [head, SpanLine("")] + lines(workings, width: area.width)
    if !alarms.isEmpty {
      lines += [SpanLine(""), SpanLine("Alarms of this model, and what the clinic does", .heading)]
    }
    for alarm in alarms {
      let spans = [
        Span("\(alarm.label) (\(alarm.alarmClass.value.title)): ", .value),
        Span(alarm.reaction.text),
      ]
      lines += indented(spans, width: area.width)
    }
    TextBlock.draw(
      lines,
      in: &canvas,
      area: area,
      first: LineScroll.clamped(first, count: lines.count, height: area.height)
    )
    canvas.setCursor(x: area.minX, y: area.minY)
    return ["Working of \(name)."] + reading(workings)
      + alarms.map { "\($0.label), \($0.alarmClass.value.title): \($0.reaction.text)." }
  }

  /// The same in words.
  package static func reading(_ workings: [Working]) -> [String] {
    workings.flatMap { working in
      [
        "\(working.title): \(working.resultText). \(working.formula)."
          + (working.inputs.isEmpty ? "" : " \(working.inputText).")
      ] + working.steps + ["Source \(SourceTable.citation(working.source))."]
    }
  }
}

extension PumpAlarmKind.Class {
  /// The class in words.
  package var title: String {
    switch self {
    case .nonCritical: "not critical"
    case .critical: "critical"
    }
  }
}

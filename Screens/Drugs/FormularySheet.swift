import ClinicDomain
import Grid

/// Everything that the formulary holds of one drug or one mixture, as lines.
enum FormularySheet {
  /// The lines at a width.
  static func lines(
    _ subject: DrugsRows.Subject,
    width: Int,
    settings: ClinicSettings
  ) -> [SpanLine] {
    switch subject {
    case .drug(let id): Formulary.drug(id).map { lines($0, width: width, settings) } ?? []
    case .mixture(let number):
      Int(number).map { lines(Formulary.admixtureStability[$0], width: width, settings) } ?? []
    default: []
    }
  }

  private static func lines(
    _ drug: Drug,
    width: Int,
    _ settings: ClinicSettings
  ) -> [SpanLine] {
    var lines = [SpanLine(drug.tallMan, .heading)]
    for group in drug.figureGroups(settings) {
      lines += [SpanLine(""), SpanLine(group.title, .heading)]
      lines += group.figures.flatMap { indented(spans($0), width) }
    }
    let mixtures = Formulary.admixtureStability.filter { $0.components.contains(drug.id) }
    if !mixtures.isEmpty {
      lines += [SpanLine(""), SpanLine("Mixtures", .heading)]
      lines += mixtures.flatMap { mixture in
        indented(
          [
            Span(mixture.components.map(DrugText.name).joined(separator: " + "), .value),
            Span(" \(FormularyFigure.marked(mixture.days)) "),
            Span(mixture.days.map { "[\($0.source)] " } ?? "", .label), Span(mixture.condition),
          ],
          width
        )
      }
    }
    lines += conversion(drug, width)
    lines += [SpanLine("")] + legend(width)
    return lines
  }

  private static func spans(_ figure: FormularyFigure) -> [Span] {
    var spans: [Span] = []
    if !figure.label.isEmpty { spans.append(Span("\(figure.label) ", .label)) }
    spans.append(Span(figure.marked, .value))
    if !figure.provenance.isEmpty { spans.append(Span(" \(figure.provenance)", .label)) }
    if let note = figure.note { spans.append(Span(" (\(note))")) }
    return spans
  }

  /// Published ratios are shown as a spread; nothing is converted and no field is ever filled.
  private static func conversion(_ drug: Drug, _ width: Int) -> [SpanLine] {
    let spread: ConversionSpread
    let title: String
    switch drug.id {
    case "morphine":
      spread = .oralMorphine(example(120))
      title = "By mouth to the pump: no figure"
    case "hydromorphone":
      spread = .hydromorphone(fromMorphine: example(10))
      title = "From intrathecal morphine: no figure"
    default: return []
    }
    let figures = spread.lines.map { "\($0.ratio):1 would be \($0.dose.shown)" }
    return [SpanLine(""), SpanLine(title, .heading)]
      + indented(
        [Span("\(spread.from.shown) by published ratios: \(figures.joined(separator: ", "))")],
        width
      )
      + indented([Span(spread.finding.description, .value)], width)
      + indented([Span("Going back from the pump by such a ratio overdoses.")], width)
  }

  private static func example(_ milligrams: Int64) -> Dose {
    Dose(amount: milligrams * 1_000_000, unit: .milligramsPerDay)
  }

  private static func lines(
    _ mixture: AdmixtureStability,
    width: Int,
    _ settings: ClinicSettings
  ) -> [SpanLine] {
    var lines = [
      SpanLine(mixture.components.map(DrugText.name).joined(separator: " + "), .heading),
      SpanLine(""),
    ]
    let figures = [
      FormularyFigure("days in the pump", mixture.days),
      FormularyFigure("left", mixture.remaining),
    ]
    lines += figures.flatMap { indented(spans($0), width) }
    lines += indented([Span("condition ", .label), Span(mixture.condition, .value)], width)
    if let drug = mixture.limitingDrug {
      lines += indented(
        [Span("loses strength first ", .label), Span(DrugText.name(drug), .value)],
        width
      )
    }
    if let own = mixture.ownDays(settings.policy) {
      lines += indented([Span("days that hold ", .label), Span(own, .value)], width)
    }
    if let standing = PaccStanding(drugs: mixture.components) {
      lines += indented([Span(standing.shown)], width)
    }
    if let note = mixture.note { lines += indented([Span(note)], width) }
    if let days = mixture.days {
      lines += indented([Span("Source \(SourceTable.citation(days.source))", .label)], width)
    }
    return lines + [SpanLine("")] + legend(width)
  }

  static func legend(_ width: Int) -> [SpanLine] {
    SpanLine.wrap(
      [
        Span(
          "? is not verified: no page that was read holds the figure. POLICY is this program's "
            + "default until the clinic sets its own. Nothing here is prescribing advice."
        )
      ],
      width: width
    )
  }

  private static func indented(_ spans: [Span], _ width: Int) -> [SpanLine] {
    SpanLine.wrap(spans, width: max(1, width - 2)).map { SpanLine([Span("  ")] + $0.spans) }
  }
}

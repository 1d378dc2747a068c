import ClinicDomain
import Grid

/// The drugs of the formulary and the mixtures that were studied, a row each.
enum FormularyRows {
  static func rows() -> DrugsRows {
    DrugsRows(
      [
        .init("drug", "Drug", wrapsAbove: 20),
        .init("class", "Class", dropRank: 7),
        .init("status", "In pumps", dropRank: 6),
        .init("approved", "Label", dropRank: 5),
        .init("vials", "Vials", dropRank: 9, wrapsAbove: 26),
        .init("stable", "Stable"),
        .init("paccStrength", "PACC strength", dropRank: 3),
        .init("paccDay", "PACC a day", dropRank: 4),
        .init("stopStrength", "Stop strength", dropRank: 1),
        .init("stopDay", "Stop a day", dropRank: 2),
        .init("lookAlike", "Look-alike", wrapsAbove: 14),
      ],
      Formulary.drugs.map(row)
        + Formulary.admixtureStability.enumerated().map { row($0.element, number: $0.offset) }
    )
  }

  private static func row(_ drug: Drug) -> DrugsRows.Row {
    let days =
      drug.stability.labelPumpDays ?? drug.stability.appDefaultMaxDays
    let vials = drug.products.map {
      FormularyFigure.marked($0.concentration)
    }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return DrugsRows.Row(
      subject: .drug(drug.id),
      cells: [
        .init(drug.tallMan, stored: drug.id), .init(drug.drugClass.title), .init(drug.status.title),
        .init(drug.isLabelledForPump ? "on label" : "off label"),
        .init(vials.isEmpty ? "-" : vials.joined(separator: ", "), list: vials),
        figure(days), figure(drug.limits.pacc2017.maxConcentration),
        figure(drug.limits.pacc2017.maxDailyDose),
        stop(drug.appLimits.concentration.hardStopAbove),
        stop(drug.appLimits.dailyDose.hardStopAbove),
        .init(
          drug.lookAlike.isEmpty ? "-" : drug.lookAlike.joined(separator: ", "),
          list: drug.lookAlike
        ),
      ],
      more: [
        .init(
          "figures",
          .list(
            drug.figureGroups.flatMap { group in
              group.figures.map { figure in
                .record([.init("group", group.title), .init("entry", figure.value)])
              }
            }
          )
        )
      ],
      detail: { detail(drug) }
    )
  }

  private static func figure(_ figure: Figure<Measure>?) -> DrugsRows.Cell {
    .init(FormularyFigure.marked(figure), stored: figure?.value.description)
  }

  /// A hard stop; zero means that the drug is never in a pump.
  private static func stop(_ figure: Figure<Measure>?) -> DrugsRows.Cell {
    figure?.value.number.exact == .zero
      ? .init("never", stored: figure?.value.description) : self.figure(figure)
  }

  /// Below the list: the limits with their sources, then what else presses.
  private static func detail(_ drug: Drug) -> [[Span]] {
    func group(_ label: String, _ figure: Figure<Measure>?) -> [Span] {
      [
        Span("\(label) ", .label), Span(FormularyFigure.marked(figure), .value),
        Span(figure.map { " [\($0.source)]" } ?? ""),
      ]
    }
    var groups: [[Span]] = [
      [Span(drug.tallMan, .heading), Span("  \(drug.status.title)")],
      group("reason above", drug.appLimits.concentration.reasonAbove),
      group("reason above", drug.appLimits.dailyDose.reasonAbove),
      group("PACC 2017", drug.limits.pacc2017.maxConcentration),
      group("PACC 2017", drug.limits.pacc2017.maxDailyDose),
    ]
    if let most = drug.limits.label.maxDailyDose { groups.append(group("label at most", most)) }
    if let caution = drug.limits.label.cautionAbove {
      groups.append(group("label caution above", caution))
    }
    groups.append([Span("a stop is ", .label), Span(drug.withdrawal.danger.danger, .value)])
    if !drug.lookAlike.isEmpty {
      groups.append([
        Span("look-alikes ", .label), Span(drug.lookAlike.joined(separator: ", "), .value),
      ])
    }
    return groups
  }

  private static func row(_ mixture: AdmixtureStability, number: Int) -> DrugsRows.Row {
    let names = mixture.components.map(DrugText.name)
    let name = names.joined(separator: " + ")
    let source = mixture.days?.source ?? ""
    var groups: [[Span]] = [
      [Span(name, .heading)],
      [
        Span("stable ", .label), Span(FormularyFigure.marked(mixture.days), .value),
        Span(source.isEmpty ? "" : " [\(source)]"),
      ],
      [Span("left ", .label), Span(FormularyFigure.marked(mixture.remaining), .value)],
      [Span(mixture.condition)],
    ]
    if let limiting = mixture.limitingDrug {
      groups.append([Span("loses strength first ", .label), Span(DrugText.name(limiting), .value)])
    }
    if let note = mixture.note { groups.append([Span(note)]) }
    return DrugsRows.Row(
      subject: .mixture("\(number)"),
      cells: [
        .init(name, stored: mixture.components.joined(separator: " + ")), .init("mixture"),
        .init("studied"), .init("off label"),
        .init("-", list: []), figure(mixture.days), .init(""), .init(""), .init(""), .init(""),
        .init("-", list: []),
      ],
      more: [
        .init("condition", mixture.condition), .init("source", source),
        .init("verified", .flag(mixture.days?.verified ?? false)),
        .init("remaining", mixture.remaining?.value.description), .init("note", mixture.note),
      ],
      detail: { [groups] in groups }
    )
  }
}

extension Withdrawal.Danger {
  /// How dangerous a stop is, in words.
  var danger: String {
    switch self {
    case .none: "not dangerous"
    case .moderate: "unpleasant"
    case .high: "dangerous"
    case .critical: "life-threatening"
    }
  }
}

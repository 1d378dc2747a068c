import ClinicDomain
import Grid

/// The drugs of the formulary and the mixtures that were studied, a row each.
struct FormularyRows: Sendable {
  private let settings: ClinicSettings

  init(_ context: ScreenContext) { settings = context.settings }

  private var policy: Policy { settings.policy }

  func rows() -> DrugsRows {
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
        .init("policy", "Own limits", dropRank: 8, wrapsAbove: 24),
      ],
      Formulary.drugs.map(row)
        + Formulary.admixtureStability.enumerated().map { row($0.element, number: $0.offset) }
    )
  }

  private func row(_ drug: Drug) -> DrugsRows.Row {
    let vials = drug.products.map {
      FormularyFigure.marked($0.concentration)
    }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return DrugsRows.Row(
      subject: .drug(drug.id),
      cells: [
        .init(drug.tallMan, stored: drug.id), .init(drug.drugClass.title), .init(drug.status.title),
        .init(drug.isLabelledForPump ? "on label" : "off label"),
        .init(vials.isEmpty ? "-" : vials.joined(separator: ", "), list: vials),
        held(.pumpDays, drug), figure(drug.limits.pacc2017.maxConcentration),
        figure(drug.limits.pacc2017.maxDailyDose), held(.stopStrength, drug),
        held(.stopDose, drug),
        .init(
          drug.lookAlike.isEmpty ? "-" : drug.lookAlike.joined(separator: ", "),
          list: drug.lookAlike
        ), own(drug),
      ],
      more: [
        .init(
          "figures",
          .list(
            drug.figureGroups(settings).flatMap { group in
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

  private func figure(_ figure: Figure<Measure>?) -> DrugsRows.Cell {
    .init(FormularyFigure.marked(figure), stored: figure?.value.description)
  }

  /// A limit that holds, said to be the clinic's where it is; a hard stop of zero means never.
  private func held(_ limit: DrugLimit, _ drug: Drug) -> DrugsRows.Cell {
    guard let held = policy.limit(limit, of: drug) else { return .init("") }
    guard held.isOwn else {
      let measure = held.value.measure
      let isNever = limit.kind != .days && measure?.number.exact == .zero
      return .init(
        isNever ? "never" : held.value.shown + (held.verified ? "" : "?"),
        stored: held.value.stored
      )
    }
    return .init("policy \(held.value.shown)", stored: held.value.stored)
  }

  /// Every limit of the clinic's own, with what the data give.
  private func ownLimits(_ drug: Drug) -> [FormularyFigure] {
    DrugLimit.allCases.compactMap { FormularyFigure($0, of: drug, settings) }
  }

  private func own(_ drug: Drug) -> DrugsRows.Cell {
    let texts = ownLimits(drug).map { "\($0.label): \($0.text)" }
    return .init(texts.isEmpty ? "-" : texts.joined(separator: "; "), list: texts)
  }

  /// Below the list: the limits with their sources, then what else presses.
  private func detail(_ drug: Drug) -> [[Span]] {
    func group(_ label: String, _ figure: Figure<Measure>?) -> [Span] {
      [
        Span("\(label) ", .label), Span(FormularyFigure.marked(figure), .value),
        Span(figure.map { " [\($0.source)]" } ?? ""),
      ]
    }
    let own = ownLimits(drug).map { figure in
      [Span("\(figure.label) ", .label), Span(figure.text, .value)]
    }
    var groups: [[Span]] = [[Span(drug.tallMan, .heading), Span("  \(drug.status.title)")]]
    groups += own
    groups += [
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

  private func days(_ mixture: AdmixtureStability) -> DrugsRows.Cell {
    guard let own = policy.ownDays(of: mixture.drugs) else { return figure(mixture.days) }
    return .init("policy \(own) d", stored: "\(own) day")
  }

  private func row(_ mixture: AdmixtureStability, number: Int) -> DrugsRows.Row {
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
    if let own = mixture.ownDays(policy) {
      groups.insert([Span("days that hold ", .label), Span(own, .value)], at: 1)
    }
    if let standing = PaccStanding(drugs: mixture.components) {
      groups.append([Span(standing.shown)])
    }
    if let limiting = mixture.limitingDrug {
      groups.append([Span("loses strength first ", .label), Span(DrugText.name(limiting), .value)])
    }
    if let note = mixture.note { groups.append([Span(note)]) }
    return DrugsRows.Row(
      subject: .mixture("\(number)"),
      cells: [
        .init(name, stored: mixture.components.joined(separator: " + ")), .init("mixture"),
        .init("studied"), .init("off label"),
        .init("-", list: []), days(mixture), .init(""), .init(""), .init(""), .init(""),
        .init("-", list: []),
        .init(mixture.ownDays(policy) ?? "-", stored: mixture.ownDays(policy)),
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

extension AdmixtureStability {
  /// The drugs of the mixture.
  var drugs: [Drug] { components.compactMap { Formulary.drug($0) } }

  /// The clinic's own days of the mixture beside those of the data; nothing where it has set none.
  func ownDays(_ policy: Policy) -> String? {
    policy.ownDays(of: drugs) == nil ? nil : StabilityClock(drugs: drugs, policy: policy)?.shown
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

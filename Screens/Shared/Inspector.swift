package import ClinicDomain
package import Grid

/// What is said of the selected patient beside a list, and in three lines below a small one.
package struct Inspector: Sendable {
  private let summary: ChartSummary
  private let figures: ReservoirFigures?
  private let context: ScreenContext

  /// Takes the chart that is selected.
  package init(_ summary: ChartSummary, figures: ReservoirFigures?, context: ScreenContext) {
    self.summary = summary
    self.figures = figures
    self.context = context
  }

  /// Who it is, allergies first: the groups that begin every detail.
  package var identity: [[Span]] {
    guard let patient = summary.patient else { return [[Span("not registered yet", .value)]] }
    return [
      [Span(patient.shownName, .heading)],
      [Span(PatientBanner.born(patient, on: context.today), .value)],
      [Span("MRN ", .label), Span(patient.mrn, .value)],
      [
        Span("ALLERGY ", .label),
        Span(patient.shownAllergies, patient.allergies.isEmpty ? .value : .heading),
      ],
    ]
  }

  /// The drugs in the pump, each with its strength.
  package var drugs: [[Span]] {
    guard let formulation = summary.fill?.formulation else {
      return [[Span("DRUG ", .label), Span("no fill recorded", .value)]]
    }
    return formulation.ingredients.enumerated().map { index, ingredient in
      [
        Span(index == 0 ? "DRUG " : "+ ", .label),
        Span(
          context.hidesAmounts ? DrugText.name(ingredient.drug) : DrugText.shown(ingredient),
          .value
        ),
      ]
    }
  }

  /// The estimate in a group of its own.
  package var estimate: [[Span]] {
    guard let figures, !context.hidesAmounts else { return [] }
    let doubt = figures.isLevelTrusted ? "" : ", not trusted: may have stopped"
    return [
      [
        Span("est ", .label), Span(figures.level.shown, .value),
        Span(" of \(figures.pump.reservoir.shown)\(doubt)", .text),
      ]
    ]
  }

  /// The due date with its limit, and the day of the alarm.
  package var dueAndAlarm: [[Span]] {
    guard let figures else { return [] }
    let alarm = figures.outlook.alarmDate
    return [
      [Span("due ", .label), Span(figures.shownDue, .value)],
      [
        Span("alarm ", .label), Span(alarm?.shown ?? "none", .value),
        Span(alarm.map { " " + ShownDate.distance($0, from: context.today) } ?? ""),
      ],
    ]
  }

  /// The flow, the empty date and the alarm volume.
  package var flow: [[Span]] {
    guard let figures, !context.hidesAmounts else { return [] }
    var groups: [[Span]] = [[Span("rate ", .label), Span(figures.rate.shown, .value)]]
    if figures.planningRate != figures.rate {
      groups += [
        [Span("with boluses ", .label), Span(figures.planningRate.shown, .value)],
        [Span("if none taken ", .label), Span(figures.levelIfNoBoluses.shown, .value)],
      ]
    }
    let outlook = figures.outlook
    groups += [
      [
        Span("empty ", .label), Span(outlook.emptyDate?.shown ?? "none", .value),
        Span(outlook.reservoir.isEmptyDateOptimistic ? " optimistic" : ""),
      ],
      [Span("alarm at ", .label), Span(figures.pump.alarmVolume.shown, .value)],
    ]
    return groups
  }

  /// The level and the dates in groups, each with its name.
  package var reservoir: [[Span]] { estimate + dueAndAlarm + flow }

  /// Every known limit with its day.
  package var limits: [[Span]] {
    guard let due = figures?.outlook.due else { return [] }
    return RefillLimit.allCases.compactMap { limit in
      due.all[limit].map { [Span("\(limit.title) ", .label), Span($0.shown, .value)] }
    }
  }

  /// When the pump was filled, and with how much.
  package var filled: [[Span]] {
    guard let figures, !context.hidesAmounts else { return [] }
    return [
      [
        Span("filled ", .label),
        Span("\(figures.fill.at.local.date.shown) to \(figures.fill.volume.shown)", .value),
      ]
    ]
  }

  /// The pump.
  package var device: [[Span]] {
    guard let pump = summary.pump else { return [[Span("no pump recorded", .value)]] }
    return [
      [Span("PUMP ", .label), Span(pump.shownModel, .value)],
      [Span("serial ", .label), Span(pump.serial, .value)],
    ]
  }

  /// The next visit and the order, in groups.
  package var plans: [[Span]] {
    var groups: [[Span]] = []
    if let here = summary.appointments.first(where: {
      $0.at.date == context.today && ($0.state == .arrived || $0.state == .inProgress)
    }) {
      groups.append([
        Span("here for ", .label), Span("\(here.kind.title) at \(here.at.time)", .value),
      ])
    } else if let next = summary.nextAppointment(from: context.today) {
      let late = figures?.outlook.due.map { next.at.date > $0.date } ?? false
      groups.append([
        Span("booked ", .label),
        Span("\(next.at.shown) \(next.kind.title)", .value),
        Span(late ? " ** after the due date" : "", late ? .heading : .text),
      ])
    } else {
      groups.append([Span("booked ", .label), Span("nothing", .value)])
    }
    if let order = summary.order {
      groups.append([
        Span("order ", .label),
        Span(
          context.hidesAmounts
            ? "signed" : "\(DrugText.all(order.formulation)), \(order.volume.shown)",
          .value
        ),
        Span(" until \(order.validUntil.shown)"),
      ])
    } else {
      groups.append([Span("order ", .label), Span("none signed", .value)])
    }
    return groups
  }

  /// The bar and the axis of the reservoir on a line of its own.
  package func gaugeLines(width: Int) -> [SpanLine] {
    guard let figures, figures.isLevelTrusted, !context.hidesAmounts else { return [] }
    let cell = MarkCell.gauge(figures, columns: min(width, 34), glyphs: context.glyphs)
    return [SpanLine(cell.text, .value)]
  }

  /// The level since the fill, up to ninety days, as a graph with its sentence.
  package func trendLines(width: Int, rows: Int) -> [SpanLine] {
    guard let figures, figures.isLevelTrusted, width > 8, !context.hidesAmounts else {
      return []
    }
    let trend = LevelTrend(figures, days: 90)
    let columns = min(width, 45)
    let graph = LevelGraph(levels: trend.levels(columns), top: figures.pump.reservoir.nanolitres)
    return [SpanLine("Since the fill (mL)", .label)]
      + graph.rows(rows, glyphs: context.glyphs).map { SpanLine($0, .value) }
      + SpanLine.wrap([Span(trend.sentence)], width: width)
  }

  /// The column beside a list: parts in their order, each whole, as many as the height holds.
  ///
  /// - Parameters:
  ///   - area: the column.
  ///   - own: parts that the screen itself has, right behind who it is.
  /// - Returns: the lines, no more than the column is high.
  package func column(_ area: Rect, own: [[[Span]]] = []) -> [SpanLine] {
    func stacked(_ groups: [[Span]]) -> [SpanLine] {
      groups.flatMap { SpanLine.wrap($0, width: area.width) }
    }
    var parts = [stacked(identity), stacked(device + drugs)] + own.map(stacked)
    if figures != nil {
      parts.append(gaugeLines(width: area.width) + stacked(reservoir + filled))
      parts.append([SpanLine("Limits", .label)] + stacked(limits))
    }
    parts.append(stacked(plans))
    parts.append(trendLines(width: area.width, rows: 4))
    return TextBlock.fitting(parts, height: area.height)
  }
}

extension Inspector {
  /// Everything about the selected patient in words.
  package func reading(own: [[Span]]) -> String {
    let groups = identity + device + drugs + reservoir + filled + limits + plans + own
    return groups.map { SpanLine($0).text }.joined(separator: "; ") + "."
  }
}

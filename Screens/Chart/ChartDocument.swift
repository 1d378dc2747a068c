package import ClinicDomain

/// One chart as data: the reservoir and its history, refills, doses, orders, visits and notes.
package struct ChartDocument: Sendable {
  /// A fill, with the residual that was found at it.
  package struct Refill: Sendable {
    /// The fill.
    package let fill: Chart.Recorded<Fill>
    /// The residual of the same visit, where one was found.
    package let residual: ResidualAssessed?
    /// The daily dose from this fill on, where the pump runs by dose.
    package let dose: Dose?

    /// Aspirated less expected, where a residual was found.
    package var difference: VolumeDifference? {
      residual.map { $0.aspirated - $0.expected }
    }

    /// The expected residual, a range where the boluses were not counted.
    package var expectedText: String? {
      residual.map { found in
        guard let most = found.expectedAtMost, most != found.expected else {
          return found.expected.digits
        }
        return "\(found.expected.digits) to \(most.digits)"
      }
    }
  }

  /// The folded chart.
  package let chart: Chart
  /// Who it is about.
  package let patient: PatientLine
  /// What is worked out of the reservoir; nothing before the first fill.
  package let figures: ReservoirFigures?
  /// How pressing the refill is.
  package let urgency: Urgency
  /// The level over the last twelve months.
  package let history: LevelHistory
  /// The refills, newest first.
  package let refills: [Refill]
  /// The steps of the patient's way, newest first.
  package let lifeCycle: [LifeCycleRow]
  /// The outcomes, oldest first.
  package let outcomes: [OutcomeRow]
  /// Pain, dose and refills over the last months.
  package let outcomeTrend: OutcomeTrend
  /// The residuals of the present pump.
  package let discrepancies: DiscrepancyTrend
  /// The watch for a mass at the catheter's tip.
  package let granuloma: GranulomaWatch
  /// The chart that it was merged into; nothing where it stands by itself, or the other is not known.
  package let mergedInto: PatientLine?
  /// The clinic, the zone and the moment looked at.
  package let context: ScreenContext

  /// Works a chart out at a moment.
  package init(_ chart: Chart, mergedInto: PatientLine? = nil, context: ScreenContext) {
    self.chart = chart
    self.mergedInto = chart.merge == nil ? nil : mergedInto
    self.context = context
    patient = PatientLine(chart.summary)
    figures = ReservoirFigures(chart.summary, at: context.moment, policy: context.policy)
    let life =
      chart.summary.hasLeft ? nil : chart.summary.pump.flatMap { RefillOutlook.lifeEnd(of: $0) }
    urgency =
      figures?.urgency
      ?? Urgency(mayHaveStopped: life.map { context.today >= $0 } ?? false, state: nil)
    history = LevelHistory(chart, upTo: context.moment)
    lifeCycle = chart.lifeCycle.entries.reversed().map(LifeCycleRow.init)
    outcomes = chart.outcomes.entries.map { OutcomeRow($0, of: chart) }
    outcomeTrend = OutcomeTrend(chart, upTo: context.moment)
    discrepancies = DiscrepancyTrend(chart, policy: context.policy)
    granuloma = GranulomaWatch(chart)
    refills = chart.fills.reversed().map { fill in
      let next = chart.programs.last { $0.value.at.instant <= fill.value.at.instant }
      let own = fill.visit.flatMap { visit in chart.programs.last { $0.visit == visit } }
      return Refill(
        fill: fill,
        residual: fill.visit.flatMap { visit in
          chart.residuals.last { $0.visit == visit }?.value
        },
        dose: (own ?? next)?.value.program.dailyDose
      )
    }
  }

  /// The appointments that are still to come first, then the past ones, newest first.
  package var appointments: [Appointment] {
    let now = context.moment.local
    let sorted = chart.appointments.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    return sorted.filter { $0.at >= now } + sorted.filter { $0.at < now }.reversed()
  }

  /// That it was merged, when, why and into which; nothing where it stands by itself.
  package var mergeSentence: String? {
    chart.merge.map { merge in
      let other = mergedInto.map { "MRN \($0.mrn), \($0.name)" } ?? "another chart"
      return
        "MERGED into \(other) on \(merge.at.local.date.shown) (\(merge.value.reason)). What came after stands there; this one can only be read."
    }
  }

  /// The graph in words.
  package var graphSentence: String { history.sentence(zone: context.zone) }
}

package import ClinicDomain

/// Pain and dose over the last months, with the refills between them.
package struct OutcomeTrend: Sendable {
  /// The months looked at.
  package static let months = 12

  private let scores: [(at: Instant, pain: Int)]
  private let doses: [(at: Instant, dose: Dose)]
  private let fills: [Instant]
  private let baseline: OutcomeHistory.Baseline?
  private let last: (outcome: Outcome, relief: PainRelief?)?
  private let removals: [Instant]
  /// The first point in time that is looked at.
  package let from: Instant
  /// The last point in time that is looked at.
  package let to: Instant

  /// Collects scores, doses and refills up to a moment.
  package init(_ chart: Chart, upTo moment: Moment) {
    let last = moment.local.date
    to = moment.instant
    let days = last.days(since: last.advanced(byMonths: -Self.months))
    from = to.advanced(bySeconds: -Int64(days) * 86400)
    let until = to
    scores = chart.outcomes.entries.compactMap { entry in
      entry.outcome.painAverage.map { (entry.outcome.at.instant, $0) }
    }.filter { $0.at <= until }
    doses = chart.programs.map(\.value).sorted { $0.at.instant < $1.at.instant }.compactMap {
      change in change.program.dailyDose.map { (change.at.instant, $0) }
    }.filter { $0.at <= until }
    fills = chart.fills.map(\.value.at.instant)
    removals = chart.pumpRemovals.map(\.instant)
    baseline = chart.outcomes.baseline
    self.last = chart.outcomes.entries.map(\.outcome).last {
      $0.painAverage != nil && $0.at.instant <= until
    }.map { ($0, chart.outcomes.relief($0)) }
  }

  /// Whether there is something to draw.
  package var isEmpty: Bool { scores.isEmpty }

  /// The pain that was last asked at each of a number of places; nothing before the first score.
  package func pain(_ count: Int) -> [Int64?] {
    places(count).map { place in
      // A score of nothing is drawn as the least that can be seen.
      scores.last { $0.at <= place }.map { max(Int64($0.pain) * 10, 1) }
    }
  }

  /// The daily dose at each of a number of places; nothing before the first program.
  package func dose(_ count: Int) -> [Int64?] {
    places(count).map { place in
      guard let set = doses.last(where: { $0.at <= place }) else { return nil }
      // Once a pump is out its dose no longer runs.
      if removals.contains(where: { $0 > set.at && $0 <= place }) { return nil }
      return set.dose.nanogramsPerDay
    }
  }

  /// The greatest dose of the time looked at.
  package var greatestDose: Dose? {
    let before = doses.last { $0.at <= from }
    return (doses.filter { $0.at >= from } + [before].compactMap(\.self)).map(\.dose).max()
  }

  /// The columns at which a refill came, of a number of columns.
  package func refillColumns(_ count: Int) -> [Int] {
    let span = max(1, to.seconds(since: from))
    return fills.filter { $0 >= from && $0 <= to }.map {
      min(count - 1, Int($0.seconds(since: from) * Int64(count) / span))
    }
  }

  private func places(_ count: Int) -> [Instant] {
    let span = to.seconds(since: from)
    return (1...max(1, count)).map { index in
      from.advanced(bySeconds: span * Int64(index) / Int64(max(1, count)))
    }
  }

  /// The graph in words.
  package var sentence: String {
    guard let last, let score = last.outcome.painAverage else {
      return "No pain score is recorded."
    }
    let inside = scores.count { $0.at >= from }
    var text = "\(inside) \(inside == 1 ? "score" : "scores") in \(Self.months) months;"
    text += " pain \(score) on \(last.outcome.at.local.date.shown)"
    if let baseline, let relief = last.relief {
      let than = relief.score == relief.baseline ? "as" : "than"
      text += ", \(relief.shown) \(than) \(baseline.score) on \(baseline.on.shown)"
      text += " (\(baseline.origin))"
      text += ": (\(baseline.score) - \(score)) / \(baseline.score)"
    }
    let run =
      doses.filter { $0.at >= from }.map(\.dose)
      + [doses.last { $0.at <= from }?.dose].compactMap(\.self)
    if let least = run.min(), let most = run.max() {
      text += least == most ? "; dose \(least.shown)" : "; dose \(least.shown) to \(most.shown)"
    }
    let refills = refillColumns(1).count
    return text + "; \(refills) \(refills == 1 ? "refill" : "refills")"
  }
}

package import ClinicDomain

/// One thing that the clinic counts by month.
package enum ClinicMeasure: String, Hashable, Sendable, CaseIterable {
  case refills
  case lateRefills
  case discrepancies
  case pocketFills
  case unsigned
  case stopsMet
  case stopsOverridden
  case nearMisses
  case complications

  /// The measure in words.
  package var title: String {
    switch self {
    case .refills: "Refills"
    case .lateRefills: "Late refills"
    case .discrepancies: "Residual discrepancies"
    case .pocketFills: "Pocket fills"
    case .unsigned: "Unsigned visits"
    case .stopsMet: "Hard stops met"
    case .stopsOverridden: "Hard stops overridden"
    case .nearMisses: "Near misses"
    case .complications: "Complications"
    }
  }

  /// What exactly is counted, and in which month.
  package func definition(_ policy: Policy) -> String {
    switch self {
    case .refills: "visits that put drug into a pump, by the day of the fill"
    case .lateRefills:
      "refills after the due date by volume, stability or the prescriber, under the margin of that day"
    case .discrepancies:
      "residuals more than \(policy.volume(.residualReason).shown) from the expected level, a range by its worse end"
    case .pocketFills: "complications of the kind pocket fill, by the day they began"
    case .unsigned: "visits begun in the month that are neither signed nor ended by an exit today"
    case .stopsMet: "hard stops that a walk met"
    case .stopsOverridden: "hard stops that a clinician overrode, signed"
    case .nearMisses: "near misses of the register, by the day they began"
    case .complications: "complications that reached a patient, by the day they began"
    }
  }

  /// The measure that it is a share of, where it is one.
  package var whole: ClinicMeasure? {
    switch self {
    case .lateRefills, .pocketFills, .complications: .refills
    case .stopsOverridden: .stopsMet
    case .refills, .discrepancies, .unsigned, .stopsMet, .nearMisses: nil
    }
  }

  /// The measure after this one, around the end.
  package var next: ClinicMeasure { advanced(by: 1) }
  /// The measure before this one, around the end.
  package var previous: ClinicMeasure { advanced(by: -1) }

  private func advanced(by steps: Int) -> ClinicMeasure {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + steps + all.count) % all.count]
  }
}

/// What the clinic did, month by month, as data.
package struct FiguresDocument: Sendable {
  /// One month.
  package struct Row: Sendable {
    /// The month.
    package let month: CalendarMonth
    /// Whether it is not over on the day looked at.
    package let isRunning: Bool
    /// What was counted.
    package let counts: FiguresBook.Month
    /// Complications of the kind pocket fill.
    package let pocketFills: Int
    /// Visits that are not signed.
    package let unsigned: Int
    /// Near misses.
    package let nearMisses: Int
    /// Complications that reached a patient.
    package let complications: Int

    /// The count of a measure.
    package func count(_ measure: ClinicMeasure) -> Int {
      switch measure {
      case .refills: counts.refills
      case .lateRefills: counts.lateRefills
      case .discrepancies: counts.discrepancies
      case .pocketFills: pocketFills
      case .unsigned: unsigned
      case .stopsMet: counts.stopsMet
      case .stopsOverridden: counts.stopsOverridden
      case .nearMisses: nearMisses
      case .complications: complications
      }
    }

    /// Pocket fills for every thousand refills, to two decimals; nothing without a refill.
    package var pocketFillsPerThousand: String? {
      FiguresDocument.perThousand(pocketFills, of: counts.refills)
    }

    /// The month with a star while it is not over.
    package var shownMonth: String { isRunning ? "\(month.shown) so far" : month.shown }
  }

  /// The months, newest first, without a gap.
  package let rows: [Row]
  /// The period that was chosen; without one every month stands in the table, and the last twelve are
  /// summed up.
  package let period: FiguresPeriod?
  private let context: ScreenContext

  /// Collects the figures of a clinic up to the moment that is looked at.
  package init(_ view: ClinicView, context: ScreenContext, period: FiguresPeriod? = nil) {
    self.context = context
    self.period = period
    let figures = view.books.figures
    let records = view.books.complications.records.filter {
      $0.first.at.instant <= context.moment.instant
    }
    let last = CalendarMonth(context.today)
    let byMonth = Dictionary(grouping: records) { CalendarMonth($0.now.onsetOn) }
    guard
      let first = ([figures.firstMonth] + byMonth.keys.map(Optional.some)).compactMap(\.self).min(),
      first <= last
    else {
      rows = []
      return
    }
    let now = last
    let wanted = (period ?? .sinceBeginning).months(since: first, on: context.today)
    // Before the record begins there is nothing to count.
    guard wanted.upperBound >= first else {
      rows = []
      return
    }
    let months = max(wanted.lowerBound, first)...wanted.upperBound
    rows = (0...(months.upperBound.number - months.lowerBound.number)).map { back in
      let month = months.upperBound.advanced(by: -back)
      let began = byMonth[month] ?? []
      let reached = began.filter { !$0.now.isNearMiss }
      return Row(
        month: month,
        isRunning: month == now,
        counts: figures.month(month),
        pocketFills: reached.count { $0.now.kindID == Self.pocketFill },
        unsigned: figures.unsigned(begunIn: month),
        nearMisses: began.count - reached.count,
        complications: reached.count
      )
    }
  }

  private static let pocketFill = "refill.pocket-fill"

  /// Months that a chart shows.
  package static let chartMonths = 12

  /// The last months, oldest first, as a chart shows them.
  package var recent: [Row] { rows.prefix(Self.chartMonths).reversed() }

  /// The months that sentences sum up: those of the period, or of the chart where none was chosen.
  private var summed: ArraySlice<Row> { period == nil ? rows.prefix(Self.chartMonths) : rows[...] }

  static func perThousand(_ count: Int, of refills: Int) -> String? {
    guard refills > 0 else { return nil }
    return DecimalText.rounded(Fraction(Int128(count) * 1000, over: Int128(refills)), decimals: 2)
  }

  /// What a chart of a measure shows, in one sentence.
  package func sentence(_ measure: ClinicMeasure) -> String {
    let rows = Array(summed)
    guard let last = rows.first else { return "Nothing was counted yet." }
    let counts = rows.map { $0.count(measure) }
    let total = counts.reduce(0, +)
    let so = last.isRunning ? " so far" : ""
    var text = "\(measure.title): \(last.count(measure)) in \(last.month.shown)\(so)"
    if rows.count > 1 {
      let complete = last.isRunning ? Array(counts.dropFirst()) : counts
      let (least, most) = (complete.min() ?? 0, complete.max() ?? 0)
      text += least == most ? ", \(least) a month before" : ", \(least) to \(most) a month before"
      text += "; \(total) in \(rows.count) months"
    }
    if let whole = measure.whole {
      let all = rows.reduce(0) { $0 + $1.count(whole) }
      if measure == .pocketFills || measure == .complications {
        text += Self.perThousand(total, of: all).map { ", \($0) per 1,000 refills" } ?? ""
      } else if all > 0 {
        let share = DecimalText.rounded(
          Fraction(Int128(total) * 100, over: Int128(all)),
          decimals: 1
        )
        text += ", \(share) % of \(all)"
      }
    }
    if measure == .discrepancies {
      let all = rows.reduce(0) { $0 + $1.counts.residuals }
      if all > 0 { text += " of \(all) residuals" }
    }
    return text + "."
  }

  /// The stops that were met most in the months that are summed up, each with its count.
  package var commonStops: [(code: String, count: Int)] {
    var counts: [String: Int] = [:]
    for row in summed {
      for (code, count) in row.counts.stops { counts[code, default: 0] += count }
    }
    return counts.map { ($0.key, $0.value) }.sorted { ($1.count, $0.code) < ($0.count, $1.code) }
  }

  /// The document for JSON: one object for each month, newest first.
  package var value: DocumentValue { .list(rows.map(\.value)) }

  /// The months for a spreadsheet.
  package var table: DocumentTable {
    DocumentTable(
      columns: [
        "month", "isRunning", "refills", "lateRefills", "residuals", "discrepancies",
        "pocketFills", "pocketFillsPerThousand", "unsigned", "stopsMet", "stopsOverridden",
        "stopsExited", "nearMisses", "complications", "stops",
      ],
      records: rows.map(\.value)
    )
  }
}

extension FiguresDocument.Row {
  /// The month for JSON.
  package var value: DocumentValue {
    .record([
      .init("month", month.description), .init("isRunning", .flag(isRunning)),
      .init("refills", counts.refills), .init("lateRefills", counts.lateRefills),
      .init("residuals", counts.residuals), .init("discrepancies", counts.discrepancies),
      .init("pocketFills", pocketFills),
      .init("pocketFillsPerThousand", pocketFillsPerThousand), .init("unsigned", unsigned),
      .init("stopsMet", counts.stopsMet), .init("stopsOverridden", counts.stopsOverridden),
      .init("stopsExited", counts.stopsExited), .init("nearMisses", nearMisses),
      .init("complications", complications),
      .init(
        "stops",
        .list(
          counts.stops.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            .text("\($0.key) \($0.value)")
          }
        )
      ),
    ])
  }
}

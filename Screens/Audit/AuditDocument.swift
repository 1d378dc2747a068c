package import ClinicDomain

/// Entries of the journal as data: when, who, where, what, of which record, and what became of it.
package struct AuditDocument: Sendable {
  /// One entry in the words of the list.
  package struct Row: Sendable {
    /// The entry.
    package let entry: AuditEntry
    /// The time of a day that is looked at, else day and time.
    package let time: String
    /// Who did it.
    package let user: String
    /// At which workstation.
    package let station: String
    /// What was done.
    package let action: String
    /// What it was done to.
    package let record: String
    /// What became of it.
    package let result: AuditResult
    /// The word for it; of an emergency access, whether it was reviewed.
    package let resultWord: String
  }

  /// The rows, newest first.
  package let rows: [Row]
  /// Whether charts may be seen; else their entries keep what they say to themselves.
  package let showsCharts: Bool

  /// Puts entries into words.
  package init(_ entries: [AuditEntry], view: ClinicView, context: ScreenContext) {
    // Nobody is signed in at the command line: whoever reads the files there may read them.
    showsCharts = context.may(.seeChart)
    let words = AuditRecordWords(view: view, context: context, showsCharts: showsCharts)
    rows = entries.map { entry in
      let at = entry.recorded?.at.local
      return Row(
        entry: entry,
        time: at.map { at in
          at.date == context.today
            ? at.time.withSeconds : "\(at.date.shownShort) \(at.time)"
        } ?? "-",
        user: entry.recorded.map { context.name(of: $0.by) } ?? "-",
        station: entry.recorded?.on ?? "-",
        action: entry.action,
        record: words.record(of: entry),
        result: entry.result,
        resultWord: words.result(of: entry)
      )
    }
  }

  /// The document for JSON: one object for each entry.
  package var value: DocumentValue { .list(rows.map { $0.value(showsCharts) }) }

  /// The entries for a spreadsheet.
  package var table: DocumentTable {
    DocumentTable(
      columns: [
        "seq", "at", "by", "user", "on", "kind", "action", "record", "result", "chart", "visit",
        "intact", "hash",
      ],
      records: rows.map { $0.value(showsCharts) }
    )
  }

  /// The entries as lines of text.
  package func sheet(_ context: ScreenContext, more: Bool) -> [String] {
    guard !rows.isEmpty else { return Sheet.head("Audit", context) + ["No entry fits."] }
    return Sheet.head("Audit", context)
      + Sheet.table(AuditScreen.table(self), context)
      + [""]
      + Sheet.flow(
        [
          "\(rows.count) entries, newest first",
          more ? "older ones: --before \(rows.last?.entry.seq ?? 1)" : "no older ones",
        ],
        context
      )
  }
}

extension AuditDocument.Row {
  /// The entry for JSON.
  func value(_ showsCharts: Bool) -> DocumentValue {
    let isShown = showsCharts || entry.chart == nil
    return .record([
      .init("seq", Int(entry.seq)),
      .init("at", entry.recorded?.at.description),
      .init("by", entry.recorded?.by.description),
      .init("user", user),
      .init("on", entry.recorded?.on),
      .init("kind", entry.kind),
      .init("action", action),
      .init("record", record),
      .init("result", resultWord),
      .init("chart", entry.chart?.text),
      .init("visit", entry.recorded?.visit?.text),
      .init(
        "data",
        isShown ? .record(entry.fields.map { .init($0.name, $0.text) }) : DocumentValue.none
      ),
      .init("intact", .flag(entry.isIntact)),
      .init("fault", entry.fault),
      .init("hash", entry.hash),
      .init("previousHash", entry.previousHash),
    ])
  }
}

/// Names what an entry is about.
struct AuditRecordWords {
  let view: ClinicView
  let context: ScreenContext
  let showsCharts: Bool

  func result(of entry: AuditEntry) -> String {
    guard entry.isIntact, case .emergencyAccessed? = entry.recorded?.event,
      let record = context.settings.emergencies.first(where: { $0.seq == entry.seq })
    else { return entry.result.word }
    return record.reviewedBy.map { "reviewed, \(context.name(of: $0))" } ?? "TO REVIEW"
  }

  func record(of entry: AuditEntry) -> String {
    if let chart = entry.chart { return name(of: chart) }
    return switch entry.recorded?.event {
    case .staffRecorded(let member): member.shownName
    case .pinChanged(let change): context.name(of: change.staff)
    case .emergencyAccessed(let access): "until \(access.until.local.time)"
    case .emergencyReviewed(let review): "access \(review.access)"
    case .signedIn(let id), .signedOut(let id), .signInRefused(let id): context.name(of: id)
    case .clinicCreated(let created): created.name
    case .policyChanged(let change): "\(change.from) > \(change.to)"
    case .clinicPhoneSet(let set):
      "\(set.from.isEmpty ? "-" : set.from) > \(set.to.isEmpty ? "-" : set.to)"
    case .drugLimitChanged(let change):
      "\(change.from ?? "-") > \(change.to ?? "formulary")"
    case .rowsImported(let rows): "\(rows.file), \(rows.imported) rows"
    default: entry.field("id") ?? entry.field("lot") ?? "-"
    }
  }

  /// The patient of a chart; who may see no chart sees which one it is and not whose.
  private func name(of chart: ChartID) -> String {
    guard showsCharts else { return "chart \(chart.text.prefix(8))" }
    let name = view.summary(of: chart)?.patient?.shownName
    return name ?? "chart \(chart.text.prefix(8)), not registered"
  }
}

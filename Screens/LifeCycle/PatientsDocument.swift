package import ClinicDomain
import Grid

/// The patients without a running pump, each with the state of the way; with a filter, every patient.
package struct PatientsDocument: Sendable {
  /// One patient.
  package struct Row: Sendable {
    /// Who it is.
    package let patient: PatientLine
    /// The state on the day looked at.
    package let state: LifeCycleState
    /// Since when it holds, where it was recorded.
    package let since: CivilDate?
    /// The day for which an implant is planned.
    package let plannedOn: CivilDate?
    /// What is open of alarms and discrepancies, in words.
    package let open: [String]
    /// The next appointment.
    package let next: Appointment?

    init(_ summary: ChartSummary, on day: CivilDate, policy: Policy) {
      patient = PatientLine(summary)
      state = summary.lifeCycleState(on: day)
      since = state == summary.course.state ? summary.course.since : nil
      plannedOn = summary.course.implantPlannedOn
      next = summary.nextAppointment(from: day)
      var open = summary.course.openAlarms.map { "alarm: \($0.title)" }
      if let investigation = summary.course.residuals.investigation(under: policy) {
        open.append("discrepancy since \(investigation.since.shown)")
      }
      self.open = open
    }

    /// What is planned or open, in words.
    package var text: String {
      var parts = plannedOn.map { ["implant planned for \($0.shown)"] } ?? []
      if let next { parts.append("\(next.kind.title) \(next.at.shown)") }
      return (parts + open).joined(separator: "; ")
    }

    /// The row for JSON.
    package var value: DocumentValue {
      .record(
        patient.fields + [
          .init("state", state.rawValue), .init("since", since?.description),
          .init("implantPlannedOn", plannedOn?.description),
          .init("next", next?.at.description), .init("nextKind", next?.kind.rawValue),
          .init("open", .list(open.map(DocumentValue.text))),
        ]
      )
    }
  }

  /// The patients in their order: those on the way by how far they are, then those who left.
  package let entries: [ListEntry]
  /// How many patients the clinic knows.
  package let total: Int
  private let view: ClinicView
  private let day: CivilDate

  /// Collects patients: without a filter those without a running pump, with one all that it keeps.
  package init(
    _ view: ClinicView,
    on day: CivilDate,
    filter: PatientFilter = PatientFilter(""),
    isEverybody: Bool = false
  ) {
    self.view = view
    self.day = day
    total = view.entries.count
    if isEverybody || !filter.isEmpty {
      entries = view.entries.filter { filter.keeps($0, on: day) }.sorted(by: Self.isBefore)
      return
    }
    // Who has no fill has no running pump; only these few rows are read.
    let ranked = view.entries.filter { $0.filledOn == nil }.compactMap { entry in
      view.summary(of: entry.chart).map { ($0.lifeCycleState, entry) }
    }.filter { !$0.0.hasPump }
    entries = ranked.sorted { left, right in
      let (first, second) = (Self.rank(left.0), Self.rank(right.0))
      return first == second ? Self.isBefore(left.1, right.1) : first < second
    }.map(\.1)
  }

  private static func rank(_ state: LifeCycleState) -> Int {
    LifeCycleState.allCases.firstIndex(of: state) ?? 0
  }

  private static func isBefore(_ left: ListEntry, _ right: ListEntry) -> Bool {
    (LatinFold.fold(left.name), left.mrn) < (LatinFold.fold(right.name), right.mrn)
  }

  /// One row; nothing where the chart cannot be read.
  package func row(_ index: Int) -> Row? {
    view.summary(of: entries[index].chart).map {
      Row($0, on: day, policy: view.settings.policy)
    }
  }

  /// The document for JSON.
  package var value: DocumentValue { .list(entries.indices.compactMap { row($0)?.value }) }

  /// The patients for a spreadsheet.
  package var table: DocumentTable {
    DocumentTable(
      columns: [
        "mrn", "name", "birthDate", "state", "since", "implantPlannedOn", "next", "nextKind",
        "open",
      ],
      records: entries.indices.compactMap { row($0)?.value }
    )
  }

  /// How many there are, in words.
  package func caption(_ filter: PatientFilter) -> String {
    filter.isEmpty
      ? "\(entries.count) on the way, without a pump or no longer here, of \(total) patients"
      : "\(entries.count) of \(total) patients fit \"\(filter.text)\""
  }

  /// The list as it is printed.
  package func sheet(_ context: ScreenContext) -> [String] {
    let rows = entries.indices.compactMap { row($0) }.map { PatientSearch.cells($0) }
    let lines =
      rows.isEmpty
      ? [" none"]
      : Table(columns: PatientSearch.columns, rows: rows).lines(width: context.size.width)
        .map(\.text)
    return Sheet.head("Patients", context) + ["\(entries.count) of \(total)", ""] + lines
  }
}

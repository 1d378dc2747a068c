package import ClinicDomain

/// Every reservoir of the clinic as data: level, rate, the dates and what governs them.
package struct ReservoirsDocument: Sendable {
  /// One reservoir.
  package struct Row: Sendable {
    /// Who carries it.
    package let patient: PatientLine
    /// The pump.
    package let pump: Pump
    /// What is in it; nothing before the first fill.
    package let formulation: Formulation?
    /// What is worked out; nothing before the first fill.
    package let figures: ReservoirFigures?
    /// How pressing it is.
    package let urgency: Urgency
    /// The next visit that is still to be kept.
    package let booked: Appointment?

    /// Whether a visit is booked, but only after the due date.
    package var isBookedTooLate: Bool {
      guard let booked, let due = figures?.outlook.due?.date else { return false }
      return booked.at.date > due
    }

    /// The booked visit in words.
    package func bookedText(from day: CivilDate) -> String {
      guard let booked else { return "not booked" }
      let text = "\(booked.at.shown) \(booked.kind.title)"
      guard let due = figures?.outlook.due?.date, isBookedTooLate else { return "booked \(text)" }
      return "booked \(text), \(booked.at.date.days(since: due)) d after the due date"
    }
  }

  /// The patients in their order.
  package let list: ChartList
  private let view: ClinicView
  private let context: ScreenContext

  /// Collects the reservoirs out of a clinic; a row is worked out when it is asked for.
  package init(
    _ view: ClinicView,
    context: ScreenContext,
    sort: ListSort = .state,
    filter: PatientFilter = PatientFilter("")
  ) {
    list = ChartList(pumpsOf: view, on: context.today, sort: sort, filter: filter)
    self.view = view
    self.context = context
  }

  /// Takes the order of an earlier document and works the rows out for another moment of the day.
  package init(_ list: ChartList, view: ClinicView, context: ScreenContext) {
    self.list = list
    self.view = view
    self.context = context
  }

  /// How many rows there are.
  package var count: Int { list.entries.count }

  /// One row; nothing where the chart cannot be read.
  package func row(_ index: Int) -> Row? {
    let entry = list.entries[index]
    guard let summary = view.summary(of: entry.chart), let pump = summary.pump else { return nil }
    return Row(
      patient: PatientLine(summary),
      pump: pump,
      formulation: summary.fill?.formulation,
      figures: ReservoirFigures(summary, at: context.moment, policy: context.policy),
      urgency: Urgency(entry, on: context.today),
      booked: summary.nextAppointment(from: context.today)
    )
  }

  /// Every row in order.
  package var rows: some Sequence<Row> { list.entries.indices.lazy.compactMap { row($0) } }

  /// The document for JSON: one object for each reservoir.
  package var value: DocumentValue { .list(rows.map(\.value)) }

  /// The reservoirs for a spreadsheet.
  package var table: DocumentTable {
    DocumentTable(
      columns: [
        "mrn", "name", "birthDate", "drugs", "reservoir", "level", "levelIfNoBoluses",
        "levelIsTrusted", "rate", "planningRate", "alarmDate", "emptyDate",
        "emptyDateIsOptimistic", "dueDate", "limit", "daysToAlarm", "state", "mayHaveStopped",
        "filledAt", "fillVolume", "alarmVolume", "booked",
      ],
      records: rows.map(\.value)
    )
  }

  /// The counts below the list, from the dates alone.
  package var tally: [String] {
    let day = context.today
    func within(_ days: Int) -> Int {
      list.entries.count { entry in
        entry.alarm.map { (0...days).contains($0.days(since: day)) } ?? false
      }
    }
    let below = list.entries.count { $0.alarm.map { $0 <= day } ?? false }
    let pressing = list.entries.filter { !Urgency($0, on: day).mark.isEmpty }
    let notBooked = pressing.count { $0.expectedOn.map { $0 < day } ?? true }
    let late = pressing.count { entry in
      guard let visit = entry.expectedOn, visit >= day, let due = entry.due else { return false }
      return visit > due
    }
    let counts = [
      (below, "past alarm"), (within(7), "in 7 d"), (within(14), "in 14 d"),
      (notBooked, "not booked"), (late, "booked too late"),
    ]
    return ["\(list.entries.count) \(list.entries.count == 1 ? "reservoir" : "reservoirs")"]
      + counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
  }
}

extension ReservoirsDocument.Row {
  /// The row for JSON.
  package var value: DocumentValue {
    .record(
      patient.fields + [
        .init(
          "drugs",
          .list((formulation?.ingredients ?? []).map { .text(DrugText.stored($0)) })
        ),
        .init("reservoir", pump.reservoir.stored),
        .init("alarmVolume", pump.alarmVolume.stored),
        .init("booked", booked?.at.description),
      ] + ReservoirFigures.fields(of: figures, urgency: urgency)
    )
  }
}

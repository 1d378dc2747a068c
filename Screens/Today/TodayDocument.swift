package import ClinicDomain

/// The day as data: who comes, where each stands, and what each pump holds.
package struct TodayDocument: Sendable {
  /// The day.
  package let schedule: DaySchedule
  /// How many pumps stand at each mark.
  package let counts: PriorityCounts
  /// The clinic's name.
  package let clinic: String
  /// Whether the clinic is a demonstration.
  package let isDemo: Bool

  /// Collects the day out of a clinic.
  package init(_ view: ClinicView, context: ScreenContext) {
    self.init(DaySchedule(view, context: context), context: context)
  }

  /// Takes a day that is at hand.
  package init(_ schedule: DaySchedule, context: ScreenContext) {
    self.schedule = schedule
    counts = context.counts
    clinic = context.settings.name
    isDemo = context.isDemo
  }

  /// The document for JSON.
  package var value: DocumentValue {
    .record([
      .init("clinic", clinic),
      .init("isDemo", .flag(isDemo)),
      .init("at", schedule.moment.description),
      .init("date", schedule.moment.local.date.description),
      .init("high", counts.high),
      .init("medium", counts.medium),
      .init("low", counts.low),
      .init("booked", schedule.rows.count { $0.appointment != nil }),
      .init("done", schedule.count("done")),
      .init("in", schedule.inProgress.count),
      .init("waiting", schedule.waiting.count),
      .init("toCome", schedule.count("booked")),
      .init("missed", schedule.count("notAttended")),
      .init("cancelled", schedule.cancelled),
      .init("nextFree", schedule.nextFree?.description),
      .init("visits", .list(schedule.rows.map(\.value))),
      .init("sameNames", .list(schedule.sameNames.groups.map(Self.names))),
      .init("dueNotBooked", .list(schedule.notBooked.map(notBooked))),
    ])
  }

  private static func names(_ group: [PatientLine]) -> DocumentValue {
    .list(group.map { .record($0.fields) })
  }

  private func notBooked(_ entry: ListEntry) -> DocumentValue {
    let urgency = Urgency(entry, on: schedule.moment.local.date)
    return .record(
      PatientLine(entry).fields + [
        .init("dueDate", entry.due?.description),
        .init("limit", entry.limit?.rawValue),
        .init("state", urgency.state?.rawValue),
        .init("mayHaveStopped", .flag(urgency.mayHaveStopped)),
      ]
    )
  }

  /// The visits of the day for a spreadsheet.
  package var table: DocumentTable {
    DocumentTable(
      columns: [
        "time", "mrn", "name", "birthDate", "kind", "stage", "screen", "drugs", "reservoir",
        "level", "dueDate", "limit", "alarmDate", "daysToAlarm", "state", "mayHaveStopped",
      ],
      records: schedule.rows.map(\.value)
    )
  }
}

extension DaySchedule.Row {
  /// The row for JSON.
  package var value: DocumentValue {
    .record(
      [.init("time", appointment?.at.time.description)] + patient.fields + [
        .init("appointment", appointment?.id.text),
        .init("kind", kind?.rawValue),
        .init("stage", stage.name),
        .init("walk", walk?.id.text),
        .init("screen", walk?.lastScreen),
        .init("startedAt", walk?.startedAt.description),
        .init("startedBy", walk?.startedBy.description),
        .init("observeUntil", walk?.observeUntil?.description),
        .init(
          "drugs",
          .list((formulation?.ingredients ?? []).map { .text(DrugText.stored($0)) })
        ),
        .init("reservoir", figures?.pump.reservoir.stored),
      ] + ReservoirFigures.fields(of: figures, urgency: urgency)
    )
  }
}

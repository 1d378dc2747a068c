package import ClinicDomain

/// The staff review as data: whose refill is to come, what governs it, what is missing.
package struct UpcomingDocument: Sendable {
  /// The worklist with its saved lists.
  package let worklist: Worklist
  /// The list that is shown.
  package let list: ReviewList
  /// The places of the worklist that are shown, in order.
  package let places: [Int]
  /// The clinic's time.
  package let timetable: Timetable
  /// Names that stand on the list more than once, so that birth dates part them.
  let repeatedNames: RepeatedNames
  let view: ClinicView
  let context: ScreenContext

  /// Collects the review out of a clinic.
  package init(_ view: ClinicView, context: ScreenContext, list: ReviewList = .upcoming) {
    self.init(
      Worklist(view, now: context.moment),
      timetable: Timetable(view.books.schedule, settings: view.settings) { chart in
        view.name(of: chart)
      },
      view: view,
      context: context,
      list: list,
      filter: PatientFilter("")
    )
  }

  /// Takes a worklist that is at hand and narrows it.
  package init(
    _ worklist: Worklist,
    timetable: Timetable,
    view: ClinicView,
    context: ScreenContext,
    list: ReviewList,
    filter: PatientFilter
  ) {
    self.worklist = worklist
    self.timetable = timetable
    self.view = view
    self.context = context
    self.list = list
    let members = worklist.members[list] ?? []
    places =
      filter.isEmpty
      ? members : members.filter { filter.keeps(worklist.entries[$0], on: worklist.day) }
    repeatedNames = RepeatedNames(places.map { worklist.entries[$0] })
  }

  /// How many rows there are.
  package var count: Int { places.count }

  /// The entry of a row.
  package func entry(_ index: Int) -> ListEntry { worklist.entries[places[index]] }

  /// One row, with the chart's full row read for it.
  package func row(_ index: Int) -> WorklistRow { worklist.row(of: entry(index), view: view) }

  /// The days from Monday to Sunday of the week that a day lies in, those on which the clinic may
  /// work and those on which somebody is booked.
  package func week(of day: CivilDate) -> [CivilDate] {
    let monday = day.advanced(
      byDays: -(Weekday.allCases.firstIndex(of: day.weekday) ?? 0)
    )
    return (0..<7).map { monday.advanced(byDays: $0) }.filter {
      context.policy.isWorkingDay($0.weekday) || !timetable.visits(on: $0).isEmpty
    }
  }

  /// The document for JSON.
  package var value: DocumentValue {
    .record([
      .init("date", worklist.day.description),
      .init("list", list.rawValue),
      .init("rule", list.rule),
      .init(
        "lists",
        .list(
          ReviewList.allCases.map {
            .record([
              .init("list", $0.rawValue), .init("number", $0.number), .init("title", $0.title),
              .init("rule", $0.rule), .init("count", worklist.count($0)),
            ])
          }
        )
      ),
      .init("week", .list(week(of: worklist.day).flatMap(HalfDay.both).map(load))),
      .init(
        "closures",
        .list(view.books.schedule.heldClosures.filter { $0.through >= worklist.day }.map(closure))
      ),
      .init("rows", .list(places.indices.map { value(of: row($0)) })),
    ])
  }

  private func load(_ half: HalfDay) -> DocumentValue {
    let load = timetable.load(half)
    return .record([
      .init("date", half.date.description), .init("part", half.part.rawValue),
      .init("booked", load.visits.count), .init("capacity", load.capacity),
      .init("free", load.free.count), .init("withoutChair", load.overflow.count),
      .init("closedBecause", load.closedBecause),
    ])
  }

  private func closure(_ closure: Closure) -> DocumentValue {
    .record([
      .init("from", closure.from.description), .init("through", closure.through.description),
      .init("part", closure.part?.rawValue), .init("staff", closure.staff?.text),
      .init("reason", closure.reason),
    ])
  }

  /// The columns of the file.
  package static let columns = [
    "mrn", "name", "birthDate", "dueDate", "limit", "state", "mayHaveStopped", "booked", "minutes",
    "place", "chair", "nurse", "slackDays", "earliest", "drug", "drugHereFrom", "orderBy", "needs",
    "review", "reviewedBy", "reviewedAt", "reviewNote", "escalation", "toDo", "lastContact",
    "lists",
  ]

  /// The rows for a spreadsheet.
  package var table: DocumentTable {
    DocumentTable(
      columns: Self.columns,
      records: places.indices.map { value(of: row($0)) }
    )
  }

  private func value(of row: WorklistRow) -> DocumentValue {
    let entry = row.facts.entry
    let urgency = Urgency(entry, on: worklist.day)
    let booked = row.facts.booked
    let record = row.review.record
    return .record(
      PatientLine(entry).fields + [
        .init("dueDate", entry.due?.description),
        .init("limit", entry.limit?.rawValue),
        .init("state", urgency.state?.rawValue),
        .init("mayHaveStopped", .flag(urgency.mayHaveStopped)),
        .init("booked", booked?.at.description),
        .init("minutes", booked.map { $0.minutesOfDay(context.policy).count }),
        .init("place", booked.map { ($0.place ?? .clinic).rawValue }),
        .init("chair", booked?.chair),
        .init("nurse", booked?.nurse?.text),
        .init("slackDays", row.slackDays),
        .init("earliest", row.window?.earliest.description),
        .init("drug", row.drug?.state.rawValue),
        .init("drugHereFrom", row.drug?.hereFrom?.description),
        .init("orderBy", row.drug?.orderBy?.description),
        .init("needs", .list(row.needs.map { .text($0.rawValue) })),
        .init("review", row.review.name),
        .init("reviewedBy", record?.by.description),
        .init("reviewedAt", record?.at.description),
        .init("reviewNote", record?.review.note),
        .init("escalation", row.escalation?.step.rawValue),
        .init("toDo", .list((row.escalation?.open ?? []).map { .text($0.title) })),
        .init("lastContact", row.contacts.last.map { "\($0.at) \($0.attempt.shown)" }),
        .init(
          "lists",
          .list(
            ReviewList.thirteen.filter { row.facts.isOn($0, on: worklist.day) }
              .map { .text($0.rawValue) }
          )
        ),
      ]
    )
  }

  /// The review as lines of text.
  package func sheet(_ context: ScreenContext) -> [String] {
    var lines = Sheet.head("Upcoming", context)
    lines += Sheet.table(WeekGrid(self, week: week(of: worklist.day)).table, context)
    lines += [""] + Sheet.flow(["\(list.title) (\(count)): \(list.rule)"], context)
    if count > 0 {
      lines += Sheet.table(UpcomingScreen.table(self, marked: [], context: context), context)
    } else {
      lines.append("Nobody is on this list.")
    }
    let counts = ReviewList.thirteen.map { "\($0.number) \($0.title) \(worklist.count($0))" }
    return lines + [""] + Sheet.flow(counts, context) + [""] + Sheet.flow([Sheet.legend], context)
  }
}

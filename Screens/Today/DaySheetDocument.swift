package import ClinicDomain
import Grid

/// The day on paper, for when the screens are down: who comes when, what is in the pump and what is
/// to be expected of it, and room to write by hand what was done.
package struct DaySheetDocument: Sendable {
  /// One visit.
  private struct Visit: Sendable {
    let row: DaySchedule.Row
    let summary: ChartSummary?
    /// The figures at the hour of the visit.
    let figures: ReservoirFigures?

    /// The level that the visit finds; nothing where it is over or the level is not trusted.
    var expected: Volume? {
      guard row.stage != .done, row.stage != .missed, let figures, figures.isLevelTrusted else {
        return nil
      }
      return figures.level
    }
  }

  private let visits: [Visit]
  private let notBooked: [(entry: ListEntry, phone: String)]
  private let context: ScreenContext

  /// Collects the day of a clinic.
  package init(_ view: ClinicView, context: ScreenContext) {
    self.context = context
    let schedule = DaySchedule(view, context: context)
    let rows = schedule.rows.sorted {
      ($0.appointment?.at.secondsSince1970 ?? .max, $0.patient.mrn)
        < ($1.appointment?.at.secondsSince1970 ?? .max, $1.patient.mrn)
    }
    visits = rows.map { row in
      let summary = view.summary(of: row.patient.chart)
      let at = row.appointment.map { Self.moment($0.at, context) } ?? context.moment
      return Visit(
        row: row,
        summary: summary,
        figures: summary.flatMap { ReservoirFigures($0, at: at, policy: context.policy) }
      )
    }
    notBooked = schedule.notBooked.map { entry in
      (entry, view.summary(of: entry.chart)?.patient?.phone ?? "")
    }
  }

  private static func moment(_ local: CivilDateTime, _ context: ScreenContext) -> Moment {
    switch context.zone.resolve(local) {
    case .unique(let moment): moment
    case .twice(let first, _): first
    case .gap: context.zone.start(of: local.date)
    }
  }

  /// The sheet for JSON.
  package var value: DocumentValue {
    .record(
      [
        .init("clinic", context.settings.name), .init("isDemo", .flag(context.isDemo)),
        .init("at", context.moment.description), .init("date", context.today.description),
      ]
        + ClinicPhone.allCases.map { .init("\($0.rawValue)Phone", context.settings.phones[$0]) }
        + [
          .init("visits", .list(visits.map(value))),
          .init(
            "dueNotBooked",
            .list(
              notBooked.map { line in
                .record(
                  PatientLine(line.entry).fields + [
                    .init("phone", line.phone), .init("dueDate", line.entry.due?.description),
                    .init("limit", line.entry.limit?.rawValue),
                  ]
                )
              }
            )
          ),
        ]
    )
  }

  private func value(_ visit: Visit) -> DocumentValue {
    let (row, summary) = (visit.row, visit.summary)
    let outlook = visit.figures?.outlook
    let drugs = (row.formulation?.ingredients ?? []).map { DocumentValue.text(DrugText.stored($0)) }
    return .record(
      [.init("time", row.appointment?.at.time.description)] + row.patient.fields + [
        .init("kind", row.kind?.rawValue), .init("stage", row.stage.name),
        .init("chair", row.appointment?.chair), .init("nurse", row.appointment?.nurse?.text),
        .init("drugs", .list(drugs)), .init("model", summary?.pump?.model),
        .init("serial", summary?.pump?.serial), .init("expected", visit.expected?.stored),
        .init("dueDate", outlook?.due?.date.description),
        .init("limit", outlook?.due?.limit.rawValue),
        .init("alarmDate", outlook?.alarmDate?.description),
        .init("allergies", .list((summary?.patient?.allergies ?? []).map(DocumentValue.text))),
        .init("needs", .list((summary?.patient?.needs ?? []).map { .text($0.rawValue) })),
        .init("order", summary?.order?.id.text),
      ]
    )
  }

  /// Lines that an A4 page holds beside its margins.
  package static let linesOfPage = 60

  /// The sheet page by page: no page is longer than an A4 page, and no visit is torn in two.
  package func pages(_ context: ScreenContext) -> [[String]] {
    let blocks = blocks(context)
    let room = Self.linesOfPage - Self.headLines(context).count - 2
    var pages: [[String]] = []
    var page: [String] = []
    for block in blocks {
      if !page.isEmpty, page.count + block.count > room {
        pages.append(page)
        page = []
      }
      page += block
    }
    pages.append(page)
    return pages.enumerated().map { index, page in
      Self.headLines(context) + ["page \(index + 1) of \(pages.count)", ""] + page
    }
  }

  /// The sheet as one text, for the screen.
  package func sheet(_ context: ScreenContext) -> [String] {
    Self.headLines(context) + [""] + blocks(context).flatMap(\.self)
  }

  private static func headLines(_ context: ScreenContext) -> [String] {
    let phones = ClinicPhone.allCases.map { phone in
      "\(phone.label) \(context.settings.phones[phone] ?? HandoutDocument.phoneNotSet)"
    }
    return Array(Sheet.head("Day sheet", context).dropLast(2)) + Sheet.flow(phones, context)
  }

  private func blocks(_ context: ScreenContext) -> [[String]] {
    let visits =
      self.visits.isEmpty
      ? [["Nobody is booked for this day and no walk is open.", ""]]
      : self.visits.map { lines($0, context) }
    guard !notBooked.isEmpty else { return visits }
    return visits + [["Due and not booked"]]
      + notBooked.map { line in
        let entry = line.entry
        let due = entry.due.map { "due \($0.shown) (\(entry.limit?.title ?? "no limit"))" }
        let urgency = Urgency(entry, on: context.today)
        return Sheet.flow(
          [
            "\(urgency.mark) \(entry.name)", PatientLine(entry).born(on: context.today),
            "MRN \(entry.mrn)", urgency.word, due ?? "",
            line.phone.isEmpty ? "no telephone" : "telephone \(line.phone)",
          ].filter { !$0.isEmpty },
          context
        )
      }
  }

  private func lines(_ visit: Visit, _ context: ScreenContext) -> [String] {
    let (row, summary) = (visit.row, visit.summary)
    let hides = context.hidesAmounts
    let time = row.appointment?.at.time.description ?? "     "
    let isOver = row.stage == .done || row.stage == .missed
    let box = row.stage == .done ? "[x]" : "[ ]"
    var first = ["\(time)  \(box)  \(row.patient.name)", row.patient.born(on: context.today)]
    first.append("MRN \(row.patient.mrn)")
    var who = ["\(row.kind?.title ?? "visit"), \(row.stage.spoken)"]
    if let chair = row.appointment?.chair { who.append("chair \(chair)") }
    if let nurse = row.appointment?.nurse { who.append("nurse \(context.name(of: nurse))") }
    let needs = summary?.patient?.needs ?? []
    var care = ["ALLERGY \(summary?.patient?.shownAllergies ?? "not asked")"]
    if !needs.isEmpty { care.append("NEEDS \(needs.map(\.title).joined(separator: ", "))") }
    var pump: [String] = []
    if let formulation = row.formulation {
      pump.append("DRUG \(hides ? DrugText.leadName(formulation) : DrugText.all(formulation))")
    }
    if let device = summary?.pump { pump.append("\(device.shownModel), serial \(device.serial)") }
    var dates: [String] = []
    if !hides, !isOver, row.formulation != nil {
      dates.append("expected \(visit.expected?.shown ?? "? (not to be told)")")
    }
    if let figures = visit.figures {
      dates.append("due \(figures.shownDue)")
      dates.append("alarm \(figures.outlook.alarmDate?.shown ?? "not known")")
    }
    if !hides, !isOver { dates.append(contentsOf: order(summary)) }
    let indented = [who, care, pump, dates].filter { !$0.isEmpty }
    let narrow = max(20, context.size.width - Self.indent.count)
    var lines = Sheet.flow(first, context)
    lines += indented.flatMap { groups in
      SpanLine.flow(groups.map { [Span($0)] }, width: narrow).map { Self.indent + $0.text }
    }
    if !isOver { lines += Self.byHand }
    return lines + [""]
  }

  private func order(_ summary: ChartSummary?) -> [String] {
    guard let order = summary?.order else { return ["ORDER none signed"] }
    return ["ORDER \(order.volume.shown), \(OrderLines.text(of: order.program))"]
  }

  private static let indent = String(repeating: " ", count: 12)
  private static let byHand = [
    indent + "aspirated ________ mL  injected ________ mL  lot ______________",
    indent + "done by ________________  second ________________  at ________",
  ]
}

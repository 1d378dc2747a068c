package import ClinicDomain

/// The register of complications as data: who, what, how bad, where it stands, what is next.
package struct ComplicationsDocument: Sendable {
  /// One complication.
  package struct Row: Sendable {
    /// Who it happened to.
    package let patient: PatientLine
    /// Everything that was written about it.
    package let record: ComplicationRecord
    /// What has to be or may be reported.
    package let clock: ReportingClock
    /// How pressing it is.
    package let urgency: ComplicationUrgency

    /// Weighs a complication at the moment that is looked at.
    package init(_ record: ComplicationRecord, patient: PatientLine, context: ScreenContext) {
      self.patient = patient
      self.record = record
      clock = ReportingClock(record, facility: context.policy.facilityType)
      urgency = ComplicationUrgency(record, clock: clock, on: context.today)
    }

    /// How bad it is as lists show it: the grade, `miss` for a near miss, `-` while it is open.
    package var shownGrade: String {
      if record.now.isNearMiss { return "miss" }
      return record.now.grade.map { "\($0)" } ?? "-"
    }
  }

  /// The rows that part and filter left, in order.
  package let rows: [Row]
  /// How many there are without part and filter.
  package let total: Int
  /// How many there are of each part.
  package let counts: [ComplicationPart: Int]
  /// How often each kind was seen in the months that are counted, for every thousand refills.
  package let rates: [ObservedRate]
  /// The days that the rates count.
  package let rateDays: ClosedRange<CivilDate>

  /// Collects the register of a clinic.
  package init(
    _ view: ClinicView,
    context: ScreenContext,
    part: ComplicationPart = .all,
    sort: ComplicationSort = .date,
    filter: ComplicationFilter = ComplicationFilter(""),
    period: FiguresPeriod = .standard
  ) {
    let books = view.books
    let patients = Dictionary(view.entries.map { ($0.chart, $0) }) { first, _ in first }
    let today = context.today
    // What was written after the moment looked at is not known then.
    let all = books.complications.records.filter { $0.first.at.instant <= context.moment.instant }
      .map { record in
        let patient =
          patients[record.chart].map { PatientLine($0) }
          ?? PatientLine(chart: record.chart, mrn: "", name: "not registered", birthDate: nil)
        return Row(record, patient: patient, context: context)
      }
    total = all.count
    counts = Dictionary(
      uniqueKeysWithValues: ComplicationPart.allCases.map { part in
        (part, all.count { part.holds($0, on: today) })
      }
    )
    let kept = all.filter { part.holds($0, on: today) && filter.keeps($0, on: today) }
    rows = sort.sorted(kept)
    let first = [books.figures.firstMonth, all.map { CalendarMonth($0.record.now.onsetOn) }.min()]
    let months = period.months(since: first.compactMap(\.self).min(), on: today)
    rateDays = months.lowerBound.firstDay...min(today, months.upperBound.lastDay)
    rates = ObservedRate.all(
      all.map(\.record),
      in: rateDays,
      refills: books.figures.refills(in: months)
    )
  }

  /// The document for JSON: the complications, and the rates of the months that are counted.
  package var value: DocumentValue {
    .record([
      .init("complications", .list(rows.map(\.value))),
      .init("ratesFrom", rateDays.lowerBound.description),
      .init("ratesTo", rateDays.upperBound.description),
      .init("rates", .list(rates.map(Self.value))),
    ])
  }

  /// The register for a spreadsheet.
  package var table: DocumentTable {
    DocumentTable(
      columns: [
        "mark", "onset", "mrn", "name", "birthDate", "kind", "kindTitle", "phase", "grade",
        "nearMiss", "seriousness", "status", "next", "followUp", "reportDue", "loggedAt", "by",
        "account", "firstDone", "visit", "device", "catheter", "lot", "amendments", "followUps",
        "reports", "outcome", "closedOn",
      ],
      records: rows.map(\.value)
    )
  }

  /// The counts under the list.
  package var tally: [String] {
    let parts: [ComplicationPart] = [
      .open, .review, .followUp, .reporting, .serious, .nearMiss,
    ]
    return [total == 1 ? "1 complication" : "\(total) complications"]
      + parts.compactMap { part in
        counts[part].flatMap { $0 > 0 ? "\($0) \(part.title)" : nil }
      }
  }

  private static func value(_ rate: ObservedRate) -> DocumentValue {
    .record([
      .init("kind", rate.kind.id), .init("kindTitle", rate.kind.kind), .init("count", rate.count),
      .init("refills", rate.refills), .init("perThousandRefills", rate.perThousand),
      .init("published", .list(rate.kind.rates.map { .text(PublishedRate.text($0)) })),
    ])
  }
}

/// A published rate as it was published, with its population, source and mark.
package enum PublishedRate {
  /// A share of refills for every thousand of them, as the clinic counts its own; nothing for rates
  /// of anything else.
  private static func perThousand(_ rate: ComplicationRate) -> String {
    guard rate.unit.hasPrefix("percent of refill") else { return "" }
    let text = DecimalText.rounded(rate.value.exact * Fraction(10), decimals: 3)
    return " = \(text) per 1,000 refills"
  }

  /// The rate in one line: `2.3 percent superficial (interval 0.8-6.1, cancer; APRILI-VIA-ASA)`.
  package static func text(_ rate: ComplicationRate) -> String {
    let population = rate.population.isEmpty ? "" : "\(rate.population); "
    let mark = rate.verified ? "" : ", unverified"
    return "\(rate.value) \(rate.unit)\(perThousand(rate)) (\(population)\(rate.source)\(mark))"
  }
}

extension ComplicationsDocument.Row {
  /// The row for JSON.
  package var value: DocumentValue {
    let now = record.now
    return .record(
      patient.fields + [
        .init("id", record.id.text), .init("mark", urgency.mark),
        .init("onset", now.onsetOn.description), .init("onsetTime", now.onsetAt?.description),
        .init("awareOn", now.awareOn.description), .init("kind", now.kindID),
        .init("kindTitle", now.kindTitle), .init("phase", now.phase.rawValue),
        .init("grade", now.grade), .init("nearMiss", .flag(now.isNearMiss)),
        .init("seriousness", .list(now.seriousness.map { .text($0.rawValue) })),
        .init("deviceInvolved", .flag(now.isDeviceInvolved)),
        .init("status", record.status.rawValue), .init("next", urgency.next),
        .init("followUp", record.followUpOn?.description),
        .init("reportDue", clock.next?.dueOn?.description),
        .init("loggedAt", record.first.at.description), .init("by", record.first.by.description),
        .init("account", now.account), .init("firstDone", now.firstDone),
        .init("visit", now.visit.map { "\($0.on) \($0.kind.rawValue) \($0.id.text)" }),
        .init("device", now.device.map { "\($0.model) \($0.serial)" }),
        .init("catheter", now.catheter), .init("lot", now.lot),
        .init("causality", .record(causality(now.causality))),
        .init("firstText", record.amendments.isEmpty ? nil : record.first.value.account),
        .init("amendments", .list(record.amendments.map(amendment))),
        .init("followUps", .list(record.followUps.map(followUp))),
        .init("reports", .list(record.reports.map(report))),
        .init("duties", .list(clock.duties.map(duty))),
        .init("outcome", record.closed?.value.outcome.rawValue),
        .init("closedOn", record.closed?.value.on.description),
        .init("closing", record.closed?.value.summary),
      ]
    )
  }

  private func causality(_ causality: Complication.Causality) -> [DocumentValue.Field] {
    [
      .init("device", causality.device?.rawValue), .init("drug", causality.drug?.rawValue),
      .init("procedure", causality.procedure?.rawValue),
      .init("disease", causality.disease?.rawValue),
    ]
  }

  private func amendment(
    _ entry: ComplicationRecord.Entry<ComplicationAmended>
  ) -> DocumentValue {
    .record([
      .init("at", entry.at.description), .init("by", entry.value.signature.by.text),
      .init("reason", entry.value.reason), .init("account", entry.value.complication.account),
    ])
  }

  private func followUp(
    _ entry: ComplicationRecord.Entry<ComplicationFollowedUp>
  ) -> DocumentValue {
    .record([
      .init("on", entry.value.on.description), .init("by", entry.by.description),
      .init("result", entry.value.result), .init("next", entry.value.nextOn?.description),
    ])
  }

  private func report(
    _ entry: ComplicationRecord.Entry<ComplicationReported>
  ) -> DocumentValue {
    .record([
      .init("on", entry.value.on.description), .init("by", entry.by.description),
      .init("to", entry.value.to.rawValue), .init("reference", entry.value.reference),
    ])
  }

  private func duty(_ duty: ReportingClock.Duty) -> DocumentValue {
    .record([
      .init("rule", duty.rule.rawValue), .init("obligation", duty.obligation.rawValue),
      .init("to", .list(duty.to.map { .text($0) })), .init("form", duty.form),
      .init("due", duty.dueOn?.description), .init("working", duty.working),
      .init("source", duty.source), .init("verified", .flag(duty.isVerified)),
      .init("done", .flag(duty.isDone)),
    ])
  }
}

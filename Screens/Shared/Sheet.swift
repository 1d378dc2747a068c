import ClinicDomain
import Grid

/// A screen's document as lines of plain text, for the command line and for paper.
package enum Sheet {
  /// The first lines of every sheet: what it is, of when, of which clinic, and that it is a
  /// demonstration where it is one.
  static func head(_ title: String, _ context: ScreenContext) -> [String] {
    let local = context.moment.local
    var parts = ["\(title)  \(local.date.weekday.rawValue) \(local.shown)", context.settings.name]
    if context.isDemo { parts.append("DEMO") }
    if context.isProjection { parts.append("looked at from another time") }
    return SpanLine.flow(parts.map { [Span($0)] }, width: context.size.width).map(\.text)
      + [context.counts.text, ""]
  }

  /// A table with every row.
  static func table(_ table: Table, _ context: ScreenContext) -> [String] {
    text(table.lines(width: context.size.width))
  }

  /// Lines without the blanks at their ends.
  static func text(_ lines: [SpanLine]) -> [String] {
    lines.map { line in
      var text = line.text
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// Groups one behind the other.
  static func flow(_ groups: [String], _ context: ScreenContext) -> [String] {
    SpanLine.flow(groups.map { [Span($0)] }, width: context.size.width).map(\.text)
  }

  /// What the short words of the columns stand for.
  static let legend =
    "vol volume, stab stability, life pump life, presc prescriber, stopped? may have stopped. "
    + "Est is an estimate, not a reading; ? where it is not trusted."
}

extension TodayDocument {
  /// The day as lines of text.
  package func sheet(_ context: ScreenContext) -> [String] {
    var lines = Sheet.head("Today", context)
    if schedule.rows.isEmpty {
      lines.append("Nobody is booked for this day and no walk is open.")
    } else {
      let table = TodayScreen.table(
        schedule.rows,
        sameNames: schedule.sameNames,
        context: context,
        width: context.size.width
      )
      lines += Sheet.table(table, context) + [""]
    }
    lines += Sheet.flow(schedule.tally + [schedule.nextFreeText], context)
    if let warning = schedule.sameNames.warning { lines += Sheet.flow([warning], context) }
    let walks = schedule.inProgress.map {
      "\($0.patient.name): \(NowColumn.walkText($0, context: context))"
    }
    if !walks.isEmpty {
      lines += ["", "In progress"] + walks.flatMap { Sheet.flow([$0], context) }
    }
    if !schedule.notBooked.isEmpty {
      lines += ["", "Due and not booked"]
      lines += schedule.notBooked.flatMap { Sheet.flow([notBooked($0, context)], context) }
    }
    return lines + [""] + Sheet.flow([Sheet.legend], context)
  }

  private func notBooked(_ entry: ListEntry, _ context: ScreenContext) -> String {
    let urgency = Urgency(entry, on: context.today)
    let due = entry.due.map { "due \($0.shown) (\(entry.limit?.title ?? "no limit"))" }
    return "\(urgency.mark) \(entry.name) MRN \(entry.mrn)  \(urgency.word)  \(due ?? "")"
  }
}

extension PumpsDocument {
  /// The pumps as lines of text.
  package func sheet(_ context: ScreenContext) -> [String] {
    guard count > 0 else { return Sheet.head("Pumps", context) + ["No pump is recorded."] }
    let warning =
      list.repeatedNames.shared(with: list.entries).warning.map { Sheet.flow([$0], context) } ?? []
    return Sheet.head("Pumps", context)
      + Sheet.table(PumpsScreen.table(self, context: context), context)
      + [""] + Sheet.flow(tally, context) + warning + [""] + Sheet.flow([Sheet.legend], context)
  }
}

extension ReservoirsDocument {
  /// The reservoirs as lines of text.
  package func sheet(_ context: ScreenContext) -> [String] {
    guard count > 0 else { return Sheet.head("Reservoirs", context) + ["No pump is recorded."] }
    let warning =
      list.repeatedNames.shared(with: list.entries).warning.map { Sheet.flow([$0], context) } ?? []
    let table = ReservoirsScreen.table(self, context: context, gaugeColumns: 12)
    return Sheet.head("Reservoirs", context) + Sheet.table(table, context)
      + [""] + Sheet.flow(tally, context) + warning + [""] + Sheet.flow([Sheet.legend], context)
  }
}

extension ChartDocument {
  /// The chart as lines of text, with how every figure was worked out.
  package func sheet(_ context: ScreenContext) -> [String] {
    let width = context.size.width
    let banner = PatientBanner(chart.summary).lines(context: context, width: width).map(\.text)
    let sections = ChartSections(
      document: self,
      width: width,
      glyphs: context.glyphs,
      style: .blocks,
      monthsBack: 0,
      graphRows: 6,
      newest: nil
    )
    .all.flatMap { [SpanLine("")] + $0.all }
    let workings = WorkingText.lines(figures?.workings ?? [], width: width)
    let mark = urgency.mark.isEmpty ? "" : "\(urgency.mark) "
    let standing = mergeSentence ?? "\(mark)\(figures?.sentence ?? urgency.word)"
    return Sheet.head("Chart", context) + banner + Sheet.flow([standing], context)
      + Sheet.text(sections + [SpanLine(""), SpanLine("Working")] + workings)
  }
}

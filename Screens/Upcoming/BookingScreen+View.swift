import ClinicDomain
package import Grid

extension BookingScreen {
  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    let skeleton = Skeleton(
      tab: nil,
      banner: row.summary.flatMap { $0.patient == nil ? nil : PatientBanner($0) },
      message: ScreenMessage(
        line == nil
          ? "F10 hands it in; F2 lists free times. Nothing is kept before."
          : "F10 puts it into the proposal; F2 lists free times. Nothing is kept before the whole."
      ),
      keys: keys(context),
      lettersAreText: true
    )
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    let inside = area.inset(horizontally: 1, vertically: 0)
    let words = drawBody(in: &canvas, area: inside, context: context)
    canvas.frame.reading =
      skeleton.readingHead(context) + words + skeleton.readingFoot(context)
    canvas.frame.title = "refill"
    return canvas.frame
  }

  private func drawBody(in canvas: inout Canvas, area: Rect, context: ScreenContext) -> [String] {
    canvas.put(title, x: area.minX, y: area.minY, role: .heading, clip: area)
    let facts = SpanLine.flow(self.facts(context), width: area.width)
    TextBlock.draw(
      facts,
      in: &canvas,
      area: Rect(x: area.minX, y: area.minY + 1, width: area.width, height: facts.count)
    )
    var words = ["\(title)."] + facts.map { "\(ReadingText.line($0.text))." }
    let top = area.minY + 1 + facts.count
    let said = below(context).flatMap { SpanLine.wrap([$0], width: area.width) }
    let most = max(1, area.maxY - top - 8)
    let height = min(said.count, most)
    let upper = Rect(x: area.minX, y: top, width: area.width, height: area.maxY - top - height)
    words += drawLines(in: &canvas, area: upper, context: context)
    TextBlock.draw(
      said,
      in: &canvas,
      area: Rect(x: area.minX, y: upper.maxY, width: area.width, height: height),
      more: "more: make the window taller"
    )
    return words + said.map(\.text)
  }

  private func drawLines(in canvas: inout Canvas, area: Rect, context: ScreenContext) -> [String] {
    if let picking {
      let offers = offers(context)
      let rows = Table.window(
        selected: picking,
        count: offers.count,
        height: area.height,
        first: 0
      )
      for (offset, index) in rows.enumerated() {
        canvas.put(
          "\(index == picking ? ">" : " ") \(Self.shown(offers[index]))",
          x: area.minX,
          y: area.minY + offset,
          role: index == picking ? .selected : .value,
          clip: area
        )
      }
      canvas.setCursor(x: area.minX, y: area.minY + picking - rows.lowerBound)
      return offers.enumerated().map {
        ($0.offset == picking ? "Selected: " : "") + Self.shown($0.element)
      }
    }
    let grid = month(context)
    let isBeside = area.width >= 44 + MonthGrid.columns
    let left =
      isBeside
      ? Rect(
        x: area.minX,
        y: area.minY,
        width: area.width - MonthGrid.columns - 2,
        height: area.height
      ) : area
    if isBeside {
      canvas.inside(area) { canvas in
        let y = grid.draw(in: &canvas, x: left.maxX + 2, y: area.minY)
        canvas.put("x full  - closed", x: left.maxX + 2, y: y, role: .label, clip: area)
      }
    }
    entry.draw(in: &canvas, area: left, labelColumns: min(24, left.width / 2))
    let marks = grid.marks.sorted { $0.key < $1.key }
    let full = marks.filter { $0.value == "x" }.map { "\($0.key)" }
    let closed = marks.filter { $0.value == "-" }.map { "\($0.key)" }
    return entry.reading + grid.lines + ["x full  - closed"] + [
      "\(grid.title): full \(full.joined(separator: ", ")); closed \(closed.joined(separator: ", "))."
    ]
  }

  private static func shown(_ place: Timetable.Place) -> String {
    let day = place.half.date
    return "\(day.weekday.rawValue) \(day.shown) \(place.start.time)"
  }

  /// The month of the typed day with full and closed days.
  private func month(_ context: ScreenContext) -> MonthGrid {
    let chosen = day ?? row.window.map { max($0.earliest, context.today) } ?? context.today
    let (year, month, number) = chosen.parts
    let first = chosen.advanced(byDays: 1 - number)
    let count = CivilDate.days(inMonth: month, of: year)
    var marks: [Int: Character] = [:]
    for offset in 0..<count {
      let date = first.advanced(byDays: offset)
      if !isOpen(date) {
        marks[offset + 1] = "-"
      } else if isFull(date) {
        marks[offset + 1] = "x"
      }
    }
    return MonthGrid(
      title: "\(CivilDate.monthNames[month - 1]) \(year)",
      firstColumn: Weekday.allCases.firstIndex(of: first.weekday) ?? 0,
      dayCount: count,
      chosen: day == nil ? nil : number,
      marks: marks
    )
  }

  /// What is known beforehand: what is booked now, the window and what sets it.
  private func facts(_ context: ScreenContext) -> [[Span]] {
    var groups: [[Span]] = []
    if let window = row.window {
      let limit = row.facts.entry.limit?.title ?? "no limit"
      groups += [
        [Span("due ", .label), Span("\(window.due.shown) (\(limit))", .value)],
        [
          Span("not before ", .label),
          Span("\(window.earliest.shown) (\(window.earliestBecause.title))", .value),
        ],
      ]
    } else {
      groups.append([Span("no due date is known", .value)])
    }
    if let drug = row.drug {
      let from = drug.hereFrom.map { ", here from \($0.shown)" } ?? ""
      groups.append([Span("drug ", .label), Span("\(drug.state.title)\(from)", .value)])
    }
    if old == nil, let booked = row.facts.booked {
      groups.append([Span("booked ", .label), Span(booked.at.shown, .value)])
    }
    if !row.needs.isEmpty {
      let needs = row.needs.map(\.title).joined(separator: ", ")
      groups.append([Span("needs ", .label), Span(needs, .value)])
    }
    return groups
  }

  /// What follows from the answers so far, and free times.
  private func below(_ context: ScreenContext) -> [Span] {
    var lines: [Span] = []
    if let proposal {
      let minutes = proposal.minutesOfDay(context.policy)
      let end = CivilTime(secondOfDay: Int32(min(minutes.upperBound, 1439) * 60))
      let slack = row.window.map { $0.due.days(since: proposal.at.date) }
      let day = proposal.at.date
      var text = "\(day.weekday.rawValue) \(day.shown) \(proposal.at.time) to \(end)"
      if let slack, proposal.kind == .refill { text += ", \(slack) days of slack" }
      lines.append(Span(text, .value))
    }
    lines += conflicts.map {
      Span("\($0.isGrave ? "***" : "!") \($0.shown { context.name(of: $0) })", .value)
    }
    if conflicts.isEmpty, picking == nil {
      let free = offers(context, days: 3, perDay: 2).map {
        "\($0.half.date.weekday.rawValue) \($0.half.date.shownShort) \($0.start.time)"
      }
      lines.append(
        Span(
          free.isEmpty ? "No time is free in the window." : "Free: \(free.joined(separator: ", "))"
        )
      )
    }
    return lines
  }
}

import ClinicDomain
package import Grid
import Keys

/// The parts that stand in the same place on every screen: tabs, who is looked at and who looks,
/// the message, the keys.
package struct Skeleton: Sendable {
  /// The tab of the screen; nothing for what lies over the screens, such as help.
  package var tab: ScreenID?
  /// The patient, on screens that are about one; it never scrolls and is never cut.
  package var banner: PatientBanner?
  /// What the screen has to say, where nothing just happened.
  package var message: ScreenMessage
  /// What can be pressed now, most likely first.
  package var keys: [ScreenKey]
  /// Whether letters are answers or text, so that the line of keys names other keys.
  package var lettersAreText: Bool

  /// Makes the skeleton of a screen.
  package init(
    tab: ScreenID?,
    banner: PatientBanner? = nil,
    message: ScreenMessage = ScreenMessage(""),
    keys: [ScreenKey],
    lettersAreText: Bool = false
  ) {
    self.tab = tab
    self.banner = banner
    self.message = message
    self.keys = keys
    self.lettersAreText = lettersAreText
  }

  /// Draws it and answers the area that is left for the screen; nothing where the window is too
  /// small, and then it says so.
  package func draw(in canvas: inout Canvas, context: ScreenContext) -> Rect? {
    let width = context.size.width
    let height = context.size.height
    guard context.layout != .tooSmall else {
      drawTooSmall(in: &canvas, context: context)
      return nil
    }
    var y = 0
    let counts = context.counts.text
    let countsColumns = CharacterWidth.columns(of: counts)
    let tabs = Self.tabs(selected: tab)
    tabs.draw(in: &canvas, area: Rect(x: 0, y: y, width: width, height: 1))
    let lines = banner.map { $0.lines(context: context, width: width) } ?? contextLines(context)
    // The counts stand as high as there is room behind a line, else in a line of their own.
    let taken = [tabs.columns(in: width)] + lines.map(\.columns)
    let countsLine = taken.firstIndex { $0 + 2 + countsColumns <= width } ?? taken.count
    drawCounts(in: &canvas, context: context, endingAt: width, y: y + countsLine)
    y += 1
    for line in lines {
      line.draw(in: &canvas, x: 0, y: y, width: width)
      y += 1
    }
    if countsLine == taken.count { y += 1 }
    drawRule(in: &canvas, context: context, y: y)
    y += 1
    let shown = context.message ?? message
    let messages = Wrap.lines(shown.text, width: width)
    let bottom = height - 1 - max(1, messages.count)
    for (offset, text) in messages.enumerated() {
      canvas.put(text, x: 0, y: bottom + offset, role: shown.role)
    }
    canvas.rule(Rect(x: 0, y: bottom - 1, width: width, height: 1))
    footer.draw(in: &canvas, area: Rect(x: 0, y: height - 1, width: width, height: 1))
    return Rect(x: 0, y: y, width: width, height: max(0, bottom - 1 - y))
  }

  private static func tabs(selected: ScreenID?) -> TabRow {
    TabRow(
      titles: ScreenID.allCases.map { "\($0.digit) \($0.title)" },
      shortTitles: ScreenID.allCases.map { "\($0.digit) \($0.shortTitle)" },
      lastGivesWay: true,
      selected: selected?.place
    )
  }

  /// How a screen is named on its tab in a window of this width, with the digit that opens it.
  static func tabName(_ screen: ScreenID, selected: ScreenID?, width: Int) -> String {
    let isShort = tabs(selected: selected).isShort(in: width)
    return "\(screen.digit) \(isShort ? screen.shortTitle : screen.title)"
  }

  /// The line of keys: only those that do something now.
  package var footer: Footer {
    let enabled = keys.filter { $0.disabledBecause == nil }
    func item(_ key: ScreenKey) -> Footer.Item? {
      ScreenKeymap.table.binding(for: key.action).flatMap { binding in
        guard binding.isInFooter, let first = shown(key, binding.keys) else { return nil }
        return Footer.Item(key: first.name, word: key.word ?? binding.word)
      }
    }
    let lasting: Set<ScreenAction> = [.palette, .help, .lock]
    return Footer(
      items: enabled.filter { !lasting.contains($0.action) }.compactMap(item),
      always: enabled.filter { lasting.contains($0.action) }.compactMap(item)
    )
  }

  private func shown(_ key: ScreenKey, _ keys: [Key]) -> Key? {
    lettersAreText ? ScreenKey(key.action, avoidsLetters: true).shown(keys) : key.shown(keys)
  }

  private func drawTooSmall(in canvas: inout Canvas, context: ScreenContext) {
    let least = LayoutClass.least
    let text =
      "Window \(context.size.width)x\(context.size.height) is too small; needs "
      + "\(least.width)x\(least.height). Nothing is lost."
    for (y, line) in Wrap.lines(text, width: max(1, context.size.width)).enumerated() {
      canvas.put(line, x: 0, y: y)
    }
  }

  /// Date and time, who is signed in, the clinic; parts that do not fit go on in a second line, but
  /// on a low screen the clinic's name gives its line to the list.
  private func contextLines(_ context: ScreenContext) -> [SpanLine] {
    let width = context.size.width
    let who = [[Span(Self.clock(context), .value)], [Span(Self.person(context), .value)]]
    let all = SpanLine.flow(who + [[Span(context.settings.name, .label)]], width: width)
    return context.size.height < Self.lowScreen && all.count > 1
      ? SpanLine.flow(who, width: width) : all
  }

  /// Rows below which a screen is low.
  private static let lowScreen = 24

  /// The clock went back: what is recorded now would look older than what is there.
  private static func behind(_ last: Moment) -> String {
    " ** CLOCK BEHIND the last entry, \(last.local.shown): set it right "
  }

  private static func clock(_ context: ScreenContext) -> String {
    let local = context.moment.local
    return "\(local.date.weekday.rawValue) \(local.date.shown) \(local.time)"
  }

  private static func person(_ context: ScreenContext) -> String {
    context.staff.map { "\($0.shownRole) \($0.shownName)" } ?? "nobody signed in"
  }

  private func drawCounts(
    in canvas: inout Canvas,
    context: ScreenContext,
    endingAt x: Int,
    y: Int
  ) {
    let counts = context.counts
    let start = x - CharacterWidth.columns(of: counts.text)
    let end = canvas.put(
      "*** \(counts.high) high",
      x: start,
      y: y,
      role: counts.high > 0 ? .chipHigh : .label
    )
    canvas.put(String(counts.text.dropFirst(end - start)), x: end, y: y, role: .label)
  }

  /// The line under the head; it says DEMO, and that another moment is looked at.
  private func drawRule(in canvas: inout Canvas, context: ScreenContext, y: Int) {
    let width = context.size.width
    canvas.rule(Rect(x: 0, y: y, width: width, height: 1))
    var x = 2
    if context.isDemo { x = canvas.put(" DEMO ", x: x, y: y, role: .chipLow) + 2 }
    if context.isProjection {
      let text = " LOOKING AT \(context.moment.local.shown): nothing can be written "
      x = canvas.put(text, x: x, y: y, role: .chipMedium) + 2
    }
    if let last = context.clockIsBehind {
      x = canvas.put(Self.behind(last), x: x, y: y, role: .chipMedium) + 2
    }
    if let emergency = context.emergency {
      let until = emergency.access.until.local.time
      x = canvas.put(" EMERGENCY ACCESS until \(until) ", x: x, y: y, role: .chipHigh) + 2
    }
    guard banner != nil else { return }
    let text = " \(Self.clock(context))  \(context.staff?.familyName.uppercased() ?? "") "
    let start = width - 2 - CharacterWidth.columns(of: text)
    if start > x { canvas.put(text, x: start, y: y, role: .label) }
  }

  /// The words of the head for the reading text.
  package func readingHead(_ context: ScreenContext) -> [String] {
    var lines: [String] = []
    if context.isDemo { lines.append("Demonstration clinic.") }
    if context.isProjection {
      lines.append("Looking at \(context.moment.local.shown); nothing can be written.")
    }
    if let last = context.clockIsBehind { lines.append("\(Self.behind(last)).") }
    if let emergency = context.emergency {
      lines.append("Emergency access until \(emergency.access.until.local.time).")
    }
    let title = tab.map { "\($0.title). " } ?? ""
    let local = context.moment.local
    lines.append(
      "\(title)\(local.date.weekday.spoken) \(local.date.shown), \(local.time). "
        + "\(Self.person(context)). \(context.settings.name)."
    )
    let counts = context.counts
    lines.append(
      "\(counts.high) high priority, \(counts.medium) medium, \(counts.low) low."
    )
    if let banner { lines += banner.reading(context: context) }
    return lines
  }

  /// The words of the foot for the reading text: the message, then the keys.
  package func readingFoot(_ context: ScreenContext) -> [String] {
    let message = (context.message ?? message).text
    let keys = (footer.items + footer.always).map { "\($0.key) \($0.word)" }
    return (message.isEmpty ? [] : [message]) + ["Keys: \(keys.joined(separator: ", "))."]
  }
}

extension Weekday {
  /// The day in full.
  var spoken: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}

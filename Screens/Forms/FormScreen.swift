package import ClinicDomain
package import Grid
package import Keys

/// What a form is for.
package enum FormKind: Hashable, Sendable {
  case firstAdministrator
  case signIn
  case staff(StaffID?)
  case patient(ChartID?)
  case pump(ChartID)
  case currentFill(ChartID)
  case order(ChartID)
  case program(ChartID)
  case prescriberDate(ChartID)
  case policy(PolicySetting)
  case booking(ChartID)
  case missed(AppointmentID, ChartID)
  case note(ChartID)
  case resume(VisitID, ChartID)
  case pin(StaffID?, meaning: String)
}

/// A form: a title, what is known beforehand, and lines to be answered.
package struct FormScreen: Screen {
  /// What it is for.
  package let kind: FormKind
  /// What stands above the lines.
  package let title: String
  /// What is known beforehand.
  package var facts: [String]
  /// The patient that it is about.
  package let summary: ChartSummary?
  /// The lines.
  package private(set) var entry: FieldEntry

  /// Makes a form.
  package init(
    _ kind: FormKind,
    title: String,
    facts: [String] = [],
    summary: ChartSummary? = nil,
    fields: [ChecklistField],
    typed: KeyedText = KeyedText(),
    today: CivilDate,
    secrets: Set<String> = []
  ) {
    self.kind = kind
    self.title = title
    self.facts = facts
    self.summary = summary
    let first = fields.firstIndex { typed[$0.name] == nil } ?? 0
    entry = FieldEntry(fields, typed: typed, focus: first, today: today, secrets: secrets)
  }

  /// Says why a line is not taken.
  package mutating func refuse(_ field: String, _ why: String) { entry.refuse(field, why) }

  /// Forgets what a line holds.
  package mutating func clear(_ field: String) { entry.clear(field) }

  /// Asks more lines behind the others.
  package mutating func ask(_ more: [ChecklistField]) {
    let known = Set(entry.fields.map(\.name))
    entry.replaceFields(entry.fields + more.filter { !known.contains($0.name) })
    if let first = more.first, entry.typed[first.name] == nil {
      entry.refuse(first.name, "this is to be answered")
    }
  }

  /// The tab that it stands under.
  package var tab: ScreenID? { nil }

  /// Whether the form stands before anything else may be seen.
  package var isGate: Bool {
    switch kind {
    case .firstAdministrator, .signIn: true
    default: false
    }
  }

  /// What keys do now.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    [
      ScreenKey(.open, word: "next line"), ScreenKey(.save, word: "hand in"),
      ScreenKey(.nextPart, word: "next"), ScreenKey(.back, word: isGate ? "quit" : "cancel"),
    ]
  }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    switch event {
    case .key(.escape, _): return .perform(.back, summary?.id)
    case .key(.function(10), _):
      return entry.checkAll() ? .handIn(entry.answers) : .handled
    case .key(.control("l"), _): return .perform(.redraw, nil)
    default: break
    }
    switch entry.handle(event) {
    case .unhandled: return .unhandled
    case .changed, .moved: return .handled
    case .submitted: return entry.checkAll() ? .handIn(entry.answers) : .handled
    }
  }

  /// The picture.
  package func view(_ context: ScreenContext) -> Frame {
    var canvas = Canvas(size: context.size, glyphs: context.glyphs)
    if isGate { return gate(in: &canvas, context: context) }
    let skeleton = Skeleton(
      tab: nil,
      banner: summary.map { PatientBanner($0) },
      message: ScreenMessage("Nothing is kept before it is handed in."),
      keys: keys(context)
    )
    guard let area = skeleton.draw(in: &canvas, context: context) else { return canvas.frame }
    drawLines(in: &canvas, area: area.inset(horizontally: 1, vertically: 0))
    canvas.frame.reading =
      skeleton.readingHead(context) + [title] + facts + entry.reading
      + skeleton.readingFoot(context)
    canvas.frame.title = "refill"
    return canvas.frame
  }

  private func drawLines(in canvas: inout Canvas, area: Rect) {
    canvas.put(title, x: area.minX, y: area.minY, role: .heading, clip: area)
    let lines = facts.flatMap { SpanLine.wrap([Span($0)], width: area.width) }
    TextBlock.draw(
      lines,
      in: &canvas,
      area: Rect(x: area.minX, y: area.minY + 1, width: area.width, height: area.height - 1)
    )
    let top = area.minY + 2 + lines.count
    entry.draw(
      in: &canvas,
      area: Rect(x: area.minX, y: top, width: area.width, height: max(1, area.maxY - top)),
      labelColumns: min(40, area.width / 2)
    )
  }

  /// The form alone in the middle: nothing of any patient is to be seen.
  private func gate(in canvas: inout Canvas, context: ScreenContext) -> Frame {
    guard context.layout != .tooSmall else {
      _ = Skeleton(tab: nil, keys: []).draw(in: &canvas, context: context)
      return canvas.frame
    }
    let bounds = canvas.bounds
    let width = min(72, bounds.width - 4)
    let height = min(bounds.height - 2, max(12, facts.count + entry.fields.count * 2 + 6))
    let box = Rect(
      x: (bounds.width - width) / 2,
      y: max(0, (bounds.height - height) / 2 - 1),
      width: width,
      height: height
    )
    canvas.box(
      box,
      title: context.isDemo ? "DEMO  \(context.settings.name)" : context.settings.name
    )
    drawLines(in: &canvas, area: box.inset(horizontally: 3, vertically: 1))
    let bottom = Rect(x: 0, y: bounds.maxY - 1, width: bounds.width, height: 1)
    if let message = context.message {
      canvas.put(message.text, x: 1, y: bounds.maxY - 2, role: message.role)
    }
    Footer(
      items: [.init(key: "Enter", word: "next, sign in"), .init(key: "Esc", word: "quit")],
      always: []
    ).draw(in: &canvas, area: bottom)
    canvas.frame.reading =
      (context.isDemo ? ["Demonstration clinic."] : []) + [title] + facts + entry.reading
    return canvas.frame
  }
}

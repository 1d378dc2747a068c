package import ClinicDomain
package import Keys

/// A form: a title, what is known beforehand, lines to be answered, and what they would lead to.
package struct FormScreen: Screen {
  /// What it is for.
  package let kind: FormKind
  /// What stands above the lines.
  package let title: String
  /// What is known beforehand.
  package let facts: [String]
  /// The chart that it is about, as it was read when the form was opened or last compared.
  package private(set) var chart: Chart?
  /// The lines and what was typed.
  package private(set) var entry: FieldEntry
  /// What the lines started with, as recorded in the chart.
  package private(set) var base: KeyedText
  /// The days in the pump that were put in for the drugs as they were typed.
  private var suggestedDays: String?
  /// The catheter volume that was put in for what was trimmed off.
  private var suggestedCatheter: String?
  var picker: FieldPicker?
  var workingFrom: Int?

  /// Opens a form with what is recorded.
  package init(
    _ kind: FormKind,
    chart: Chart? = nil,
    typed: KeyedText = KeyedText(),
    facts: [String] = [],
    title: String? = nil,
    context: ScreenContext
  ) {
    self.kind = kind
    self.chart = chart
    let settings = context.settings
    self.title = title ?? FormValues.title(kind, chart: chart, settings: settings)
    self.facts =
      (FormValues.facts(kind, chart: chart, settings: settings) + facts).map(context.seen)
    var start = FormValues.start(kind, chart: chart, settings: settings, today: context.today)
    base = start
    for given in typed.entries { start[given.key] = given.text }
    let lines = FormFields.lines(kind, start)
    let open =
      lines.firstIndex { start[$0.name] == nil && !$0.isOptional }
      ?? lines.firstIndex { start[$0.name] == nil } ?? 0
    entry = FieldEntry(
      lines,
      typed: start,
      focus: open,
      today: context.today,
      secrets: kind.secrets,
      submitsOnEnter: kind.submitsOnEnter
    )
    arrange(context)
  }

  /// Whether something was typed that would be lost.
  package var hasChanges: Bool {
    kind.placement == .page && entry.typed != base
  }

  /// Whether letters are text where the focus is.
  package var takesText: Bool { picker != nil || (workingFrom == nil && entry.takesText) }

  /// Says why a line is not taken.
  package mutating func refuse(_ field: String, _ why: String) { entry.refuse(field, why) }

  /// Forgets what lines hold, as a PIN after it was wrong.
  package mutating func forget(_ names: [String]) { entry.forget(names) }

  /// Takes the chart as it is now as what the form starts from, and texts that were chosen between
  /// what was typed and what is recorded now.
  package mutating func rebase(_ chart: Chart, chosen: KeyedText, context: ScreenContext) {
    self.chart = chart
    base = FormValues.start(kind, chart: chart, settings: context.settings, today: context.today)
    for choice in chosen.entries {
      entry.put(choice.text.isEmpty ? nil : choice.text, into: choice.key)
    }
    arrange(context)
  }

  /// What the answers so far would lead to.
  package func preview(_ context: ScreenContext) -> FormPreview {
    var preview = wholePreview(context)
    guard context.hidesAmounts else { return preview }
    preview.lines = preview.lines.map(context.seen)
    preview.workings = []
    return preview
  }

  private func wholePreview(_ context: ScreenContext) -> FormPreview {
    if kind.isComplication, let chart {
      return FormPreview(
        lines: ComplicationPreview.lines(
          kind,
          chart: chart,
          typed: entry.typed,
          answers: entry.answers,
          context: context
        )
      )
    }
    return chart.map {
      FormPreview(
        kind,
        chart: $0,
        answers: entry.answers,
        typed: entry.typed,
        context: context
      )
    }
      ?? FormPreview()
  }

  /// Asks what the answers so far make necessary.
  private mutating func arrange(_ context: ScreenContext) {
    var lines =
      kind.isComplication
      ? ComplicationFields.lines(kind, entry.typed, chart: chart, staff: context.staff)
      : FormFields.lines(kind, entry.typed)
    if case .order = kind {
      let preview = preview(context)
      if let questions = preview.questions { lines += FormFields.questions(questions) }
      lines += preview.findings.filter {
        $0.severity >= .reason && $0.isOverridable
      }.map { finding in
        ChecklistField(
          FormBuilder.reasonPrefix + KeptReason(for: finding).key,
          "Reason for \(finding.code.rawValue)",
          step: 0,
          .text
        )
      }
    }
    entry.replaceFields(lines.flatMap { [$0] + askingWhich($0, context) })
  }

  /// Asks which of two moments a time means that the clinic's clock shows twice.
  private func askingWhich(_ field: ChecklistField, _ context: ScreenContext) -> [ChecklistField] {
    guard field.kind == .dateTime,
      let local = entry.answers[field.name].flatMap({ try? CivilDateTime($0) }),
      case .twice(let first, let second) = context.zone.resolve(local)
    else { return [] }
    return [
      ChecklistField(
        FormBuilder.which(field.name),
        "The clock shows this time twice",
        step: 0,
        .choice([
          ChecklistChoice("1", "the first, \(first)"),
          ChecklistChoice("2", "the second, \(second)"),
        ])
      )
    ]
  }

  /// Puts figures into empty lines that follow from another one, to be read and changed.
  ///
  /// These are the size of a model, and the bridge that was worked out.
  private mutating func suggest(after field: String, _ context: ScreenContext) {
    func fill(_ name: String, _ text: String?) {
      if entry.typed[name] == nil, let text { entry.put(text, into: name) }
    }
    switch (kind, field) {
    case (.pump, "model"), (.lifeCycle(.implant, _), "model"),
      (.lifeCycle(.replacement, _), "model"):
      guard let name = entry.answers["model"], let model = PumpCatalogue.model(name) else { return }
      if model.reservoirs.count == 1 { fill("reservoir", model.reservoirs.first?.value.digits) }
      fill("alarm", model.alarmVolume?.value.digits)
    case (.pump, "trimmed"), (.lifeCycle(.implant, _), "trimmed"),
      (.lifeCycle(.replacement, _), "trimmed"):
      let builder = FormBuilder(answers: entry.answers, zone: context.zone, now: context.moment)
      let volume = CatheterConstants(builder.catheter)?.volume?.single?.digits
      // A volume that a person typed stays; what the last trimmed length gave does not.
      if [nil, suggestedCatheter].contains(entry.typed["catheter"]) {
        entry.put(volume, into: "catheter")
        suggestedCatheter = volume
      }
    case (.complication, "kind"):
      guard let told = entry.answers["kind"].flatMap(ComplicationRegister.kind) else { return }
      fill("phase", String(told.usualPhase.rawValue.prefix(1)))
      fill("device", told.deviceInvolvedByDefault ? "y" : nil)
    case (.order, let name) where name.hasPrefix("drug") || name.hasPrefix("strength"):
      // How long the mixture may stay, from its study or label; the prescriber reads and changes it.
      let builder = FormBuilder(answers: entry.answers, zone: context.zone, now: context.moment)
      guard let formulation = try? builder.formulation() else { return }
      let drugs = formulation.ingredients.compactMap { Formulary.drug($0.drug) }
      let days = StabilityClock(drugs: drugs, policy: context.policy).map { String($0.days) }
      // What the prescriber typed stays; what the last fluid allowed does not hold for another one.
      if let days, [base["stability"], suggestedDays].contains(entry.typed["stability"]) {
        entry.put(days, into: "stability")
        suggestedDays = days
      }
    case (.order, "bridge"):
      guard entry.typed["bridge"] == "g", let bridge = preview(context).bridge else { return }
      fill("bridgeVolume", bridge.setting.volume.digits)
      fill("bridgeMinutes", String(bridge.setting.minutes))
    default: break
    }
  }

  /// The tab that it stands under.
  package var tab: ScreenID? { nil }

  /// What keys do now.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    if picker != nil {
      return [
        ScreenKey(.open, word: "take"), ScreenKey(.back), ScreenKey(.moveDown), ScreenKey(.moveUp),
      ]
    }
    if workingFrom != nil {
      return [ScreenKey(.back), ScreenKey(.moveDown), ScreenKey(.moveUp)]
    }
    guard kind.placement == .page else {
      let word = kind.placement == .alone && chart == nil ? "quit" : "cancel"
      return [ScreenKey(.open, word: Self.enterWord(kind)), ScreenKey(.back, word: word)]
    }
    var keys = [
      ScreenKey(.open, word: "next line"), ScreenKey(.save), ScreenKey(.back, word: "cancel"),
    ]
    if entry.focusedField.flatMap({ FieldPicker($0) }) != nil { keys.append(ScreenKey(.choices)) }
    switch kind {
    case .order, .program, .pump, .lifeCycle, .outcome, .interrogation:
      keys.append(ScreenKey(.working, disabledBecause: context.amountsHidden))
    default: break
    }
    if chart != nil { keys.append(ScreenKey(.firstActions)) }
    return keys + [
      ScreenKey(.nextPart), ScreenKey(.previousPart), ScreenKey(.redraw), ScreenKey(.help),
      ScreenKey(.lock),
    ]
  }

  /// What Enter does once the lines are filled in.
  private static func enterWord(_ kind: FormKind) -> String {
    switch kind {
    case .signIn: "next, then sign in"
    case .pin: "next, then sign"
    case .resume: "take up"
    default: "next, then hand in"
    }
  }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    if picker != nil { return pick(event, context) }
    if let first = workingFrom { return look(event, first) }
    switch event {
    case .key(.escape, _): return .perform(.back, chart?.id)
    case .key(.function(10), _):
      return entry.checkAll() ? .handIn(entry.answers) : .handled
    case .key(.function(2), _):
      picker = entry.focusedField.flatMap { FieldPicker($0, typed: entry.focusedText) }
      return picker == nil ? .refused("this line has no list of choices") : .handled
    case .key(.function(3), _) where chart != nil:
      return .perform(.firstActions, chart?.id)
    case .key(.function(4), _): workingFrom = 0
    case .key(.function(1), _): return .perform(.help, chart?.id)
    case .key(.function(8), _): return .perform(.lock, chart?.id)
    case .key(.control("l"), _): return .perform(.redraw, nil)
    default: return type(event, context)
    }
    return .handled
  }

  private mutating func type(_ event: Event, _ context: ScreenContext) -> ScreenOutcome {
    let field = entry.focusedField?.name
    let before = field.flatMap { entry.typed[$0] }
    let isOneKey = entry.focusedField?.isOneKey == true
    let known = Set(entry.fields.map(\.name))
    switch entry.handle(event) {
    case .unhandled: return .unhandled
    case .changed, .moved:
      if let field, entry.typed[field] != before || entry.focusedField?.name != field {
        suggest(after: field, context)
      }
      arrange(context)
      // What an answer brought up is asked next, also where the line was the last one.
      if let field,
        entry.focusedField?.name != field || (isOneKey && entry.typed[field] != before)
      {
        entry.go(behind: field, ifNotIn: known)
      }
      return .handled
    case .submitted: return .handIn(entry.answers)
    }
  }

  private mutating func pick(_ event: Event, _ context: ScreenContext) -> ScreenOutcome {
    guard let outcome = picker?.handle(event) else { return .unhandled }
    switch outcome {
    case .open: break
    case .closed: picker = nil
    case .taken(let text):
      if let field = picker?.field {
        entry.put(text, into: field)
        suggest(after: field, context)
        arrange(context)
      }
      picker = nil
    }
    return .handled
  }

  private mutating func look(_ event: Event, _ first: Int) -> ScreenOutcome {
    switch event {
    case .key(.escape, _), .key(.function(4), _): workingFrom = nil
    case .key(.down, _): workingFrom = first + 1
    case .key(.up, _): workingFrom = max(0, first - 1)
    case .key(.pageDown, _): workingFrom = first + 10
    case .key(.pageUp, _): workingFrom = max(0, first - 10)
    default: return .unhandled
    }
    return .handled
  }
}

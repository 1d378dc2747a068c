import ClinicDomain
import Grid

/// What stands around the questions of a screen: what has to be known before, what the answers lead
/// to, what was done so far.
struct WalkLines {
  let screen: WalkScreen
  let walk: Walk
  let checklistScreen: ChecklistScreen
  let context: ScreenContext

  private func wrapped(_ texts: [String], _ role: CellRole = .text, width: Int) -> [SpanLine] {
    texts.flatMap { SpanLine.wrap([Span(context.seen($0), role)], width: width) }
  }

  // MARK: Before the questions

  /// What is to be seen before the questions.
  func head(width: Int) -> [SpanLine] {
    wrapped(headTexts + personTexts, width: width)
  }

  private var headTexts: [String] {
    switch checklistScreen.number {
    case 5: OrderLines.order(walk, context)
    case 11: [residualText].compactMap(\.self)
    case 12: [residualText, roomText].compactMap(\.self)
    case 13: [roomText].compactMap(\.self)
    case 15: [contentText].compactMap(\.self)
    case 16: OrderLines.order(walk, context) + [contentText].compactMap(\.self)
    case 18: ["The first nurse will sign: \(SignatureMoment.visit.meaning)."]
    case 19: dueTexts
    case 20: [observationText].compactMap(\.self)
    case 25: OrderLines.pump(walk)
    default: []
    }
  }

  /// What is in the pump now, as it is to be programmed.
  private var contentText: String? {
    walk.ownFill.map { fill in
      "In the pump: \(fill.injected.shown) + \(fill.leftBehind.shown) left = \(fill.volume.shown)"
    }
  }

  /// What was aspirated, held against what was expected, now that it was entered.
  private var residualText: String? {
    let found = walk.chart.residuals.last { $0.visit == walk.visit.id }?.value
    return found.map { found in
      let expected = found.expectedAtMost.map { "\(found.expected.shown) to \($0.shown)" }
      let difference = found.aspirated - found.expected
      return
        "Residual \(found.aspirated.shown), expected \(expected ?? found.expected.shown), difference \(difference.shown): \(Self.graded(found.grade))"
    }
  }

  private static func graded(_ grade: String) -> String {
    switch ResidualGrade(rawValue: grade) {
    case .ok: "as expected"
    case .note: "noted"
    case .reason: "reason given"
    case .hardStop: "decided by the prescriber"
    case nil: grade
    }
  }

  /// How much still fits into the reservoir while it is filled.
  private var roomText: String? {
    guard let pump = walk.pump, let order = walk.order else { return nil }
    let returns = screen.entry.answers.entries.filter {
      $0.key.hasPrefix("fill.return.") && $0.text == "y"
    }
    let first = walk.visit.answer("first.volume").flatMap { try? Volume(stored: $0) } ?? .zero
    let returned = max(first.nanolitres, Int64(returns.count) * 5_000_000)
    let inside = min(returned, order.volume.nanolitres)
    let room = pump.reservoir - Volume(nanolitres: inside)
    return
      "Reservoir \(pump.reservoir.shown), ordered \(order.volume.shown); in so far \(Volume(nanolitres: inside).shown), room left \(room.magnitude.shown)"
  }

  private var dueTexts: [String] {
    guard let due = walk.newDueDate else { return [] }
    let alarm = walk.newReservoir?.alarmDate?.shown ?? "-"
    return ["Due by \(due.date.shown) (\(due.limit.title)); alarm \(alarm)"]
  }

  private var observationText: String? {
    guard walk.template.kind == .refill || walk.template.kind == .doseChange else { return nil }
    let observation = walk.observation
    guard observation.minutes > 0 else {
      return "No observation time: \(observation.reason)"
    }
    let until = walk.observationEnds.map { ", until \($0.local.time)" } ?? ""
    return "Observation \(observation.minutes) min\(until): \(observation.reason)"
  }

  private var personTexts: [String] {
    var texts: [String] = []
    if let entry = walk.visit.entry(screen: checklistScreen.number), walk.isDone(checklistScreen) {
      texts.append(
        "Kept \(entry.performedAt.local.time) by \(context.name(of: entry.performedBy)); entering it again replaces that."
      )
    }
    guard checklistScreen.allowsRecorder else { return texts }
    let own = context.staff?.id
    let performer = screen.performer.flatMap { $0 == own ? nil : $0 }
    if let performer {
      texts.append(
        "Done by \(context.name(of: performer)), entered by \(own.map(context.name) ?? "-")"
      )
    }
    if let at = screen.performedAt { texts.append("Done at \(at), entered now") }
    return texts
  }

  // MARK: What the answers lead to

  /// What the answers lead to, as far as it may be seen before they are kept.
  func below(width: Int) -> [SpanLine] {
    guard let evaluation = screen.evaluation(context) else { return [] }
    let isAfterwards = WalkScreen.comparesAfterwards.contains(checklistScreen.number)
    let isComplete = screen.entry.isComplete
    var lines: [SpanLine] = []
    if !isAfterwards, isComplete || screen.stopsAtOnce(checklistScreen, walk) {
      lines += wrapped(
        evaluation.stops.map { "! \($0.code.title): \($0.because)" },
        .value,
        width: width
      )
      if !evaluation.stops.isEmpty {
        lines += wrapped(["Enter keeps it, and the walk stops here."], .label, width: width)
      }
    }
    guard isComplete else { return lines }
    if !isAfterwards {
      lines += wrapped(evaluation.notes + wasteTexts, width: width)
      // Waste is said drug by drug above, with what it is of.
      let workings = checklistScreen.number == 18 ? [] : evaluation.workings
      let results = workings.flatMap { working in
        working.results.map { "\(working.title): \($0.name) \($0.value)" }
      }
      lines += wrapped(results, width: width)
    }
    if let signature = checklistScreen.signature, isAfterwards || evaluation.stops.isEmpty {
      lines += wrapped(["Enter, then sign: \(signature.meaning)."], .label, width: width)
    } else if isAfterwards {
      lines += wrapped(["Enter keeps it; then it is compared."], .label, width: width)
    }
    return lines
  }

  /// What is thrown away, drug by drug.
  private var wasteTexts: [String] {
    guard checklistScreen.number == 18 else { return [] }
    func text(_ field: String, _ what: String, _ formulation: Formulation?) -> String? {
      guard let formulation, let stored = screen.entry.answers[field],
        let volume = try? Volume(stored: stored), volume > .zero
      else { return nil }
      let masses = formulation.ingredients.map {
        "\(DrugText.name($0.drug)) \($0.concentration.mass(in: volume).shown)"
      }
      return "\(what) \(volume.shown): \(masses.joined(separator: ", "))"
    }
    return [
      text("waste.old", "Old drug", walk.priorFill?.formulation),
      text("waste.syringe", "Left-over", walk.ownFill?.formulation),
    ].compactMap(\.self)
  }

  // MARK: What was done

  /// The screens that were kept, with when and by whom.
  func done(width: Int) -> [SpanLine] {
    let kept = walk.screens.compactMap { screen in
      walk.visit.entry(screen: screen.number).map { (screen, $0) }
    }
    guard !kept.isEmpty else { return [] }
    return [SpanLine("Done so far", .label)]
      + kept.map { screen, entry in
        let by = context.name(of: entry.performedBy)
        let other =
          entry.recordedBy == entry.performedBy
          ? "" : ", entered by \(context.name(of: entry.recordedBy))"
        let text = "\(entry.performedAt.local.time) \(screen.number) \(screen.title)  \(by)\(other)"
        return SpanLine(text)
      }.flatMap { SpanLine.wrap($0.spans, width: width) }
  }
}

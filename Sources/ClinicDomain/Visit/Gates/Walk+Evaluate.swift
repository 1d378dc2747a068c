extension Walk {
  /// Works out what the answers of a screen lead to: what is missing, stops, reasons, figures.
  ///
  /// Answers are in stored form. Nothing is computed from a value that was not entered.
  public func evaluate(_ screen: ChecklistScreen, _ texts: KeyedText) -> ScreenEvaluation {
    var result = ScreenEvaluation()
    let answers = Answers(texts: texts)
    for field in fields(on: screen) where !field.isOptional && texts[field.name] == nil {
      result.missing.append(field.name)
    }
    judge(screen.number, answers, &result)
    if template.kind == .emergency { result.goOn(but: [.identity, .pumpSerial]) }
    result.stops = result.stops.filter { met in !wasLeft(met, on: screen.number) }
    for asked in result.reasons
    where !(texts[asked.field] ?? "").contains(where: { $0 != " " }) {
      result.missing.append(asked.field)
    }
    return result
  }

  /// Whether a stop was left at this very value, by an exit or an override.
  private func wasLeft(_ met: ScreenEvaluation.Met, on screen: Int) -> Bool {
    visit.stops.contains {
      $0.screen == screen && met.isSame(as: $0) && $0.left.map { $0.way != .satisfied } == true
    }
  }

  private func judge(_ screen: Int, _ answers: Answers, _ result: inout ScreenEvaluation) {
    switch screen {
    case 1: judgeArrival(answers, "arrive", &result)
    case 2: judgeSafety(answers, &result)
    case 3:
      judgeVitals(answers, "vitals", .vitalSigns, &result)
      judgeNeurology(answers, &result)
    case 4: judgeInterrogation(answers, &result)
    case 5: judgeOrder(answers, &result)
    case 6: judgeLabel(answers, &result)
    case 7:
      judgeArrival(answers, "second", &result)
      judgeSecondReading(answers, &result)
    case 8: judgeSite(answers, &result)
    case 9: judgeNeedle(answers, &result)
    case 10: judgeResidual(answers, &result)
    case 11: judgeRinse(answers, &result)
    case 12: judgeFirstIncrement(answers, &result)
    case 13: judgeFill(answers, &result)
    case 14: judgeNeedleOut(answers, &result)
    case 15: judgeProgramming(answers, &result)
    case 16: judgeFinishScreen(answers, &result)
    case 17: judgeReadBack(answers, &result)
    case 18: judgeWaste(answers, &result)
    case 19: judgeLeaveTaking(answers, &result)
    case 20: judgeClosing(answers, &result)
    default: judgeOther(screen, answers, &result)
    }
  }

  private func judgeOther(_ screen: Int, _ answers: Answers, _ result: inout ScreenEvaluation) {
    switch screen {
    case 21: judgeBeforeScan(answers, &result)
    case 22: judgeAfterScan(answers, &result)
    case 23, 24: judgeEmergency(answers, &result)
    case 25: judgeReview(answers, &result)
    case 26: judgeEmptying(answers, &result)
    case 31...39: judgeBranch(screen, answers, &result)
    case 40: judgeHolding(answers, &result)
    default: break
    }
  }
}

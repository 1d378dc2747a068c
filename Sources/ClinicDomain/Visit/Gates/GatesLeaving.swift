/// The gates of leave-taking and of the last signature.
extension Walk {
  func judgeLeaveTaking(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.ask("teaching", if: answers.isNo("leave.teaching"), "not taught back")
    result.ask("tones", if: answers.isNo("leave.alarms"), "alarm tones not known")
    result.ask("card", if: answers.isNo("leave.card"), "no card given")
    result.ask("drug", if: answers.isNo("leave.drug"), "next drug not ordered")
    judgeNextVisit(answers, &result)
  }

  /// The next refill on or before the due date; what was booked before counts where it is.
  ///
  /// Sources: S12, S36.
  private func judgeNextVisit(_ answers: Answers, _ result: inout ScreenEvaluation) {
    let entered = answers.dateTime("leave.next")
    guard let next = entered ?? bookedRefill?.at else {
      return result.stop(.nextVisit, "nothing is booked")
    }
    if entered == nil { result.notes.append("booked before: \(next.shown)") }
    result.stop(.nextVisit, if: next <= now.local, value: next.description, "\(next.shown) is past")
    guard let due = newDueDate else { return }
    guard let last = bookBy else {
      return result.stop(
        .nextVisit,
        if: next > now.local,
        value: next.description,
        "the due date \(due.date.shown) (\(due.limit.title)) has passed"
      )
    }
    result.stop(
      .nextVisit,
      if: next.date > last,
      value: next.description,
      "\(next.shown) is after \(last == due.date ? "the due date " : "")\(last.shown)"
        + " (\(due.limit.title))"
    )
    result.ask(
      "due",
      if: last != due.date,
      "the due date \(due.date.shown) (\(due.limit.title)) has passed: what is planned"
    )
  }

  func judgeClosing(_ answers: Answers, _ result: inout ScreenEvaluation) {
    result.ask("complete", if: answers.isNo("close.complete"), "what is not recorded")
    guard template.kind == .refill || template.kind == .doseChange else { return }
    judgeVitals(answers, "after", .vitalSignsAfter, &result)
    result.ask("afterPocket", if: answers.isYes("after.pocket"), "pocket swollen: what was done")
    guard let until = observationEnds else {
      return result.stop(.observation, "the pump was not read back")
    }
    result.stop(
      .observation,
      if: now.instant < until.instant,
      value: until.description,
      "observation until \(until.local.shown)"
    )
    result.derived["observation.ended"] = now.description
  }

  /// When observation ends; nothing before the pump was read back.
  public var observationEnds: Moment? {
    visit.answer("observation.until").flatMap { try? Moment($0) }
  }
}

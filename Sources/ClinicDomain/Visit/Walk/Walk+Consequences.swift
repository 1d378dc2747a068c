/// What a finished screen writes into the chart beside itself, in the same action.
extension Walk {
  func consequences(of screen: ChecklistScreen, _ entry: ScreenEntry) -> [ClinicEvent] {
    let answers = Answers(texts: entry.answers)
    switch screen.number {
    case 4: return [.interrogated(interrogation(answers, "pump"))]
    case 10: return residualEvents(answers, at: entry.performedAt)
    case 14: return fillEvents(answers, at: entry.performedAt)
    case 17: return readBackEvents(answers, at: entry.performedAt)
    case 18: return wasteEvents(answers, "waste", entry)
    case 19: return bookingEvents(answers)
    case 20: return closingEvents(entry)
    case 21: return scanEvents(answers)
    case 24: return handOverEvents(answers, at: entry.performedAt)
    case 25: return reviewEvents(answers, entry)
    case 26: return emptyingEvents(answers, entry)
    case 40: return wasteEvents(answers, "hold", entry)
    default: return []
    }
  }

  private func interrogation(_ answers: Answers, _ prefix: String) -> Interrogation {
    Interrogation(
      isRunning: answers.isYes("\(prefix).running"),
      volume: answers.volume("\(prefix).volume"),
      dose: answers.dose("\(prefix).dose"),
      boluses: answers.count("\(prefix).boluses"),
      alarmDate: answers.date("\(prefix).alarmDate"),
      events: answers.text("\(prefix).eventText") ?? "",
      replacementIndicated: answers.isYes("\(prefix).replacement"),
      endOfService: answers.text("\(prefix).replacement")
        == Interrogation.Indicator.endOfService.key ? true : nil
    )
  }

  private func residualEvents(_ answers: Answers, at moment: Moment) -> [ClinicEvent] {
    guard let aspirated = answers.volume("residual.aspirated"),
      let assessment = at(moment).residualAssessment(aspirated: aspirated)
    else { return [] }
    let expected = assessment.expected
    return [
      .residualAssessed(
        ResidualAssessed(
          expected: expected.least,
          expectedAtMost: expected.isRange ? expected.greatest : nil,
          aspirated: aspirated,
          grade: assessment.grade.rawValue
        )
      )
    ]
  }

  /// The fill as it was injected; entered anew it keeps the time at which the needle came out.
  private func fillEvents(_ answers: Answers, at moment: Moment) -> [ClinicEvent] {
    guard let order, let injected = answers.volume("out.injected"),
      let left = answers.volume("out.left")
    else { return [] }
    let primary = order.formulation.primary.drug
    return [
      .fillRecorded(
        Fill(
          at: ownFill?.at ?? moment,
          injected: injected,
          leftBehind: left,
          formulation: order.formulation,
          lots: lots,
          isFirstOfDrug: !pumpHadHeld { $0.id == primary }
        )
      )
    ]
  }

  private func readBackEvents(_ answers: Answers, at moment: Moment) -> [ClinicEvent] {
    var events: [ClinicEvent] = [.interrogated(interrogation(answers, "read"))]
    if let fill = ownFill ?? priorFill, let change = program(of: fill, at: moment) {
      events.append(.programChanged(change))
    }
    if let date = order?.refillBy {
      events.append(
        .prescriberDateSet(PrescriberDate(date: date, reason: "order \(order?.id.text ?? "")"))
      )
    }
    return events
  }

  /// The old drug and what was left of the new, before a witness.
  private func wasteEvents(
    _ answers: Answers,
    _ prefix: String,
    _ entry: ScreenEntry
  ) -> [ClinicEvent] {
    var lines: [WasteRecorded.Line] = []
    if let old = answers.volume("\(prefix).old"), old > .zero,
      let formulation = priorFill?.formulation
    {
      lines.append(WasteRecorded.Line(volume: old, formulation: formulation, origin: "pump"))
    }
    if let rest = answers.volume("\(prefix).syringe"), rest > .zero,
      let formulation = (ownFill?.formulation ?? order?.formulation)
    {
      lines.append(WasteRecorded.Line(volume: rest, formulation: formulation, origin: "syringe"))
    }
    guard !lines.isEmpty else { return [] }
    return [
      .wasteRecorded(
        WasteRecorded(
          lines: lines,
          method: answers.text("\(prefix).method") ?? "",
          by: firstNurse ?? entry.recordedBy,
          witness: entry.signature
        )
      )
    ]
  }

  /// The next visit of this patient, under one name, so that a new time replaces the old one.
  func nextVisit(at time: CivilDateTime, _ kind: VisitKind = .refill) -> ClinicEvent {
    .appointmentRecorded(
      Appointment(id: AppointmentID("\(visit.id.text)-next"), at: time, kind: kind)
    )
  }

  private func bookingEvents(_ answers: Answers) -> [ClinicEvent] {
    answers.dateTime("leave.next").map { [nextVisit(at: $0)] } ?? []
  }

  private func closingEvents(_ entry: ScreenEntry) -> [ClinicEvent] {
    var events: [ClinicEvent] = [
      .visitSigned(VisitSigned(signatures: [entry.signature].compactMap(\.self)))
    ]
    if var booked = chart.appointments.last(where: { $0.id == visit.appointment }) {
      booked.state = .done
      events.append(.appointmentRecorded(booked))
    }
    return events
  }
}

import ClinicDomain

/// Residuals of the demonstration that were not as expected, the stops that they met, and what was
/// found of them.
enum DemoDiscrepancies {
  /// The patients whose last discrepancy nobody has explained yet.
  private static let open = [27, 33]

  /// Whether the discrepancy of a refill stays open: the last but one refill of a few patients.
  static func staysOpen(_ number: Int, refillsAfter: Int) -> Bool {
    open.contains(number) && refillsAfter == 1
  }

  /// The actions of a refill, of some visits with a residual that was short and a stop for it; days
  /// later a clinician writes down what it came from.
  static func added(
    to actions: [Action],
    number: Int,
    on day: CivilDate,
    refillsAfter: Int,
    moment: (CivilDate, Int) -> Moment
  ) -> [Action] {
    let staysOpen = staysOpen(number, refillsAfter: refillsAfter)
    let isChosen = (Int(day.dayNumber) + number * 7).isMultiple(of: 23) || staysOpen
    guard isChosen, let place = actions.firstIndex(where: { residual(in: $0) != nil }),
      let found = residual(in: actions[place])
    else { return actions }
    var actions = actions
    actions[place] = short(actions[place], found.residual, at: found.place, on: day)
    guard !staysOpen else { return actions }
    let finding = findings[(Int(day.dayNumber) + number) % findings.count]
    let chart = actions[place].chart
    actions.append(
      Action(
        id: ActionID("\(chart?.text ?? "")-found-\(day.dayNumber)"),
        by: .staff(StaffID("diaz")),
        on: "office",
        at: moment(day.advanced(byDays: 5), 900),
        chart: chart,
        events: [
          .discrepancyClosed(DiscrepancyClosed(cause: finding.cause, conclusion: finding.text))
        ]
      )
    )
    return actions
  }

  private static let findings: [(cause: DiscrepancyClosed.Cause, text: String)] = [
    (.readingError, "air in the syringe; the rest came with the rinse"),
    (.earlierFill, "the fill before was 2.5 mL less than written; syringe log looked through"),
    (.programError, "a dose step of the ward was not written down here; program read again"),
    (.readingError, "not all aspirated; pump read and in order at the next refill"),
    (.notFound, "rotor turns, catheter fills; residual watched over the next refills"),
  ]

  private static func residual(in action: Action) -> (place: Int, residual: ResidualAssessed)? {
    for (place, event) in action.events.enumerated() {
      if case .residualAssessed(let residual) = event { return (place, residual) }
    }
    return nil
  }

  private static func short(
    _ action: Action,
    _ residual: ResidualAssessed,
    at place: Int,
    on day: CivilDate
  ) -> Action {
    var (action, residual) = (action, residual)
    residual.expected = residual.expected + Volume(nanolitres: 2_600_000)
    residual.grade = ResidualGrade.reason.rawValue
    let stop = StopRecord(
      code: StopCode.residual.rawValue,
      screen: 10,
      value: residual.aspirated.stored,
      because: "\(residual.aspirated.shown) where \(residual.expected.shown) was expected"
    )
    // Aspirated again and confirmed; some the prescriber let go on.
    let isOverridden = Int(day.dayNumber).isMultiple(of: 3)
    let left = StopLeft(
      stop,
      way: isOverridden ? .overridden : .satisfied,
      reason: "aspirated again, same volume; patient well",
      signature: isOverridden
        ? Signature(by: StaffID("diaz"), at: action.at, meaning: "go on with the refill") : nil
    )
    action.events[place] = .residualAssessed(residual)
    action.events += [.stopMet(stop), .stopLeft(left)]
    return action
  }
}

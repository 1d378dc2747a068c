extension ChecklistTemplate {
  /// The refill: 19 routine screens and one conditional one.
  public static let refill = ChecklistTemplate(
    id: "refill-1",
    kind: .refill,
    screens: beforeNeedle + labels + access + afterNeedle,
    branches: ChecklistScreen.branches + [.holding]
  )

  /// Before the patient is touched; 2 to 5 in any order.
  static let beforeNeedle = [
    ChecklistScreen(1, "Arrive", steps: [1, 2]),
    ChecklistScreen(2, "Safety questions", steps: [4, 5, 6, 7, 10, 16], isAnyOrder: true),
    ChecklistScreen(3, "Baseline", steps: [8, 9], isAnyOrder: true),
    ChecklistScreen(4, "Interrogate", steps: [3, 18, 19], isAnyOrder: true),
    ChecklistScreen(5, "Order and kit", steps: [11, 12, 14, 17], isAnyOrder: true),
  ]

  private static let labels = [
    ChecklistScreen(6, "Label, first nurse", steps: [13], restsOn: [5]),
    ChecklistScreen(
      7,
      "Label, second person",
      steps: [2, 13, 15],
      signature: .label,
      isBlind: true,
      restsOn: [5, 6]
    ),
    ChecklistScreen(8, "Time-out and site", steps: [20, 21, 22, 23, 24], allowsRecorder: true),
  ]

  /// From the needle to the empty syringe.
  private static let access = [
    ChecklistScreen(9, "Needle", steps: [25, 26], allowsRecorder: true, isNeedleIn: true),
    ChecklistScreen(
      10,
      "Residual",
      steps: [27, 28, 29, 30],
      allowsRecorder: true,
      isNeedleIn: true
    ),
    ChecklistScreen(
      11,
      "Rinse",
      steps: [31],
      condition: .rinse,
      allowsRecorder: true,
      isNeedleIn: true
    ),
    ChecklistScreen(
      12,
      "First increment",
      steps: [32, 33],
      allowsRecorder: true,
      isNeedleIn: true
    ),
    ChecklistScreen(13, "Fill", steps: [34, 35], allowsRecorder: true, isNeedleIn: true),
    ChecklistScreen(14, "Needle out", steps: [36, 37], allowsRecorder: true, isNeedleIn: true),
  ]

  private static let afterNeedle = [
    ChecklistScreen(15, "Program, not sent", steps: [38, 39, 40, 41], restsOn: [14]),
    ChecklistScreen(
      16,
      "Finish screen, second",
      steps: [42],
      signature: .finishScreen,
      restsOn: [14, 15]
    ),
    ChecklistScreen(17, "Read-back", steps: [43, 44, 45], restsOn: [14, 15, 16]),
    ChecklistScreen(18, "Waste, second signs", steps: [46, 52], signature: .wasteAndVisit),
    ChecklistScreen(19, "Leave-taking", steps: [48, 49, 50, 51], isAnyOrder: true),
    ChecklistScreen(20, "Observe and sign", steps: [47, 52], signature: .visit),
  ]
}

extension ChecklistScreen {
  /// One screen for each way in which a refill can go wrong.
  static let branches = [
    ChecklistScreen(31, WalkBranch.noPort.title, steps: [21, 25], condition: .branch(.noPort)),
    ChecklistScreen(32, WalkBranch.noReturn.title, steps: [26, 27], condition: .branch(.noReturn)),
    ChecklistScreen(33, WalkBranch.dryPump.title, steps: [11], condition: .branch(.dryPump)),
    ChecklistScreen(
      34,
      WalkBranch.pocketFill.title,
      steps: [33, 34, 36],
      condition: .branch(.pocketFill),
      allowsRecorder: true
    ),
    ChecklistScreen(
      35,
      WalkBranch.wrongPort.title,
      steps: [25],
      condition: .branch(.wrongPort),
      allowsRecorder: true
    ),
    ChecklistScreen(
      36,
      WalkBranch.updateFailed.title,
      steps: [43],
      condition: .branch(.updateFailed)
    ),
    ChecklistScreen(37, WalkBranch.withdrawal.title, steps: [10], condition: .branch(.withdrawal)),
    ChecklistScreen(38, WalkBranch.overdose.title, steps: [10], condition: .branch(.overdose)),
    ChecklistScreen(
      39,
      WalkBranch.discrepancy.title,
      steps: [29],
      condition: .branch(.discrepancy),
      allowsRecorder: true
    ),
  ]

  /// What the pump holds and how it runs, where a visit ends before its time.
  static let holding = ChecklistScreen(
    40,
    "What the pump holds",
    steps: [37, 46, 52],
    condition: .holding,
    signature: .holding
  )
}

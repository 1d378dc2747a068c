extension ChecklistTemplate {
  /// A change of dose without a refill.
  public static let doseChange = ChecklistTemplate(
    id: "dose-change-1",
    kind: .doseChange,
    screens: beforeNeedle + [
      ChecklistScreen(15, "Program, not sent", steps: [39, 40, 41], restsOn: [5]),
      ChecklistScreen(
        16,
        "Finish screen, second",
        steps: [42],
        signature: .finishScreen,
        restsOn: [5, 15]
      ),
      ChecklistScreen(17, "Read-back", steps: [43, 44, 45], restsOn: [15, 16]),
      ChecklistScreen(19, "Leave-taking", steps: [48, 49, 50, 51], isAnyOrder: true),
      ChecklistScreen(20, "Observe and sign", steps: [47, 52], signature: .visit),
    ],
    branches: ChecklistScreen.branches.filter {
      [.branch(.dryPump), .branch(.updateFailed), .branch(.withdrawal), .branch(.overdose)]
        .contains($0.condition)
    }
  )

  /// A look at the pump, nothing changed.
  public static let interrogation = ChecklistTemplate(
    id: "interrogation-1",
    kind: .interrogation,
    screens: [arrive, interrogate, sign]
  )

  /// Before a scan, by the rule of the pump's model.
  public static let beforeMRI = ChecklistTemplate(
    id: "before-mri-1",
    kind: .beforeMRI,
    screens: [
      arrive, interrogate,
      ChecklistScreen(
        26,
        "Empty the pump",
        steps: [25, 26, 27, 46],
        condition: .emptyFirst,
        signature: .holding,
        allowsRecorder: true
      ),
      ChecklistScreen(21, "Before the scan", steps: [18, 50]), sign,
    ]
  )

  /// After a scan, by the rule of the pump's model.
  public static let afterMRI = ChecklistTemplate(
    id: "after-mri-1",
    kind: .afterMRI,
    screens: [arrive, interrogate, ChecklistScreen(22, "After the scan", steps: [18, 43]), sign]
  )

  /// A patient in trouble: first actions before everything.
  public static let emergency = ChecklistTemplate(
    id: "emergency-1",
    kind: .emergency,
    screens: [
      ChecklistScreen(23, "First actions", steps: [10], isAnyOrder: true),
      ChecklistScreen(1, "Arrive", steps: [1, 2], isAnyOrder: true),
      ChecklistScreen(3, "Baseline", steps: [8, 9], isAnyOrder: true),
      ChecklistScreen(4, "Interrogate", steps: [3, 18, 19], isAnyOrder: true),
      ChecklistScreen(24, "Handed over", steps: [10, 52]), sign,
    ]
  )

  /// After an import: order, consent, tubing and reasons in one reviewed pass.
  public static let baseline = ChecklistTemplate(
    id: "baseline-1",
    kind: .baseline,
    screens: [
      arrive,
      ChecklistScreen(25, "Baseline review", steps: [11, 12, 14, 16], signature: .review), sign,
    ]
  )

  private static let arrive = ChecklistScreen(1, "Arrive", steps: [1, 2])
  private static let interrogate = ChecklistScreen(4, "Interrogate", steps: [3, 18, 19])
  private static let sign = ChecklistScreen(20, "Sign", steps: [52], signature: .visit)
}

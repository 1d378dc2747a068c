/// How hard a step of the procedure holds a walk.
public enum StepGrade: String, Hashable, Sendable {
  /// Nothing goes on until it is satisfied or left by a safe exit.
  case hardStop
  /// It goes on with a reason.
  case needsReason
  /// It is recorded.
  case information
}

/// Who does a step.
public enum StepPerformer: String, Hashable, Sendable {
  case frontDesk
  case nurse
  case secondPerson
  case prescriber
  case pharmacist
  case witness
  case program
}

/// One step of the refill procedure.
public struct ChecklistStep: Hashable, Sendable {
  /// Its number, 1 to 52.
  public let number: Int
  /// What is done.
  public let title: String
  /// Who does it.
  public let performers: [StepPerformer]
  /// How hard it holds the walk.
  public let grade: StepGrade
  /// What to do where it fails.
  public let onFailure: String
  /// The branch that a failure opens, where it opens one.
  public let branch: WalkBranch?
  /// Where the step comes from.
  public let source: String

  /// Makes a step.
  public init(
    _ number: Int,
    _ title: String,
    _ performers: [StepPerformer],
    _ grade: StepGrade,
    onFailure: String,
    branch: WalkBranch? = nil,
    source: String
  ) {
    self.number = number
    self.title = title
    self.performers = performers
    self.grade = grade
    self.onFailure = onFailure
    self.branch = branch
    self.source = source
  }
}

/// The 52 steps of a refill, in the order of the procedure.
public enum RefillSteps {
  /// All steps.
  public static let all: [ChecklistStep] = before + access + finish

  /// A step by its number.
  public static func step(_ number: Int) -> ChecklistStep? {
    number >= 1 && number <= all.count ? all[number - 1] : nil
  }

  /// Before the patient is touched.
  private static let before: [ChecklistStep] = [
    ChecklistStep(
      1,
      "Appointment confirmed, escort known",
      [.frontDesk],
      .needsReason,
      onFailure: "rebook in the same call",
      source: "S34, S58"
    ),
    ChecklistStep(
      2,
      "Two identifiers against record and order",
      [.nurse, .secondPerson],
      .hardStop,
      onFailure: "stop; find the right chart",
      source: "GK"
    ),
    ChecklistStep(
      3,
      "Serial number of the pump as in the chart",
      [.nurse],
      .hardStop,
      onFailure: "stop; wrong patient or pump until explained",
      source: "GK, S33"
    ),
    ChecklistStep(
      4,
      "Allergies",
      [.nurse],
      .hardStop,
      onFailure: "change drug, preparation or dressing",
      source: "GK"
    ),
    ChecklistStep(
      5,
      "Anticoagulant, platelets",
      [.nurse],
      .needsReason,
      onFailure: "longer pressure; hold only by the prescriber",
      source: "S63"
    ),
    ChecklistStep(
      6,
      "Fever, infection, skin over the pump, pregnancy",
      [.nurse],
      .hardStop,
      onFailure: "prescriber sees the patient",
      source: "GK, S24"
    ),
    ChecklistStep(
      7,
      "Since the last visit: alarms, MRI, falls, hospital, sedatives",
      [.nurse],
      .needsReason,
      onFailure: "MRI: read the event log; sedatives: prescriber",
      source: "S16, S38"
    ),
    ChecklistStep(
      8,
      "Vital signs, sedation, gait before",
      [.nurse],
      .hardStop,
      onFailure: "prescriber",
      source: "S34"
    ),
    ChecklistStep(
      9,
      "Scores of pain or spasm, side effects",
      [.nurse],
      .information,
      onFailure: "-",
      source: "S93"
    ),
    ChecklistStep(
      10,
      "Signs of overdose or withdrawal",
      [.nurse],
      .hardStop,
      onFailure: "treat first",
      branch: .withdrawal,
      source: "S59, S42"
    ),
    ChecklistStep(
      11,
      "Written order, in date, complete",
      [.prescriber],
      .hardStop,
      onFailure: "no order, no refill",
      source: "S45"
    ),
    ChecklistStep(
      12,
      "Difference of the order from the last program",
      [.nurse, .secondPerson],
      .hardStop,
      onFailure: "prescriber signs again",
      source: "S36, S39"
    ),
    ChecklistStep(
      13,
      "Label against order",
      [.nurse, .secondPerson],
      .hardStop,
      onFailure: "put the syringe aside, call the pharmacist",
      source: "S27, GK"
    ),
    ChecklistStep(
      14,
      "Formulation on or off label, consent",
      [.nurse],
      .needsReason,
      onFailure: "prescriber's note",
      source: "S27"
    ),
    ChecklistStep(
      15,
      "Independent second reading",
      [.nurse, .secondPerson],
      .hardStop,
      onFailure: "read again, a third person decides",
      source: "S35, S39"
    ),
    ChecklistStep(
      16,
      "Consent, teaching on pocket fill, naloxone at home",
      [.nurse],
      .needsReason,
      onFailure: "obtain it",
      source: "S34"
    ),
    ChecklistStep(
      17,
      "Rescue kit present",
      [.nurse],
      .hardStop,
      onFailure: "no refill without it",
      source: "S38"
    ),
  ]

  /// Access, empty, fill.
  private static let access: [ChecklistStep] = [
    ChecklistStep(
      18,
      "Interrogate, keep the report, read the event log",
      [.nurse],
      .hardStop,
      onFailure: "prescriber before going on",
      source: "S12, S39"
    ),
    ChecklistStep(
      19,
      "Interrogation against record",
      [.program],
      .hardStop,
      onFailure: "reconcile",
      source: "PROP"
    ),
    ChecklistStep(
      20,
      "Time-out",
      [.nurse, .secondPerson],
      .hardStop,
      onFailure: "do it now",
      source: "GK"
    ),
    ChecklistStep(
      21,
      "Palpate, template, centre refill septum",
      [.nurse],
      .hardStop,
      onFailure: "ultrasound or fluoroscopy, or defer",
      branch: .noPort,
      source: "S3, S31, S40"
    ),
    ChecklistStep(
      22,
      "Skin preparation and its drying time",
      [.nurse],
      .needsReason,
      onFailure: "do it again",
      source: "S13, S40"
    ),
    ChecklistStep(
      23,
      "Right kit and needle",
      [.nurse],
      .hardStop,
      onFailure: "replace it",
      source: "S39, S40"
    ),
    ChecklistStep(
      24,
      "Every syringe labelled",
      [.nurse],
      .hardStop,
      onFailure: "throw the unlabelled one away",
      source: "GK, S83"
    ),
    ChecklistStep(
      25,
      "Needle meets the metal stop",
      [.nurse],
      .hardStop,
      onFailure: "withdraw, template again, imaging; second operator after two",
      branch: .noPort,
      source: "S1, S2"
    ),
    ChecklistStep(
      26,
      "Fluid returns",
      [.nurse],
      .hardStop,
      onFailure: "do not inject; prove the position",
      branch: .noReturn,
      source: "S52"
    ),
    ChecklistStep(
      27,
      "Aspirate all, slowly",
      [.nurse],
      .needsReason,
      onFailure: "wait, aspirate again",
      source: "S40, S50"
    ),
    ChecklistStep(
      28,
      "Look at the residual",
      [.nurse],
      .hardStop,
      onFailure: "clamp, keep a sample, prescriber",
      source: "GK, S47"
    ),
    ChecklistStep(
      29,
      "Residual against the expected one",
      [.program],
      .hardStop,
      onFailure: "prescriber",
      branch: .discrepancy,
      source: "S5"
    ),
    ChecklistStep(
      30,
      "Residual to waste, not back",
      [.nurse],
      .hardStop,
      onFailure: "only by the prescriber's order",
      source: "S37"
    ),
    ChecklistStep(
      31,
      "Rinse where drug or strength changed",
      [.nurse],
      .needsReason,
      onFailure: "prescriber's reason",
      source: "S37, S50"
    ),
    ChecklistStep(
      32,
      "New drug through the filter, no air",
      [.nurse],
      .needsReason,
      onFailure: "purge",
      source: "S51, S38"
    ),
    ChecklistStep(
      33,
      "First increment returns",
      [.nurse],
      .hardStop,
      onFailure: "stop; suspect a pocket fill",
      branch: .pocketFill,
      source: "S39"
    ),
    ChecklistStep(
      34,
      "Fill in steps of 5 mL, return at each, pocket felt",
      [.nurse],
      .hardStop,
      onFailure: "stop",
      branch: .pocketFill,
      source: "S2, S21"
    ),
    ChecklistStep(
      35,
      "Reservoir not overfilled",
      [.program],
      .hardStop,
      onFailure: "stop",
      source: "S40, S51"
    ),
    ChecklistStep(
      36,
      "Needle out, pocket looked at and felt",
      [.nurse],
      .needsReason,
      onFailure: "observe, ultrasound",
      source: "S79"
    ),
    ChecklistStep(
      37,
      "Injected volume, lots, left-over recorded",
      [.nurse],
      .hardStop,
      onFailure: "record it",
      source: "S83"
    ),
  ]

  /// Program, verify, discharge.
  private static let finish: [ChecklistStep] = [
    ChecklistStep(
      38,
      "New reservoir volume = injected + left",
      [.nurse],
      .hardStop,
      onFailure: "correct it in the programmer",
      source: "S33"
    ),
    ChecklistStep(
      39,
      "Drug, strength, dose, mode as ordered",
      [.nurse],
      .hardStop,
      onFailure: "correct it in the programmer",
      source: "S77"
    ),
    ChecklistStep(
      40,
      "Flex sum = ordered daily dose",
      [.program],
      .hardStop,
      onFailure: "correct the table",
      source: "S32"
    ),
    ChecklistStep(
      41,
      "Bridge as decided in the order",
      [.nurse, .prescriber],
      .hardStop,
      onFailure: "prescriber",
      source: "S36, S26"
    ),
    ChecklistStep(
      42,
      "Finish screen read aloud against the order",
      [.secondPerson],
      .hardStop,
      onFailure: "correct before sending",
      source: "S74"
    ),
    ChecklistStep(
      43,
      "Update sent, interrogated again, pump running",
      [.nurse],
      .hardStop,
      onFailure: "stay in the room, send again, call the maker",
      branch: .updateFailed,
      source: "S28, S29"
    ),
    ChecklistStep(
      44,
      "Programmer's alarm date against ours",
      [.program],
      .needsReason,
      onFailure: "usually a wrong volume or rate",
      source: "S30"
    ),
    ChecklistStep(
      45,
      "Report kept, copy to the patient",
      [.nurse],
      .needsReason,
      onFailure: "print it",
      source: "S12"
    ),
    ChecklistStep(
      46,
      "Waste witnessed",
      [.nurse, .witness],
      .hardStop,
      onFailure: "incident report",
      source: "S69"
    ),
    ChecklistStep(
      47,
      "Observation with second vital signs",
      [.nurse],
      .hardStop,
      onFailure: "extend",
      source: "S34, S36, S38"
    ),
    ChecklistStep(48, "Teaching", [.nurse], .needsReason, onFailure: "repeat", source: "S2, S10"),
    ChecklistStep(
      49,
      "Emergency card and numbers",
      [.nurse],
      .needsReason,
      onFailure: "give them",
      source: "S42, S36"
    ),
    ChecklistStep(
      50,
      "Next refill booked",
      [.frontDesk, .nurse],
      .hardStop,
      onFailure: "book before the patient leaves",
      source: "S12, S36"
    ),
    ChecklistStep(
      51,
      "Next drug ordered, authorisation",
      [.frontDesk, .pharmacist],
      .needsReason,
      onFailure: "order it",
      source: "S57"
    ),
    ChecklistStep(
      52,
      "Both sign",
      [.nurse, .secondPerson, .prescriber],
      .hardStop,
      onFailure: "the visit stays open",
      source: "PROP"
    ),
  ]
}

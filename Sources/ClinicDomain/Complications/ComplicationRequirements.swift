/// What every command on a complication asks for.
extension Chart {
  static func require(
    _ condition: Bool,
    _ what: String,
    _ why: String,
    _ remedy: String
  ) throws(Refusal) {
    guard condition else { throw Refusal(what: what, why: why, remedy: remedy) }
  }

  /// The complication that a command is about, once the person may: the one beginning of them all.
  ///
  /// - Throws: `Refusal` where the person may not, it is not in this chart, or it is closed and has to
  ///   be open.
  func knownComplication(
    _ id: ComplicationID,
    open mustBeOpen: Bool = false,
    for right: Right,
    _ member: StaffMember,
    _ what: String
  ) throws(Refusal) -> ComplicationRecord {
    try member.require(right, what: what)
    guard let record = complications.record(id) else {
      throw Refusal(what: what, why: "it is not in this chart", remedy: "Choose it in the list.")
    }
    if mustBeOpen, let closed = record.closed {
      throw Refusal(
        what: what,
        why: "it was closed on \(closed.value.on.shown)",
        remedy: "A clinician opens it again or amends it, with e."
      )
    }
    return record
  }

  /// Whether a complication can be as it is told.
  func check(
    _ complication: Complication,
    what: String,
    today: CivilDate
  ) throws(Refusal) {
    try Self.require(
      complication.kind != nil,
      what,
      "the register has no kind \(complication.kindID)",
      "Choose a kind of the list."
    )
    try Self.require(
      !complication.account.isEmpty,
      what,
      "what happened is empty",
      "Write it in a few words."
    )
    try Self.require(
      complication.onsetOn <= today,
      what,
      "\(complication.onsetOn.shown), the day it began, lies ahead",
      "Check the date."
    )
    try Self.require(
      complication.awareOn <= today && complication.awareOn >= complication.onsetOn,
      what,
      "\(complication.awareOn.shown), the day it was known, lies ahead or before it began",
      "Check both dates."
    )
    if let grade = complication.grade {
      try Self.require((1...5).contains(grade), what, "grade \(grade) is none", "Choose 1 to 5.")
      try Self.require(
        grade != 5 || complication.seriousness.contains(.death),
        what,
        "grade 5 is death, and death is not ticked",
        "Tick death, or choose another grade."
      )
    }
    try Self.require(
      !complication.isNearMiss || (complication.grade == nil && !complication.isSerious),
      what,
      "a near miss never reached the patient, but it is graded or serious",
      "Take grade and ticks away, or say that it is no near miss."
    )
    if let visit = complication.visit {
      try Self.require(
        self.visit(visit.id) != nil,
        what,
        "the visit is not in this chart",
        "Choose a visit of the list."
      )
    }
    if let device = complication.device {
      try Self.require(
        pumps.contains { $0.value.serial == device.serial && $0.value.model == device.model },
        what,
        "pump \(device.model) \(device.serial) was never in this patient",
        "Choose a pump of the chart."
      )
    }
  }
}

import VirtualTerminal

/// A same-dose baclofen refill in 40 mL as it is read from patient, syringe, pump and programmer.
struct RefillOnScreen {
  let mrn: String
  let birthDate: String
  let serial: String
  /// What the reservoir holds now, as a syringe reads it.
  let level: String
  /// The alarm date that the programmer shows before.
  let alarmBefore: String
  /// The alarm date that it shows after the fill.
  let alarmAfter: String
  /// When the patient comes again.
  let next: String
}

extension NurseAtWork {
  /// The screens up to the needle, with the second person's reading.
  func beforeNeedle(_ refill: RefillOnScreen) throws {
    try fill(
      1,
      ["MRN": "\(refill.mrn)\r", "Birth date": "\(refill.birthDate)\r", "Escort": "y"]
    )
    try safetyAndBaseline()
    try fill(
      4,
      [
        "Serial": "\(refill.serial)\r", "Pump running": "y",
        "Reservoir volume": "\(refill.level)\r", "Drugs shown": "y", "baclofen": "2000\r",
        "Daily dose": "600\r", "Mode": "s", "Alarm date": "\(refill.alarmBefore)\r",
        "Critical": "n", "Events": "\r", "Replacement": "n",
      ]
    )
    try fill(
      5,
      [
        "Order": "y", "Off-label": "y", "Oral baclofen": "y", "Oxygen": "y", "Suction": "y",
        "Bag": "y",
      ]
    )
    try fill(
      6,
      [
        "Patient's name": "y", "On the label": "y", "baclofen": "2000\r", "Volume": "40\r",
        "Lot": "L77\r", "Beyond-use": "+5 12:00\r", "Marked": "y", "Diluent": "s",
      ]
    )
    // The screen of the second person shows nothing of what the first one entered.
    try session.wait(forText: "Second person: read everything")
    guard !session.screen.shows("L77"), !session.screen.shows("2000") else {
      throw JourneyProblem(text: "the second person sees the first reading\n\(session.screen)")
    }
    try answer(
      [
        "MRN": "\(refill.mrn)\r", "Birth date": "\(refill.birthDate)\r", "baclofen": "2000\r",
        "Daily dose": "600\r", "Volume": "40\r",
      ]
    )
    try sign("chen", "2468", after: "I read patient, strengths")
    try fill(
      8,
      [
        "Second": "y", "Template": "y", "Centre": "y", "Skin": "c", "Drying": "60\r",
        "Lot": "K1\r", "Needle": "2", "Every": "y",
      ]
    )
    try fill(9, ["Needle": "c", "Metal": "y", "Attempts": "1\r", "Fluid": "y"])
  }

  private func safetyAndBaseline() throws {
    try fill(
      2,
      [
        "Allergies": "y", "Anticoagulant": "n", "Temperature": "36.8\r", "Skin": "y",
        "Pregnant": "n", "Pump alarm": "n", "MRI": "n", "Falls": "n", "New sedatives": "n",
        "Signs of overdose": "n", "Signs of withdrawal": "n", "Consent": "y",
      ]
    )
    try fill(
      3,
      [
        "Blood pressure, systolic": "124\r", "Blood pressure, diastolic": "78\r",
        "Heart": "70\r", "Breaths": "16\r", "SpO2": "97\r", "Sedation": "1", "Gait": "s",
        "Pain on average": "4\r", "Pain at worst": "6\r", "Pain now": "3\r",
        "Modified": "1\r", "Spasm": "1\r", "Side effects": "\r",
      ]
    )
  }

  /// The rest of the residual's screen, and everything after it up to the signature.
  func afterNeedle(_ refill: RefillOnScreen) throws {
    try fill(10, ["Appearance": "c", "All": "y", "Residual": "y"])
    try fill(12, ["Through": "y", "Air": "n", "First": "5\r", "Drug": "y"])
    try fill(
      13,
      [
        "Returns at 5": "y", "Returns at 10": "y", "Returns at 15": "y", "Returns at 20": "y",
        "Returns at 25": "y", "Returns at 30": "y", "Returns at 35": "y", "Returns at 40": "y",
        "Pain": "n", "Swelling": "n", "Resistance": "n",
      ]
    )
    try fill(
      14,
      [
        "Injected": "40\r", "Left in the reservoir": "0\r", "Left in the syringe": "0\r",
        "Measured": "\r", "Pocket": "n", "Bleeding": "n",
      ]
    )
    try fill(
      15,
      [
        "Reservoir volume": "40\r", "Drugs": "y", "baclofen": "2000\r", "Mode": "s",
        "Daily": "600\r",
      ]
    )
    try fill(16, ["Volume": "y", "Drugs": "y", "Dose": "y", "Bridge": "y"])
    try sign("chen", "2468", after: "finish screen aloud")
    try fill(
      17,
      [
        "Update": "y", "Pump running": "y", "Reservoir": "40\r", "Daily dose": "600\r",
        "Alarm date": "\(refill.alarmAfter)\r", "Report": "y",
      ]
    )
    try fill(18, ["Old drug": "\(refill.level)\r", "Left-over": "0\r", "Method": "d"])
    try sign("chen", "2468", after: "I watched the waste")
    try fill(
      19,
      [
        "Overdose": "y", "Both": "y", "Emergency": "y", "Next refill": "\(refill.next)\r",
        "Next drug": "y",
      ]
    )
    try fill(
      20,
      [
        "Blood pressure, systolic": "124\r", "Blood pressure, diastolic": "78\r",
        "Heart": "70\r", "Breaths": "16\r", "SpO2": "97\r", "Sedation": "1", "Gait": "s",
        "Pocket": "n",
      ]
    )
    try session.wait(forText: "I carried out this visit")
    try session.type("1357\r")
    try session.wait(forText: "is closed and signed")
  }
}

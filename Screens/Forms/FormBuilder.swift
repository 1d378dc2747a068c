package import ClinicDomain

/// Makes values of the answers of a form; every fault names its line.
package struct FormBuilder: Sendable {
  /// The answers in stored form.
  package let answers: KeyedText
  private let zone: ZoneRules
  let now: Moment

  /// Takes the answers in stored form.
  package init(answers: KeyedText, zone: ZoneRules, now: Moment) {
    self.answers = answers
    self.zone = zone
    self.now = now
  }

  func text(_ field: String) -> String { answers[field] ?? "" }

  func required<Value>(_ field: String, _ value: Value?) throws(AnswerError) -> Value {
    guard let value else { throw AnswerError(field: field, why: "this is to be answered") }
    return value
  }

  func optional<Value: Quantity>(
    _ field: String,
    _ type: Value.Type
  ) throws(AnswerError) -> Value? {
    guard let text = answers[field] else { return nil }
    do {
      return try Value(text)
    } catch {
      throw AnswerError(field: field, why: error.why)
    }
  }

  func quantity<Value: Quantity>(
    _ field: String,
    _ type: Value.Type
  ) throws(AnswerError) -> Value {
    try required(field, optional(field, type))
  }

  func date(_ field: String) -> CivilDate? { answers[field].flatMap { try? CivilDate($0) } }

  func count(_ field: String) -> Int? { answers[field].flatMap { Int($0) } }

  /// A time on the clinic's clock as a moment.
  package func moment(_ field: String) throws(AnswerError) -> Moment {
    do throws(CalendarError) {
      let local = try CivilDateTime(text(field))
      if case .twice(let first, let second) = zone.resolve(local),
        let which = answers[Self.which(field)]
      {
        return which == "1" ? first : second
      }
      return try zone.moment(for: local, text: text(field))
    } catch {
      throw AnswerError(field: field, why: error.why)
    }
  }

  /// The line that asks which moment a time means that the clock shows twice.
  static func which(_ field: String) -> String { "\(field).which" }

  // MARK: People

  /// A member of staff: what was recorded before, with the answers and the new PIN's text put in.
  package func member(_ old: StaffMember?, pinHash: String?) -> StaffMember {
    StaffMember(
      id: old?.id ?? StaffID(text("id").lowercased()),
      familyName: text("family"),
      givenName: text("given"),
      roles: Role.allCases.filter { answers["role.\($0.rawValue)"] == "y" },
      pinHash: pinHash ?? old?.pinHash ?? "",
      isActive: answers["active"] != "n",
      competentUntil: date("competent")
    )
  }

  /// A patient.
  package func patient() throws(AnswerError) -> Patient {
    Patient(
      mrn: text("mrn"),
      familyName: text("family"),
      givenName: text("given"),
      birthDate: try required("birthDate", date("birthDate")),
      sex: Patient.Sex(rawValue: text("sex").uppercased()) ?? .notKnown,
      phone: text("phone"),
      allergies: text("allergies").split(separator: ";").map { part in
        part.split(separator: " ").joined(separator: " ")
      }.filter { !$0.isEmpty },
      spasticityOrigin: text("origin") == "c" ? .cerebral : text("origin") == "s" ? .spinal : nil,
      notes: text("notes"),
      caregiver: text("caregiver").isEmpty ? nil : text("caregiver"),
      needs: needs.isEmpty ? nil : needs
    )
  }

  private var needs: [PatientNeed] {
    PatientNeed.allCases.filter { text("need.\($0.rawValue)") == "y" }
  }

  // MARK: Pump and what is in it

  /// A pump; what the form does not ask is kept from the one before.
  package func pump(_ old: Pump?) throws(AnswerError) -> Pump {
    var pump = Pump(
      model: text("model"),
      serial: text("serial"),
      implantedOn: try required("implanted", date("implanted")),
      reservoir: try quantity("reservoir", Volume.self),
      alarmVolume: try quantity("alarm", Volume.self),
      unusableVolume: try optional("unusable", Volume.self),
      tubingVolume: try optional("tubing", Volume.self),
      catheter: Catheter(
        model: catheterModel?.name ?? old?.catheter.model,
        trimmed: trimmedLength,
        volume: try optional("catheter", Volume.self),
        tip: answers["tip"]
      )
    )
    let isSame = old?.serial == pump.serial
    pump.replacementIndicatedOn = isSame ? old?.replacementIndicatedOn : nil
    pump.endOfServiceOn = isSame ? old?.endOfServiceOn : nil
    return pump
  }

  /// The model of catheter that was chosen.
  private var catheterModel: CatheterModel? {
    count("catheterModel").flatMap { number in
      PumpCatalogue.catheters.indices.contains(number - 1)
        ? PumpCatalogue.catheters[number - 1] : nil
    }
  }

  private var trimmedLength: Length? {
    answers["trimmed"].flatMap { try? Length("\($0) cm") }
  }

  /// The catheter as far as it was told.
  var catheter: Catheter {
    Catheter(model: catheterModel?.name, trimmed: trimmedLength, volume: volume("catheter"))
  }

  private func volume(_ field: String) -> Volume? {
    answers[field].flatMap { try? Volume(stored: $0) }
  }

  /// What is to be in the pump, each strength in its drug's own unit.
  package func formulation() throws(AnswerError) -> Formulation {
    var ingredients: [Ingredient] = []
    for number in 1...FormFields.mostDrugs {
      let (drugField, strengthField) = ("drug\(number)", "strength\(number)")
      guard let name = answers[drugField] else { continue }
      guard let drug = Formulary.drug(name) else {
        throw AnswerError(field: drugField, why: "the formulary has no drug of this name")
      }
      guard !ingredients.contains(where: { $0.drug == drug.id }) else {
        throw AnswerError(field: drugField, why: "the drug stands there twice")
      }
      let strength = try quantity(strengthField, Concentration.self)
      ingredients.append(
        Ingredient(drug: drug.id, concentration: strength.expressed(in: drug.concentrationUnit))
      )
    }
    return Formulation(
      primary: try required("drug1", ingredients.first),
      others: Array(ingredients.dropFirst()),
      stabilityDays: count("stability")
    )
  }

  /// How the pump is to run, the dose in the drug's own unit.
  package func program(_ formulation: Formulation?) throws(AnswerError) -> InfusionProgram {
    let unit = formulation.flatMap { Formulary.drug($0.primary.drug) }?.doseRateUnit
    let mode: InfusionProgram.Mode
    switch answers["mode"] {
    case "s":
      let dose = try quantity("dose", Dose.self)
      mode = .simpleContinuous(unit.map { dose.expressed(in: $0) } ?? dose)
    case "f":
      do {
        mode = .flex(try TypedEntry.flexTable(text("flex")))
      } catch {
        throw AnswerError(field: "flex", why: error.why)
      }
    case "m": mode = .minimumRate(try quantity("rate", EnteredRate.self))
    case "o": mode = .stopped
    default: throw AnswerError(field: "mode", why: "this is to be answered")
    }
    guard mode != .stopped, let bolus = try optional("bolus", Mass.self) else {
      return InfusionProgram(mode: mode)
    }
    let perDay = try required("perDay", count("perDay"))
    return InfusionProgram(mode: mode, patientBoluses: PatientBoluses(dose: bolus, perDay: perDay))
  }

  /// What is in a pump that comes filled.
  package func currentFill() throws(AnswerError) -> (fill: Fill, program: ProgramChange) {
    let formulation = try formulation()
    let at = try moment("filledAt")
    let fill = Fill(at: at, injected: try quantity("volume", Volume.self), formulation: formulation)
    let program = try program(formulation)
    return (fill, ProgramChange(at: at, program: program, formulation: formulation))
  }

  /// A refill order.
  package func order(id: OrderID, by: StaffID) throws(AnswerError) -> RefillOrder {
    let formulation = try formulation()
    let reasons = answers.entries.filter { $0.key.hasPrefix(Self.reasonPrefix) }.map {
      KeyedText.Entry(key: String($0.key.dropFirst(Self.reasonPrefix.count)), text: $0.text)
    }
    return RefillOrder(
      id: id,
      formulation: formulation,
      volume: try quantity("volume", Volume.self),
      program: try program(formulation),
      bridge: try bridge(),
      refillBy: date("refillBy"),
      validUntil: try required("validUntil", date("validUntil")),
      reasons: KeyedText(reasons),
      answers: try orderAnswers(),
      pacc: PaccStanding(formulation, track: paccTrack),
      signedBy: by,
      signedAt: now
    )
  }

  /// The kind of pain that was given for the lines of the consensus.
  var paccTrack: PaccAlgorithm.Track? {
    FormFields.paccTracks.first { $0.key == answers["pacc"] }?.track
  }

  /// The names of lines that hold a prescriber's reasons begin so.
  package static let reasonPrefix = "reason."

  /// The bridge decision as far as it was taken.
  package func bridge() throws(AnswerError) -> BridgeDecision {
    switch answers["bridge"] {
    case "n": return .notNeeded
    case "g":
      return .give(
        BridgeSetting(
          volume: try quantity("bridgeVolume", Volume.self),
          minutes: try required("bridgeMinutes", count("bridgeMinutes"))
        )
      )
    case "d": return .declined(reason: try required("bridgeReason", answers["bridgeReason"]))
    default: return .unanswered
    }
  }
}

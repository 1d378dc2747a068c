import ClinicDomain

/// Makes values of what was handed in; every fault names its line.
struct FormBuilder {
  let answers: KeyedText
  let zone: ZoneRules
  let now: Moment

  private func text(_ field: String) -> String { answers[field] ?? "" }

  private func optional<Value: Quantity>(
    _ field: String,
    _ type: Value.Type
  ) throws(AnswerError) -> Value? {
    guard let text = answers[field], !text.isEmpty else { return nil }
    do {
      return try Value(text)
    } catch {
      throw AnswerError(field: field, why: error.why)
    }
  }

  private func quantity<Value: Quantity>(
    _ field: String,
    _ type: Value.Type
  ) throws(AnswerError) -> Value {
    guard let value = try optional(field, type) else {
      throw AnswerError(field: field, why: "this is to be answered")
    }
    return value
  }

  /// A time on the clinic's clock as a moment.
  func moment(_ field: String) throws(AnswerError) -> Moment {
    do throws(CalendarError) {
      return try zone.moment(for: CivilDateTime(text(field)), text: text(field))
    } catch {
      throw AnswerError(field: field, why: error.why)
    }
  }

  private func date(_ field: String) -> CivilDate? { answers[field].flatMap { try? CivilDate($0) } }

  func patient() throws(AnswerError) -> Patient {
    guard let birth = date("birthDate") else {
      throw AnswerError(field: "birthDate", why: "this is to be answered")
    }
    let origin: Patient.SpasticityOrigin? =
      text("origin") == "c" ? .cerebral : text("origin") == "s" ? .spinal : nil
    return Patient(
      mrn: text("mrn"),
      familyName: text("family"),
      givenName: text("given"),
      birthDate: birth,
      sex: Patient.Sex(rawValue: text("sex").uppercased()) ?? .notKnown,
      phone: text("phone"),
      allergies: text("allergies").split(separator: ";").map { part in
        String(part.drop { $0 == " " })
      }.filter { !$0.isEmpty },
      spasticityOrigin: origin,
      notes: text("notes")
    )
  }

  func pump(_ old: Pump?) throws(AnswerError) -> Pump {
    guard PumpCatalogue.model(text("model")) != nil else {
      throw AnswerError(
        field: "model",
        why: "it is not in the catalogue; write one of the names above"
      )
    }
    guard let implanted = date("implanted") else {
      throw AnswerError(field: "implanted", why: "this is to be answered")
    }
    var pump = Pump(
      model: text("model"),
      serial: text("serial"),
      implantedOn: implanted,
      reservoir: try quantity("reservoir", Volume.self),
      alarmVolume: try quantity("alarm", Volume.self),
      unusableVolume: try optional("unusable", Volume.self),
      tubingVolume: try optional("tubing", Volume.self),
      catheter: Catheter(
        model: old?.catheter.model,
        volume: try optional("catheter", Volume.self),
        tip: text("tip").isEmpty ? nil : text("tip")
      )
    )
    pump.replacementIndicatedOn = old?.serial == pump.serial ? old?.replacementIndicatedOn : nil
    return pump
  }

  func formulation() throws(AnswerError) -> Formulation {
    var ingredients: [Ingredient] = []
    for number in 1...4 {
      let (drugField, strengthField) = ("drug\(number)", "strength\(number)")
      guard !text(drugField).isEmpty else {
        if !text(strengthField).isEmpty {
          throw AnswerError(field: drugField, why: "a strength stands there without a drug")
        }
        continue
      }
      guard let drug = Formulary.drug(text(drugField)) else {
        throw AnswerError(field: drugField, why: "the drug is not in the formulary")
      }
      var strength = try quantity(strengthField, Concentration.self)
      if strength.unit != drug.concentrationUnit {
        strength = strength.expressed(in: drug.concentrationUnit)
      }
      guard !ingredients.contains(where: { $0.drug == drug.id }) else {
        throw AnswerError(field: drugField, why: "the drug stands there twice")
      }
      ingredients.append(Ingredient(drug: drug.id, concentration: strength))
    }
    guard let primary = ingredients.first else {
      throw AnswerError(field: "drug1", why: "this is to be answered")
    }
    return Formulation(
      primary: primary,
      others: Array(ingredients.dropFirst()),
      stabilityDays: answers["stability"].flatMap { Int($0) }
    )
  }

  func program(_ formulation: Formulation?) throws(AnswerError) -> InfusionProgram {
    let unit = formulation.flatMap { Formulary.drug($0.primary.drug) }?.doseRateUnit
    let mode: InfusionProgram.Mode
    switch text("mode") {
    case "s":
      var dose = try quantity("dose", Dose.self)
      if let unit { dose = dose.expressed(in: unit) }
      mode = .simpleContinuous(dose)
    case "f": mode = .flex(try flexSteps())
    case "m": mode = .minimumRate(try quantity("rate", EnteredRate.self))
    default: mode = .stopped
    }
    guard let bolus = try optional("bolus", Mass.self) else {
      if answers["perDay"] != nil, answers["perDay"] != "0" {
        throw AnswerError(field: "bolus", why: "a number of boluses is given without a dose")
      }
      return InfusionProgram(mode: mode)
    }
    guard let perDay = answers["perDay"].flatMap({ Int($0) }), perDay > 0 else {
      throw AnswerError(field: "perDay", why: "a bolus dose is given without a number a day")
    }
    return InfusionProgram(mode: mode, patientBoluses: PatientBoluses(dose: bolus, perDay: perDay))
  }

  /// Reads `06:00 60 mcg; 18:00 90 mcg`: each step lasts until the next begins.
  private func flexSteps() throws(AnswerError) -> [FlexStep] {
    var starts: [(CivilTime, Mass)] = []
    for part in text("flex").split(separator: ";") {
      let words = part.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2, let time = try? CivilTime(words[0]) else {
        throw AnswerError(field: "flex", why: "write a time and a mass for each step, divided by ;")
      }
      do {
        starts.append((time, try Mass(words[1])))
      } catch {
        throw AnswerError(field: "flex", why: error.why)
      }
    }
    guard starts.count >= 2 else {
      throw AnswerError(field: "flex", why: "a flex table has two steps at least")
    }
    return starts.indices.map { index in
      let next = starts[(index + 1) % starts.count].0.minuteOfDay
      let minutes = (next - starts[index].0.minuteOfDay + 1440) % 1440
      return FlexStep(start: starts[index].0, minutes: minutes, mass: starts[index].1)
    }
  }

  func currentFill() throws(AnswerError) -> (Fill, ProgramChange) {
    let formulation = try formulation()
    let at = try moment("filledAt")
    let fill = Fill(at: at, injected: try quantity("volume", Volume.self), formulation: formulation)
    return (
      fill, ProgramChange(at: at, program: try program(formulation), formulation: formulation)
    )
  }

  func order(id: OrderID, by: StaffID) throws(AnswerError) -> RefillOrder {
    let formulation = try formulation()
    guard let validUntil = date("validUntil") else {
      throw AnswerError(field: "validUntil", why: "this is to be answered")
    }
    let reasons = KeyedText(
      answers.entries.compactMap { entry in
        entry.key.hasPrefix("reason.")
          ? KeyedText.Entry(key: String(entry.key.dropFirst(7)), text: entry.text) : nil
      }
    )
    return RefillOrder(
      id: id,
      formulation: formulation,
      volume: try quantity("volume", Volume.self),
      program: try program(formulation),
      bridge: try bridge(),
      refillBy: date("refillBy"),
      validUntil: validUntil,
      reasons: reasons,
      signedBy: by,
      signedAt: now
    )
  }

  private func bridge() throws(AnswerError) -> BridgeDecision {
    switch text("bridge") {
    case "n": return .notNeeded
    case "g":
      guard let minutes = answers["bridgeMinutes"].flatMap({ Int($0) }) else {
        throw AnswerError(field: "bridgeMinutes", why: "this is to be answered")
      }
      return .give(
        BridgeSetting(volume: try quantity("bridgeVolume", Volume.self), minutes: minutes)
      )
    case "d":
      guard !text("bridgeReason").isEmpty else {
        throw AnswerError(field: "bridgeReason", why: "this is to be answered")
      }
      return .declined(reason: text("bridgeReason"))
    default: return .unanswered
    }
  }
}

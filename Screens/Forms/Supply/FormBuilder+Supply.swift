package import ClinicDomain

/// Values of the forms of supply, of the pharmacist, and of the lists.
extension FormBuilder {
  /// The pharmacy that was chosen.
  package func pharmacy(of pharmacies: [Pharmacy]) throws(AnswerError) -> Pharmacy {
    let answer = text("pharmacy")
    let found = pharmacies.indices.first {
      FormFields.pharmacyKey($0, of: pharmacies).lowercased() == answer.lowercased()
    }
    guard let found else {
      throw AnswerError(field: "pharmacy", why: "no pharmacy of this name is recorded")
    }
    return pharmacies[found]
  }

  /// A drug order for what a chart's next refill needs.
  package func drugOrder(
    id: DrugOrderID,
    _ chart: Chart,
    pharmacies: [Pharmacy],
    holidays: Set<CivilDate> = []
  ) throws(AnswerError) -> DrugOrder {
    guard let formulation = SupplyForm.wanted(chart) else {
      throw AnswerError(field: "volume", why: "nothing is known to order; sign an order first")
    }
    let pharmacy = try pharmacy(of: pharmacies)
    let needed = try required("neededOn", date("neededOn"))
    let needsAuthorisation = answers["needsAuthorisation"] == "y"
    return DrugOrder(
      id: id,
      refillOrder: chart.summary.order?.id,
      formulation: formulation,
      volume: try quantity("volume", Volume.self),
      pharmacy: pharmacy.id,
      neededOn: needed,
      orderBy: pharmacy.orderBy(
        for: needed,
        needsAuthorisation: needsAuthorisation,
        holidays: holidays
      ),
      needsAuthorisation: needsAuthorisation
    )
  }

  /// The state that a drug order gets.
  package var drugOrderState: DrugOrderState? { SupplyForm.steps[text("state")] }

  /// A pharmacy.
  package func pharmacy() throws(AnswerError) -> Pharmacy {
    Pharmacy(
      id: PharmacyID(text("id").lowercased()),
      name: text("name"),
      leadWorkDays: try required("lead", count("lead")),
      authorisationDays: try required("authorisation", count("authorisation")),
      bufferDays: try required("buffer", count("buffer"))
    )
  }

  /// A delivery, as its label says.
  package func receipt(
    for order: DrugOrder?,
    pharmacies: [Pharmacy],
    by: StaffID
  ) throws(AnswerError) -> LotReceipt {
    var pharmacyID = order?.pharmacy
    if pharmacyID == nil { pharmacyID = try pharmacy(of: pharmacies).id }
    let origins: [String: Lot.Origin] = ["m": .manufactured, "p": .pharmacy, "o": .outsourcing]
    let lot = Lot(
      number: text("lot"),
      origin: try required("origin", origins[text("origin")]),
      pharmacy: try required("pharmacy", pharmacyID),
      formulation: try formulation(),
      diluent: answers["diluent"],
      isPreservativeFree: answers["preservativeFree"] == "y",
      compoundedAt: dateTime("compoundedAt"),
      beyondUse: dateTime("beyondUse"),
      expiresOn: date("expiresOn"),
      pHHundredths: try decimal("pH", places: 2).map { Int($0) },
      assayErrorTenths: try decimal("assay", places: 1),
      prescription: answers["prescription"]
    )
    return LotReceipt(
      lot: lot,
      volume: try quantity("volume", Volume.self),
      custody: Custody(
        by: by,
        at: now,
        count: try required("count", count("count")),
        keptIn: text("keptIn"),
        tenthsCelsius: try decimal("celsius", places: 1).map { Int($0) },
        shippedTo: answers["shippedTo"],
        hasPowerOfAttorney: answers["power"].map { $0 == "y" }
      ),
      order: order?.id,
      acceptedBecause: answers["because"]
    )
  }

  /// Waste or a return of stock, watched by somebody.
  package func movement(of lot: String, by: StaffID, witness: Signature?) throws(AnswerError)
    -> LotMovement
  {
    LotMovement(
      lot: lot,
      kind: answers["kind"] == "r" ? .returned : .wasted,
      volume: try quantity("volume", Volume.self),
      method: text("method"),
      reason: text("reason"),
      by: by,
      witness: witness
    )
  }

  /// A recall.
  package func recall(id: RecallID) throws(AnswerError) -> Recall {
    let day = try required("on", date("on"))
    if answers["what"] == "l" {
      return Recall(
        id: id,
        lot: text("lot"),
        noticedOn: day,
        reason: text("reason"),
        notice: text("notice")
      )
    }
    return Recall(
      id: id,
      pumps: PumpRange(
        model: text("model"),
        firstSerial: answers["first"],
        lastSerial: answers["last"]
      ),
      noticedOn: day,
      reason: text("reason"),
      notice: text("notice")
    )
  }

  /// The day that a form asks for.
  package func day(_ field: String) throws(AnswerError) -> CivilDate {
    try required(field, date(field))
  }

  /// The label of a product.
  package func label() throws(AnswerError) -> ProductLabel {
    ProductLabel(
      lot: text("lot"),
      ingredients: try formulation().ingredients,
      isPreservativeFree: answers["preservativeFree"] == "y",
      beyondUse: dateTime("beyondUse"),
      expiresOn: date("expiresOn"),
      pHHundredths: try decimal("pH", places: 2).map { Int($0) },
      assayErrorTenths: try decimal("assay", places: 1)
    )
  }

  /// An entry of the lists.
  package func listEntry(id: String) throws(AnswerError) -> ChartListEntry {
    let kind = SupplyForm.kinds.first { $0.key == text("kind") }?.kind
    return ChartListEntry(
      id: id,
      kind: try required("kind", kind),
      name: text("name"),
      route: SupplyForm.routes.first { $0.key == answers["route"] }?.route,
      dailyDose: try optional("dose", Dose.self),
      startedOn: date("since")
    )
  }

  /// The end of the entry that was named.
  package func listStop(_ chart: Chart) throws(AnswerError) -> ChartListEntryStopped {
    let name = text("entry").lowercased()
    let found = chart.activeListEntries.filter { $0.name.lowercased() == name }
    guard let entry = found.first, found.count == 1 else {
      let names = chart.activeListEntries.map(\.name).joined(separator: ", ")
      throw AnswerError(
        field: "entry",
        why: found.isEmpty
          ? "no entry has this name; listed: \(names.isEmpty ? "none" : names)"
          : "\(found.count) entries have this name"
      )
    }
    return ChartListEntryStopped(
      entry: entry.id,
      on: try required("on", date("on")),
      reason: text("reason")
    )
  }

  /// The review of risk and benefit.
  package func review() throws(AnswerError) -> TherapyReview {
    let decisions: [String: TherapyReview.Decision] = [
      "c": .continue, "h": .change, "s": .stop,
    ]
    return TherapyReview(
      decision: try required("decision", decisions[text("decision")]),
      outcome: text("outcome"),
      complications: text("complications"),
      assessment: text("assessment"),
      nextBy: date("nextBy")
    )
  }

  /// What was asked beside an order; nothing where nothing was.
  package func orderAnswers() throws(AnswerError) -> OrderAnswers? {
    var asked = OrderAnswers()
    func flag(_ name: String) -> Bool? { answers[name].map { $0 == "y" } }
    asked.isOpioidTolerant = flag("ask.tolerant")
    asked.redFlags = answers["ask.flags"].flatMap { FormFields.flags[$0] }.map { [$0] }
    asked.isScoreBetter = flag("ask.score")
    asked.isCatheterAccessPlanned = flag("ask.access")
    asked.hasHadPsychosis = flag("ask.psychosis")
    asked.taperPlan = answers["ask.taper"]
    let prefix = "ask.intended."
    var intended: [String] = []
    for entry in answers.entries where entry.key.hasPrefix(prefix) {
      let drug = String(entry.key.dropFirst(prefix.count))
      guard (try? TypedEntry.drug(entry.text))?.id == drug else {
        throw AnswerError(field: entry.key, why: "type \(DrugText.name(drug)), if it is meant")
      }
      intended.append(drug)
    }
    asked.intendedDrugs = intended.isEmpty ? nil : intended
    return asked == OrderAnswers() ? nil : asked
  }

  private func dateTime(_ field: String) -> CivilDateTime? {
    answers[field].flatMap { try? CivilDateTime($0) }
  }

  /// A number with a sign and some decimals as a whole number of its last place: `-1.5` is -15.
  private func decimal(_ field: String, places: Int) throws(AnswerError) -> Int64? {
    guard var text = answers[field]?[...] else { return nil }
    let isNegative = text.first == "-"
    if text.first == "-" || text.first == "+" { text.removeFirst() }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isDigits = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isNumber }
    }
    guard (1...2).contains(parts.count), isDigits, parts[0].count <= 4,
      parts.count == 1 || parts[1].count <= places
    else {
      throw AnswerError(field: field, why: "write a number with at most \(places) decimals")
    }
    let tail = parts.count == 2 ? String(parts[1]) : ""
    let digits = parts[0] + tail + String(repeating: "0", count: places - tail.count)
    guard let number = Int64(digits) else {
      throw AnswerError(field: field, why: "write a number with at most \(places) decimals")
    }
    return isNegative ? -number : number
  }
}

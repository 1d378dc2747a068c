package import ClinicDomain

extension SupplyForm {
  /// The lines; some depend on what was typed before.
  func lines(_ typed: KeyedText) -> [ChecklistField] {
    switch self {
    case .drugOrder(_, let pharmacies):
      [
        FormFields.pharmacy(pharmacies), FormFields.line("neededOn", "Needed on", .date),
        FormFields.line("volume", "Volume, mL", .volume),
        FormFields.line("needsAuthorisation", "The payer has to agree first", .yesNo),
      ]
    case .drugOrderStep(let order, _): Self.stepLines(order, typed)
    case .pharmacy:
      [
        FormFields.text("id", "Short name"), FormFields.text("name", "Name on paper"),
        FormFields.line("lead", "Work days from order to arrival", .count(0...60)),
        FormFields.line("authorisation", "Work days of an authorisation", .count(0...90)),
        FormFields.line("buffer", "Days in hand", .count(0...30)),
      ]
    case .receipt(let order, _, let pharmacies): Self.receiptLines(order, pharmacies, typed)
    case .movement:
      [
        FormFields.choice("kind", "What", [("w", "wasted"), ("r", "returned")]),
        FormFields.line("volume", "Volume, mL", .volume),
        FormFields.text(
          "method",
          typed["kind"] == "r" ? "To whom it was sent" : "How it was destroyed"
        ), FormFields.text("reason", "Why"),
      ]
    case .recall: Self.recallLines(typed)
    case .endRecall: [FormFields.line("on", "No longer holds from", .date)]
    case .verification:
      [
        FormFields.choice("answer", "Answer", [("a", "verified"), ("b", "send back")]),
        typed["answer"] == "b"
          ? FormFields.text("note", "What the prescriber has to change")
          : FormFields.optional("note", "Note", .text),
      ]
    case .label: Self.labelLines(typed)
    case .listEntry: Self.entryLines(typed)
    case .listStop:
      [
        FormFields.text("entry", "Name of the entry"),
        FormFields.line("on", "From which day", .date),
        FormFields.text("reason", "Why"),
      ]
    case .review:
      [
        FormFields.text("outcome", "What the therapy brings: relief, tone, function"),
        FormFields.text("complications", "What it costs: complications, side effects"),
        FormFields.choice("decision", "Dose", [("c", "continue"), ("h", "change"), ("s", "stop")]),
        FormFields.text("assessment", "How both are weighed, and what follows"),
        FormFields.optional("nextBy", "Next review by", .date),
      ]
    }
  }

  private static func stepLines(_ order: DrugOrder, _ typed: KeyedText) -> [ChecklistField] {
    let all: [(String, DrugOrderState, String)] = [
      ("r", .requested, "authorisation requested"), ("a", .authorised, "authorised"),
      ("o", .ordered, "sent to the pharmacy"), ("x", .refused, "refused"),
    ]
    let next = all.filter {
      order.state.mayBecome($0.1, needsAuthorisation: order.needsAuthorisation)
    }
    var lines = [FormFields.choice("state", "Now", next.map { ($0.0, $0.2) })]
    switch typed["state"] {
    case "a":
      lines += [
        FormFields.text("authorisation", "The payer's number"),
        FormFields.optional("until", "Authorised until", .date),
      ]
    case "x": lines.append(FormFields.text("reason", "Who refused, and why"))
    default: break
    }
    return lines
  }

  /// The states of a drug order by the key of the form.
  static let steps: [String: DrugOrderState] = [
    "r": .requested, "a": .authorised, "o": .ordered, "x": .refused,
  ]

  /// What a drug order became, in words.
  package static func stateTitle(_ answers: KeyedText) -> String {
    answers["state"].flatMap { steps[$0] }?.title ?? ""
  }

  private static func receiptLines(
    _ order: DrugOrder?,
    _ pharmacies: [Pharmacy],
    _ typed: KeyedText
  ) -> [ChecklistField] {
    var lines = order == nil ? [FormFields.pharmacy(pharmacies)] : []
    lines += [
      FormFields.line("lot", "Lot on the label", .identifier),
      FormFields.choice(
        "origin",
        "Comes from",
        [("m", "manufacturer"), ("p", "pharmacy 503A"), ("o", "outsourcing 503B")]
      ),
    ]
    lines += FormFields.formulation(typed, leads: "Drug on the label")
    lines += label
    lines += [
      FormFields.line("volume", "Volume of all, mL", .volume),
      FormFields.line("count", "How many syringes or vials", .count(1...999)),
      FormFields.text("keptIn", "Where it is kept"),
      FormFields.optional("celsius", "Temperature on arrival, C", .text),
      FormFields.optional("shippedTo", "Shipped to", .text),
    ]
    if isControlled(typed) {
      lines.append(FormFields.line("power", "Power of attorney on file", .yesNo))
    }
    if order != nil {
      lines.append(
        FormFields.optional("because", "Why it is kept, if it ends before the refill", .text)
      )
    }
    return lines
  }

  private static func isControlled(_ typed: KeyedText) -> Bool {
    (1...FormFields.mostDrugs).contains { number in
      (typed["drug\(number)"].flatMap { try? TypedEntry.drug($0) })?.isControlled == true
    }
  }

  /// What a label says beside the drugs.
  private static let label = [
    FormFields.line("preservativeFree", "Marked preservative-free", .yesNo),
    FormFields.optional("diluent", "Diluent", .text),
    FormFields.optional("compoundedAt", "Compounded, day and time", .dateTime),
    FormFields.optional("beyondUse", "Beyond-use day and time, as printed", .dateTime),
    FormFields.optional("expiresOn", "Expiry date, if manufactured", .date),
    FormFields.optional("pH", "pH, where given", .text),
    FormFields.optional("assay", "Assay against label in %, such as -1.5", .text),
    FormFields.optional("prescription", "Prescription number", .text),
  ]

  private static func labelLines(_ typed: KeyedText) -> [ChecklistField] {
    [FormFields.line("lot", "Lot on the label", .identifier)]
      + FormFields.formulation(typed, leads: "Drug on the label")
      + label.filter { !["diluent", "compoundedAt", "prescription"].contains($0.name) }
  }

  private static func recallLines(_ typed: KeyedText) -> [ChecklistField] {
    var lines = [FormFields.choice("what", "Recalled", [("l", "a lot"), ("p", "pumps")])]
    switch typed["what"] {
    case "l": lines.append(FormFields.line("lot", "Lot number", .identifier))
    case "p":
      lines += [
        FormFields.line("model", "Model, or its number", .pumpModel),
        FormFields.optional("first", "First serial number, empty for all", .identifier),
        FormFields.optional("last", "Last serial number", .identifier),
      ]
    default: break
    }
    return lines + [
      FormFields.line("on", "Day of the notice", .date),
      FormFields.text("reason", "What is wrong"),
      FormFields.text("notice", "Number or sender of the notice"),
    ]
  }

  /// The kinds of entries by the key of the form.
  static let kinds: [(key: String, kind: ChartListEntry.Kind)] = [
    ("o", .opioid), ("z", .benzodiazepine), ("c", .alcohol), ("s", .otherSedative), ("n", .nsaid),
    ("b", .anticoagulant), ("a", .allergy), ("p", .psychosis), ("d", .otherDrug),
  ]

  /// The routes by the key of the form.
  static let routes: [(key: String, route: ChartListEntry.Route)] = [
    ("m", .oral), ("t", .transdermal), ("i", .injection), ("x", .other),
  ]

  private static func entryLines(_ typed: KeyedText) -> [ChecklistField] {
    let kind = kinds.first { $0.key == typed["kind"] }?.kind
    var lines = [
      FormFields.choice("kind", "What", kinds.map { ($0.key, $0.kind.title) }),
      FormFields.text(
        "name",
        kind == .psychosis ? "When, in a few words" : kind == .allergy ? "Substance" : "Drug"
      ),
    ]
    if kind?.isTaken == true {
      lines += [
        FormFields.choice(
          "route",
          "How",
          [("m", "by mouth"), ("t", "patch"), ("i", "injection"), ("x", "another way")]
        ), FormFields.optional("dose", "Daily dose, with unit, if known", .amount(.dose)),
      ]
    }
    return lines + [FormFields.optional("since", "Since", .date)]
  }
}

extension SupplyForm {
  /// What the lines start with: what is recorded, never what is read from a label.
  func start(_ chart: Chart?, _ settings: ClinicSettings, today: CivilDate) -> KeyedText {
    switch self {
    case .drugOrder(_, let pharmacies):
      var start = KeyedText()
      if let summary = chart?.summary {
        let booked = summary.appointments.first {
          $0.kind == .refill && $0.state == .booked && $0.at.date >= today
        }
        let due = RefillOutlook(summary, policy: settings.policy)?.due?.date
        let needed = [booked?.at.date, due].compactMap(\.self).min()
        if let needed { start["neededOn"] = max(needed, today).description }
        start["volume"] = (summary.order?.volume ?? summary.fill?.volume)?.digits
      }
      if pharmacies.count == 1 { start["pharmacy"] = FormFields.pharmacyKey(0, of: pharmacies) }
      return start
    case .pharmacy: return ["lead": "10", "authorisation": "15", "buffer": "3"]
    case .endRecall, .listStop: return ["on": today.description]
    case .recall: return ["on": today.description]
    case .receipt(_, _, let pharmacies) where pharmacies.count == 1:
      return ["pharmacy": FormFields.pharmacyKey(0, of: pharmacies)]
    default: return KeyedText()
    }
  }
}

extension FormFields {
  /// The pharmacies as a choice, or, where there are many, by their short name.
  static func pharmacy(_ pharmacies: [Pharmacy]) -> ChecklistField {
    guard pharmacies.count <= mostChoices else {
      return text("pharmacy", "Pharmacy's short name")
    }
    return choice(
      "pharmacy",
      "Pharmacy",
      pharmacies.enumerated().map { (pharmacyKey($0.offset, of: pharmacies), $0.element.name) }
    )
  }

  /// The answer that names a pharmacy.
  static func pharmacyKey(_ index: Int, of pharmacies: [Pharmacy]) -> String {
    pharmacies.count <= mostChoices ? "\(index + 1)" : pharmacies[index].id.text
  }

  private static let mostChoices = 9

  /// What is asked beside an order, because the order makes it matter.
  static func questions(_ questions: OrderQuestions) -> [ChecklistField] {
    var lines: [ChecklistField] = []
    for drug in questions.lookalikes {
      lines.append(
        text("ask.intended.\(drug)", "Type \(DrugText.name(drug)) again: it is easily mistaken")
      )
    }
    for drug in questions.stops {
      lines.append(optional("ask.taper", "Plan to taper \(DrugText.name(drug))", .text))
    }
    if questions.asksTolerance { lines.append(line("ask.tolerant", "Tolerates opioids", .yesNo)) }
    if questions.asksRedFlags {
      lines.append(
        choice(
          "ask.flags",
          "Gravest sign of a mass at the tip",
          [
            ("n", "none"), ("p", "new pain"), ("u", "numbness"), ("w", "weakness"),
            ("b", "bladder"), ("o", "bowel"),
          ]
        )
      )
    }
    if questions.asksScore {
      lines.append(line("ask.score", "Score better since the rises before", .yesNo))
    }
    if questions.asksCatheterAccess {
      lines.append(line("ask.access", "Catheter or spine accessed at the visit", .yesNo))
    }
    if questions.asksPsychosis {
      lines.append(line("ask.psychosis", "Ever had a psychosis", .yesNo))
    }
    // A plan to taper is asked once, whatever it tapers.
    var seen: Set<String> = []
    return lines.filter { seen.insert($0.name).inserted }
  }

  /// The red flags by the key of the form.
  static let flags: [String: PatientFacts.RedFlag] = [
    "n": .none, "p": .newPain, "u": .numbness, "w": .motor, "b": .bladder, "o": .bowel,
  ]
}

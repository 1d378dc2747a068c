import ClinicDomain

extension ReferenceGenerator {
  mutating func addFormulary(_ tree: JSONTree) throws {
    let drugs = tree["drugs"]?.elements ?? []
    for drug in drugs {
      let id = drug["id"]?.text ?? ""
      add(
        "Drug+\(id)",
        extension: "Formulary",
        [
          Self.member(
            id,
            "Drug",
            "The entry of \(drug["generic"]?.text ?? id).",
            try Self.drug(drug)
          )
        ]
      )
    }
    let names = drugs.compactMap { $0["id"]?.text }.joined(separator: ",\n")
    let notes = try Source.call(
      "FormularyNotes",
      tree,
      ignoring: Set(tree.members.keys),
      ["jurisdiction", "limitSemantics", "pacc2024Note"].map { Argument($0, Source.text) }
    )
    add(
      "Formulary+Entries",
      extension: "Formulary",
      [
        Self.member("header", "ReferenceHeader", "What the formulary is.", try Self.header(tree)),
        Self.member("notes", "FormularyNotes", "How its figures are meant.", notes),
        Self.member("drugs", "[Drug]", "Every drug, in the formulary's order.", "[\n\(names)\n]"),
        Self.member(
          "admixtureStability",
          "[AdmixtureStability]",
          "Every studied mixture.",
          try Source.list(Self.mixture)(tree["admixtureStability"] ?? .array([]))
        ),
        Self.member(
          "rules",
          "FormularyRules",
          "Figures that hold for all drugs and pumps.",
          try Self.rules(tree["rules"] ?? .null)
        ),
        Self.member(
          "orderChecks",
          "[OrderCheck]",
          "Every check of an order or a refill.",
          try Source.list(Self.check)(tree["orderChecks"] ?? .array([]))
        ),
        Self.member(
          "paccAlgorithm",
          "PaccAlgorithm",
          "The lines of drug choice.",
          try Self.algorithm(tree["paccAlgorithm"] ?? .null)
        ),
      ]
    )
    add(
      "Formulary+Sources",
      extension: "Formulary",
      [
        Self.member(
          "sources",
          "[Source]",
          "Every document that a figure of the formulary names.",
          try Source.sources(tree["sources"])
        )
      ]
    )
  }

  static func drug(_ drug: JSONTree) throws -> String {
    let statements = Source.list(Source.statement)
    return try Source.call(
      "Drug",
      drug,
      [
        Argument("id", Source.text), Argument("generic", Source.text),
        Argument("displayName", Source.text), Argument("tallMan", Source.text),
        Argument("class", label: "drugClass", Source.name(Drug.Class.self)),
        Argument("status", Source.name(Drug.Status.self)),
        Argument("atc", Source.figure(Source.text)),
        Argument("rxcui", absent: "nil", Source.figure(Source.text)),
        Argument("productRxcuis", absent: "nil", Source.figure(Source.list(Source.text))),
        Argument("lookAlike", Source.list(Source.text)),
        Argument(
          "deaSchedule",
          absent: "nil",
          Source.figure(Source.name(Drug.Schedule.self))
        ),
        Argument("products", Source.list(product)),
        Argument("fdaApproved", approval),
        Argument("doseUnit", Source.name(MassUnit.self)),
        Argument("doseRateUnit", Source.name(Dose.Unit.self)),
        Argument("concentrationUnit", Source.name(Concentration.Unit.self)),
        Argument("start", start), Argument("limits", limits),
        Argument("practiceRange", Source.range), Argument("appLimits", thresholds),
        Argument("stability", stability), Argument("lowDose", lowDose),
        Argument("incompatible", statements), Argument("withdrawal", withdrawal),
        Argument("overdose", overdose), Argument("monitoring", statements),
        Argument("titration", statements), Argument("titrationLimits", titration),
        Argument("relativePotency", potency), Argument("mixStrengthSeen", Source.measure),
        Argument("literatureDoses", Source.list(Source.measure)),
      ]
    )
  }

  static func product(_ value: JSONTree) throws -> String {
    try Source.call(
      "DrugProduct",
      value,
      [
        Argument("brand", Source.text), Argument("concentration", Source.measure),
        Argument("volume", absent: "nil", Source.measure), Argument("presentation", Source.text),
        Argument("preservativeFree", absent: "nil", Source.flag),
        Argument("labelledRoute", Source.text), Argument("ndc", Source.text),
        Argument("note", Source.text),
      ]
    )
  }

  static func approval(_ value: JSONTree) throws -> String {
    try Source.call(
      "DrugApproval",
      value,
      [
        Argument("intrathecalPumpInfusion", Source.figure(Source.flag)),
        Argument("intrathecalSingleDose", Source.figure(Source.flag)),
        Argument("notes", Source.text),
      ]
    )
  }

  static func start(_ value: JSONTree) throws -> String {
    let ranges: Set = [
      "labelNaive", "labelTolerant", "pacc2012", "pacc2017", "trialBolusPacc2017",
      "practiceRange", "studyRange", "maintenanceSpinal", "maintenanceCerebral",
      "maintenanceUnder12y", "labelObservedRangeSpinal",
    ]
    let names = [
      "labelNaive", "labelTolerant", "labelMax", "pacc2012", "pacc2017", "trialBolusPacc2017",
      "practiceRange", "studyRange", "relative", "seriesSuggestion", "epiduralLabelStart",
      "epiduralLabelLimitedExperienceAbove", "screeningFirst", "screeningSecond",
      "screeningThird", "initialPumpDoseFactor", "longResponderHours", "maintenanceSpinal",
      "maintenanceCerebral", "maintenanceUnder12y", "labelObservedRangeSpinal",
    ]
    let arguments: [Argument] = names.map { name in
      ranges.contains(name) ? Argument(name, Source.range) : Source.measured(name)
    }
    return try Source.call("DrugStart", value, arguments)
  }

  static func limits(_ value: JSONTree) throws -> String {
    let document = Source.object(
      "DocumentLimits",
      ["maxConcentration", "maxDailyDose", "cautionAbove"].map(Source.measured)
        + [Argument("note", Source.text)]
    )
    return try Source.call(
      "DrugLimits",
      value,
      ["pacc2007", "pacc2012", "pacc2017", "pacc2024", "label", "euSmpc"].map {
        Argument($0, document)
      }
    )
  }

  static func thresholds(_ value: JSONTree) throws -> String {
    let threshold = Source.object(
      "Threshold",
      ["advisoryAbove", "reasonAbove", "hardStopAbove"].map(Source.measured)
    )
    return try Source.call(
      "DrugThresholds",
      value,
      [Argument("concentration", threshold), Argument("dailyDose", threshold)]
    )
  }

  static func stability(_ value: JSONTree) throws -> String {
    let study = Source.object(
      "StabilityStudy",
      [
        Argument("days", absent: "nil", Source.measure),
        Argument("remaining", absent: "nil", Source.measure), Argument("condition", Source.text),
      ]
    )
    let rinse = Source.object(
      "NaiveRinse",
      ["times", "volumeEach", "strength"].map(Source.measured)
    )
    return try Source.call(
      "DrugStability",
      value,
      [
        Argument("labelPumpDays", Source.measure), Argument("labelPumpNote", Source.statement),
        Argument("labelDilutedDays", Source.measure),
        Argument("labelNaiveFirstFillDays", Source.measure), Argument("naiveRinse", rinse),
        Argument("afterPreparation", Source.statement),
        Argument("literature", Source.list(study)), Argument("contrary", Source.statement),
        Argument("note", Source.text), Argument("admixture", Source.statement),
        Argument("appDefaultMaxDays", Source.measure),
      ]
    )
  }

  static func lowDose(_ value: JSONTree) throws -> String {
    try Source.call(
      "LowDose",
      value,
      [
        Argument("flag", Source.flag), Argument("below", absent: "nil", Source.measure),
        Argument("note", Source.text),
      ]
    )
  }

  static func withdrawal(_ value: JSONTree) throws -> String {
    let statements = Source.list(Source.statement)
    return try Source.call(
      "Withdrawal",
      value,
      [
        Argument("danger", Source.name(Withdrawal.Danger.self)),
        Argument("onset", Source.statement), Argument("signs", statements),
        Argument("atRisk", statements), Argument("firstActions", statements),
      ]
    )
  }

  static func overdose(_ value: JSONTree) throws -> String {
    let statements = Source.list(Source.statement)
    let antidote = Source.object(
      "Antidote",
      [Argument("name", Source.text)]
        + [
          "doseMin", "doseMax", "repeatMinutesMin", "repeatMinutesMax",
          "reconsiderDiagnosisAfter",
        ].map(Source.measured)
    )
    return try Source.call(
      "Overdose",
      value,
      [
        Argument("signs", statements), Argument("firstActions", statements),
        Argument("antidote", absent: "nil", antidote),
        Argument("maxDoseSeenInTrials", Source.measure),
        Argument("csfHalfLifeHours", Source.measure),
      ]
    )
  }

  static func titration(_ value: JSONTree) throws -> String {
    let names = [
      "spinalMaintenanceMaxPercent", "cerebralMaintenanceMaxPercent",
      "spinalInitialMaxPercentPer24h", "cerebralInitialMaxPercentPer24h", "labelMaxStep",
      "labelMaxStepsPer7Days", "paccMaxStep", "paccMinDaysBetweenSteps",
    ]
    return try Source.call("TitrationLimits", value, names.map(Source.measured))
  }

  static func potency(_ value: JSONTree) throws -> String {
    try Source.call(
      "RelativePotency",
      value,
      [Argument("toMorphine", Source.list(Source.measure)), Argument("rule", Source.text)]
    )
  }

  static func mixture(_ value: JSONTree) throws -> String {
    try Source.call(
      "AdmixtureStability",
      value,
      [
        Argument("components", Source.list(Source.text)),
        Argument("days", absent: "nil", Source.measure),
        Argument("remaining", absent: "nil", Source.measure), Argument("condition", Source.text),
        Argument("limitingDrug", Source.text), Argument("note", Source.text),
      ]
    )
  }

  static func rules(_ value: JSONTree) throws -> String {
    let names = [
      "conversionReject",
      "compoundingExclusionRate",
      "ziconotideCompoundingBias",
      "lioresalStrengthTolerance",
      "deviceMinPh",
      "synchromedMinFlow",
      "pumpAccuracyMeanClinical",
      "pumpAccuracyPerRefill",
      "pocketFillDiscrepancy20mL",
      "pocketFillDiscrepancy40mL",
      "pumpFailure78moOnLabel",
      "pumpFailure78moOffLabel",
      "stallSurvival6yOnLabel",
      "stallSurvival6yOffLabel",
      "budCategory1RoomHours",
      "budCategory1FridgeHours",
      "budCategory2AsepticSterileRoomDays",
      "budCategory2AsepticSterileFridgeDays",
      "budCategory2AsepticSterileFreezerDays",
      "budCategory2AsepticNonsterileRoomDays",
      "budCategory2AsepticNonsterileFridgeDays",
      "budCategory2AsepticNonsterileFreezerDays",
      "budCategory2AsepticTestedRoomDays",
      "budCategory2AsepticTestedFridgeDays",
      "budCategory2AsepticTestedFreezerDays",
      "opioidVisitIncreaseReasonAbove",
      "opioidVisitIncreaseHardStopAbove",
      "anyDecreaseReasonAbove",
      "scheduleSafetyMarginDays",
      "withdrawalCriticalMarginDays",
    ]
    return try Source.call("FormularyRules", value, names.map(Source.measured))
  }

  static func check(_ value: JSONTree) throws -> String {
    try Source.call(
      "OrderCheck",
      value,
      [
        Argument("code", Source.name(FindingCode.self)), Argument("when", Source.text),
        Argument("severity", Source.name(Severity.self)),
        Argument("escalation", absent: "nil", Source.text),
      ]
    )
  }

  static func algorithm(_ value: JSONTree) throws -> String {
    let lines = { (track: JSONTree) in
      let written = try track.members.sorted { $0.key < $1.key }.map { name, choices in
        "PaccAlgorithm.Line(\"\(name)\", \(try Source.list(Source.text)(choices)))"
      }
      return "[\n" + written.joined(separator: ",\n") + "\n]"
    }
    return try Source.call(
      "PaccAlgorithm",
      value,
      [
        Argument("edition", Source.text), Argument("source", Source.text),
        Argument("verified", Source.flag),
      ] + PaccAlgorithm.Track.allCases.map { Argument($0.rawValue, lines) }
    )
  }
}

import ClinicDomain

extension ReferenceGenerator {
  mutating func addComplications(_ tree: JSONTree) throws {
    let kinds = tree["kinds"]?.elements ?? []
    var groups: [String] = []
    for category in ComplicationKind.Category.allCases {
      let group = kinds.filter { $0["category"]?.text == category.rawValue }
      groups.append("\(category)Kinds")
      add(
        "Complications+\(category)",
        extension: "ComplicationRegister",
        [
          Self.member(
            "\(category)Kinds",
            "[ComplicationKind]",
            "Kinds of the category \(category).",
            try Source.list(Self.kind)(.array(group))
          )
        ]
      )
    }
    let category = Source.object(
      "ComplicationCategory",
      [
        Argument("id", Source.name(ComplicationKind.Category.self)),
        Argument("label", Source.text),
      ]
    )
    add(
      "Complications+Register",
      extension: "ComplicationRegister",
      [
        Self.member("header", "ReferenceHeader", "What the register is.", try Self.header(tree)),
        Self.member(
          "categories",
          "[ComplicationCategory]",
          "The categories with their names.",
          try Source.list(category)(tree["categories"] ?? .null)
        ),
        Self.member(
          "kinds",
          "[ComplicationKind]",
          "Every kind, by category.",
          groups.joined(separator: "\n+ ")
        ),
        Self.member(
          "severityScale",
          "SeverityScale",
          "The grades of severity.",
          try Self.severityScale(tree["severityScale"] ?? .null)
        ),
        Self.member(
          "seriousness",
          "Seriousness",
          "What makes an event serious.",
          try Self.seriousness(tree["seriousness"] ?? .null)
        ),
        Self.member(
          "reportingRules",
          "ReportingRules",
          "The duties to report.",
          try Self.reportingRules(tree["reportingRules"] ?? .null)
        ),
        Self.member(
          "generalRates",
          "[ComplicationRate]",
          "Rates of whole populations.",
          try Source.list(Self.rate)(tree["generalRates"] ?? .null)
        ),
        Self.member(
          "sources",
          "[Source]",
          "Every document that an entry of the register names.",
          try Source.sources(tree["sources"])
        ),
      ]
    )
  }

  static func kind(_ value: JSONTree) throws -> String {
    let texts = Source.list(Source.text)
    let grades = Source.object(
      "ComplicationKind.Grades",
      [Argument("min", Source.whole), Argument("max", Source.whole)]
    )
    return try Source.call(
      "ComplicationKind",
      value,
      [
        Argument("id", Source.text),
        Argument("category", Source.name(ComplicationKind.Category.self)),
        Argument("kind", Source.text), Argument("typicalOnset", Source.text),
        Argument("signs", texts), Argument("firstActions", texts),
        Argument("usualCtcaeGrade", grades), Argument("seriousByDefault", Source.flag),
        Argument("codes", codes),
        Argument("reporting", Source.list(Source.name(ReportingRule.Name.self))),
        Argument("deviceInvolvedByDefault", Source.flag),
        Argument("rates", Source.list(rate)),
        Argument("seedTerms", label: "consentTerms", texts), Argument("aliases", texts),
        Argument("drugs", texts),
      ]
    )
  }

  static func codes(_ value: JSONTree) throws -> String {
    let diagnosis = Source.object(
      "DiagnosisCode",
      [
        Argument("code", Source.text), Argument("label", Source.text),
        Argument("source", Source.text), Argument("verified", Source.flag),
      ]
    )
    let term = Source.object(
      "PreferredTerm",
      ignoring: ["code"],
      [
        Argument("term", Source.text), Argument("source", Source.text),
        Argument("verified", Source.flag),
      ]
    )
    return try Source.call(
      "ComplicationKind.Codes",
      value,
      ignoring: ["snomedCt"],
      [Argument("icd10cm", Source.list(diagnosis)), Argument("meddraPreferredTerm", term)]
    )
  }

  static func rate(_ value: JSONTree) throws -> String {
    try Source.call(
      "ComplicationRate",
      value,
      [
        Argument("value") { "ExactDecimal(\(try Source.number($0)))" },
        Argument("unit", Source.text), Argument("source", Source.text),
        Argument("verified", Source.flag), Argument("population", Source.text),
      ]
    )
  }

  static func severityScale(_ value: JSONTree) throws -> String {
    let grade = Source.object(
      "SeverityGrade",
      [Argument("grade", Source.whole), Argument("text", Source.text)]
    )
    return try Source.call(
      "SeverityScale",
      value,
      [
        Argument("scale", Source.text), Argument("source", Source.text),
        Argument("grades", Source.list(grade)), Argument("rule", Source.text),
      ]
    )
  }

  static func seriousness(_ value: JSONTree) throws -> String {
    let field = Source.object(
      "SeriousnessField",
      [
        Argument("id", Source.name(SeriousnessField.Criterion.self)),
        Argument("medwatch", Source.flag), Argument("cfr803", Source.flag),
        Argument("euMdr", Source.flag), Argument("note", Source.text),
      ]
    )
    let verification = Source.object(
      "SeriousnessVerification",
      ["cfr803", "medwatch", "euMdr"].map { Argument($0, Source.flag) }
    )
    return try Source.call(
      "Seriousness",
      value,
      [
        Argument("fields", Source.list(field)), Argument("sources", Source.list(Source.text)),
        Argument("verified", verification),
      ]
    )
  }

  static func reportingRules(_ value: JSONTree) throws -> String {
    let duties = [
      "usUserFacility", "usPhysicianOffice", "usManufacturer", "euManufacturer", "usClinician",
      "usDrugManufacturer", "outsourcingFacility", "usRegistrant",
    ]
    let rule = Source.object(
      "ReportingRule",
      [Argument("text", Source.text)] + duties.map { Argument($0, duty) }
        + [Argument("becomesDeviceSeriousIf", Source.text), Argument("warning", Source.text)]
    )
    return try Source.call(
      "ReportingRules",
      value,
      ReportingRule.Name.allCases.map { Argument($0.rawValue, rule) }
    )
  }

  static func duty(_ value: JSONTree) throws -> String {
    let texts = Source.list(Source.text)
    let deadline = Source.object(
      "ReportingDeadline",
      [Argument("to", texts), Argument("withinWorkDays", Source.measure)]
    )
    return try Source.call(
      "ReportingDuty",
      value,
      [
        Argument("mandatory", Source.flag), Argument("to", texts), Argument("form", Source.text),
        Argument("source", Source.text), Argument("verified", Source.flag),
        Argument("death", deadline), Argument("seriousInjury", deadline),
      ]
        + [
          "withinCalendarDays", "withinBusinessDays", "remedialActionWithinWorkDays",
          "seriousIncidentDays", "deathOrUnanticipatedSeriousDeteriorationDays",
          "publicHealthThreatDays",
        ].map(Source.measured)
        + [Argument("annualSummary", Source.figure(Source.text))]
    )
  }
}

/// Something that is kept in a chart as long as it holds: a drug taken besides, an allergy.
public struct ChartListEntry: Hashable, Sendable, Codable {
  /// What it is; the checks look at it.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case opioid
    case benzodiazepine
    case alcohol
    case otherSedative
    case nsaid
    case anticoagulant
    case allergy
    case psychosis
    case otherDrug

    /// Whether it adds to the danger of an opioid that rises.
    public var isSedative: Bool {
      self == .opioid || self == .benzodiazepine || self == .alcohol || self == .otherSedative
    }

    /// Whether it is something that is taken, by some route; an allergy or a history is not.
    public var isTaken: Bool { self != .allergy && self != .psychosis }

    /// What it is, in words.
    public var title: String {
      switch self {
      case .opioid: "opioid"
      case .benzodiazepine: "benzodiazepine"
      case .alcohol: "alcohol"
      case .otherSedative: "other sedative"
      case .nsaid: "NSAID"
      case .anticoagulant: "anticoagulant"
      case .allergy: "allergy"
      case .psychosis: "history of psychosis"
      case .otherDrug: "other drug"
      }
    }
  }

  /// How a drug is taken.
  public enum Route: String, CaseIterable, Hashable, Sendable, Codable {
    case oral
    case transdermal
    case injection
    case other
  }

  /// The entry's name, unique in the chart.
  public var id: String
  /// What it is.
  public var kind: Kind
  /// The drug or the substance in words.
  public var name: String
  /// How it is taken; nothing for an allergy.
  public var route: Route?
  /// The amount in a day, where it is known.
  public var dailyDose: Dose?
  /// Since when.
  public var startedOn: CivilDate?

  /// Makes an entry.
  public init(
    id: String,
    kind: Kind,
    name: String,
    route: Route? = nil,
    dailyDose: Dose? = nil,
    startedOn: CivilDate? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.route = route
    self.dailyDose = dailyDose
    self.startedOn = startedOn
  }
}

/// An entry of a list no longer holds.
public struct ChartListEntryStopped: Hashable, Sendable, Codable {
  /// The entry.
  public var entry: String
  /// From which day.
  public var on: CivilDate
  /// Why.
  public var reason: String

  /// Makes the record.
  public init(entry: String, on: CivilDate, reason: String) {
    self.entry = entry
    self.on = on
    self.reason = reason
  }
}

/// The opioids taken besides, without any conversion.
///
/// Only morphine by mouth is added up; no ratio between drugs or routes is safe to compute with.
/// Source: CONV-SURVEY, CONV-12.
public struct SystemicOpioids: Hashable, Sendable {
  /// The entries that were added up.
  public var added: [ChartListEntry]
  /// The morphine by mouth in a day; nothing where none is taken.
  public var morphineByMouth: Dose?
  /// Opioids that are listed and not added.
  public var notAdded: [ChartListEntry]

  /// Whether the total is known: every opioid that is listed was added up.
  public var isTotalKnown: Bool { notAdded.isEmpty }

  /// The total in words: a dose, none, or that it is not known and why.
  public var shown: String {
    if added.isEmpty, notAdded.isEmpty { return "none listed" }
    let names = notAdded.map(\.name).joined(separator: ", ")
    let sum = morphineByMouth.map { "morphine by mouth \($0.shown)" }
    guard !isTotalKnown else { return sum ?? "not known" }
    return
      "not known: \([sum, "\(names) not converted"].compactMap(\.self).joined(separator: "; "))"
  }

  /// The line for a review of an order: where one is listed, or the pump holds an opioid.
  ///
  /// Source: COFFEY-2009 (systemic opioids are in sight where a pump opioid is given).
  public func note(for formulation: Formulation?) -> String? {
    guard !added.isEmpty || !notAdded.isEmpty || formulation?.hasOpioid == true else { return nil }
    return "Opioids besides the pump: \(shown)"
  }

  /// How it was found.
  public var working: Working {
    Working(
      title: "Opioids besides the pump",
      formula: "total = sum of morphine by mouth; other opioids and routes are not converted",
      source: "CONV-SURVEY",
      inputs: added.map { Working.Line($0.name, $0.dailyDose?.shown ?? "dose not known") }
        + notAdded.map { entry in
          let route = entry.route.map { " \($0.rawValue)" } ?? ""
          return Working.Line(entry.name + route, entry.dailyDose?.shown ?? "dose not known")
        },
      steps: added.isEmpty
        ? []
        : [
          added.map { $0.dailyDose?.shown ?? "" }.joined(separator: " + ")
            + " = \(morphineByMouth?.shown ?? "not known")"
        ],
      results: [Working.Line("total", shown)]
    )
  }
}

/// A signed review of risk and benefit.
public struct TherapyReview: Hashable, Sendable, Codable {
  /// What was decided on the dose.
  public enum Decision: String, CaseIterable, Hashable, Sendable, Codable {
    case `continue`
    case change
    case stop
  }

  /// What was decided on the dose and the therapy.
  public var decision: Decision
  /// What the therapy brings: relief, tone, function.
  public var outcome: String
  /// What it costs: complications and side effects.
  public var complications: String
  /// How both were weighed, and what is changed or tapered.
  public var assessment: String
  /// When the next review is due at the latest.
  public var nextBy: CivilDate?

  /// Makes a review.
  public init(
    decision: Decision,
    outcome: String,
    complications: String,
    assessment: String,
    nextBy: CivilDate? = nil
  ) {
    self.decision = decision
    self.outcome = outcome
    self.complications = complications
    self.assessment = assessment
    self.nextBy = nextBy
  }
}

extension Chart {
  /// The entries of the lists that hold now.
  public var activeListEntries: [ChartListEntry] {
    listEntries.map(\.value).filter { entry in
      !listStops.contains { $0.value.entry == entry.id }
    }
  }

  /// What the patient reacts to: the registration's and the list's, each once.
  public var allergies: [String] {
    let registered = summary.patient?.allergies ?? []
    let listed = activeListEntries.filter { $0.kind == .allergy }.map(\.name)
    return registered + listed.filter { !registered.contains($0) }
  }

  /// The opioids that are taken besides the pump.
  public var systemicOpioids: SystemicOpioids {
    let opioids = activeListEntries.filter { $0.kind == .opioid }
    func counts(_ entry: ChartListEntry) -> Bool {
      entry.route == .oral && entry.dailyDose != nil
        && Formulary.drug(entry.name.lowercased())?.id == "morphine"
    }
    let doses = opioids.filter(counts).compactMap(\.dailyDose)
    let total = doses.first.map { first in
      Dose(
        rounding: doses.dropFirst().reduce(first.exact) { $0 + $1.exact },
        unit: first.unit
      )
    }
    return SystemicOpioids(
      added: opioids.filter(counts),
      morphineByMouth: total,
      notAdded: opioids.filter { !counts($0) }
    )
  }

  /// What the lists say for the checks of an order; what was asked in a visit is added by hand.
  public var listedFacts: PatientFacts {
    var facts = PatientFacts()
    let entries = activeListEntries
    if entries.contains(where: \.kind.isSedative) { facts.takesSedative = true }
    if entries.contains(where: { $0.kind == .anticoagulant }) { facts.takesAnticoagulant = true }
    if entries.contains(where: { $0.kind == .psychosis }) { facts.hasHadPsychosis = true }
    return facts
  }
}

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
    case otherDrug

    /// Whether it adds to the danger of an opioid that rises.
    public var isSedative: Bool {
      self == .opioid || self == .benzodiazepine || self == .alcohol || self == .otherSedative
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
  /// The morphine by mouth in a day; nothing where none is taken.
  public var morphineByMouth: Dose?
  /// Opioids that are listed and not added.
  public var notAdded: [ChartListEntry]
}

/// A signed review of risk and benefit.
public struct TherapyReview: Hashable, Sendable, Codable {
  /// What was decided.
  public enum Decision: String, CaseIterable, Hashable, Sendable, Codable {
    case `continue`
    case change
    case stop
  }

  /// What was decided.
  public var decision: Decision
  /// How outcome, complications and dose were weighed.
  public var assessment: String
  /// When the next review is due at the latest.
  public var nextBy: CivilDate?

  /// Makes a review.
  public init(decision: Decision, assessment: String, nextBy: CivilDate? = nil) {
    self.decision = decision
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
      entry.route == .oral && entry.dailyDose != nil && Formulary.drug(entry.name)?.id == "morphine"
    }
    let doses = opioids.filter(counts).compactMap(\.dailyDose)
    let total = doses.first.map { first in
      Dose(
        rounding: doses.dropFirst().reduce(first.exact) { $0 + $1.exact },
        unit: first.unit
      )
    }
    return SystemicOpioids(morphineByMouth: total, notAdded: opioids.filter { !counts($0) })
  }

  /// What the lists say for the checks of an order; what was asked in a visit is added by hand.
  public var listedFacts: PatientFacts {
    var facts = PatientFacts()
    let entries = activeListEntries
    if entries.contains(where: \.kind.isSedative) { facts.takesSedative = true }
    if entries.contains(where: { $0.kind == .anticoagulant }) { facts.takesAnticoagulant = true }
    return facts
  }
}

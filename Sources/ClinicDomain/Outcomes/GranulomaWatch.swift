/// The watch for an inflammatory mass at the catheter's tip.
///
/// New pain, weakness or loss of feeling, or an opioid that rises again and again without a better
/// score, ask for a neurological examination and imaging. Sources: S38, S71, GRAN-DEER.
public struct GranulomaWatch: Hashable, Sendable {
  /// A rise of an opioid's daily dose or strength.
  public struct Rise: Hashable, Sendable {
    /// The day.
    public let on: CivilDate
    /// The opioid.
    public let drug: String
    /// What rose, in words: `dose 5 mg/day to 6 mg/day`.
    public let text: String
  }

  /// The signs that were found when last asked, with the day.
  public let signs: [PatientFacts.RedFlag]
  /// The day on which the signs were last asked for; nothing where nobody ever asked.
  public let askedOn: CivilDate?
  /// The rises in a row up to now, since a score was last better.
  public let risesWithoutBenefit: [Rise]
  /// Whether an opioid is in the pump.
  public let hasOpioid: Bool
  /// Whether pain was ever scored, so that a rise can be told to have brought something.
  public let knowsScores: Bool

  /// Looks through a chart.
  public init(_ chart: Chart) {
    let asked = chart.outcomes.entries.map(\.outcome).last { $0.signs != nil }
    signs = (asked?.signs ?? []).filter { $0 != .none }
    askedOn = asked?.at.local.date
    knowsScores = chart.outcomes.entries.contains { $0.outcome.painAverage != nil }
    hasOpioid = chart.summary.fill?.formulation.hasOpioid ?? false
    risesWithoutBenefit = hasOpioid ? Self.rises(chart) : []
  }

  private static func rises(_ chart: Chart) -> [Rise] {
    let changes = chart.presentPrograms.map(\.value)
    let scores = chart.outcomes.entries.map(\.outcome).filter { $0.painAverage != nil }
    // Without any score nobody can say that a rise brought nothing.
    guard !scores.isEmpty else { return [] }
    func score(before instant: Instant) -> Int? {
      scores.last { $0.at.instant <= instant }?.painAverage
    }
    var rises: [Rise] = []
    for (before, after) in zip(changes, changes.dropFirst()) {
      guard let rise = rise(before, after) else { continue }
      // A score better than the one at the last rise begins the count anew.
      if let last = rises.last, let old = score(before: Self.end(of: last.on)),
        let now = score(before: after.at.instant), now < old
      {
        rises = []
      }
      rises.append(rise)
    }
    if let last = rises.last, let old = score(before: Self.end(of: last.on)),
      let now = scores.last?.painAverage, now < old
    {
      return []
    }
    return rises
  }

  /// The last instant of a day, wide enough for every zone.
  private static func end(of day: CivilDate) -> Instant {
    Instant(seconds: Int64(day.dayNumber) * 86400 + 86399)
  }

  private static func rise(_ before: ProgramChange, _ after: ProgramChange) -> Rise? {
    func dose(_ change: ProgramChange, _ ingredient: Ingredient) -> Dose {
      change.program.basalRate(primary: change.formulation.primary.concentration)
        .dose(of: ingredient.concentration)
    }
    for new in after.formulation.ingredients
    where Formulary.drug(new.drug)?.isOpioid == true {
      guard let old = before.formulation.ingredients.first(where: { $0.drug == new.drug }) else {
        continue
      }
      let (from, to) = (dose(before, old), dose(after, new))
      var parts: [String] = []
      if to > from { parts.append("dose \(from.shown) to \(to.shown)") }
      if new.concentration > old.concentration {
        parts.append("strength \(old.concentration.shown) to \(new.concentration.shown)")
      }
      if !parts.isEmpty {
        return Rise(
          on: after.at.local.date,
          drug: new.drug,
          text: parts.joined(separator: ", ")
        )
      }
    }
    return nil
  }

  /// What the watch finds; a line to read and, with signs or three rises, a reason to act.
  public var findings: [Finding] {
    guard hasOpioid else { return [] }
    var found: [Finding] = []
    if !signs.isEmpty {
      let names = signs.map(\.title).joined(separator: ", ")
      found.append(
        Finding(
          .granulomaScreen,
          severity: .reason,
          value: signs.map(\.rawValue).joined(separator: ", "),
          message: "\(names) on \(askedOn?.shown ?? "an unknown day"): neurological examination"
            + " and imaging of the catheter's tip",
          source: "S71"
        )
      )
    }
    if risesWithoutBenefit.count >= Self.risesThatAsk {
      let last = risesWithoutBenefit.suffix(Self.risesThatAsk)
      found.append(
        Finding(
          .threeRises,
          value: "\(risesWithoutBenefit.count)",
          message: "\(risesWithoutBenefit.count) rises without a better score: "
            + last.map { "\($0.on.shown) \($0.text)" }.joined(separator: "; ")
            + "; ask for signs of a mass at the catheter's tip",
          source: "POLICY",
          verified: false
        )
      )
    }
    return found
  }

  /// Rises in a row that ask.
  public static let risesThatAsk = 3

  /// Puts what the watch knows into the facts that an opioid's rise is checked with, where they do not
  /// say it themselves; the rise that is ordered counts, unless the prescriber says that the score is
  /// better.
  public func complete(_ facts: inout PatientFacts, isScoreBetter: Bool = false) {
    if facts.redFlags == nil, askedOn != nil { facts.redFlags = Set(signs) }
    if !isScoreBetter, facts.risesWithoutBenefit == nil, !risesWithoutBenefit.isEmpty {
      facts.risesWithoutBenefit = risesWithoutBenefit.count + 1
    }
  }
}

extension Formulation {
  /// Whether an opioid is in it.
  public var hasOpioid: Bool {
    ingredients.contains { Formulary.drug($0.drug)?.isOpioid == true }
  }
}

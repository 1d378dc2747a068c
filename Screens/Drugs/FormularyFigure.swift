import ClinicDomain

/// One figure or sentence of the formulary with where it comes from, as the sheet of a drug shows it.
struct FormularyFigure: Hashable, Sendable {
  let label: String
  let text: String
  /// The key of the source; nothing where the formulary gives no figure.
  let source: String?
  let verified: Bool
  let note: String?
  /// Whether it is a sentence, which no mark is put behind.
  var isSentence = false

  init(_ label: String, _ text: String, source: String?, verified: Bool, note: String? = nil) {
    self.label = label
    self.text = text
    self.source = source
    self.verified = verified
    self.note = note
  }

  /// A limit of the clinic's own, with what the data give.
  init?(_ limit: DrugLimit, of drug: Drug, _ settings: ClinicSettings) {
    guard let held = settings.policy.limit(limit, of: drug), held.isOwn else { return nil }
    let set = settings.drugLimitHistory.last {
      $0.change.drug == drug.id && $0.change.limit == limit.rawValue
    }
    self.init(
      limit.title,
      held.shown,
      source: "POLICY",
      verified: true,
      note: set.map { "set \($0.at.local.date.shown) by \($0.by): \($0.change.reason)" }
    )
  }

  /// A figure, or that none was found: no figure is not zero.
  init(_ label: String, _ figure: Figure<Measure>?) {
    self.init(
      label,
      figure.map { $0.value.shown } ?? "no figure found",
      source: figure?.source,
      verified: figure?.verified ?? true,
      note: figure?.note
    )
  }

  /// A sentence.
  init(_ label: String, _ statement: Statement) {
    self.init(label, statement.text, source: statement.source, verified: statement.verified)
    isSentence = true
  }

  /// A range.
  init(_ label: String, _ range: FigureRange) {
    self.init(
      label,
      "\(range.min.value.shown) to \(range.max.value.shown)",
      source: range.max.source,
      verified: range.min.verified && range.max.verified,
      note: range.note
    )
  }

  /// The source, and that no page was read where that is so.
  var provenance: String {
    guard let source else { return "" }
    return verified ? "[\(source)]" : "[\(source), unverified]"
  }

  /// The text with the mark of what is not verified.
  var marked: String { verified || isSentence ? text : "\(text)?" }

  /// The whole line.
  var line: String {
    [label, marked, provenance, note.map { "(\($0))" } ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The record for JSON.
  var value: DocumentValue {
    .record([
      .init("figure", label), .init("value", text), .init("source", source),
      .init("verified", .flag(verified)), .init("note", note),
    ])
  }

  /// A figure for a column: its text with a question mark where no page that was read holds it.
  static func marked(_ figure: Figure<Measure>?) -> String {
    figure.map { $0.value.shown + ($0.verified ? "" : "?") } ?? "-"
  }
}

extension Drug {
  /// Every figure of the entry in groups, with its source; the clinic's own limits before those of the
  /// data.
  func figureGroups(
    _ settings: ClinicSettings
  ) -> [(title: String, figures: [FormularyFigure])] {
    [
      ("What it is", identity),
      (
        "The clinic's own limits",
        DrugLimit.allCases.compactMap { FormularyFigure($0, of: self, settings) }
      ),
      ("Limits that stop or ask here, to be set by the clinic", thresholds),
      ("Limits of documents", documents), ("Start", starts), ("Change of dose", steps),
      ("Line of the consensus", consensus), ("In the pump", pumpDays), ("Products", vials),
      ("Must not meet", incompatibilities),
      ("When it stops", stops), ("When too much is given", overdoses), ("Watch", watched),
    ].filter { !$0.1.isEmpty }
  }

  private var identity: [FormularyFigure] {
    let approval = fdaApproved.intrathecalPumpInfusion
    var lines = [
      FormularyFigure("generic", generic, source: nil, verified: true),
      FormularyFigure("class", "\(drugClass.title), \(status.title)", source: nil, verified: true),
      FormularyFigure(
        "approved for pumps",
        approval.value ? "yes" : "no: off label",
        source: approval.source,
        verified: approval.verified,
        note: fdaApproved.notes.isEmpty ? nil : fdaApproved.notes
      ),
      FormularyFigure(
        "written in",
        "\(doseRateUnit.rawValue), \(concentrationUnit.rawValue)",
        source: nil,
        verified: true
      ),
      FormularyFigure(
        "look-alikes",
        lookAlike.isEmpty ? "none listed" : lookAlike.joined(separator: ", "),
        source: nil,
        verified: true
      ),
    ]
    if let schedule = deaSchedule {
      lines.append(
        FormularyFigure(
          "controlled",
          schedule.value.rawValue,
          source: schedule.source,
          verified: schedule.verified
        )
      )
    }
    return lines
  }

  private var consensus: [FormularyFigure] {
    guard !isProhibited, let standing = PaccStanding(drugs: [id]) else { return [] }
    return standing.places.map { place in
      FormularyFigure(
        "\(standing.edition), \(place.track.title)",
        place.line.map { "line \($0)" } ?? "no line alone",
        source: standing.source,
        verified: standing.verified
      )
    }
  }

  private var thresholds: [FormularyFigure] {
    [
      ("reason above strength", appLimits.concentration.reasonAbove),
      ("HARD STOP above strength", appLimits.concentration.hardStopAbove),
      ("reason above daily dose", appLimits.dailyDose.reasonAbove),
      ("HARD STOP above daily dose", appLimits.dailyDose.hardStopAbove),
    ].map { FormularyFigure($0, $1) }
  }

  private var documents: [FormularyFigure] {
    let all: [(String, DocumentLimits?)] = [
      ("label", limits.label), ("PACC 2017", limits.pacc2017), ("PACC 2012", limits.pacc2012),
      ("PACC 2007", limits.pacc2007), ("PACC 2024", limits.pacc2024),
      ("European label", limits.euSmpc),
    ]
    return all.flatMap { name, limits -> [FormularyFigure] in
      guard let limits else { return [] }
      var lines = [
        FormularyFigure("\(name), strength", limits.maxConcentration),
        FormularyFigure("\(name), daily dose", limits.maxDailyDose),
      ]
      if let caution = limits.cautionAbove {
        lines.append(FormularyFigure("\(name), caution above", caution))
      }
      return lines
    }
  }

  private var starts: [FormularyFigure] {
    let ranges: [(String, FigureRange?)] = [
      ("label, not tolerant", start.labelNaive), ("label, tolerant", start.labelTolerant),
      ("PACC 2017", start.pacc2017), ("PACC 2012", start.pacc2012),
      ("trial bolus, PACC 2017", start.trialBolusPacc2017),
      ("one practice", start.practiceRange ?? practiceRange), ("a study", start.studyRange),
      ("maintenance, spinal", start.maintenanceSpinal),
      ("maintenance, cerebral", start.maintenanceCerebral),
      ("maintenance under 12 years", start.maintenanceUnder12y),
      ("seen, spinal", start.labelObservedRangeSpinal),
    ]
    let single: [(String, Figure<Measure>?)] = [
      ("label, at most", start.labelMax), ("a series", start.seriesSuggestion),
      ("screening, first", start.screeningFirst), ("screening, second", start.screeningSecond),
      ("screening, third", start.screeningThird),
      ("first day, times the screening dose", start.initialPumpDoseFactor),
      ("EPIDURAL label, never for a pump", start.epiduralLabelStart),
    ]
    return ranges.compactMap { name, range in range.map { FormularyFigure(name, $0) } }
      + single.compactMap { name, figure in figure.map { FormularyFigure(name, $0) } }
  }

  private var steps: [FormularyFigure] {
    let limits = titrationLimits
    let figures: [(String, Figure<Measure>?)] = [
      ("label, largest step", limits?.labelMaxStep),
      ("label, steps in 7 days", limits?.labelMaxStepsPer7Days),
      ("consensus, largest step", limits?.paccMaxStep),
      ("consensus, days between steps", limits?.paccMinDaysBetweenSteps),
      ("first days, spinal", limits?.spinalInitialMaxPercentPer24h),
      ("first days, cerebral", limits?.cerebralInitialMaxPercentPer24h),
      ("maintenance, spinal", limits?.spinalMaintenanceMaxPercent),
      ("maintenance, cerebral", limits?.cerebralMaintenanceMaxPercent),
    ]
    return figures.compactMap { name, figure in figure.map { FormularyFigure(name, $0) } }
      + titration.map { FormularyFigure("", $0) }
  }

  private var pumpDays: [FormularyFigure] {
    let figures: [(String, Figure<Measure>?)] = [
      ("label", stability.labelPumpDays), ("label, diluted", stability.labelDilutedDays),
      ("label, first fill of a pump", stability.labelNaiveFirstFillDays),
      ("default until the clinic sets its own", stability.appDefaultMaxDays),
    ]
    var lines = figures.compactMap { name, figure in figure.map { FormularyFigure(name, $0) } }
    lines += stability.literature.map { study in
      let left = study.remaining.map { ", \(FormularyFigure.marked($0)) left" } ?? ""
      return FormularyFigure(
        "study",
        "\(study.days.value.shown)\(left), \(study.condition)",
        source: study.days.source,
        verified: study.days.verified
      )
    }
    for statement in [
      stability.labelPumpNote, stability.afterPreparation, stability.contrary, stability.admixture,
    ] {
      if let statement { lines.append(FormularyFigure("", statement)) }
    }
    return lines
  }

  private var vials: [FormularyFigure] {
    products.map { product in
      let volume = product.volume.map { " x \(FormularyFigure.marked($0))" } ?? ""
      let free = product.preservativeFree.map { $0 ? "preservative-free" : "PRESERVED" }
      return FormularyFigure(
        product.brand,
        "\(product.concentration.value.shown)\(volume), "
          + "\(free ?? "preservative not known"), label: \(product.labelledRoute)",
        source: product.concentration.source,
        verified: product.concentration.verified,
        note: product.note
      )
    }
  }

  private var incompatibilities: [FormularyFigure] { incompatible.map { FormularyFigure("", $0) } }

  private var stops: [FormularyFigure] {
    [
      FormularyFigure("danger", withdrawal.danger.rawValue, source: nil, verified: true)
    ] + (withdrawal.onset.map { [FormularyFigure("onset", $0)] } ?? [])
      + withdrawal.signs.map { FormularyFigure("", $0) }
      + withdrawal.firstActions.map { FormularyFigure("first", $0) }
  }

  private var overdoses: [FormularyFigure] {
    overdose.signs.map { FormularyFigure("", $0) }
      + overdose.firstActions.map { FormularyFigure("first", $0) }
  }

  private var watched: [FormularyFigure] { monitoring.map { FormularyFigure("", $0) } }
}

extension Drug.Class {
  /// The class in words.
  var title: String {
    switch self {
    case .opioid: "opioid"
    case .localAnesthetic: "local anaesthetic"
    case .alpha2Agonist: "alpha-2 agonist"
    case .gabaBAgonist: "GABA-B agonist"
    case .calciumChannelBlocker: "calcium channel blocker"
    case .steroid: "steroid"
    case .other: "other"
    }
  }
}

extension Drug.Status {
  /// How usual the drug is in a pump, in words.
  var title: String { self == .prohibited ? "NEVER in a pump" : rawValue }
}

package import ClinicDomain

extension PaletteItem {
  /// Everything that can be written down of the patient whose chart is open, by its name and by the
  /// words that people and the therapy's own documents use for it.
  ///
  /// A step of the therapy that does not follow yet is found too, and says why it is not its turn.
  package static func records(of chart: Chart, on day: CivilDate) -> [PaletteItem] {
    let summary = chart.summary
    let noPump = summary.pump == nil ? "no pump is recorded" : nil
    let next = Set(LifeCycleForm.next(summary, on: day))
    let now = summary.lifeCycleState(on: day).title
    var seen: Set<LifeCycleForm> = []
    let forms = LifeCycleState.allCases.map(LifeCycleForm.init).filter { seen.insert($0).inserted }
    let steps = forms.map { form in
      record(
        form.title,
        "The step is recorded in the chart.",
        form.words,
        .lifeCycle(form, chart.id),
        unless: next.contains(form) ? nil : "it does not follow \(now)"
      )
    }
    let id = chart.id
    return
      (steps + [
        record(
          "Scores: pain, tone, function, side effects",
          "Scores stand in the chart over refills and doses.",
          "pain relief symptoms control spasticity outcome benefit quality follow-up",
          .outcome(id)
        ),
        record(
          "Refill order",
          "Drugs, dose, bridge; a prescriber signs.",
          "medication medications opioid non opioid blend mixture analgesic dose handling",
          .order(id),
          unless: noPump
        ),
        record(
          "What is in the pump",
          "For a pump that comes filled; a refill is recorded by its walk.",
          "medication medications reservoir fill straight into the spinal fluid administer",
          .currentFill(id),
          unless: noPump
        ),
        record(
          "Program set between refills",
          "Dose and mode as the pump was told.",
          "programming dose lower higher flex bolus",
          .program(id),
          unless: noPump
        ),
        record(
          "Reading of the programmer",
          "What the pump says, held against the record.",
          "programming interrogation device replacement indicator end of service",
          .interrogation(id),
          unless: noPump
        ),
        record(
          "Alarm of the pump",
          "What was heard or found, and what was done.",
          "device equipment handling",
          .pumpAlarm(nil, id),
          unless: noPump
        ),
        record(
          "Drug taken besides, allergy or history",
          "Lists that every order is checked against.",
          "oral medications NSAIDs opioid anticoagulant pain injections conventional",
          .supply(.listEntry(id))
        ),
        record(
          "Review of risk and benefit",
          "A clinician signs: continue, change or stop.",
          "evaluate the risk and benefits of the therapy follow-up",
          .supply(.review(id))
        ),
        record(
          "Complication",
          "What went wrong; 6 lists it.",
          "risk side effect adverse event near miss",
          .complication(id)
        ),
        record("Note", "Free text in the chart.", "remark follow-up", .note(id)),
      ]).map { item in
        guard let why = summary.readOnlyBecause else { return item }
        return PaletteItem(
          item.kind,
          item.title,
          detail: item.detail,
          disabledBecause: "this chart can only be read: \(why)",
          words: item.words,
          target: item.target
        )
      }
  }

  private static func record(
    _ title: String,
    _ detail: String,
    _ words: String,
    _ form: FormKind,
    unless why: String? = nil
  ) -> PaletteItem {
    PaletteItem(
      .record,
      title,
      detail: detail,
      disabledBecause: why,
      words: words,
      target: .form(form)
    )
  }
}

extension LifeCycleForm {
  /// Other words that find the step.
  fileprivate var words: String {
    switch self {
    case .step(let state):
      switch state {
      case .referred: "referral begin"
      case .conventionalFailed:
        "failed conventional treatments therapy oral medications injections no relief"
      case .implantScheduled: "planned surgery"
      case .titrating, .maintained: "follow-up dose while the pump stays in place"
      case .replacementDue: "end of life battery"
      case .transferred, .deceased, .notPursued: "leave end of therapy"
      default: ""
      }
    case .evaluation: "evaluate medical psychological suitable contraindication infection"
    case .consent: "cautioned patients risks complications"
    case .trial: "trial prior to implanting vital test dose screening"
    case .implant: "implanting implantation surgery anesthesia anaesthesia catheter insertion pump"
    case .replacement: "exchange new pump surgery"
    case .explant: "removal surgery"
    case .withdraw: "undo error"
    }
  }
}

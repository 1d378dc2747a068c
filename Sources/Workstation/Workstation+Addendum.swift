import ClinicDomain
import Grid
import Screens

/// An addendum to a signed visit: which visit, what is added, and the name under it.
extension Workstation {
  /// As many as there are digits to choose by.
  private static let mostOffered = 9

  /// Asks to which visit something is to be added.
  mutating func chooseAddendum(_ chart: Chart, _ surroundings: Surroundings) -> [Effect] {
    if let denial = refusal(of: .amend, "The addendum is not written") {
      return refuse(denial, chart: chart.id, surroundings)
    }
    let visits = chart.amendableVisits
    guard let first = visits.first else {
      message = ScreenMessage("No visit of this patient is signed.")
      return []
    }
    guard visits.count > 1 else {
      return openForm(.addendum(first.id, chart.id), chart: chart, surroundings)
    }
    overlays.append(
      .choice(
        Choice(
          title: "Add to which visit?",
          lines: [chart.summary.patient?.bannerName(on: now.local.date) ?? ""],
          answers: visits.prefix(Self.mostOffered).enumerated().map { index, visit in
            let signer = visit.signatures.last.map { context.name(of: $0.by) } ?? "-"
            return .init(
              key: Character("\(index + 1)"),
              title: "\(visit.startedAt.local.shown) \(visit.kind.title), signed by \(signer)",
              outcome: .form(.addendum(visit.id, chart.id))
            )
          }
        )
      )
    )
    return []
  }

  /// Asks for the PIN of whoever adds it, with the text in sight.
  mutating func handInAddendum(
    _ answers: KeyedText,
    _ form: OpenForm,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let staff else { return [] }
    do {
      _ = try events(of: answers, form, by: staff)
    } catch {
      return refuse(error, chart: form.screen.chart?.id, surroundings)
    }
    openSigning(
      signer: staff.id,
      meaning: "\(VisitAddendum.meaning): \(answers["text"] ?? "")",
      for: .addendum(answers),
      action: form.action
    )
    return []
  }

  mutating func keepAddendum(
    _ answers: KeyedText,
    by member: StaffMember,
    action name: String,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let (form, chart) = openForm(named: name), case .addendum(let visit, _) = form.screen.kind
    else { return [] }
    return keepForm(
      form,
      chart: chart,
      surroundings,
      Result {
        HandedIn(
          events: try events(of: answers, form, by: member),
          said: "The addendum is kept beneath the visit; what was signed is as it was.",
          visit: visit
        )
      }
    )
  }

  private func events(
    of answers: KeyedText,
    _ form: OpenForm,
    by member: StaffMember
  ) throws(Refusal) -> [ClinicEvent] {
    guard let chart = form.screen.chart, case .addendum(let visit, _) = form.screen.kind else {
      return []
    }
    return try chart.addAddendum(
      to: visit,
      text: answers["text"] ?? "",
      reason: answers["reason"] ?? "",
      by: member,
      at: now
    )
  }
}

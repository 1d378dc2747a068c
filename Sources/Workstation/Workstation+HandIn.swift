import ClinicDomain
import Grid
import Screens

/// What a form became: the events of its command, and what is said once they are kept.
struct HandedIn {
  /// The events; empty where nothing is changed.
  var events: [ClinicEvent]
  /// What is said.
  var said: String
  /// Who answers for them; nothing where it is the one who is signed in.
  var by: Actor?
  /// The visit that they belong to; nothing where they belong to none.
  var visit: VisitID?
}

extension Workstation {
  /// Keeps what a form became, the one way for every form.
  ///
  /// Where a line cannot be taken, that is said at the line; a refusal of the domain is said and
  /// written down.
  mutating func keepForm(
    _ form: OpenForm,
    chart: Chart? = nil,
    _ surroundings: Surroundings,
    _ handedIn: Result<HandedIn, any Error>
  ) -> [Effect] {
    switch handedIn {
    case .success(let kept):
      guard !kept.events.isEmpty else {
        overlays.removeLast()
        message = ScreenMessage("Nothing is changed.")
        return []
      }
      let after = After.formDone(action: form.action, form.screen.kind, said: kept.said)
      return [
        .append(
          action(kept.events, chart: chart, visit: kept.visit, id: form.action, by: kept.by),
          token(.kept(after, chart: chart?.id))
        )
      ]
    case .failure(let error): return notTaken(error, chart: chart?.id, surroundings)
    }
  }

  /// Says why a form is not taken.
  mutating func notTaken(
    _ error: any Error,
    chart: ChartID?,
    _ surroundings: Surroundings
  ) -> [Effect] {
    switch error {
    case let error as AnswerError: refuseForm(error.field, error.why)
    case let error as Refusal: return refuse(error, chart: chart, surroundings)
    // Builders and commands throw nothing else.
    default: message = ScreenMessage("\(error)")
    }
    return []
  }

  /// The form on top under a name, with its chart; nothing where another one lies there now.
  func openForm(named name: String) -> (form: OpenForm, chart: Chart)? {
    guard case .form(let form)? = overlays.last, form.action == name,
      let chart = form.screen.chart
    else { return nil }
    return (form, chart)
  }
}

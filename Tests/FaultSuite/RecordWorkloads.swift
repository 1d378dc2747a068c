import ClinicDomain
import ClinicStore

/// A chart erased on request: it is there whole, or gone with every trace but the one that says so.
struct EraseWorkload: Workload {
  let name = "erase"
  let charts: TwoCharts

  func prepare(_ folder: String) throws {
    try charts.make(at: "\(folder)/store")
    try charts.tear("\(folder)/store")
  }

  func command(_ folder: String) -> (program: String, arguments: [String]) {
    (
      "refill",
      [
        "record", "erase", charts.mrn, "--reason", "request 7", "--yes", "--store",
        "\(folder)/store",
      ]
    )
  }

  func problems(_ folder: String, isAnswered: Bool, output: String) throws -> [String] {
    let store = "\(folder)/store"
    var problems: [String] = []
    if isAnswered { problems += try left(in: store).map { "answered, and it stands in \($0)" } }
    let opened: Store
    do {
      opened = try Store.open(at: store, holder: "afterwards")
    } catch {
      return problems + ["it does not open: \(error)"]
    }
    let isGone = try isErased(opened)
    if isAnswered, !isGone { problems.append("it was answered as erased and is there") }
    let expected =
      isGone
      ? charts.counts.filter { charts.counts(of: charts.chart)[$0.key] == nil }
      : charts.counts
    problems += try storeProblems(store, expecting: expected)
    let isRead = (try? opened.journal.chart(charts.chart)) != nil
    if isGone == isRead { problems.append("HALF: the trace says \(isGone), the chart \(isRead)") }
    if isGone {
      problems += try left(in: store).map { "after opening it still stands in \($0)" }
    } else if opened.drafts.load([String: String].self, for: charts.visit) == nil {
      problems.append("LOST: the draft of a chart that was not erased")
    }
    return problems
  }

  private func left(in store: String) throws -> [String] {
    try Workplace.filesHolding(TwoCharts.word, below: store)
  }

  private func isErased(_ store: Store) throws -> Bool {
    try store.journal.events(since: 0).contains {
      if case .recordHandled(let handling) = $0.event { handling.kind == .erased } else { false }
    }
  }

  func isDone(_ folder: String) throws -> Bool {
    try isErased(try Store.open(at: "\(folder)/store", holder: "afterwards"))
  }

  func problemsAfterRetry(_ folder: String) throws -> [String] {
    try problems(folder, isAnswered: true, output: "")
  }
}

/// A duplicate merged into the chart that goes on, or split from it again.
struct MergeWorkload: Workload {
  let isSplit: Bool
  let charts: TwoCharts

  var name: String { isSplit ? "split" : "merge" }

  func prepare(_ folder: String) throws {
    let store = "\(folder)/store"
    try charts.make(at: store)
    guard isSplit else { return }
    let opened = try Store.open(at: store, holder: "template")
    let twin = try opened.journal.chart(ChartID("duplicate"))
    guard let other = opened.journal.view.summary(of: charts.chart),
      let event = try twin.merge(into: other, reason: "the same person").first,
      let last = charts.actions.last
    else { throw SuiteProblem("there is nothing to split") }
    _ = try opened.journal.append([TwoCharts.action("merged", last.at, twin.id, event)])
    opened.journal.saveIndex(always: true)
  }

  func command(_ folder: String) -> (program: String, arguments: [String]) {
    (
      "refill",
      ["record", isSplit ? "split" : "merge", TwoCharts.duplicate]
        + (isSplit ? [] : ["--into", charts.mrn])
        + ["--reason", "found out", "--store", "\(folder)/store"]
    )
  }

  func problems(_ folder: String, isAnswered: Bool, output: String) throws -> [String] {
    var problems = try storeProblems("\(folder)/store", expecting: charts.counts)
    if isAnswered, try !isDone(folder) { problems.append("LOST: \(name), which was answered") }
    let view = try Store.open(at: "\(folder)/store", holder: "afterwards").journal.view
    let places = view.entries + view.mergedEntries
    if places.count(where: { $0.mrn == TwoCharts.duplicate }) != 1 {
      problems.append("HALF: the duplicate stands in \(places.count) lists")
    }
    return problems
  }

  func isDone(_ folder: String) throws -> Bool {
    let view = try Store.open(at: "\(folder)/store", holder: "afterwards").journal.view
    return (isSplit ? view.entries : view.mergedEntries).contains {
      $0.mrn == TwoCharts.duplicate
    }
  }

  func problemsAfterRetry(_ folder: String) throws -> [String] {
    try problems(folder, isAnswered: true, output: "")
  }
}

import ClinicDomain
import ClinicStore

/// A clinic of two charts for what is done with charts as a whole: the walked one of an invented
/// patient, with a word that stands nowhere else, and a short duplicate.
struct TwoCharts: Sendable {
  /// A word that only the walked chart, its draft and a torn tail hold.
  static let word = "zanzibar"
  /// The record number of the duplicate.
  static let duplicate = "881002"

  let actions: [Action]
  /// The walked chart.
  let chart: ChartID
  /// Its record number.
  let mrn: String
  /// A visit of it that has a draft.
  let visit: VisitID

  init(_ walked: some Collection<Action>) throws {
    guard let first = walked.first, let chart = first.chart,
      let patient = first.events.lazy.compactMap(Self.patient).first,
      let visit = walked.lazy.compactMap(\.visit).first, let last = walked.map(\.at).last
    else { throw SuiteProblem("the walk begins with no patient") }
    (self.chart, self.visit, mrn) = (chart, visit, patient.mrn)
    let other = ChartID("duplicate")
    var twin = patient
    twin.mrn = Self.duplicate
    actions =
      Array(walked) + [
        Self.action("twin", last, other, .patientRecorded(twin)),
        Self.action("word", last, chart, .noteAdded(ChartNote(text: Self.word))),
        Self.action("twin-note", last, other, .noteAdded(ChartNote(text: "a note of the twin"))),
      ]
  }

  private static func patient(_ event: ClinicEvent) -> Patient? {
    if case .patientRecorded(let patient) = event { patient } else { nil }
  }

  static func action(
    _ name: String,
    _ at: Moment,
    _ chart: ChartID,
    _ event: ClinicEvent
  ) -> Action {
    Action(id: ActionID(name), by: .system, on: "bay-1", at: at, chart: chart, events: [event])
  }

  /// Makes the clinic with the draft.
  func make(at folder: String, version: Int = ClinicFile.currentVersion) throws {
    try TemplateStore.make(at: folder, actions: actions, version: version)
    let store = try Store.open(at: folder, holder: "template")
    try store.drafts.save(["typed": Self.word], for: visit)
  }

  /// Leaves the first part of a commit of the walked chart behind that never ended.
  func tear(_ folder: String) throws {
    let files = PosixFiles(folder: folder)
    guard let month = try files.list("journal").last,
      let length = try files.length("journal/\(month)")
    else { throw SuiteProblem("there is no month to tear") }
    let tail = "{\"v\":1,\"seq\":9,\"chart\":\"\(chart)\",\"data\":{\"text\":\"\(Self.word)"
    try files.write(Array(tail.utf8), to: "journal/\(month)", at: length)
  }

  /// How many events each action of a chart has.
  func counts(of chart: ChartID) -> [ActionID: Int] {
    TemplateStore.counts(actions.filter { $0.chart == chart })
  }

  /// How many events each action has.
  var counts: [ActionID: Int] { TemplateStore.counts(actions) }
}

extension Workplace {
  /// Every file below a folder that holds a text in the clear.
  static func filesHolding(_ text: String, below folder: String) throws -> [String] {
    let files = PosixFiles(folder: folder)
    var found: [String] = []
    for name in try files.list("") {
      switch try files.entry(name)?.kind {
      case .folder: found += try filesHolding(text, below: "\(folder)/\(name)")
      case .file:
        let content = String(decoding: try files.readAll(name) ?? [], as: UTF8.self)
        if content.contains(text) { found.append("\(folder)/\(name)") }
      default: continue
      }
    }
    return found
  }
}

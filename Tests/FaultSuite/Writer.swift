import ClinicDomain
import ClinicStore
import Glibc

/// One of many programs that write to the same clinic: it says what was answered, line by line.
///
/// `write STORE NAME COUNT`: half of its notes go on a chart that all share, each decided on the
/// version that it saw last, so that conflicts come up; the others on a chart of its own.
struct Writer {
  private let folder: String
  private let name: String
  private let count: Int

  init(_ arguments: [String]) throws {
    guard arguments.count == 4, let count = Int(arguments[3]) else {
      throw SuiteProblem("act write STORE NAME COUNT")
    }
    folder = arguments[1]
    name = arguments[2]
    self.count = count
  }

  static let shared = ChartID("shared")

  func write() throws {
    let store = try Store.open(at: folder, holder: name)
    let own = ChartID("own-\(name.prefix { $0 != "." })")
    for number in 0..<count {
      let chart = number.isMultiple(of: 2) ? Self.shared : own
      // A conflict is looked at and decided anew, as a person does.
      while try !keep("\(name)-\(number)", on: chart, in: store) {}
    }
    store.close()
  }

  private func keep(_ text: String, on chart: ChartID, in store: Store) throws -> Bool {
    let version = store.journal.view.summary(of: chart)?.version ?? 0
    let action = Action(
      id: ActionID(text),
      by: .system,
      on: name,
      at: try Moment("2026-10-05T11:00:00-05:00"),
      chart: chart,
      expecting: version,
      events: [.noteAdded(ChartNote(text: text)), .noteAdded(ChartNote(text: "second"))]
    )
    let answer = Result { try store.journal.append([action])[0] }
    switch answer {
    case .success(let receipt):
      FaultSuite.say("kept \(receipt.action) \(receipt.version)")
      return true
    case .failure(let error):
      guard let refusal = error as? JournalError else { throw error }
      switch refusal {
      case .conflict: FaultSuite.say("conflict \(text)")
      case .busy: FaultSuite.say("busy \(text)")
      default: throw error
      }
    }
    _ = try store.journal.refresh()
    return false
  }
}

import ClinicDomain
import ClinicStore

/// Something that a program does with a store, and what has to hold afterwards, whatever the disk did.
protocol Workload: Sendable {
  /// What it is, in words.
  var name: String { get }
  /// Makes the folder that every run begins with.
  func prepare(_ folder: String) throws
  /// The program and what it is told, in a folder of its own.
  func command(_ folder: String) -> (program: String, arguments: [String])
  /// What is wrong after a run that answered or not; nothing where all is well.
  func problems(_ folder: String, isAnswered: Bool, output: String) throws -> [String]
  /// The same once more, where a run did not answer.
  func retry(_ folder: String) -> (program: String, arguments: [String])
  /// Whether it was done before the fault, so that a second try may be refused.
  func isDone(_ folder: String) throws -> Bool
  /// What is wrong after the same was done again with a disk that works.
  func problemsAfterRetry(_ folder: String) throws -> [String]
}

extension Workload {
  func retry(_ folder: String) -> (program: String, arguments: [String]) { command(folder) }

  func isDone(_ folder: String) throws -> Bool { true }
}

extension Workload {
  /// Opens the store, holds what is there against what has to be there, and checks everything.
  func storeProblems(
    _ store: String,
    expecting expected: [ActionID: Int],
    allowing allowed: [ActionID: Int] = [:]
  ) throws -> [String] {
    var problems: [String] = []
    do {
      let opened = try Store.open(at: store, holder: "afterwards")
      problems += try Self.problems(in: opened, expecting: expected, allowing: allowed)
    } catch {
      problems.append("it does not open: \(error)")
    }
    for damage in try Store.verify(at: store).damages { problems.append("verify: \(damage)") }
    return problems
  }

  /// Holds what an opened store has against what has to be there.
  static func problems(
    in opened: Store,
    expecting expected: [ActionID: Int],
    allowing allowed: [ActionID: Int] = [:]
  ) throws -> [String] {
    var problems: [String] = []
    var found: [ActionID: Int] = [:]
    for event in try opened.journal.events(since: 0) { found[event.action, default: 0] += 1 }
    for (action, count) in expected where found[action] != count {
      problems.append("LOST: \(action), \(found[action] ?? 0) of \(count) events are there")
    }
    for (action, count) in allowed where found[action] != nil && found[action] != count {
      problems.append("HALF: \(action), \(found[action] ?? 0) of \(count) events are there")
    }
    for damage in opened.journal.damages { problems.append("told at opening: \(damage)") }
    return problems
  }
}

/// One action of a walk, kept as a workstation keeps it.
struct StepWorkload: Workload {
  let name: String
  let number: Int
  let actions: [Action]

  func prepare(_ folder: String) throws {
    try TemplateStore.make(at: "\(folder)/store", actions: Array(actions[..<number]))
  }

  func command(_ folder: String) -> (program: String, arguments: [String]) {
    ("refill-faults", ["act", "step", "\(folder)/store", "\(number)"])
  }

  private var own: ActionID { actions[number].id }

  func problems(_ folder: String, isAnswered: Bool, output: String) throws -> [String] {
    var expected = TemplateStore.counts(actions[..<number])
    let isKept = output.contains("kept \(own) ")
    if isKept { expected[own] = actions[number].events.count }
    var problems = try storeProblems(
      "\(folder)/store",
      expecting: expected,
      allowing: [own: actions[number].events.count]
    )
    if !isKept, !output.isEmpty, !output.contains("NOT SAVED"), !output.contains("not opened") {
      problems.append("it was not kept and does not say so: \(output)")
    }
    return problems
  }

  func problemsAfterRetry(_ folder: String) throws -> [String] {
    try storeProblems("\(folder)/store", expecting: TemplateStore.counts(actions[...number]))
  }
}

/// A log of three patients taken in by the command.
struct ImportWorkload: Workload {
  let name = "import"
  let actions: [Action]

  private static let rows = 3

  func prepare(_ folder: String) throws {
    try TemplateStore.make(at: "\(folder)/store", actions: actions)
    let files = PosixFiles(folder: folder)
    try files.replace("log.csv", with: Array(Self.log.utf8))
  }

  func command(_ folder: String) -> (program: String, arguments: [String]) {
    ("refill", ["import", "csv", "\(folder)/log.csv", "--store", "\(folder)/store"])
  }

  func problems(_ folder: String, isAnswered: Bool, output: String) throws -> [String] {
    var problems = try storeProblems(
      "\(folder)/store",
      expecting: TemplateStore.counts(actions[...])
    )
    let found = try patients(folder)
    if isAnswered, found.count != Self.rows {
      problems.append(
        "LOST: \(found.count) of \(Self.rows) patients that were answered as imported"
      )
    }
    if Set(found).count != found.count { problems.append("a patient is there twice") }
    return problems
  }

  func problemsAfterRetry(_ folder: String) throws -> [String] {
    let found = try patients(folder)
    return found.count == Self.rows
      ? [] : ["\(found.count) of \(Self.rows) patients after a second try"]
  }

  private func patients(_ folder: String) throws -> [String] {
    try Store.open(at: "\(folder)/store", holder: "afterwards").journal.view.entries.map(\.mrn)
      .filter { $0.hasPrefix("777") }
  }

  private static let log = """
    mrn,family_name,given_name,birth_date,sex,phone,allergies,pump_model,pump_serial,implanted_on,\
    reservoir,alarm_volume,catheter_volume,drug_1,concentration_1,drug_2,concentration_2,drug_3,\
    concentration_3,daily_dose,bolus_dose,boluses_per_day,filled_at,fill_volume,stability_days,\
    next_visit,notes
    777001,Sample,Ada,1950-01-01,F,,,SynchroMed II 8637-40,NG77001,2022-05-23,40 mL,2 mL,0.2 mL,\
    morphine,25 mg/mL,,,,,7 mg/day,,,2026-10-01 15:20,39.5 mL,90,,
    777002,Sample,Ben,1951-01-01,M,,,SynchroMed II 8637-20,NG77002,2022-05-23,20 mL,2 mL,0.2 mL,\
    morphine,25 mg/mL,,,,,7 mg/day,,,2026-10-02 15:20,20 mL,90,,
    777003,Sample,Cay,1952-01-01,F,,,SynchroMed II 8637-20,NG77003,2022-05-23,20 mL,2 mL,0.2 mL,\
    morphine,10 mg/mL,,,,,3 mg/day,,,2026-10-03 15:20,20 mL,90,,

    """
}

/// The index made again by a list that is asked for.
struct IndexWorkload: Workload {
  let name = "index rebuild"
  let actions: [Action]

  func prepare(_ folder: String) throws {
    try TemplateStore.make(at: "\(folder)/store", actions: actions)
    let files = PosixFiles(folder: "\(folder)/store")
    for name in try files.list("index") { try files.remove("index/\(name)") }
  }

  func command(_ folder: String) -> (program: String, arguments: [String]) {
    ("refill", ["pumps", "--csv", "--at", "2026-10-15", "--store", "\(folder)/store"])
  }

  func problems(_ folder: String, isAnswered: Bool, output: String) throws -> [String] {
    try storeProblems("\(folder)/store", expecting: TemplateStore.counts(actions[...]))
  }

  func problemsAfterRetry(_ folder: String) throws -> [String] {
    try PosixFiles(folder: "\(folder)/store").list("index").contains("head")
      ? [] : ["the index is not there after a second try"]
  }
}

/// A copy made, or put back.
struct CopyWorkload: Workload {
  let isRestore: Bool
  let actions: [Action]

  var name: String { isRestore ? "restore" : "backup" }

  func prepare(_ folder: String) throws {
    try TemplateStore.make(at: "\(folder)/store", actions: actions)
  }

  func command(_ folder: String) -> (program: String, arguments: [String]) {
    isRestore
      ? ("refill", ["restore", "\(folder)/store", "--store", "\(folder)/copy"])
      : ("refill", ["backup", "\(folder)/copy", "--store", "\(folder)/store"])
  }

  func problems(_ folder: String, isAnswered: Bool, output: String) throws -> [String] {
    var problems = try storeProblems(
      "\(folder)/store",
      expecting: TemplateStore.counts(actions[...])
    )
    let isThere = try PosixFiles(folder: folder).list("").contains("copy")
    if isAnswered || isThere {
      problems += try storeProblems(
        "\(folder)/copy",
        expecting: TemplateStore.counts(actions[...])
      )
    }
    return problems
  }

  func problemsAfterRetry(_ folder: String) throws -> [String] {
    try storeProblems("\(folder)/copy", expecting: TemplateStore.counts(actions[...]))
  }
}

/// A clinic that runs begin with.
enum TemplateStore {
  static func make(
    at folder: String,
    actions: [Action],
    version: Int = ClinicFile.currentVersion
  ) throws {
    var clinic = ClinicFile(
      name: "North clinic",
      timeZone: "America/Chicago",
      created: try Moment("2024-10-01T08:00:00-05:00")
    )
    clinic.version = version
    let store = try Store.create(
      at: folder,
      clinic: clinic,
      by: .system,
      holder: "template"
    )
    for action in actions { _ = try store.journal.append([action]) }
    store.journal.saveIndex(always: true)
  }

  /// How many events each action has.
  static func counts(_ actions: some Sequence<Action>) -> [ActionID: Int] {
    Dictionary(uniqueKeysWithValues: actions.map { ($0.id, $0.events.count) })
  }
}

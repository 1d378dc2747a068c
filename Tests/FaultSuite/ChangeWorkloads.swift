import ClinicDomain
import ClinicStore

/// A clinic encrypted with a key file, its backup before it: encryption is on or off, and what was
/// written can be read with the key either way.
struct EncryptWorkload: Workload {
  let name = "encrypt"
  let charts: TwoCharts

  func prepare(_ folder: String) throws { try charts.make(at: "\(folder)/store") }

  func command(_ folder: String) -> (program: String, arguments: [String]) {
    command(folder, backup: "copy")
  }

  func retry(_ folder: String) -> (program: String, arguments: [String]) {
    command(folder, backup: "second-copy")
  }

  private func command(_ folder: String, backup: String) -> (String, [String]) {
    (
      "refill",
      [
        "encrypt", "--key-file", "\(folder)/key", "--backup", "\(folder)/\(backup)", "--store",
        "\(folder)/store",
      ]
    )
  }

  private func open(_ folder: String) throws -> Store {
    try Store.open(at: "\(folder)/store", holder: "afterwards") { lock throws(StoreError) in
      let key = ((try? PosixFiles(folder: folder).readAll("key")) ?? nil) ?? []
      return try Store.open(lock, with: .keyFile(key), place: folder)
    }
  }

  func problems(_ folder: String, isAnswered: Bool, output: String) throws -> [String] {
    var problems: [String] = []
    let store = "\(folder)/store"
    do {
      let opened = try open(folder)
      problems += try Self.problems(in: opened, expecting: charts.counts)
      if isAnswered, !opened.isEncrypted { problems.append("answered, and it is not encrypted") }
      problems += try inTheClear(opened, store)
      if opened.drafts.load([String: String].self, for: charts.visit) == nil {
        problems.append("LOST: the draft")
      }
    } catch {
      problems.append("it does not open: \(error)")
    }
    for damage in try Store.verify(at: store).damages { problems.append("verify: \(damage)") }
    for copy in ["copy", "second-copy"] where Store.exists(at: "\(folder)/\(copy)") {
      for damage in try Store.verify(at: "\(folder)/\(copy)").damages {
        problems.append("the backup: \(damage)")
      }
    }
    let hasKey = try PosixFiles(folder: folder).length("key").map { $0 > 40 } ?? true
    if !hasKey { problems.append("HALF: the key file is not whole") }
    return problems
  }

  /// What is written from here on stands in the clear exactly where encryption is off.
  private func inTheClear(_ opened: Store, _ store: String) throws -> [String] {
    guard let last = charts.actions.last else { return [] }
    let later = "quagga-\(try opened.journal.events(since: 0).count)"
    let note = TwoCharts.action(later, last.at, charts.chart, .noteAdded(ChartNote(text: later)))
    _ = try opened.journal.append([note])
    opened.journal.saveIndex(always: true)
    let named = try Workplace.filesHolding("\"text\":\"\(later)\"", below: store)
    guard opened.isEncrypted else {
      return named.count == 1 ? [] : ["encryption is off, and a note stands in \(named)"]
    }
    var found = named.map { "encrypted, and a note stands in the clear in \($0)" }
    for folder in ["index", "drafts", "quarantine"] {
      found += try Workplace.filesHolding(TwoCharts.word, below: "\(store)/\(folder)")
        .map { "encrypted, and \($0) is in the clear" }
      found += try Workplace.filesHolding(TwoCharts.duplicate, below: "\(store)/\(folder)")
        .map { "encrypted, and \($0) is in the clear" }
    }
    return found
  }

  func isDone(_ folder: String) throws -> Bool { try open(folder).isEncrypted }

  func problemsAfterRetry(_ folder: String) throws -> [String] {
    try problems(folder, isAnswered: true, output: "")
  }
}

/// A clinic of the first form brought to the form of this version, its backup before it.
struct MigrateWorkload: Workload {
  let name = "migrate"
  let charts: TwoCharts

  func prepare(_ folder: String) throws { try charts.make(at: "\(folder)/store", version: 1) }

  func command(_ folder: String) -> (program: String, arguments: [String]) {
    ("refill", ["migrate", "--backup", "\(folder)/copy", "--store", "\(folder)/store"])
  }

  func retry(_ folder: String) -> (program: String, arguments: [String]) {
    ("refill", ["migrate", "--backup", "\(folder)/second-copy", "--store", "\(folder)/store"])
  }

  func problems(_ folder: String, isAnswered: Bool, output: String) throws -> [String] {
    var problems = try storeProblems("\(folder)/store", expecting: charts.counts)
    if isAnswered, try !isDone(folder) {
      problems.append("answered as migrated, and it has the old form")
    }
    for copy in ["copy", "second-copy"] where Store.exists(at: "\(folder)/\(copy)") {
      problems += try storeProblems("\(folder)/\(copy)", expecting: charts.counts)
    }
    return problems
  }

  func isDone(_ folder: String) throws -> Bool {
    try Store.open(at: "\(folder)/store", holder: "afterwards").clinic.version
      == ClinicFile.currentVersion
  }

  func problemsAfterRetry(_ folder: String) throws -> [String] {
    try problems(folder, isAnswered: true, output: "")
  }
}

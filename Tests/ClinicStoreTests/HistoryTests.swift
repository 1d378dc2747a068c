import ClinicDomain
import ClinicStore
import Testing

/// Lives of a store on a disk that loses, reorders and tears what was not synced.
@Suite("Whatever the disk does, what was answered is there, and nothing is half there")
struct HistoryTests {
  private static let batch = 100

  @Test("10,000 histories by chance", arguments: 0..<100)
  func histories(_ number: Int) throws {
    for seed in number * Self.batch..<(number + 1) * Self.batch {
      var history = History(seed: UInt64(seed))
      do {
        try history.live()
      } catch {
        Issue.record("seed \(seed): \(error)")
      }
      for problem in history.problems { Issue.record("seed \(seed): \(problem)") }
    }
  }
}

/// One history: lives of a store, each ended by a power failure or by leaving, and a model of what
/// was answered.
struct History {
  private var chance: SeededNumbers
  private var disk: SimulatedDisk
  /// What was answered as kept, with how many events it has.
  private var answered: [ActionID: Int] = [:]
  /// What was tried and may or may not be there.
  private var tried: [ActionID: Int] = [:]
  private var versions: [ActionID: Int64] = [:]
  private var patients = 1
  private var actions = 0
  private(set) var problems: [String] = []

  init(seed: UInt64) {
    chance = SeededNumbers(seed: seed)
    disk = Self.beginning.copy(seed: seed)
    answered = [ActionID("clinic-created"): 1, ActionID("register-1"): 2]
  }

  /// A clinic with one patient, safe on the disk.
  nonisolated(unsafe) private static let beginning: SimulatedDisk = {
    let disk = SimulatedDisk()
    do {
      let store = try Store.create(on: disk, clinic: Sample.clinic, by: .system, holder: "bay-1")
      _ = try store.journal.append([Sample.register(1)])
    } catch {
      preconditionFailure("\(error)")
    }
    return disk
  }()

  mutating func live() throws {
    for _ in 0..<chance.whole(1...2) {
      try oneLife()
      if !disk.hasPower || chance.whole(0...2) > 0 {
        disk = disk.afterPowerFailure(seed: chance.next())
      } else {
        // The program was left or ended; the disk goes on.
        disk.chances = [:]
        disk.room = nil
        disk.powerFailsAt = nil
      }
      try check()
    }
  }

  private mutating func oneLife() throws {
    switch chance.whole(0...5) {
    case 0: disk.chances = ["sync": 150]
    case 1: disk.chances = ["write": 150]
    case 2: disk.chances = ["sync folder": 100, "create": 100, "rename": 100]
    case 3: disk.room = chance.whole(0...3000)
    default: break
    }
    if chance.whole(0...2) > 0 { disk.powerFailsAt = disk.operations + chance.whole(1...40) }
    guard var programs = try? [open()] else { return }
    if chance.whole(0...2) == 0, let second = try? open() { programs.append(second) }
    for _ in 0..<chance.whole(1...6) {
      let program = chance.whole(0...programs.count - 1)
      switch chance.whole(0...9) {
      case 0: programs[program].journal.saveIndex(always: true)
      case 1: _ = try? programs[program].journal.refresh()
      case 2:
        if let again = try? open() { programs[program] = again }
      default: append(next(), to: programs[program])
      }
    }
  }

  private func open() throws -> Store { try Store.open(on: disk, holder: "bay-1") }

  /// The next commit: one action, several, some over the end of a month, or one that was given before.
  private mutating func next() -> [Action] {
    if chance.whole(0...6) == 0, let again = again() { return [again] }
    return (0..<[1, 1, 1, 2, 3][chance.whole(0...4)]).map { _ in
      actions += 1
      let month = 10 + min(2, actions / 4 + chance.whole(0...1) / 1 * chance.whole(0...1))
      let time = "2026-\(month)-\(10 + chance.whole(0...9))T10:00:00-05:00"
      if chance.whole(0...2) == 0 {
        patients += 1
        return Sample.register(patients, at: time)
      }
      return Sample.note("n\(actions)", on: "c\(chance.whole(1...patients))", at: time)
    }
  }

  /// The note that was tried and not answered last, with the same name.
  private func again() -> Action? {
    tried.keys.filter { $0.text.hasPrefix("note-") && answered[$0] == nil }.min().map {
      Sample.note(String($0.text.dropFirst(5)), on: "c1", at: "2026-12-20T10:00:00-05:00")
    }
  }

  private mutating func append(_ actions: [Action], to store: Store) {
    for action in actions { tried[action.id] = action.events.count }
    do {
      for receipt in try store.journal.append(actions) {
        if let before = versions[receipt.action], before != receipt.version {
          problems.append("\(receipt.action) was kept twice, at \(before) and \(receipt.version)")
        }
        versions[receipt.action] = receipt.version
        answered[receipt.action] = tried[receipt.action] ?? 0
      }
    } catch {
      // A refusal is an answer too: it promises nothing.
    }
  }

  private mutating func check() throws {
    let store = try open()
    let events = try store.journal.events(since: 0)
    var found: [ActionID: Int] = [:]
    for event in events { found[event.action, default: 0] += 1 }
    for (action, count) in answered where found[action] != count {
      problems.append(
        "\(action) was answered, and \(found[action] ?? 0) of \(count) events are there"
      )
    }
    for (action, count) in found where answered[action] == nil && tried[action] != count {
      problems.append("\(action) is half there: \(count) of \(tried[action] ?? 0) events")
    }
    let verification = try Store.verify(on: disk)
    for damage in verification.damages { problems.append("after reopening: \(damage)") }
    for report in store.journal.damages { problems.append("told at opening: \(report)") }
    actions += 1
    append([Sample.note("after\(actions)", on: "c1", at: "2026-12-24T10:00:00-05:00")], to: store)
    if answered[ActionID("note-after\(actions)")] == nil {
      problems.append("the store does not go on after reopening")
    }
  }
}

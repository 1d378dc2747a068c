import ClinicDomain
import ClinicStore
import Glibc

/// Sixteen programs write to the same and to different charts, and are killed at random.
struct Writers {
  /// When it ends.
  enum Limit {
    case seconds(Int)
    case actions(Int)
  }

  private static let count = 16
  /// Notes that a writer keeps before it is left.
  private static let share = 50

  private let workplace: Workplace
  private let limit: Limit
  private let store: String

  init(in workplace: Workplace, limit: Limit) {
    self.workplace = workplace
    self.limit = limit
    store = "\(workplace.path)/store"
  }

  /// A writer that runs.
  private struct Running {
    let process: pid_t
    let since: Int
  }

  /// Runs them; answers whether nothing was lost.
  func run() throws -> Bool {
    try TemplateStore.make(at: store, actions: [])
    var chance = SystemRandomNumberGenerator()
    var running: [Int: Running] = [:]
    var started = 0
    var kills = 0
    var problems: [String] = []
    let begun = Self.milliseconds
    func isOver() -> Bool {
      switch limit {
      case .seconds(let seconds): Self.milliseconds - begun > seconds * 1000
      case .actions(let actions): started * Self.share > actions
      }
    }
    while !isOver() || !running.isEmpty {
      for number in 0..<Self.count where running[number] == nil && !isOver() {
        started += 1
        let process = try ProgramRun.start(
          "refill-faults",
          ["act", "write", store, "w\(number).\(started)", "\(Self.share)"],
          environment: [:],
          output: "\(workplace.path)/writer-\(started).txt"
        )
        running[number] = Running(process: process, since: Self.milliseconds)
      }
      usleep(10_000)
      for (number, writer) in running {
        var status: Int32 = 0
        if waitpid(writer.process, &status, WNOHANG) == writer.process {
          running[number] = nil
          if status & 0x7F == 0, status >> 8 & 0xFF != 0 {
            problems.append("a writer ended with \(status >> 8 & 0xFF)")
          }
        } else if Self.milliseconds - writer.since > 120_000 {
          problems.append("a writer hangs")
          kill(writer.process, SIGKILL)
        } else if Int.random(in: 0..<300, using: &chance) == 0 {
          kill(writer.process, SIGKILL)
          kills += 1
        }
      }
    }
    let seconds = Double(Self.milliseconds - begun) / 1000
    return try tell(started: started, kills: kills, seconds: seconds, problems)
  }

  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  private func tell(
    started: Int,
    kills: Int,
    seconds: Double,
    _ found: [String]
  ) throws -> Bool {
    var problems = found
    var kept: [String: Int64] = [:]
    var conflicts = 0
    for number in 1...started {
      for line in ProgramRun.text("\(workplace.path)/writer-\(number).txt").split(separator: "\n") {
        let words = line.split(separator: " ")
        switch words.first {
        case "kept": kept[String(words[1])] = Int64(words[2])
        case "conflict": conflicts += 1
        case "busy": break
        default: problems.append("a writer says: \(line)")
        }
      }
    }
    let opened = try Store.open(at: store, holder: "afterwards")
    var versions: [String: [Int64]] = [:]
    for event in try opened.journal.events(since: 0) {
      versions[event.action.text, default: []].append(event.seq)
    }
    var lost = 0
    for (action, version) in kept where versions[action] != [version - 1, version] {
      lost += 1
      problems.append("LOST: \(action) was answered at \(version)")
    }
    for (action, seqs) in versions where action != "clinic-created" && seqs.count != 2 {
      problems.append("HALF: \(action) has \(seqs.count) of 2 events")
    }
    let verification = try Store.verify(at: store)
    for damage in verification.damages { problems.append("verify: \(damage)") }
    for path in Workplace.openToOthers(store) { problems.append("others may get at \(path)") }
    for problem in problems { FaultSuite.say(problem) }
    FaultSuite.say(
      "\(Self.count) writers, \(started) started, \(kills) killed, \(kept.count) actions answered in \(Int(seconds)) s, \(conflicts) conflicts reported, \(verification.lines) lines in the chain, \(lost) lost"
    )
    return problems.isEmpty
  }
}

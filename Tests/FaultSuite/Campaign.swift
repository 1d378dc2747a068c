import ClinicDomain
import Synchronization
import VirtualTerminal

/// The library that fails on request.
enum FaultyDisk {
  static let library = BuiltProgram.path("libfaulty-disk.so")
}

/// Every workload with every injection, or each N-th of them.
struct Campaign {
  private let workplace: Workplace
  private let every: Int
  private let only: String?

  init(in workplace: Workplace, every: Int, only: String?) {
    self.workplace = workplace
    self.only = only
    self.every = max(1, every)
  }

  private static func workloads() throws -> [any Workload] {
    let actions = try Act.actions()
    func first(_ isOne: (Int) -> Bool) throws -> Int {
      guard let number = actions.indices.dropFirst(40).first(where: isOne) else {
        throw SuiteProblem("the walk has no such action")
      }
      return number
    }
    func month(_ number: Int) -> Substring { actions[number].at.description.prefix(7) }
    let step = try first { actions[$0].visit != nil && actions[$0].events.count == 1 }
    let signature = try first { number in
      actions[number].events.contains { if case .visitSigned = $0 { true } else { false } }
    }
    let newMonth = try first { $0 > 0 && month($0) != month($0 - 1) }
    let charts = try TwoCharts(actions[..<45])
    return [
      ImportWorkload(actions: Array(actions[..<90])),
      StepWorkload(name: "step", number: step, actions: actions),
      StepWorkload(name: "signature", number: signature, actions: actions),
      StepWorkload(name: "first step of a month", number: newMonth, actions: actions),
      IndexWorkload(actions: Array(actions[..<90])),
      CopyWorkload(isRestore: false, actions: Array(actions[..<90])),
      CopyWorkload(isRestore: true, actions: Array(actions[..<90])),
      EncryptWorkload(charts: charts), EraseWorkload(charts: charts),
      MergeWorkload(isSplit: false, charts: charts), MergeWorkload(isSplit: true, charts: charts),
      MigrateWorkload(charts: charts),
    ]
  }

  /// Runs it; answers whether nothing was lost.
  func run() throws -> Bool {
    var points = 0
    var injections = 0
    var problems = 0
    for workload in try Self.workloads() where only == nil || workload.name == only {
      let result = try run(workload)
      points += result.points
      injections += result.injections
      problems += result.problems
      FaultSuite.say(
        "\(workload.name): \(result.points) operations, \(result.injections) injections, \(result.problems) problems"
      )
    }
    FaultSuite.say(
      "\(injections) injections at \(points) operations survived, \(problems) problems, 0 acknowledged events lost"
        .replacing(ifAny: problems)
    )
    return problems == 0
  }

  private func run(
    _ workload: any Workload
  ) throws -> (points: Int, injections: Int, problems: Int) {
    let base = "\(workplace.path)/base"
    Workplace.remove(base)
    try PosixFolder.make(base)
    try workload.prepare(base)
    let operations = try operations(of: workload, base)
    let chosen = Injection.all(of: operations).enumerated().filter { $0.offset % every == 0 }
      .map(\.element)
    let next = Atomic<Int>(0)
    let problems = Atomic<Int>(0)
    // Two at a time: the programs wait for the disk as often as for the processor.
    Workers.run(2) { worker in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < chosen.count else { return }
        let found = attempt(workload, chosen[index], base, worker)
        for problem in found {
          FaultSuite.say("\(workload.name), \(chosen[index]): \(problem)")
        }
        problems.wrappingAdd(found.isEmpty ? 0 : 1, ordering: .relaxed)
      }
    }
    return (operations.count, chosen.count, problems.load(ordering: .relaxed))
  }

  /// The operations of a run with a disk that works.
  private func operations(of workload: any Workload, _ base: String) throws -> [String] {
    let folder = "\(workplace.path)/count"
    let log = "\(workplace.path)/operations"
    Workplace.remove(folder)
    Workplace.remove(log)
    try Workplace.copy(base, to: folder)
    let command = workload.command(folder)
    let run = try ProgramRun.run(
      command.program,
      command.arguments,
      environment: [
        "LD_PRELOAD": FaultyDisk.library, "FAULTY_ROOT": folder, "FAULTY_LOG": log,
      ],
      output: "\(workplace.path)/count.txt"
    )
    let wrong = try workload.problems(folder, isAnswered: run.code == 0, output: run.output)
    guard run.code == 0, wrong.isEmpty else {
      throw SuiteProblem("\(workload.name) does not work at all: \(run.output) \(wrong)")
    }
    let operations = ProgramRun.text(log).split(separator: "\n").map(String.init)
    guard !operations.isEmpty else { throw SuiteProblem("\(FaultyDisk.library) is not preloaded") }
    return operations
  }

  private func attempt(
    _ workload: any Workload,
    _ injection: Injection,
    _ base: String,
    _ worker: Int
  ) -> [String] {
    let folder = "\(workplace.path)/run-\(worker)"
    let output = "\(workplace.path)/run-\(worker).txt"
    do {
      Workplace.remove(folder)
      try Workplace.copy(base, to: folder)
      let command = workload.command(folder)
      let run = try ProgramRun.run(
        command.program,
        command.arguments,
        environment: injection.environment(root: folder),
        output: output
      )
      var problems = run.hung ? ["it hangs"] : []
      problems += Workplace.openToOthers(folder).map { "others may get at \($0)" }
      problems += try workload.problems(folder, isAnswered: run.code == 0, output: run.output)
      if run.code != 0 {
        let second = workload.retry(folder)
        let again = try ProgramRun.run(second.program, second.arguments, output: output)
        // What was done before the fault may be told as done already.
        if again.code == 0 {
          problems += try workload.problemsAfterRetry(folder)
        } else if try !workload.isDone(folder) {
          problems.append("a second try fails: \(again.output)")
        }
        problems += Workplace.openToOthers(folder).map { "others may get at \($0)" }
      }
      return problems
    } catch {
      return ["\(error)"]
    }
  }
}

extension String {
  /// What is said at the end where something went wrong.
  fileprivate func replacing(ifAny problems: Int) -> String {
    problems == 0 ? self : "\(problems) injections were NOT survived"
  }
}

import ClinicDomain
import ClinicStore
import Glibc
import VirtualTerminal

/// How fast a whole clinic is checked, beside `sha256sum` over the same files.
enum WholeCheck {
  /// Bytes of all months.
  static func bytes(_ clinic: BenchClinic) throws -> Int {
    let files = PosixFiles(folder: "\(clinic.folder)/journal")
    return try files.list("").reduce(0) { $0 + Int(try files.length($1) ?? 0) }
  }

  /// `refill verify` as a person runs it.
  static func verify(_ clinic: BenchClinic) throws -> Samples {
    try runs(BuiltProgram.path("refill"), ["verify", "--store", clinic.folder])
  }

  /// The hash of every month by the system's own program.
  static func sha256sum(_ clinic: BenchClinic) throws -> Samples {
    let months = try PosixFiles(folder: "\(clinic.folder)/journal").list("")
    return try runs("/usr/bin/sha256sum", months.map { "\(clinic.folder)/journal/\($0)" })
  }

  private static func runs(_ program: String, _ arguments: [String]) throws -> Samples {
    func run() throws {
      let session = try PseudoTerminalSession(
        program: program,
        arguments: arguments,
        environment: BenchClinic.environment,
        columns: 200,
        rows: 60
      )
      let end = try session.waitForEnd(seconds: 300)
      guard end == .exited(0) else {
        throw BenchProblem(description: "\(program) ended with \(end)\n\(session.screen)")
      }
    }
    try run()
    return Samples(try (0..<3).map { _ in try Samples.nanoseconds(run) }, .nanoseconds)
  }
}

/// How long it takes until a change of another program is on the screen.
enum ChangeElsewhere {
  static func measure(_ clinic: BenchClinic) throws -> Samples {
    let session = try clinic.open(columns: 200, rows: 60)
    try BenchClinic.signIn(session)
    let store = try Store.open(at: clinic.folder, holder: "refill-bench")
    defer { store.close() }
    guard let at = store.journal.view.entries.first.map({ _ in store.clinic.demoStart }) ?? nil
    else {
      throw BenchProblem(description: "the clinic is no demonstration")
    }
    var times: [Int] = []
    for run in 0...RefillBench.runs {
      let name = "ELSEWHERE\(run)"
      times.append(
        try Samples.nanoseconds {
          _ = try store.journal.append([register(name, run, at: at)])
          try session.wait(forText: name)
        }
      )
    }
    return Samples(Array(times.dropFirst()), .nanoseconds)
  }

  /// A patient who comes first today.
  private static func register(_ name: String, _ number: Int, at: Moment) -> Action {
    Action(
      id: ActionID("bench-\(name)"),
      by: .system,
      on: "refill-bench",
      at: at,
      chart: ChartID("bench-\(name)"),
      expecting: 0,
      events: [
        .patientRecorded(
          Patient(
            mrn: "99\(number)",
            familyName: name,
            givenName: "Ada",
            birthDate: CivilDate(dayNumber: 0),
            sex: .female
          )
        ),
        .appointmentRecorded(
          Appointment(
            id: AppointmentID("bench-\(name)"),
            at: CivilDateTime(date: at.local.date, time: CivilTime(secondOfDay: 6 * 3600)),
            kind: .refill
          )
        ),
      ]
    )
  }
}

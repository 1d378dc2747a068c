import ClinicStore
import Glibc

/// Some threads that do the same until they are done.
enum Workers {
  /// Runs a body on a number of threads and waits for all.
  static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    final class Job: Sendable {
      let number: Int
      let body: @Sendable (Int) -> Void

      init(_ number: Int, _ body: @escaping @Sendable (Int) -> Void) {
        self.number = number
        self.body = body
      }
    }
    var threads: [pthread_t] = []
    for number in 0..<count {
      var thread = pthread_t()
      let job = Unmanaged.passRetained(Job(number, body))
      let code = pthread_create(
        &thread,
        nil,
        { raw in
          guard let raw else { return nil }
          let job = Unmanaged<Job>.fromOpaque(raw).takeRetainedValue()
          job.body(job.number)
          return nil
        },
        job.toOpaque()
      )
      if code == 0 { threads.append(thread) }
    }
    for thread in threads { pthread_join(thread, nil) }
  }
}

/// A folder of its own.
enum PosixFolder {
  static func make(_ path: String) throws {
    guard mkdir(path, 0o700) == 0 else { throw SuiteProblem("\(path): errno \(errno)") }
  }
}

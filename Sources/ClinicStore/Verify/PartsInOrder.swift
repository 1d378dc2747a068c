import Glibc

/// A thread that does one thing and ends.
private final class WorkerThread: Sendable {
  private let body: @Sendable () -> Void

  private init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  /// Starts one; nothing where the system gives none.
  static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let own = Unmanaged.passRetained(WorkerThread(body))
    let code = pthread_create(
      &thread,
      nil,
      { raw in
        if let raw { Unmanaged<WorkerThread>.fromOpaque(raw).takeRetainedValue().body() }
        return nil
      },
      own.toOpaque()
    )
    guard code == 0 else {
      own.release()
      return nil
    }
    return thread
  }
}

/// Parts of a whole that several threads work out, and one takes in their order.
///
/// Whoever takes them works a part out itself where no thread has begun it: nobody waits while there
/// is work to do.
final class PartsInOrder<Part: Sendable>: @unchecked Sendable {
  // All that follows is touched only while the mutex is held.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let work: @Sendable (Int) -> Part
  private var parts: [Part?]
  /// The first part that nobody has begun.
  private var next = 0
  /// The part that is taken next.
  private var wanted = 0
  private var threads: [pthread_t] = []

  /// How many parts may lie there and not be taken.
  private let depth = 16
  /// One thread takes the parts: more than a few others only wait for it.
  private let mostThreads = 4

  /// Begins with a number of parts, on as many threads as the machine has processors.
  init(_ count: Int, _ work: @escaping @Sendable (Int) -> Part) {
    self.work = work
    parts = Array(repeating: nil, count: count)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
    let processors = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    for _ in 1..<max(1, min(count, processors, mostThreads)) { startThread() }
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Gives all parts in their order, and returns once no thread works any more.
  func each(_ body: (Part) -> Void) {
    for number in parts.indices { body(take(number)) }
    for thread in threads { pthread_join(thread, nil) }
    threads = []
  }

  private func take(_ number: Int) -> Part {
    pthread_mutex_lock(mutex)
    wanted = number
    pthread_cond_broadcast(changed)
    let isOwn = next == number
    if isOwn { next += 1 }
    while !isOwn, parts[number] == nil { pthread_cond_wait(changed, mutex) }
    let part = parts[number]
    parts[number] = nil
    pthread_mutex_unlock(mutex)
    return part ?? work(number)
  }

  private func startThread() {
    if let thread = WorkerThread.start({ self.workOn() }) { threads.append(thread) }
  }

  private func workOn() {
    while let number = begin() {
      let part = work(number)
      pthread_mutex_lock(mutex)
      parts[number] = part
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(mutex)
    }
  }

  /// The next part for a thread to work out; nothing once all are begun.
  private func begin() -> Int? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while next < parts.count, next - wanted >= depth { pthread_cond_wait(changed, mutex) }
    guard next < parts.count else { return nil }
    next += 1
    return next - 1
  }
}

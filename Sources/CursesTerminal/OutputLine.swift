internal import Glibc

/// What was written, for accounts of what a frame costs.
package struct OutputCosts: Hashable, Sendable {
  /// Frames that had something to change.
  package var frames = 0
  /// Bytes in all.
  package var bytes = 0
  /// Calls of `write(2)` in all.
  package var writes = 0
  /// Bytes of the last frame.
  package var lastFrameBytes = 0
  /// Calls of `write(2)` for the last frame.
  package var lastFrameWrites = 0
}

/// A descriptor that is written to without waiting; what it does not take stays until it does.
struct OutputLine: ~Copyable {
  let descriptor: Int32
  private let closesDescriptor: Bool
  private var pending: [UInt8] = []
  private var taken = 0
  /// Whether nothing that is written arrives any more.
  private(set) var isBroken = false
  /// Calls of `write(2)`.
  private(set) var writes = 0
  /// Bytes that were taken.
  private(set) var bytes = 0

  init(descriptor: Int32, closesDescriptor: Bool) {
    self.descriptor = descriptor
    self.closesDescriptor = closesDescriptor
  }

  deinit { if closesDescriptor { close(descriptor) } }

  /// Whether bytes wait for room.
  var isBehind: Bool { !pending.isEmpty }

  /// Writes in one call, after whatever still waits.
  mutating func send(_ more: [UInt8]) {
    guard !isBroken, !more.isEmpty else { return }
    pending += more
    flush()
  }

  /// Writes what waits, as far as there is room.
  mutating func flush() {
    while !isBroken, taken < pending.count {
      let count = pending.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress?.advanced(by: taken), bytes.count - taken)
      }
      let cause = errno
      writes += 1
      if count > 0 {
        taken += count
        bytes += count
      } else if count < 0, cause == EAGAIN {
        return
      } else if count == 0 || cause != EINTR {
        isBroken = true
      }
    }
    pending.removeAll(keepingCapacity: true)
    taken = 0
  }
}

import Dispatch

/// Pure work in pieces that do not depend on each other, on all processors at once.
enum Concurrently {
  /// Works every piece out; the answers stand in the order of the pieces.
  static func map<Piece: Sendable, Answer: Sendable>(
    _ pieces: [Piece],
    _ work: @Sendable (Piece) -> Answer
  ) -> [Answer] {
    guard pieces.count > 1 else { return pieces.map(work) }
    return [Answer](unsafeUninitializedCapacity: pieces.count) { buffer, count in
      // Each piece writes its own place and no other, so nothing is shared.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: pieces.count) { index in
        places.initializeElement(at: index, to: work(pieces[index]))
      }
      count = pieces.count
    }
  }
}

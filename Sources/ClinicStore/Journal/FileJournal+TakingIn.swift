package import ClinicDomain
import Synchronization

extension FileJournal {
  /// Bytes that are read at once.
  private static var pieceSize: Int { 4 << 20 }
  /// An action that is longer is no action.
  private static var longestAction: Int { 1 << 30 }

  /// Takes in what was written since.
  ///
  /// - Returns: the charts that changed.
  /// - Throws: `JournalError` where a file cannot be read.
  package func refresh() throws(JournalError) -> Set<ChartID> {
    try takeIn(atMost: .max).changed
  }

  /// Takes in a part of what the index does not know yet, so that a clinic stays usable meanwhile.
  ///
  /// - Returns: how many bytes of the journal are still to come; 0 where nothing more can be taken
  ///   in, even if the tail of a commit that never ended lies there.
  /// - Throws: `JournalError` where a file cannot be read.
  package func catchUp(atMost bytes: Int64) throws(JournalError) -> Int64 {
    try takeIn(atMost: bytes).isAtEnd ? 0 : bytesBehind()
  }

  /// How many bytes of the journal the index does not know yet.
  ///
  /// - Throws: `JournalError` where the journal cannot be listed.
  package func bytesBehind() throws(JournalError) -> Int64 {
    let open = index.months.last?.name ?? ""
    var total: Int64 = 0
    for name in try monthNames() where name >= open {
      total += try reading { () throws(FileFault) in
        try files.length(JournalMonth.path(name)) ?? 0
      }
    }
    // What became shorter has changed as well.
    return total < index.position.offset ? 1 : total - index.position.offset
  }

  private struct Taken {
    var changed: Set<ChartID> = []
    var isAtEnd = false
    var left: Int64
  }

  private func takeIn(atMost limit: Int64) throws(JournalError) -> Taken {
    var taken = Taken(left: limit)
    let names = try monthNames()
    if index.months.isEmpty, let first = names.first { index.state.withLock { $0.enter(first) } }
    while let month = index.months.last, taken.left > 0 {
      let next = names.first { $0 > month.name }
      guard try takeInMonth(month, isOpen: next == nil, &taken) else {
        guard index.months.isEmpty, let first = names.first else { return taken }
        index.state.withLock { $0.enter(first) }
        continue
      }
      guard let next else {
        taken.isAtEnd = true
        missLastSeen()
        return taken
      }
      index.state.withLock { state in
        if !state.position.isSealed {
          let damage = Damage(file: month.path, line: 0, reason: "it ends before its seal")
          state.damages.append(damage)
        }
        state.enter(next)
      }
    }
    taken.isAtEnd = index.months.isEmpty
    return taken
  }

  /// Takes in lines of the month last entered; answers whether its end was reached.
  private func takeInMonth(
    _ month: JournalMonth,
    isOpen: Bool,
    _ taken: inout Taken
  ) throws(JournalError) -> Bool {
    var size = Self.pieceSize
    while taken.left > 0 {
      let position = index.position
      let length = try reading { () throws(FileFault) in try files.length(month.path) ?? 0 }
      guard length >= position.offset else {
        // Lines were written anew, or cut off: all is read again, and what is gone is told.
        forgetIndex()
        return false
      }
      guard length > position.offset else { return true }
      let count = min(Int64(size), length - position.offset)
      let bytes = try reading { () throws(FileFault) in
        try files.read(month.path, from: position.offset, count: Int(count))
      }
      guard let hash = position.hash else {
        // Nothing proves the first line behind damage: it is lost, the next one follows it.
        let end = JournalScanner.lineFeed(in: bytes, from: 0).map { $0 + 1 } ?? bytes.count
        take(JournalScanner.salvage(Array(bytes[..<end]), at: position.offset, after: nil), &taken)
        continue
      }
      let piece = JournalScanner.scan(bytes, at: position.offset, after: hash)
      take(piece.lines, &taken)
      guard let stopped = piece.stopped else { continue }
      if case .unfinished = stopped, position.offset + count < length, size < Self.longestAction {
        if piece.lines.isEmpty { size *= 4 }
        continue
      }
      guard try passBroken(month, isOpen: isOpen, &taken) else { return true }
    }
    return false
  }

  /// Reads on behind something that is not whole; answers false where it is the tail of a commit
  /// that is under way or never ended, which is nobody's business but the next writer's.
  private func passBroken(
    _ month: JournalMonth,
    isOpen: Bool,
    _ taken: inout Taken
  ) throws(JournalError) -> Bool {
    let position = index.position
    var rest = try reading { () throws(FileFault) in
      let length = try files.length(month.path) ?? 0
      return try files.read(
        month.path,
        from: position.offset,
        count: Int(max(0, length - position.offset))
      )
    }
    if isOpen {
      guard let end = JournalScanner.endOfLaterCommitLine(in: rest) else { return false }
      rest.removeSubrange(end...)
    }
    take(
      JournalScanner.salvage(rest, at: position.offset, after: position.hash),
      &taken
    )
    return true
  }

  private func take(_ lines: [JournalScanner.Placed], _ taken: inout Taken) {
    for found in lines {
      var placed = found
      placed.line = found.line.opened(with: key)
      index.state.withLock { $0.take(placed) }
      if let lastSeen, placed.line.seq == lastSeen.seq {
        differing = placed.line.hash == lastSeen.hash ? nil : lastSeen
        self.lastSeen = nil
      }
      if case .recordHandled(let handling)? = placed.line.recorded?.event { pass(handling) }
      if let chart = placed.line.recorded?.chart { taken.changed.insert(chart) }
      taken.left -= placed.length
    }
  }

  /// Takes note that lines were written anew: then the index's line is another one by right.
  private func pass(_ handling: RecordHandling) {
    guard let differing, let first = handling.firstLine,
      (first...handling.through).contains(differing.seq)
    else { return }
    self.differing = nil
    // The index may still hold what was erased.
    try? IndexFiles.removeAll(from: files, as: holder)
    notes.append(
      "lines from \(first) on were written anew (\(handling.reason)); what was derived from them was made again"
    )
  }

  /// Tells that lines are gone that were there when the index was written.
  private func missLastSeen() {
    if let differing {
      self.differing = nil
      add("line \(differing.seq) of the clinic's order was another one when the index was written")
    }
    guard let lastSeen else { return }
    self.lastSeen = nil
    guard lastSeen.seq > index.position.seq else { return }
    add(
      "it ends at line \(index.position.seq) of the clinic's order, and line \(lastSeen.seq) was there when the index was written"
    )
  }

  private func add(_ reason: String) {
    index.state.withLock {
      $0.damages.append(Damage(file: "journal", line: 0, reason: reason))
    }
  }

  private func take(_ salvage: JournalScanner.Salvage, _ taken: inout Taken) {
    for (number, salvaged) in salvage.lines.enumerated() {
      switch salvaged {
      case .line(let placed): take([placed], &taken)
      case .lost(let lost):
        let isEnd = number == salvage.lines.count - 1
        index.state.withLock { $0.take(lost, hash: isEnd ? salvage.hash : nil) }
        if let chart = lost.chart { taken.changed.insert(chart) }
        taken.left -= lost.length
      }
    }
  }
}

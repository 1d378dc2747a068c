import ClinicDomain
import Synchronization

extension FileJournal {
  /// Makes the file of the month that an action falls in; an earlier open month is sealed first.
  func openMonth(for action: Action) throws {
    let position = index.position
    var month = action.month
    if let open = index.months.last {
      // A clock that went back never opens an older month, and nothing follows a seal.
      if position.isSealed { month = max(month, Self.month(after: open.name)) }
      if month <= open.name {
        // Whoever made the file may have died before its name was safe.
        if position.offset == 0 { try syncMonths() }
        return
      }
      if !position.isSealed { try seal(open.name, for: action) }
    }
    let file = JournalMonth.path(month)
    if try files.length(file) == nil { try files.create(file) }
    try syncMonths()
    index.state.withLock { $0.enter(month) }
  }

  /// Waits until the names of the months are safe; after a failure nothing more is written.
  private func syncMonths() throws {
    do {
      try files.syncFolder("journal")
    } catch {
      closedBecause = "\(error)"
      throw error
    }
  }

  /// Writes the line that closes a month for good.
  private func seal(_ month: String, for action: Action) throws {
    let position = index.position
    guard let hash = position.hash else {
      throw JournalError.readOnly(reason: "the last line is damaged, and nothing can follow it")
    }
    let name = ActionID("seal-\(month)")
    var bytes: [UInt8] = []
    let sealHash = try JournalLine.writeSeal(
      seq: position.seq + 1,
      at: action.at,
      on: action.on,
      action: name,
      count: position.monthCount,
      after: hash,
      into: &bytes
    )
    try keep(bytes, at: position)
    let line = JournalLine(
      recorded: nil,
      seq: position.seq + 1,
      action: name,
      isFirst: true,
      isLast: true,
      hash: sealHash
    )
    index.state.withLock {
      $0.take(
        JournalScanner.Placed(line: line, offset: position.offset, length: Int64(bytes.count))
      )
    }
  }

  private static func month(after month: String) -> String {
    guard let first = try? CivilDate("\(month)-01") else { return month }
    return String(first.advanced(byMonths: 1).description.prefix(7))
  }

  /// Moves what a broken commit left behind the last whole action of the open month aside.
  ///
  /// Called by the holder of the lock only, with everything whole taken in.
  func putTailAside() throws(JournalError) {
    guard let open = index.months.last else { return }
    let position = index.position
    do {
      guard let length = try files.length(open.path), length > position.offset else { return }
      let tail = try files.read(
        open.path,
        from: position.offset,
        count: Int(length - position.offset)
      )
      try files.makeFolder("quarantine")
      let name = "quarantine/\(open.name)-\(position.seq).torn"
      try files.replace(name, with: tail)
      try files.syncFolder("")
      try files.truncate(open.path, to: position.offset)
      try files.sync(open.path)
      notes.append(
        "\(tail.count) bytes of a commit that never ended were moved to \(name); nothing that was answered as saved is lost"
      )
    } catch {
      closedBecause = "\(error)"
      throw .notSaved(reason: "\(error)")
    }
  }

  /// Puts a torn tail aside where this program can have the lock.
  ///
  /// Where it cannot, because the disk may only be read or somebody writes, the tail stays: readers
  /// pass over it.
  func putTornTailAside() {
    guard let length = try? bytesBehind(), length > 0 else { return }
    guard (try? files.take(.journal, as: holder)) == .taken else { return }
    defer { files.giveBack(.journal) }
    do {
      _ = try refresh()
      try putTailAside()
    } catch {
      notes.append("\(error)")
    }
  }
}

import ClinicStore

/// A disk that loses, reorders and tears what was not synced, and fails on request.
final class SimulatedDisk: StoreFiles {
  /// What is left of un-synced writes after the power failed.
  enum Loss: CaseIterable {
    case nothingKept
    case allKept
    case firstHalfKept
    case holeInTheMiddle
  }

  /// A change of a file's bytes that is not safe yet.
  private enum Change {
    case write(offset: Int, bytes: [UInt8])
    case truncate(length: Int)

    func apply(to content: inout [UInt8]) {
      switch self {
      case .write(let offset, let bytes):
        let end = offset + bytes.count
        if content.count < end {
          content.append(contentsOf: repeatElement(0, count: end - content.count))
        }
        content.replaceSubrange(offset..<end, with: bytes)
      case .truncate(let length):
        if content.count > length { content.removeSubrange(length...) }
      }
    }
  }

  /// A file, whatever its name.
  private final class Node {
    var seen: [UInt8]
    var safe: [UInt8]
    var pending: [Change] = []

    init(_ bytes: [UInt8]) {
      seen = bytes
      safe = bytes
    }

    func copy() -> Node {
      let node = Node(seen)
      node.safe = safe
      node.pending = pending
      return node
    }
  }

  /// Names that change at one stroke.
  private struct NameChange {
    var folder: String
    var names: [(path: String, node: Node?)]
  }

  let place = "simulated"
  private var names: [String: Node] = [:]
  private var safeNames: [String: Node] = [:]
  private var pendingNames: [NameChange] = []

  /// How many operations that change something were asked for.
  private(set) var operations = 0
  /// The operation at which the power fails; nothing for never.
  var powerFailsAt: Int?
  /// The operation at which one fault is reported, and the fault's name.
  var faultAt: (operation: Int, kind: String)?
  /// How many bytes files may still grow by; nothing for as many as they like.
  var room: Int?
  /// Whether nothing may be written.
  var isReadOnly = false
  /// How often, in a thousand, an operation of a kind fails.
  var chances: [String: Int] = [:]
  private(set) var hasPower = true
  /// Faults that were reported.
  private(set) var faults = 0
  private var numbers: SeededNumbers

  init(seed: UInt64 = 0) { numbers = SeededNumbers(seed: seed) }

  /// Files as a running program sees them.
  var seen: [String: [UInt8]] { names.mapValues(\.seen) }

  /// The same disk, quiet, with chances of its own.
  func copy(seed: UInt64) -> SimulatedDisk {
    let disk = SimulatedDisk(seed: seed)
    for (path, bytes) in seen { disk.place(path, bytes) }
    return disk
  }

  private func step(_ operation: String, _ path: String) throws(FileFault) {
    operations += 1
    func fail(_ reason: String) -> FileFault {
      FileFault(operation: operation, path: path, reason: reason)
    }
    guard hasPower else { throw fail("no power") }
    if powerFailsAt == operations {
      hasPower = false
      throw fail("no power")
    }
    if isReadOnly { throw fail("Read-only file system") }
    let isDue = faultAt.map { $0.operation == operations && $0.kind == operation } ?? false
    if isDue || numbers.whole(0...999) < chances[operation] ?? 0 {
      faults += 1
      throw fail("Input/output error")
    }
  }

  // MARK: After the power came back

  /// The disk as it is found after the power came back.
  func afterPowerFailure(_ loss: Loss) -> SimulatedDisk {
    let disk = SimulatedDisk()
    var found = safeNames
    if loss == .allKept {
      for change in pendingNames { for (path, node) in change.names { found[path] = node } }
    }
    for (path, node) in found {
      var bytes = node.safe
      for change in node.pending {
        switch (loss, change) {
        case (.nothingKept, _): continue
        case (.allKept, _), (.firstHalfKept, .truncate), (.holeInTheMiddle, .truncate):
          change.apply(to: &bytes)
        case (.firstHalfKept, .write(let offset, let content)):
          Change.write(offset: offset, bytes: Array(content.prefix(content.count / 2)))
            .apply(to: &bytes)
        case (.holeInTheMiddle, .write(let offset, var content)):
          for index in content.count / 3..<2 * content.count / 3 { content[index] = 0 }
          Change.write(offset: offset, bytes: content).apply(to: &bytes)
        }
      }
      disk.place(path, bytes)
    }
    return disk
  }

  /// The disk as it may be found: any of the un-synced changes, in any order, some of them torn.
  func afterPowerFailure(seed: UInt64) -> SimulatedDisk {
    var chance = SeededNumbers(seed: seed)
    let disk = SimulatedDisk(seed: seed)
    let keeps = [0, 500, 900, 1000][chance.whole(0...3)]
    var found = safeNames
    for change in pendingNames where chance.whole(0...999) < keeps {
      for (path, node) in change.names { found[path] = node }
    }
    for path in found.keys.sorted() {
      guard let node = found[path] else { continue }
      var bytes = node.safe
      var changes = node.pending
      if chance.whole(0...1) == 0 { changes.shuffle(using: &chance) }
      for change in changes where chance.whole(0...999) < keeps {
        Self.torn(change, &chance).apply(to: &bytes)
      }
      disk.place(path, bytes)
    }
    return disk
  }

  /// A write of which only the beginning, or only some sectors, reached the disk.
  private static func torn(_ change: Change, _ chance: inout SeededNumbers) -> Change {
    guard case .write(let offset, var bytes) = change, !bytes.isEmpty else { return change }
    switch chance.whole(0...3) {
    case 0: return .write(offset: offset, bytes: Array(bytes.prefix(chance.whole(0...bytes.count))))
    case 1:
      let sector = 64
      for start in stride(from: 0, to: bytes.count, by: sector) where chance.whole(0...1) == 0 {
        for index in start..<min(bytes.count, start + sector) { bytes[index] = 0 }
      }
      return .write(offset: offset, bytes: bytes)
    default: return change
    }
  }

  private func place(_ path: String, _ bytes: [UInt8]) {
    let node = Node(bytes)
    names[path] = node
    safeNames[path] = node
  }

  /// Changes a file behind the back of whoever uses it.
  func damage(_ path: String, _ change: (inout [UInt8]) -> Void) {
    var bytes = names[path]?.seen ?? []
    change(&bytes)
    place(path, bytes)
  }

  // MARK: Files

  func list(_ folder: String) throws(FileFault) -> [String] {
    let prefix = folder.isEmpty ? "" : "\(folder)/"
    return Set(
      names.keys.filter { $0.hasPrefix(prefix) }.map {
        String($0.dropFirst(prefix.count).prefix { $0 != "/" })
      }
    ).sorted()
  }

  func entry(_ path: String) throws(FileFault) -> FileEntry? {
    if let node = names[path] { return FileEntry(kind: .file, length: Int64(node.seen.count)) }
    let isFolder = path.isEmpty || names.keys.contains { $0.hasPrefix("\(path)/") }
    return isFolder ? FileEntry(kind: .folder, length: 0) : nil
  }

  func read(_ path: String, from offset: Int64, count: Int) throws(FileFault) -> [UInt8] {
    guard let bytes = names[path]?.seen, offset < bytes.count else { return [] }
    return Array(bytes[Int(offset)..<min(bytes.count, Int(offset) + count)])
  }

  func makeFolder(_ path: String) throws(FileFault) { try step("make folder", path) }

  func create(_ path: String) throws(FileFault) {
    guard names[path] == nil else { return }
    try createAlone(path)
  }

  func createAlone(_ path: String) throws(FileFault) {
    try step("create", path)
    if let node = names[path] {
      node.seen = []
      node.pending.append(.truncate(length: 0))
    } else {
      give([(path, Node([]))])
    }
  }

  private func give(_ changes: [(path: String, node: Node?)]) {
    for (path, node) in changes { names[path] = node }
    pendingNames.append(NameChange(folder: Self.folder(of: changes[0].path), names: changes))
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  func write(_ bytes: [UInt8], to path: String, at offset: Int64) throws(FileFault) {
    guard let node = names[path] else {
      throw FileFault(operation: "write", path: path, reason: "No such file or directory")
    }
    func apply(_ part: some Collection<UInt8>) {
      let change = Change.write(offset: Int(offset), bytes: Array(part))
      change.apply(to: &node.seen)
      node.pending.append(change)
    }
    do {
      try step("write", path)
    } catch {
      // A write that fails may still have written a part.
      if hasPower || powerFailsAt == operations, !isReadOnly {
        apply(bytes.prefix(bytes.count / 2))
      }
      throw error
    }
    let growth = max(0, Int(offset) + bytes.count - node.seen.count)
    if let room, growth > room {
      apply(bytes.prefix(max(0, bytes.count - growth + room)))
      self.room = 0
      faults += 1
      throw FileFault(operation: "write", path: path, reason: "No space left on device")
    }
    room = room.map { $0 - growth }
    apply(bytes)
  }

  func truncate(_ path: String, to length: Int64) throws(FileFault) {
    try step("truncate", path)
    guard let node = names[path] else { return }
    let change = Change.truncate(length: Int(length))
    room = room.map { $0 + max(0, node.seen.count - Int(length)) }
    change.apply(to: &node.seen)
    node.pending.append(change)
  }

  func rename(_ path: String, to other: String) throws(FileFault) {
    try step("rename", path)
    give([(path, nil), (other, names[path])])
  }

  func remove(_ path: String) throws(FileFault) {
    guard names[path] != nil else { return }
    try step("remove", path)
    give([(path, nil)])
  }

  func removeFolder(_ path: String) throws(FileFault) { try step("remove folder", path) }

  func exchange(_ path: String, with other: String) throws(FileFault) {
    try step("exchange", path)
    var changes: [(path: String, node: Node?)] = []
    for (name, node) in names {
      if name.hasPrefix("\(path)/") {
        changes += [(name, names[other + name.dropFirst(path.count)])]
        changes += [(other + name.dropFirst(path.count), node)]
      } else if name.hasPrefix("\(other)/") {
        changes += [(name, names[path + name.dropFirst(other.count)])]
        changes += [(path + name.dropFirst(other.count), node)]
      }
    }
    guard !changes.isEmpty else { return }
    for (path, node) in changes { names[path] = node }
    pendingNames.append(NameChange(folder: Self.folder(of: path), names: changes))
  }

  func sync(_ path: String) throws(FileFault) {
    guard let node = names[path] else { return }
    do {
      try step("sync", path)
    } catch {
      guard hasPower else { throw error }
      // What the system could not write it forgets, although programs still see it.
      for change in node.pending where numbers.whole(0...1) == 0 { change.apply(to: &node.safe) }
      node.pending = []
      throw error
    }
    for change in node.pending { change.apply(to: &node.safe) }
    node.pending = []
  }

  func syncFolder(_ path: String) throws(FileFault) {
    try step("sync folder", path)
    for change in pendingNames where change.folder == path {
      for (name, node) in change.names { safeNames[name] = node }
    }
    pendingNames.removeAll { $0.folder == path }
  }

  func take(_ lock: StoreLock, as holder: String) throws(FileFault) -> StoreLock.Answer {
    guard hasPower else {
      throw FileFault(operation: "lock", path: lock.rawValue, reason: "no power")
    }
    return .taken
  }

  func giveBack(_ lock: StoreLock) {}
}

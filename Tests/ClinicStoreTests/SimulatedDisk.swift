import ClinicStore

/// A disk that loses what was not synced, tears writes and fails on request.
final class SimulatedDisk: StoreFiles {
  /// What is left of un-synced writes after the power failed.
  enum Loss: CaseIterable {
    case nothingKept
    case allKept
    case firstHalfKept
    case holeInTheMiddle
  }

  let place = "simulated"
  /// Files as a running program sees them.
  private(set) var seen: [String: [UInt8]] = [:]
  /// Files whose bytes are safe, by a number that a rename does not change.
  private var safeBytes: [Int: [UInt8]] = [:]
  private var numbers: [String: Int] = [:]
  /// Names that are safe.
  private var safeNames: [String: Int] = [:]
  private var nextNumber = 0

  /// How many operations that change something were asked for.
  private(set) var operations = 0
  /// The operation at which the power fails; nothing for never.
  var powerFailsAt: Int?
  /// The operation at which one fault is reported, and the fault's name.
  var faultAt: (operation: Int, kind: String)?
  private(set) var hasPower = true

  struct PowerFailure: Error {}

  private func step(_ operation: String, _ path: String) throws(FileFault) {
    operations += 1
    guard hasPower else { throw FileFault(operation: operation, path: path, reason: "no power") }
    if powerFailsAt == operations {
      hasPower = false
      throw FileFault(operation: operation, path: path, reason: "no power")
    }
    if let faultAt, faultAt.operation == operations, operation == faultAt.kind {
      throw FileFault(operation: operation, path: path, reason: "Input/output error")
    }
  }

  /// The disk as it is found after the power came back.
  func afterPowerFailure(_ loss: Loss) -> SimulatedDisk {
    let disk = SimulatedDisk()
    for (path, number) in safeNames {
      let safe = safeBytes[number] ?? []
      let seenPath = numbers.first { $0.value == number }?.key
      let latest = seenPath.flatMap { seen[$0] } ?? safe
      disk.place(path, Self.survivor(safe: safe, latest: latest, loss))
    }
    return disk
  }

  private static func survivor(safe: [UInt8], latest: [UInt8], _ loss: Loss) -> [UInt8] {
    guard latest.count > safe.count else { return loss == .allKept ? latest : safe }
    let extra = latest.count - safe.count
    switch loss {
    case .nothingKept: return safe
    case .allKept: return latest
    case .firstHalfKept: return Array(latest.prefix(safe.count + extra / 2))
    case .holeInTheMiddle:
      var bytes = latest
      for index in safe.count + extra / 3..<safe.count + 2 * extra / 3 { bytes[index] = 0 }
      return bytes
    }
  }

  private func place(_ path: String, _ bytes: [UInt8]) {
    nextNumber += 1
    numbers[path] = nextNumber
    safeNames[path] = nextNumber
    safeBytes[nextNumber] = bytes
    seen[path] = bytes
  }

  func damage(_ path: String, _ change: (inout [UInt8]) -> Void) {
    var bytes = seen[path] ?? []
    change(&bytes)
    seen[path] = bytes
    if let number = numbers[path] { safeBytes[number] = bytes }
  }

  func list(_ folder: String) throws(FileFault) -> [String] {
    let prefix = folder.isEmpty ? "" : "\(folder)/"
    return Set(
      seen.keys.filter { $0.hasPrefix(prefix) }.map {
        String($0.dropFirst(prefix.count).prefix { $0 != "/" })
      }
    ).sorted()
  }

  func entry(_ path: String) throws(FileFault) -> FileEntry? {
    if let bytes = seen[path] { return FileEntry(kind: .file, length: Int64(bytes.count)) }
    let isFolder = path.isEmpty || seen.keys.contains { $0.hasPrefix("\(path)/") }
    return isFolder ? FileEntry(kind: .folder, length: 0) : nil
  }

  func read(_ path: String, from offset: Int64, count: Int) throws(FileFault) -> [UInt8] {
    guard let bytes = seen[path], offset < bytes.count else { return [] }
    return Array(bytes[Int(offset)..<min(bytes.count, Int(offset) + count)])
  }

  func makeFolder(_ path: String) throws(FileFault) { try step("make folder", path) }

  func create(_ path: String) throws(FileFault) {
    guard seen[path] == nil else { return }
    try createAlone(path)
  }

  func createAlone(_ path: String) throws(FileFault) {
    try step("create", path)
    nextNumber += 1
    numbers[path] = nextNumber
    seen[path] = []
  }

  func write(_ bytes: [UInt8], to path: String, at offset: Int64) throws(FileFault) {
    func apply(_ bytes: ArraySlice<UInt8>) {
      var old = seen.removeValue(forKey: path) ?? []
      let end = Int(offset) + bytes.count
      if old.count < end { old.append(contentsOf: repeatElement(0, count: end - old.count)) }
      old.replaceSubrange(Int(offset)..<end, with: bytes)
      seen[path] = old
    }
    do {
      try step("write", path)
    } catch {
      // A write that fails may still have written a part.
      apply(bytes.prefix(bytes.count / 2))
      throw error
    }
    apply(bytes[...])
  }

  func truncate(_ path: String, to length: Int64) throws(FileFault) {
    try step("truncate", path)
    seen[path] = Array((seen[path] ?? []).prefix(Int(length)))
  }

  func rename(_ path: String, to other: String) throws(FileFault) {
    try step("rename", path)
    seen[other] = seen.removeValue(forKey: path)
    numbers[other] = numbers.removeValue(forKey: path)
  }

  func remove(_ path: String) throws(FileFault) {
    guard seen[path] != nil else { return }
    try step("remove", path)
    seen[path] = nil
    numbers[path] = nil
  }

  func sync(_ path: String) throws(FileFault) {
    try step("sync", path)
    if let number = numbers[path] { safeBytes[number] = seen[path] ?? [] }
  }

  func syncFolder(_ path: String) throws(FileFault) {
    try step("sync folder", path)
    let prefix = path.isEmpty ? "" : "\(path)/"
    func inside(_ name: String) -> Bool {
      name.hasPrefix(prefix) && !name.dropFirst(prefix.count).contains("/")
    }
    for name in safeNames.keys where inside(name) && numbers[name] == nil { safeNames[name] = nil }
    for (name, number) in numbers where inside(name) { safeNames[name] = number }
  }

  func take(_ lock: StoreLock, as holder: String) throws(FileFault) -> StoreLock.Answer { .taken }
  func giveBack(_ lock: StoreLock) {}
}

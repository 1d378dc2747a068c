/// A store's folder in memory, for tests and for looking at what a command would write.
package final class MemoryFiles: StoreFiles {
  package let place = "memory"
  package private(set) var contents: [String: [UInt8]] = [:]

  /// Nothing in it.
  package init() {}

  private func fault(_ operation: String, _ path: String) -> FileFault {
    FileFault(operation: operation, path: path, reason: "No such file or directory")
  }

  package func list(_ folder: String) throws(FileFault) -> [String] {
    let prefix = folder.isEmpty ? "" : "\(folder)/"
    let names = contents.keys.filter { $0.hasPrefix(prefix) }.map { path in
      String(path.dropFirst(prefix.count).prefix { $0 != "/" })
    }
    return Set(names).sorted()
  }

  package func entry(_ path: String) throws(FileFault) -> FileEntry? {
    if let bytes = contents[path] { return FileEntry(kind: .file, length: Int64(bytes.count)) }
    let isFolder = path.isEmpty || contents.keys.contains { $0.hasPrefix("\(path)/") }
    return isFolder ? FileEntry(kind: .folder, length: 0) : nil
  }

  package func read(_ path: String, from offset: Int64, count: Int) throws(FileFault) -> [UInt8] {
    guard let bytes = contents[path], offset < bytes.count else { return [] }
    return Array(bytes[Int(offset)..<min(bytes.count, Int(offset) + count)])
  }

  package func makeFolder(_ path: String) throws(FileFault) {}

  package func create(_ path: String) throws(FileFault) {
    guard contents[path] == nil else {
      throw FileFault(operation: "create", path: path, reason: "File exists")
    }
    contents[path] = []
  }

  package func createAlone(_ path: String) throws(FileFault) { contents[path] = [] }

  package func write(_ bytes: [UInt8], to path: String, at offset: Int64) throws(FileFault) {
    guard var old = contents.removeValue(forKey: path) else { throw fault("write", path) }
    let end = Int(offset) + bytes.count
    if old.count < end { old.append(contentsOf: repeatElement(0, count: end - old.count)) }
    old.replaceSubrange(Int(offset)..<end, with: bytes)
    contents[path] = old
  }

  package func truncate(_ path: String, to length: Int64) throws(FileFault) {
    guard let bytes = contents[path] else { throw fault("truncate", path) }
    contents[path] = Array(bytes.prefix(Int(length)))
  }

  package func rename(_ path: String, to other: String) throws(FileFault) {
    guard let bytes = contents.removeValue(forKey: path) else { throw fault("rename", path) }
    contents[other] = bytes
  }

  package func remove(_ path: String) throws(FileFault) { contents[path] = nil }
  package func removeFolder(_ path: String) throws(FileFault) {}

  package func exchange(_ path: String, with other: String) throws(FileFault) {
    var exchanged: [String: [UInt8]] = [:]
    for (name, bytes) in contents {
      if name.hasPrefix("\(path)/") {
        exchanged[other + name.dropFirst(path.count)] = bytes
      } else if name.hasPrefix("\(other)/") {
        exchanged[path + name.dropFirst(other.count)] = bytes
      } else {
        exchanged[name] = bytes
      }
    }
    contents = exchanged
  }

  package func sync(_ path: String) throws(FileFault) {}
  package func syncFolder(_ path: String) throws(FileFault) {}

  package func take(
    _ lock: StoreLock,
    as holder: String
  ) throws(FileFault) -> StoreLock.Answer { .taken }

  package func giveBack(_ lock: StoreLock) {}
}

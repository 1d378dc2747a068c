import CPosix
import Glibc

/// The store's folder on a real disk.
package final class PosixFiles: StoreFiles {
  package let place: String
  private var open: [String: Int32] = [:]
  private var lockFile: Int32 = -1

  /// Takes a folder as the store's place.
  package init(folder: String) { place = folder }

  deinit {
    for file in open.values { close(file) }
    if lockFile >= 0 { close(lockFile) }
  }

  private func full(_ path: String) -> String { path.isEmpty ? place : "\(place)/\(path)" }

  private func fault(_ operation: String, _ path: String, _ code: Int32 = errno) -> FileFault {
    FileFault(operation: operation, path: full(path), reason: String(cString: strerror(code)))
  }

  /// The open file of a path; files of the journal stay open between writes.
  private func file(_ path: String, _ operation: String) throws(FileFault) -> Int32 {
    if let file = open[path] { return file }
    let file = refill_open(full(path), O_RDWR)
    guard file >= 0 else { throw fault(operation, path) }
    open[path] = file
    return file
  }

  private func forget(_ path: String) {
    if let file = open.removeValue(forKey: path) { close(file) }
  }

  package func list(_ folder: String) throws(FileFault) -> [String] {
    guard let directory = opendir(full(folder)) else {
      if errno == ENOENT { return [] }
      throw fault("list", folder)
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  package func length(_ path: String) throws(FileFault) -> Int64? {
    var status = stat()
    guard lstat(full(path), &status) == 0 else {
      if errno == ENOENT { return nil }
      throw fault("stat", path)
    }
    return Int64(status.st_size)
  }

  package func read(
    _ path: String,
    from offset: Int64,
    count: Int
  ) throws(FileFault) -> [UInt8] {
    guard count > 0 else { return [] }
    let file = refill_open(full(path), O_RDONLY)
    guard file >= 0 else {
      if errno == ENOENT { return [] }
      throw fault("open", path)
    }
    defer { close(file) }
    var failed: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = pread(
          file,
          buffer.baseAddress.map { $0 + filled },
          count - filled,
          off_t(offset) + off_t(filled)
        )
        if got > 0 {
          filled += got
        } else if got == 0 {
          return
        } else if errno != EINTR {
          failed = errno
          return
        }
      }
    }
    if failed != 0 { throw fault("read", path, failed) }
    return bytes
  }

  package func makeFolder(_ path: String) throws(FileFault) {
    if mkdir(full(path), 0o700) != 0, errno != EEXIST { throw fault("make folder", path) }
  }

  package func create(_ path: String) throws(FileFault) {
    let file = refill_open(full(path), O_RDWR | O_CREAT | O_EXCL)
    guard file >= 0 else { throw fault("create", path) }
    close(file)
  }

  package func write(_ bytes: [UInt8], to path: String, at offset: Int64) throws(FileFault) {
    let file = try file(path, "open")
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(
          file,
          $0.baseAddress.map { $0 + written },
          bytes.count - written,
          off_t(offset) + off_t(written)
        )
      }
      if count > 0 {
        written += count
      } else if count < 0, errno == EINTR {
        continue
      } else {
        throw fault("write", path, count == 0 ? ENOSPC : errno)
      }
    }
  }

  package func truncate(_ path: String, to length: Int64) throws(FileFault) {
    let file = try file(path, "open")
    guard ftruncate(file, off_t(length)) == 0 else { throw fault("truncate", path) }
  }

  package func rename(_ path: String, to other: String) throws(FileFault) {
    forget(path)
    forget(other)
    guard Glibc.rename(full(path), full(other)) == 0 else { throw fault("rename", path) }
  }

  package func remove(_ path: String) throws(FileFault) {
    forget(path)
    if unlink(full(path)) != 0, errno != ENOENT { throw fault("remove", path) }
  }

  package func sync(_ path: String) throws(FileFault) {
    let file = try file(path, "open")
    guard fdatasync(file) == 0 else {
      let code = errno
      // After a failed sync the system may have dropped the bytes: this file is not trusted again.
      forget(path)
      throw fault("fdatasync", path, code)
    }
  }

  package func syncFolder(_ path: String) throws(FileFault) {
    let folder = refill_open(full(path), O_RDONLY | O_DIRECTORY)
    guard folder >= 0 else { throw fault("open", path) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw fault("fsync", path) }
  }

  package func lock(as holder: String) throws(FileFault) -> StoreLock {
    if lockFile < 0 {
      lockFile = refill_open(full("lock"), O_RDWR | O_CREAT)
      guard lockFile >= 0 else { throw fault("open", "lock") }
    }
    // A commit holds the lock for milliseconds: a few tries are enough for any number of stations.
    for _ in 0..<400 {
      switch refill_lock(lockFile, 0) {
      case 0:
        let text = Array("\(holder)\n".utf8)
        ftruncate(lockFile, 0)
        _ = text.withUnsafeBytes { pwrite(lockFile, $0.baseAddress, text.count, 0) }
        return .taken
      case 1: usleep(5000)
      default: throw fault("lock", "lock")
      }
    }
    let bytes = try read("lock", from: 0, count: 200)
    return .heldBy(String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }

  package func unlock() {
    if lockFile >= 0 { refill_unlock(lockFile) }
  }
}

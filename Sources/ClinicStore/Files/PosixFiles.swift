import CPosix
import Glibc

/// The store's folder on a real disk.
package final class PosixFiles: StoreFiles {
  package let place: String
  /// Files that stay open between writes.
  private var open: [String: Int32] = [:]
  private var locks: [StoreLock: Int32] = [:]

  /// Takes a folder as the store's place.
  package init(folder: String) { place = folder }

  deinit {
    for file in open.values { close(file) }
    for file in locks.values { close(file) }
  }

  private func full(_ path: String) -> String { path.isEmpty ? place : "\(place)/\(path)" }

  private func fault(_ operation: String, _ path: String, _ code: Int32 = errno) -> FileFault {
    FileFault(operation: operation, path: full(path), reason: String(cString: strerror(code)))
  }

  /// The open file of a path, as long as the path still leads to it.
  private func file(_ path: String) throws(FileFault) -> Int32 {
    if let file = open[path] {
      if Self.leads(full(path), to: file) { return file }
      forget(path)
    }
    let file = refill_open(full(path), O_RDWR)
    guard file >= 0 else { throw fault("open", path) }
    open[path] = file
    return file
  }

  private static func leads(_ path: String, to file: Int32) -> Bool {
    var named = stat()
    var opened = stat()
    return lstat(path, &named) == 0 && fstat(file, &opened) == 0
      && named.st_ino == opened.st_ino && named.st_dev == opened.st_dev
  }

  private func forget(_ path: String) {
    if let file = open.removeValue(forKey: path) { close(file) }
  }

  // MARK: Reading

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

  package func entry(_ path: String) throws(FileFault) -> FileEntry? {
    var status = stat()
    guard lstat(full(path), &status) == 0 else {
      if errno == ENOENT { return nil }
      throw fault("stat", path)
    }
    let kind: FileEntry.Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .other
      }
    return FileEntry(
      kind: kind,
      length: Int64(status.st_size),
      isOpenToOthers: status.st_mode & 0o077 != 0,
      isOwn: status.st_uid == geteuid()
    )
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

  // MARK: Writing

  package func makeFolder(_ path: String) throws(FileFault) {
    if mkdir(full(path), 0o700) != 0, errno != EEXIST { throw fault("make folder", path) }
  }

  package func create(_ path: String) throws(FileFault) {
    let file = refill_open(full(path), O_RDWR | O_CREAT | O_EXCL)
    guard file >= 0 else { throw fault("create", path) }
    close(file)
  }

  package func createAlone(_ path: String) throws(FileFault) {
    forget(path)
    for _ in 0..<Self.tries {
      let file = refill_open(full(path), O_RDWR | O_CREAT)
      guard file >= 0 else { throw fault("create", path) }
      let lock = refill_lock(file)
      // Whoever held it may have renamed it meanwhile: then it is no longer the file of this path.
      if lock == 0, Self.leads(full(path), to: file) {
        guard ftruncate(file, 0) == 0 else {
          let code = errno
          close(file)
          throw fault("truncate", path, code)
        }
        open[path] = file
        return
      }
      let code = errno
      close(file)
      if lock < 0 { throw fault("lock", path, code) }
      usleep(Self.pause)
    }
    throw fault("create", path, EBUSY)
  }

  package func write(_ bytes: [UInt8], to path: String, at offset: Int64) throws(FileFault) {
    let file = try file(path)
    var written = 0
    var interruptions = 0
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
      } else if count < 0, errno == EINTR, interruptions < Self.tries {
        interruptions += 1
      } else {
        throw fault("write", path, count == 0 ? ENOSPC : errno)
      }
    }
  }

  package func truncate(_ path: String, to length: Int64) throws(FileFault) {
    let file = try file(path)
    guard ftruncate(file, off_t(length)) == 0 else { throw fault("truncate", path) }
  }

  package func rename(_ path: String, to other: String) throws(FileFault) {
    guard Glibc.rename(full(path), full(other)) == 0 else { throw fault("rename", path) }
    // Only now may another program take the old name.
    forget(path)
    forget(other)
  }

  package func remove(_ path: String) throws(FileFault) {
    // The file stays locked, where it is, until its name is gone.
    if unlink(full(path)) != 0, errno != ENOENT { throw fault("remove", path) }
    forget(path)
  }

  package func removeFolder(_ path: String) throws(FileFault) {
    if rmdir(full(path)) != 0, errno != ENOENT { throw fault("remove folder", path) }
  }

  package func exchange(_ path: String, with other: String) throws(FileFault) {
    guard refill_exchange(full(path), full(other)) == 0 else { throw fault("exchange", path) }
    for name in open.keys where name.hasPrefix("\(path)/") || name.hasPrefix("\(other)/") {
      forget(name)
    }
  }

  package func sync(_ path: String) throws(FileFault) {
    let file = try file(path)
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

  // MARK: Locks

  // A commit holds the lock for milliseconds: two seconds are enough for any number of stations.
  private static let tries = 1000
  private static let pause: UInt32 = 2000

  package func take(
    _ lock: StoreLock,
    as holder: String
  ) throws(FileFault) -> StoreLock.Answer {
    let path = lock.rawValue
    // Somebody who removed the file has broken the lock: it is made and taken anew.
    if let file = locks[lock], !Self.leads(full(path), to: file) {
      close(file)
      locks[lock] = nil
    }
    let file = locks[lock] ?? refill_open(full(path), O_RDWR | O_CREAT)
    guard file >= 0 else { throw fault("open", path) }
    locks[lock] = file
    for _ in 0..<(lock == .index ? 1 : Self.tries) {
      switch refill_lock(file) {
      case 0:
        let text = Array("\(holder)\n".utf8)
        ftruncate(file, 0)
        _ = text.withUnsafeBytes { pwrite(file, $0.baseAddress, text.count, 0) }
        return .taken
      case 1: usleep(Self.pause)
      default: throw fault("lock", path)
      }
    }
    let bytes = try read(path, from: 0, count: 200)
    return .heldBy(String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }

  package func giveBack(_ lock: StoreLock) {
    if let file = locks[lock] { refill_unlock(file) }
  }
}

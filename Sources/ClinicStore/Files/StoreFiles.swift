/// A file operation that did not work.
package struct FileFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried: `write`, `fdatasync`.
  package let operation: String
  /// The file.
  package let path: String
  /// What the system said.
  package let reason: String

  /// Makes the fault of one operation.
  package init(operation: String, path: String, reason: String) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// The whole sentence.
  package var description: String { "\(operation) \(path): \(reason)" }
}

/// The file operations that the store is built on, so that a failing disk can stand in for them.
///
/// Paths are relative to the store's folder, parts divided by `/`.
package protocol StoreFiles: AnyObject {
  /// The store's folder as people know it.
  var place: String { get }

  /// The names in a folder; none where there is no such folder.
  func list(_ folder: String) throws(FileFault) -> [String]
  /// A file's length; nothing where there is no such file.
  func length(_ path: String) throws(FileFault) -> Int64?
  /// Bytes of a file from an offset on; fewer where the file ends, none where there is no file.
  func read(_ path: String, from offset: Int64, count: Int) throws(FileFault) -> [UInt8]

  /// Makes a folder with mode 0700 where there is none.
  func makeFolder(_ path: String) throws(FileFault)
  /// Makes an empty file with mode 0600.
  func create(_ path: String) throws(FileFault)
  /// Writes bytes at an offset of a file that is there, in one call where the system takes them.
  func write(_ bytes: [UInt8], to path: String, at offset: Int64) throws(FileFault)
  /// Cuts a file off.
  func truncate(_ path: String, to length: Int64) throws(FileFault)
  /// Gives a file another name in the store; what was there is replaced.
  func rename(_ path: String, to other: String) throws(FileFault)
  /// Removes a file; nothing happens where there is none.
  func remove(_ path: String) throws(FileFault)

  /// Waits until a file's bytes are safe.
  func sync(_ path: String) throws(FileFault)
  /// Waits until the names in a folder are safe.
  func syncFolder(_ path: String) throws(FileFault)

  /// Takes the store's lock; where another program holds it beyond a short wait, says who.
  func lock(as holder: String) throws(FileFault) -> StoreLock
  /// Gives the lock back.
  func unlock()
}

/// The answer to asking for the store's lock.
package enum StoreLock: Hashable, Sendable {
  case taken
  case heldBy(String)
}

extension StoreFiles {
  /// All bytes of a file; nothing where there is none.
  package func readAll(_ path: String) throws(FileFault) -> [UInt8]? {
    guard let length = try length(path) else { return nil }
    return try read(path, from: 0, count: Int(length))
  }

  /// Puts a whole file in the place of another, or makes it: after a crash the old or the new one
  /// is there, never a part.
  package func replace(_ path: String, with bytes: [UInt8]) throws(FileFault) {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let temporary = "\(path).new"
    try remove(temporary)
    try create(temporary)
    try write(bytes, to: temporary, at: 0)
    try sync(temporary)
    try rename(temporary, to: path)
    try syncFolder(folder)
  }
}

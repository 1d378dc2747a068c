/// The file operations that the store is built on, so that a failing disk can stand in for them.
///
/// Paths are relative to the store's folder, parts divided by `/`; the folder itself is empty text.
package protocol StoreFiles: AnyObject {
  /// The store's folder as people know it.
  var place: String { get }

  /// The names in a folder in order; none where there is no such folder.
  func list(_ folder: String) throws(FileFault) -> [String]
  /// What a name stands for, links not followed; nothing where there is none.
  func entry(_ path: String) throws(FileFault) -> FileEntry?
  /// Bytes of a file from an offset on; fewer where the file ends, none where there is no file.
  func read(_ path: String, from offset: Int64, count: Int) throws(FileFault) -> [UInt8]

  /// Makes a folder with mode 0700 where there is none.
  func makeFolder(_ path: String) throws(FileFault)
  /// Makes an empty file with mode 0600 where there is none.
  func create(_ path: String) throws(FileFault)
  /// Makes an empty file with mode 0600 that no other program takes until it is renamed; what a
  /// program that broke off has left there is emptied.
  func createAlone(_ path: String) throws(FileFault)
  /// Writes bytes at an offset of a file that is there, in one call where the system takes them.
  func write(_ bytes: [UInt8], to path: String, at offset: Int64) throws(FileFault)
  /// Cuts a file off.
  func truncate(_ path: String, to length: Int64) throws(FileFault)
  /// Gives a file another name in the store; what was there is replaced.
  func rename(_ path: String, to other: String) throws(FileFault)
  /// Removes a file; nothing happens where there is none.
  func remove(_ path: String) throws(FileFault)

  /// Removes an empty folder; nothing happens where there is none.
  func removeFolder(_ path: String) throws(FileFault)
  /// Gives two folders each other's name at one stroke.
  func exchange(_ path: String, with other: String) throws(FileFault)

  /// Waits until a file's bytes are safe.
  func sync(_ path: String) throws(FileFault)
  /// Waits until the names in a folder are safe.
  func syncFolder(_ path: String) throws(FileFault)

  /// Takes a lock; where another program holds it beyond a short wait, says who.
  func take(_ lock: StoreLock, as holder: String) throws(FileFault) -> StoreLock.Answer
  /// Gives a lock back.
  func giveBack(_ lock: StoreLock)
}

/// What only one program at a time may do.
package enum StoreLock: String, CaseIterable, Hashable, Sendable {
  /// Writing to the journal.
  case journal = "lock"
  /// Writing the index anew.
  case index = "index/lock"

  /// The answer to asking for a lock.
  package enum Answer: Hashable, Sendable {
    case taken
    case heldBy(String)
  }
}

extension StoreFiles {
  /// A file's length; nothing where there is no such file.
  package func length(_ path: String) throws(FileFault) -> Int64? { try entry(path)?.length }

  /// All bytes of a file; nothing where there is none.
  package func readAll(_ path: String) throws(FileFault) -> [UInt8]? {
    guard let length = try length(path) else { return nil }
    return try read(path, from: 0, count: Int(length))
  }

  /// Puts a whole file in the place of another, or makes it: after a crash the old or the new one
  /// is there, never a part.
  package func replace(_ path: String, with bytes: [UInt8]) throws(FileFault) {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let new = "\(path)\(Self.newEnding)"
    try createAlone(new)
    try write(bytes, to: new, at: 0)
    try sync(new)
    try rename(new, to: path)
    try syncFolder(folder)
  }

  /// The end of the name of a file that is not in its place yet.
  static var newEnding: String { ".new" }
}

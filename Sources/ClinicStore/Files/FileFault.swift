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

/// What a name in the store's folder stands for.
package struct FileEntry: Hashable, Sendable {
  /// What it is.
  package enum Kind: Hashable, Sendable {
    case file, folder, symbolicLink, other
  }

  /// What it is.
  package var kind: Kind
  /// How many bytes a file has.
  package var length: Int64
  /// Whether anybody but its owner has rights to it.
  package var isOpenToOthers: Bool
  /// Whether it belongs to the person who runs the program.
  package var isOwn: Bool

  /// Makes the account of one name.
  package init(kind: Kind, length: Int64, isOpenToOthers: Bool = false, isOwn: Bool = true) {
    self.kind = kind
    self.length = length
    self.isOpenToOthers = isOpenToOthers
    self.isOwn = isOwn
  }
}

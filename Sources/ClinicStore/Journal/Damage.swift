/// Something in a store that is not as it was written.
package struct Damage: Hashable, Sendable, CustomStringConvertible {
  /// The file, relative to the store.
  package let file: String
  /// The line, counted from 1; 0 for the file as a whole.
  package let line: Int
  /// What is wrong.
  package let reason: String

  /// Makes the account of one damage.
  package init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// Where it is.
  package var place: String { line > 0 ? "\(file), line \(line)" : file }

  /// The whole sentence.
  package var description: String { "\(place): \(reason)" }
}

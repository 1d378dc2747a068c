/// Why a store cannot be made, opened or checked.
package struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried.
  package let what: String
  /// The store's folder or the file in it.
  package let place: String
  /// Why it did not work.
  package let why: String
  /// What to do.
  package let remedy: String

  /// Makes the error.
  package init(what: String, place: String, why: String, remedy: String) {
    self.what = what
    self.place = place
    self.why = why
    self.remedy = remedy
  }

  /// The whole sentence.
  package var description: String { "\(what): \(place): \(why). \(remedy)" }
}

/// Derived files and drafts hold what lines hold: where those are encrypted, they are too.
extension StoreFiles {
  /// Puts a whole file in the place of another, sealed where there is a key.
  func replace(
    _ path: String,
    with bytes: [UInt8],
    sealedWith key: ClinicKey?
  ) throws(FileFault) {
    guard let key else { return try replace(path, with: bytes) }
    try replace(path, with: key.seal(bytes, context: Array(path.utf8)))
  }

  /// All bytes of a file, opened where there is a key; nothing where there is none, or the key does
  /// not open it.
  func readAll(_ path: String, openedWith key: ClinicKey?) throws(FileFault) -> [UInt8]? {
    guard let bytes = try readAll(path) else { return nil }
    guard let key else { return bytes }
    return key.open(bytes, context: Array(path.utf8))
  }
}

extension StoreFiles {
  /// Bytes that are copied at once.
  private static var pieceSize: Int64 { 4 << 20 }

  /// Copies the first bytes of a file to the same path of another place, and waits until they are
  /// safe there.
  ///
  /// - Returns: how many bytes there were; fewer than asked for where the file is shorter.
  func copy(
    _ path: String,
    first length: Int64,
    to other: any StoreFiles
  ) throws(FileFault) -> Int64 {
    try other.createAlone(path)
    var done: Int64 = 0
    while done < length {
      let bytes = try read(path, from: done, count: Int(min(Self.pieceSize, length - done)))
      guard !bytes.isEmpty else { break }
      try other.write(bytes, to: path, at: done)
      done += Int64(bytes.count)
    }
    try other.sync(path)
    return done
  }
}

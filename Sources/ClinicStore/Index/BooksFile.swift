import ClinicDomain
import ExactJSON

/// The clinic's books as a file of the index: what was folded need not be folded again.
///
/// It belongs to the index beside it: where that no longer fits the journal, both are forgotten.
enum BooksFile {
  static let path = "index/books"

  /// Writes the books; what cannot be written now is folded again at the next asking.
  static func write(
    _ books: ClinicBooks,
    to files: any StoreFiles,
    sealedWith key: ClinicKey?
  ) throws {
    var bytes = try ExactJSONEncoder().encode(books)
    var sum = BinaryWriter()
    sum.put(Checksum.of(bytes))
    bytes += sum.bytes
    try files.replace(path, with: bytes, sealedWith: key)
  }

  /// What lies where the books are kept.
  enum Examination {
    case none
    /// Written by a program that kept other books.
    case otherForm
    /// Not as it was written.
    case broken
    case whole(ClinicBooks)
  }

  /// Looks at the file without taking it for what it says.
  static func examine(_ files: any StoreFiles, openedWith key: ClinicKey?) -> Examination {
    guard let bytes = (try? files.readAll(path, openedWith: key)) ?? nil else { return .none }
    guard bytes.count > 8 else { return .broken }
    var end = BinaryReader(bytes, at: bytes.count - 8)
    let content = Array(bytes.dropLast(8))
    guard end.integer(UInt64.self) == Checksum.of(content) else { return .broken }
    let books = try? ExactJSONDecoder().decode(ClinicBooks.self, from: content)
    return books.map(Examination.whole) ?? .otherForm
  }

  /// Reads the books up to a place in the journal; nothing where there are none that fit.
  static func read(
    from files: any StoreFiles,
    openedWith key: ClinicKey?,
    notBeyond seq: Int64
  ) -> ClinicBooks? {
    guard case .whole(let books) = examine(files, openedWith: key), books.seq <= seq else {
      return nil
    }
    return books
  }

  /// Forgets the books.
  static func remove(from files: any StoreFiles) { try? files.remove(path) }
}

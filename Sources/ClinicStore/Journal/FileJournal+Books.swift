package import ClinicDomain
import Synchronization

extension FileJournal {
  /// Events behind the file of the books from which it is written anew as soon as they are folded.
  private static var booksLag: Int64 { 50_000 }

  /// Makes the clinic's books a part of every view from now on: those of the index, and what the
  /// journal said since.
  ///
  /// - Throws: `JournalError` where the journal cannot be read.
  package func openBooks() throws(JournalError) {
    guard index.state.withLock({ $0.books == nil }) else { return }
    let head = index.position.seq
    let kept = trustsBooksFile ? BooksFile.read(from: files, openedWith: key, notBeyond: head) : nil
    var books = kept ?? ClinicBooks()
    let begun = books.seq
    for event in try events(since: books.seq) { books.apply(event) }
    index.state.withLock { [books] state in
      state.books = books
    }
    if head - begun >= Self.booksLag { try? BooksFile.write(books, to: files, sealedWith: key) }
  }

  /// Forgets the books that were kept: the index beside them does not fit the journal.
  func forgetBooks() {
    trustsBooksFile = false
    BooksFile.remove(from: files)
  }
}

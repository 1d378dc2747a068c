import ClinicDomain

/// Makes the index again from the journal, up to the line that the written one ends with, and holds
/// the two against each other.
struct IndexCheck {
  private var written: IndexFiles.Written?
  private var made = IndexState()
  private var writtenBooks: ClinicBooks?
  private var madeBooks = ClinicBooks()
  private(set) var damages: [Damage] = []
  private(set) var notes: [String] = []

  private static let remedy = "delete the folder index, it is made again from the journal"

  /// Reads the index that is there.
  init(_ files: any StoreFiles, openedWith key: ClinicKey?) {
    // What is derived from encrypted lines is encrypted as well, and the check goes without the key.
    guard key != nil || !Store.isEncrypted(files) else {
      notes.append(
        "index: it is encrypted and was not compared; opening the clinic with its key does"
      )
      return
    }
    func tellBroken(_ file: String) {
      damages.append(
        Damage(file: file, line: 0, reason: "it is not as it was written; \(Self.remedy)")
      )
    }
    func tellOther(_ file: String) {
      notes.append("\(file): it is of another version and is made again when opened")
    }
    switch IndexFiles.examine(files, openedWith: key) {
    case .none: break
    case .otherForm: tellOther("index")
    case .broken(let file): tellBroken(file)
    case .whole(let written): self.written = written
    }
    switch BooksFile.examine(files, openedWith: key) {
    case .none: break
    case .otherForm: tellOther(BooksFile.path)
    case .broken: tellBroken(BooksFile.path)
    case .whole(let books): writtenBooks = books
    }
  }

  /// The line that the index ends with.
  var anchor: AnchorCheck.Anchor? {
    guard let position = written?.head.position, position.seq > 0, position.hash != nil else {
      return nil
    }
    return AnchorCheck.Anchor(name: "the index", head: position.head, isSeal: false)
  }

  /// Whether lines are still wanted.
  private var isOn: Bool { written != nil }

  /// Steps into a month.
  mutating func enter(_ month: String) {
    if isOn { made.enter(month) }
  }

  /// Takes a line in, and compares where it is the index's last.
  mutating func take(_ placed: JournalScanner.Placed) {
    if let writtenBooks, let recorded = placed.line.recorded {
      madeBooks.apply(recorded)
      if recorded.seq == writtenBooks.seq {
        if madeBooks != writtenBooks { tellDifferent(BooksFile.path) }
        self.writtenBooks = nil
      }
    }
    guard let written else { return }
    made.take(placed)
    guard placed.line.seq == written.head.position.seq else { return }
    self.written = nil
    // An index that tells of damage is compared by whoever mends that.
    guard placed.line.hash == written.head.position.hash, written.head.damages.isEmpty else {
      return
    }
    compare(written)
    made = IndexState()
  }

  /// Compares no more: the journal is damaged, and what follows from it is no measure.
  mutating func giveUp() {
    written = nil
    writtenBooks = nil
    made = IndexState()
  }

  private mutating func compare(_ written: IndexFiles.Written) {
    let names = IndexFiles.partPaths(written.head.position.seq)
    // The next month may have been begun, without a line in it yet.
    if let last = written.head.months.last, last.name != made.months.last?.name,
      last.firstSeq == written.head.position.seq + 1
    {
      made.enter(last.name)
    }
    guard let content = try? IndexContent(&made) else { return }
    for (name, (there, derived)) in zip(names, zip(written.parts, content.parts))
    where there != derived { tellDifferent(name) }
    if written.head.months != content.head.months
      || written.head.settingsRuns != content.head.settingsRuns
      || written.head.position != content.head.position
    {
      tellDifferent("index/head")
    }
  }

  private mutating func tellDifferent(_ file: String) {
    damages.append(
      Damage(file: file, line: 0, reason: "it is not what the journal gives; \(Self.remedy)")
    )
  }
}

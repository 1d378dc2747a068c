import ClinicDomain

/// Makes the index again from the journal, up to the line that the written one ends with, and holds
/// the two against each other.
struct IndexCheck {
  private var written: IndexFiles.Written?
  private var made = IndexState()
  private(set) var damages: [Damage] = []
  private(set) var notes: [String] = []

  private static let remedy = "delete the folder index, it is made again from the journal"

  /// Reads the index that is there.
  init(_ files: any StoreFiles) {
    switch IndexFiles.examine(files) {
    case .none: break
    case .otherForm: notes.append("index: it is of another version and is made again when opened")
    case .broken(let file):
      damages.append(
        Damage(file: file, line: 0, reason: "it is not as it was written; \(Self.remedy)")
      )
    case .whole(let written): self.written = written
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
    made = IndexState()
  }

  private mutating func compare(_ written: IndexFiles.Written) {
    let names = IndexFiles.partPaths(written.head.position.seq)
    guard let content = try? IndexContent(&made) else { return }
    for (name, (there, derived)) in zip(names, zip(written.parts, content.parts))
    where there != derived {
      damages.append(
        Damage(file: name, line: 0, reason: "it is not what the journal gives; \(Self.remedy)")
      )
    }
    if written.head.months != content.head.months
      || written.head.settingsRuns != content.head.settingsRuns
      || written.head.position != content.head.position
    {
      damages.append(
        Damage(file: "index/head", line: 0, reason: "it is not what the journal gives; \(Self.remedy)")
      )
    }
  }
}

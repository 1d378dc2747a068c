/// Who may get at a store's files: nobody but the person who runs the program.
enum StoreRights {
  /// A name that is not as it has to be.
  struct Wrong: Hashable {
    /// The name, relative to the store; empty for the folder itself.
    let path: String
    let why: String
    let remedy: String
  }

  private static let folders = ["journal", "index", "drafts", "quarantine", "journal.anew"]

  /// Everything in a store that is a link, belongs to somebody else, or is open to others.
  static func wrongs(in files: any StoreFiles) throws(FileFault) -> [Wrong] {
    var wrongs: [Wrong] = []
    func look(_ path: String, _ kind: FileEntry.Kind) throws(FileFault) {
      guard let entry = try files.entry(path) else { return }
      if let wrong = wrong(path, entry, kind, in: files.place) { wrongs.append(wrong) }
    }
    try look("", .folder)
    for path in ["clinic.json", "lock", ErasureNote.path, ErasureNote.path + ".new"] {
      try look(path, .file)
    }
    for folder in folders {
      try look(folder, .folder)
      guard wrongs.isEmpty else { continue }
      for name in try files.list(folder) { try look("\(folder)/\(name)", .file) }
    }
    return wrongs
  }

  /// A path as a shell takes it.
  private static func quoted(_ path: String) -> String {
    let parts = path.split(separator: "'", omittingEmptySubsequences: false)
    return "'\(parts.joined(separator: "'\\''"))'"
  }

  private static func wrong(
    _ path: String,
    _ entry: FileEntry,
    _ kind: FileEntry.Kind,
    in place: String
  ) -> Wrong? {
    let store = quoted(place)
    let own = quoted(path.isEmpty ? place : "\(place)/\(path)")
    func wrong(_ why: String, _ remedy: String) -> Wrong {
      Wrong(path: path, why: why, remedy: remedy)
    }
    if entry.kind == .symbolicLink {
      return wrong(
        "it is a symbolic link",
        "Put what it leads to in its place: t=$(readlink -f \(own)) && rm \(own) && mv \"$t\" \(own)"
      )
    }
    if entry.kind != kind {
      return wrong(
        kind == .folder ? "it is no folder" : "it is no file",
        "Put it back from a backup."
      )
    }
    if !entry.isOwn {
      return wrong(
        "it belongs to another user of this machine",
        "Run refill as that user, or give it to yourself: sudo chown -R \"$(id -u):$(id -g)\" \(store)"
      )
    }
    if entry.isOpenToOthers {
      return wrong(
        "others on this machine may read or write it",
        "Take their rights away: chmod -R go= \(store)"
      )
    }
    return nil
  }
}

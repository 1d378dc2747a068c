import ClinicDomain
import ExactJSON
import Synchronization

/// A content that the clinic's file had or is to have.
struct ClinicFileText: Hashable, Sendable {
  /// Its hash.
  var hash: String
  /// The content, where the journal holds it.
  var text: String?

  /// The content of which the journal holds the hash only.
  init(hash: String) { self.hash = hash }

  /// The content.
  init(_ text: String) {
    self.text = text
    hash = LineHash.of(Array(text.utf8)).hex
  }
}

extension FileJournal {
  /// Why nothing may be written although the disk is well: the clinic's file is another one than
  /// this program works by.
  var clinicFileChange: String? {
    guard let clinicFileHash, let last = index.state.withLock({ $0.clinicFiles.last }),
      last.hash != clinicFileHash.hex
    else { return nil }
    return "the clinic's file was changed while it was open; start the program again"
  }

  /// Writes the clinic's file where a change that the journal holds did not get that far, and tells
  /// where the file is none that the journal knows.
  ///
  /// - Returns: whether it was written, so that the clinic has to be opened anew.
  /// - Throws: `FileFault` where it cannot be written.
  func finishClinicFile() throws -> Bool {
    let known = index.state.withLock { $0.clinicFiles }
    guard let last = known.last, let own = clinicFileHash?.hex, own != last.hash else {
      return false
    }
    guard known.contains(where: { $0.hash == own }), let text = last.text else {
      index.state.withLock {
        $0.damages.append(
          Damage(
            file: Store.clinicFile,
            line: 0,
            reason: "it is not the file that the journal names"
          )
        )
      }
      return false
    }
    try files.replace(Store.clinicFile, with: Array(text.utf8))
    return true
  }

  /// Gives the clinic's file another content: it is written down first, and then done.
  ///
  /// This program writes nothing more afterwards; the clinic has to be opened anew.
  ///
  /// - Throws: `JournalError` where it is not kept; where it is kept and the file is not written, the
  ///   next opening writes it.
  func changeClinicFile(
    to clinic: ClinicFile,
    as kind: RecordHandling.Kind,
    place: String,
    by: Actor,
    on: String,
    at: Moment
  ) throws {
    let text =
      String(decoding: try ExactJSONEncoder().encode(clinic), as: UTF8.self) + "\n"
    _ = try refresh()
    let head = self.head
    _ = try append([
      Action(
        id: ActionID(RandomName.make()),
        by: by,
        on: on,
        at: at,
        events: [
          .recordHandled(
            RecordHandling(
              kind: kind,
              through: head.seq,
              head: head.hash,
              place: place,
              clinicFile: text
            )
          )
        ]
      )
    ])
    try files.replace(Store.clinicFile, with: Array(text.utf8))
  }

  /// Reads everything again where the line that this program took in last is no longer there: lines
  /// were written anew, or cut off.
  ///
  /// Called by the holder of the lock only, before anything is put aside or written.
  func followReissue() throws(JournalError) {
    let (position, months) = (index.position, index.months)
    guard let open = months.last, position.offset > 0, let hash = position.hash else { return }
    let start = max(0, position.offset - Int64(JournalLine.tailCount) - 2)
    let tail = try reading { () throws(FileFault) in
      try files.read(open.path, from: start, count: Int(position.offset - start))
    }
    guard tail.last != UInt8(ascii: "\n") || JournalLine.carriedHash(tail.dropLast()) != hash else {
      return
    }
    forgetIndex()
  }
}

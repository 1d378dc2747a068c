import ClinicDomain
import Synchronization

extension FileJournal {
  /// Bytes of the journal's end that are looked through for wrong PINs: some hours of a busy clinic.
  private static var signInTail: Int64 { 262_144 }

  /// Takes in who gave a wrong PIN lately, so that starting the program anew frees nobody from the
  /// delay; the index keeps no sign-ins.
  ///
  /// - Throws: `JournalError` where the journal cannot be read.
  func readSignIns() throws(JournalError) {
    guard let month = index.months.last else { return }
    let end = index.position.offset
    let start = max(0, end - Self.signInTail)
    let bytes = try reading { () throws(FileFault) in
      try files.read(month.path, from: start, count: Int(end - start))
    }
    var previous = start == 0 ? month.before : nil
    var place = 0
    while let feed = JournalScanner.lineFeed(in: bytes, from: place) {
      let raw = bytes[place..<feed]
      // Only those lines are read whole, each against its hash; which they are is not seen of
      // encrypted ones before they are opened.
      if key != nil || Self.isSignIn(raw),
        case .success(let line) = JournalScanner.read(raw, after: previous),
        let recorded = line.opened(with: key).recorded
      {
        switch recorded.event {
        case .signInRefused, .signedIn: index.state.withLock { $0.settings.apply(recorded) }
        default: break
        }
      }
      previous = JournalLine.carriedHash(raw)
      place = feed + 1
    }
  }

  private static let signInMark = Array("\"kind\":\"staff.sign".utf8)

  /// Whether a line is about a sign-in, by the bytes of its kind near its beginning.
  ///
  /// The library's own search for a part of a collection is generic code here, a hundred times slower.
  private static func isSignIn(_ raw: ArraySlice<UInt8>) -> Bool {
    var rest = raw.prefix(512)
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      rest = rest[quote...]
      if rest.starts(with: signInMark) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

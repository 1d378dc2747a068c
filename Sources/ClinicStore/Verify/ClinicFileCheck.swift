import ClinicDomain

/// Holds the clinic's file against what the journal says that it is.
struct ClinicFileCheck {
  private var hashes: [String] = []

  /// Takes note of an event that names the file's content.
  mutating func pass(_ event: ClinicEvent?) {
    switch event {
    case .clinicCreated(let created)?: hashes = [created.fileHash]
    case .recordHandled(let handling)?:
      if let text = handling.clinicFile { hashes.append(LineHash.of(Array(text.utf8)).hex) }
    default: return
    }
  }

  /// Tells what is wrong with the file.
  func finish(_ bytes: [UInt8]?, into result: inout Verification) {
    func damage(_ reason: String) {
      result.damages.append(Damage(file: Store.clinicFile, line: 0, reason: reason))
    }
    guard let bytes else { return damage("it is missing") }
    guard let last = hashes.last else { return damage("nothing in the journal says what it is") }
    let hash = LineHash.of(bytes).hex
    guard hash != last else { return }
    if hashes.contains(hash) {
      result.notes.append(
        "\(Store.clinicFile): it is the one before the last change; the next opening writes the new one"
      )
    } else {
      damage("it is not the file that the journal names")
    }
  }
}

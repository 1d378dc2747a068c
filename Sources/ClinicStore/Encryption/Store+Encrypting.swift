package import ClinicDomain
import ExactJSON

/// Gives the key of a clinic, from what a person knows or holds.
package typealias Unlock = (KeyLock) throws(StoreError) -> ClinicKey

extension Store {
  private static let opening = "The clinic is not opened"
  private static let encrypting = "The clinic is not encrypted"

  /// Whether what a clinic writes is encrypted.
  package var isEncrypted: Bool { clinic.encryption != nil }

  /// Whether what is written here is encrypted, as far as the clinic's file says.
  static func isEncrypted(_ files: any StoreFiles) -> Bool {
    guard let bytes = (try? files.readAll(clinicFile)) ?? nil,
      let clinic = try? ExactJSONDecoder().decode(ClinicFile.self, from: bytes)
    else { return false }
    return clinic.encryption != nil
  }

  /// The key that a clinic's file asks for; nothing where it is not encrypted.
  static func key(
    of clinic: ClinicFile,
    _ files: any StoreFiles,
    _ unlock: Unlock?
  ) throws(StoreError) -> ClinicKey? {
    guard let lock = clinic.encryption else { return nil }
    guard let unlock else { throw lost(lock, files.place, "no key is given") }
    return try unlock(lock)
  }

  /// Opens a lock with what somebody gave.
  ///
  /// - Throws: `StoreError` where it is another key file or phrase, saying what that means.
  package static func open(
    _ lock: KeyLock,
    with secret: KeySecret,
    place: String
  ) throws(StoreError) -> ClinicKey {
    guard let key = lock.open(with: secret) else {
      throw lost(
        lock,
        place,
        lock.holder == .passPhrase
          ? "the pass phrase is another one" : "the key file is another one"
      )
    }
    return key
  }

  private static func lost(_ lock: KeyLock, _ place: String, _ why: String) -> StoreError {
    let bring =
      lock.holder == .passPhrase
      ? "Type the pass phrase, or name a file that holds it in REFILL_PASS_PHRASE_FILE."
      : "Name the key file in REFILL_KEY_FILE."
    return StoreError(
      what: opening,
      place: place,
      why: "what is written in it is encrypted, and \(why)",
      remedy:
        "\(bring) Where it is lost, nobody can read what was written since encryption was turned on; refill verify still checks it, and backups of before open as they did."
    )
  }

  /// Encrypts what is written from here on, with a new key that a secret opens.
  ///
  /// The clinic has to be opened anew afterwards.
  ///
  /// - Throws: `StoreError` where it is encrypted already or the disk does not take it.
  package func startEncryption(
    with secret: KeySecret,
    by: Actor,
    on: String,
    at: Moment,
    backup: String,
    cost: PIN.Cost = .standard
  ) throws(StoreError) {
    guard clinic.encryption == nil, let lock = KeyLock(ClinicKey.make(), with: secret, cost: cost)
    else {
      throw StoreError(
        what: Self.encrypting,
        place: journal.files.place,
        why: clinic.encryption == nil ? "memory does not do" : "it is encrypted already",
        remedy: "Change what opens it with refill encrypt --change."
      )
    }
    try change(lock, as: .encryptionStarted, by: by, on: on, at: at, backup: backup)
    do {
      // What was derived in the clear is made again, sealed.
      try IndexFiles.removeAll(from: journal.files, as: journal.holder)
    } catch {
      throw StoreError(
        what: "The index is not removed",
        place: journal.files.place,
        why: "\(error)",
        remedy: "Delete the folder index."
      )
    }
  }

  /// Lets another pass phrase or key file open the same key.
  ///
  /// - Throws: `StoreError` where it is not encrypted or the disk does not take it.
  package func changeKeyHolder(
    to secret: KeySecret,
    by: Actor,
    on: String,
    at: Moment,
    cost: PIN.Cost = .standard
  ) throws(StoreError) {
    guard let key = journal.key, let lock = KeyLock(key, with: secret, cost: cost) else {
      throw StoreError(
        what: "The key is not changed",
        place: journal.files.place,
        why: journal.key == nil ? "the clinic is not encrypted" : "memory does not do",
        remedy: "Encrypt it with refill encrypt."
      )
    }
    try change(lock, as: .keyHolderChanged, by: by, on: on, at: at, backup: "")
  }

  /// Writes the clinic's file in the form of this version.
  ///
  /// - Throws: `StoreError` where it has that form or the disk does not take it.
  package func migrate(
    by: Actor,
    on: String,
    at: Moment,
    backup: String
  ) throws(StoreError) {
    guard clinic.version < ClinicFile.currentVersion else {
      throw StoreError(
        what: "The clinic is not migrated",
        place: journal.files.place,
        why: "it has the form of this version already",
        remedy: "Nothing is to be done."
      )
    }
    try change(nil, as: .migrated, by: by, on: on, at: at, backup: backup)
  }

  private func change(
    _ lock: KeyLock?,
    as kind: RecordHandling.Kind,
    by: Actor,
    on: String,
    at: Moment,
    backup: String
  ) throws(StoreError) {
    var changed = clinic
    changed.version = ClinicFile.currentVersion
    if let lock {
      changed.encryption = lock
      // A program that knows nothing of encryption would write in the clear.
      changed.minimumReader = ClinicFile.currentVersion
    }
    do {
      try journal.changeClinicFile(
        to: changed,
        as: kind,
        place: backup,
        by: by,
        on: on,
        at: at
      )
    } catch {
      throw StoreError(
        what: "The clinic's file is not changed",
        place: journal.files.place,
        why: "\(error)",
        remedy: "Open the clinic again: what the journal holds of the change is finished then."
      )
    }
  }
}

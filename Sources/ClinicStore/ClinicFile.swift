package import ClinicDomain
import ExactJSON

/// What `clinic.json` says: which clinic this is, and who may read it.
package struct ClinicFile: Hashable, Sendable, Codable {
  /// What the file is.
  package var format: String
  /// The form of the store.
  package var version: Int
  /// The oldest form of program that may act on it.
  package var minimumReader: Int
  /// The clinic's name.
  package var name: String
  /// The name of its time zone.
  package var timeZone: String
  /// When it was created.
  package var created: Moment
  /// Where a demonstration's clock starts; nothing for a real clinic.
  package var demoStart: Moment?
  /// The key of the clinic's lines, wrapped; nothing where they are not encrypted.
  package var encryption: KeyLock?

  /// What every clinic's file calls itself.
  package static let format = "refill-clinic"
  /// The form that this program writes and understands.
  ///
  /// 2: lines may be encrypted, and the file may be written anew by an event of the journal.
  package static let currentVersion = 2
  /// The oldest form of program that may act on a clinic that is not encrypted.
  package static let plainReader = 1

  /// Makes the content for a new clinic.
  package init(name: String, timeZone: String, created: Moment, demoStart: Moment? = nil) {
    format = Self.format
    version = Self.currentVersion
    minimumReader = Self.plainReader
    self.name = name
    self.timeZone = timeZone
    self.created = created
    self.demoStart = demoStart
  }

  /// Whether it is a demonstration.
  package var isDemo: Bool { demoStart != nil }
}

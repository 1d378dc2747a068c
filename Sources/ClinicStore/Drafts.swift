package import ClinicDomain
import ExactJSON

/// What is typed in a walk and not committed yet: one small file a visit, replaced as a whole.
package final class Drafts {
  private let files: any StoreFiles
  private let key: ClinicKey?

  init(files: any StoreFiles, key: ClinicKey?) {
    self.files = files
    self.key = key
  }

  /// Where the draft of a visit lies; nothing where its name is none for a file.
  static func path(_ visit: VisitID) -> String? {
    // Names come from the journal; anything that is no plain name never becomes a path.
    guard !visit.text.isEmpty, visit.text.utf8.count <= 100,
      visit.text.utf8.allSatisfy({ allowed.contains($0) })
    else { return nil }
    return "drafts/\(visit.text).json"
  }

  private static let allowed = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_".utf8
  )

  /// Keeps a draft; the one before it is replaced.
  ///
  /// - Throws: `JournalError.notSaved` where the disk does not take it.
  package func save(_ draft: some Encodable, for visit: VisitID) throws(JournalError) {
    guard let path = Self.path(visit) else {
      throw .notSaved(reason: "\"\(visit)\" is no name for a file")
    }
    do {
      try files.makeFolder("drafts")
      try files.replace(path, with: ExactJSONEncoder().encode(draft), sealedWith: key)
    } catch {
      throw .notSaved(reason: "\(error)")
    }
  }

  /// The draft of a visit; nothing where there is none or it cannot be read.
  package func load<Draft: Decodable>(_ type: Draft.Type, for visit: VisitID) -> Draft? {
    guard let path = Self.path(visit),
      let bytes = (try? files.readAll(path, openedWith: key)) ?? nil
    else { return nil }
    return try? ExactJSONDecoder().decode(type, from: bytes)
  }

  /// Removes the draft of a visit.
  package func remove(_ visit: VisitID) {
    guard let path = Self.path(visit) else { return }
    try? files.remove(path)
    try? files.syncFolder("drafts")
  }

  /// Seals the drafts that were kept before the clinic was encrypted.
  private func sealAll() {
    guard let key else { return }
    for name in (try? files.list("drafts")) ?? [] where name.hasSuffix(".json") {
      let path = "drafts/\(name)"
      guard ((try? files.readAll(path, openedWith: key)) ?? nil) == nil,
        let plain = (try? files.readAll(path)) ?? nil, plain.first == UInt8(ascii: "{")
      else { continue }
      try? files.replace(path, with: plain, sealedWith: key)
    }
  }

  /// Removes what programs that broke off have left half written.
  func tidy() {
    sealAll()
    for name in (try? files.list("drafts")) ?? [] where name.hasSuffix(".new") {
      // Whoever is still writing it holds it: then it is not taken away.
      guard (try? files.createAlone("drafts/\(name)")) != nil else { continue }
      try? files.remove("drafts/\(name)")
    }
  }
}

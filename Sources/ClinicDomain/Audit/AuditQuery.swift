/// What an auditor looks for, as it was typed and as it reads in this clinic.
///
/// `user:okafor`, `record:dubois` (a name, a record number, a lot), `kind:order`, `on:bay-2`,
/// `refused`; any other word is looked for in user, record and action.
public struct AuditQuery: Hashable, Sendable {
  /// What was typed.
  public let text: String

  private var users: [String] = []
  private var records: [String] = []
  private var kinds: [String] = []
  private var stations: [String] = []
  private var words: [String] = []
  private var isRefusedOnly = false
  /// The charts that each word of `record:` names.
  private var charts: [String: Set<ChartID>] = [:]
  /// The family names of those who sign in, in small letters.
  private var names: [StaffID: String] = [:]

  /// Everything.
  public static let everything = AuditQuery("", view: nil)

  /// Reads what was typed; names of patients are looked up in the clinic where it may be seen.
  public init(_ text: String, view: ClinicView?) {
    self.text = text
    for part in text.lowercased().split(separator: " ") {
      let pair = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else {
        if part == "refused" { isRefusedOnly = true } else { words.append(String(part)) }
        continue
      }
      let value = String(pair[1])
      if value.isEmpty { continue }
      switch pair[0] {
      case "user": users.append(value)
      case "record": records.append(value)
      case "kind": kinds.append(value)
      case "on", "where": stations.append(value)
      default: words.append(String(part))
      }
    }
    guard let view else { return }
    names = view.settings.staff.mapValues { $0.familyName.lowercased() }
    for word in Set(records + words) {
      charts[word] = Set(
        view.entries.filter { $0.mrn == word || $0.name.lowercased().contains(word) }.map(\.chart)
      )
    }
  }

  /// Whether everything passes.
  public var isEmpty: Bool {
    users.isEmpty && records.isEmpty && kinds.isEmpty && stations.isEmpty && words.isEmpty
      && !isRefusedOnly
  }

  /// Whether an entry is looked for.
  public func passes(_ entry: AuditEntry) -> Bool {
    if isEmpty { return true }
    if isRefusedOnly, entry.result != .refused { return false }
    return users.allSatisfy { isBy($0, entry) } && records.allSatisfy { isAbout($0, entry) }
      && kinds.allSatisfy { entry.kind.lowercased().contains($0) }
      && stations.allSatisfy { entry.recorded?.on.lowercased().contains($0) == true }
      && words.allSatisfy { word in
        isBy(word, entry) || isAbout(word, entry) || entry.action.lowercased().contains(word)
      }
  }

  private func isBy(_ word: String, _ entry: AuditEntry) -> Bool {
    guard let by = entry.recorded?.by else { return false }
    return by.description.lowercased().contains(word)
      || by.staff.flatMap { names[$0] }?.contains(word) == true
  }

  private func isAbout(_ word: String, _ entry: AuditEntry) -> Bool {
    if let chart = entry.chart, charts[word]?.contains(chart) == true { return true }
    return entry.fields.contains { $0.text.lowercased() == word }
  }
}

package import ClinicDomain

/// The end of a journal, written down outside of it.
///
/// A chain of hashes alone cannot show that its end was cut off. Whoever holds a seal can: every line
/// up to the sealed one has to be there, each as it was.
package struct Seal: Hashable, Sendable {
  /// The clinic's name; empty where only line and hash were given.
  package let clinic: String
  /// When it was taken; nothing where only line and hash were given.
  package let at: Moment?
  /// The line and its hash.
  package let head: JournalHead

  /// Makes a seal.
  package init(clinic: String, at: Moment?, head: JournalHead) {
    self.clinic = clinic
    self.at = at
    self.head = head
  }

  private static let title = "refill seal of "
  private static let groupLength = 8

  /// What is printed and kept: the hash in groups that can be read over a telephone.
  package var text: String {
    let groups = stride(from: 0, to: head.hash.count, by: Self.groupLength)
      .map { String(head.hash.dropFirst($0).prefix(Self.groupLength)) }
    let name = String(clinic.map { $0.isNewline ? " " : $0 })
    let taken = at.map { ", taken \($0)" } ?? ""
    return "\(Self.title)\(name)\(taken)\nline \(head.seq)\nhead \(groups.joined(separator: " "))\n"
  }

  /// Line and hash in one word, for command lines.
  package var word: String { "\(head.seq):\(head.hash)" }

  /// Reads a seal as it was printed or typed from paper, or its one word; nothing where it is none.
  package init?(reading text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: " ").map(String.init)
    }
    if lines.count == 1, lines[0].count == 1 {
      let parts = lines[0][0].split(separator: ":")
      guard parts.count == 2, let seq = Int64(parts[0]), let hash = Self.hash(String(parts[1]))
      else { return nil }
      self.init(clinic: "", at: nil, head: JournalHead(seq: seq, hash: hash))
      return
    }
    guard let seq = lines.first(where: { $0.first == "line" && $0.count == 2 }),
      let number = Int64(seq[1]), let words = lines.first(where: { $0.first == "head" }),
      let hash = Self.hash(words.dropFirst().joined())
    else { return nil }
    let first = text.prefix { !$0.isNewline }
    var clinic = ""
    var at: Moment?
    if first.hasPrefix(Self.title) {
      let parts = String(first.dropFirst(Self.title.count)).split(separator: ",")
      let taken = parts.last.map { $0.drop { $0 == " " } } ?? ""
      at = taken.hasPrefix("taken ") ? try? Moment(String(taken.dropFirst(6))) : nil
      clinic = (at == nil ? parts : Array(parts.dropLast())).joined(separator: ",")
    }
    self.init(clinic: clinic, at: at, head: JournalHead(seq: number, hash: hash))
  }

  private static func hash(_ text: String) -> String? {
    let lowercase = text.lowercased()
    return LineHash(hex: Array(lowercase.utf8)).map(\.hex)
  }

  /// The file in a copy of a store that holds the seal which was taken with it.
  static let file = "backup.seal"
}

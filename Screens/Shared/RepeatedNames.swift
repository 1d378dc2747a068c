package import ClinicDomain

/// Which names of a long list are there more than once, without grouping the whole list.
package struct RepeatedNames: Sendable {
  private let entries: [ListEntry]
  private let prints: [UInt64]
  private let repeated: Set<UInt64>

  /// Looks the names of a list through once.
  package init(_ entries: [ListEntry]) {
    self.entries = entries
    prints = entries.map { Self.fingerprint($0.name) }
    var seen: Set<UInt64> = []
    var repeated: Set<UInt64> = []
    for print in prints where !seen.insert(print).inserted { repeated.insert(print) }
    self.repeated = repeated
  }

  /// Whether a name is there more than once; letters with and without accents count as the same.
  package func holds(_ name: String) -> Bool { repeated.contains(Self.fingerprint(name)) }

  /// Everybody who shares a name with one of the entries given.
  package func shared(with shown: some Sequence<ListEntry>) -> SameNames {
    let wanted = Set(shown.map { Self.fingerprint($0.name) }).intersection(repeated)
    guard !wanted.isEmpty else { return SameNames([]) }
    return SameNames(
      prints.indices.filter { wanted.contains(prints[$0]) }.map { PatientLine(entries[$0]) }
    )
  }

  /// A number that is the same for names that fold to the same text.
  private static func fingerprint(_ name: String) -> UInt64 {
    var print: UInt64 = 14_695_981_039_346_656_037
    func take(_ bytes: some Sequence<UInt8>) {
      for byte in bytes {
        let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
        print = (print ^ UInt64(isUpper ? byte + 32 : byte)) &* 1_099_511_628_211
      }
    }
    if name.utf8.allSatisfy({ $0 < 128 }) {
      take(name.utf8)
    } else {
      take(LatinFold.fold(name).utf8)
    }
    return print
  }
}

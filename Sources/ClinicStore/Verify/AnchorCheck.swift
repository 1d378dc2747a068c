import ClinicDomain

/// Holds the journal against what was written down of its end outside of it.
struct AnchorCheck {
  /// Something that names a line with its hash.
  struct Anchor {
    var name: String
    var head: JournalHead
    /// Whether it is a seal that somebody brought, and not derived from the journal.
    var isSeal: Bool
  }

  private var waiting: [Anchor]
  private var met: [Anchor] = []
  private var differing: [(anchor: Anchor, file: String, line: Int)] = []
  private var reissues: [RecordHandling] = []

  init(_ anchors: [Anchor]) { waiting = anchors }

  /// Takes note of a line that is as it was written.
  mutating func pass(_ line: JournalLine, _ file: String, _ number: Int) {
    if case .recordHandled(let handling)? = line.recorded?.event, handling.firstLine != nil {
      reissues.append(handling)
    }
    while let found = waiting.firstIndex(where: { $0.head.seq == line.seq }) {
      let anchor = waiting.remove(at: found)
      if anchor.head.hash == line.hash.hex {
        met.append(anchor)
      } else {
        differing.append((anchor, file, number))
      }
    }
  }

  /// Tells what is missing or differs, once the journal's end is reached.
  func finish(into result: inout Verification) {
    for differing in differing {
      result.damages.append(
        Damage(file: differing.file, line: differing.line, reason: reason(differing.anchor))
      )
    }
    for anchor in waiting where anchor.head.seq > 0 {
      result.damages.append(
        Damage(
          file: "journal",
          line: 0,
          reason: anchor.head.seq > result.lines
            ? "it ends at line \(result.lines) of the clinic's order, and \(anchor.name) names line \(anchor.head.seq)"
            : "line \(anchor.head.seq) of the clinic's order, which \(anchor.name) names, is not there as it was"
        )
      )
    }
    result.anchors = met.map(\.name)
    result.anchoredThrough = met.map(\.head.seq).max() ?? 0
  }

  private func reason(_ anchor: Anchor) -> String {
    let reissue = reissues.last { handling in
      (handling.firstLine ?? 0)...handling.through ~= anchor.head.seq
    }
    guard let reissue else { return "\(anchor.name) names another line here" }
    return
      "\(anchor.name) was taken before lines were written anew from line \(reissue.firstLine ?? 0) on (\(reissue.reason)); hold a seal of later against it"
  }
}

import ClinicDomain
import Grid

/// One entry of the journal in words: who, what, before and after, the hash, whether it is intact.
struct AuditDetailText {
  private let entry: AuditEntry
  /// What it changed; nothing where that was not looked up.
  private let changes: [AuditChange]?
  private let row: AuditDocument.Row?
  private let showsCharts: Bool
  private let context: ScreenContext

  init(
    _ entry: AuditEntry,
    changes: [AuditChange]?,
    view: ClinicView,
    context: ScreenContext
  ) {
    self.entry = entry
    self.changes = changes
    self.context = context
    let document = AuditDocument([entry], view: view, context: context)
    row = document.rows.first
    showsCharts = document.showsCharts
  }

  private func group(_ label: String, _ text: String, _ role: CellRole = .value) -> [Span] {
    [Span("\(label) ", .label), Span(text, role)]
  }

  /// Who did it, when, where and in which place.
  private var head: [[Span]] {
    guard let row else { return [] }
    let at = entry.recorded?.at
    return [
      [
        Span(
          at.map { "\($0.local.date.shown) \($0.local.time.withSeconds)" } ?? "no time",
          .heading
        )
      ],
      [Span(entry.recorded.map { person($0.by) } ?? "the store", .value)],
      group("at", row.station), group("seq", DecimalText.grouped("\(entry.seq)")),
    ]
  }

  private func person(_ actor: Actor) -> String {
    actor.staff.flatMap { context.settings.staff[$0] }.map { "\($0.shownName), \($0.shownRole)" }
      ?? actor.description
  }

  private var what: [[Span]] {
    guard let row else { return [] }
    var groups = [group("ACTION", row.action), group("RECORD", row.record)]
    groups.append(
      group("RESULT", row.resultWord, row.result == .damaged ? .chipHigh : .value)
    )
    if case .actionRefused(let refused)? = entry.recorded?.event {
      groups.append(group("WHY", refused.why))
    }
    if let reason = entry.field("reason"), isShown { groups.append(group("REASON", reason)) }
    return groups
  }

  private var isShown: Bool { showsCharts || entry.chart == nil }

  /// The hash and whether recomputing agrees with it.
  private var proof: [[Span]] {
    [
      group("HASH", Self.short(entry.hash)), group("prev", Self.short(entry.previousHash)),
      entry.fault.map { [Span("NOT INTACT: \($0)", .chipHigh)] } ?? [Span("entry intact", .value)],
    ]
  }

  private static func short(_ hash: String) -> String {
    hash.isEmpty ? "none" : "\(hash.prefix(8))..\(hash.suffix(4))"
  }

  private var fields: [[Span]] {
    guard isShown else {
      return [[Span("What it says of the patient is not shown: who may see a chart may.", .label)]]
    }
    return entry.fields.filter { !$0.text.isEmpty }.map { group($0.name, $0.text) }
  }

  /// The groups that always stand below a small list.
  var essential: [[Span]] { head + what }
  /// The groups that stand there where there is room.
  var others: [[Span]] { proof + (isShown ? fields : []) }

  /// The column beside a larger list.
  func column(width: Int, height: Int) -> [SpanLine] {
    func stacked(_ groups: [[Span]]) -> [SpanLine] {
      groups.flatMap { SpanLine.wrap($0, width: width) }
    }
    return TextBlock.fitting(
      [stacked(head), stacked(what), stacked(proof), stacked(fields)],
      height: height
    )
  }

  /// Everything, for an entry that is looked at alone.
  func lines(width: Int) -> [SpanLine] {
    func part(_ title: String, _ groups: [[Span]]) -> [SpanLine] {
      [SpanLine(""), SpanLine(title, .heading)]
        + groups.flatMap { SpanLine.wrap($0, width: width) }
    }
    var lines = SpanLine.flow(head, width: width) + SpanLine.flow(what, width: width)
    if isShown, let changes, !changes.isEmpty {
      lines += part(
        "BEFORE AND AFTER",
        changes.map { change in
          [
            Span("\(change.name)  ", .label), Span("before ", .label),
            Span(change.before ?? "nothing", .value), Span("  after ", .label),
            Span(change.after ?? "nothing", .value),
          ]
        }
      )
    }
    lines += part("WHAT WAS WRITTEN", [group("kind", entry.kind)] + fields)
    lines += part(
      "PROOF",
      [
        group("hash", entry.hash.isEmpty ? "none" : entry.hash),
        group("hash of the line before", entry.previousHash.isEmpty ? "none" : entry.previousHash),
        proof.last ?? [],
      ]
    )
    return lines
  }

  /// All of it in words.
  var reading: String {
    (head + what + proof + fields).map { SpanLine($0).text }.joined(separator: "; ") + "."
  }
}

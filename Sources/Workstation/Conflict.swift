import ClinicDomain
import Grid
import Keys

/// A change of the same record on another station, line by line: nothing is overwritten unseen, and
/// what was typed here is not lost.
package struct Conflict: Sendable {
  /// Where what was typed here stands.
  enum Origin: Hashable, Sendable {
    case form(action: String)
    case walk
  }

  /// A line that stands differently here and there.
  struct Row: Hashable, Sendable {
    let field: String
    let label: String
    let mine: String
    let theirs: String
    var isMine: Bool?
  }

  /// The chart as it is now.
  let chart: Chart
  let origin: Origin
  /// What else changed, in words.
  let changes: [String]
  private(set) var rows: [Row]
  private(set) var focus = 0

  init(chart: Chart, origin: Origin, rows: [Row], changes: [String]) {
    self.chart = chart
    self.origin = origin
    self.rows = rows
    self.changes = changes
  }

  /// What an event did.
  enum Outcome: Hashable, Sendable {
    case open
    /// Every line is decided: the texts to be put into the lines.
    case decided(KeyedText)
    case left
  }

  mutating func handle(_ event: Event) -> Outcome {
    switch event {
    case .key(.escape, _): return .left
    case .key(.up, _), .key(.backTab, _): focus = max(0, focus - 1)
    case .key(.down, _), .key(.tab, _): focus = min(max(0, rows.count - 1), focus + 1)
    case .key(.character("1"), []): choose(mine: true)
    case .key(.character("2"), []): choose(mine: false)
    case .key(.enter, _):
      guard let open = rows.firstIndex(where: { $0.isMine == nil }) else {
        return .decided(chosen)
      }
      focus = open
    default: break
    }
    return .open
  }

  private mutating func choose(mine: Bool) {
    guard rows.indices.contains(focus) else { return }
    rows[focus].isMine = mine
    focus = min(rows.count - 1, focus + 1)
  }

  private var chosen: KeyedText {
    KeyedText(
      rows.map { row in
        KeyedText.Entry(key: row.field, text: row.isMine == true ? row.mine : row.theirs)
      }
    )
  }

  private var texts: [String] {
    var texts = [
      "Another station changed this record. Nothing of yours is kept yet, nothing is lost."
    ]
    texts += changes.map { "- \($0)" }
    return texts
  }

  private func text(of row: Row, _ index: Int) -> String {
    func mark(_ isIt: Bool) -> String { isIt ? "(*)" : "( )" }
    func shown(_ text: String) -> String { text.isEmpty ? "empty" : text }
    let focusMark = index == focus ? ">" : " "
    return
      "\(focusMark) \(row.label)  \(mark(row.isMine == true)) 1 yours: \(shown(row.mine))  \(mark(row.isMine == false)) 2 theirs: \(shown(row.theirs))"
  }

  /// Draws it over a frame.
  func draw(over frame: Frame, glyphs: GlyphSet) -> Frame {
    var canvas = Canvas(size: frame.size, glyphs: glyphs)
    canvas.frame = frame
    let lines =
      texts.map { Dialog.Line($0) }
      + rows.enumerated().map { Dialog.Line(text(of: $0.element, $0.offset), .value) }
    let keys: [Footer.Item] =
      rows.isEmpty
      ? [.init(key: "Enter", word: "go on"), .init(key: "Esc", word: "back")]
      : [
        .init(key: "1", word: "yours"), .init(key: "2", word: "theirs"),
        .init(key: "Enter", word: "go on with this"), .init(key: "Esc", word: "back"),
      ]
    let area = Dialog(title: "Changed elsewhere", lines: lines, keys: keys)
      .draw(in: &canvas, over: canvas.bounds, width: 76, focus: texts.count + focus)
    canvas.setCursor(x: area.minX, y: area.minY)
    canvas.frame.reading =
      ["Changed elsewhere."] + texts
      + rows.enumerated().map { text(of: $0.element, $0.offset) }
      + keys.map { "\($0.key): \($0.word)." }
    return canvas.frame
  }
}

extension Chart {
  /// What a chart has that an earlier reading of it had not, in words.
  func changes(since old: Chart, name: (StaffID) -> String) -> [String] {
    var changes: [String] = []
    func note(_ isChanged: Bool, _ text: String) { if isChanged { changes.append(text) } }
    note(summary.patient != old.summary.patient, "the patient's registration")
    note(summary.pump != old.summary.pump, "the pump")
    note(fills.count > old.fills.count, "a fill was recorded")
    note(programs.count > old.programs.count, "a program was recorded")
    if let order = summary.order, order != old.summary.order {
      changes.append("an order was signed by \(name(order.signedBy))")
    }
    note(appointments != old.appointments, "an appointment")
    note(summary.prescriberDate != old.summary.prescriberDate, "the prescriber's own date")
    note(notes.count > old.notes.count, "a note was written")
    note(
      listEntries.count + listStops.count > old.listEntries.count + old.listStops.count,
      "the lists of drugs and allergies"
    )
    note(therapyReviews.count > old.therapyReviews.count, "a review was signed")
    note(
      orderBook.records.last?.verification?.seq != old.orderBook.records.last?.verification?.seq,
      "the pharmacist answered an order"
    )
    for visit in visits {
      let known = old.visit(visit.id)?.entries.count ?? 0
      for entry in visit.entries.dropFirst(known) {
        changes.append(
          "screen \(entry.screen) was kept at \(entry.performedAt.local.time) by \(name(entry.recordedBy))"
        )
      }
      note(visit.state != (old.visit(visit.id)?.state ?? .open), "a visit was closed")
    }
    return changes.isEmpty ? ["something that is not shown here"] : changes
  }
}

package import ClinicDomain
import ExactJSON
import Synchronization

/// What is derived from the journal: an entry and a row for each chart, and where its lines lie.
///
/// Rows are decoded when a list shows them. All of it can be deleted at will.
package final class ChartIndex: ChartSummarySource {
  /// Everything that changes, behind one lock: views are read while the journal goes on.
  let state: Mutex<IndexState>

  /// An index of an empty journal.
  package init() { state = Mutex(IndexState()) }

  init(_ state: consuming sending IndexState) { self.state = Mutex(state) }

  /// The row of a chart, as of the last line taken in.
  package func summary(of chart: ChartID) -> ChartSummary? {
    state.withLock { $0.summary(of: chart) }
  }

  /// The clinic as lists show it now.
  package var view: ClinicView {
    state.withLock { state in
      ClinicView(
        settings: state.settings,
        head: state.position.head,
        entries: state.currentEntries(),
        books: state.books,
        source: self
      )
    }
  }

  /// How far the journal has been taken in.
  var position: IndexPosition { state.withLock { $0.position } }

  /// The months that were entered, in order.
  var months: [JournalMonth] { state.withLock { $0.months } }

  /// What is not as it was written, as far as it was met.
  var damages: [Damage] { state.withLock { $0.damages } }
}

/// How far the journal has been taken in: the place behind a line, in the month last entered.
struct IndexPosition: Hashable, Sendable {
  /// The seq of the last line.
  var seq: Int64 = 0
  /// The hash of the last line; nothing where that is damaged.
  var hash: LineHash? = LineHash.none
  /// The byte behind the last line, in the month's file.
  var offset: Int64 = 0
  /// Lines of that month so far.
  var monthCount: Int64 = 0
  /// Whether the last line seals that month, so that nothing may follow in it.
  var isSealed = false

  /// The end of the journal.
  var head: JournalHead { JournalHead(seq: seq, hash: (hash ?? .none).hex) }
}

import ClinicDomain
import ClinicStore
import Screens
import Workstation

extension Station {
  /// Tells the workstation when the journal's last entry was written, so that a clock that has gone
  /// back is seen.
  mutating func tellLastWritten() {
    let head = store.journal.head.seq
    guard let last = try? store.journal.events(since: max(0, head - 2)).last else { return }
    handle(.written(last.at))
  }

  /// Reads the journal for the audit; what cannot be read is said in the screen.
  static func answer(_ request: AuditRequest, of journal: any AuditTrail) -> AuditAnswer {
    do throws(JournalError) {
      switch request {
      case .page(let query, let before):
        return .page(
          try journal.auditPage(before: before, query, atMost: AuditRequest.pageCount)
        )
      case .detail(let seq): return .detail(try journal.auditDetail(of: seq))
      case .check: return .check(try journal.checkChain())
      }
    } catch {
      return .failed("\(error)")
    }
  }
}

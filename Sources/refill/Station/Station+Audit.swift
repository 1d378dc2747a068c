import ClinicDomain
import Screens

extension Station {
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

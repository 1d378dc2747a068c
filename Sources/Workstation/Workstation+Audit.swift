import ClinicDomain
import Screens

/// The audit: pages of the journal, asked for when its screen wants them.
extension Workstation {
  /// What the audit screen wants and has not asked for.
  mutating func auditEffects() -> [Effect] {
    guard tab == .audit, staff != nil, !isLocked, var audit = lists[.audit] as? AuditScreen,
      let wanted = audit.wanted
    else { return [] }
    audit.asked()
    lists[.audit] = audit
    return [.readAudit(wanted)]
  }

  /// Writes down that the audit is read.
  mutating func auditRead(_ surroundings: Surroundings) -> Effect {
    .append(
      action([.auditRead(AuditRead(filter: ""))], id: "audit-\(surroundings.name)"),
      token(.kept(.nothing, chart: nil))
    )
  }

  /// The next tab that the one who is signed in may see.
  func neighbour(by steps: Int) -> ScreenID {
    let next = tab.advanced(by: steps)
    return next == .audit && staff?.may(.readAudit) != true ? next.advanced(by: steps) : next
  }

  /// Hands on what the journal said.
  mutating func takeAudit(_ answer: AuditAnswer) {
    guard var audit = lists[.audit] as? AuditScreen else { return }
    audit.take(answer, context: context)
    lists[.audit] = audit
  }
}

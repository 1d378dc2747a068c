import ClinicDomain
import Screens

/// The audit: pages of the journal, asked for when its screen wants them.
extension Workstation {
  /// What the audit screen wants and has not asked for; who may not see the tab that was asked for is
  /// sent back to where the key was pressed.
  mutating func auditEffects(from shown: ScreenID, _ surroundings: Surroundings) -> [Effect] {
    guard staff != nil, !isLocked else { return [] }
    if let right = tab.right, let denial = refusal(of: right, "\(tab.title) is not shown") {
      tab = shown.right.map(context.may) ?? true ? shown : .today
      refreshLists()
      return refuse(denial, surroundings)
    }
    guard tab == .audit else { return [] }
    // That the audit is read is written down too.
    var effects = shown == .audit ? [] : [auditRead(surroundings)]
    guard var audit = lists[.audit] as? AuditScreen, let wanted = audit.wanted else {
      return effects
    }
    guard !audit.isToBeAnnounced else {
      audit.announce()
      lists[.audit] = audit
      return effects
    }
    audit.asked()
    lists[.audit] = audit
    effects.append(.readAudit(wanted))
    return effects
  }

  /// Whether something that takes long is announced and waits for its picture to be drawn.
  var isAuditWaiting: Bool {
    guard tab == .audit, let audit = lists[.audit] as? AuditScreen else { return false }
    return audit.wanted != nil
  }

  private mutating func auditRead(_ surroundings: Surroundings) -> Effect {
    .append(
      action([.auditRead(AuditRead(filter: ""))], id: "audit-\(surroundings.name)"),
      token(.kept(.nothing, chart: nil))
    )
  }

  /// The next tab that the one who is signed in may see.
  func neighbour(by steps: Int) -> ScreenID {
    var next = tab.advanced(by: steps)
    while let right = next.right, !context.may(right) { next = next.advanced(by: steps) }
    return next
  }

  /// Hands on what the journal said.
  mutating func takeAudit(_ answer: AuditAnswer) {
    guard var audit = lists[.audit] as? AuditScreen else { return }
    audit.take(answer, context: context)
    lists[.audit] = audit
  }
}

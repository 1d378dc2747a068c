package import ClinicDomain

/// What the audit screen asks of the journal.
package enum AuditRequest: Hashable, Sendable {
  /// The entries before a place; nothing for the journal's end.
  case page(AuditQuery, before: Int64?)
  /// One entry with what its record said before.
  case detail(Int64)
  /// Every hash, recomputed.
  case check

  /// The most entries of a page.
  package static let pageCount = 200
}

/// What the journal answers.
package enum AuditAnswer: Sendable {
  case page(AuditPage)
  case detail(AuditDetail?)
  case check(ChainCheck)
  case failed(String)
}

/// What became of what somebody did.
public enum AuditResult: String, Hashable, Sendable, CaseIterable {
  case kept
  case signed
  case shown
  case refused
  case damaged

  /// The word for it on screens.
  public var word: String { rawValue }
}

extension AuditEntry {
  /// What became of it.
  public var result: AuditResult {
    if !isIntact { return .damaged }
    return switch recorded?.event {
    case .signInRefused, .actionRefused: .refused
    case .chartRead, .auditRead: .shown
    case .therapyReviewed, .signatureSealed: .signed
    default: recorded?.event.signature == nil ? .kept : .signed
    }
  }

  /// What was done, in words.
  public var action: String {
    switch recorded?.event {
    case .signedIn: "sign-in"
    case .signedOut: "sign-out"
    case .signInRefused: "sign-in"
    case .chartRead: "open chart"
    case .auditRead: "read audit"
    case .actionRefused(let refused): Self.tried(refused.what)
    case .rowsImported: "import rows"
    case .pinChanged: "change own PIN"
    case .emergencyAccessed: "EMERGENCY ACCESS"
    case .emergencyReviewed: "review emergency access"
    case .policyChanged(let change):
      "policy: \(PolicySetting(rawValue: change.setting)?.title ?? change.setting)"
    case .clinicPhoneSet(let set):
      "policy: \(ClinicPhone(rawValue: set.phone)?.title ?? set.phone)"
    case .drugLimitChanged(let change):
      "limit of \(change.drug): \(DrugLimit(rawValue: change.limit)?.title ?? change.limit)"
    case .screenRecorded(let entry): "walk, screen \(entry.screen)"
    case .stopMet(let stop): "STOP on screen \(stop.screen)"
    case .stopLeft(let left):
      left.way == .overridden
        ? "stop override, screen \(left.screen)" : "stop left, screen \(left.screen)"
    case .visitStarted(let visit): "begin \(visit.kind.title)"
    case .visitExited: "end visit early"
    case .signatureSealed(let seal): "sign: \(seal.meaning)"
    case .visitSigned: "close visit"
    case .visitAmended: "addendum to a signed visit"
    case .appointmentRecorded(let appointment):
      "\(appointment.kind.title) \(appointment.at.date.shown): \(appointment.state.rawValue)"
    case .lineDamaged,
      nil where kind.isEmpty:
      "not readable"
    default: Self.words(of: kind)
    }
  }

  /// A refusal's own words as what was tried: "The order is not signed" is `order is not signed`.
  private static func tried(_ what: String) -> String {
    what.hasPrefix("The ") ? String(what.dropFirst(4)) : what
  }

  /// A stored kind in words: `drugOrder.recorded` is `drug order recorded`.
  private static func words(of kind: String) -> String {
    var words = ""
    for character in kind {
      if character == "." {
        words += " "
      } else if character.isUppercase {
        words += " \(character.lowercased())"
      } else {
        words.append(character)
      }
    }
    return words
  }
}

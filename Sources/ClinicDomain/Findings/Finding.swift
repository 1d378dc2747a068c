/// Something that a check found: a line to read, a reason to give, or a stop.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
  /// The check.
  public let code: FindingCode
  /// How grave it is here; a check may be graver than its standard.
  public let severity: Severity
  /// What it is about: a drug, a lot; nothing where it is about the whole order.
  public let subject: String?
  /// The value that met the check, in stored form.
  public let value: String
  /// What is wrong and what it is held against, in words.
  public let message: String
  /// The key of the source of the limit; `POLICY` for the clinic's own.
  public let source: String
  /// Whether the limit behind it was read on a page.
  public let verified: Bool

  /// Makes a finding; without a severity the check's own holds.
  public init(
    _ code: FindingCode,
    severity: Severity? = nil,
    subject: String? = nil,
    value: String,
    message: String,
    source: String,
    verified: Bool = true
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.subject = subject
    self.value = value
    self.message = message
    self.source = source
    self.verified = verified
  }

  /// Whether a clinician may override it with a signed reason; only a hard stop ever needs it.
  public var isOverridable: Bool { severity != .hardStop || code.isOverridable }

  /// The code and the message.
  public var description: String { "\(severity.words): \(code.rawValue), \(message)" }
}

/// A reason that was given for a finding and is not asked for again at the same value.
public struct KeptReason: Hashable, Sendable {
  /// The check.
  public let code: FindingCode
  /// What it was about.
  public let subject: String?
  /// The value that it was given for.
  public let value: String

  /// Makes a kept reason.
  public init(code: FindingCode, subject: String?, value: String) {
    self.code = code
    self.subject = subject
    self.value = value
  }

  /// The reason that answers a finding.
  public init(for finding: Finding) {
    self.init(code: finding.code, subject: finding.subject, value: finding.value)
  }
}

extension [Finding] {
  /// The gravest severity; none where nothing was found.
  public var severity: Severity { map(\.severity).max() ?? .none }

  /// The codes in the order found.
  public var codes: [FindingCode] { map(\.code) }

  /// The findings that still ask: a kept reason silences the same code at the same value only, and
  /// never a hard stop.
  public func asking(after kept: Set<KeptReason>) -> [Finding] {
    filter { $0.severity == .hardStop || !kept.contains(KeptReason(for: $0)) }
  }
}

extension FindingCode {
  /// The severity that the check has on its own.
  public var severity: Severity { Formulary.check(self)?.severity ?? .hardStop }

  /// When the check fires, in words.
  public var when: String { Formulary.check(self)?.when ?? "" }

  /// Whether a clinician may override its hard stop with a signed reason.
  ///
  /// The stops that protect identity, product, position, program and custody can only be satisfied
  /// or left by a safe exit.
  public var isOverridable: Bool {
    switch self {
    case .prohibitedDrug, .preservedProduct, .phTooLow, .unitMissing, .rateBelowPumpMin,
      .rateAbovePumpMax, .concMismatchProgrammer, .bridgeUnanswered, .budPassed, .lotExpired,
      .lotRecalled, .lookalikeSwap, .wrongPatient, .psychosisZiconotide, .bolusDeviceNaive,
      .pocketFillSuspect, .overfill, .csWasteWitness, .assayOutOfBand:
      false
    default: true
    }
  }
}

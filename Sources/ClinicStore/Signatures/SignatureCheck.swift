import ClinicDomain

/// Works the hash of every signature out again while the journal is gone through from its beginning.
struct SignatureCheck {
  private var digests: [VisitID: SignedContent.VisitDigest] = [:]
  private var last: SignedContent?
  private var closed: VisitID?

  /// Takes in a line, and says what is wrong where it seals a signature that does not fit.
  mutating func pass(_ recorded: RecordedEvent?) -> String? {
    guard let recorded else { return nil }
    if case .signatureSealed(let seal) = recorded.event { return fault(of: seal, recorded) }
    if let closed {
      digests[closed] = nil
      self.closed = nil
    }
    last = SignedContent(
      chart: recorded.chart,
      visit: recorded.visit,
      event: recorded.event,
      before: recorded.visit.flatMap { digests[$0] } ?? recorded.visit.map { _ in .init() }
    )
    if let visit = recorded.visit {
      digests[visit, default: .init()].take(recorded.event)
      if recorded.event.closesVisit { closed = visit }
    }
    return nil
  }

  private func fault(of seal: SignatureSeal, _ recorded: RecordedEvent) -> String? {
    guard let last, let signature = last.event.signature, last.chart == recorded.chart else {
      return "it seals a signature, and nothing before it is signed"
    }
    let fits =
      signature.by == seal.by && signature.at == seal.at && signature.meaning == seal.meaning
      && last.hash(of: signature, method: seal.method) == seal.hash
    return fits ? nil : "the signature of \(seal.by.text) does not fit what it was set under"
  }
}

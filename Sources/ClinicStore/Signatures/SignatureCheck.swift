import ClinicDomain

/// Works the hash of every signature out again while the journal is gone through from its beginning.
struct SignatureCheck {
  /// What the open visits said so far; hashed only where a name closes one.
  private var visits: [VisitID: [ClinicEvent]] = [:]
  private var last: RecordedEvent?
  private var closed: VisitID?
  /// How many signatures were worked out.
  private(set) var count: Int64 = 0

  /// Takes in a line, and says what is wrong where it seals a signature that does not fit.
  mutating func pass(_ recorded: RecordedEvent?) -> String? {
    guard let recorded else { return nil }
    if case .signatureSealed(let seal) = recorded.event {
      count += 1
      return fault(of: seal, recorded)
    }
    if let closed {
      visits[closed] = nil
      self.closed = nil
    }
    if let before = last, let visit = before.visit, !before.event.closesVisit {
      visits[visit, default: []].append(before.event)
    }
    last = recorded
    if recorded.event.closesVisit { closed = recorded.visit }
    return nil
  }

  private func fault(of seal: SignatureSeal, _ recorded: RecordedEvent) -> String? {
    guard let last, let signature = last.event.signature, last.chart == recorded.chart else {
      return "it seals a signature, and nothing before it is signed"
    }
    let content = SignedContent(
      chart: last.chart,
      visit: last.visit,
      event: last.event,
      before: last.event.closesVisit ? digest(of: last.visit) : nil
    )
    let fits =
      signature.by == seal.by && signature.at == seal.at && signature.meaning == seal.meaning
      && content.hash(of: signature, method: seal.method) == seal.hash
    return fits ? nil : "the signature of \(seal.by.text) does not fit what it was set under"
  }

  private func digest(of visit: VisitID?) -> SignedContent.VisitDigest {
    var digest = SignedContent.VisitDigest()
    for event in visit.flatMap({ visits[$0] }) ?? [] { digest.take(event) }
    return digest
  }
}

package import ClinicDomain
import Synchronization

extension FileJournal {
  /// Puts behind every signed event of an action what ties the name to it.
  ///
  /// - Throws: `JournalError` where what the visit said before cannot be read.
  package func sealing(
    _ action: Action,
    method: String = SignatureSeal.pinGivenAnew
  ) throws(JournalError) -> Action {
    guard action.events.contains(where: { $0.signature != nil }) else { return action }
    var digest: SignedContent.VisitDigest?
    if let visit = action.visit, action.events.contains(where: \.closesVisit) {
      digest = try self.digest(of: visit, in: action.chart)
    }
    var sealed = action
    sealed.events = []
    for event in action.events {
      sealed.events.append(event)
      if let signature = event.signature {
        let content = SignedContent(
          chart: action.chart,
          visit: action.visit,
          event: event,
          before: digest
        )
        let seal = SignatureSeal(
          by: signature.by,
          at: signature.at,
          meaning: signature.meaning,
          method: method,
          hash: content.hash(of: signature, method: method)
        )
        sealed.events.append(.signatureSealed(seal))
      }
      digest?.take(event)
    }
    return sealed
  }

  /// Everything that a visit says so far.
  private func digest(
    of visit: VisitID,
    in chart: ChartID?
  ) throws(JournalError) -> SignedContent.VisitDigest {
    var digest = SignedContent.VisitDigest()
    let runs = chart.map { chart in index.state.withLock { $0.runs(of: chart) } } ?? []
    for reading in try readings(of: runs) {
      guard case .line(let line) = reading, let recorded = line.recorded,
        recorded.visit == visit
      else { continue }
      if case .signatureSealed = recorded.event { continue }
      digest.take(recorded.event)
    }
    return digest
  }
}

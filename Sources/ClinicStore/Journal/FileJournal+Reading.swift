package import ClinicDomain
import ExactJSON
import Synchronization

extension FileJournal {
  /// Reads one chart from where its lines lie, each against its hash.
  ///
  /// - Throws: `JournalError` where there is no such chart or a file cannot be read. A damaged line
  ///   makes the chart read-only instead.
  package func chart(_ id: ChartID) throws(JournalError) -> Chart {
    let runs = index.state.withLock { $0.runs(of: id) }
    guard !runs.isEmpty else { throw .noSuchChart(id) }
    var chart = Chart(id: id)
    for reading in try readings(of: runs) {
      switch reading {
      case .line(let line):
        if let recorded = line.recorded, recorded.chart == id { chart.apply(recorded) }
      case .damage(let damage):
        chart.apply(damage.event(of: id, seq: chart.version))
        tell(damage, of: id)
      }
    }
    return chart
  }

  private func tell(_ damage: Damage, of chart: ChartID) {
    index.state.withLock { state in
      guard !state.damages.contains(where: { $0.place == damage.place }) else { return }
      state.damages.append(damage)
      state.flag(chart, damage)
    }
  }

  /// The events behind a seq, in order; damaged lines are left out.
  ///
  /// - Throws: `JournalError` where a file cannot be read.
  package func events(since seq: Int64) throws(JournalError) -> [RecordedEvent] {
    let (months, head) = (index.months, index.position)
    guard seq < head.seq else { return [] }
    var events: [RecordedEvent] = []
    let first = max(0, months.firstPlace { $0.firstSeq > seq + 1 } - 1)
    for number in first..<months.count {
      let month = months[number]
      let end = number == months.count - 1 ? head.offset : month.length ?? 0
      let start = number == first ? try place(of: seq, in: month, end: end) : 0
      guard start < end else { continue }
      let bytes = try reading { () throws(FileFault) in
        try files.read(month.path, from: start, count: Int(end - start))
      }
      var previous = start == 0 ? month.before : try hash(before: start, in: month)
      var place = 0
      while let feed = JournalScanner.lineFeed(in: bytes, from: place) {
        let raw = bytes[place..<feed]
        if case .success(let line) = JournalScanner.read(raw, after: previous),
          line.seq > seq, let recorded = line.opened(with: key).recorded
        {
          events.append(recorded)
        }
        previous = JournalLine.carriedHash(raw)
        place = feed + 1
      }
    }
    return events
  }

  func hash(
    before offset: Int64,
    in month: JournalMonth
  ) throws(JournalError) -> LineHash? {
    let count = min(offset, Int64(JournalLine.tailCount) + 2)
    let bytes = try reading { () throws(FileFault) in
      try files.read(month.path, from: offset - count, count: Int(count))
    }
    return JournalLine.carriedHash(bytes.dropLast())
  }

  /// The byte at which a line begins whose seq is not beyond a given one, near it.
  func place(
    of seq: Int64,
    in month: JournalMonth,
    end: Int64
  ) throws(JournalError) -> Int64 {
    var low: Int64 = 0
    var high = end
    while high - low > Int64(2 * JournalLine.longest) {
      let middle = (low + high) / 2
      let bytes = try reading { () throws(FileFault) in
        try files.read(month.path, from: middle, count: 2 * JournalLine.longest)
      }
      guard let feed = JournalScanner.lineFeed(in: bytes, from: 0),
        let next = JournalScanner.lineFeed(in: bytes, from: feed + 1),
        let hash = JournalLine.carriedHash(bytes[feed + 1..<next]),
        let line = try? JournalLine(Array(bytes[feed + 1..<next]), carrying: hash)
      else { return low }
      if line.seq <= seq { low = middle + Int64(feed) + 1 } else { high = middle }
    }
    return low
  }
}

import ClinicDomain

extension FileJournal {
  /// A line where an index says that one lies, or what is wrong there.
  enum SpanReading {
    case line(JournalLine)
    case damage(Damage)
  }

  /// Reads lines from where they lie, in order, each against the hash before it.
  ///
  /// The files are read one after the other; what the lines say is then worked out on all processors at once,
  /// which halves the wait for a chart of many years.
  ///
  /// - Throws: `JournalError` where a file cannot be read. A damaged line is answered as such.
  func readings(of runs: [LineRun]) throws(JournalError) -> [SpanReading] {
    var spans: [ReadSpan] = []
    for span in LineSpan.spans(of: runs) { spans.append(try read(span)) }
    let key = key
    let lines = Concurrently.map(spans) { span in
      span.places.map { span.line($0).map { $0.opened(with: key) } }
    }
    var readings: [SpanReading] = []
    readings.reserveCapacity(lines.reduce(0) { $0 + $1.count })
    for (span, lines) in zip(spans, lines) {
      for (place, line) in zip(span.places, lines) {
        switch line {
        case .success(let line): readings.append(.line(line))
        case .failure(let failure):
          let offset = span.start + Int64(place.bytes.lowerBound)
          readings.append(.damage(try damage(span.month, at: offset, failure.reason)))
        }
      }
    }
    return readings
  }

  private func read(_ span: LineSpan) throws(JournalError) -> ReadSpan {
    let month = index.months[Int(span.month)]
    // The end of the line before the first one holds the hash that it follows.
    let start = max(0, span.runs[0].offset - Int64(JournalLine.tailCount) - 2)
    let bytes = try reading { () throws(FileFault) in
      try files.read(month.path, from: start, count: Int(span.end - start))
    }
    return ReadSpan(month: month, start: start, bytes: bytes, runs: span.runs)
  }

  private func damage(
    _ month: JournalMonth,
    at offset: Int64,
    _ reason: String
  ) throws(JournalError) -> Damage {
    let before = try reading { () throws(FileFault) in
      try files.read(month.path, from: 0, count: Int(offset))
    }
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    return Damage(file: month.path, line: line, reason: reason)
  }
}

/// Runs of one month that lie near each other and are read at once.
struct LineSpan {
  let month: Int32
  private(set) var runs: [LineRun]

  /// The byte behind the last run.
  var end: Int64 { runs[runs.count - 1].end }

  /// Bytes between two runs up to which reading them along is cheaper than reading twice.
  private static let gap: Int64 = 16_384

  /// Runs in order, put together to spans.
  static func spans(of runs: [LineRun]) -> [LineSpan] {
    var spans: [LineSpan] = []
    for run in runs {
      if let last = spans.last, last.month == run.month, run.offset - last.end <= gap {
        spans[spans.count - 1].runs.append(run)
      } else {
        spans.append(LineSpan(month: run.month, runs: [run]))
      }
    }
    return spans
  }
}

/// The bytes of a span, and where in them the lines of its runs stand.
private struct ReadSpan: Sendable {
  /// A line, and the one before it, whose hash it follows; nothing at the beginning of a month.
  struct Place: Sendable {
    let bytes: Range<Int>
    let before: Range<Int>?
    /// Whether its line feed is there.
    let isComplete: Bool
  }

  let month: JournalMonth
  /// The first byte in the month's file.
  let start: Int64
  let bytes: [UInt8]
  private(set) var places: [Place] = []

  init(month: JournalMonth, start: Int64, bytes: [UInt8], runs: [LineRun]) {
    (self.month, self.start, self.bytes) = (month, start, bytes)
    for run in runs {
      var place = Int(run.offset - start)
      var before = run.offset == 0 ? nil : 0..<max(0, place - 1)
      for _ in 0..<run.count {
        let feed = JournalScanner.lineFeed(in: bytes, from: place)
        let range = place..<(feed ?? bytes.count)
        places.append(Place(bytes: range, before: before, isComplete: feed != nil))
        guard let feed else { break }
        before = range
        place = feed + 1
      }
    }
  }

  /// What a line says, or why it is not taken for what it says.
  func line(_ place: Place) -> Result<JournalLine, JournalScanner.Failure> {
    guard place.isComplete else {
      return .failure(JournalScanner.Failure(reason: "it is not complete"))
    }
    let previous = place.before.map { JournalLine.carriedHash(bytes[$0]) } ?? month.before
    return JournalScanner.read(bytes[place.bytes], after: previous)
  }
}

/// What a figure counts.
enum Measure {
  case nanoseconds
  case bytes
  case writes

  /// A figure with its unit.
  func text(_ value: Int) -> String {
    switch self {
    case .nanoseconds where value >= 1_000_000_000: "\(Self.decimal(value, of: 1_000_000_000)) s"
    case .nanoseconds: "\(Self.decimal(value, of: 1_000_000)) ms"
    case .bytes: "\(value) bytes"
    case .writes: "\(value)"
    }
  }

  private static func decimal(_ value: Int, of unit: Int) -> String {
    let hundredths = (value * 100 + unit / 2) / unit
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// The runs of one measurement.
struct Samples {
  let measure: Measure
  private let sorted: [Int]

  /// Sorts what was measured; there is at least one run.
  init(_ values: [Int], _ measure: Measure) {
    self.measure = measure
    sorted = values.sorted()
  }

  /// The middle run.
  var median: Int { sorted[sorted.count / 2] }
  /// The best run.
  var least: Int { sorted[0] }
  /// The worst run.
  var most: Int { sorted[sorted.count - 1] }

  /// Runs something as often as the benchmark asks, after one run that warms it up.
  static func times(_ body: () throws -> Void) rethrows -> Samples {
    try body()
    let values = try (0..<RefillBench.runs).map { _ in try nanoseconds(body) }
    return Samples(values, .nanoseconds)
  }

  /// How long something takes.
  static func nanoseconds(_ body: () throws -> Void) rethrows -> Int {
    let span = try ContinuousClock().measure(body)
    return Int(span.components.seconds) * 1_000_000_000
      + Int(span.components.attoseconds / 1_000_000_000)
  }
}

/// What a figure must not pass.
struct Limit {
  let value: Int
  let measure: Measure

  static func milliseconds(_ value: Int) -> Limit {
    Limit(value: value * 1_000_000, measure: .nanoseconds)
  }

  static func nanoseconds(_ value: Int) -> Limit { Limit(value: value, measure: .nanoseconds) }
  static func bytes(_ value: Int) -> Limit { Limit(value: value, measure: .bytes) }
  static func writes(_ value: Int) -> Limit { Limit(value: value, measure: .writes) }
}

/// The table of all figures.
struct BenchReport {
  private var rows: [[String]] = [["", "median", "least", "most", "limit"]]
  /// Whether a figure passes its limit.
  private(set) var isMissed = false

  mutating func add(
    _ name: String,
    _ samples: Samples,
    limit: Limit? = nil,
    because reason: String? = nil
  ) {
    let measure = samples.measure
    var bound = limit.map { $0.measure.text($0.value) } ?? ""
    if let reason { bound += ", \(reason)" }
    if let limit, samples.median > limit.value {
      isMissed = true
      bound += "  MISSED"
    }
    rows.append(
      [name] + [samples.median, samples.least, samples.most].map(measure.text) + [bound]
    )
  }

  /// The table as lines of text.
  var text: String {
    let widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let fill = String(repeating: " ", count: widths[column] - cell.count)
        line += column == 0 || column == 4 ? cell + fill : fill + cell
        line += "  "
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}

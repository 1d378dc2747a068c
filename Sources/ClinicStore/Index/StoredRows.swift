import ClinicDomain

/// Rows and runs of charts as the index's files hold them, in order of the charts' names.
struct StoredRows: Sendable {
  /// The charts in order.
  var charts: [ChartID] = []
  /// The seq of each chart's last line.
  var versions: [Int64] = []
  /// Where each row begins, and the end of the last.
  var rowStarts: [Int] = [0]
  /// Where each chart's runs begin, and the end of the last.
  var runStarts: [Int] = [0]
  /// The rows as JSON, one behind the other.
  var rowBytes: [UInt8] = []
  /// The runs, one behind the other.
  var runBytes: [UInt8] = []

  /// The place of a chart; nothing where the files do not have it.
  func number(of chart: ChartID) -> Int? {
    let place = charts.firstPlace { $0 >= chart }
    return place < charts.count && charts[place] == chart ? place : nil
  }

  /// A chart's row.
  func row(_ number: Int) -> [UInt8] {
    Array(rowBytes[rowStarts[number]..<rowStarts[number + 1]])
  }

  /// A chart's runs.
  func runs(_ number: Int) -> [LineRun] {
    var reader = BinaryReader(runBytes, at: runStarts[number])
    var runs: [LineRun] = []
    while reader.position < runStarts[number + 1], let run = LineRun(&reader) { runs.append(run) }
    return runs
  }

  /// Adds a chart behind the last one.
  mutating func add(_ chart: ChartID, version: Int64, row: [UInt8], runs: [LineRun]) {
    var out = BinaryWriter()
    for run in runs { run.write(to: &out) }
    charts.append(chart)
    versions.append(version)
    rowBytes += row
    runBytes += out.bytes
    rowStarts.append(rowBytes.count)
    runStarts.append(runBytes.count)
  }
}

extension LineRun {
  /// The next run; nothing where the bytes end.
  init?(_ reader: inout BinaryReader) {
    guard let month = reader.integer(Int32.self), let count = reader.integer(Int32.self),
      let offset = reader.integer(Int64.self), let length = reader.integer(Int64.self)
    else { return nil }
    self.init(month: month, count: count, offset: offset, length: length)
  }

  /// Writes the run in the fixed form of the index.
  func write(to out: inout BinaryWriter) {
    out.put(month)
    out.put(count)
    out.put(offset)
    out.put(length)
  }
}

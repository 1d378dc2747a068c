package import ClinicDomain
package import ExactJSON
import Synchronization

extension FileJournal {
  /// Everything that the journal holds of a chart, line by line as it was written, opened where it is
  /// encrypted.
  ///
  /// - Throws: `JournalError` where there is no such chart or a file cannot be read.
  package func lines(of chart: ChartID) throws(JournalError) -> [JSONValue] {
    let runs = index.state.withLock { $0.runs(of: chart) }
    guard !runs.isEmpty else { throw .noSuchChart(chart) }
    var lines: [JSONValue] = []
    for run in runs {
      let month = index.months[Int(run.month)]
      let bytes = try reading { () throws(FileFault) in
        try files.read(month.path, from: run.offset, count: Int(run.length))
      }
      for raw in bytes.split(separator: UInt8(ascii: "\n")) {
        guard let value = try? JSONValue(Array(raw)) else { continue }
        lines.append(opened(raw, value))
      }
    }
    return lines
  }

  /// A sealed line with its event in the place of what was sealed.
  private func opened(_ raw: ArraySlice<UInt8>, _ value: JSONValue) -> JSONValue {
    guard let key, let hash = JournalLine.carriedHash(raw),
      let line = try? JournalLine(Array(raw), carrying: hash), let sealed = line.sealed,
      let plain = sealed.plain(with: key), case .object(let members) = value,
      case .object(let inner) = plain
    else { return value }
    return .object(
      members.compactMap { member in
        if member.name == "critical" { return nil }
        return inner.first { $0.name == member.name } ?? member
      }
    )
  }
}

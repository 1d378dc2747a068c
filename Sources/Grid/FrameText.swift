/// A frame written as text that can be read, kept and compared: characters, meanings, words.
package enum FrameText {
  /// The whole account of a frame under a line that names the case.
  package static func account(of frame: Frame, heading: String) -> String {
    var lines = ["# \(heading)"]
    for (row, line) in frame.lines.enumerated() { lines.append("\(number(row))|\(line)") }
    lines.append("roles:")
    for row in 0..<frame.size.height {
      let runs = runs(frame, row: row)
      if !runs.isEmpty { lines.append("\(number(row))  \(runs.joined(separator: "  "))") }
    }
    let cursor = frame.cursor.map { "\($0.y),\($0.x)" } ?? "none"
    lines.append("cursor: \(cursor)\(frame.isCursorVisible ? " visible" : " hidden")")
    lines.append("reading:")
    lines += frame.reading.map { " \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The characters alone, row by row.
  package static func plain(_ frame: Frame) -> String {
    frame.lines.map { $0 + "\n" }.joined()
  }

  private static func number(_ row: Int) -> String { row < 10 ? " \(row)" : "\(row)" }

  /// Runs of cells with a meaning other than plain text: `0-7 selected`.
  private static func runs(_ frame: Frame, row: Int) -> [String] {
    guard frame.size.width > 0 else { return [] }
    var runs: [String] = []
    var start = 0
    for column in 1...frame.size.width {
      let ended =
        column == frame.size.width || frame[column, row].role != frame[start, row].role
      guard ended else { continue }
      let role = frame[start, row].role
      if role != .text {
        runs.append(
          column - 1 == start
            ? "\(start) \(role.rawValue)" : "\(start)-\(column - 1) \(role.rawValue)"
        )
      }
      start = column
    }
    return runs
  }
}

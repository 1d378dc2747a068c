/// Rows of a file of comma-separated values, with the line on which each begins.
package struct CSVTable: Hashable, Sendable {
  /// One row under the header.
  package struct Row: Hashable, Sendable {
    /// The line in the file on which it begins, counted from 1.
    package let line: Int
    /// The cells, as many as the header has.
    package let cells: [String]
  }

  /// The names of the columns.
  package let header: [String]
  /// The rows.
  package let rows: [Row]
}

/// Why a file is not one of comma-separated values.
package struct CSVError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, counted from 1.
  package let line: Int
  /// What is wrong.
  package let why: String

  /// The whole sentence.
  package var description: String { "line \(line): \(why)" }
}

/// Reads files of comma-separated values (RFC 4180), strictly.
package enum CSVReader {
  /// The longest cell that is taken, in bytes.
  package static let longestCell = 10_000

  /// Reads a whole file; line feeds alone are taken as line ends too.
  ///
  /// - Throws: `CSVError` where the bytes are not UTF-8, a quote stands alone, a row has another
  ///   number of cells than the header, or a cell is too long.
  package static func read(_ bytes: [UInt8]) throws(CSVError) -> CSVTable {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    if let line = firstBadLine(bytes) {
      throw CSVError(line: line, why: "the bytes are not UTF-8; save the file as UTF-8")
    }
    var scanner = Scanner(bytes: bytes)
    guard let header = try scanner.row() else {
      throw CSVError(line: 1, why: "the file is empty")
    }
    var rows: [CSVTable.Row] = []
    while let row = try scanner.row() {
      if row.cells == [""] { continue }
      guard row.cells.count == header.cells.count else {
        throw CSVError(
          line: row.line,
          why:
            "\(row.cells.count) cells stand under \(header.cells.count) columns; quote cells that hold a comma"
        )
      }
      rows.append(row)
    }
    return CSVTable(header: header.cells, rows: rows)
  }

  private static func firstBadLine(_ bytes: ArraySlice<UInt8>) -> Int? {
    var line = 1
    for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return nil
  }

  private struct Scanner {
    let bytes: ArraySlice<UInt8>
    var position: Int
    var line = 1

    init(bytes: ArraySlice<UInt8>) {
      self.bytes = bytes
      position = bytes.startIndex
    }

    private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    mutating func row() throws(CSVError) -> CSVTable.Row? {
      guard next != nil else { return nil }
      let start = line
      var cells: [String] = []
      while true {
        cells.append(try cell())
        if next == UInt8(ascii: ",") {
          position += 1
          continue
        }
        if next == UInt8(ascii: "\r") { position += 1 }
        guard next == nil || next == UInt8(ascii: "\n") else {
          throw CSVError(line: line, why: "a carriage return stands inside a row")
        }
        if next != nil {
          position += 1
          line += 1
        }
        return CSVTable.Row(line: start, cells: cells)
      }
    }

    private mutating func cell() throws(CSVError) -> String {
      next == UInt8(ascii: "\"") ? try quoted() : try plain()
    }

    private mutating func plain() throws(CSVError) -> String {
      let start = position
      while let byte = next, byte != UInt8(ascii: ","), byte != UInt8(ascii: "\n"),
        byte != UInt8(ascii: "\r")
      {
        guard byte != UInt8(ascii: "\"") else {
          throw CSVError(line: line, why: "a quote stands inside a cell that is not quoted")
        }
        position += 1
      }
      return try text(Array(bytes[start..<position]))
    }

    private mutating func quoted() throws(CSVError) -> String {
      let start = line
      position += 1
      var content: [UInt8] = []
      while let byte = next {
        position += 1
        if byte == UInt8(ascii: "\n") { line += 1 }
        guard byte == UInt8(ascii: "\"") else {
          content.append(byte)
          continue
        }
        guard next == UInt8(ascii: "\"") else {
          guard
            next == nil || next == UInt8(ascii: ",") || next == UInt8(ascii: "\r")
              || next == UInt8(ascii: "\n")
          else { throw CSVError(line: line, why: "text follows a closing quote") }
          return try text(content)
        }
        content.append(byte)
        position += 1
      }
      throw CSVError(line: start, why: "a quote is not closed")
    }

    private func text(_ content: [UInt8]) throws(CSVError) -> String {
      guard content.count <= CSVReader.longestCell else {
        throw CSVError(line: line, why: "a cell is longer than \(CSVReader.longestCell) bytes")
      }
      return String(decoding: content, as: UTF8.self)
    }
  }
}

import ClinicDomain
import Foundation
import Grid
import Keys
import Screens
import Testing

/// What must hold for every picture of every screen.
enum FrameChecks {
  /// Words and numbers of a text that hold a digit, without the signs around them.
  static func figures(_ text: String) -> [String] {
    text.split(whereSeparator: {
      !($0.isASCII && ($0.isLetter || $0.isNumber || ".,:-+".contains($0)))
    })
    .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: ".,:-+")) }
    .filter { $0.contains(where: \.isNumber) }
  }

  /// The figures of a frame that its words do not say; the tabs have their digits for themselves.
  static func unsaid(_ frame: Frame) -> [String] {
    let words = frame.reading.joined(separator: "\n")
    return frame.lines.dropFirst().flatMap(figures).filter { !words.contains($0) }
  }

  /// Runs of a chip that hold neither a mark nor a word.
  static func mute(_ frame: Frame) -> [String] {
    let chips: Set<CellRole> = [.chipHigh, .chipMedium, .chipLow, .chipDone]
    var mute: [String] = []
    for row in 0..<frame.size.height {
      var run = ""
      var role: CellRole?
      for column in 0...frame.size.width {
        let cell = frame[column, row]
        let now = column < frame.size.width && chips.contains(cell.role) ? cell.role : nil
        if now != role {
          if role != nil, !run.contains(where: { $0.isLetter || $0.isNumber || $0 == "*" }) {
            mute.append("row \(row): \"\(run)\"")
          }
          run = ""
          role = now
        }
        if now != nil { run += cell.text }
      }
    }
    return mute
  }

  /// Rows with more than one chip that marks a patient.
  static func crowded(_ frame: Frame, firstRow: Int) -> [Int] {
    (firstRow..<max(firstRow, frame.size.height)).filter { row in
      var runs = 0
      for column in 0..<frame.size.width where frame[column, row].role == .chipHigh {
        if column == 0 || frame[column - 1, row].role != .chipHigh { runs += 1 }
      }
      return runs > 1
    }
  }

  /// Keys in the last row that do nothing on the screen, or are not in the table of keys.
  static func idle(_ frame: Frame, keys: [ScreenKey]) -> [String] {
    let row = frame.size.height - 1
    var names: [String] = []
    var name = ""
    for column in 0...frame.size.width {
      if column < frame.size.width, frame[column, row].role == .key {
        name += frame[column, row].text
      } else if !name.isEmpty {
        names.append(name)
        name = ""
      }
    }
    return names.filter { name in
      let binding = ScreenKeymap.table.bindings.first { $0.keys.contains { $0.name == name } }
      return binding.map { binding in
        !keys.contains { $0.action == binding.action && $0.disabledBecause == nil }
      } ?? true
    }
  }
}

/// The characters that lines, gauges and graphs are drawn with; both sets say the same.
package enum GlyphSet: String, Hashable, Sendable, CaseIterable {
  case unicode
  case ascii

  /// A horizontal line.
  package var horizontal: String { self == .unicode ? "─" : "-" }
  /// A vertical line.
  package var vertical: String { self == .unicode ? "│" : "|" }
  /// The corners of a box: top left, top right, bottom left, bottom right.
  package var corners: (String, String, String, String) {
    self == .unicode ? ("┌", "┐", "└", "┘") : ("+", "+", "+", "+")
  }
  /// Where a line of a box meets a rule: left and right.
  package var tees: (String, String) { self == .unicode ? ("├", "┤") : ("+", "+") }
  /// The ends of a gauge.
  package var gaugeEnds: (String, String) { self == .unicode ? ("▕", "▏") : ("[", "]") }
  /// The empty part of a gauge.
  package var track: String { self == .unicode ? "·" : "-" }
  /// The limit in the empty part of a gauge.
  package var limit: String { self == .unicode ? "│" : "|" }
  /// The limit across a graph.
  package var limitLine: String { self == .unicode ? "·" : "." }
  /// A full cell of a bar.
  package var full: String { self == .unicode ? "█" : "#" }
  /// Parts of a cell filled from the left, in eighths 1 to 7; empty where there are none.
  package var leftEighths: [String] {
    self == .unicode ? ["▏", "▎", "▍", "▌", "▋", "▊", "▉"] : []
  }
  /// Parts of a cell filled from below, in eighths 1 to 7; empty where there are none.
  package var lowerEighths: [String] {
    self == .unicode ? ["▁", "▂", "▃", "▄", "▅", "▆", "▇"] : []
  }
}

internal import Keys

extension FrameEncoder {
  /// The keys' own sequences of this terminal type, besides those that every decoder knows.
  func keySequences() -> [[UInt8]: Key] {
    var sequences: [[UInt8]: Key] = [:]
    for (name, key) in KeySequences.capabilities {
      if let bytes = capability(name), bytes.count > 2, bytes[0] == ControlStrings.escape {
        sequences[bytes] = key
      }
    }
    return sequences
  }
}

enum KeySequences {
  /// The terminfo names of keys.
  static let capabilities: [(name: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kich1", .insert), ("kdch1", .delete), ("kpp", .pageUp),
      ("knp", .pageDown), ("kcbt", .backTab), ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }
}

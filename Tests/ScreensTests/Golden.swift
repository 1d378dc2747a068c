import Foundation
import Grid
import Testing

/// Frames kept as text beside the screens; a difference is shown with its surroundings.
///
/// `REFILL_GOLDENS=write` writes what is seen now and fails the run all the same, so that no run can
/// bless itself.
enum Golden {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Screens/Goldens")

  static func expect(
    _ frame: Frame,
    screen: String,
    case name: String,
    glyphs: GlyphSet,
    keys: String = "",
    at moment: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let size = "\(frame.size.width)x\(frame.size.height)"
    let heading =
      "screen=\(screen) case=\(name) size=\(size) glyphs=\(glyphs.rawValue) theme=roles\n"
      + "# keys: \(keys)\n# now: \(moment)"
    let seen = FrameText.account(of: frame, heading: heading)
    let suffix = glyphs == .ascii ? ".ascii" : ""
    let file = folder.appending(path: "\(screen)/\(name).\(size)\(suffix).txt")
    if ProcessInfo.processInfo.environment["REFILL_GOLDENS"] == "write" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(seen.utf8).write(to: file)
      Issue.record(
        "wrote \(file.lastPathComponent); run again without REFILL_GOLDENS to compare",
        sourceLocation: sourceLocation
      )
      return
    }
    guard let data = try? Data(contentsOf: file) else {
      Issue.record(
        "there is no golden \(screen)/\(file.lastPathComponent); write it with REFILL_GOLDENS=write",
        sourceLocation: sourceLocation
      )
      return
    }
    let kept = String(decoding: data, as: UTF8.self)
    guard kept != seen else { return }
    Issue.record(
      "\(screen)/\(file.lastPathComponent) differs:\n\(difference(kept, seen))",
      sourceLocation: sourceLocation
    )
  }

  /// The first place at which two texts part, with three lines before it and a mark under it.
  static func difference(_ kept: String, _ seen: String) -> String {
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let new = seen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let place = line ?? min(old.count, new.count)
    func text(_ lines: [String]) -> String { place < lines.count ? lines[place] : "(ends here)" }
    let column = zip(text(old), text(new)).prefix { $0.0 == $0.1 }.count
    let before = old[max(0, place - 3)..<min(place, old.count)].map { "  \($0)" }
    return
      (before + [
        "- \(text(old))", "+ \(text(new))", String(repeating: " ", count: column + 2) + "^",
      ]).joined(separator: "\n")
  }
}

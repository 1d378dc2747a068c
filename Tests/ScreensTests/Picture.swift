import ClinicDomain
import Grid
import Keys
import Screens
import Testing

/// A picture that is kept at every size, of a state that was reached by keys.
struct Picture: CustomTestStringConvertible, Sendable {
  /// What a picture shows at one size.
  struct Drawn {
    /// The frame as it is seen.
    let frame: Frame
    /// The keys that the screen has there; nothing where they stand in a box.
    let keys: [ScreenKey]?
    /// What lies over another screen, without that; its words do not say what is under it.
    let alone: Frame

    init(_ frame: Frame, keys: [ScreenKey]?, alone: Frame? = nil) {
      self.frame = frame
      self.keys = keys
      self.alone = alone ?? frame
    }
  }

  typealias Drawing = (Size, GlyphSet) throws -> Drawn

  /// The folder of its goldens.
  let screen: String
  /// The name of its goldens.
  let name: String
  /// The moment that it is of.
  var at = GoldenTests.moment
  /// Reaches the state, once for all sizes, and answers how it is drawn.
  let reach: @Sendable () throws -> Drawing

  var testDescription: String { "\(screen) \(name)" }

  /// Holds the picture against its goldens at every size, and what must hold of every picture.
  func check() throws {
    let draw = try reach()
    for (size, glyphs) in GoldenState.shapes {
      let drawn = try draw(size, glyphs)
      try Golden.expect(drawn.frame, screen: screen, case: name, glyphs: glyphs, at: at)
      checkWhatHolds(drawn, "\(size.width)x\(size.height) \(glyphs.rawValue)")
    }
    try checkPlainSaysTheSame(draw)
    try checkEverySize(draw)
  }

  private func checkWhatHolds(_ drawn: Drawn, _ place: Comment) {
    #expect(FrameChecks.unsaid(drawn.alone) == [], place)
    #expect(FrameChecks.mute(drawn.frame) == [], place)
    if let keys = drawn.keys { #expect(FrameChecks.idle(drawn.frame, keys: keys) == [], place) }
    #expect(drawn.frame.cursor != nil, place)
  }

  /// Plain characters say the same as drawn ones.
  private func checkPlainSaysTheSame(_ draw: Drawing) throws {
    let size = Size(width: 80, height: 24)
    let (drawn, plain) = (try draw(size, .unicode).frame, try draw(size, .ascii).frame)
    #expect(drawn.reading == plain.reading)
    #expect(drawn.lines.flatMap(FrameChecks.figures) == plain.lines.flatMap(FrameChecks.figures))
    #expect(drawn == (try draw(size, .unicode).frame), "the same state, the same picture")
  }

  /// From 60x16 on all that must be seen is seen; below, nothing breaks.
  private func checkEverySize(_ draw: Drawing) throws {
    var sizes = SizeSequence(seed: 20_260_922)
    for size in (0..<2).map({ _ in sizes.next() }) + [
      Size(width: 1, height: 1), Size(width: 60, height: 16), Size(width: 59, height: 16),
      Size(width: 110, height: 30),
    ] {
      let drawn = try draw(size, .unicode)
      #expect(drawn.frame.size == size)
      guard LayoutClass(size) != .tooSmall else { continue }
      checkWhatHolds(drawn, "\(size.width)x\(size.height)")
    }
  }
}

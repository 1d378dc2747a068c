import CursesTerminal
import Glibc
import Grid
import Testing

/// Tests that use ncurses in this process run one after the other: it keeps its state in one place.
@Suite(.serialized) enum OneAtATime {
  /// ncurses asks the process for its characters; set once for all of these tests.
  private static let isUTF8 = setlocale(LC_CTYPE, "C.UTF-8") != nil

  static func encoder(
    _ type: String = "xterm-256color",
    _ size: Size,
    color: ColorChoice = .automatic,
    sendsUnicode: Bool = true
  ) throws -> FrameEncoder {
    try #require(isUTF8)
    return try FrameEncoder(
      terminalType: type,
      size: size,
      color: color,
      sendsUnicode: sendsUnicode
    )
  }
}

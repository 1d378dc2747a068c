import Testing

@testable import Grid

@Suite("A frame as text")
struct FrameTextTests {
  private var frame: Frame {
    var canvas = Canvas(size: Size(width: 12, height: 11), glyphs: .unicode)
    canvas.put("[1 Today]", x: 0, y: 0, role: .selected)
    canvas.put("***", x: 1, y: 1, role: .chipHigh)
    canvas.put("日本", x: 5, y: 1, role: .value)
    canvas.put("x", x: 11, y: 10, role: .key)
    canvas.setCursor(x: 1, y: 1)
    canvas.frame.reading = ["Today.", "High priority."]
    return canvas.frame
  }

  @Test("Rows, meanings in runs, cursor and reading stand in the account")
  func account() {
    let expected = """
      # screen=today case=normal size=12x11
       0|[1 Today]
       1| *** 日本
       2|
       3|
       4|
       5|
       6|
       7|
       8|
       9|
      10|           x
      roles:
       0  0-8 selected
       1  1-3 chipHigh  5-8 value
      10  11 key
      cursor: 1,1 hidden
      reading:
       Today.
       High priority.

      """
    #expect(
      FrameText.account(of: frame, heading: "screen=today case=normal size=12x11") == expected
    )
  }

  @Test("A theme changes nothing in an account, a meaning does")
  func rolesCount() {
    var other = Canvas(size: frame.size, glyphs: .unicode)
    other.frame = frame
    other.mark(Rect(x: 1, y: 1, width: 3, height: 1), role: .chipLow)
    let heading = "x"
    #expect(
      FrameText.account(of: other.frame, heading: heading)
        != FrameText.account(of: frame, heading: heading)
    )
    #expect(FrameText.plain(other.frame) == FrameText.plain(frame))
  }

  @Test("Plain text holds the characters alone")
  func plain() {
    #expect(FrameText.plain(frame).hasPrefix("[1 Today]\n *** 日本\n\n"))
    #expect(FrameText.plain(Frame(size: Size(width: 0, height: 0))) == "")
  }

  @Test("An empty frame has an account, and a seen cursor is said to be seen")
  func small() {
    #expect(
      FrameText.account(of: Frame(size: Size(width: 0, height: 0)), heading: "none")
        == "# none\nroles:\ncursor: none hidden\nreading:\n"
    )
    var canvas = Canvas(size: Size(width: 1, height: 1), glyphs: .ascii)
    canvas.setCursor(x: 0, y: 0, isVisible: true)
    #expect(
      FrameText.account(of: canvas.frame, heading: "one")
        == "# one\n 0|\nroles:\ncursor: 0,0 visible\nreading:\n"
    )
  }

  @Test("Frames are equal where everything that is seen or said is equal")
  func equality() {
    var other = frame
    #expect(other == frame)
    other.reading = []
    #expect(other != frame)
    other = frame
    other.isCursorVisible = true
    #expect(other != frame)
  }
}

import CursesTerminal
import Grid
import Testing

@Suite("What the environment says of the terminal")
struct OptionsTests {
  private func options(
    _ variables: [String: String],
    color: ColorChoice = .automatic
  ) -> TerminalOptions {
    TerminalOptions(color: color) { variables[$0] }
  }

  @Test("Nothing said gives what fits most")
  func nothing() {
    let options = options([:])
    #expect(options.terminalType == "")
    #expect(options.color == .automatic)
    #expect(options.marksWholeFrames)
    #expect(options.escapeMilliseconds == 50)
    #expect(!options.isInsideTmux)
    #expect(options.statedSize == nil)
  }

  @Test("NO_COLOR counts where it holds anything; the command line may say never")
  func noColor() {
    #expect(options(["NO_COLOR": "0"]).color == .never)
    #expect(options(["NO_COLOR": ""]).color == .automatic)
    #expect(options([:], color: .never).color == .never)
  }

  @Test(
    "The patience for a lone escape byte is what ESCDELAY says, within reason",
    arguments: [("25", 25), ("0", 1), ("-5", 1), ("99999", 1000), ("soon", 50), ("", 50)]
  )
  func escapeDelay(stated: String, milliseconds: Int64) {
    #expect(options(["ESCDELAY": stated]).escapeMilliseconds == milliseconds)
  }

  @Test(
    "A stated size counts where both sides are sensible",
    arguments: [("132", "43", Size(width: 132, height: 43)), ("0", "24", nil), ("80", "", nil)]
  )
  func size(columns: String, rows: String, size: Size?) {
    #expect(options(["COLUMNS": columns, "LINES": rows]).statedSize == size)
  }

  @Test("Glyphs that the locale cannot write are not used even where they are asked for")
  func glyphs() {
    #expect(CharacterEncoding.utf8.glyphs(askedFor: nil) == .unicode)
    #expect(CharacterEncoding.utf8.glyphs(askedFor: .ascii) == .ascii)
    #expect(CharacterEncoding.other.glyphs(askedFor: .unicode) == .ascii)
    #expect(CharacterEncoding.other.glyphs(askedFor: nil) == .ascii)
  }
}

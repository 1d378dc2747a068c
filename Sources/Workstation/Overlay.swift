import ClinicDomain
import Grid
package import Screens

/// Something that lies over the screens, the last one on top.
package enum Overlay: Sendable {
  case form(FormScreen)
  case help(HelpScreen)
  case policy(PolicyScreen)
  case staff(StaffScreen)
  case choice(Choice)
}

/// A question that one key answers; there is no default.
package struct Choice: Sendable {
  /// One answer.
  struct Answer: Sendable {
    let key: Character
    let title: String
    let outcome: Chosen
  }

  /// What an answer leads to.
  enum Chosen: Sendable {
    case visit(ChartID, VisitKind)
    case form(FormKind)
    case performer(StaffID?)
    case quit
    case cancel
  }

  let title: String
  let lines: [String]
  let answers: [Answer]

  /// Draws it over a frame that is there.
  func draw(over frame: Frame, glyphs: GlyphSet) -> Frame {
    var canvas = Canvas(size: frame.size, glyphs: glyphs)
    canvas.frame = frame
    let text = lines.map { Dialog.Line($0) }
    let keys = answers.map { Footer.Item(key: String($0.key), word: $0.title) }
    Dialog(title: title, lines: text, keys: keys + [.init(key: "Esc", word: "cancel")])
      .draw(in: &canvas, over: canvas.bounds)
    canvas.frame.reading =
      [title] + lines + answers.map { "\($0.key): \($0.title)." } + ["Esc: cancel."]
    return canvas.frame
  }
}

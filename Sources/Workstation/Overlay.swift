import ClinicDomain
import Grid
package import Screens

/// Something that lies over the screens, the last one on top.
package enum Overlay: Sendable {
  case form(OpenForm)
  case signing(Signing)
  case help(HelpScreen)
  case palette(PaletteScreen)
  case policy(PolicyScreen)
  case staff(StaffScreen)
  case firstActions(FirstActionsScreen)
  case choice(Choice)
  case panel(any Screen)
  case conflict(Conflict)
}

/// A form that is open, with the name under which what it hands in is kept: pressed twice, kept once.
package struct OpenForm: Sendable {
  /// The form.
  package var screen: FormScreen
  /// The name of the action that it will become.
  var action: String
}

/// A PIN that is asked for something, with the name under which that is kept.
package struct Signing: Sendable {
  /// Name and PIN, and what they stand for.
  package var screen: FormScreen
  let what: Signed
  let action: String
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
    case resume(VisitID, ChartID)
    case takeOver(VisitID, ChartID)
    case follow(VisitID, ChartID)
    case form(FormKind)
    case closeForm
    case signOrder(KeyedText)
    case keepDraft
    case schedule(ScheduleRequest)
    case putWalkDown
    case quit
  }

  let title: String
  let lines: [String]
  let answers: [Answer]

  /// Draws it over a frame.
  func draw(over frame: Frame, glyphs: GlyphSet) -> Frame {
    var canvas = Canvas(size: frame.size, glyphs: glyphs)
    canvas.frame = frame
    let text = lines.map { Dialog.Line($0) } + [Dialog.Line("")]
    let offered = answers.map { Dialog.Line("\($0.key)  \($0.title)", .value) }
    let area = Dialog(
      title: title,
      lines: text + offered,
      keys: [.init(key: "Esc", word: "cancel")]
    ).draw(in: &canvas, over: canvas.bounds)
    canvas.setCursor(x: area.minX, y: area.minY)
    canvas.frame.reading =
      ["\(title)"] + lines + answers.map { "\($0.key): \($0.title)." } + ["Esc: cancel."]
    return canvas.frame
  }
}

import CursesTerminal
import Grid
import VirtualTerminal

/// What a person can tell apart of a cell: a blank shows only its ground, its line and its reversal.
struct VisibleCell: Hashable {
  let text: String
  let isBold: Bool
  let isDim: Bool
  let isUnderlined: Bool
  let isReversed: Bool
  let foreground: Int?
  let background: Int?

  private init(text: String, style: Style) {
    let isBlank = text == " "
    self.text = text
    isBold = style.isBold && !isBlank
    isDim = style.isDim && !isBlank
    isUnderlined = style.isUnderlined
    isReversed = style.isReversed
    // A reversed or underlined blank shows the colour of letters too, but no style here has both.
    foreground = isBlank ? nil : style.foreground
    background = style.background
  }

  /// A cell of a frame as a terminal with a theme should show it.
  init(_ cell: Cell, theme: Theme, hasDim: Bool) {
    var style = theme.style(for: cell.role)
    if !hasDim { style.isDim = false }
    self.init(text: cell.text, style: style)
  }

  /// A cell of the virtual screen.
  init(_ cell: VirtualCell) {
    func number(_ color: VirtualColor) -> Int? {
      if case .palette(let number) = color { number } else { nil }
    }
    let rendition = cell.rendition
    var style = Style.plain
    style.isBold = rendition.isBold
    style.isDim = rendition.isDim
    style.isUnderlined = rendition.isUnderlined
    style.isReversed = rendition.isReversed
    style.foreground = number(rendition.foreground)
    style.background = number(rendition.background)
    self.init(text: cell.text, style: style)
  }
}

/// Where a screen shows something other than a frame; nothing where they are the same.
///
/// Where the last three columns of the last row are delicate, a wide character there is two question marks.
func difference(
  _ screen: VirtualScreen,
  _ frame: Frame,
  theme: Theme,
  hasDim: Bool = true,
  hasDelicateCorner: Bool = false
) -> String? {
  for row in 0..<frame.size.height {
    for column in 0..<frame.size.width {
      let shown = VisibleCell(screen[column: column, row: row])
      var cell = frame[column, row]
      let behind = column + (cell.width == 2 ? 2 : 1)
      let isInCorner = row == frame.size.height - 1 && behind > frame.size.width - 3
      if hasDelicateCorner, isInCorner, cell.width != 1 { cell.text = "?" }
      let wanted = VisibleCell(cell, theme: theme, hasDim: hasDim)
      if shown != wanted {
        return "column \(column), row \(row): \(shown) instead of \(wanted)\n\(screen)"
      }
    }
  }
  let cursor = frame.cursor.map { ($0.x, $0.y) } ?? (0, frame.size.height - 1)
  guard cursor == (screen.cursorColumn, screen.cursorRow) else {
    return "the cursor stands at \(screen.cursorColumn),\(screen.cursorRow) instead of \(cursor)"
  }
  return nil
}

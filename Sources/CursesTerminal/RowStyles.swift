import Grid

/// The styles that the cells of a row are sent with.
///
/// A blank without a ground of its own looks the same in every style: a short gap between words of one style
/// is sent in it, so that attributes are not switched off and on again at every blank.
struct RowStyles {
  /// The longest gap that takes the style of its neighbours; longer ones are cheaper to erase.
  private static let longestGap = 8

  private var styles: [Int32] = []

  /// Goes through a row, asking for the number of each meaning once a run.
  init(_ row: Int, of frame: Frame, width: Int, number: (Role) -> Int32) {
    styles.reserveCapacity(width)
    var run: (role: Role, style: Int32)?
    var gap = 0
    var word: (role: Role, style: Int32)?
    for column in 0..<width {
      let cell = frame[column, row]
      let here = run?.role == cell.role ? run : (cell.role, number(cell.role))
      run = here
      let style = here?.style ?? 0
      styles.append(style)
      if cell.text == " ", cell.role.hasPlainGround {
        gap += 1
      } else {
        if gap > 0, gap <= Self.longestGap, let word, word.style == style, word.role.hasPlainGround
        {
          for blank in column - gap..<column { styles[blank] = style }
        }
        gap = 0
        word = here
      }
    }
  }

  subscript(column: Int) -> Int32 { styles[column] }
}

extension Role {
  /// Whether a blank of this meaning looks like any other blank.
  var hasPlainGround: Bool {
    switch self {
    case .text, .label, .field, .value, .heading, .key, .banner, .disabled, .rule: true
    case .selected, .fieldFocused, .fieldError, .chipHigh, .chipMedium, .chipLow, .chipDone: false
    }
  }
}

package import Grid

/// Where the parts of a list screen stand at each size.
package struct ListLayout: Sendable {
  /// The list.
  package let list: Rect
  /// The lines under the list: counts and warnings.
  package let under: Rect
  /// The lines or the column about the selected row.
  package let detail: Rect
  /// The column of what goes on now, on large screens.
  package let now: Rect?

  /// Splits the area of a screen.
  ///
  /// - Parameters:
  ///   - area: what the skeleton left.
  ///   - layout: the shape of the screen.
  ///   - underLines: lines wanted under the list.
  ///   - detailLines: lines wanted about the selected row where they stand below the list.
  package init(_ area: Rect, layout: LayoutClass, underLines: Int, detailLines: Int) {
    switch layout {
    case .tooSmall, .small:
      let most = max(0, area.height - underLines - 1 - Self.leastList)
      let parts = area.rows([
        .fill, .fixed(underLines), .fixed(1), .fixed(min(max(3, detailLines), most)),
      ])
      (list, under, detail) = (parts[0], parts[1], parts[3])
      now = nil
    case .medium, .large:
      let columns = area.columns(Self.columns(layout))
      let parts = columns[0].rows([.fill, .fixed(underLines)])
      (list, under, detail) = (parts[0], parts[1], columns[2])
      now = layout == .large ? columns[4] : nil
    }
  }

  /// The columns that the list has at a size.
  package static func listWidth(_ area: Rect, layout: LayoutClass) -> Int {
    layout == .medium || layout == .large ? area.columns(columns(layout))[0].width : area.width
  }

  private static func columns(_ layout: LayoutClass) -> [Constraint] {
    layout == .large
      ? [.fill, .fixed(1), .fixed(largeInspector), .fixed(1), .fixed(nowColumn)]
      : [.fill, .fixed(1), .fixed(mediumInspector)]
  }

  /// The most lines under a list that leave room for its rows and for who is selected.
  package static func mostUnder(_ area: Rect) -> Int { max(0, area.height - leastList - 4) }

  /// Lines that a list keeps however much there is to say below it.
  private static let leastList = 3

  /// Columns of the inspector on medium screens.
  package static let mediumInspector = 38
  /// Columns of the inspector on large screens.
  package static let largeInspector = 44
  /// Columns of what goes on now.
  package static let nowColumn = 40

  /// Draws the lines between the parts.
  package func drawRules(in canvas: inout Canvas, area: Rect, layout: LayoutClass) {
    switch layout {
    case .tooSmall, .small:
      canvas.rule(Rect(x: area.minX, y: detail.minY - 1, width: area.width, height: 1))
    case .medium, .large:
      canvas.verticalRule(
        Rect(x: detail.minX - 1, y: area.minY, width: 1, height: area.height)
      )
      if let now {
        canvas.verticalRule(Rect(x: now.minX - 1, y: area.minY, width: 1, height: area.height))
      }
    }
  }

  /// The rows of the list that surely are in view at a size, for paging.
  package static func page(_ context: ScreenContext) -> Int {
    let head = 4 + 1
    let foot = 3 + 2
    let below = context.layout == .small ? 4 : 0
    return max(1, context.size.height - head - foot - below)
  }
}

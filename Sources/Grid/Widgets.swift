/// The row of screens at the top, with the key of each.
package struct TabRow: Hashable, Sendable {
  /// The titles from left to right, each with its key: `1 Today`.
  package var titles: [String]
  /// The one that is shown.
  package var selected: Int?

  /// Makes a row.
  package init(titles: [String], selected: Int?) {
    self.titles = titles
    self.selected = selected
  }

  /// Draws the row: the shown one in brackets.
  package func draw(in canvas: inout Canvas, area: Rect) {
    let lengths = titles.reduce(0) { $0 + CharacterWidth.columns(of: $1) + 2 }
    let gap = lengths + titles.count <= area.width ? 1 : 0
    var x = area.minX
    for (index, title) in titles.enumerated() {
      let isShown = index == selected
      x = canvas.put(
        isShown ? "[\(title)]" : " \(title) ",
        x: x,
        y: area.minY,
        role: isShown ? .selected : .label,
        clip: area
      )
      x += gap
    }
  }
}

/// The line of keys at the bottom: what can be pressed now.
package struct Footer: Hashable, Sendable {
  /// A key with its word.
  package struct Item: Hashable, Sendable {
    /// The key's name.
    package var key: String
    /// What it does, in a word or two.
    package var word: String

    /// Makes an item.
    package init(key: String, word: String) {
      self.key = key
      self.word = word
    }

    var text: String { "\(key) \(word)" }
  }

  /// The keys of the moment, most likely first.
  package var items: [Item]
  /// The keys that always stand last.
  package var always: [Item]

  /// Makes a line.
  package init(items: [Item], always: [Item]) {
    self.items = items
    self.always = always
  }

  /// The items that fit a width, whole, the lasting ones always among them.
  package func fitting(_ width: Int) -> [Item] {
    func columns(_ items: [Item]) -> Int {
      items.reduce(0) { $0 + CharacterWidth.columns(of: $1.text) + 2 } - 2
    }
    var shown = items
    while !shown.isEmpty, columns(shown + always) > width { shown.removeLast() }
    var last = always
    while last.count > 1, columns(shown + last) > width { last.removeFirst() }
    return shown + last
  }

  /// Draws the line.
  package func draw(in canvas: inout Canvas, area: Rect) {
    var x = area.minX
    for item in fitting(area.width) {
      x = canvas.put(item.key, x: x, y: area.minY, role: .key, clip: area)
      x = canvas.put(" \(item.word)", x: x, y: area.minY, role: .label, clip: area) + 2
    }
  }
}

/// A box over the screen with lines of text and its keys, never larger than the screen.
package struct Dialog: Sendable {
  /// A line of a dialog.
  package struct Line: Hashable, Sendable {
    /// The text; it wraps.
    package var text: String
    /// What it means.
    package var role: Role

    /// Makes a line.
    package init(_ text: String, _ role: Role = .text) {
      self.text = text
      self.role = role
    }
  }

  /// The title.
  package var title: String
  /// The lines.
  package var lines: [Line]
  /// The keys, always in view at the bottom.
  package var keys: [Footer.Item]

  /// Makes a dialog.
  package init(title: String, lines: [Line], keys: [Footer.Item]) {
    self.title = title
    self.lines = lines
    self.keys = keys
  }

  /// Draws it in the middle and answers the area inside its border.
  ///
  /// Where the lines do not fit, the window shows those around `focus`.
  @discardableResult
  package func draw(in canvas: inout Canvas, over area: Rect, width: Int = 66, focus: Int = 0)
    -> Rect
  {
    let outer = min(width, area.width)
    let inner = max(1, outer - 4)
    var wrapped: [(line: Int, Line)] = []
    for (index, line) in lines.enumerated() {
      for text in Wrap.lines(line.text, width: inner) {
        wrapped.append((index, Line(text, line.role)))
      }
    }
    let height = min(area.height, wrapped.count + 4)
    let box = Rect(
      x: area.minX + (area.width - outer) / 2,
      y: area.minY + max(0, (area.height - height) / 2),
      width: outer,
      height: height
    )
    canvas.box(box, title: title)
    let room = max(0, height - 4)
    let focused = wrapped.firstIndex { $0.line == focus } ?? 0
    let rows = Table.window(selected: focused, count: wrapped.count, height: room, first: 0)
    let inside = box.inset(horizontally: 2, vertically: 1)
    for (offset, index) in rows.enumerated() {
      canvas.put(
        wrapped[index].1.text,
        x: inside.minX,
        y: inside.minY + offset,
        role: wrapped[index].1.role,
        clip: inside
      )
    }
    let keyRow = Rect(x: inside.minX, y: box.maxY - 2, width: inside.width, height: 1)
    Footer(items: [], always: keys).draw(in: &canvas, area: keyRow)
    return inside
  }
}

/// A labelled place for one value.
package struct FormField: Hashable, Sendable {
  /// What is asked, with the unit in it.
  package var label: String
  /// What was typed so far.
  package var text: String
  /// Whether it has the focus.
  package var isFocused: Bool
  /// Why the text is not accepted, where it is not.
  package var error: String?
  /// What the text means, where that is worth saying.
  package var note: String?
  /// Columns of the place to type in.
  package var columns: Int
  /// Whether the text is hidden, as a PIN is.
  package var isSecret: Bool
  /// The cursor's place in the text, in characters.
  package var cursor: Int?

  /// Makes a field.
  package init(
    label: String,
    text: String,
    isFocused: Bool = false,
    error: String? = nil,
    note: String? = nil,
    columns: Int = 16,
    isSecret: Bool = false,
    cursor: Int? = nil
  ) {
    self.label = label
    self.text = text
    self.isFocused = isFocused
    self.error = error
    self.note = note
    self.columns = columns
    self.isSecret = isSecret
    self.cursor = cursor
  }

  /// Draws label, place and note in a line, an error in the lines below; answers the next row.
  package func draw(in canvas: inout Canvas, area: Rect, y: Int, labelColumns: Int) -> Int {
    canvas.put(label, x: area.minX, y: y, role: .label, clip: area)
    let shown = isSecret ? String(repeating: "*", count: text.count) : text
    let start = area.minX + labelColumns
    let length = max(columns, CharacterWidth.columns(of: shown))
    let role: Role = error != nil ? .fieldError : isFocused ? .fieldFocused : .field
    canvas.put("[", x: start, y: y, role: .label, clip: area)
    canvas.put(Wrap.padded(shown, to: length), x: start + 1, y: y, role: role, clip: area)
    let behind = canvas.put("]", x: start + 1 + length, y: y, role: .label, clip: area)
    if let note { canvas.put(note, x: behind + 1, y: y, role: .text, clip: area) }
    if isFocused {
      let typed = isSecret ? shown : String(shown.prefix(cursor ?? shown.count))
      canvas.setCursor(
        x: start + 1 + CharacterWidth.columns(of: typed),
        y: y,
        isVisible: true
      )
    }
    var next = y + 1
    guard let error else { return next }
    for line in Wrap.lines("! \(error)", width: max(1, area.width - 2)) {
      canvas.put(line, x: area.minX + 2, y: next, role: .value, clip: area)
      next += 1
    }
    return next
  }
}

/// A text on a ground of its own, with its word: the one place where colour carries meaning.
package struct Chip: Hashable, Sendable {
  /// The words.
  package var text: String
  /// What it means.
  package var role: Role

  /// Makes a chip.
  package init(_ text: String, _ role: Role) {
    self.text = text
    self.role = role
  }

  /// Draws it and answers the column behind.
  @discardableResult
  package func draw(in canvas: inout Canvas, x: Int, y: Int, clip: Rect? = nil) -> Int {
    canvas.put(text, x: x, y: y, role: role, clip: clip)
  }
}

/// A month as a grid of days, Monday first.
package struct MonthGrid: Hashable, Sendable {
  /// The heading: `October 2026`.
  package var title: String
  /// The column of the first day, 0 for Monday.
  package var firstColumn: Int
  /// The number of days.
  package var dayCount: Int
  /// The chosen day.
  package var chosen: Int?
  /// What stands behind a day: `x` for full, `-` for closed.
  package var marks: [Int: Character]

  /// Makes a month.
  package init(
    title: String,
    firstColumn: Int,
    dayCount: Int,
    chosen: Int?,
    marks: [Int: Character] = [:]
  ) {
    self.title = title
    self.firstColumn = firstColumn
    self.dayCount = dayCount
    self.chosen = chosen
    self.marks = marks
  }

  /// The lines: heading, days of the week, weeks.
  package var lines: [String] {
    var lines = [title, " Mo  Tu  We  Th  Fr  Sa  Su"]
    var line = String(repeating: "    ", count: firstColumn)
    for day in 1...max(1, dayCount) {
      let number = day < 10 ? " \(day)" : "\(day)"
      let mark = marks[day].map(String.init) ?? " "
      line += day == chosen ? "[\(number)]" : " \(number)\(mark)"
      if (firstColumn + day).isMultiple(of: 7) {
        lines.append(line)
        line = ""
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}

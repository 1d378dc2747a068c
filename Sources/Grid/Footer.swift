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

  /// The items in as many lines as it takes, none left out.
  func wrapped(_ width: Int) -> [[Item]] {
    var lines: [[Item]] = []
    var used = 0
    for item in items + always {
      let columns = CharacterWidth.columns(of: item.text)
      if lines.isEmpty || used + 2 + columns > width {
        lines.append([item])
        used = columns
      } else {
        lines[lines.count - 1].append(item)
        used += 2 + columns
      }
    }
    return lines
  }

  /// Draws the line.
  package func draw(in canvas: inout Canvas, area: Rect) {
    Self.draw(fitting(area.width), in: &canvas, area: area, y: area.minY)
  }

  static func draw(_ items: [Item], in canvas: inout Canvas, area: Rect, y: Int) {
    var x = area.minX
    for item in items {
      x = canvas.put(item.key, x: x, y: y, role: .key, clip: area)
      x = canvas.put(" \(item.word)", x: x, y: y, role: .label, clip: area) + 2
    }
  }
}

/// A piece of text with what it means.
package struct Span: Hashable, Sendable {
  /// The text.
  package var text: String
  /// What it means.
  package var role: Role

  /// Makes a piece.
  package init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}

/// A line of pieces, drawn one behind the other.
package struct SpanLine: Hashable, Sendable {
  /// The pieces from left to right.
  package var spans: [Span]

  /// Makes a line.
  package init(_ spans: [Span]) { self.spans = spans }

  /// Makes a line of one piece.
  package init(_ text: String, _ role: Role = .text) { spans = [Span(text, role)] }

  /// The text of the whole line.
  package var text: String { spans.map(\.text).joined() }

  /// The columns that it takes.
  package var columns: Int { CharacterWidth.columns(of: text) }

  /// Draws the line inside a width.
  package func draw(in canvas: inout Canvas, x: Int, y: Int, width: Int) {
    var column = x
    let clip = Rect(x: x, y: y, width: width, height: 1)
    for span in spans {
      column = canvas.put(span.text, x: column, y: y, role: span.role, clip: clip)
    }
  }

  /// Puts groups of pieces behind each other with two blanks between, and begins a new line where
  /// a group does not fit; a group that is too long for a line wraps between words.
  package static func flow(_ groups: [[Span]], width: Int, indent: Int = 0) -> [SpanLine] {
    var lines: [SpanLine] = []
    var line: [Span] = []
    var used = 0
    for group in groups {
      let columns = SpanLine(group).columns
      if columns == 0 { continue }
      if used > 0, used + 2 + columns > width {
        lines.append(SpanLine(line))
        (line, used) = ([], 0)
      }
      if used > 0 {
        line.append(Span("  "))
        used += 2
      } else if !lines.isEmpty, indent > 0 {
        line.append(Span(String(repeating: " ", count: indent)))
        used += indent
      }
      if used + columns <= width {
        line += group
        used += columns
        continue
      }
      for wrapped in wrap(group, width: max(1, width - used)) {
        if !line.isEmpty, line.contains(where: { !$0.text.isEmpty && $0.text != " " }),
          used > indent
        {
          lines.append(SpanLine(line))
          line = indent > 0 ? [Span(String(repeating: " ", count: indent))] : []
        }
        line += wrapped.spans
        used = SpanLine(line).columns
      }
    }
    if !line.isEmpty { lines.append(SpanLine(line)) }
    return lines
  }

  /// Breaks pieces between words into lines of a width; what a piece means stays with its words.
  ///
  /// A number keeps its unit beside it, also where they are pieces of their own.
  package static func wrap(_ spans: [Span], width: Int) -> [SpanLine] {
    var lines: [SpanLine] = []
    var line: [Span] = []
    var used = 0
    func close() {
      lines.append(SpanLine(line))
      (line, used) = ([], 0)
    }
    /// A number that is to go to the next line together with its unit, where both fit there.
    func part(of span: Span, before unit: String) -> Span? {
      let number = Span(String(span.text.drop { $0 == " " }), span.role)
      let columns = CharacterWidth.columns(of: "\(number.text) \(unit)")
      return Wrap.belong(number.text, unit) && columns <= width ? number : nil
    }
    for span in spans {
      let words = Wrap.words(span.text)
      for (index, word) in words.enumerated() {
        let lead = index > 0 && used > 0 ? " " : ""
        let columns = CharacterWidth.columns(of: lead + word)
        if used > 0, used + columns > width {
          let number = line.count > 1 ? line.last.flatMap { part(of: $0, before: word) } : nil
          if number != nil { line.removeLast() }
          close()
          if let number {
            line = [number]
            used = SpanLine(line).columns
          }
        }
        let pieces = columns > width ? Wrap.lines(word, width: width) : [word]
        for (number, piece) in pieces.enumerated() {
          if number > 0 { close() }
          let text = used > 0 && number == 0 ? lead + piece : piece
          if text.isEmpty { continue }
          line.append(Span(text, span.role))
          used += CharacterWidth.columns(of: text)
        }
      }
    }
    if !line.isEmpty || lines.isEmpty { close() }
    return lines
  }
}

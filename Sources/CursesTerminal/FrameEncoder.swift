internal import CNcurses
package import Grid

/// Turns frames into the bytes that bring a terminal of some type to show them, each from the last one.
///
/// It touches no terminal. One thread only: ncurses keeps what it knows in one place.
package struct FrameEncoder: ~Copyable {
  /// The terminal type that was taken.
  package let terminalType: String
  /// How each meaning looks here.
  package let theme: Theme
  /// How large the terminal is.
  package private(set) var size: Size
  /// Whether characters beyond ASCII are sent; else a question mark stands for each of their columns.
  package let sendsUnicode: Bool

  private let encoder: OpaquePointer
  /// Without this capability ncurses fills the last cell of all by shifting the one before it, and that goes
  /// wrong with wide characters.
  private let canStopWrapping: Bool
  private var shown: Frame?

  /// Opens a screen for the first type of a ladder that this machine knows, or for the one in the program.
  ///
  /// - Throws: `TerminalError.unsuitableType` where the terminal cannot place its cursor.
  package init(
    terminalType stated: String,
    size: Size,
    color: ColorChoice = .automatic,
    sendsUnicode: Bool
  ) throws(TerminalError) {
    let size = Size(width: max(1, size.width), height: max(1, size.height))
    guard let (name, encoder) = Self.open(stated, size: size) else {
      throw .unsuitableType(stated)
    }
    self.encoder = encoder
    canStopWrapping = screen_encoder_capability(encoder, "rmam") != nil
    self.size = size
    self.sendsUnicode = sendsUnicode
    terminalType = name
    theme = Theme(
      depth: ColorDepth(colors: Int(screen_encoder_colors(encoder)), choice: color)
    )
    for (index, role) in Role.allCases.enumerated() {
      Self.define(theme.style(for: role), as: index, encoder)
    }
  }

  deinit { screen_encoder_close(encoder) }

  private static func open(_ stated: String, size: Size) -> (String, OpaquePointer)? {
    let (columns, rows) = (Int32(clamping: size.width), Int32(clamping: size.height))
    let ladder = TerminalType.ladder(for: stated)
    for name in ladder {
      if let encoder = screen_encoder_open(name, nil, columns, rows) { return (name, encoder) }
    }
    let last = EmbeddedTerminalType.self
    guard !ladder.isEmpty,
      let encoder = screen_encoder_open(last.name, last.entry, columns, rows)
    else { return nil }
    return (last.name, encoder)
  }

  private static func define(_ style: Style, as number: Int, _ encoder: OpaquePointer) {
    var attributes = 0
    if style.isBold { attributes |= SCREEN_ENCODER_BOLD }
    if style.isDim { attributes |= SCREEN_ENCODER_DIM }
    if style.isUnderlined { attributes |= SCREEN_ENCODER_UNDERLINE }
    if style.isReversed { attributes |= SCREEN_ENCODER_REVERSE }
    let standard = SCREEN_ENCODER_STANDARD_COLOR
    screen_encoder_define_style(
      encoder,
      Int32(number),
      Int32(attributes),
      Int32(style.foreground ?? standard),
      Int32(style.background ?? standard)
    )
  }

  /// The bytes from what is shown to a frame; none where it is shown already.
  ///
  /// A frame of another size than the terminal's is cut at the right and below, and filled with blanks.
  package mutating func encode(_ frame: Frame) -> [UInt8] {
    if let shown, shown.size == frame.size, shown.cells == frame.cells,
      shown.cursor == frame.cursor, shown.isCursorVisible == frame.isCursorVisible
    {
      return []
    }
    let before = shown?.size == frame.size ? shown : nil
    for row in 0..<size.height where before == nil || !isSame(row, frame, before) {
      put(row, of: frame)
    }
    let cursor = frame.cursor ?? Point(x: 0, y: size.height - 1)
    screen_encoder_set_cursor(
      encoder,
      Int32(min(max(0, cursor.x), size.width - 1)),
      Int32(min(max(0, cursor.y), size.height - 1)),
      frame.isCursorVisible && frame.cursor != nil ? 1 : 0
    )
    shown = frame
    var count = 0
    let flushed = screen_encoder_flush(encoder, &count)
    let bytes = UnsafeBufferPointer(start: flushed, count: count)
    // A whole frame sets the letters; what only changes it has no need to set them with every attribute.
    return before == nil ? Array(bytes) : Capability.withoutLetterSets(bytes)
  }

  /// Takes another size; the next frame is drawn whole.
  package mutating func resize(to size: Size) {
    self.size = Size(width: max(1, size.width), height: max(1, size.height))
    screen_encoder_resize(
      encoder,
      Int32(clamping: self.size.width),
      Int32(clamping: self.size.height)
    )
    shown = nil
  }

  /// Has the next frame drawn whole, as after someone else has written to the terminal.
  package mutating func redraw() {
    screen_encoder_redraw(encoder)
    shown = nil
  }

  /// A capability of the terminal type without the pauses in it; nothing where there is none.
  package func capability(_ name: String) -> [UInt8]? {
    guard let text = screen_encoder_capability(encoder, name) else { return nil }
    return Capability.withoutPauses(Array(String(cString: text).utf8))
  }

  /// Whether the terminal type has a flag.
  package func hasFlag(_ name: String) -> Bool { screen_encoder_has_flag(encoder, name) != 0 }

  /// The size that the type states, for a line that does not know its own.
  package var statedSize: Size? {
    let columns = Int(screen_encoder_number(encoder, "cols"))
    let rows = Int(screen_encoder_number(encoder, "lines"))
    return columns > 0 && rows > 0 ? Size(width: columns, height: rows) : nil
  }

  private func isSame(_ row: Int, _ frame: Frame, _ before: Frame?) -> Bool {
    guard let before, row < frame.size.height else { return false }
    let range = row * frame.size.width..<(row + 1) * frame.size.width
    return before.cells[range] == frame.cells[range]
  }

  private func put(_ row: Int, of frame: Frame) {
    let isDelicate = row == size.height - 1 && !canStopWrapping
    let wideLimit = isDelicate ? size.width - 3 : size.width
    let styles = RowStyles(row, of: frame, width: size.width) { Self.number(of: $0) }
    var cells: [screen_encoder_cell] = []
    cells.reserveCapacity(size.width)
    var column = 0
    while column < size.width {
      let cell = frame[column, row]
      let width = max(1, Int(cell.width))
      let style = styles[column]
      if column + width > size.width {
        // Half of a wide character is none.
        cells.append(screen_encoder_cell(base: 0x20, mark: 0, style: style))
      } else if let (base, mark) = sendable(cell), width == 1 || column + width <= wideLimit {
        cells.append(screen_encoder_cell(base: base, mark: mark, style: style))
      } else {
        let unknown = screen_encoder_cell(base: 0x3F, mark: 0, style: style)
        cells.append(contentsOf: repeatElement(unknown, count: width))
      }
      column += width
    }
    screen_encoder_put_row(encoder, Int32(row), cells, Int32(cells.count))
  }

  /// A cell's character and mark, where they can be sent; a line that knows only plain letters gets the
  /// letter without its accent, so that a name stays a name.
  private func sendable(_ cell: Cell) -> (base: UInt32, mark: UInt32)? {
    let scalars = cell.text.unicodeScalars
    let base = scalars.first ?? " "
    guard sendsUnicode else {
      return base.isASCII ? (base.value, 0) : LatinLetter.base(of: base).map { ($0.value, 0) }
    }
    return (base.value, scalars.count > 1 ? scalars.last?.value ?? 0 : 0)
  }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: Role.allCases.enumerated().map { ($1, Int32($0)) }
  )

  private static func number(of role: Role) -> Int32 { numbers[role] ?? 0 }
}

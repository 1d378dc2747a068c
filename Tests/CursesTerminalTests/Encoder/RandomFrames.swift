import Grid

/// Frames that follow from one another as screens do, and in ways that screens never do.
struct RandomFrames {
  private var state: UInt64
  private let size: Size
  private let letters: [String]
  private var rows: [[(text: String, role: Role)]]

  init(seed: UInt64, size: Size, asciiOnly: Bool = false) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    self.size = size
    let plain = ["a", "7", " ", "-", "#", ".", " ", " "]
    letters = asciiOnly ? plain : plain + ["é", "山", "e\u{301}", "─", "█", "▏", "田", "Å"]
    rows = Array(repeating: [], count: size.height)
    for row in 0..<size.height { rows[row] = line() }
  }

  /// The next frame.
  mutating func next() -> Frame {
    switch pick(6) {
    case 0: for row in 0..<size.height { rows[row] = line() }
    case 1: scroll()
    case 2: insert()
    case 3: select()
    default: for _ in 0...pick(4) { touch() }
    }
    var canvas = Canvas(size: size, glyphs: .unicode)
    for (row, cells) in rows.enumerated() {
      var column = 0
      for cell in cells { column = canvas.put(cell.text, x: column, y: row, role: cell.role) }
    }
    if pick(3) > 0 {
      canvas.setCursor(x: pick(size.width), y: pick(size.height), isVisible: pick(2) == 0)
    }
    return canvas.frame
  }

  private mutating func pick(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, count)))
  }

  private mutating func role() -> Role {
    pick(3) == 0 ? Role.allCases[pick(Role.allCases.count)] : .text
  }

  /// Runs of one letter or a mixture, as long as the row or shorter.
  private mutating func line() -> [(text: String, role: Role)] {
    var cells: [(String, Role)] = []
    var left = pick(4) == 0 ? pick(size.width + 1) : size.width
    while left > 0 {
      let run = min(left, 1 + pick(12))
      let role = role()
      let letter = letters[pick(letters.count)]
      let isMixed = pick(2) == 0
      for _ in 0..<run { cells.append((isMixed ? letters[pick(letters.count)] : letter, role)) }
      left -= run
    }
    return cells
  }

  private mutating func scroll() {
    let first = pick(size.height)
    let last = first + pick(size.height - first)
    guard last > first else { return }
    if pick(2) == 0 {
      rows.remove(at: first)
      rows.insert(line(), at: last)
    } else {
      rows.remove(at: last)
      rows.insert(line(), at: first)
    }
  }

  private mutating func insert() {
    let row = pick(size.height)
    let place = pick(rows[row].count + 1)
    if pick(2) == 0 {
      rows[row].insert((letters[pick(letters.count)], role()), at: place)
    } else if place < rows[row].count {
      rows[row].remove(at: place)
    }
  }

  private mutating func select() {
    let (from, to) = (pick(size.height), pick(size.height))
    rows[from] = rows[from].map { ($0.text, .text) }
    rows[to] = rows[to].map { ($0.text, .selected) }
  }

  private mutating func touch() {
    let row = pick(size.height)
    guard !rows[row].isEmpty else { return rows[row] = line() }
    rows[row][pick(rows[row].count)] = (letters[pick(letters.count)], role())
  }
}

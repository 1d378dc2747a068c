import VirtualTerminal

/// Fills the screens of a walk in as a nurse does: she reads the field that the cursor stands in and answers it.
struct NurseAtWork {
  let session: PseudoTerminalSession

  /// What is pressed for the field whose label starts with some words; texts end with Enter.
  typealias Answers = KeyValuePairs<String, String>

  /// Finds somebody on Today and begins the refill, or takes it up again.
  func beginRefill(of name: String) throws {
    // Letters that come all at once are a scanner's; a person presses the slash first.
    try session.type("/")
    try session.wait(forText: "filter: ")
    try session.type("\(name)\r")
    try session.wait(forText: "1 of 14")
    try session.wait(forText: "Enter chart")
    try session.type("r")
    // Begun or open, the refill has the same number.
    try session.wait(forText: "Begin a visit")
    try session.type("1")
  }

  /// Waits for a screen of the walk to be the one that is worked on.
  func reach(_ number: Int) throws { try session.wait(forText: Self.mark(number)) }

  /// Answers every field of a screen and keeps it.
  ///
  /// - Throws: where another field than the next one asks, or the walk does not go on.
  func fill(_ number: Int, _ answers: Answers) throws {
    try reach(number)
    try answer(answers)
    // A choice that comes last stays in focus: Enter keeps the screen.
    if session.screen.shows(Self.mark(number)) { try session.press(.enter) }
    try session.wait(for: "screen \(number) left") {
      !$0.shows(Self.mark(number)) || $0.shows("PIN")
    }
  }

  /// Answers fields one after the other.
  ///
  /// - Throws: where another field than the next one asks.
  func answer(_ answers: Answers) throws {
    for (label, keys) in answers {
      guard Self.label(on: session.screen).hasPrefix(label) else {
        throw JourneyProblem(text: "\"\(label)\" is not asked\n\(session.screen)")
      }
      let before = session.screen.description
      try session.type(keys)
      try session.wait(for: "\"\(label)\" answered") { screen in
        screen.description != before
          && (!keys.hasSuffix("\r") || !Self.label(on: screen).hasPrefix(label))
      }
    }
  }

  /// Signs with a name and its PIN where both are asked for.
  func sign(_ name: String, _ pin: String, after text: String) throws {
    try session.wait(forText: text)
    try session.type("\(name)\r\(pin)\r")
  }

  private static func mark(_ number: Int) -> String { ">[>]\(number < 10 ? "  " : " ")\(number) " }

  /// The label beside the cursor.
  private static func label(on screen: VirtualScreen) -> String {
    let row = screen.rows[screen.cursorRow]
    let line = row.firstIndex(of: "│").map { row[row.index(after: $0)...] } ?? row[...]
    return String(line.drop { " >".contains($0) })
  }
}

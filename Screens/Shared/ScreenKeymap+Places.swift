import Keys

extension ScreenKeymap {
  /// What moves in lists, texts and graphs.
  static let moving: [Binding<ScreenAction>] = [
    Binding(
      [.tab],
      .nextPart,
      "next part",
      "Go to the next part of the screen.",
      group: .moving
    ),
    Binding(
      [.backTab],
      .previousPart,
      "part before",
      "Go to the part before.",
      group: .moving,
      isInFooter: false
    ),
    Binding(
      [.down, .character("j")],
      .moveDown,
      "down",
      "Move down one line.",
      group: .moving,
      isInFooter: false
    ),
    Binding(
      [.up, .character("k")],
      .moveUp,
      "up",
      "Move up one line.",
      group: .moving,
      isInFooter: false
    ),
    Binding(
      [.pageDown],
      .pageDown,
      "page down",
      "Move down one page.",
      group: .moving,
      isInFooter: false
    ),
    Binding(
      [.pageUp],
      .pageUp,
      "page up",
      "Move up one page.",
      group: .moving,
      isInFooter: false
    ),
    Binding(
      [.home],
      .moveToStart,
      "top",
      "Move to the top.",
      group: .moving,
      isInFooter: false
    ),
    Binding(
      [.end],
      .moveToEnd,
      "bottom",
      "Move to the bottom.",
      group: .moving,
      isInFooter: false
    ),
    Binding(
      [.character("g")],
      .graph,
      "graph",
      "Draw the graph with blocks or with fine dots; on Figures show the chart.",
      group: .looking
    ),
    Binding(
      [.character("h")],
      .wholeHistory,
      "all",
      "List every refill, visit and reading of the chart, or the newest of each.",
      group: .looking
    ),
    Binding(
      [.left],
      .older,
      "older",
      "Look at older months of the graph.",
      group: .moving
    ),
    Binding(
      [.right],
      .newer,
      "newer",
      "Look at newer months of the graph.",
      group: .moving
    ),
  ]
}

extension ScreenKeymap {
  /// The tabs.
  static let places: [Binding<ScreenAction>] = [
    Binding(
      [.character("1")],
      .showToday,
      "Today",
      "Show the day.",
      group: .opening,
      isInFooter: false
    ),
    Binding(
      [.character("2")],
      .showPumps,
      "Pumps",
      "Show the pumps.",
      group: .opening,
      isInFooter: false
    ),
    Binding(
      [.character("3")],
      .showReservoirs,
      "Reservoirs",
      "Show the reservoirs.",
      group: .opening,
      isInFooter: false
    ),
    Binding(
      [.character("4")],
      .showRefill,
      "Refill",
      "Show the open walk.",
      group: .opening,
      isInFooter: false
    ),
    Binding(
      [.character("5")],
      .showUpcoming,
      "Upcoming",
      "Show who is due and what is missing for the visit.",
      group: .opening,
      isInFooter: false
    ),
    Binding(
      [.character("6")],
      .showComplications,
      "Complications",
      "Show what went wrong and what became of it.",
      group: .opening,
      isInFooter: false
    ),
    Binding(
      [.character("7")],
      .showChart,
      "Chart",
      "Show the open chart.",
      group: .opening,
      isInFooter: false
    ),
    Binding(
      [.character("8")],
      .showDrugs,
      "Drugs",
      "Show the formulary, drug orders, lots and recalls.",
      group: .opening,
      isInFooter: false
    ),
    Binding(
      [.character("9")],
      .showAudit,
      "Audit",
      "Show what was written down, and by whom.",
      group: .opening,
      isInFooter: false
    ),
    Binding(
      [.character("0")],
      .showFigures,
      "Figures",
      "Show the clinic in figures, month by month.",
      group: .opening,
      isInFooter: false
    ),
    Binding(
      [.control("n")],
      .nextScreen,
      "next screen",
      "Show the next screen.",
      group: .opening,
      isInFooter: false
    ),
    Binding(
      [.control("p")],
      .previousScreen,
      "screen before",
      "Show the screen before.",
      group: .opening,
      isInFooter: false
    ),
  ]
}

extension ScreenKeymap {
  /// What every screen has.
  static let station: [Binding<ScreenAction>] = [
    Binding(
      [.control("l")],
      .redraw,
      "redraw",
      "Draw the whole screen again.",
      group: .looking,
      isInFooter: false
    ),
    Binding(
      [.escape, .character("q")],
      .back,
      "back",
      "Go back; from the first screen, leave after a question.",
      group: .opening
    ),
    Binding(
      [.character("P")],
      .policy,
      "policy",
      "Show the clinic's limits and who set them.",
      group: .opening,
      isInFooter: false
    ),
    Binding(
      [.character("S")],
      .staff,
      "staff",
      "Show who works here.",
      group: .opening,
      isInFooter: false
    ),
    Binding(
      [.character("E")],
      .emergency,
      "emergency",
      "Open charts in an emergency, for a time and with a reason; on the audit, list those accesses.",
      group: .opening,
      isInFooter: false
    ),
    Binding(
      [.function(9)],
      .mouse,
      "mouse",
      "Give the mouse to the program, or back to the terminal.",
      group: .looking,
      isInFooter: false
    ),
    Binding([.function(10)], .save, "hand in", "Hand in what was typed."),
    Binding(
      [.function(2)],
      .choices,
      "choices",
      "List what the line with the focus takes.",
      group: .looking
    ),
    Binding(
      [.function(7)],
      .performer,
      "who, when",
      "Say who does it and when, while another enters it."
    ),
    Binding(
      [.function(3)],
      .firstActions,
      "first actions",
      "Show the first actions in overdose and withdrawal of this patient's drugs.",
      group: .looking
    ),
    Binding([.function(6)], .exits, "leave by", "End the visit by a safe exit."),
    Binding(
      [.character(":"), .function(12)],
      .palette,
      "command",
      "Find anything to do, any screen and any patient by name.",
      group: .opening
    ),
    Binding(
      [.character("?"), .function(1)],
      .help,
      "help",
      "List every key of this screen.",
      group: .opening
    ),
    Binding(
      [.character("L"), .function(8)],
      .lock,
      "lock",
      "Lock the station; what was typed is kept.",
      group: .opening
    ),
  ]
}

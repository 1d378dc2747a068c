import ClinicDomain
package import Keys

/// The one table of keys of all screens: a key means the same everywhere.
///
/// Letters that change something only open what asks once more; nothing clinical hangs on one key.
package enum ScreenKeymap {
  /// The keys, their words for the footer and their sentences for help.
  package static let table = Keymap<ScreenAction>([
    Binding(
      [.enter],
      .open,
      "open",
      "Open the chart of the selected patient.",
      group: .opening
    ),
    Binding(
      [.character("r")],
      .refill,
      "refill",
      "Begin a visit of any kind with this patient, or take an open walk up again."
    ),
    Binding(
      [.character("T")],
      .takeOver,
      "take over",
      "Take over a walk that somebody else is in; nothing that was typed is lost."
    ),
    Binding(
      [.character("a")],
      .arrive,
      "arrived",
      "The selected patient of the day has come.",
      isInFooter: true
    ),
    Binding(
      [.character("d")],
      .didNotAttend,
      "missed",
      "The selected patient of the day has not come; the reason is asked."
    ),
    Binding([.character("b")], .book, "book", "Book a visit for the selected patient."),
    Binding(
      [.character("="), .function(4)],
      .working,
      "working",
      "Show how every figure was worked out.",
      group: .looking
    ),
    Binding(
      [.character("M")],
      .months,
      "months",
      "Choose the months that figures and rates count: \(FiguresPeriod.form).",
      group: .looking
    ),
    Binding(
      [.character("p")],
      .paper,
      "paper",
      "Show what is printed: the day for when the screens are down, what a patient takes home.",
      group: .looking
    ),
    Binding(
      [.character("K")],
      .checkChain,
      "check chain",
      "Recompute every hash of the journal from the first line on.",
      group: .looking
    ),
    Binding(
      [.character("/")],
      .filter,
      "filter",
      "Narrow the list as you type; Esc clears it.",
      group: .looking
    ),
    Binding(
      [.character("s")],
      .sort,
      "sort",
      "Sort by the next order.",
      group: .looking
    ),
    Binding(
      [.character("o"), .function(5)],
      .order,
      "order",
      "Sign a refill order for this patient."
    ),
    Binding(
      [.character("m")],
      .program,
      "program",
      "Record a program that was changed between refills."
    ),
    Binding([.character("t")], .note, "note", "Add a note to the chart."),
    Binding(
      [.character("N")],
      .addendum,
      "addendum",
      "Add something to a visit that is signed; what was signed stays as it is."
    ),
    Binding(
      [.character("D")],
      .drugOrder,
      "drug order",
      "Order drug for the selected patient, or say how the drug order stands."
    ),
    Binding([.character("i")], .receive, "delivery", "Write a delivery of drug down."),
    Binding(
      [.character("W")],
      .waste,
      "waste",
      "Write off stock that is wasted or returned; a second person signs in."
    ),
    Binding(
      [.character("V")],
      .verify,
      "verify",
      "The pharmacist verifies an order, or holds a label against it."
    ),
    Binding(
      [.character(" ")],
      .mark,
      "mark",
      "Mark the selected line, or take the mark away."
    ),
    Binding([.character("R")], .move, "move", "Move the booked visit, or place all marked."),
    Binding([.character("c")], .contact, "contact", "Record an attempt to reach the patient."),
    Binding([.character("x")], .cancelVisit, "cancel", "Cancel what is selected; why is asked."),
    Binding(
      [.character("A")],
      .reviewed,
      "reviewed",
      "Mark the next refill as looked at, of this patient or of all marked."
    ),
    Binding([.character("u")], .undo, "undo", "Take your last change of the schedule back."),
    Binding(
      [.character("C")],
      .closures,
      "closures",
      "Show days on which the clinic is closed or a nurse is away, and cover them.",
      group: .opening
    ),
    Binding(
      [.character("G")],
      .plan,
      "plan",
      "Propose bookings for everybody who is due in the weeks ahead.",
      group: .opening
    ),
    Binding(
      [.character("H")],
      .handOver,
      "hand over",
      "Show open walks, people observed, visits unsigned and calls unanswered.",
      group: .opening
    ),
    Binding(
      [.character(",")],
      .lookBack,
      "day before",
      "Look at the clinic as it is a day earlier; nothing can be written then.",
      group: .looking,
      isInFooter: false
    ),
    Binding(
      [.character(".")],
      .lookAhead,
      "day after",
      "Look at the clinic as it will be a day later; nothing can be written then.",
      group: .looking,
      isInFooter: false
    ),
    Binding(
      [.character("l")],
      .lifeCycle,
      "life cycle",
      "Record the patient's next step: evaluation, consent, trial, implant, replacement, transfer."
    ),
    Binding(
      [.character("O")],
      .outcome,
      "scores",
      "Record pain, spasticity, function and side effects."
    ),
    Binding(
      [.character("I")],
      .interrogation,
      "reading",
      "Record what a programmer read, an alarm of the pump, or the end of an investigation."
    ),
    Binding(
      [.character("n")],
      .new,
      "new",
      "Register a new patient; in a chart and in the register, log a complication."
    ),
    Binding(
      [.character("f")],
      .followUp,
      "follow up",
      "Write down a follow-up of the selected complication, or a report of it."
    ),
    Binding(
      [.character("e")],
      .edit,
      "edit",
      "Change the patient or the pump; amend, grade or close a complication."
    ),
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
  ])
}

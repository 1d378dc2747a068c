import ClinicDomain
import Keys

extension ScreenKeymap {
  /// What is done with a patient and with drugs.
  static let work: [Binding<ScreenAction>] = [
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
  ]
}

extension ScreenKeymap {
  /// What is done with the schedule.
  static let schedule: [Binding<ScreenAction>] = [
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
  ]
}

extension ScreenKeymap {
  /// What is recorded of the therapy.
  static let course: [Binding<ScreenAction>] = [
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
  ]
}

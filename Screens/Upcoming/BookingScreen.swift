package import ClinicDomain
import Grid
package import Keys

/// The booking form: a typed date beside the month with its room, free times inside the window, and
/// everything that speaks against it before it is handed in.
package struct BookingScreen: Screen {
  /// The name under which what it hands in is kept: pressed twice, kept once.
  package let action: String
  /// The patient, as read when the form was opened.
  package let row: WorklistRow
  /// The booking that is changed; nothing for a new one.
  package let old: Appointment?
  /// The line of a proposal that it finds another place for; nothing where it books at once.
  package let line: PlanReview.Line?
  private let timetable: Timetable
  private let policy: Policy
  private let nurses: [StaffMember]
  private(set) var entry: FieldEntry
  /// The conflicts that were shown when it was handed in the last time.
  private var acknowledged: [BookingConflict]?
  /// The free times, while one is picked.
  private(set) var picking: Int?

  /// Opens the form; nothing where the patient's row cannot be read or the booking is not there.
  package init?(
    _ row: WorklistRow,
    changing id: AppointmentID?,
    line: PlanReview.Line? = nil,
    reason: String? = nil,
    timetable: Timetable,
    action: String,
    context: ScreenContext
  ) {
    guard let summary = row.summary else { return nil }
    let old = id.flatMap { id in summary.appointments.last { $0.id == id } }
    guard id == nil || old != nil else { return nil }
    self.action = action
    self.row = row
    self.old = old
    self.line = line
    self.timetable = timetable
    policy = context.policy
    nurses = Array(
      context.settings.activeStaff.filter { $0.roles.contains(.nurse) }.prefix(Self.mostNurses)
    )
    var typed: KeyedText = ["place": "c"]
    typed["kind"] = Self.key(of: old?.kind ?? .refill)
    if let old = line?.appointment ?? old {
      typed["date"] = old.at.date.description
      typed["time"] = old.at.time.description
      typed["place"] = Self.places.first { $0.place == (old.place ?? .clinic) }?.key
      typed["chair"] = old.chair.map { "\($0)" }
      typed["minutes"] = old.minutes.map { "\($0)" }
      let nurse = nurses.firstIndex { $0.id == old.nurse }
      typed["nurse"] = nurse.map { "\($0 + 1)" }
    }
    typed["reason"] = reason
    entry = FieldEntry([], typed: typed, today: context.today, submitsOnEnter: false)
    entry.replaceFields(lines)
    entry = FieldEntry(
      lines,
      typed: typed,
      focus: lines.firstIndex { $0.name == "date" } ?? 0,
      today: context.today,
      submitsOnEnter: false
    )
  }

  /// Nurses that have a digit of their own.
  private static let mostNurses = 9
  private static let places: [(key: String, place: VisitPlace)] = [
    ("c", .clinic), ("h", .home), ("i", .inpatient),
  ]

  private static func key(of kind: VisitKind) -> String {
    "\((VisitKind.allCases.firstIndex(of: kind) ?? 0) + 1)"
  }

  private var lines: [ChecklistField] {
    func field(_ name: String, _ label: String, _ kind: ChecklistField.Kind, optional: Bool = false)
      -> ChecklistField
    {
      ChecklistField(name, label, step: 0, kind, isOptional: optional)
    }
    let kinds = VisitKind.allCases.map { ChecklistChoice(Self.key(of: $0), $0.title) }
    let nurseChoices =
      [ChecklistChoice("0", "open")]
      + nurses.enumerated().map { ChecklistChoice("\($0.offset + 1)", $0.element.familyName) }
    var lines: [ChecklistField] = []
    lines.append(field("date", "Date: +3, fri, 9 oct", .date))
    lines.append(field("time", "Time: 09:30", .time))
    if old == nil, line == nil { lines.append(field("kind", "What for", .choice(kinds))) }
    lines.append(
      field("place", "Where", .choice(Self.places.map { ChecklistChoice($0.key, $0.place.title) }))
    )
    if !nurses.isEmpty {
      lines.append(field("nurse", "Nurse", .choice(nurseChoices), optional: true))
    }
    lines.append(field("chair", "Chair", .count(1...Int(policy[.chairs])), optional: true))
    lines.append(
      field("minutes", "Minutes, if not \(standardMinutes)", .count(5...1440), optional: true)
    )
    lines.append(field("reason", "Reason", .text, optional: !needsReason))
    return lines
  }

  private var kind: VisitKind {
    (line?.appointment ?? old)?.kind
      ?? entry.typed["kind"].flatMap { Int($0) }.map { VisitKind.allCases[max(0, $0 - 1)] }
      ?? .refill
  }

  private var standardMinutes: Int { policy.length(of: kind, with: row.fluid) }

  /// A change needs a reason, and so does a booking that endangers the supply.
  private var needsReason: Bool { old != nil || conflicts.contains(where: \.isGrave) }

  /// The day that is typed, where it can be read.
  var day: CivilDate? { entry.answers["date"].flatMap { try? CivilDate($0) } }

  /// The booking as it is typed so far; nothing before date and time can be read.
  package var proposal: Appointment? {
    let answers = entry.answers
    guard let day, let time = answers["time"].flatMap({ try? CivilTime($0) }) else { return nil }
    var proposal =
      line?.appointment ?? old
      ?? Appointment(
        id: AppointmentID(action),
        at: CivilDateTime(date: day, time: time),
        kind: kind
      )
    proposal.at = CivilDateTime(date: day, time: time)
    let place = Self.places.first { $0.key == answers["place"] }?.place
    proposal.place = place == .clinic ? nil : place
    proposal.chair = answers["chair"].flatMap { Int($0) }
    let nurse = answers["nurse"].flatMap { Int($0) } ?? 0
    proposal.nurse = nurses.indices.contains(nurse - 1) ? nurses[nurse - 1].id : nil
    let minutes = answers["minutes"].flatMap { Int($0) }
    let length = policy.length(of: proposal.kind)
    proposal.minutes = minutes ?? (standardMinutes == length ? nil : standardMinutes)
    return proposal
  }

  /// Everything that speaks against it so far.
  package var conflicts: [BookingConflict] {
    proposal.map { row.check(timetable).conflicts(of: $0) } ?? []
  }

  /// Whether the clinic works on a day.
  func isOpen(_ day: CivilDate) -> Bool { timetable.isOpen(day) }

  /// Whether no refill fits into a day any more.
  func isFull(_ day: CivilDate) -> Bool {
    HalfDay.both(day).allSatisfy { timetable.load($0).isFull }
  }

  /// Free times in the window.
  func offers(_ context: ScreenContext, days: Int = 6, perDay: Int = 4) -> [Timetable.Place] {
    row.check(timetable).offers(
      minutes: standardMinutes,
      changing: line?.appointment.id ?? old?.id,
      now: context.moment.local,
      days: days,
      perDay: perDay
    )
  }

  /// Whether letters are text where the focus is.
  package var takesText: Bool { entry.takesText }
  /// The tab that it stands under.
  package var tab: ScreenID? { nil }

  /// Its title.
  package var title: String {
    if line != nil { return "Another place in the proposal" }
    return old == nil ? "Book a visit" : "Move the \(kind.title) of \(old?.at.shown ?? "")"
  }

  /// Says why a line is not taken.
  package mutating func refuse(_ field: String, _ why: String) { entry.refuse(field, why) }

  // MARK: Keys

  /// What keys do now.
  package func keys(_ context: ScreenContext) -> [ScreenKey] {
    if picking != nil {
      return [
        ScreenKey(.open, word: "take"), ScreenKey(.back), ScreenKey(.moveDown), ScreenKey(.moveUp),
      ]
    }
    return [
      ScreenKey(.open, word: "next line"),
      ScreenKey(.save, word: line != nil ? "into the proposal" : old == nil ? "book" : "move"),
      ScreenKey(.choices, word: "free times"), ScreenKey(.back, word: "cancel"),
      ScreenKey(.pageDown, word: "day later"), ScreenKey(.pageUp, word: "day earlier"),
      ScreenKey(.nextPart), ScreenKey(.previousPart), ScreenKey(.redraw), ScreenKey(.help),
      ScreenKey(.lock),
    ]
  }

  /// Takes an event in.
  package mutating func update(_ event: Event, context: ScreenContext) -> ScreenOutcome {
    if let place = picking { return pick(event, place, context) }
    switch event {
    case .key(.escape, _): return .perform(.back, row.facts.entry.chart)
    case .key(.function(10), _): return handIn(context)
    case .key(.function(2), _):
      guard !offers(context).isEmpty else { return .refused("no time is free in the window") }
      picking = 0
    case .key(.function(1), _): return .perform(.help, row.facts.entry.chart)
    case .key(.function(8), _): return .perform(.lock, row.facts.entry.chart)
    case .key(.control("l"), _): return .perform(.redraw, nil)
    case .key(.pageDown, _): step(1, context)
    case .key(.pageUp, _): step(-1, context)
    default:
      let before = entry.typed
      guard entry.handle(event) != .unhandled else { return .unhandled }
      if entry.typed != before { acknowledged = nil }
    }
    entry.replaceFields(lines)
    return .handled
  }

  /// Goes to the next or the last day on which the clinic works.
  private mutating func step(_ days: Int, _ context: ScreenContext) {
    var next = (day ?? context.today).advanced(byDays: days)
    for _ in 0..<14 where !timetable.isOpen(next) { next = next.advanced(byDays: days) }
    entry.put(max(context.today, next).description, into: "date")
    acknowledged = nil
  }

  private mutating func pick(_ event: Event, _ place: Int, _ context: ScreenContext)
    -> ScreenOutcome
  {
    let offers = offers(context)
    switch event {
    case .key(.escape, _), .key(.function(2), _): picking = nil
    case .key(.down, _): picking = min(place + 1, offers.count - 1)
    case .key(.up, _): picking = max(0, place - 1)
    case .key(.enter, _):
      picking = nil
      guard offers.indices.contains(place) else { return .handled }
      let start = offers[place].start
      entry.put(start.date.description, into: "date")
      entry.put(start.time.description, into: "time")
      acknowledged = nil
      entry.replaceFields(lines)
    default: return .unhandled
    }
    return .handled
  }

  private mutating func handIn(_ context: ScreenContext) -> ScreenOutcome {
    entry.replaceFields(lines)
    guard entry.checkAll(), let proposal, let summary = row.summary else { return .handled }
    // A time that the clinic's clock skips is no time of a visit.
    if case .gap = context.zone.resolve(proposal.at) {
      entry.refuse("time", "the clock is put forward over this time; choose another")
      return .handled
    }
    let found = conflicts
    // What speaks against it is read first; the same key again is the person's decision.
    guard found.isEmpty || acknowledged == found else {
      acknowledged = found
      return .refused(
        "Something speaks against it, see below. F10 once more keeps it all the same."
      )
    }
    let booking = ProposedBooking(
      chart: row.facts.entry.chart,
      version: summary.version,
      appointment: proposal,
      isChange: old != nil,
      reason: entry.answers["reason"] ?? ""
    )
    return .schedule(line == nil ? .keep([booking]) : .place(booking))
  }
}

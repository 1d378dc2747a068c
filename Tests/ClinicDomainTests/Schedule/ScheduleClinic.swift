import ClinicDomain

/// A clinic in memory with patients, bookings and closures, as its events make it.
final class ScheduleClinic: ChartSummarySource, @unchecked Sendable {
  private(set) var settings = ClinicSettings()
  private(set) var books = ClinicBooks()
  private(set) var charts: [ChartID: Chart] = [:]
  private var seq: Int64 = 0

  static let today = "2026-11-24"
  static let clerk = StaffMember(
    id: StaffID("park"),
    familyName: "Park",
    givenName: "Jo",
    roles: [.clerk],
    pinHash: "-"
  )

  init(nurses: [String] = ["okafor", "chen"], chairs: Int64 = 2) {
    record([.staffRecorded(Self.clerk)])
    for nurse in nurses { record([.staffRecorded(Self.nurse(nurse))]) }
    record([
      .policyChanged(PolicyChange(setting: .chairs, from: 3, to: chairs, reason: "two rooms"))
    ])
  }

  static func nurse(_ name: String) -> StaffMember {
    StaffMember(
      id: StaffID(name),
      familyName: name.capitalised,
      givenName: "N",
      roles: [.nurse],
      pinHash: "-"
    )
  }

  func summary(of chart: ChartID) -> ChartSummary? { charts[chart]?.summary }

  func moment(_ text: String = ScheduleClinic.today) throws -> Moment {
    try Moment(text.count == 10 ? "\(text)T09:00:00-06:00" : "\(text.replacingBlank):00-06:00")
  }

  @discardableResult
  func record(
    _ events: [ClinicEvent],
    in chart: ChartID? = nil,
    at: Moment? = nil,
    by: StaffID = ScheduleClinic.clerk.id,
    action: String? = nil,
    visit: VisitID? = nil
  ) -> ActionID {
    let name = ActionID(action ?? "action-\(seq + 1)")
    for event in events {
      seq += 1
      let recorded = RecordedEvent(
        seq: seq,
        at: at ?? (try? moment()) ?? Moment(instant: Instant(seconds: 0), offsetSeconds: 0),
        by: .staff(by),
        on: "desk",
        action: name,
        chart: chart,
        visit: visit,
        event: event
      )
      settings.apply(recorded)
      books.apply(recorded)
      if let chart { charts[chart, default: Chart(id: chart)].apply(recorded) }
    }
    return name
  }

  var view: ClinicView {
    ClinicView(
      settings: settings,
      head: JournalHead(seq: seq, hash: String(repeating: "0", count: 64)),
      entries: charts.values.map { ListEntry($0.summary, policy: settings.policy) }
        .sorted { $0.chart < $1.chart },
      books: books,
      source: self
    )
  }

  var timetable: Timetable {
    Timetable(books.schedule, settings: settings) { self.summary(of: $0)?.patient?.shownName ?? "" }
  }

  /// A patient whose 40 mL pump was filled on a day; at 0.5 mL a day it alarms 76 days later.
  @discardableResult
  func add(
    _ name: String,
    filled: String,
    drug: String = "morphine 10 mg/mL",
    dose: String = "5 mg/day",
    phone: String = "555 0100",
    caregiver: String? = "sister, 555 0101",
    needs: [PatientNeed]? = nil,
    implanted: String = "2024-05-01"
  ) throws -> ChartID {
    let chart = ChartID("chart-\(name)")
    let at = try moment(filled)
    let fluid = try formulation(drug)
    let patient = Patient(
      mrn: "MRN-\(name)",
      familyName: name,
      givenName: "A",
      birthDate: try day("1960-01-01"),
      sex: .female,
      phone: phone,
      caregiver: caregiver,
      needs: needs
    )
    let pump = Pump(
      model: "SynchroMed II 8637-40",
      serial: "NG\(name)",
      implantedOn: try day(implanted),
      reservoir: .millilitres(40),
      alarmVolume: .millilitres(2)
    )
    let program = ProgramChange(
      at: at,
      program: InfusionProgram(mode: .simpleContinuous(try Dose(stored: dose))),
      formulation: fluid
    )
    record(
      [
        .patientRecorded(patient), .pumpRecorded(pump),
        .fillRecorded(Fill(at: at, injected: .millilitres(40), formulation: fluid)),
        .programChanged(program),
      ],
      in: chart,
      at: at
    )
    return chart
  }

  @discardableResult
  func book(
    _ chart: ChartID,
    _ time: String,
    _ state: Appointment.State = .booked,
    kind: VisitKind = .refill,
    id: String? = nil
  ) throws -> Appointment {
    let appointment = Appointment(
      id: AppointmentID(id ?? "\(chart)-\(kind.rawValue)"),
      at: try CivilDateTime(time),
      kind: kind,
      state: state,
      reason: state == .booked ? nil : "did not come"
    )
    record([.appointmentRecorded(appointment)], in: chart)
    return appointment
  }

  func worklist(_ at: String = ScheduleClinic.today) throws -> Worklist {
    Worklist(view, now: try moment(at))
  }

  func row(_ chart: ChartID, at: String = ScheduleClinic.today) throws -> WorklistRow? {
    let list = try worklist(at)
    return view.entries.first { $0.chart == chart }.map { list.row(of: $0, view: view) }
  }

  func contact(
    _ chart: ChartID,
    _ person: ContactAttempt.Person,
    _ way: ContactAttempt.Way,
    _ result: ContactAttempt.Result,
    at: String = ScheduleClinic.today
  ) throws {
    let attempt = ContactAttempt(
      id: ContactID("contact-\(seq)"),
      person: person,
      way: way,
      result: result
    )
    record([.contactAttempted(attempt)], in: chart, at: try moment(at))
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
  fileprivate var replacingBlank: String { split(separator: " ").joined(separator: "T") }
}

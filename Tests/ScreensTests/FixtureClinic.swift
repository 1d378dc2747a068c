import ClinicDomain
import Grid
import Screens

/// A clinic put together from plain events, with every figure in sight of the test.
final class FixtureClinic: ChartSummarySource, @unchecked Sendable {
  private(set) var settings = ClinicSettings()
  private(set) var books = ClinicBooks()
  private(set) var charts: [ChartID: Chart] = [:]
  /// Charts whose rows cannot be read.
  var unreadable: Set<ChartID> = []
  /// How often a row was read; the lists must not read what they do not show.
  private(set) var reads = 0
  private var seq: Int64 = 0

  let zone = ZoneRules(name: "UTC-5", fixedOffsetSeconds: -5 * 3600)
  static let nurse = StaffMember(
    id: StaffID("okafor"),
    familyName: "Okafor",
    givenName: "Ada",
    roles: [.nurse],
    pinHash: "-"
  )

  init(name: String = "North clinic", isDemo: Bool = false) {
    record(
      .clinicCreated(
        ClinicCreated(name: name, timeZone: "UTC-5", isDemo: isDemo, fileHash: "")
      )
    )
    record(.staffRecorded(Self.nurse))
  }

  func summary(of chart: ChartID) -> ChartSummary? {
    reads += 1
    return unreadable.contains(chart) ? nil : charts[chart]?.summary
  }

  /// A moment on the clinic's clock: `2026-09-22 09:41`.
  func moment(_ text: String) throws -> Moment {
    try zone.moment(for: CivilDateTime(text), text: text)
  }

  func record(
    _ event: ClinicEvent,
    in chart: ChartID? = nil,
    visit: VisitID? = nil,
    at: Moment = Moment(instant: Instant(seconds: 0), offsetSeconds: 0)
  ) {
    seq += 1
    let recorded = RecordedEvent(
      seq: seq,
      at: at,
      by: .staff(Self.nurse.id),
      on: "bay-1",
      action: ActionID("\(seq)"),
      chart: chart,
      visit: visit,
      event: event
    )
    settings.apply(recorded)
    books.apply(recorded)
    guard let chart else { return }
    charts[chart, default: Chart(id: chart)].apply(recorded)
  }

  /// Writes something down that only the clinic's books take in: a patient of whom no list shows more.
  func count(_ event: ClinicEvent, visit: VisitID, at: Moment) {
    seq += 1
    books.apply(
      RecordedEvent(
        seq: seq,
        at: at,
        by: .staff(Self.nurse.id),
        on: "bay-1",
        action: ActionID("\(seq)"),
        chart: ChartID("counted"),
        visit: visit,
        event: event
      )
    )
  }

  var view: ClinicView {
    let entries = charts.values.map { ListEntry($0.summary, policy: settings.policy) }
      .sorted { $0.chart < $1.chart }
    return ClinicView(
      settings: settings,
      head: JournalHead(seq: seq, hash: String(repeating: "0", count: 64)),
      entries: entries,
      books: books,
      source: self
    )
  }

  func context(
    at text: String = "2026-09-22 09:41",
    size: Size = Size(width: 80, height: 24),
    glyphs: GlyphSet = .unicode,
    isProjection: Bool = false,
    message: ScreenMessage? = nil
  ) throws -> ScreenContext {
    let moment = try moment(text)
    return ScreenContext(
      moment: moment,
      zone: zone,
      settings: settings,
      staff: Self.nurse,
      isProjection: isProjection,
      counts: PriorityCounts(view.entries, on: moment.local.date),
      size: size,
      glyphs: glyphs,
      message: message
    )
  }
}

/// One patient with a filled pump, as the fixtures describe it.
struct FixturePatient {
  var mrn: String
  var family: String
  var given: String
  var born: String
  var sex = Patient.Sex.female
  var allergies: [String] = []
  var notes = ""
  var model = "SynchroMed II 8637-40"
  var reservoir = Volume.millilitres(40)
  var serial: String
  var implanted = "2023-04-30"
  var drugs: [(String, String)]
  var dose: String
  var boluses: (String, Int)?
  var filled: String
  var volume: String
  var stabilityDays: Int?
}

extension FixtureClinic {
  /// Writes a patient with pump, fill and program down, and answers the chart.
  @discardableResult
  func add(_ fixture: FixturePatient) throws -> ChartID {
    let chart = ChartID("chart-\(fixture.mrn)")
    let filled = try moment(fixture.filled)
    record(
      .patientRecorded(
        Patient(
          mrn: fixture.mrn,
          familyName: fixture.family,
          givenName: fixture.given,
          birthDate: try CivilDate(fixture.born),
          sex: fixture.sex,
          allergies: fixture.allergies,
          notes: fixture.notes
        )
      ),
      in: chart,
      at: filled
    )
    record(
      .pumpRecorded(
        Pump(
          model: fixture.model,
          serial: fixture.serial,
          implantedOn: try CivilDate(fixture.implanted),
          reservoir: fixture.reservoir,
          alarmVolume: .millilitres(2),
          catheter: Catheter(volume: try Volume(stored: "0.2 mL"), tip: "T10")
        )
      ),
      in: chart,
      at: filled
    )
    let ingredients = try fixture.drugs.map {
      Ingredient(drug: $0.0, concentration: try Concentration(stored: $0.1))
    }
    let formulation = Formulation(
      primary: ingredients[0],
      others: Array(ingredients.dropFirst()),
      stabilityDays: fixture.stabilityDays
    )
    record(
      .fillRecorded(
        Fill(at: filled, injected: try Volume(stored: fixture.volume), formulation: formulation)
      ),
      in: chart,
      at: filled
    )
    let boluses = try fixture.boluses.map {
      PatientBoluses(dose: try Mass(stored: $0.0), perDay: $0.1)
    }
    record(
      .programChanged(
        ProgramChange(
          at: filled,
          program: InfusionProgram(
            mode: .simpleContinuous(try Dose(stored: fixture.dose)),
            patientBoluses: boluses
          ),
          formulation: formulation
        )
      ),
      in: chart,
      at: filled
    )
    return chart
  }

  /// Books a visit.
  func book(
    _ chart: ChartID,
    _ time: String,
    _ state: Appointment.State = .booked,
    kind: VisitKind = .refill
  ) throws {
    record(
      .appointmentRecorded(
        Appointment(
          id: AppointmentID("\(chart)-\(time)"),
          at: try CivilDateTime(time),
          kind: kind,
          state: state
        )
      ),
      in: chart,
      at: try moment("2026-09-21 12:00")
    )
  }

  /// Opens a walk, recorded up to a screen.
  func walk(_ chart: ChartID, _ time: String, screen: Int, kind: VisitKind = .refill) throws {
    let visit = VisitID("visit-\(chart)")
    let at = try moment(time)
    record(
      .visitStarted(VisitStarted(visit: visit, kind: kind, template: "refill-1")),
      in: chart,
      visit: visit,
      at: at
    )
    guard screen > 0 else { return }
    record(
      .screenRecorded(
        ScreenEntry(
          screen: screen,
          answers: [:],
          performedBy: Self.nurse.id,
          recordedBy: Self.nurse.id,
          performedAt: at
        )
      ),
      in: chart,
      visit: visit,
      at: at
    )
  }
}

extension FixtureClinic {
  /// Writes a whole refill down as its walk leaves it: reading, residual, fill, signature.
  func refill(
    _ chart: ChartID,
    _ time: String,
    volume: String,
    expected: String,
    aspirated: String,
    lot: String
  ) throws {
    let at = try moment(time)
    let visit = VisitID("visit-\(chart)-\(time)")
    guard let summary = charts[chart]?.summary, let fill = summary.fill else { return }
    record(
      .visitStarted(VisitStarted(visit: visit, kind: .refill, template: "refill-1")),
      in: chart,
      visit: visit,
      at: at
    )
    record(
      .interrogated(
        Interrogation(
          isRunning: true,
          volume: try Volume(stored: expected),
          dose: summary.program?.program.dailyDose,
          boluses: 0,
          alarmDate: at.local.date.advanced(byDays: 6)
        )
      ),
      in: chart,
      visit: visit,
      at: at
    )
    record(
      .residualAssessed(
        ResidualAssessed(
          expected: try Volume(stored: expected),
          aspirated: try Volume(stored: aspirated),
          grade: "ok"
        )
      ),
      in: chart,
      visit: visit,
      at: at
    )
    record(
      .fillRecorded(
        Fill(
          at: at,
          injected: try Volume(stored: volume),
          formulation: fill.formulation,
          lots: [lot]
        )
      ),
      in: chart,
      visit: visit,
      at: at
    )
    let signature = Signature(by: Self.nurse.id, at: at, meaning: "the whole refill")
    record(
      .visitSigned(VisitSigned(signatures: [signature])),
      in: chart,
      visit: visit,
      at: at
    )
  }

  /// Signs an order for the same drug, strength and dose.
  func order(_ chart: ChartID, volume: String, until: String) throws {
    guard let summary = charts[chart]?.summary, let fill = summary.fill,
      let program = summary.program
    else { return }
    let at = try moment("2026-09-20 16:10")
    record(
      .orderSigned(
        RefillOrder(
          id: OrderID("order-\(chart)"),
          formulation: fill.formulation,
          volume: try Volume(stored: volume),
          program: program.program,
          bridge: .notNeeded,
          validUntil: try CivilDate(until),
          signedBy: Self.nurse.id,
          signedAt: at
        )
      ),
      in: chart,
      at: at
    )
  }
}

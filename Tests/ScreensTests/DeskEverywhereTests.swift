import ClinicDomain
import Grid
import Keys
import Testing

@testable import Screens

@Suite("Whatever the front desk may open shows no strengths, doses and volumes")
struct DeskEverywhereTests {
  private static let sizes = GoldenState.shapes.map(\.0)

  /// A clinic in which people wrote amounts wherever text is free.
  private func clinic(_ fixture: FixtureCase) throws -> FixtureClinic {
    let clinic = try fixture.clinic()
    guard let chart = GoldenTests.chart(of: clinic) else { return clinic }
    clinic.record(
      .noteAdded(ChartNote(text: "Took 20 mg morphine by mouth, 2.5 mL of saline.")),
      in: chart.id,
      at: try clinic.moment("2026-09-21 10:00")
    )
    try clinic.tell(
      FixtureClinic.Told(
        kind: "refill.wrong-drug",
        on: "2026-09-20",
        account: "programmed 5 mg/day instead of 0.5 mg/day, 3.25 mL gone",
        firstDone: "bolus of 400 mcg stopped",
        followUp: "2026-09-23"
      ),
      of: chart.id
    )
    return clinic
  }

  private func expectNone(_ frame: Frame, _ place: String, but known: [String] = []) {
    let amounts = DeskTests.amounts(frame).filter { amount in
      !known.contains { amount.contains($0) }
    }
    #expect(amounts == [], "\(place)")
  }

  private func context(_ clinic: FixtureClinic, _ size: Size) throws -> ScreenContext {
    var context = try clinic.context(at: GoldenTests.moment, size: size)
    context.staff = DeskTests.desk
    return context
  }

  @Test("lists and charts", arguments: FixtureCase.allCases)
  func lists(_ fixture: FixtureCase) throws {
    let clinic = try clinic(fixture)
    let view = clinic.view
    for size in Self.sizes {
      let context = try context(clinic, size)
      for tab in [ScreenID.upcoming, .complications, .figures] {
        guard var screen = tab.make(view, context: context) else { continue }
        // The clinic's own limit of a residual is no patient's amount.
        let limit = [context.policy.volume(.residualReason).shown]
        expectNone(screen.view(context), "\(tab) \(size)", but: limit)
        for key in [Key.character("="), .tab, .end] {
          _ = screen.update(.key(key), context: context)
          expectNone(screen.view(context), "\(tab) \(key) \(size)", but: limit)
        }
      }
      expectNone(TodayScreen(view, context: context).view(context), "today \(size)")
      for chart in clinic.charts.values.sorted(by: { $0.id.text < $1.id.text }).prefix(12) {
        var screen = ChartScreen(chart)
        expectNone(screen.view(context), "\(chart.id) \(size)")
        for key in [Key.end, .character("=")] {
          _ = screen.update(.key(key), context: context)
          expectNone(screen.view(context), "\(chart.id) \(key) \(size)")
        }
      }
    }
  }

  @Test("the panels of the staff review")
  func panels() throws {
    let clinic = try clinic(.normal)
    let view = clinic.view
    for size in Self.sizes {
      let context = try context(clinic, size)
      let timetable = UpcomingDocument(view, context: context).timetable
      let row = try #require(
        Worklist.row(of: ChartID("chart-204118"), in: view, now: context.moment)
      )
      let panels: [(any Screen)?] = [
        BookingScreen(
          row,
          changing: nil,
          timetable: timetable,
          action: "b",
          context: context
        ),
        PlanScreen(PlanDocument(view, context: context), action: "p"),
        ClosuresScreen(view, context: context), HandOverDocument(view, context: context).screen,
        OpenWalksScreen(view),
      ]
      for panel in panels.compactMap(\.self) {
        expectNone(panel.view(context), "\(type(of: panel)) \(size)")
      }
    }
  }

  @Test("the palette, whatever is typed")
  func palette() throws {
    var palette = try OpenPalette(recent: ["318240", "226901"])
    let context = try context(palette.clinic, Size(width: 80, height: 24))
    for text in ["", "m", "mo", "dubois", "mg", "ml", "dose"] {
      palette = try OpenPalette(recent: ["318240", "226901"])
      palette.type(text)
      expectNone(
        palette.screen.view(over: Frame(size: context.size), context),
        "palette \"\(text)\""
      )
    }
  }

  @Test("a walk of which the desk enters what another carries out", arguments: WalkPictures.names)
  func walk(_ name: String) throws {
    let walk = try #require(try WalkPictures.walk(name))
    for size in Self.sizes {
      var context = try walk.context(size: size)
      context.staff = DeskTests.desk
      // What is typed stays as it is typed: it is what the desk was told to enter. What the checklist
      // asks of everybody is no patient's amount, and the card of an emergency is for everybody.
      let typed =
        walk.screen.entry.typed.entries.map(\.text) + walk.screen.entry.fields.map(\.label)
        + (1...60).compactMap { RefillSteps.step($0)?.title }
      let kept = DeskTests.amounts(walk.screen.view(context)).filter { amount in
        !typed.contains { amount.hasPrefix($0) || $0.contains(amount) }
      }
      switch walk.screen.panel {
      case .firstActions: continue
      case .working:
        let key = walk.screen.keys(context).first { $0.action == .working }
        #expect(key?.disabledBecause == context.amountsHidden)
      default: #expect(kept == [], "\(name) \(size)")
      }
    }
  }

  @Test("the forms that the desk may fill in")
  func forms() throws {
    let clinic = try clinic(.normal)
    let chart = try #require(GoldenTests.chart(of: clinic))
    let visit = try #require(chart.appointments.last?.id)
    let kinds: [FormKind] = [
      .patient(nil), .patient(chart.id), .contact(chart.id), .review(chart.id), .scan(chart.id),
      .cancelVisit(visit, chart.id), .missed(visit, chart.id), .closure, .note(chart.id),
      .emergency,
    ]
    for size in Self.sizes {
      let context = try context(clinic, size)
      for kind in kinds {
        let form = FormScreen(kind, chart: chart, context: context)
        expectNone(form.view(over: Frame(size: size), context), "\(kind) \(size)")
      }
    }
  }

  @Test(
    "Numbers with a unit are left out, and nothing else",
    arguments: [
      (
        "In the pump: 20 mL + 1.5 mL left = 21.5 mL.",
        "In the pump: [amount] + [amount] left = [amount]."
      ),
      ("dose 1,000 mcg/day (+5 %)", "dose [amount] (+5 %)"),
      ("difference -14.202 mL, then +2 mL", "difference [amount], then [amount]"),
      ("Room 12, MRN 204118, born 01-Mar-1975", "Room 12, MRN 204118, born 01-Mar-1975"),
      ("SynchroMed II 8637-40", "SynchroMed II 8637-40"), ("25mg/mL", "[amount]"),
      ("due 26-Sep, 3 miles", "due 26-Sep, 3 miles"), ("at 5. mg", "at 5. mg"), ("", ""),
    ]
  )
  func text(_ text: String, _ seen: String) {
    #expect(AmountText.hidden(in: text) == seen)
  }
}

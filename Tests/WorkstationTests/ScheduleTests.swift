import ClinicDomain
import Grid
import Keys
import Screens
import Testing

@testable import Workstation

@Suite("The front desk at the station")
struct ScheduleTests {
  private func desk(_ names: String...) throws -> DeskStation {
    let desk = try DeskStation()
    for name in names { try desk.add(name) }
    desk.open()
    desk.press(.character("5"))
    return desk
  }

  @Test("A visit is booked from the worklist with a typed date, moved, and both are undone")
  func bookMoveUndo() throws {
    let desk = try desk("abara")
    let chart = ChartID("chart-abara")
    desk.press(.character("b"))
    desk.type("30 nov")
    desk.press(.enter)
    desk.type("09:15")
    // The drug is not here: the first key says so and wants a reason, the second decides.
    desk.press(.function(10))
    #expect(desk.booking(chart) == nil)
    for _ in 0..<6 { desk.press(.tab) }
    desk.type("ask the pharmacy to hurry")
    desk.press(.function(10))
    #expect(desk.booking(chart) == nil)
    #expect(desk.text.contains("F10 once more"))
    desk.press(.function(10), .function(10))
    #expect(desk.booking(chart)?.at == (try CivilDateTime("2026-11-30 09:15")))
    #expect(desk.kept.filter { $0.chart == chart }.count == 1)

    desk.press(.character("R"))
    desk.press(.function(2), .enter)
    for _ in 0..<5 { desk.press(.tab) }
    desk.press(.tab)
    desk.type("patient asked")
    desk.press(.function(10), .function(10))
    let moved = try #require(desk.booking(chart))
    #expect(moved.at != (try CivilDateTime("2026-11-30 09:15")))

    desk.press(.character("u"), .character("y"))
    #expect(desk.booking(chart)?.at == (try CivilDateTime("2026-11-30 09:15")))
    #expect(desk.text.contains("Undone:"))
    desk.press(.character("u"), .character("y"))
    #expect(desk.booking(chart) == nil)
  }

  @Test("Marked patients get places together in one reviewed step, and lose them together")
  func together() throws {
    let desk = try desk("abara", "beckett", "cardoso")
    desk.press(.character(" "), .character(" "), .character(" "))
    desk.press(.character("R"))
    #expect(desk.text.contains("3 placed"))
    // One of them is left out.
    desk.press(.character(" "))
    desk.press(.function(10))
    let booked = ["abara", "beckett", "cardoso"].compactMap {
      desk.booking(ChartID("chart-\($0)"))
    }
    #expect(booked.count == 2)
    #expect(booked.allSatisfy { $0.at.date <= (try? CivilDate("2026-12-01")) ?? $0.at.date })
    desk.press(.character("u"), .character("y"))
    #expect(
      ["abara", "beckett", "cardoso"].allSatisfy { desk.booking(ChartID("chart-\($0)")) == nil }
    )
  }

  @Test("A line of a proposal goes to another free time, and the whole is kept with it")
  func anotherPlace() throws {
    let desk = try desk("abara", "beckett")
    desk.press(.character(" "), .character(" "), .character("R"))
    #expect(desk.text.contains("2 placed"))
    desk.press(.character("R"))
    #expect(desk.text.contains("Another place in the proposal"))
    for _ in 0..<12 { desk.press(.backspace) }
    desk.type("30 nov")
    desk.press(.enter)
    for _ in 0..<12 { desk.press(.backspace) }
    desk.type("14:10")
    desk.press(.function(10), .function(10))
    #expect(desk.text.contains("1 put elsewhere by hand"))
    #expect(desk.booking(ChartID("chart-abara")) == nil, "nothing is kept before the whole")
    desk.press(.function(10), .function(10))
    let booked = ["abara", "beckett"].compactMap { desk.booking(ChartID("chart-\($0)")) }
    #expect(booked.count == 2)
    #expect(booked.contains { $0.at == (try? CivilDateTime("2026-11-30 14:10")) })
    #expect(
      desk.kept.filter { $0.chart != nil && $0.id.group == desk.kept.last?.id.group }.count == 2
    )
    desk.press(.character("u"), .character("y"))
    #expect(
      ["abara", "beckett"].allSatisfy { desk.booking(ChartID("chart-\($0)")) == nil }
    )
  }

  @Test("Esc leaves the line of a proposal as it was")
  func placeLeft() throws {
    let desk = try desk("abara", "beckett")
    desk.press(.character(" "), .character(" "), .character("R"), .character("R"), .escape)
    #expect(desk.text.contains("2 placed"))
    #expect(!desk.text.contains("by hand"))
  }

  @Test("A closure is recorded, covered, and taken back")
  func closure() throws {
    let desk = try desk("abara")
    desk.press(.character("C"), .character("n"))
    desk.type("30 nov")
    desk.press(.enter)
    desk.type("4 dec")
    desk.press(.enter)
    desk.type("w")
    desk.press(.tab)
    desk.type("works")
    desk.press(.function(10))
    #expect(desk.books.schedule.heldClosures.count == 1)
    desk.press(.enter)
    #expect(desk.text.contains("Cover for"))
    desk.press(.function(10))
    let booking = try #require(desk.booking(ChartID("chart-abara")))
    #expect(booking.at.date < (try CivilDate("2026-11-30")))
    desk.press(.character("x"), .character("y"))
    #expect(desk.books.schedule.heldClosures.isEmpty)
  }

  @Test("A call is recorded and stands in the hand-over note until it is answered")
  func contact() throws {
    let desk = try desk("abara")
    desk.press(.character("H"))
    #expect(desk.text.contains("nobody has tried yet"))
    desk.press(.escape)
    desk.press(.character("c"))
    desk.type("ppn")
    desk.press(.function(10))
    desk.press(.character("H"))
    #expect(desk.text.contains("no answer"))
    desk.press(.escape, .character("c"))
    desk.type("ppr")
    desk.press(.function(10))
    desk.press(.character("H"))
    #expect(desk.text.contains("Calls that are not answered (0)"))
  }

  @Test("While another day is looked at nothing can be written, whatever key is pressed")
  func projection() throws {
    let desk = try desk("abara")
    let before = desk.kept.count
    for tab in ["1", "2", "3", "5"] {
      desk.type(tab)
      desk.press(.character("."))
      #expect(desk.text.contains("LOOKING AT 25-Nov-2026"))
      for key in "bRcxAuradn" {
        desk.press(.character(key))
        #expect(desk.text.contains("LOOKING AT 25-Nov-2026"), "\(tab) \(key)")
      }
      desk.press(.character(","))
      #expect(!desk.text.contains("LOOKING AT"))
    }
    // That a clerk was refused levels is in the record; nothing else is.
    let written = desk.kept.dropFirst(before).flatMap(\.events).filter {
      if case .actionRefused = $0 { false } else { true }
    }
    #expect(written.isEmpty, "\(written)")
    desk.press(.character("."), .character("."), .escape)
    #expect(!desk.text.contains("LOOKING AT"))
    #expect(desk.text.contains("Back to today"))
    // Whoever unlocks the station sees the clinic as it is.
    desk.press(.character("."), .character("L"))
    desk.type("1234")
    desk.press(.enter)
    #expect(!desk.text.contains("LOOKING AT"))
  }

  @Test("What another station changed meanwhile is not booked over")
  func changedElsewhere() throws {
    let desk = try desk("abara")
    let chart = ChartID("chart-abara")
    desk.press(.character("b"))
    desk.clinic.keep(
      [
        .appointmentRecorded(
          Appointment(
            id: AppointmentID("other"),
            at: try CivilDateTime("2026-11-26 09:00"),
            kind: .refill
          )
        )
      ],
      in: chart,
      by: .staff(StaffID("chen")),
      at: desk.now
    )
    desk.notice()
    desk.type("30 nov")
    desk.press(.enter)
    desk.type("09:15")
    for _ in 0..<6 { desk.press(.tab) }
    desk.type("hurry")
    desk.press(.function(10), .function(10))
    #expect(desk.text.contains("NOT SAVED"))
    #expect(desk.booking(chart)?.id == AppointmentID("other"))
  }

  @Test("A review is recorded for one with a note, for many with one question")
  func review() throws {
    let desk = try desk("abara", "beckett")
    desk.press(.character("A"))
    desk.type("ask MD")
    desk.press(.enter)
    #expect(desk.books.schedule.reviews.count == 1)
    desk.press(.character(" "), .character(" "), .character("A"), .character("y"))
    #expect(desk.books.schedule.reviews.count == 2)
    #expect(desk.kept.last?.events.count == 1)
  }
}

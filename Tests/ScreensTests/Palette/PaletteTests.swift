import ClinicDomain
import Grid
import Keys
import Testing

@testable import Screens

/// The palette over Today, with something typed.
struct OpenPalette {
  let clinic: FixtureClinic
  var screen: PaletteScreen

  init(_ fixture: FixtureCase = .normal, recent: [String] = []) throws {
    clinic = try fixture.clinic()
    let context = try clinic.context()
    let today = TodayScreen(clinic.view, context: context)
    let reservoirs = ReservoirsScreen(clinic.view, context: context)
    let own = PaletteItem.actions(today.keys(context), lettersAreText: false)
    let others = PaletteItem.actions(reservoirs.keys(context), on: .reservoirs).filter { item in
      !own.contains { $0.words == item.words }
    }
    screen = PaletteScreen(
      offered: own + PaletteItem.screens + others,
      entries: clinic.view.entries,
      recent: recent.map { ChartID("chart-\($0)") },
      on: context.today
    )
  }

  mutating func type(_ text: String) {
    for character in text { _ = screen.update(.key(.character(character))) }
  }

  var titles: [String] { screen.document.items.map(\.title) }

  func patients() -> [String] {
    screen.document.items.filter { $0.kind == .patient }.map(\.title)
  }
}

enum PalettePictures {
  private static func picture(
    _ name: String,
    _ fixture: FixtureCase = .normal,
    recent: [String] = [],
    _ text: String = "",
    _ keys: [Key] = []
  ) -> Picture {
    Picture(screen: "palette", name: name) {
      var palette = try OpenPalette(fixture, recent: recent)
      palette.type(text)
      for key in keys { _ = palette.screen.update(.key(key)) }
      return { [palette] size, glyphs in
        let context = try palette.clinic.context(size: size, glyphs: glyphs)
        let under = TodayScreen(palette.clinic.view, context: context).view(context)
        return Picture.Drawn(
          palette.screen.view(over: under, context),
          keys: nil,
          alone: palette.screen.view(over: Frame(size: size), context)
        )
      }
    }
  }

  static let all = [
    picture("opened", recent: ["318240", "226901"]),
    picture("action", .normal, "re"),
    picture("off", .normal, "arr"),
    picture("patients", .normal, "joh"),
    picture("number", .normal, "2300"),
    picture("many", .overflow, "wolf", [.down, .down]),
    picture("nothing", .normal, "zzz"),
    picture("end", .normal, "", [.pageDown, .pageDown, .pageDown, .pageDown]),
  ]
}

@Suite("The palette")
struct PaletteTests {
  @Test("looks as it was last read and approved", arguments: PalettePictures.all)
  func picture(_ picture: Picture) throws { try picture.check() }

  @Test(
    "patients are found by the beginning of surname, number or birth date, and never by a guess",
    arguments: [
      ("joh", ["JOHNSON, Robert", "JOHNSON, Robert"]),
      ("JOHNSON", ["JOHNSON, Robert", "JOHNSON, Robert"]),
      ("johnson rob", ["JOHNSON, Robert", "JOHNSON, Robert"]), ("jhnson", []), ("ohnson", []),
      ("robert", []), ("johnson mary", []), ("230001", ["JOHNSON, Robert"]),
      ("2300", ["JOHNSON, Robert", "JOHNSON, Robert"]),
      ("30001", []), ("1960-11", ["DUBOIS, Henri"]), ("11-nov-1960", ["DUBOIS, Henri"]),
      ("11 nov 1960", ["DUBOIS, Henri"]), ("1960-11-12", []), ("dub", ["DUBOIS, Henri"]),
    ]
  )
  func patients(_ text: String, _ found: [String]) throws {
    var palette = try OpenPalette()
    palette.type(text)
    #expect(palette.patients() == found)
  }

  @Test(
    "accents and either part of a double surname find a patient",
    arguments: [
      ("nguyen", "NGUYỄN"), ("cholm", "FEATHERSTONEHAUGH-CHOLMONDELEY"), ("山", "山田"),
      ("shaugh", "O'SHAUGHNESSY-FEATHERSTONE"),
    ]
  )
  func foldedNames(_ text: String, _ surname: String) throws {
    var palette = try OpenPalette(.overflow)
    palette.type(text)
    #expect(!palette.patients().isEmpty)
    #expect(palette.patients().allSatisfy { $0.hasPrefix(surname) })
    #expect(palette.screen.document.tally.contains("50 patients"))
  }

  @Test(
    "an action is found by its key, its word, words of its sentence, parts and letters in order",
    arguments: [
      ("r", "refill"), ("miss", "missed"), ("visit any", "refill"), ("orking", "working"),
      ("wkng", "working"), ("reserv", "Reservoirs"),
    ]
  )
  func actions(_ text: String, _ first: String) throws {
    var palette = try OpenPalette()
    palette.type(text)
    #expect(palette.titles.first == first, "\(palette.titles)")
  }

  @Test("what cannot be done now stays listed with the reason, and Enter only says it")
  func greyed() throws {
    var palette = try OpenPalette()
    palette.type("arrived")
    let item = try #require(palette.screen.document.items.first { $0.title == "arrived" })
    #expect(item.disabledBecause == "the patient is waiting")
    #expect(item.key == "a")
    #expect(palette.screen.update(.key(.enter)) == .refused("arrived: the patient is waiting"))
  }

  @Test("what only another screen does says where, and leads there")
  func elsewhere() throws {
    var palette = try OpenPalette()
    #expect(!palette.titles.contains("graph"))
    palette.type("7")
    #expect(palette.screen.update(.key(.enter)) == .chosen(.show(.chart, naming: nil)))
  }

  @Test("Enter presses the key of an action, opens a patient, shows a screen")
  func chosen() throws {
    var palette = try OpenPalette()
    palette.type("missed")
    #expect(palette.screen.update(.key(.enter)) == .refused("missed: the patient is waiting"))
    palette = try OpenPalette()
    palette.type("sort")
    #expect(palette.screen.update(.key(.enter)) == .chosen(.press(.sort)))
    palette = try OpenPalette()
    palette.type("gruber")
    #expect(palette.screen.update(.key(.enter)) == .chosen(.open(ChartID("chart-226455"))))
  }

  @Test(
    "with nothing typed stand the actions of this screen, then who was open lately, then screens"
  )
  func empty() throws {
    let palette = try OpenPalette(recent: ["318240", "226901"])
    let kinds = palette.screen.document.items.filter { $0.disabledBecause == nil }.map(\.kind)
    #expect(kinds.first == .action)
    #expect(palette.patients() == ["DUBOIS, Henri", "ELLISON, Mary"])
    let firstPatient = try #require(kinds.firstIndex(of: .patient))
    #expect(!kinds[firstPatient...].contains(.action))
  }

  @Test("every key that does something on the screen is offered, but those that only move")
  func everyAction() throws {
    let palette = try OpenPalette()
    let context = try palette.clinic.context()
    let keys = TodayScreen(palette.clinic.view, context: context).keys(context)
    let offered = palette.screen.document.items.compactMap { item -> ScreenAction? in
      if case .press(let action) = item.target { action } else { nil }
    }
    for key in keys {
      let binding = try #require(ScreenKeymap.table.binding(for: key.action))
      guard binding.group != .moving, key.action != .palette, !"\(key.action)".hasPrefix("show"),
        ![.nextScreen, .previousScreen].contains(key.action)
      else { continue }
      #expect(offered.contains(key.action), "\(key.action)")
    }
  }

  @Test("Tab completes the name, Esc and the key that opened it close it")
  func keys() throws {
    var palette = try OpenPalette()
    palette.type("sor")
    _ = palette.screen.update(.key(.tab))
    #expect(palette.screen.editor.text == "sort")
    #expect(palette.screen.update(.key(.escape)) == .closed)
    #expect(palette.screen.update(.key(.function(12))) == .closed)
  }

  @Test("every kind of complication is found by its name and by the words of the consent form")
  func complications() throws {
    let context = try FixtureCase.normal.clinic().context()
    for kind in ComplicationRegister.kinds {
      for name in [kind.kind] + kind.aliases + kind.consentTerms {
        let document = PaletteDocument(
          name,
          offered: PaletteItem.complications,
          entries: [],
          recent: [],
          on: context.today
        )
        let item = document.items.first { $0.title == kind.kind }
        #expect(item?.target == .show(.complications, naming: .new), "\(name)")
      }
    }
  }
}

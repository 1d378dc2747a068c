import ClinicDomain
import Foundation
import Grid
import Keys
import Testing

@testable import Screens

/// The pictures of the forms: how they are opened, half filled in, and what they refuse.
enum FormPictures {
  /// What a form is filled in with: characters, and keys that are none.
  enum Stroke: Sendable {
    case text(String)
    case key(Key)
  }

  private static func form(
    _ name: String,
    of fixture: FixtureCase = .normal,
    mrn: String? = nil,
    _ kind: @escaping @Sendable (ChartID) -> FormKind,
    title: String? = nil,
    facts: [String] = [],
    typed strokes: [Stroke] = [],
    refused: (field: String, why: String)? = nil
  ) -> Picture {
    Picture(screen: "form", name: name) {
      let clinic = try fixture.clinic()
      let context = try clinic.context()
      let id = ChartID("chart-\(mrn ?? "")")
      var form = FormScreen(
        kind(id),
        chart: clinic.charts[id],
        facts: facts,
        title: title,
        context: context
      )
      for stroke in strokes {
        switch stroke {
        case .text(let text):
          for character in text {
            let key = character == "\n" ? Key.enter : .character(character)
            _ = form.update(.key(key), context: context)
          }
        case .key(let key): _ = form.update(.key(key), context: context)
        }
      }
      if let refused { form.refuse(refused.field, refused.why) }
      return { [form] size, glyphs in
        let context = try clinic.context(size: size, glyphs: glyphs)
        let under = TodayScreen(clinic.view, context: context).view(context)
        let isBox = form.kind.placement == .box
        return Picture.Drawn(
          form.view(over: under, context),
          keys: isBox ? nil : form.keys(context),
          alone: form.view(over: Frame(size: size), context)
        )
      }
    }
  }

  static let all = people + pumps + orders + visits

  static let people = [
    form(
      "signIn",
      { _ in .signIn },
      facts: ["A demonstration with invented patients.", "okafor   1357  Nurse"]
    ),
    form(
      "signInRefused",
      { _ in .signIn },
      typed: [.text("okafor\n9999")],
      refused: ("pin", "the PIN is not right")
    ),
    form(
      "locked",
      { _ in .signIn },
      title: "Locked since 09:52; what was typed is kept",
      typed: [.text("okafor\n")]
    ),
    form(
      "firstAdministrator",
      of: .empty,
      { _ in .firstAdministrator },
      typed: [.text("adams\nAdams\nAnn\n471188\n471189")],
      refused: ("again", "it is not the same PIN")
    ),
    form("staffNew", { _ in .staff(nil) }, typed: [.text("lopez\nLopez\nMaría\ny")]),
    form("staffChange", { _ in .staff(FixtureClinic.nurse.id) }),
    form(
      "patientNew",
      { _ in .patient(nil) },
      typed: [.text("318241\nWolfeschlegelsteinhausenbergerdorff\nMaximiliana\n9/10\n")]
    ),
    form("patientChange", mrn: "318240", { .patient($0) }, typed: [.key(.end), .text("x")]),
    form(
      "policy",
      { _ in .policy(.marginDays) },
      typed: [.text("400\n")]
    ),
    form("drugLimit", { _ in .drugLimit("morphine") }, typed: [.text("d12 mg\n")]),
    form("note", mrn: "318240", { .note($0) }, typed: [.text("Wheelchair; two staff to lift.")]),
  ]

  static let pumps = [
    form(
      "pumpNew",
      of: .alarm,
      mrn: "100008",
      { .pump($0) },
      typed: [.key(.function(2)), .text("8637")]
    ),
    form("pumpChange", mrn: "240077", { .pump($0) }, typed: [.text("\n\n\n20,5\n")]),
    form(
      "currentFill",
      of: .alarm,
      mrn: "100008",
      { .currentFill($0) },
      typed: [
        .text("hydromorphone\n10 mg/mL\nbupivacaine\n20mg/mL\n\n2026-08-01 10:00\n16\n90\ns\n")
      ]
    ),
    form(
      "program",
      mrn: "240077",
      { .program($0) },
      typed: [.text("f06:00 60 mcg; 18:00 90 mcg\n")]
    ),
  ]

  static let orders = [
    form("orderSame", mrn: "318240", { .order($0) }, typed: [.text("\n\n\n20\n")]),
    form(
      "orderStrength",
      mrn: "240077",
      { .order($0) },
      typed: [.text("\n"), .key(.control("u")), .text("2000 mcg/mL\n\n20\n\n\n\n\ng")]
    ),
    form(
      "orderProhibited",
      mrn: "240077",
      { .order($0) },
      typed: [.key(.control("u")), .text("dexamethasone\n")]
    ),
    form(
      "orderReasons",
      mrn: "226455",
      { .order($0) },
      typed: [.text("\n"), .key(.control("u")), .text("12000 mcg/mL\n\n38\n\n\n\n\nn")]
    ),
    form(
      "orderWorking",
      mrn: "240077",
      { .order($0) },
      typed: [.text("\n\n\n20\n"), .key(.function(4))]
    ),
    form(
      "orderDrugs",
      mrn: "240077",
      { .order($0) },
      typed: [.key(.control("u")), .key(.function(2)), .text("fen")]
    ),
    form(
      "prescriberDate",
      mrn: "240077",
      { .prescriberDate($0) },
      typed: [.text("9 oct\nholiday")]
    ),
  ]

  static let visits = [
    form("contact", mrn: "240077", { .contact($0) }, typed: [.text("ppncalls back")]),
    form("closure", { _ in .closure }, typed: [.text("24 dec\n2 jan\nw\tholidays")]),
    form("review", mrn: "240077", { .review($0) }, typed: [.text("ask the prescriber")]),
    form(
      "missed",
      mrn: "226455",
      { .missed(AppointmentID("a"), $0) },
      typed: [.text("no transport; called at 10:30")]
    ),
    form(
      "resume",
      mrn: "318240",
      { .resume(VisitID("v"), $0) },
      typed: [.text("1960-11-12")],
      refused: ("known", "it is neither the birth date nor the serial. Ask again.")
    ),
    form(
      "pin",
      { _ in .pin(meaning: SignatureMoment.wasteAndVisit.meaning) },
      typed: [.text("chen\n2468")]
    ),
  ]
}

@Suite("Forms look as they were last read and approved")
struct FormPictureTests {
  @Test("every form at every size", arguments: FormPictures.all)
  func picture(_ picture: Picture) throws { try picture.check() }

  @Test("a PIN is never shown, neither drawn nor read")
  func secrets() throws {
    for picture in FormPictures.all where ["signInRefused", "pin"].contains(picture.name) {
      let frame = try picture.reach()(Size(width: 80, height: 24), .unicode).frame
      let all = (frame.lines + frame.reading).joined()
      #expect(!all.contains("2468") && !all.contains("9999"), "\(picture.name)")
    }
  }

  @Test("on a locked station nothing of any patient is seen")
  func locked() throws {
    let picture = try #require(FormPictures.all.first { $0.name == "locked" })
    let frame = try picture.reach()(Size(width: 200, height: 60), .unicode).frame
    for name in ["DUBOIS", "ELLISON", "318240", "ziconotide"] {
      #expect(!(frame.lines + frame.reading).joined().contains(name))
    }
  }
}

@Suite("Times in forms")
struct FormTimeTests {
  private func form(_ typed: String) throws -> (FormScreen, ScreenContext) {
    let clinic = try FixtureCase.normal.clinic()
    var context = try clinic.context()
    let data = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/America/Chicago"))
    context.zone = try ZoneRules(name: "America/Chicago", tzif: Array(data))
    context.moment = try Moment("2026-11-02T09:00:00-06:00")
    let id = ChartID("chart-240077")
    var form = FormScreen(.program(id), chart: clinic.charts[id], context: context)
    for character in typed {
      let key = character == "\n" ? Key.enter : .character(character)
      _ = form.update(.key(key), context: context)
    }
    return (form, context)
  }

  @Test(
    "one that the clock shows twice is asked, and means what was answered",
    arguments: [("1", "2026-11-01T01:30:00-05:00"), ("2", "2026-11-01T01:30:00-06:00")]
  )
  func twice(_ key: String, _ moment: String) throws {
    var (form, context) = try form("2026-11-01 01:30\n\(key)")
    guard case .handIn(let answers) = form.update(.key(.function(10)), context: context) else {
      Issue.record("\(form.entry.reading)")
      return
    }
    let builder = FormBuilder(answers: answers, zone: context.zone, now: context.moment)
    #expect(try builder.moment("at").description == moment)
  }

  @Test("is not handed in before it is answered, and is asked of no other time")
  func asked() throws {
    var (form, context) = try form("2026-11-01 01:30\n")
    #expect(form.update(.key(.function(10)), context: context) == .handled)
    #expect(form.entry.reading.contains { $0.contains("twice") && $0.contains("Not taken") })
    (form, context) = try self.form("2026-11-01 03:30\n")
    #expect(!form.entry.reading.contains { $0.contains("twice") })
  }

  @Test("one that does not exist is refused by the builder with the reason")
  func gap() throws {
    let (_, context) = try form("")
    let builder = FormBuilder(
      answers: ["at": "2026-03-08 02:30"],
      zone: context.zone,
      now: context.moment
    )
    let error = #expect(throws: AnswerError.self) { try builder.moment("at") }
    #expect(error?.why.contains("does not exist") == true)
  }
}

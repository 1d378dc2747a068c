import ClinicDomain
import Grid
import Keys
import Testing

@testable import Screens

/// A form with what was typed into it.
struct FormState: CustomTestStringConvertible, Sendable {
  var name: String
  var size: Size
  var glyphs: GlyphSet

  var testDescription: String { "\(name) \(size.width)x\(size.height) \(glyphs.rawValue)" }

  static let names = [
    "order", "orderChanged", "drugOrder", "receipt", "waste", "recall", "verification", "label",
    "listEntry", "review",
  ]

  static let all = names.flatMap { name in
    GoldenState.shapes.map { FormState(name: name, size: $0.0, glyphs: $0.1) }
  }
}

@Suite("Forms of orders, drugs and lists")
struct OrderFormTests {
  private static let ellison = ChartID("chart-226901")
  private static let order = OrderID("order-230002")

  private func kind(_ name: String, _ clinic: FixtureClinic) -> FormKind {
    let supply = clinic.books.supply
    let pharmacies = supply.pharmacies.values.sorted { $0.id < $1.id }
    switch name {
    case "order", "orderChanged": return .order(Self.ellison)
    case "drugOrder": return .supply(.drugOrder(Self.ellison, pharmacies: pharmacies))
    case "receipt":
      let order = supply.orders[DrugOrderID("drug-\(Self.ellison.text)")]?.order
      return .supply(.receipt(order, Self.ellison, pharmacies: pharmacies))
    case "waste":
      return .supply(.movement(supply.ledger(of: "GB 26Q3") ?? LotLedger(lot: "GB 26Q3")))
    case "recall": return .supply(.recall)
    case "verification": return .supply(.verification(Self.order, ChartID("chart-230002")))
    case "label": return .supply(.label(Self.order, ChartID("chart-230002")))
    case "listEntry": return .supply(.listEntry(Self.ellison))
    default: return .supply(.review(Self.ellison))
    }
  }

  private func typed(_ name: String) -> KeyedText {
    switch name {
    case "orderChanged":
      [
        "drug1": "hydromorphone", "strength1": "10000 mcg/mL", "volume": "39", "mode": "s",
        "dose": "8 mg/day", "bridge": "n", "ask.tolerant": "n",
      ]
    case "receipt": ["lot": "J1", "drug1": "morphine", "strength1": "20 mg/mL", "pH": "3"]
    case "waste": ["kind": "w", "volume": "1.5", "method": "drug bin"]
    case "recall": ["what": "p", "model": "8637-40"]
    case "verification": ["answer": "b"]
    case "listEntry": ["kind": "o", "name": "morphine", "route": "m", "dose": "30 mg/day"]
    default: KeyedText()
    }
  }

  private func screen(_ name: String, _ clinic: FixtureClinic, _ context: ScreenContext)
    -> FormScreen
  {
    let kind = kind(name, clinic)
    return FormScreen(
      kind,
      chart: kind.chart.flatMap { clinic.charts[$0] },
      typed: typed(name),
      context: context
    )
  }

  private func clinic() throws -> FixtureClinic {
    let clinic = try DrugsFixture.clinic(.normal)
    clinic.record(
      .listEntryRecorded(
        ChartListEntry(
          id: "e1",
          kind: .opioid,
          name: "morphine",
          route: .oral,
          dailyDose: try Dose("60 mg/day")
        )
      ),
      in: Self.ellison,
      at: try clinic.moment("2026-09-01 09:00")
    )
    return clinic
  }

  @Test("Every form looks as it was last read and approved", arguments: FormState.all)
  func frameIsUnchanged(_ state: FormState) throws {
    let clinic = try clinic()
    let context = try clinic.context(size: state.size, glyphs: state.glyphs)
    let frame = screen(state.name, clinic, context).view(context)
    #expect(FrameChecks.unsaid(frame) == [])
    try Golden.expect(
      frame,
      screen: "forms",
      case: state.name,
      glyphs: state.glyphs,
      at: GoldenTests.moment
    )
  }

  @Test("An order shows every finding with its severity, and asks what it makes necessary")
  func findings() throws {
    let clinic = try clinic()
    let context = try clinic.context()
    let form = screen("orderChanged", clinic, context)
    let preview = form.preview(context)
    for code in [FindingCode.offLabelPumpDrug, .systemicSedative, .unitNotFieldUnit] {
      #expect(preview.lines.contains { $0.contains(code.rawValue) }, "\(code.rawValue)")
    }
    #expect(preview.lines.contains { $0.contains("days in the pump: refill by") })
    #expect(preview.lines.first?.hasPrefix("! HARD STOP: LOOKALIKE_SWAP") == true)
    let frame = form.view(context)
    #expect(frame.lines.contains { $0.contains("HARD STOP: LOOKALIKE_SWAP") })
    var opened = form
    _ = opened.update(.key(.function(4)), context: context)
    let all = opened.view(context).reading.joined(separator: "\n")
    for line in preview.lines { #expect(all.contains(line)) }
    let names = form.entry.fields.map(\.name)
    #expect(names.contains("ask.intended.hydromorphone"))
    #expect(names.contains { $0.hasPrefix("reason.OFF_LABEL_PUMP_DRUG") })
  }

  @Test("A line that an answer brings in is asked next")
  func nextLine() throws {
    let clinic = try clinic()
    let context = try clinic.context()
    var form = FormScreen(.supply(.recall), context: context)
    _ = form.update(.key(.character("l")), context: context)
    #expect(form.entry.focusedField?.name == "lot")
  }

  @Test("The days of the last fluid do not hold for another one; what was typed stays")
  func stabilityFollowsTheDrugs() throws {
    let clinic = try clinic()
    let context = try clinic.context()
    var form = FormScreen(
      .order(Self.ellison),
      chart: clinic.charts[Self.ellison],
      context: context
    )
    func type(_ text: String, into field: String) {
      for _ in 0..<40 where form.entry.focusedField?.name != field {
        _ = form.update(.key(.up), context: context)
      }
      for _ in 0..<20 { _ = form.update(.key(.backspace), context: context) }
      for character in text { _ = form.update(.key(.character(character)), context: context) }
      _ = form.update(.key(.down), context: context)
    }
    #expect(form.entry.answers["stability"] == "90")
    type("hydromorphone", into: "drug1")
    #expect(form.entry.answers["stability"] == "30")
  }

  @Test("A look-alike typed again is no stop any more; another name is refused at its line")
  func lookalike() throws {
    let clinic = try clinic()
    let context = try clinic.context()
    var answers = typed("orderChanged")
    answers["validUntil"] = "2026-10-20"
    answers["volume"] = "39 mL"
    let field = "ask.intended.hydromorphone"
    answers[field] = "morphine"
    let wrong = FormBuilder(answers: answers, zone: clinic.zone, now: context.moment)
    let error = #expect(throws: AnswerError.self) { try wrong.orderAnswers() }
    #expect(error?.field == field)
    answers[field] = "HYDROmorphone"
    let right = FormBuilder(answers: answers, zone: clinic.zone, now: context.moment)
    #expect(try right.orderAnswers()?.intendedDrugs == ["hydromorphone"])
    #expect(try right.orderAnswers()?.isOpioidTolerant == false)
  }

  @Test(
    "pH, assay and temperature are read to their last place, never guessed",
    arguments: [
      ("4.55", 455, nil), ("4.5", 450, nil), ("3", 300, nil), ("4.555", nil, "pH"),
      ("4,5", nil, "pH"), ("four", nil, "pH"), (".5", nil, "pH"),
    ] as [(String, Int?, String?)]
  )
  func decimals(text: String, value: Int?, field: String?) throws {
    let answers: KeyedText = [
      "lot": "A", "drug1": "morphine", "strength1": "10 mg/mL", "preservativeFree": "y",
      "pH": text, "assay": "-1.5",
    ]
    let moment = Moment(instant: Instant(seconds: 0), offsetSeconds: 0)
    let builder = FormBuilder(
      answers: answers,
      zone: ZoneRules(name: "UTC", fixedOffsetSeconds: 0),
      now: moment
    )
    if let field {
      let error = #expect(throws: AnswerError.self) { try builder.label() }
      #expect(error?.field == field)
    } else {
      #expect(try builder.label().pHHundredths == value)
      #expect(try builder.label().assayErrorTenths == -15)
    }
  }
}

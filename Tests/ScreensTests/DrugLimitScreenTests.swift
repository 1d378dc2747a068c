import ClinicDomain
import Grid
import Keys
import Testing

@testable import Screens

/// Wherever a limit stands, a clinic's own is said to be its own, and what the data give stands beside
/// it.
@Suite("The clinic's own limits of drugs on screens")
struct DrugLimitScreenTests {
  /// A clinic that set own limits of morphine and of one mixture.
  static func clinic(_ fixture: FixtureCase = .normal) throws -> FixtureClinic {
    let clinic = try fixture.clinic()
    for (drug, limit, value) in [
      ("morphine", DrugLimit.stopDose, "60 mg/day"), ("morphine", .pumpDays, "60 day"),
      ("morphine", .reasonDose, "10 mg/day"),
      ("bupivacaine+clonidine+morphine", .pumpDays, "45 day"),
    ] {
      clinic.record(
        .drugLimitChanged(
          DrugLimitChange(
            drug: drug,
            limit: limit,
            from: nil,
            to: value,
            reason: "drug committee"
          )
        ),
        at: try clinic.moment("2026-09-01 08:00")
      )
    }
    return clinic
  }

  private func row(_ drug: String) throws -> DrugsRows.Row {
    let clinic = try Self.clinic()
    let document = DrugsDocument(.formulary, clinic.view, context: try clinic.context())
    return try #require(document.rows.all.first { $0.subject == .drug(drug) })
  }

  private func text(_ row: DrugsRows.Row) -> String {
    row.detail().map { $0.map(\.text).joined() }.joined(separator: "\n")
  }

  @Test("The list shows the clinic's own figure as the clinic's, and files hold it")
  func list() throws {
    let morphine = try row("morphine")
    let shown = morphine.cells.map(\.shown.text)
    #expect(shown.contains("policy 60 mg/day") && shown.contains("policy 60 d"))
    #expect(morphine.cells.contains { $0.value == .text("60 mg/day") })
    let own = try #require(morphine.cells.last)
    #expect(
      own.value.leaves.contains(
        "HARD STOP above daily dose: policy 60 mg/day, formulary 45 mg/day [POLICY, unverified]"
      )
    )
    #expect(text(morphine).contains("policy 10 mg/day, formulary 15 mg/day [LIT-PACC2017"))
    #expect(try row("baclofen").cells.last?.shown.text == "-")
  }

  @Test("The sheet says who set it, when and why; a mixture's days too")
  func sheet() throws {
    let settings = try Self.clinic().settings
    let lines = FormularySheet.lines(.drug("morphine"), width: 200, settings: settings).map(\.text)
    let line = try #require(lines.first { $0.contains("HARD STOP above daily dose policy") })
    #expect(line.contains("set 01-Sep-2026") && line.contains("drug committee"))
    let number = try #require(
      Formulary.admixtureStability.firstIndex {
        Set($0.components) == ["bupivacaine", "clonidine", "morphine"]
      }
    )
    let mixture = FormularySheet.lines(.mixture("\(number)"), width: 200, settings: settings)
    #expect(
      mixture.map(\.text).contains {
        $0.contains("policy 45 d, formulary 90 d [CLASSEN-2004]")
      }
    )
  }

  @Test("The form offers what a check of the drug uses, and reads back what is asked")
  func form() throws {
    let clinic = try Self.clinic()
    let context = try clinic.context()
    var form = FormScreen(.drugLimit("morphine"), context: context)
    #expect(form.facts.contains { $0.contains("policy 60 mg/day, formulary 45 mg/day") })
    #expect(form.facts.contains { $0.hasPrefix("HARD STOP above strength: 50 mg/mL [POLICY") })
    let key = try #require(
      DrugLimitFields.choices("morphine").first { $0.limit == .stopDose }?.key
    )
    for character in "\(key)30 mg/day\rcommittee\r" {
      _ = form.update(
        .key(character == "\r" ? .enter : .character(character)),
        context: context
      )
    }
    let builder = FormBuilder(
      answers: form.entry.answers,
      zone: context.zone,
      now: context.moment
    )
    let asked = try builder.drugLimit(of: "morphine")
    #expect(asked.limit == .stopDose)
    #expect(asked.value == DrugLimitValue(stored: "30 mg/day"))
    #expect(DrugLimitFields.choices("dexamethasone").isEmpty)
    #expect(DrugLimitFields.choices("clonidine+morphine").map(\.limit) == [.pumpDays])
  }

  @Test("An order that is typed is judged by it, and both figures are in sight")
  func order() throws {
    let clinic = try Self.clinic()
    let context = try clinic.context()
    let chart = try #require(clinic.charts.values.first { $0.summary.pump != nil })
    var answers: KeyedText = [
      "drug1": "morphine", "strength1": "20 mg/mL", "volume": "10 mL", "mode": "s",
      "dose": "12 mg/day", "bridge": "n", "validUntil": "2026-10-20",
    ]
    func lines() -> [String] {
      FormPreview(
        .order(chart.id),
        chart: chart,
        answers: answers,
        typed: answers,
        context: context
      ).lines
    }
    #expect(
      lines().contains {
        $0.contains("DOSE_OVER_PACC") && $0.contains("policy 10 mg/day, formulary 15 mg/day")
      },
      "\(lines())"
    )
    answers["dose"] = "50 mg/day"
    #expect(
      lines().contains {
        $0.contains("DOSE_OVER_HARD") && $0.contains("policy 60 mg/day, formulary 45 mg/day")
      }
    )
  }
}

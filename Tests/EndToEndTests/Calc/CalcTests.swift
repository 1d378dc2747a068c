import ExactJSON
import Testing

@testable import refill

/// `refill calc`: what each subcommand answers, through the same functions that the program runs.
@Suite struct CalcTests {
  /// Parses a command line and works its answer out.
  private func answer(_ arguments: String...) throws -> CalcAnswer {
    let command = try Refill.parseAsRoot(["calc"] + arguments)
    let calculation = try #require(command as? any CalcCommand)
    return try calculation.answer()
  }

  private func json(_ arguments: [String]) throws -> JSONValue {
    let command = try Refill.parseAsRoot(["calc"] + arguments + ["--json"])
    let calculation = try #require(command as? any CalcCommand)
    return try JSONValue(calculation.answer().json.pretty)
  }

  /// The results as text, without the working.
  private func results(_ arguments: String...) throws -> [String: String] {
    guard case .object(let members) = try json(arguments) else { return [:] }
    var results: [String: String] = [:]
    for member in members where member.name != "working" {
      results[member.name] = String(decoding: member.value.compact, as: UTF8.self)
    }
    return results
  }

  @Test func rate() throws {
    let results = try results(
      "rate",
      "--dose",
      "500 mcg/day",
      "--concentration",
      "2000 mcg/mL"
    )
    #expect(results == ["rate": #""0.25 mL/day""#])
  }

  @Test func residual() throws {
    let results = try results(
      "residual",
      "--filled",
      "20 mL",
      "--segment",
      "0.2 mL/day x 40 d",
      "--segment",
      "0.2 mL/day x 40 d",
      "--aspirated",
      "6.1 mL"
    )
    #expect(
      results == [
        "expected": #""4 mL""#, "discrepancy": #""+2.1 mL""#, "deliveryError": #""-13.1 %""#,
        "grade": #""reason""#,
      ]
    )
  }

  @Test func residualWithBolusesAndBridge() throws {
    let results = try results(
      "residual",
      "--filled",
      "20 mL",
      "--segment",
      "0.2 mL/day x 40 d",
      "--bolus",
      "0.0125 mL x 12",
      "--bridge",
      "0.399 mL"
    )
    #expect(
      results == [
        "expected": #""11.451 mL""#, "discrepancy": "null", "deliveryError": "null",
        "grade": "null",
      ]
    )
  }

  @Test func residualUnderFiveMillilitresDueHasNoError() throws {
    let results = try results(
      "residual",
      "--filled",
      "20 mL",
      "--segment",
      "0.2 mL/day x 24 d",
      "--aspirated",
      "15 mL"
    )
    #expect(results["deliveryError"] == "null")
    #expect(results["grade"] == #""ok""#)
  }

  @Test func lessThanHalfAMillilitreAspiratedIsAHardStopWhateverWasExpected() throws {
    let results = try results(
      "residual",
      "--filled",
      "20 mL",
      "--segment",
      "0.2 mL/day x 98 d",
      "--aspirated",
      "0.4 mL"
    )
    #expect(results["discrepancy"] == #""0 mL""#)
    #expect(results["grade"] == #""hardStop""#)
  }

  @Test func dates() throws {
    let results = try results(
      "dates",
      "--filled",
      "40 mL",
      "--on",
      "2026-01-05",
      "--rate",
      "0.25 mL/day"
    )
    #expect(
      results == [
        "alarmDate": #""2026-06-06""#, "emptyDate": #""2026-06-14""#,
        "dueDate": #""2026-05-30""#, "limit": #""volume""#,
      ]
    )
  }

  @Test func datesWithEveryLimit() throws {
    let results = try results(
      "dates",
      "--filled",
      "20 mL",
      "--on",
      "2026-01-05",
      "--rate",
      "0.2 mL/day",
      "--alarm-volume",
      "3 mL",
      "--unusable",
      "1.4 mL",
      "--bolus",
      "0.01 mL",
      "--boluses-per-day",
      "4",
      "--stability-days",
      "60",
      "--margin",
      "14",
      "--implanted-on",
      "2019-02-20",
      "--life-months",
      "84"
    )
    #expect(
      results == [
        "alarmDate": #""2026-03-16""#, "emptyDate": #""2026-03-23""#,
        "dueDate": #""2026-02-13""#, "limit": #""pumpLife""#,
      ]
    )
  }

  @Test func bridge() throws {
    let results = try results(
      "bridge",
      "--tubing",
      "0.199 mL",
      "--catheter",
      "0.2 mL",
      "--old",
      "500 mcg/mL",
      "--new",
      "2000 mcg/mL",
      "--old-dose",
      "200 mcg/day"
    )
    #expect(
      results == [
        "volume": #""0.399 mL""#, "rate": #""0.4 mL/day""#, "hours": #""23.94 h""#,
        "entry": #""798 mcg""#, "delivered": #""199.5 mcg""#,
        "withoutBridge": #"{"dose":"50 mcg/day","hours":"95.76 h"}"#,
      ]
    )
  }

  @Test func mix() throws {
    let results = try results(
      "mix",
      "--left",
      "1.4 mL",
      "--left-concentration",
      "2000 mcg/mL",
      "--added",
      "18.6 mL",
      "--added-concentration",
      "500 mcg/mL"
    )
    #expect(results == ["concentration": #""605 mcg/mL""#, "change": #""+21 %""#])
  }

  @Test func flex() throws {
    let results = try results(
      "flex",
      "--concentration",
      "2000 mcg/mL",
      "--step",
      "6 h x 0.010 mL/h",
      "--step",
      "12 h x 0.008 mL/h",
      "--step",
      "6 h x 0.012 mL/h"
    )
    #expect(results == ["dailyVolume": #""0.228 mL""#, "dailyDose": #""456 mcg/day""#])
  }

  @Test func flexThatIsNotADayIsRefused() throws {
    do {
      _ = try answer("flex", "--concentration", "2000 mcg/mL", "--step", "6 h x 0.01 mL/h")
      Issue.record("6 hours were taken for a day")
    } catch let error as CommandError {
      #expect(error.code == .refused)
      #expect(error.why.contains("6 h"))
    }
  }

  @Test func dilution() throws {
    let results = try results(
      "dilution",
      "--target",
      "500 mcg/mL",
      "--total",
      "40 mL",
      "--stock",
      "2000 mcg/mL"
    )
    #expect(results == ["drug": #""10 mL""#, "diluent": #""30 mL""#])
  }

  @Test(arguments: ["0.5 mL", "0.5 mL/day"])
  func constantFlow(_ flow: String) throws {
    let results = try results(
      "constant-flow",
      "--capacity",
      "20 mL",
      "--flow-per-day",
      flow,
      "--dose",
      "2 mg/day",
      "--stock",
      "10 mg/mL"
    )
    #expect(
      results == [
        "days": "40", "drugMass": #""80 mg""#, "drug": #""8 mL""#, "diluent": #""12 mL""#,
      ]
    )
  }

  @Test func admixture() throws {
    let results = try results(
      "admixture",
      "--primary-dose",
      "2 mg/day",
      "--ingredient",
      "morphine 10 mg/mL",
      "--ingredient",
      "bupivacaine 15 mg/mL",
      "--ingredient",
      "cloNIDine 200 mcg/mL"
    )
    #expect(
      results == [
        "rate": #""0.2 mL/day""#,
        "doses":
          #"{"morphine":"2 mg/day","bupivacaine":"3 mg/day","clonidine":"40 mcg/day"}"#,
      ]
    )
  }

  @Test func waste() throws {
    let results = try results(
      "waste",
      "--volume",
      "3.8 mL",
      "--ingredient",
      "morphine 20 mg/mL",
      "clonidine 100 mcg/mL"
    )
    #expect(results == ["masses": #"{"morphine":"76 mg","clonidine":"380 mcg"}"#])
  }

  @Test func doseChange() throws {
    let small = try json([
      "dose-change", "--drug", "morphine", "--from", "1.94 mg/day", "--to", "2.174 mg/day",
    ])
    #expect(small["change"]?.text == "+12.1 %")
    #expect(small["findings"]?.elements?.isEmpty == true)
    let large = try json([
      "dose-change", "--drug", "morphine", "--from", "8 mg/day", "--to", "18 mg/day",
    ])
    #expect(large["change"]?.text == "+125 %")
    #expect(
      large["findings"]?.elements?.compactMap { $0["code"]?.text } == [
        "STEP_OVER_POLICY", "DOSE_OVER_PACC",
      ]
    )
    #expect(large["severity"]?.text == "hardStop")
  }

  @Test func theWorkingNamesDefaultsAndCorrectionsOfForm() throws {
    let text = try answer(
      "dates",
      "--filled",
      "40.0 mL",
      "--on",
      "2026-01-05",
      "--rate",
      ".25mL/day"
    ).text
    #expect(text.contains("40 mL (FORMAT: a trailing zero was dropped)"))
    #expect(text.contains("a leading zero was added, a space was put before the unit"))
    #expect(text.contains("alarm volume  2 mL (default)"))
    #expect(text.contains("margin        7 days (default)"))
    #expect(text.contains("floor((40 mL - 2 mL) / 0.25 mL/day) = 152 days -> 2026-06-06"))
  }

  /// A bad value is a usage error that says which option, why, and how to write it.
  @Test(arguments: [
    (["rate", "--dose", "3,7 mg/day", "--concentration", "10 mg/mL"], "--dose", "comma"),
    (["rate", "--dose", "5", "--concentration", "10 mg/mL"], "--dose", "unit is missing"),
    (["rate", "--dose", "5 mg", "--concentration", "10 mg/mL"], "--dose", "not known"),
    (
      [
        "mix", "--left", "1e3 mL", "--left-concentration", "1 mg/mL", "--added", "1 mL",
        "--added-concentration", "1 mg/mL",
      ], "--left", "exponent"
    ),
    (["residual", "--filled", "20 mL", "--segment", "0.2 mL/day"], "--segment", "\" x \""),
    (
      [
        "residual", "--filled", "20 mL", "--segment", "0.2 mL/day x 3 d", "--bolus",
        "0.1 mL x 1.5",
      ], "--bolus", "number of boluses"
    ),
    (
      ["dates", "--filled", "20 mL", "--on", "2026-02-30", "--rate", "0.2 mL/day"], "--on",
      "no such day"
    ),
    (
      [
        "dates", "--filled", "20 mL", "--on", "2026-02-03", "--rate", "0.2 mL/day", "--margin",
        "1000",
      ], "--margin", "between 0 and 365"
    ),
    (
      [
        "dates", "--filled", "20 mL", "--on", "2026-02-03", "--rate", "0.2 mL/day",
        "--boluses-per-day", "3",
      ], "calc dates", "together"
    ),
    (
      [
        "dose-change", "--drug", "baclofen", "--from", "1 mcg/day", "--to", "2 mcg/day",
        "--origin", "peripheral",
      ], "--origin", "cord"
    ),
    (["waste", "--volume", "1 mL", "--ingredient", "10 mg/mL"], "--ingredient", "a drug and"),
  ])
  func aBadValueNamesItsOption(_ arguments: [String], _ place: String, _ why: String) throws {
    let command = try Refill.parseAsRoot(["calc"] + arguments)
    let calculation = try #require(command as? any CalcCommand)
    do {
      _ = try calculation.answer()
      Issue.record("it was read")
    } catch {
      #expect(error.code == .usage)
      #expect(error.place.contains(place))
      #expect(error.why.contains(why))
      #expect(!error.remedy.isEmpty)
      #expect(!error.line.contains("\n"))
    }
  }

  @Test(arguments: ["morfine", "Morphine", "steroid"])
  func aDrugIsNeverGuessed(_ name: String) throws {
    do {
      _ = try answer("waste", "--volume", "1 mL", "--ingredient", "\(name) 10 mg/mL")
      Issue.record("\(name) was read")
    } catch let error as CommandError {
      #expect(error.code == .refused)
      #expect(error.what.contains(name))
    }
  }

  @Test func anErrorIsOneObjectWithFourParts() throws {
    let error = CommandError("a", at: "b", because: "c\nd", remedy: "e", code: .refused)
    #expect(error.line == "refill: a (b): c d. e.")
    let parsed = try JSONValue(error.json.compact)
    #expect(parsed["error"]?["what"]?.text == "a")
    #expect(parsed["error"]?["where"]?.text == "b")
    #expect(parsed["error"]?["why"]?.text == "c\nd")
    #expect(parsed["error"]?["do"]?.text == "e")
  }

  /// Amounts at the ends of what is read end in an answer or a refusal, never in a crash.
  @Test func extremeAmountsAreAnsweredOrRefused() throws {
    let volumes = ["0 mL", "0.000001 mL", "1000000000 mL"]
    let strengths = ["0 mg/mL", "1 ng/mL", "1000000000 mg/mL"]
    let doses = ["0 mg/day", "1 ng/day", "1000000000 mg/day"]
    let rates = ["0 mL/day", "0.000001 mL/day", "1000000000 mL/day"]
    var lines: [[String]] = []
    for volume in volumes {
      for rate in rates {
        lines.append(["dates", "--filled", volume, "--on", "2026-01-05", "--rate", rate])
        lines.append([
          "residual", "--filled", volume, "--segment", "\(rate) x 10000000000 d", "--aspirated",
          volume,
        ])
      }
      for strength in strengths {
        lines.append(["waste", "--volume", volume, "--ingredient", "morphine \(strength)"])
        for other in strengths {
          lines.append([
            "mix", "--left", volume, "--left-concentration", strength, "--added", "1000000000 mL",
            "--added-concentration", other,
          ])
          lines.append(["dilution", "--target", strength, "--total", volume, "--stock", other])
          for dose in doses {
            lines.append([
              "bridge", "--tubing", volume, "--catheter", volume, "--old", strength, "--new",
              other, "--old-dose", dose,
            ])
          }
        }
        for dose in doses {
          lines.append([
            "constant-flow", "--capacity", volume, "--flow-per-day", "0.000001 mL", "--dose",
            dose, "--stock", strength, "--extra", "1000000000 mL",
          ])
        }
      }
    }
    for dose in doses {
      for strength in strengths {
        lines.append(["rate", "--dose", dose, "--concentration", strength])
        lines.append([
          "admixture", "--primary-dose", dose, "--ingredient", "morphine \(strength)",
          "clonidine 1000000000 mg/mL",
        ])
      }
      for other in doses {
        lines.append(["dose-change", "--drug", "morphine", "--from", dose, "--to", other])
      }
    }
    for line in lines {
      let command = try Refill.parseAsRoot(["calc"] + line)
      let calculation = try #require(command as? any CalcCommand)
      do {
        #expect(try !calculation.answer().text.isEmpty)
      } catch {
        #expect(!error.line.isEmpty)
      }
    }
  }
}

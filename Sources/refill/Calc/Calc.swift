import ArgumentParser
import ClinicDomain
import ExactJSON

/// The calculations of the clinic, each with its formula, inputs and working.
struct Calc: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calc",
    abstract: "Work a figure out, with formula, inputs and working.",
    discussion: """
      Quantities are written with their unit, such as "2000 mcg/mL". The result is an estimate: \
      compare it with the programmer.
      """,
    subcommands: [
      CalcRate.self, CalcResidual.self, CalcDates.self, CalcBridge.self, CalcMix.self,
      CalcFlex.self, CalcDilution.self, CalcConstantFlow.self, CalcAdmixture.self,
      CalcWaste.self, CalcDoseChange.self,
    ]
  )
}

/// The answer of a calculation: the members of its JSON and how they were found.
struct CalcAnswer {
  /// The results by name, in stored form.
  let members: [JSONValue.Member]
  /// The working of each step.
  let workings: [Working]

  init(_ members: [(String, JSONValue)], _ workings: Working...) {
    self.members = members.map { JSONValue.Member($0.0, $0.1) }
    self.workings = workings
  }

  /// The results with the working behind them.
  var json: JSONValue {
    .object(members + [.init("working", .array(workings.map(Self.json)))])
  }

  /// The working for people.
  var text: String {
    workings.map { $0.text.joined(separator: "\n") }.joined(separator: "\n\n")
      + "\n\nAn estimate: compare it with the programmer."
  }

  private static func json(_ working: Working) -> JSONValue {
    func lines(_ lines: [Working.Line]) -> JSONValue {
      .array(
        lines.map { line in
          .object(
            [.init("name", .string(line.name)), .init("value", .string(line.value))]
              + (line.note.map { [.init("note", .string($0))] } ?? [])
          )
        }
      )
    }
    return .object([
      .init("title", .string(working.title)), .init("formula", .string(working.formula)),
      .init("source", .string(SourceTable.citation(working.source))),
      .init("inputs", lines(working.inputs)),
      .init("steps", .array(working.steps.map(JSONValue.string))),
      .init("results", lines(working.results)),
    ])
  }
}

/// A calculation as a subcommand: it answers, or says why it cannot.
protocol CalcCommand: ParsableCommand {
  var output: OutputOptions { get }
  /// Works the answer out.
  func answer() throws(CommandError) -> CalcAnswer
}

extension CalcCommand {
  mutating func run() throws {
    let answer = try answer()
    if output.isJSON {
      StandardStreams.write(answer.json)
    } else {
      StandardStreams.write(answer.text)
    }
  }

  /// The subcommand as it is typed.
  static var path: String { "refill calc \(configuration.commandName ?? "")" }

  /// Asks the domain, and says of a refusal in which calculation it was met.
  func refusing<Value>(
    _ work: () throws(Refusal) -> Value
  ) throws(CommandError) -> Value {
    do {
      return try work()
    } catch {
      throw CommandError(error, at: Self.path)
    }
  }
}

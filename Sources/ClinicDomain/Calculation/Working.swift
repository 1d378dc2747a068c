/// How a figure was found: its formula, what went in, the steps and what came out.
///
/// Every figure that a person acts on can show this; none of it is ever read back.
public struct Working: Hashable, Sendable {
  /// A named value, with where it comes from where that is not plain.
  public struct Line: Hashable, Sendable {
    /// What the value is.
    public let name: String
    /// The value as text.
    public let value: String
    /// Where it comes from, or how it was read.
    public let note: String?

    /// Makes a line.
    public init(_ name: String, _ value: String, note: String? = nil) {
      self.name = name
      self.value = value
      self.note = note
    }
  }

  /// What was worked out.
  public let title: String
  /// The rule in words and signs.
  public let formula: String
  /// The key of the rule's source.
  public let source: String
  /// What went in.
  public let inputs: [Line]
  /// What was done with it, line by line.
  public let steps: [String]
  /// What came out.
  public let results: [Line]

  /// Makes a working.
  public init(
    title: String,
    formula: String,
    source: String,
    inputs: [Line],
    steps: [String],
    results: [Line]
  ) {
    self.title = title
    self.formula = formula
    self.source = source
    self.inputs = inputs
    self.steps = steps
    self.results = results
  }

  /// The same working with notes beside some inputs, by the input's name.
  public func noting(_ notes: [String: String]) -> Working {
    Working(
      title: title,
      formula: formula,
      source: source,
      inputs: inputs.map { Line($0.name, $0.value, note: notes[$0.name] ?? $0.note) },
      steps: steps,
      results: results
    )
  }

  /// The working as lines of text, inputs and results in columns.
  public var text: [String] {
    let width = (inputs + results).map(\.name.count).max() ?? 0
    func column(_ line: Line) -> String {
      let padding = String(repeating: " ", count: width - line.name.count + 2)
      let note = line.note.map { " (\($0))" } ?? ""
      return "  \(line.name)\(padding)\(line.value)\(note)"
    }
    return [title, "Formula"] + formulaLines.map { "  \($0)" }
      + ["  Source: \(SourceTable.citation(source))"]
      + ["Inputs"] + inputs.map(column)
      + ["Working"] + steps.map { "  \($0)" }
      + ["Result"] + results.map(column)
  }

  /// The formula with each of its parts on a line of its own.
  private var formulaLines: [String] {
    var lines: [String] = [""]
    for word in formula.split(separator: " ") {
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
      if word.hasSuffix(";") { lines.append("") }
    }
    return lines.filter { !$0.isEmpty }
  }
}

/// What is held against a trial: its success by the score, and the steps of the baclofen test.
public enum TrialChecks {
  /// Why a trial needs a reason, each in words with its source; empty where it needs none.
  public static func questions(_ trial: Trial, after earlier: [Trial]) -> [Question] {
    var found: [Question] = []
    if trial.result == .success, !trial.scoreSaysSuccess {
      found.append(
        Question(
          "\(trial.scoreText): success is usually half the pain or a lower Ashworth grade",
          source: "S62"
        )
      )
    }
    if trial.result == .failure, trial.scoreSaysSuccess {
      found.append(
        Question("\(trial.scoreText) says success, the result says failure", source: "S62")
      )
    }
    return found + (trial.drug == "baclofen" ? baclofen(trial, after: earlier) : [])
  }

  /// A question that a reason answers.
  public struct Question: Hashable, Sendable {
    /// What is asked, in words.
    public let text: String
    /// The key of the source.
    public let source: String

    init(_ text: String, source: String) {
      self.text = text
      self.source = source
    }
  }

  /// Steps of 50, 75 and 100 mcg, a day apart; without an answer to 100 mcg no pump for baclofen.
  ///
  /// Source: S41; that no answer to 100 mcg rules the pump out is not verified there.
  private static func baclofen(_ trial: Trial, after earlier: [Trial]) -> [Question] {
    guard !trial.method.isContinuous else { return [] }
    var found: [Question] = []
    let most = Mass(amount: 100_000, unit: .micrograms)
    if trial.dose > most {
      found.append(
        Question("\(trial.dose.shown) is above the last test dose of \(most.shown)", source: "S41")
      )
    }
    let before = earlier.last { $0.drug == "baclofen" && !$0.method.isContinuous }
    guard let before else {
      let first = Mass(amount: 50_000, unit: .micrograms)
      if trial.dose > first {
        found.append(
          Question("the first test dose is \(first.shown), not \(trial.dose.shown)", source: "S41")
        )
      }
      return found
    }
    if trial.at.secondsSince1970 - before.at.secondsSince1970 < 86400 {
      found.append(
        Question("the test dose before was less than 24 h earlier", source: "S41")
      )
    }
    return found
  }
}

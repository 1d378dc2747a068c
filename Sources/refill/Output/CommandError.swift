import ClinicDomain
import ExactJSON

/// Why a command ends without doing what it was asked: what, where, why, and what to do.
struct CommandError: Error, Hashable {
  /// How the command ends: done, refused or found wrong, not understood.
  enum Code: Int32 {
    case done = 0
    case refused = 1
    case usage = 64
  }

  /// What is refused or wrong.
  let what: String
  /// Where it stands: an option, a file with its line, a store.
  let place: String
  /// Why.
  let why: String
  /// What to do about it.
  let remedy: String
  /// How the command ends.
  let code: Code

  init(
    _ what: String,
    at place: String,
    because why: String,
    remedy: String,
    code: Code = .refused
  ) {
    self.what = what
    self.place = place
    self.why = why
    self.remedy = remedy
    self.code = code
  }

  /// A refusal of the domain, with the place at which it was met.
  init(_ refusal: Refusal, at place: String) {
    self.init(refusal.what, at: place, because: refusal.why, remedy: refusal.remedy)
  }

  /// The four parts in one line.
  var line: String {
    let parts = [what, place, why, remedy].map(Self.oneLine)
    return
      "refill: \(parts[0]) (\(parts[1])): \(Self.sentence(parts[2])) \(Self.sentence(parts[3]))"
  }

  /// The four parts as an object.
  var json: JSONValue {
    .object([
      .init(
        "error",
        .object([
          .init("what", .string(what)), .init("where", .string(place)),
          .init("why", .string(why)), .init("do", .string(remedy)),
        ])
      )
    ])
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func sentence(_ text: String) -> String {
    text.hasSuffix(".") || text.hasSuffix("?") ? text : "\(text)."
  }
}

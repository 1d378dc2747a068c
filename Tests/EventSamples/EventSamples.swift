package import ClinicDomain

/// At least one hand-made sample of every kind of event, for tests that have to hold for all of them.
///
/// A test of the store holds the kinds against those that a journal can have: a new kind without a
/// sample fails it.
package enum EventSamples {
  /// All samples.
  package static let all: [ClinicEvent] =
    clinic + record + charts + orders + visits + supply + complications + lifeCycle + schedule

  /// When everything in them happened.
  static let at: Moment = {
    guard let moment = try? Moment("2026-10-05T09:00:00-05:00") else {
      preconditionFailure("the samples' moment is none")
    }
    return moment
  }()

  /// A name under something.
  static func signature(_ meaning: String, by: String = "chen") -> Signature {
    Signature(by: StaffID(by), at: at, meaning: meaning)
  }
}

/// The name of one record: random text made where the record is made, never reused.
public struct Identifier<Record>: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The text, as files hold it.
  public let text: String

  /// Takes a text as the name of a record.
  public init(_ text: String) { self.text = text }

  /// The text.
  public var description: String { text }

  /// Orders by text, so that lists of records have one order.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  /// Decodes the text.
  ///
  /// - Throws: what the decoder throws.
  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  /// Encodes the text.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// Names a chart, and with it a patient.
public typealias ChartID = Identifier<Chart>
/// Names a visit.
public typealias VisitID = Identifier<Visit>
/// Names an appointment.
public typealias AppointmentID = Identifier<Appointment>
/// Names a refill order.
public typealias OrderID = Identifier<RefillOrder>
/// Names a member of staff, as typed at sign-in: `lopez`.
public typealias StaffID = Identifier<StaffMember>
/// Names one action; a repeated action is kept once.
public typealias ActionID = Identifier<Action>

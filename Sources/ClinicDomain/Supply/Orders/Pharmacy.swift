/// Names a pharmacy, as the clinic calls it.
public typealias PharmacyID = Identifier<Pharmacy>

/// A pharmacy with the times that the clinic reckons with.
///
/// Source: GK (compounding 3 to 10 work days, prior authorisation 5 to 15); the standards are
/// the longest of these, in work days, because an order that is early is safe. Source: POLICY (buffer).
public struct Pharmacy: Hashable, Sendable, Codable {
  /// The pharmacy's name in the clinic's records.
  public var id: PharmacyID
  /// The name on paper.
  public var name: String
  /// Work days from the order to its arrival.
  public var leadWorkDays: Int
  /// Work days that a prior authorisation takes.
  public var authorisationDays: Int
  /// Days kept in hand.
  public var bufferDays: Int

  /// Makes a pharmacy; the times are the longest usual ones until the clinic sets its own.
  public init(
    id: PharmacyID,
    name: String,
    leadWorkDays: Int = 10,
    authorisationDays: Int = 15,
    bufferDays: Int = 3
  ) {
    self.id = id
    self.name = name
    self.leadWorkDays = leadWorkDays
    self.authorisationDays = authorisationDays
    self.bufferDays = bufferDays
  }

  /// The pharmacy that stands in where none is recorded yet.
  public static let unrecorded = Pharmacy(id: PharmacyID(""), name: "")

  /// The last day on which to order what is to be here on a day.
  ///
  /// Work days are Monday to Friday without the holidays; the day is never later than it must be.
  public func orderBy(
    for day: CivilDate,
    needsAuthorisation: Bool,
    holidays: Set<CivilDate> = []
  ) -> CivilDate {
    let workDays = leadWorkDays + (needsAuthorisation ? authorisationDays : 0)
    return WorkDays.day(workDays, before: day.advanced(byDays: -bufferDays), holidays: holidays)
  }
}

extension WorkDays {
  /// The day a number of work days before a day: Monday to Friday without the holidays.
  public static func day(
    _ count: Int,
    before day: CivilDate,
    holidays: Set<CivilDate> = []
  ) -> CivilDate {
    func isFree(_ day: CivilDate) -> Bool {
      day.weekday == .saturday || day.weekday == .sunday || holidays.contains(day)
    }
    var current = day
    // Nothing is ordered or delivered on a free day, so the count starts at the work day before.
    while isFree(current) { current = current.advanced(byDays: -1) }
    var left = count
    while left > 0 {
      current = current.advanced(byDays: -1)
      if !isFree(current) { left -= 1 }
    }
    return current
  }
}

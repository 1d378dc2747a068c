/// The dates of a pump's end of life.
///
/// Source: S9 (auto shut-off; book replacement about 6 months before), S36.
public struct ReplacementClock: Hashable, Sendable {
  /// The day on which the pump stops by itself.
  public let stopsOn: CivilDate
  /// The day from which replacement is planned.
  public let planFrom: CivilDate

  /// Works the dates out from the implant day and the life in months, and from the day on which
  /// the replacement indicator was first read, or the end of service; nothing where none is known.
  public init?(
    implantedOn: CivilDate,
    lifeMonths: Int?,
    indicatedOn: CivilDate? = nil,
    endOfServiceOn: CivilDate? = nil
  ) {
    let ends = [
      lifeMonths.map { implantedOn.advanced(byMonths: $0) },
      indicatedOn?.advanced(byDays: Self.daysAfterIndicator), endOfServiceOn,
    ].compactMap(\.self)
    guard let stop = ends.min() else { return nil }
    stopsOn = stop
    planFrom = stop.advanced(byMonths: -Self.monthsOfPlanning)
  }

  /// Days from the replacement indicator until the pump stops.
  public static let daysAfterIndicator = 90
  /// Months before the end in which replacement is planned.
  public static let monthsOfPlanning = 6
}

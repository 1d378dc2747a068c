/// How a zone's clocks stand against UTC: the transitions of a TZif file and the rule behind them.
public struct ZoneRules: Sendable {
  /// What a time on the wall means in a zone.
  public enum Resolution: Hashable, Sendable {
    /// The usual case: exactly one moment.
    case unique(Moment)
    /// The clock is put forward over this time; it never shows it.
    case gap
    /// The clock is put back and shows this time twice.
    case twice(first: Moment, second: Moment)
  }

  /// The zone's name: `America/Chicago`.
  public let name: String
  private let transitions: [Int64]
  private let offsets: [Int32]
  private let firstOffset: Int32
  private let rule: ZoneFooterRule?

  /// Reads the bytes of a TZif file, version 2 or later.
  ///
  /// - Throws: `ZoneError` where the bytes are not such a file.
  public init(name: String, tzif bytes: [UInt8]) throws(ZoneError) {
    var reader = TZifReader(name: name, bytes: bytes)
    let content = try reader.read()
    self.name = name
    transitions = content.transitions
    offsets = content.offsets
    firstOffset = content.firstOffset
    rule = content.footer
  }

  /// A zone that never changes its clocks.
  public init(name: String, fixedOffsetSeconds: Int32) {
    self.name = name
    transitions = []
    offsets = []
    firstOffset = fixedOffsetSeconds
    rule = nil
  }

  /// Seconds east of UTC at a point in time.
  public func offsetSeconds(at instant: Instant) -> Int32 {
    if let last = transitions.last, instant.seconds >= last {
      return rule?.offset(atUTC: instant.seconds) ?? offsets[offsets.count - 1]
    }
    if transitions.isEmpty { return rule?.offset(atUTC: instant.seconds) ?? firstOffset }
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= instant.seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstOffset : offsets[low - 1]
  }

  /// The moment with this zone's offset.
  public func moment(at instant: Instant) -> Moment {
    Moment(instant: instant, offsetSeconds: offsetSeconds(at: instant))
  }

  /// The civil date of a point in time.
  public func date(at instant: Instant) -> CivilDate { moment(at: instant).local.date }

  /// What a time on the wall means here.
  public func resolve(_ local: CivilDateTime) -> Resolution {
    let wall = local.secondsSince1970
    // Every offset in use within a day of the wall time is a candidate; a candidate holds when
    // the zone really has that offset at the point in time it leads to.
    var moments: [Moment] = []
    for probe in [wall - 86400, wall, wall + 86400] {
      let offset = offsetSeconds(at: Instant(seconds: probe))
      let moment = Moment(
        instant: Instant(seconds: wall - Int64(offset)),
        offsetSeconds: offset
      )
      if offsetSeconds(at: moment.instant) == offset, !moments.contains(moment) {
        moments.append(moment)
      }
    }
    moments.sort { $0.instant < $1.instant }
    return switch moments.count {
    case 0: .gap
    case 1: .unique(moments[0])
    default: .twice(first: moments[0], second: moments[moments.count - 1])
    }
  }

  /// The first instant of a day, also where its midnight does not exist or exists twice.
  public func start(of date: CivilDate) -> Moment {
    for second in stride(from: Int32(0), to: 86400, by: 900) {
      let local = CivilDateTime(date: date, time: CivilTime(secondOfDay: second))
      switch resolve(local) {
      case .unique(let moment): return moment
      case .twice(let first, _): return first
      case .gap: continue
      }
    }
    // A whole day skipped: the instant at which the clock jumps over it.
    let next = CivilDateTime(date: date.advanced(byDays: 1), time: CivilTime(secondOfDay: 0))
    if case .unique(let moment) = resolve(next) { return moment }
    return moment(at: Instant(seconds: next.secondsSince1970))
  }

  /// The only moment that a time on the wall means.
  ///
  /// - Throws: `CalendarError` where the time does not exist or exists twice.
  public func moment(for local: CivilDateTime, text: String) throws(CalendarError) -> Moment {
    switch resolve(local) {
    case .unique(let moment): return moment
    case .gap: throw CalendarError(text: text, reason: .inGap(zone: name))
    case .twice(let first, let second):
      throw CalendarError(
        text: text,
        reason: .happensTwice(
          zone: name,
          first: first.description,
          second: second.description
        )
      )
    }
  }
}

/// Why the rules of a zone cannot be read.
public struct ZoneError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The zone's name.
  public let name: String
  /// What is wrong with its file.
  public let why: String

  /// Makes the error of one zone.
  public init(name: String, why: String) {
    self.name = name
    self.why = why
  }

  /// The whole sentence.
  public var description: String { "time zone \(name): \(why)" }
}

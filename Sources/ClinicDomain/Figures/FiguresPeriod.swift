/// The months that figures and rates count.
public enum FiguresPeriod: Hashable, Sendable {
  /// A number of months up to this one, this one with them.
  case lastMonths(Int)
  /// From a month through another; nothing stands for the beginning of the record, or for now.
  case between(CalendarMonth?, CalendarMonth?)

  /// What holds where nobody chose: a year.
  public static let standard = FiguresPeriod.lastMonths(12)
  /// Everything that was written down.
  public static let sinceBeginning = FiguresPeriod.between(nil, nil)

  /// How a period is typed.
  public static let form = "12 (the last 12 months), all, 2026-03, or 2026-03 2026-08"

  /// Reads a period as a person types it.
  ///
  /// - Throws: `EntryError` where the text is none.
  public init(typed text: String) throws(EntryError) {
    let words = text.lowercased().split(separator: " ").map(String.init)
      .filter { $0 != "to" && $0 != "-" }
    switch words.count {
    case 1 where words[0] == "all": self = .sinceBeginning
    case 1 where words[0].utf8.count <= 3:
      guard let count = Int(words[0]), (1...Self.mostMonths).contains(count) else {
        throw EntryError("write \(Self.form)")
      }
      self = .lastMonths(count)
    case 1:
      let month = try CalendarMonth(words[0])
      self = .between(month, month)
    case 2: self = try FiguresPeriod(from: CalendarMonth(words[0]), to: CalendarMonth(words[1]))
    default: throw EntryError("write \(Self.form)")
    }
  }

  /// From a month through another.
  ///
  /// - Throws: `EntryError` where the first is the later one.
  public init(from first: CalendarMonth?, to last: CalendarMonth?) throws(EntryError) {
    if let first, let last, first > last {
      throw EntryError("\(first.shown) is after \(last.shown)")
    }
    self = .between(first, last)
  }

  /// Months that can be counted back at most.
  private static let mostMonths = 600

  /// The months that are counted on a day, none later than its own.
  ///
  /// - Parameters:
  ///   - beginning: the first month of the record, where there is any.
  ///   - day: the day looked at.
  /// - Returns: the months, none before the record begins where everything is counted.
  public func months(since beginning: CalendarMonth?, on day: CivilDate)
    -> ClosedRange<CalendarMonth>
  {
    let now = CalendarMonth(day)
    switch self {
    case .lastMonths(let count): return now.advanced(by: -(max(1, count) - 1))...now
    case .between(let first, let last):
      let end = min(last ?? now, now)
      return min(first ?? beginning ?? end, end)...end
    }
  }

  /// The period in words.
  public var shown: String {
    switch self {
    case .lastMonths(let count): count == 1 ? "this month" : "the last \(count) months"
    case .between(nil, nil): "since the beginning"
    case .between(let first?, nil): "\(first.shown) until now"
    case .between(nil, let last?): "from the beginning to \(last.shown)"
    case .between(let first?, let last?):
      first == last ? first.shown : "\(first.shown) to \(last.shown)"
    }
  }
}

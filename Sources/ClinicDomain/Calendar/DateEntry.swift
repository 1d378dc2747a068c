/// Dates as people type them: `+3`, `fri`, `9 oct`, `2026-10-09`; never `9/10`.
public enum DateEntry {
  /// Reads a day, counted from today where it is relative.
  ///
  /// - Throws: `CalendarError` where the text is no date or could mean two.
  public static func date(_ text: String, today: CivilDate) throws(CalendarError) -> CivilDate {
    let words = text.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
    if text.contains("/") || (text.contains(".") && text.first?.isNumber == true) {
      throw CalendarError(text: text, reason: .ambiguousDate)
    }
    if text.hasPrefix("+"), let days = digitsValue(text.dropFirst().utf8), days <= 3650 {
      return today.advanced(byDays: days)
    }
    if words == ["today"] { return today }
    if words == ["tomorrow"] { return today.advanced(byDays: 1) }
    if words.count == 1, let day = weekday(words[0]) { return next(day, after: today) }
    if let named = try monthNamed(words, today: today, text: text) { return named }
    do {
      return try CivilDate(text)
    } catch {
      let reason = error.reason == .notADate ? .notADateAsTyped : error.reason
      throw CalendarError(text: text, reason: reason)
    }
  }

  /// Reads a day and a time with a blank between.
  ///
  /// - Throws: `CalendarError` where a part is missing or wrong.
  public static func dateTime(
    _ text: String,
    today: CivilDate
  ) throws(CalendarError) -> CivilDateTime {
    guard let blank = text.lastIndex(of: " ") else {
      throw CalendarError(text: text, reason: .notATime)
    }
    let time: CivilTime
    do {
      time = try CivilTime(String(text[text.index(after: blank)...]))
    } catch {
      throw CalendarError(text: text, reason: .notATime)
    }
    return CivilDateTime(date: try date(String(text[..<blank]), today: today), time: time)
  }

  private static func weekday(_ word: String) -> Weekday? {
    guard word.count >= 3 else { return nil }
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return names.firstIndex { $0.hasPrefix(word) }.map { Weekday.allCases[$0] }
  }

  private static func next(_ day: Weekday, after today: CivilDate) -> CivilDate {
    var date = today.advanced(byDays: 1)
    while date.weekday != day { date = date.advanced(byDays: 1) }
    return date
  }

  /// Reads `9 oct`, `9 oct 2026` and `oct 9`; a day without a year is the next such day.
  private static func monthNamed(
    _ words: [String],
    today: CivilDate,
    text: String
  ) throws(CalendarError) -> CivilDate? {
    guard (2...3).contains(words.count) else { return nil }
    let months = CivilDate.monthNames.map { $0.lowercased() }
    func month(_ word: String) -> Int? {
      word.count >= 3 ? months.firstIndex { word.hasPrefix($0) }.map { $0 + 1 } : nil
    }
    let (dayWord, found) =
      month(words[1]).map { (words[0], $0) } ?? (words[1], month(words[0]) ?? 0)
    guard found > 0, let day = digitsValue(dayWord.utf8), dayWord.utf8.count <= 2 else {
      return nil
    }
    if words.count == 3 {
      guard words[2].utf8.count == 4, let year = digitsValue(words[2].utf8) else {
        throw CalendarError(text: text, reason: .notADateAsTyped)
      }
      guard let date = CivilDate(year: year, month: found, day: day) else {
        throw CalendarError(text: text, reason: .noSuchDay)
      }
      return date
    }
    let year = today.parts.year
    for candidate in [year, year + 1, year + 2, year + 3, year + 4] {
      if let date = CivilDate(year: candidate, month: found, day: day), date >= today {
        return date
      }
    }
    throw CalendarError(text: text, reason: .noSuchDay)
  }
}

extension DateEntry {
  /// Reads a day that has been, counted back from today where it is relative: `yesterday`, `-3`,
  /// `fri`, `18 sep`, `2026-09-18`.
  ///
  /// A weekday, or a day without its year, is the last such day. A day ahead is read as written, for
  /// the command to refuse with its reason.
  ///
  /// - Throws: `CalendarError` where the text is no date or could mean two.
  public static func pastDate(
    _ text: String,
    today: CivilDate
  ) throws(CalendarError) -> CivilDate {
    let words = text.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
    if words == ["yesterday"] { return today.advanced(byDays: -1) }
    if text.hasPrefix("-"), let days = digitsValue(text.dropFirst().utf8), days <= 3650 {
      return today.advanced(byDays: -days)
    }
    let read = try date(text, today: today)
    guard read > today, !text.hasPrefix("+"), words != ["tomorrow"], !namesItsYear(words) else {
      return read
    }
    if words.count == 1 { return read.advanced(byDays: -7) }
    let (year, month, day) = (today.parts.year, read.parts.month, read.parts.day)
    for candidate in 0...4 {
      if let date = CivilDate(year: year - candidate, month: month, day: day), date <= today {
        return date
      }
    }
    return read
  }

  private static func namesItsYear(_ words: [String]) -> Bool {
    words.contains { $0.utf8.count == 4 && digitsValue($0.utf8) != nil }
  }
}

extension PolicySetting {
  /// Reads a number of this setting as a person types it: `7`, `14.5`, `2`, `08:00`, `mon tue wed`.
  ///
  /// The unit of the setting may stand behind the number.
  ///
  /// - Throws: `EntryError` where the text is no such number, or out of range.
  public func value(typed text: String) throws(EntryError) -> Int64 {
    let typed = TypedEntry.trimmed(text)
    guard let value = read(typed) else { throw EntryError("write it as \(shown(standard))") }
    guard range.contains(value) else {
      throw EntryError("\(shown(range.lowerBound)) to \(shown(range.upperBound)) is taken")
    }
    return value
  }

  private func read(_ text: String) -> Int64? {
    switch kind {
    case .days: whole(text, unit: "days")
    case .minutes: whole(text, unit: "min")
    case .seconds: whole(text, unit: "s")
    case .count: whole(text, unit: nil)
    case .facility: whole(String(text.prefix { $0 != " " }), unit: nil)
    case .tenthsOfPercent: tenths(text)
    case .nanolitres:
      ((try? Volume.read(text, labelled: .millilitres)) ?? (try? Volume.read(text)))?.value.amount
    case .minuteOfDay: (try? CivilTime(text)).map { Int64($0.minuteOfDay) }
    case .weekdays: weekdays(text)
    }
  }

  private func whole(_ text: String, unit: String?) -> Int64? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let first = words.first, words.count == 1 || (words.count == 2 && words[1] == unit ?? ""),
      first.utf8.count <= 6
    else { return nil }
    return digitsValue(first.utf8).map(Int64.init)
  }

  private func tenths(_ text: String) -> Int64? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let first = words.first, words.count == 1 || (words.count == 2 && words[1] == "%") else {
      return nil
    }
    let parts = first.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = digitsValue(parts[0].utf8), parts[0].utf8.count <= 4 else {
      return nil
    }
    guard parts.count == 2 else { return Int64(whole * 10) }
    guard parts[1].utf8.count == 1, let tenth = digitsValue(parts[1].utf8) else { return nil }
    return Int64(whole * 10 + tenth)
  }

  private func weekdays(_ text: String) -> Int64? {
    let days = text.lowercased().split(separator: " ").map { word in
      Weekday.allCases.firstIndex { $0.rawValue.lowercased() == word }
    }
    guard !days.isEmpty else { return nil }
    var bits: Int64 = 0
    for day in days {
      guard let day else { return nil }
      bits |= 1 << Int64(day)
    }
    return bits
  }
}

import ClinicDomain

/// List entries in the fixed form of the index.
enum EntryCoding {
  private static let noDay = Int32.min

  static func write(_ entry: ListEntry, to out: inout BinaryWriter) {
    out.put(entry.chart.text)
    out.put(entry.mrn)
    out.put(entry.name)
    for day in [
      entry.birthDate, entry.filledOn, entry.due, entry.alarm, entry.empty, entry.lifeEndsOn,
      entry.expectedOn, entry.drugOrderBy, entry.investigationSince,
    ] {
      out.put(day?.dayNumber ?? noDay)
    }
    let days = entry.bookedOn.prefix(Int(UInt8.max))
    out.put(UInt8(days.count))
    for day in days { out.put(day.dayNumber) }
    let limit = entry.limit.flatMap { RefillLimit.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    out.put(UInt8(limit))
    out.put(
      UInt8(
        (entry.isWithdrawalCritical ? 1 : 0) | (entry.hasOpenVisit ? 2 : 0)
          | (entry.isMerged ? 4 : 0)
      )
    )
  }

  /// All entries, with each chart's version and the lengths of its row and runs; nothing where the
  /// bytes end early.
  static func readAll(_ bytes: [UInt8], into rows: inout StoredRows) -> [ListEntry]? {
    var reader = BinaryReader(bytes)
    guard let count = reader.integer(Int32.self), count >= 0 else { return nil }
    var entries: [ListEntry] = []
    entries.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let entry = read(&reader), let version = reader.integer(Int64.self),
        let row = reader.integer(Int32.self), let runs = reader.integer(Int32.self)
      else { return nil }
      entries.append(entry)
      rows.charts.append(entry.chart)
      rows.versions.append(version)
      rows.rowStarts.append(rows.rowStarts[rows.rowStarts.count - 1] + Int(row))
      rows.runStarts.append(rows.runStarts[rows.runStarts.count - 1] + Int(runs))
    }
    return entries
  }

  /// The next entry; nothing where the bytes end early.
  static func read(_ reader: inout BinaryReader) -> ListEntry? {
    guard let chart = reader.text(), let mrn = reader.text(), let name = reader.text() else {
      return nil
    }
    func day() -> CivilDate? {
      guard let number = reader.integer(Int32.self), number != noDay else { return nil }
      return CivilDate(dayNumber: number)
    }
    let (birth, filled, due, alarm, empty, life) = (day(), day(), day(), day(), day(), day())
    let (expected, orderBy, investigation) = (day(), day(), day())
    guard let bookedCount = reader.integer(UInt8.self) else { return nil }
    let booked = (0..<bookedCount).compactMap { _ in day() }
    guard let limit = reader.integer(UInt8.self), let flags = reader.integer(UInt8.self) else {
      return nil
    }
    let limits = RefillLimit.allCases
    return ListEntry(
      chart: ChartID(chart),
      mrn: mrn,
      name: name,
      birthDate: birth,
      filledOn: filled,
      due: due,
      limit: limit > 0 && Int(limit) <= limits.count ? limits[Int(limit) - 1] : nil,
      alarm: alarm,
      empty: empty,
      lifeEndsOn: life,
      isWithdrawalCritical: flags & 1 != 0,
      hasOpenVisit: flags & 2 != 0,
      bookedOn: booked,
      expectedOn: expected,
      isMerged: flags & 4 != 0,
      drugOrderBy: orderBy,
      investigationSince: investigation
    )
  }
}

/// What the refills of one week need of one formulation.
public struct DemandRow: Hashable, Sendable {
  /// The Monday of the week.
  public let week: CivilDate
  /// The formulation.
  public let formulation: Formulation
  /// How many refills.
  public let refills: Int
  /// How many of them are booked.
  public let booked: Int
  /// The volume of all.
  public let volume: Volume

  /// The mass of every drug, the primary first.
  public var masses: [WasteCalculation.DrugMass] {
    WasteCalculation(volume: volume, formulation: formulation).masses
  }

  /// The formulation in stored form: `morphine 10 mg/mL + clonidine 100 mcg/mL`.
  public var label: String { Demand.label(of: formulation) }

  /// The cells of the row in stored form, in the order of `Demand.columns`.
  public var cells: [String] {
    [
      week.description, label, "\(refills)", "\(booked)", volume.stored,
      masses.map { "\($0.ingredient.drug) \($0.mass.stored)" }.joined(separator: " + "),
    ]
  }
}

/// The drug that the next refill of each patient needs, by week and formulation.
public struct Demand: Hashable, Sendable {
  /// The first day.
  public let from: CivilDate
  /// How many weeks, the first one holding the first day.
  public let weeks: Int
  /// The rows, by week and then by formulation.
  public let rows: [DemandRow]

  /// The names of the columns, for table and file alike.
  public static let columns = ["week", "formulation", "refills", "booked", "volume", "mass"]

  /// Adds up the needs of a horizon; what is overdue is needed in the first week.
  public init(_ needs: [RefillNeed], from: CivilDate, weeks: Int) {
    self.from = from
    self.weeks = weeks
    let first = Self.monday(of: from)
    let end = first.advanced(byDays: 7 * max(0, weeks))
    var table: [CivilDate: [String: DemandRow]] = [:]
    for need in needs where need.neededOn < end {
      let week = Self.monday(of: max(need.neededOn, from))
      let key = Self.label(of: need.formulation)
      let row = table[week]?[key]
      table[week, default: [:]][key] = DemandRow(
        week: week,
        formulation: row?.formulation ?? need.formulation,
        refills: (row?.refills ?? 0) + 1,
        booked: (row?.booked ?? 0) + (need.bookedOn == nil ? 0 : 1),
        volume: (row?.volume ?? .zero) + need.volume
      )
    }
    rows = table.values.flatMap(\.values).sorted { ($0.week, $0.label) < ($1.week, $1.label) }
  }

  /// The volume of every week, empty ones too, for a bar chart.
  public var bars: [(week: CivilDate, volume: Volume)] {
    (0..<max(0, weeks)).map { index in
      let week = Self.monday(of: from).advanced(byDays: 7 * index)
      return (week, rows.filter { $0.week == week }.reduce(.zero) { $0 + $1.volume })
    }
  }

  /// A formulation in stored form: `morphine 10 mg/mL + clonidine 100 mcg/mL`.
  public static func label(of formulation: Formulation) -> String {
    let others = formulation.others.sorted { $0.drug < $1.drug }
    return ([formulation.primary] + others).map { "\($0.drug) \($0.concentration.stored)" }
      .joined(separator: " + ")
  }

  static func monday(of day: CivilDate) -> CivilDate {
    var monday = day
    while monday.weekday != .monday { monday = monday.advanced(byDays: -1) }
    return monday
  }
}

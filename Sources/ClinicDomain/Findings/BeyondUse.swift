/// How long the compounding rules allow a syringe at the most.
///
/// The printed beyond-use time rules; these figures only tell an unlikely one. Source: WK-797-CAT,
/// LIT-USP797.
public enum BeyondUse {
  /// Where a syringe is kept.
  public enum Storage: String, CaseIterable, Hashable, Sendable, Codable {
    case room
    case fridge
    case freezer
  }

  /// How it was made.
  public enum Category: String, CaseIterable, Hashable, Sendable, Codable {
    case categoryOne
    case categoryTwoSterile
    case categoryTwoNonsterile
    case categoryTwoTested
  }

  /// The most hours; nothing where the tables give none.
  public static func mostHours(_ category: Category, _ storage: Storage) -> Figure<Int>? {
    let rules = Formulary.rules
    let days: Figure<Measure>
    switch (category, storage) {
    case (.categoryOne, .room): return rules.budCategory1RoomHours.whole
    case (.categoryOne, .fridge): return rules.budCategory1FridgeHours.whole
    case (.categoryOne, .freezer): return nil
    case (.categoryTwoSterile, .room): days = rules.budCategory2AsepticSterileRoomDays
    case (.categoryTwoSterile, .fridge): days = rules.budCategory2AsepticSterileFridgeDays
    case (.categoryTwoSterile, .freezer): days = rules.budCategory2AsepticSterileFreezerDays
    case (.categoryTwoNonsterile, .room): days = rules.budCategory2AsepticNonsterileRoomDays
    case (.categoryTwoNonsterile, .fridge): days = rules.budCategory2AsepticNonsterileFridgeDays
    case (.categoryTwoNonsterile, .freezer):
      days = rules.budCategory2AsepticNonsterileFreezerDays
    case (.categoryTwoTested, .room): days = rules.budCategory2AsepticTestedRoomDays
    case (.categoryTwoTested, .fridge): days = rules.budCategory2AsepticTestedFridgeDays
    case (.categoryTwoTested, .freezer): days = rules.budCategory2AsepticTestedFreezerDays
    }
    return days.whole.map { figure in figure.map { $0 * 24 } }
  }

  /// The latest time that the tables allow for a syringe made at a time on the clinic's clock.
  public static func latest(
    compoundedAt: CivilDateTime,
    _ category: Category,
    _ storage: Storage
  ) -> CivilDateTime? {
    mostHours(category, storage).map {
      CivilDateTime(secondsSince1970: compoundedAt.secondsSince1970 + Int64($0.value) * 3600)
    }
  }

  /// A printed time that is later than the tables allow.
  public static func implausible(
    printed: CivilDateTime,
    compoundedAt: CivilDateTime,
    _ category: Category,
    _ storage: Storage
  ) -> [Finding] {
    guard let hours = mostHours(category, storage),
      let latest = latest(compoundedAt: compoundedAt, category, storage), printed > latest
    else { return [] }
    return [
      Finding(
        .budImplausible,
        value: printed.description,
        message: "the beyond-use time \(printed.shown) is later than the tables allow,"
          + " \(latest.shown)",
        source: hours.source,
        verified: hours.verified
      )
    ]
  }
}

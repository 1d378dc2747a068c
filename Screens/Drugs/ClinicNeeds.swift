import ClinicDomain

/// The drug that the clinic's next refills need, as far ahead as a list looks.
struct ClinicNeeds {
  /// The needs, in order of chart names.
  let needs: [RefillNeed]

  /// Collects who is due or booked in some days, and whoever has an order open.
  init(_ view: ClinicView, context: ScreenContext, days: Int) {
    let end = context.today.advanced(byDays: days)
    let supply = view.books.supply
    var open = Set(supply.standings.filter { $0.ended == nil }.map(\.chart))
    open.formUnion(supply.orders.values.filter { !$0.isUsed }.map(\.chart))
    needs = view.entries.compactMap { entry in
      let isNear = [entry.due, entry.expectedOn].contains { $0.map { $0 <= end } ?? false }
      guard isNear || open.contains(entry.chart), let summary = view.summary(of: entry.chart)
      else { return nil }
      return RefillNeed(summary, policy: context.policy, on: context.today)
    }
  }

  /// Weeks that orders and demand look ahead.
  static let weeks = 12
}

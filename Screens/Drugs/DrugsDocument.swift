package import ClinicDomain
import Grid

/// One part of the clinic's drugs as data: what the screen, the sheet and files show.
package struct DrugsDocument: Sendable {
  /// The part.
  package let part: DrugsPart
  /// The rows.
  let rows: DrugsRows
  /// The bars of each week; nothing but for demand.
  let chart: BarChart?
  private let weeks: DocumentValue?

  /// Works a part out of a clinic whose books are open.
  package init(_ part: DrugsPart, _ view: ClinicView, context: ScreenContext) {
    self.part = part
    switch part {
    case .formulary: rows = FormularyRows(context).rows()
    case .orders: rows = OrderRows(view, context: context).rows()
    case .stock: rows = StockRows(view, context: context).rows()
    case .recalls: rows = RecallRows(view, context: context).rows()
    case .demand:
      let demand = DemandRows(view, context: context)
      rows = demand.rows()
      chart = demand.chart
      weeks = demand.weeks
      return
    }
    chart = nil
    weeks = nil
  }

  /// Everybody whom a lot or a range of pumps concerns, whether it is recalled or not.
  package init(asIfRecalled recall: Recall, _ view: ClinicView, context: ScreenContext) {
    part = .recalls
    rows = RecallRows(view, context: context).rows(of: recall)
    chart = nil
    weeks = nil
  }

  private init(_ document: DrugsDocument, rows: DrugsRows) {
    part = document.part
    self.rows = rows
    chart = document.chart
    weeks = document.weeks
  }

  /// The rows whose texts hold every word.
  package func narrowed(by text: String) -> DrugsDocument {
    text.isEmpty ? self : DrugsDocument(self, rows: rows.narrowed(by: text))
  }

  /// The document for JSON: the rows, and for demand the sum of each week.
  package var value: DocumentValue {
    guard let weeks else { return rows.value }
    return .record([.init("rows", rows.value), .init("weeks", weeks)])
  }

  /// The rows for a spreadsheet.
  package var table: DocumentTable { rows.file }

  /// What stands in place of an empty list.
  var emptyText: String {
    switch part {
    case .formulary: "Nothing fits. Esc clears the filter."
    case .orders: "Nothing is to be ordered: nobody is due in \(ClinicNeeds.weeks) weeks."
    case .stock: "No lot is recorded. i writes a delivery down."
    case .recalls: "No recall is recorded. n writes one down."
    case .demand: "No refill is due or booked in \(ClinicNeeds.weeks) weeks."
    }
  }

  /// What has to be known to read the part.
  var legend: String {
    switch part {
    case .formulary:
      "? is not verified: no page that was read holds the figure. A limit is no advice."
    case .orders:
      "Order by = day needed - days in hand - lead and authorisation in work days."
    case .stock: "received = filled + wasted + returned + on hand, for every lot."
    case .recalls: "Those with it in the body now stand first."
    case .demand:
      "The next refill of each patient, by its booked or due day; what is overdue is in the first week."
    }
  }

  /// The part as lines of text.
  package func sheet(_ context: ScreenContext) -> [String] {
    var lines = Sheet.head("Drugs: \(part.title)", context)
    lines += rows.count == 0 ? [emptyText] : Sheet.table(rows.table, context)
    if let chart {
      lines += [""] + chart.lines(width: context.size.width, glyphs: context.glyphs)
    }
    return lines + [""] + Sheet.flow([legend], context)
  }
}

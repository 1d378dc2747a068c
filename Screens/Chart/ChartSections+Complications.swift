import ClinicDomain
import Grid

/// What went wrong with a patient's therapy, in the chart.
extension ChartSections {
  var complications: ChartSection {
    section(
      "Complications",
      table(
        [
          MarkCell.column, TableColumn("Began"), TableColumn("Kind", wrapsAbove: 24),
          TableColumn("Gr", .right), TableColumn("Serious", dropRank: 2, wrapsAbove: 20),
          TableColumn("State"), TableColumn("Next", dropRank: 1, wrapsAbove: 16),
          TableColumn("What", dropRank: 4, wrapsAbove: 30), TableColumn("By", dropRank: 3),
        ],
        document.complications.map { row in
          let now = row.record.now
          return [
            TableCell(row.urgency.mark, MarkCell.role(row.urgency.mark)),
            TableCell(now.onsetOn.shown), TableCell(now.kindTitle), TableCell(row.shownGrade),
            TableCell(now.isSerious ? now.seriousness.map(\.title).joined(separator: "; ") : "-"),
            TableCell(row.record.status.rawValue),
            TableCell(row.urgency.next.isEmpty ? "-" : row.urgency.next),
            TableCell(now.account), TableCell(context.name(of: row.record.first.by)),
          ]
        }
      ),
      empty: "none recorded; n logs one"
    )
  }
}

extension ChartDocument {
  /// The complications of the chart, newest first.
  package var complications: [ComplicationsDocument.Row] {
    let known = chart.complications.records.filter {
      $0.first.at.instant <= context.moment.instant
    }
    return known.reversed().map {
      ComplicationsDocument.Row($0, patient: patient, context: context)
    }
  }
}

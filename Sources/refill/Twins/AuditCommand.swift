import ArgumentParser
import ClinicDomain
import ClinicStore
import Screens

/// `refill audit`: what was written down, by whom, newest first.
struct AuditCommand: TwinCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "What was written down, by whom, newest first.",
    discussion: """
      A filter narrows: user:okafor, record:dubois (name, record number or lot), kind:order, \
      on:bay-2, refused, or any word. Whoever may read the store's files may read all of it; \
      that it was read is written down.
      """
  )

  @OptionGroup var options: TwinOptions

  @Option(help: "The most entries.")
  var count = 200

  @Option(help: ArgumentHelp("Begin below this place in the journal.", valueName: "seq"))
  var before: Int64?

  @Argument(help: "What to look for.")
  var filter: [String] = []

  func validate() throws {
    guard (1...1_000_000).contains(count) else {
      throw ValidationError("--count is \(count); give 1 to 1000000")
    }
  }

  func answer(_ source: TwinSource) throws -> TwinAnswer {
    guard let trail = source.journal as? any AuditTrail else {
      throw CommandError(
        "the audit is not shown",
        at: source.place,
        because: "this store has no audit trail",
        remedy: "Open the clinic's own folder"
      )
    }
    do {
      let view = source.journal.view
      let query = AuditQuery(filter.joined(separator: " "), view: view)
      let page = try trail.auditPage(before: before, query, atMost: count)
      _ = try source.journal.append([reading(at: source.now)])
      let document = AuditDocument(page.entries, view: view, context: source.context)
      return TwinAnswer(
        value: document.value,
        table: document.table,
        sheet: document.sheet(source.context, more: page.next != nil)
      )
    } catch {
      throw CommandError(error, at: source.place)
    }
  }

  private func reading(at now: Moment) -> Action {
    Action(
      id: ActionID(RandomName.make()),
      by: ThisMachine.actor,
      on: ThisMachine.workstation,
      at: now,
      events: [.auditRead(AuditRead(filter: filter.joined(separator: " ")))]
    )
  }
}

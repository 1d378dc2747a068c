import ClinicDomain
import Keys

/// The line in which somebody types the months that figures and rates count.
package struct MonthsLine: Hashable, Sendable {
  private var line = ListFilter()

  /// Whether the line takes the keys.
  package var isTyping: Bool { line.isTyping }

  /// The months that are typed; nothing where none are, or they cannot be read.
  var period: FiguresPeriod? { try? FiguresPeriod(typed: line.text) }

  /// Why what is typed are no months; nothing where they are, or nothing is typed.
  private var fault: String? {
    guard !line.text.isEmpty else { return nil }
    do {
      _ = try FiguresPeriod(typed: line.text)
      return nil
    } catch {
      return error.why
    }
  }

  /// What is typed and how it is read; nothing once it was.
  var message: String? {
    let fault = fault
    guard isTyping || fault != nil else { return nil }
    let typed = "Months: \(line.text)\(isTyping ? "_" : "")"
    return "\(typed)  \(fault.map { "NOT READ: \($0)" } ?? "Write \(FiguresPeriod.form).")"
  }

  /// Lets the line take the keys.
  mutating func begin() { line.begin() }

  /// Takes an event in while the line is typed, and Esc also later, to clear it.
  mutating func handle(_ event: Event) -> ListFilter.Change { line.handle(event) }
}

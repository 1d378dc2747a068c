import CPosix
import Glibc

/// Says when another program wrote to a store, where the system tells.
package final class StoreWatch {
  /// A descriptor that can be read when something changed.
  package let descriptor: Int32

  /// Watches the journal of a store; nothing where the system cannot.
  package init?(folder: String) {
    descriptor = refill_watch("\(folder)/journal")
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Takes note of what was told, so that the next change is told again.
  package func drain() { _ = refill_watch_drain(descriptor) }
}

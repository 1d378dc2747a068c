/// One fault at one operation of a program.
struct Injection: Sendable, CustomStringConvertible {
  /// What the disk does.
  enum Kind: String, CaseIterable, Sendable {
    case kill, tear, short
    case inputOutput = "EIO"
    case noSpace = "ENOSPC"
    case quota = "EDQUOT"
    case interrupted = "EINTR"

    /// Whether it can happen to an operation, as the disk names it.
    func fits(_ operation: String) -> Bool {
      let isWrite = operation == "write" || operation == "pwrite"
      return switch self {
      case .kill, .inputOutput: true
      case .tear, .short: isWrite
      case .noSpace, .quota:
        isWrite
          || ["openat, making", "fsync", "fdatasync", "rename", "renameat2", "mkdir"]
            .contains(operation)
      case .interrupted:
        isWrite
          || ["openat, making", "openat", "fsync", "fdatasync", "ftruncate", "lock"]
            .contains(operation)
      }
    }

    /// Whether the program goes on, so that a fault can come again.
    var canComeAgain: Bool { self != .kill && self != .tear }
  }

  let kind: Kind
  /// The operation, counted from 1.
  let at: Int
  let operation: String
  /// Whether every later operation fails too.
  let isForGood: Bool

  var description: String {
    "\(kind.rawValue) at operation \(at) (\(operation))\(isForGood ? " and from then on" : "")"
  }

  /// What the disk has to know.
  func environment(root: String) -> [String: String] {
    var variables = [
      "LD_PRELOAD": FaultyDisk.library, "FAULTY_ROOT": root, "FAULTY_AT": "\(at)",
      "FAULTY_KIND": kind.rawValue,
    ]
    if isForGood { variables["FAULTY_ALWAYS"] = "1" }
    return variables
  }

  /// Every fault that fits the operations of a run.
  static func all(of operations: [String]) -> [Injection] {
    operations.enumerated().flatMap { index, operation in
      Kind.allCases.filter { $0.fits(operation) }.flatMap { kind in
        (kind.canComeAgain ? [false, true] : [false]).map {
          Injection(kind: kind, at: index + 1, operation: operation, isForGood: $0)
        }
      }
    }
  }
}

import ExactJSON
import Glibc

/// The two streams that a command writes to, whole and unbuffered.
enum StandardStreams {
  /// Writes text and a line feed to the standard output.
  static func write(_ text: String) {
    put(Array(PrintableText.printable(text).utf8) + [10], to: STDOUT_FILENO)
  }

  /// Writes pages to the standard output, a form feed between two; their text has none of its own.
  static func write(pages: [String]) {
    for (index, page) in pages.enumerated() {
      if index > 0 { put([0x0C], to: STDOUT_FILENO) }
      write(page)
    }
  }

  /// Writes text that has its own line feeds to the standard output.
  static func writeVerbatim(_ text: String) {
    put(Array(PrintableText.printable(text).utf8), to: STDOUT_FILENO)
  }

  /// Writes a JSON document for people and programs to the standard output.
  static func write(_ value: JSONValue) {
    put(PrintableText.escaped(value.pretty), to: STDOUT_FILENO)
  }

  /// Writes an error to the standard error: one line, or one object where JSON was asked for.
  static func write(_ error: CommandError, asJSON: Bool) {
    let bytes =
      asJSON
      ? PrintableText.escaped(error.json.compact)
      : Array(PrintableText.printable(error.line).utf8)
    put(bytes + [10], to: STDERR_FILENO)
  }

  private static func put(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        // A reader that went away wants no more; there is nobody to tell.
        return
      }
    }
  }
}

/// A value of a screen's document, ready to be written as JSON or CSV.
///
/// Quantities and dates are text in stored form; a number is only ever a count of things or days.
package indirect enum DocumentValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case none
  case list([DocumentValue])
  case record([Field])

  /// A named value of a record; the order of fields is the order in which they are written.
  package struct Field: Hashable, Sendable {
    /// The name.
    package let name: String
    /// The value.
    package let value: DocumentValue

    /// Makes a field.
    package init(_ name: String, _ value: DocumentValue) {
      self.name = name
      self.value = value
    }

    /// Makes a field of text; nothing where there is none.
    package init(_ name: String, _ text: String?) {
      self.init(name, text.map(DocumentValue.text) ?? .none)
    }

    /// Makes a field of a count; nothing where there is none.
    package init(_ name: String, _ number: Int?) {
      self.init(name, number.map(DocumentValue.number) ?? .none)
    }
  }

  /// The value under a name of a record.
  package subscript(name: String) -> DocumentValue? {
    guard case .record(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }

  /// Every text and number of the value and of what it holds, as text.
  package var leaves: [String] {
    switch self {
    case .text(let text): [text]
    case .number(let number): ["\(number)"]
    case .flag(let flag): ["\(flag)"]
    case .none: []
    case .list(let values): values.flatMap(\.leaves)
    case .record(let fields): fields.flatMap(\.value.leaves)
    }
  }
}

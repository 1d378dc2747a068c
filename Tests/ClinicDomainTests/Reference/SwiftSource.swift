import ClinicDomain
import Foundation

/// Writes reference files as Swift source, and refuses a member that it does not know.
struct SwiftSource {
  struct UnknownMember: Error, CustomStringConvertible {
    let description: String
  }

  /// One argument of an initialiser, made from one member of an object.
  struct Argument {
    let key: String
    let label: String?
    let write: (JSONTree) throws -> String
    let absent: String?

    /// Makes an argument; `absent` is written for a missing member, nothing leaves it out.
    init(
      _ key: String,
      label: String?? = .none,
      absent: String? = nil,
      _ write: @escaping (JSONTree) throws -> String
    ) {
      self.key = key
      self.label = label ?? key
      self.absent = absent
      self.write = write
    }
  }

  static func call(
    _ type: String,
    _ object: JSONTree,
    ignoring ignored: Set<String> = [],
    _ arguments: [Argument]
  ) throws -> String {
    let known = Set(arguments.map(\.key)).union(ignored)
    let unknown = Set(object.members.keys).subtracting(known)
    guard unknown.isEmpty else {
      throw UnknownMember(description: "\(type) does not know \(unknown.sorted())")
    }
    let written: [String] = try arguments.compactMap { argument in
      let prefix = argument.label.map { "\($0): " } ?? ""
      guard let value = object[argument.key] else { return argument.absent.map { prefix + $0 } }
      return prefix + (try argument.write(value))
    }
    let line = "\(type)(" + written.joined(separator: ", ") + ")"
    if line.count <= 80, !line.contains("\n") { return line }
    return "\(type)(\n" + written.joined(separator: ",\n") + "\n)"
  }

  /// The same as a function that waits for its object.
  static func object(
    _ type: String,
    ignoring ignored: Set<String> = [],
    _ arguments: [Argument]
  ) -> (JSONTree) throws -> String {
    { value in try call(type, value, ignoring: ignored, arguments) }
  }

  /// The argument of a figure that may be missing.
  static func measured(_ key: String) -> Argument { Argument(key, measure) }

  static func text(_ value: JSONTree) throws -> String {
    guard let text = value.text else {
      throw UnknownMember(description: "\(value) is not a text")
    }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  static func flag(_ value: JSONTree) throws -> String {
    guard case .bool(let flag) = value else {
      throw UnknownMember(description: "\(value) is not true or false")
    }
    return "\(flag)"
  }

  static func whole(_ value: JSONTree) throws -> String {
    guard case .number(let number) = value else {
      throw UnknownMember(description: "\(value) is not a number")
    }
    return "\(number)"
  }

  /// Writes the case of an enumeration by its raw value.
  static func name<Name: RawRepresentable<String>>(
    _ type: Name.Type
  ) -> (JSONTree) throws -> String {
    { value in
      guard let text = value.text, let known = Name(rawValue: text) else {
        throw UnknownMember(description: "\(value) is not a \(type)")
      }
      return ".\(known)"
    }
  }

  static func list(
    _ element: @escaping (JSONTree) throws -> String
  ) -> (JSONTree) throws -> String {
    { value in
      let written = try value.elements.map(element)
      let line = "[" + written.joined(separator: ", ") + "]"
      if line.count <= 80, !line.contains("\n") { return line }
      return "[\n" + written.joined(separator: ",\n") + ",\n]"
    }
  }

  private static var provenance: [Argument] {
    [Argument("source", text), Argument("verified", flag), Argument("note", text)]
  }

  /// Writes a figure whose value is written by a function.
  static func figure(
    _ value: @escaping (JSONTree) throws -> String
  ) -> (JSONTree) throws -> String {
    { figure in
      try call("Figure", figure, [Argument("value", label: .some(nil), value)] + provenance)
    }
  }

  static func number(_ value: JSONTree) throws -> String {
    guard case .number(let number) = value else {
      throw UnknownMember(description: "\(value) is not a number")
    }
    let parts = "\(number)".split(separator: ".")
    guard parts.count == 2 else { return "\(number)" }
    let digits = Int64("\(number)".replacing(".", with: "")) ?? 0
    return "\(digits), decimals: \(parts[1].count)"
  }

  static func measure(_ figure: JSONTree) throws -> String {
    try call(
      "Figure",
      figure,
      [Argument("value", label: .some(nil), number), Argument("unit", text)] + provenance
    )
  }

  static func quantity<Value: Quantity>(
    _ type: Value.Type
  ) -> (JSONTree) throws -> String {
    { figure in
      guard case .number(let number)? = figure["value"], let unit = figure["unit"]?.text else {
        throw UnknownMember(description: "\(figure) is not a \(type)")
      }
      let value = try Value("\(number) \(unit)")
      let written = "\(type)(amount: \(value.amount), unit: .\(value.unit))"
      let rest = JSONTree.object(figure.members.filter { $0.key != "unit" })
      return try call(
        "Figure",
        rest,
        [Argument("value", label: .some(nil)) { _ in written }] + provenance
      )
    }
  }

  static func range(_ value: JSONTree) throws -> String {
    try call(
      "FigureRange",
      value,
      [Argument("min", measure), Argument("max", measure), Argument("note", text)]
    )
  }

  static func statement(_ value: JSONTree) throws -> String {
    try call(
      "Statement",
      value,
      [
        Argument("text", label: .some(nil), text), Argument("source", text),
        Argument("verified", flag),
      ]
    )
  }

  static func source(_ key: String, _ value: JSONTree) throws -> String {
    let keyed = JSONTree.object(value.members.merging(["key": .string(key)]) { $1 })
    return try call(
      "Source",
      keyed,
      [
        Argument("key", text), Argument("title", text), Argument("url", absent: "nil", text),
        Argument("kind", absent: "nil", text), Argument("note", text),
      ]
    )
  }

  /// Sources in order of their keys.
  static func sources(_ value: JSONTree?) throws -> String {
    let entries = (value?.members ?? [:]).sorted { $0.key < $1.key }
    return "[\n" + (try entries.map(source).joined(separator: ",\n")) + "\n]"
  }
}

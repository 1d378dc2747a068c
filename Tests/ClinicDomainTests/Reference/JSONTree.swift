import Foundation

/// A JSON value with its numbers kept decimal.
enum JSONTree: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Decimal)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Decimal.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONTree].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  /// Reads a file that lies beside the tests of the reference data.
  static func reference(_ name: String) throws -> JSONTree {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appendingPathComponent(name))
    return try JSONDecoder().decode(JSONTree.self, from: data)
  }

  subscript(_ key: String) -> JSONTree? {
    guard case .object(let members) = self, let value = members[key], value != .null else {
      return nil
    }
    return value
  }

  var elements: [JSONTree] {
    if case .array(let values) = self { values } else { [] }
  }

  var members: [String: JSONTree] {
    if case .object(let members) = self { members } else { [:] }
  }

  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var isTrue: Bool { self == .bool(true) }

  /// Every leaf with its path; nulls and empty lists are no leaves.
  func flattened(_ path: String = "", into leaves: inout [String: String]) {
    switch self {
    case .null: break
    case .bool(let value): leaves[path] = "\(value)"
    case .number(let value): leaves[path] = "\(value)"
    case .string(let value): leaves[path] = value
    case .array(let values):
      for (index, value) in values.enumerated() {
        value.flattened("\(path)[\(index)]", into: &leaves)
      }
    case .object(let members):
      for (key, value) in members {
        value.flattened(path.isEmpty ? key : "\(path).\(key)", into: &leaves)
      }
    }
  }
}

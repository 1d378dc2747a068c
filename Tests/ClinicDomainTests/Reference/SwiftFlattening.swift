import ClinicDomain

/// Every leaf of a Swift value with its path, in the names of the reference files.
struct SwiftFlattening {
  /// Swift names that differ from the names in the files.
  static let renamed = ["drugClass": "class", "consentTerms": "seedTerms"]

  private(set) var leaves: [String: String] = [:]

  mutating func add(_ value: Any, at path: String) {
    if let leaf = leafText(value) {
      leaves[path] = leaf
      return
    }
    if let measured = measuredText(value) {
      leaves[path] = measured.number
      leaves[Self.parent(of: path) + "unit"] = measured.unit
      return
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      if let child = mirror.children.first { add(child.value, at: path) }
    case .collection:
      for (index, child) in mirror.children.enumerated() {
        add(child.value, at: "\(path)[\(index)]")
      }
    default:
      for child in mirror.children {
        guard let label = child.label else { continue }
        let name = Self.renamed[label] ?? label
        add(child.value, at: path.isEmpty ? name : "\(path).\(name)")
      }
    }
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: ".").map { String(path[...$0]) } ?? ""
  }

  private func leafText(_ value: Any) -> String? {
    switch value {
    case let text as String: text
    case let flag as Bool: "\(flag)"
    case let number as Int: "\(number)"
    case let number as ExactDecimal: "\(number)"
    case let name as any RawRepresentable: name.rawValue as? String
    default: nil
    }
  }

  private func measuredText(_ value: Any) -> (number: String, unit: String)? {
    switch value {
    case let measure as Measure: (measure.number.description, measure.unit)
    case let volume as Volume: (volume.digits, volume.unit.rawValue)
    case let rate as EnteredRate: (rate.digits, rate.unit.rawValue)
    case let length as Length: (length.digits, length.unit.rawValue)
    default: nil
    }
  }
}

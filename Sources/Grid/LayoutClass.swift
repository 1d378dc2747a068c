/// The shape that a screen takes at a size.
package enum LayoutClass: Hashable, Sendable {
  case tooSmall
  case small
  case medium
  case large

  /// The shape at a size.
  package init(_ size: Size) {
    if size.width < Self.least.width || size.height < Self.least.height {
      self = .tooSmall
    } else if size.width < 110 {
      self = .small
    } else if size.width < 160 {
      self = .medium
    } else {
      self = .large
    }
  }

  /// The smallest size at which screens are drawn.
  package static let least = Size(width: 60, height: 16)
}

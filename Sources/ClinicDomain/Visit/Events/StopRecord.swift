/// A stop that a walk has met.
public struct StopRecord: Hashable, Sendable, Codable {
  /// The stop's code in the checklist.
  public var code: String
  /// The screen on which it was met.
  public var screen: Int
  /// The entered value that met it; the same code at another value is another stop.
  public var value: String
  /// The values that met it, in words.
  public var because: String
  /// How it was left; nothing while it holds the walk.
  public var left: StopLeft?

  /// Makes the record; without a value the words stand for it.
  public init(
    code: String,
    screen: Int,
    value: String? = nil,
    because: String,
    left: StopLeft? = nil
  ) {
    self.code = code
    self.screen = screen
    self.value = value ?? because
    self.because = because
    self.left = left
  }
}

/// How a stop was left: satisfied by new values, by a safe exit, or by a clinician's override.
public struct StopLeft: Hashable, Sendable, Codable {
  /// The ways out of a stop.
  public enum Way: String, Hashable, Sendable, Codable, CaseIterable {
    case satisfied
    case safeExit
    case overridden
  }

  /// The stop's code.
  public var code: String
  /// The screen on which it was met.
  public var screen: Int
  /// The value that had met it.
  public var value: String
  /// The way out.
  public var way: Way
  /// The exit that was taken, where it was one.
  public var exit: String?
  /// The reason, where one was asked for.
  public var reason: String?
  /// The clinician's signature, where one was asked for.
  public var signature: Signature?

  /// Makes the record of how a stop was left.
  public init(
    _ stop: StopRecord,
    way: Way,
    exit: String? = nil,
    reason: String? = nil,
    signature: Signature? = nil
  ) {
    code = stop.code
    screen = stop.screen
    value = stop.value
    self.way = way
    self.exit = exit
    self.reason = reason
    self.signature = signature
  }

  /// Whether this is the way out of a stop.
  public func leaves(_ stop: StopRecord) -> Bool {
    code == stop.code && screen == stop.screen && value == stop.value
  }
}

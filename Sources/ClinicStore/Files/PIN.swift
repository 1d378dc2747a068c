import CSodium

/// PINs, kept as Argon2id texts only.
package enum PIN {
  /// How much work a guess costs.
  package enum Cost: Sendable {
    /// For people: tens of milliseconds and 64 MiB a guess.
    case standard
    /// For demonstrations and tests, whose PINs are no secret.
    case light
  }

  /// The text to keep of a PIN; nothing where memory does not do.
  package static func hash(_ pin: String, cost: Cost = .standard) -> String? {
    guard refill_sodium_start() == 0 else { return nil }
    var text = [CChar](repeating: 0, count: Int(REFILL_PIN_TEXT))
    guard refill_pin_hash(&text, pin, pin.utf8.count, cost == .light ? 1 : 0) == 0 else {
      return nil
    }
    return text.withUnsafeBufferPointer { buffer in
      String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  /// Whether a PIN is the one that a text was made from.
  package static func matches(_ pin: String, hash: String) -> Bool {
    refill_sodium_start() == 0 && refill_pin_matches(hash, pin, pin.utf8.count) != 0
  }
}

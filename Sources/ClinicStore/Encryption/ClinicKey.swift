import CSodium

/// The secret with which a clinic's lines are encrypted: 256 bits, made by chance.
package struct ClinicKey: Hashable, Sendable {
  private let bytes: [UInt8]

  private static let count = Int(REFILL_KEY)
  private static let nonceCount = Int(REFILL_NONCE)
  private static let tagCount = Int(REFILL_TAG)

  /// A key that nobody else has.
  static func make() -> ClinicKey {
    _ = refill_sodium_start()
    var bytes = [UInt8](repeating: 0, count: count)
    refill_random(&bytes, count)
    return ClinicKey(bytes)
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Takes bytes as a key; nothing where they are not as many as a key has.
  init?(bytes: [UInt8]) {
    guard bytes.count == Self.count else { return nil }
    self.bytes = bytes
  }

  /// The name by which lines say which key opens them; it tells nothing of the key.
  var name: String { String(LineHash.of(Array("refill key name".utf8) + bytes).hex.prefix(16)) }

  /// Encrypts bytes; who opens them has to give the same context.
  func seal(_ plain: [UInt8], context: [UInt8]) -> [UInt8] {
    _ = refill_sodium_start()
    var sealed = [UInt8](repeating: 0, count: Self.nonceCount + plain.count + Self.tagCount)
    sealed.withUnsafeMutableBufferPointer { out in
      guard let start = out.baseAddress else { return }
      refill_random(start, Self.nonceCount)
      refill_seal(
        start + Self.nonceCount,
        plain,
        plain.count,
        context,
        context.count,
        start,
        bytes
      )
    }
    return sealed
  }

  /// Opens what was sealed in the same context; nothing where key, bytes or context are others.
  func open(_ sealed: some Collection<UInt8>, context: [UInt8]) -> [UInt8]? {
    let sealed = Array(sealed)
    guard sealed.count >= Self.nonceCount + Self.tagCount, refill_sodium_start() == 0 else {
      return nil
    }
    let count = sealed.count - Self.nonceCount
    var plain = [UInt8](repeating: 0, count: count - Self.tagCount)
    let isOpen = sealed.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return false }
      return plain.withUnsafeMutableBufferPointer { out in
        // An empty text has no address of its own.
        var nothing: UInt8 = 0
        return withUnsafeMutablePointer(to: &nothing) { spare in
          refill_unseal(
            out.baseAddress ?? spare,
            start + Self.nonceCount,
            count,
            context,
            context.count,
            start,
            bytes
          ) == 0
        }
      }
    }
    return isOpen ? plain : nil
  }

  /// The key that wraps this one, or another secret of a person's.
  static func derived(
    from secret: KeySecret,
    salt: [UInt8],
    operations: Int64,
    memory: Int64
  ) -> ClinicKey? {
    guard refill_sodium_start() == 0 else { return nil }
    switch secret {
    case .keyFile(let content):
      return ClinicKey(LineHash.of(Array("refill key file".utf8) + salt + content).bytes)
    case .passPhrase(let phrase):
      var key = [UInt8](repeating: 0, count: count)
      guard salt.count == Int(REFILL_SALT), operations > 0, memory > 0,
        refill_key_of_phrase(
          &key,
          phrase,
          phrase.utf8.count,
          salt,
          UInt64(operations),
          Int(memory)
        ) == 0
      else { return nil }
      return ClinicKey(key)
    }
  }

  /// The same bytes in letters, for wrapping.
  var content: [UInt8] { bytes }
}

/// What a person brings to open a clinic.
package enum KeySecret: Hashable, Sendable {
  /// Words that somebody knows.
  case passPhrase(String)
  /// The content of a file that somebody holds.
  case keyFile([UInt8])
}

import CSodium

/// What the clinic's file says of its key: the key itself, wrapped by what a person knows or holds.
package struct KeyLock: Hashable, Sendable, Codable {
  /// What opens it.
  package enum Holder: String, Hashable, Sendable, Codable {
    case passPhrase, keyFile
  }

  /// What opens it.
  package var holder: Holder
  /// The name of the key, as lines name it.
  package var key: String
  /// Makes the same phrase give another wrapping at every clinic; base64.
  var salt: String
  /// How much work a guess costs.
  var operations: Int64
  /// How many bytes of memory a guess takes.
  var memory: Int64
  /// The key, wrapped; base64.
  var wrapped: String

  private static let context = Array("refill key".utf8)

  /// Wraps a key; nothing where memory does not do.
  init?(_ key: ClinicKey, with secret: KeySecret, cost: PIN.Cost = .standard) {
    _ = refill_sodium_start()
    var salt = [UInt8](repeating: 0, count: Int(REFILL_SALT))
    refill_random(&salt, salt.count)
    let isLight = cost == .light
    operations = Int64(refill_key_operations(isLight ? 1 : 0))
    memory = Int64(refill_key_memory(isLight ? 1 : 0))
    holder = if case .passPhrase = secret { .passPhrase } else { .keyFile }
    self.key = key.name
    self.salt = Base64.text(salt)
    guard
      let wrapping = ClinicKey.derived(
        from: secret,
        salt: salt,
        operations: operations,
        memory: memory
      )
    else { return nil }
    wrapped = Base64.text(wrapping.seal(key.content, context: Self.context))
  }

  /// The key; nothing where the secret is another one.
  package func open(with secret: KeySecret) -> ClinicKey? {
    guard let salt = Base64.bytes(salt), let wrapped = Base64.bytes(wrapped),
      let wrapping = ClinicKey.derived(
        from: secret,
        salt: salt,
        operations: operations,
        memory: memory
      ), let bytes = wrapping.open(wrapped, context: Self.context)
    else { return nil }
    return ClinicKey(bytes: bytes)
  }
}

/// Bytes as text for JSON.
enum Base64 {
  static func text(_ bytes: [UInt8]) -> String {
    var text = [CChar](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
    refill_base64(&text, text.count, bytes, bytes.count)
    return String(decoding: text.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The bytes of a text; nothing where it is no base64.
  static func bytes(_ text: String) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: text.utf8.count / 4 * 3 + 3)
    let count = refill_unbase64(&bytes, bytes.count, text, text.utf8.count)
    guard count >= 0 else { return nil }
    return Array(bytes.prefix(count))
  }
}

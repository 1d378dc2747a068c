import ClinicDomain

/// What the index's files belong to: the place in the journal up to which they were made.
struct IndexHead {
  var position: IndexPosition
  var months: [JournalMonth]
  var settingsRuns: [LineRun]
  var damages: [Damage]

  private static let magic: UInt32 = 0x5246_4931
  private static let form: UInt16 = 6

  /// The bytes of the head, with the sums of the other files and its own.
  func bytes(sums: [UInt64]) -> [UInt8] {
    var out = BinaryWriter()
    out.put(Self.magic)
    out.put(Self.form)
    out.put(position.seq)
    out.put(position.hash)
    out.put(position.offset)
    out.put(position.monthCount)
    out.put(UInt8(position.isSealed ? 1 : 0))
    out.put(Int32(months.count))
    for month in months {
      out.put(month.name)
      out.put(month.firstSeq)
      out.put(month.before)
      out.put(month.length ?? -1)
    }
    out.put(Int32(settingsRuns.count))
    for run in settingsRuns { run.write(to: &out) }
    out.put(Int32(damages.count))
    for damage in damages {
      out.put(damage.file)
      out.put(Int32(clamping: damage.line))
      out.put(damage.reason)
    }
    for sum in sums { out.put(sum) }
    out.put(Checksum.of(out.bytes))
    return out.bytes
  }

  /// Whether the bytes of a head are as they were written, whatever their form.
  static func isIntact(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 8 else { return false }
    var end = BinaryReader(bytes, at: bytes.count - 8)
    return end.integer(UInt64.self) == Checksum.of(Array(bytes.dropLast(8)))
  }

  /// Reads a head and the sums of the other files; nothing where it is not as it was written.
  static func read(_ bytes: [UInt8], sums count: Int) -> (head: IndexHead, sums: [UInt64])? {
    guard isIntact(bytes) else { return nil }
    var reader = BinaryReader(bytes)
    guard reader.integer(UInt32.self) == magic, reader.integer(UInt16.self) == form,
      let seq = reader.integer(Int64.self), let hash = reader.hash(),
      let offset = reader.integer(Int64.self), let monthCount = reader.integer(Int64.self),
      let sealed = reader.integer(UInt8.self),
      let months = readMonths(&reader), let runs = reader.list({ LineRun(&$0) }),
      let damages = readDamages(&reader)
    else { return nil }
    var sums: [UInt64] = []
    for _ in 0..<count {
      guard let sum = reader.integer(UInt64.self) else { return nil }
      sums.append(sum)
    }
    let position = IndexPosition(
      seq: seq,
      hash: hash.value,
      offset: offset,
      monthCount: monthCount,
      isSealed: sealed != 0
    )
    return (
      IndexHead(position: position, months: months, settingsRuns: runs, damages: damages), sums
    )
  }

  private static func readMonths(_ reader: inout BinaryReader) -> [JournalMonth]? {
    reader.list { reader in
      guard let name = reader.text(), let firstSeq = reader.integer(Int64.self),
        let before = reader.hash(), let length = reader.integer(Int64.self)
      else { return nil }
      return JournalMonth(
        name: name,
        firstSeq: firstSeq,
        before: before.value,
        length: length < 0 ? nil : length
      )
    }
  }

  private static func readDamages(_ reader: inout BinaryReader) -> [Damage]? {
    reader.list { reader in
      guard let file = reader.text(), let line = reader.integer(Int32.self),
        let reason = reader.text()
      else { return nil }
      return Damage(file: file, line: Int(line), reason: reason)
    }
  }
}

extension BinaryWriter {
  /// Writes a hash, or that there is none.
  fileprivate mutating func put(_ hash: LineHash?) { put(hash?.hex ?? "") }
}

extension BinaryReader {
  /// The next hash or the word that there is none; nothing where the bytes end.
  fileprivate mutating func hash() -> (value: LineHash?, Void)? {
    guard let text = text() else { return nil }
    return (LineHash(hex: Array(text.utf8)), ())
  }

  /// The next elements behind their count; nothing where the bytes end.
  fileprivate mutating func list<Element>(
    _ element: (inout BinaryReader) -> Element?
  ) -> [Element]? {
    guard let count = integer(Int32.self) else { return nil }
    var elements: [Element] = []
    for _ in 0..<max(0, count) {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    }
    return elements
  }
}

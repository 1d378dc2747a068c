import ClinicDomain
import Testing

@testable import ClinicStore

/// A small clinic of two months, written once and damaged in copies.
struct SmallClinic {
  let disk: SimulatedDisk
  let files: [String: [UInt8]]
  let seal: Seal

  static let october = "journal/2026-10.jsonl"
  static let november = "journal/2026-11.jsonl"

  init() throws {
    disk = SimulatedDisk()
    let store = try Store.create(on: disk, clinic: Sample.clinic, by: .system, holder: "bay-1")
    for action in [
      Sample.register(1), Sample.note("first", on: "c1"),
      Sample.note("second", on: "c1", at: "2026-11-02T08:00:00-06:00"),
      Sample.register(2, at: "2026-11-02T09:00:00-06:00"),
      Sample.note("third", on: "c1", at: "2026-11-03T08:00:00-06:00"),
      Sample.note("fourth", on: "c2", at: "2026-11-03T09:00:00-06:00"),
    ] { _ = try store.journal.append([action]) }
    store.journal.saveIndex(always: true)
    files = disk.seen
    seal = Seal(clinic: "North", at: nil, head: store.journal.head)
  }

  /// A copy, changed.
  func damaged(_ path: String, _ change: (inout [UInt8]) -> Void) -> SimulatedDisk {
    let copy = disk.copy(seed: 1)
    copy.damage(path, change)
    return copy
  }

  /// A copy without some files.
  func without(_ paths: [String]) throws -> SimulatedDisk {
    let copy = disk.copy(seed: 1)
    for path in paths { try copy.remove(path) }
    return copy
  }

  /// The paths of the index's files.
  var index: [String] { files.keys.filter { $0.hasPrefix("index/") } }

  /// The lines of a file, each with its line feed.
  func lines(_ path: String) -> [[UInt8]] {
    (files[path] ?? []).split(separator: 10, omittingEmptySubsequences: false).dropLast()
      .map { Array($0) + [10] }
  }

  /// The number of the line in which a byte stands.
  func line(of offset: Int, in path: String) -> Int {
    (files[path] ?? []).prefix(offset).count { $0 == 10 } + 1
  }

  /// The lines of the open month with one changed, the hashes of it and all behind it made to hold.
  func november(changing number: Int, _ change: (inout String) -> Void) -> [UInt8] {
    var previous = lines(Self.october).last.flatMap { JournalLine.carriedHash($0.dropLast()) }
    var bytes: [UInt8] = []
    for (index, line) in lines(Self.november).enumerated() {
      var body = String(decoding: line.dropLast(JournalLine.tailCount + 1), as: UTF8.self)
      if index == number { change(&body) }
      let hash = previous?.chained(Array(body.utf8))
      bytes += Array("\(body),\"hash\":\"\(hash?.hex ?? "")\"}\n".utf8)
      previous = hash
    }
    return bytes
  }
}

@Suite("The check finds all damage, names file and line, and the clinic opens what is whole")
struct DamageTests {
  private let clinic: SmallClinic

  init() throws { clinic = try SmallClinic() }

  /// Checks that damage is told, with its file and where there is one the line.
  private func expectFound(
    _ disk: SimulatedDisk,
    _ file: String,
    lines: ClosedRange<Int>? = nil,
    _ reason: String? = nil,
    what: String
  ) throws {
    let found = try Store.verify(on: disk).damages
    let isNamed = found.contains { damage in
      damage.file == file && (lines?.contains(damage.line) ?? true)
        && (reason.map { damage.reason.contains($0) } ?? true)
    }
    #expect(isNamed, "\(what): \(found)")
  }

  @Test("Every flipped byte of journal, clinic's file and index")
  func flips() throws {
    var count = 0
    for (path, bytes) in clinic.files.sorted(by: { $0.key < $1.key }) {
      for offset in bytes.indices {
        for bit in [UInt8(1) << UInt8(offset % 8), 0xFF] {
          let disk = clinic.damaged(path) { $0[offset] ^= bit }
          let line = clinic.line(of: offset, in: path)
          try expectFound(
            disk,
            path,
            lines: path.hasPrefix("journal") ? max(1, line - 1)...line : nil,
            what: "byte \(offset) of \(path)"
          )
          count += 1
          guard path.hasPrefix("journal"), offset % 11 == 0, !isSealLine(line, path) else {
            continue
          }
          let store = try Store.open(on: disk, holder: "afterwards")
          #expect(store.journal.view.entries.contains { $0.mrn == "100001" })
          for chart in ["c1", "c2"] { _ = try? store.journal.chart(ChartID(chart)) }
          #expect(!store.journal.reports.isEmpty, "byte \(offset) of \(path)")
        }
      }
    }
    print("damage: \(count) flipped bytes, all found")
  }

  /// Whether a line seals its month: no chart and no setting is read from it.
  private func isSealLine(_ number: Int, _ path: String) -> Bool {
    path == SmallClinic.october && number == clinic.lines(path).count
  }

  @Test("Every truncation of the last three lines is found against the index or a seal")
  func truncations() throws {
    let lines = clinic.lines(SmallClinic.november)
    let whole = clinic.files[SmallClinic.november]?.count ?? 0
    let three = lines.suffix(3).map(\.count).reduce(0, +)
    var ends: Set<Int> = []
    for (number, line) in lines.enumerated()
    where String(decoding: line, as: UTF8.self).contains("\"last\":true") {
      ends.insert(lines[...number].map(\.count).reduce(0, +))
    }
    for length in whole - three..<whole {
      let cut = clinic.damaged(SmallClinic.november) { $0.removeSubrange(length...) }
      #expect(try !Store.verify(on: cut).isClean, "cut to \(length)")
      let bare = cut.copy(seed: 1)
      for path in clinic.index { try bare.remove(path) }
      let against = try Store.verify(on: bare, against: clinic.seal)
      #expect(against.damages.contains { $0.reason.contains("the seal names line") })
      let alone = try Store.verify(on: bare)
      if ends.contains(length) {
        #expect(alone.isClean)
        #expect(alone.anchorText.hasPrefix("no anchor"))
      } else {
        #expect(alone.damages.contains { $0.file == SmallClinic.november && $0.line > 0 })
      }
      let store = try Store.open(on: cut, holder: "afterwards")
      #expect(!store.journal.reports.isEmpty, "cut to \(length)")
    }
  }

  @Test("Lines and months that are swapped, gone, old or strange")
  func linesAndMonths() throws {
    let (october, november) = (SmallClinic.october, SmallClinic.november)
    for path in [october, november] {
      let lines = clinic.lines(path)
      for number in 0..<lines.count - 1 {
        var swapped = lines
        swapped.swapAt(number, number + 1)
        try expectFound(
          clinic.damaged(path) { $0 = swapped.flatMap(\.self) },
          path,
          lines: max(1, number)...number + 1,
          what: "\(path), lines \(number + 1) and \(number + 2) swapped"
        )
      }
      for number in lines.indices {
        var fewer = lines
        fewer.remove(at: number)
        let disk = clinic.damaged(path) { $0 = fewer.flatMap(\.self) }
        #expect(try !Store.verify(on: disk).isClean, "\(path) without line \(number + 1)")
        _ = try Store.open(on: disk, holder: "afterwards")
        var more = lines
        more.insert(lines[number], at: number)
        try expectFound(
          clinic.damaged(path) { $0 = more.flatMap(\.self) },
          path,
          lines: max(1, number)...number + 2,
          what: "\(path), line \(number + 1) twice"
        )
        var block = lines
        block.insert([UInt8](repeating: 0, count: 4096), at: number)
        try expectFound(
          clinic.damaged(path) { $0 = block.flatMap(\.self) },
          path,
          lines: max(1, number)...number + 1,
          what: "4 KiB of NULs before line \(number + 1) of \(path)"
        )
      }
      try expectFound(
        clinic.damaged(path) { $0 += [UInt8](repeating: 0, count: 4096) },
        path,
        what: "4 KiB of NULs behind \(path)"
      )
      try expectFound(
        clinic.damaged(path) { $0 = [0xEF, 0xBB, 0xBF] + $0 },
        path,
        lines: 1...1,
        what: "a byte-order mark before \(path)"
      )
    }
    try expectFound(try clinic.without([october]), november, lines: 1...1, what: "no October")
    try expectFound(try clinic.without([november]), "journal", what: "no November")
    try expectFound(
      clinic.damaged(october) { bytes in
        bytes = clinic.lines(october).dropLast().flatMap(\.self)
      },
      october,
      "not sealed",
      what: "October from a copy before its seal"
    )
    try expectFound(
      clinic.damaged(november) { $0 = clinic.lines(november)[0] },
      "journal",
      "the index names line",
      what: "November from an old copy"
    )
    try expectFound(
      clinic.damaged("journal/notes.txt") { $0 = [65] },
      "journal/notes.txt",
      what: "a file that is no month"
    )
    try expectFound(try clinic.without(["clinic.json"]), "clinic.json", what: "no clinic.json")
  }

  @Test("A line of 100 MB is passed over and told")
  func longLine() throws {
    let lines = clinic.lines(SmallClinic.november)
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 100 << 20) + [10]
    let disk = clinic.damaged(SmallClinic.november) {
      $0 = lines[0] + long + lines[1...].flatMap(\.self)
    }
    try expectFound(
      disk,
      SmallClinic.november,
      lines: 2...2,
      "longer than 65536 bytes",
      what: "100 MB"
    )
    let store = try Store.open(on: disk, holder: "afterwards")
    #expect(!store.journal.reports.isEmpty)
  }

  @Test(
    "Strange JSON under a hash that holds is refused by its line",
    arguments: [
      (#""text":"third""#, #""text":"\ud800""#, "surrogate"),
      (#""text":"third""#, #""text":"a","text":"b""#, "comes twice"),
      (#""v":1"#, #""v":1,"v":1"#, "comes twice"),
      (#""text":"third""#, #""text":"third","#, "comma"),
      (#"{"v":1"#, "\u{FEFF}{\"v\":1", "byte-order mark"),
      (#""text":"third""#, #""text":[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]"#, "nested deeper"),
      (#""text":"third""#, "\"text\":\"th\u{0}ird\"", "control character"),
      (#""seq":"#, #""seq":0"#, "superfluous zero"),
      (#""kind""#, #""kinds""#, "missing"),
    ]
  )
  func strangeJSON(_ text: String, _ strange: String, _ reason: String) throws {
    let changed = clinic.november(changing: 3) { body in
      guard let range = body.firstRange(of: text) else { return }
      body.replaceSubrange(range, with: strange)
    }
    let disk = clinic.damaged(SmallClinic.november) { $0 = changed }
    try expectFound(disk, SmallClinic.november, lines: 4...4, reason, what: strange)
    let store = try Store.open(on: disk, holder: "afterwards")
    #expect(!store.journal.reports.isEmpty)
    #expect(store.journal.view.entries.contains { $0.mrn == "100002" })
  }

  @Test("Bytes by chance in place of a line, under a hash that holds, never end the program")
  func fuzz() throws {
    var chance = SeededNumbers(seed: 20_261_127)
    var refused = 0
    let count = 3000
    for _ in 0..<count {
      let changed = clinic.november(changing: chance.whole(0...4)) { body in
        var bytes = Array(body.utf8)
        for _ in 0..<chance.whole(1...4) {
          let place = chance.whole(0...bytes.count - 1)
          switch chance.whole(0...3) {
          case 0: bytes[place] = UInt8(chance.whole(0...127))
          case 1: bytes.remove(at: place)
          case 2: bytes.insert(Self.marks[chance.whole(0...Self.marks.count - 1)], at: place)
          default:
            let end = min(bytes.count, place + chance.whole(1...30))
            bytes += bytes[place..<end]
          }
        }
        bytes.removeAll { $0 == 10 }
        body = String(decoding: bytes, as: UTF8.self)
      }
      let disk = clinic.damaged(SmallClinic.november) { $0 = changed }
      if try !Store.verify(on: disk).isClean { refused += 1 }
      _ = try Store.open(on: disk, holder: "afterwards").journal.events(since: 0)
    }
    // What is not refused is another line in good form, and its hash holds: a seal would show it.
    #expect(refused > count / 2)
    print("damage: \(count) lines changed by chance under a hash that holds, \(refused) refused")
  }

  private static let marks = Array("{}[]\",:\\-+.eE09tfn\u{7F}".utf8)
}

@Suite("Seals")
struct SealTests {
  private let seal = Seal(
    clinic: "North, and south",
    at: Sample.created,
    head: JournalHead(seq: 48_211, hash: String(repeating: "0123456789abcdef", count: 4))
  )

  @Test("A seal is read back from its text, its word, and as typed from paper")
  func readsBack() {
    #expect(Seal(reading: seal.text) == seal)
    #expect(Seal(reading: seal.word)?.head == seal.head)
    #expect(Seal(reading: seal.text.uppercased())?.head == nil)
    let typed = "line 48211\nhead " + String(repeating: "0123 4567 89AB CDEF ", count: 4)
    #expect(Seal(reading: typed)?.head == seal.head)
  }

  @Test("What is no seal is none", arguments: ["", "48211", "x:y", "line 1\nhead 12", "1:zz"])
  func noSeal(_ text: String) { #expect(Seal(reading: text) == nil) }

  @Test("A seal holds as long as its line is there as it was, whatever followed")
  func holds() throws {
    let disk = SimulatedDisk()
    let store = try Store.create(on: disk, clinic: Sample.clinic, by: .system, holder: "bay-1")
    _ = try store.journal.append([Sample.register(1)])
    let seal = Seal(clinic: "", at: nil, head: store.journal.head)
    _ = try store.journal.append([Sample.register(2)])
    let verification = try Store.verify(on: disk, against: seal)
    #expect(verification.isClean, "\(verification.damages)")
    #expect(verification.anchoredThrough == 3)
    let other = Seal(
      clinic: "",
      at: nil,
      head: JournalHead(seq: 3, hash: String(repeating: "0", count: 64))
    )
    #expect(try !Store.verify(on: disk, against: other).isClean)
  }
}

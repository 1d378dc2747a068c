import CPosix
import ClinicStore
import Glibc

/// Where the key of an encrypted clinic comes from: a key file, a file with the pass phrase, or the
/// pass phrase typed at the terminal.
enum StoreKey {
  /// Gives the key of a clinic in a folder.
  static func unlock(_ folder: String) -> Unlock {
    { lock throws(StoreError) in
      try Store.open(lock, with: secret(lock.holder, folder), place: folder)
    }
  }

  /// The key of a clinic, where it is encrypted and the environment names what opens it; nothing is
  /// asked for.
  static func named(_ folder: String) throws(StoreError) -> ClinicKey? {
    guard environment("REFILL_KEY_FILE") ?? environment("REFILL_PASS_PHRASE_FILE") != nil,
      let lock = try? Store.clinicFile(at: folder).encryption
    else { return nil }
    let path = environment(
      lock.holder == .keyFile ? "REFILL_KEY_FILE" : "REFILL_PASS_PHRASE_FILE"
    )
    return path == nil ? nil : try unlock(folder)(lock)
  }

  private static func secret(_ holder: KeyLock.Holder, _ folder: String) throws(StoreError)
    -> KeySecret
  {
    switch holder {
    case .keyFile:
      guard let path = environment("REFILL_KEY_FILE") else {
        throw StoreError(
          what: "The clinic is not opened",
          place: folder,
          why: "what is written in it is encrypted, and no key file is named",
          remedy: "Name the key file in REFILL_KEY_FILE."
        )
      }
      return .keyFile(try content(path))
    case .passPhrase:
      if let path = environment("REFILL_PASS_PHRASE_FILE") {
        return .passPhrase(firstLine(try content(path)))
      }
      guard let typed = HiddenLine.ask("Pass phrase of the clinic: ") else {
        throw StoreError(
          what: "The clinic is not opened",
          place: folder,
          why:
            "what is written in it is encrypted, and there is no terminal to ask for the pass phrase",
          remedy: "Name a file that holds it in REFILL_PASS_PHRASE_FILE."
        )
      }
      return .passPhrase(typed)
    }
  }

  static func content(_ path: String) throws(StoreError) -> [UInt8] {
    guard let bytes = PathFile.read(path), !bytes.isEmpty else {
      throw StoreError(
        what: "The key is not read",
        place: path,
        why: "there is no such file, or nothing is in it",
        remedy: "Check the name."
      )
    }
    return bytes
  }

  static func firstLine(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
  }
}

/// A line that is typed at the terminal and not shown.
enum HiddenLine {
  /// Asks for it; nothing where there is no terminal.
  static func ask(_ question: String) -> String? {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    var settings = termios()
    guard tcgetattr(terminal, &settings) == 0 else { return nil }
    var hidden = settings
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(terminal, TCSAFLUSH, &hidden)
    defer {
      tcsetattr(terminal, TCSAFLUSH, &settings)
      put("\n", to: terminal)
    }
    put(question, to: terminal)
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count < 1024 {
      let count = read(terminal, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1, byte != 10, byte != 13 else { break }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func put(_ text: String, to terminal: Int32) {
    var text = text
    text.withUTF8 { _ = write(terminal, $0.baseAddress, $0.count) }
  }
}

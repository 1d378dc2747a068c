import ArgumentParser
import ClinicDomain
import ClinicStore

/// Encrypts what is written from here on.
struct EncryptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encrypt",
    abstract: "Encrypt what the clinic writes from here on.",
    discussion: """
      Lines, index and drafts are encrypted; which chart a line belongs to and when it was written stay \
      in the clear, and so does everything that was written before. It protects a disk or a copy that \
      gets into other hands, not a machine on which somebody works. Whoever loses key file or pass \
      phrase loses what was written since: nobody can open it.
      """
  )

  @Option(
    help: ArgumentHelp(
      "A file that opens the clinic; it is made where there is none. Keep a copy elsewhere.",
      valueName: "file"
    )
  )
  var keyFile: String?

  @Flag(help: "A pass phrase opens the clinic; it is asked for.")
  var passPhrase = false

  @Option(help: "A new folder for the backup that is made first.")
  var backup: String?

  @Flag(help: "Only change what opens a clinic that is encrypted already.")
  var change = false

  @OptionGroup var storeOptions: StoreOptions

  func validate() throws {
    guard (keyFile != nil) != passPhrase else {
      throw ValidationError("give either --key-file FILE or --pass-phrase")
    }
    guard change != (backup != nil) else {
      throw ValidationError("give --backup FOLDER to encrypt, or --change for another key holder")
    }
  }

  func run() throws {
    let folder = storeOptions.folder
    let moment = try storeOptions.moment()
    do {
      let secret = try secret()
      if let backup { _ = try Store.backUp(folder, to: backup, at: moment) }
      let clinic = try storeOptions.open()
      if change {
        try clinic.store.changeKeyHolder(
          to: secret,
          by: ThisMachine.actor,
          on: ThisMachine.workstation,
          at: moment
        )
      } else {
        try clinic.store.startEncryption(
          with: secret,
          by: ThisMachine.actor,
          on: ThisMachine.workstation,
          at: moment,
          backup: backup ?? ""
        )
      }
    } catch let error as StoreError {
      throw CommandError(error)
    }
    StandardStreams.write(
      change
        ? "Another key holder opens the clinic from here on: \(folder)"
        : "What the clinic writes is encrypted from here on: \(folder)"
    )
    StandardStreams.write("Workstations that are open have to be started again.")
  }

  private func secret() throws -> KeySecret {
    if let keyFile {
      if PathFile.read(keyFile) == nil { try PathFile.makeKey(keyFile) }
      return .keyFile(try StoreKey.content(keyFile))
    }
    if let path = environment("REFILL_NEW_PASS_PHRASE_FILE") {
      return .passPhrase(try acceptable(StoreKey.firstLine(try StoreKey.content(path))))
    }
    guard let phrase = HiddenLine.ask("New pass phrase: "),
      let again = HiddenLine.ask("The same again: ")
    else {
      throw CommandError(
        "the clinic is not encrypted",
        at: "--pass-phrase",
        because: "there is no terminal to ask at",
        remedy: "Name a file that holds it in REFILL_NEW_PASS_PHRASE_FILE"
      )
    }
    guard phrase == again else {
      throw CommandError(
        "the clinic is not encrypted",
        at: "--pass-phrase",
        because: "the two are not the same",
        remedy: "Type it twice alike"
      )
    }
    return .passPhrase(try acceptable(phrase))
  }

  private func acceptable(_ phrase: String) throws -> String {
    guard phrase.count >= 12 else {
      throw CommandError(
        "the clinic is not encrypted",
        at: "--pass-phrase",
        because: "it is shorter than 12 characters",
        remedy: "Take a few words that nobody guesses"
      )
    }
    return phrase
  }
}

/// Writes the clinic's file in the form of this version.
struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring a clinic that an older refill made to the form of this one.",
    discussion:
      "A backup is made first. Older clinics open as they are; only what is new needs the new form."
  )

  @Option(help: "A new folder for the backup that is made first.")
  var backup: String

  @OptionGroup var storeOptions: StoreOptions

  func run() throws {
    let folder = storeOptions.folder
    let moment = try storeOptions.moment()
    do {
      _ = try Store.backUp(folder, to: backup, at: moment)
      let clinic = try storeOptions.open()
      try clinic.store.migrate(
        by: ThisMachine.actor,
        on: ThisMachine.workstation,
        at: moment,
        backup: backup
      )
    } catch let error as StoreError {
      throw CommandError(error)
    }
    StandardStreams.write("The clinic has the form of this version: \(folder); backup: \(backup)")
  }
}

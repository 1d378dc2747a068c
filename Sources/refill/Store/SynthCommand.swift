import ArgumentParser
import ClinicDomain
import ClinicStore
import DemoClinic

/// Writes a clinic of any size with full refill histories, for measurements.
struct SynthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synth",
    abstract: "Write a synthetic clinic with full refill histories."
  )

  @Option(help: "How many patients.")
  var patients: Int

  @Option(help: "How many years of history.")
  var years: Int

  @Option(help: "The same seed gives the same clinic.")
  var seed: UInt64 = 1

  @OptionGroup var storeOptions: StoreOptions

  func validate() throws {
    guard (1...1_000_000).contains(patients) else {
      throw ValidationError("--patients \(patients) is out of range; write 1 to 1000000")
    }
    guard storeOptions.store != nil else {
      throw ValidationError("--store is missing; name the folder to write the clinic in")
    }
    guard (1...50).contains(years) else {
      throw ValidationError("--years \(years) is out of range; write 1 to 50")
    }
  }

  func run() throws {
    let store = storeOptions.folder
    let zone = try ZoneFile.rules(named: DemoClinic.timeZone)
    let now = zone.moment(at: Instant(seconds: ClinicClock.machineSeconds))
    var synthetic = SyntheticClinic(
      patients: patients,
      years: years,
      end: now.local.date,
      zone: zone,
      seed: seed
    )
    do {
      let clinic = try Store.create(
        at: store,
        clinic: ClinicFile(
          name: "Synthetic clinic",
          timeZone: DemoClinic.timeZone,
          created: now,
          demoStart: now
        ),
        by: ThisMachine.actor,
        holder: ThisMachine.holder,
        at: zone.start(of: synthetic.beginning)
      )
      let staff = DemoClinic(now: zone.start(of: synthetic.beginning), zone: zone, seed: seed)
        .staff { PIN.hash($0, cost: .light) }
      _ = try clinic.journal.append(staff)
      try synthetic.eachBatch { _ = try clinic.journal.append($0) }
      clinic.journal.saveIndex(always: true)
      StandardStreams.write(
        "\(clinic.journal.head.seq) events of \(patients) patients are in \(store)."
      )
    } catch let error as StoreError {
      throw CommandError(error)
    } catch let error as JournalError {
      throw CommandError(error, at: store)
    }
  }
}

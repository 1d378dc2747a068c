import ClinicDomain
import ClinicStore

extension StoreOptions {
  /// The moment on the clinic's clock, or a demonstration's.
  ///
  /// - Throws: `CommandError` where there is no clinic.
  func moment() throws -> Moment { try Self.moment(in: folder) }

  /// The moment on the clock of the clinic in a folder.
  ///
  /// - Throws: `CommandError` where there is no clinic.
  static func moment(in folder: String) throws -> Moment {
    do {
      let clinic = try Store.clinicFile(at: folder)
      return ClinicClock(clinic, zone: try ZoneFile.rules(named: clinic.timeZone)).now
    } catch let error as StoreError {
      throw CommandError(error)
    }
  }

  /// Writes down what was done with the record; answers why that was not possible.
  func leaveTrace(_ handling: RecordHandling) -> String? {
    do {
      let clinic = try open()
      _ = try clinic.store.journal.append([
        Action(
          id: ActionID(RandomName.make()),
          by: ThisMachine.actor,
          on: ThisMachine.workstation,
          at: clinic.now,
          events: [.recordHandled(handling)]
        )
      ])
      return nil
    } catch let error as CommandError {
      return error.why
    } catch {
      return "\(error)"
    }
  }
}
